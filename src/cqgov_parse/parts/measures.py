"""What stands around a number: the unit after it, the words that bound it, the name that it is only a part of."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import table
from cqgov_parse.records.figure import Bound

_NAME_LENGTH = 14
_TITLE_LENGTH = 40
_LARGE = 10_000
_CLAUSE_ENDS = ",。;:!?"


class Unit(NamedTuple):
    """A unit as printed and its kind: count, measure, time, money, ratio, noun, people, or none where the number counts nothing."""

    text: str
    kind: str
    end: int


class _Entry(NamedTuple):
    word: str
    value: str
    guards: tuple[str, ...]


def _by(first: Iterable[tuple[str, _Entry]]) -> dict[str, tuple[_Entry, ...]]:
    """Entries by a key character, the longest word first."""
    found: dict[str, list[_Entry]] = {}
    for key, entry in first:
        found.setdefault(key, []).append(entry)
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry.word))) for key, entries in found.items()}


@cache
def _units() -> Mapping[str, tuple[_Entry, ...]]:
    entries = []
    for word, rest in table("units").items():
        kind, _, guards = rest.partition("\t")
        entries.append((word[0], _Entry(word, kind, tuple(guards.split("|")) if guards else ())))
    return _by(entries)


@cache
def _bounds(side: str) -> Mapping[str, tuple[_Entry, ...]]:
    entries = []
    for word, rest in table("bounds").items():
        where, bound, *guards = rest.split("\t")
        if where == side:
            entries.append((word[-1] if side == "before" else word[0], _Entry(word, bound, tuple("".join(guards)))))
    return _by(entries)


def simple_unit(plain: str, start: int) -> Unit | None:
    """The longest unit that begins at `start`, without one that a stroke adds."""
    for entry in _units().get(plain[start : start + 1], ()):
        if plain.startswith(entry.word, start):
            end = start + len(entry.word)
            if entry.guards and plain.startswith(entry.guards, end):
                continue
            return Unit(entry.word, entry.value, end)
    return None


def unit(plain: str, start: int) -> Unit | None:
    """The unit that begins at `start`, compound ones whole: `微克/立方米`, `元/人`."""
    found = simple_unit(plain, start)
    while found and found.kind != "none" and plain.startswith("/", found.end):
        per = simple_unit(plain, found.end + 1)
        if per is None:
            break
        found = Unit(plain[start : per.end], "measure", per.end)
    return found


def bound_before(plain: str, start: int, value: float) -> tuple[int, Bound] | None:
    """The bound word that ends where a number starts, as its own start and its reading. `过` bounds large numbers only (去过3次)."""
    end = start - 1 if plain[start - 1 : start] == " " else start
    for entry in _bounds("before").get(plain[end - 1 : end], ()) if end > 0 else ():
        at = end - len(entry.word)
        if entry.word == "过" and abs(value) < _LARGE:
            continue
        if at >= 0 and plain.startswith(entry.word, at) and not (at and plain[at - 1] in entry.guards):
            bound: Bound = entry.value  # type: ignore[assignment]
            return at, bound
    return None


def bound_after(plain: str, end: int) -> tuple[int, Bound] | None:
    """The bound word that starts where a quantity ends, as its own end and its reading."""
    start = end + 1 if plain[end : end + 1] == " " else end
    for entry in _bounds("after").get(plain[start : start + 1], ()):
        stop = start + len(entry.word)
        if plain.startswith(entry.word, start) and plain[stop : stop + 1] not in entry.guards:
            bound: Bound = entry.value  # type: ignore[assignment]
            return stop, bound
    return None


def in_name(plain: str, start: int, end: int) -> bool:
    """Whether a number is part of a name: inside `《》`, or inside short quotes that hold no clause (“15分钟生活圈”, “30条”)."""
    return _enclosed(plain, start, end, "《", "》", _TITLE_LENGTH, "") or _enclosed(
        plain, start, end, "“", "”", _NAME_LENGTH, _CLAUSE_ENDS
    )


def _enclosed(plain: str, start: int, end: int, opening: str, closing: str, length: int, without: str) -> bool:
    low = plain.rfind(opening, max(0, start - length), start)
    if low < 0 or plain.find(closing, low, start) >= 0:
        return False
    high = plain.find(closing, end, low + 1 + length + 1)
    if (
        high < 0 or plain[low - 1 : low] == ":"
    ):  # after a colon somebody speaks, or the words are quoted for what they say
        return False
    return not any(sign in without for sign in plain[low + 1 : high])
