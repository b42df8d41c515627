"""How local damage stays: any of our texts damaged in one place, and the records away from the damage compared with what they were.

Run from the root of the repository as `python -m tests.accuracy.mutations [COUNT] [--show]`. A record is away from the damage if neither
its own lines nor the headings it stands under are damaged lines or next to one. It survives if it comes out equal, spans and annotations
included, moved by as many characters as the damage added or took. Where one does not survive, a note that the whole text did
not give is to say why; what changes without one is silent.
"""

import random
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from attrs import frozen

import cqgov_parse
from cqgov_parse import Document, to_dict
from tests.accuracy.scorer import GROUPS, HERE

SEED = 20260303
SEEDS = HERE.parents[1] / "seeds"
_SIGNS = "，。、；：？！“”（）【】《》●■◆—…　 ,.:;()[]#>|*?鈥锛\ufffd\ue000\u200b\x00"
_EVERYWHERE = ("headline-matched",)  # notes that every text of a kind has, and that explain nothing
_BRACKETS = re.compile("[（）()【】《》“”\\[\\]]")
_DATE = re.compile("[0-9０-９]+(?=[年月日])")
_MOJIBAKE = ("鈥�", "銆�", "??", "â€œ", "\ufffd", "锟斤拷")
_MARKUP = ("<br/>", "&nbsp;", '<span style="color:red">', "</p>", "<strong>", "&ldquo;", "<!-- x -->")
_READINGS = ("(zhōng)", "(qū)", "(xié)", "(huì)")


@frozen
class Damage:
    """One change: `source[start:end]` became `text`."""

    kind: str
    start: int
    end: int
    text: str

    def of(self, source: str) -> str:
        return source[: self.start] + self.text + source[self.end :]

    @property
    def shift(self) -> int:
        return len(self.text) - (self.end - self.start)


@frozen
class Outcome:
    """What one change did: how many records were away from it, and which of them did not survive; the notes that are new."""

    path: Path
    damage: Damage
    away: int
    lost: tuple[int, ...]
    notes: tuple[str, ...]
    formats: tuple[str, str]

    @property
    def is_silent(self) -> bool:
        return bool(self.lost) and not self.notes


def _lines(source: str) -> list[int]:
    return [0, *accumulate(len(line) for line in source.splitlines(keepends=True))]


def _within(pick: random.Random, source: str, most: int) -> tuple[int, int]:
    start = pick.randrange(len(source))
    return start, min(len(source), start + pick.randint(1, most))


def _whole_lines(pick: random.Random, source: str, most: int) -> tuple[int, int]:
    starts = _lines(source)
    first = pick.randrange(len(starts) - 1)
    return starts[first], starts[min(len(starts) - 1, first + pick.randint(1, most))]


def _at_match(pick: random.Random, source: str, pattern: re.Pattern[str]) -> tuple[int, int]:
    found = [match.span() for match in pattern.finditer(source)]
    return pick.choice(found) if found else _within(pick, source, 1)


def _deletion(pick: random.Random, source: str) -> Damage:
    return Damage("deletion", *_within(pick, source, 12), "")


def _lost_line(pick: random.Random, source: str) -> Damage:
    return Damage("lost line", *_whole_lines(pick, source, 1), "")


def _insertion(pick: random.Random, source: str) -> Damage:
    at = pick.randrange(len(source))
    return Damage("insertion", at, at, "".join(pick.choices(_SIGNS, k=pick.randint(1, 4))))


def _doubling(pick: random.Random, source: str) -> Damage:
    start, end = _within(pick, source, 12)
    return Damage("doubling", end, end, source[start:end])


def _doubled_line(pick: random.Random, source: str) -> Damage:
    start, end = _whole_lines(pick, source, 1)
    return Damage("doubled line", end, end, source[start:end])


def _swapped_lines(pick: random.Random, source: str) -> Damage:
    start, end = _whole_lines(pick, source, 3)
    lines = source[start:end].splitlines(keepends=True)
    lines[0], lines[-1] = lines[-1], lines[0]
    return Damage("swapped lines", start, end, "".join(lines))


def _replacement(pick: random.Random, source: str) -> Damage:
    start, end = _within(pick, source, 4)
    return Damage("replacement", start, end, "".join(pick.choices(_SIGNS, k=end - start)))


def _cut_bracket(pick: random.Random, source: str) -> Damage:
    return Damage("cut bracket", *_at_match(pick, source, _BRACKETS), "")


def _lost_digits(pick: random.Random, source: str) -> Damage:
    return Damage("lost digits", *_at_match(pick, source, _DATE), "")


def _lost_line_end(pick: random.Random, source: str) -> Damage:
    return Damage("lost line end", *_at_match(pick, source, re.compile("\n")), "")


def _new_line_end(pick: random.Random, source: str) -> Damage:
    at = pick.randrange(len(source))
    return Damage("new line end", at, at, "\n")


def _inserted(kind: str, texts: tuple[str, ...], pattern: str) -> Callable[[random.Random, str], Damage]:
    compiled = re.compile(pattern)

    def make(pick: random.Random, source: str) -> Damage:
        start, end = _at_match(pick, source, compiled)
        return Damage(kind, start, end, pick.choice(texts))

    return make


KINDS: tuple[Callable[[random.Random, str], Damage], ...] = (
    _deletion,
    _lost_line,
    _insertion,
    _doubling,
    _doubled_line,
    _swapped_lines,
    _replacement,
    _cut_bracket,
    _lost_digits,
    _lost_line_end,
    _new_line_end,
    _inserted("reading", _READINGS, "(?<=[一-鿿])(?=[一-鿿])"),
    _inserted("mojibake", _MOJIBAKE, "[“”‘’，。]"),
    _inserted("markup", _MARKUP, "(?=.)"),
    _inserted("controls", ("\u200b", "\x00", "\ufeff", "\x08"), "(?=.)"),
)


@cache
def texts() -> tuple[Path, ...]:
    """All texts of ours: the seeds and the annotated ones."""
    return (*sorted(SEEDS.glob("*.txt")), *(path for group in GROUPS for path in sorted((HERE / group).glob("*.txt"))))


@cache
def _whole(path: Path) -> Document:
    return cqgov_parse.parse_file(path)


def _spans(node: Any) -> Iterator[tuple[int, int]]:
    if isinstance(node, dict):
        yield from node.get("spans") or ()
        for name, child in node.items():
            if name != "spans":
                yield from _spans(child)
    elif isinstance(node, (list, tuple)):
        for child in node:
            yield from _spans(child)


def _comparable(node: Any, move: Callable[[int], int]) -> str:
    """A record as a string, its spans moved."""

    def walk(each: Any) -> Any:
        if isinstance(each, dict):
            return {
                name: [[move(low), move(high)] for low, high in child] if name == "spans" else walk(child)
                for name, child in each.items()
            }
        return [walk(child) for child in each] if isinstance(each, (list, tuple)) else each

    return repr(walk(node))


def _headings(document: Document, record: Any, first: int) -> list[tuple[int, int]]:
    """The spans of the headings that a record stands under."""
    if record["type"] == "article":
        names = {record["section"], record["day"]["text"] if record["day"] else None}
        return [span for each in document.outline if each.text in names for span in each.spans]
    names = {entry["heading"] for entry in record["section"]}
    above = [each for each in document.outline if each.spans and each.spans[0][0] <= first]
    parts = [each for each in above if each.kind in ("part", "attachment")][-1:]
    return [
        span
        for each in (*above, *parts)
        if each in parts or any(name and name in each.text for name in names)
        for span in each.spans
    ]


def outcome(path: Path, damage: Damage) -> Outcome:
    """What one change does to the records away from it."""
    whole = _whole(path)
    source = whole.source.text or ""
    starts = _lines(source)
    visible = [n for n in range(len(starts) - 1) if source[starts[n] : starts[n + 1]].strip()]

    def line(offset: int) -> int:
        return bisect_right(visible, bisect_right(starts, offset) - 1) - 1

    first, last = line(max(0, damage.start - 1)) - 1, line(damage.end) + 1
    found = cqgov_parse.parse(damage.of(source))
    survivors = Counter(_comparable(record, lambda at: at) for record in to_dict(found)["records"])
    away, lost = 0, []
    for n, record in enumerate(to_dict(whole)["records"]):
        spans = list(_spans(record))
        spans += _headings(whole, record, min(spans)[0] if spans else 0)
        if any(line(low) <= last and first <= line(max(low, high - 1)) for low, high in spans):
            continue
        away += 1
        if not survivors[_comparable(record, lambda at: at + damage.shift if at >= damage.end else at)]:
            lost.append(n)
    before = {(note.code, note.message) for note in whole.notes}
    reasons = [note for note in found.notes if note.code not in _EVERYWHERE]
    new = tuple(dict.fromkeys(note.code for note in reasons if (note.code, note.message) not in before))
    return Outcome(path, damage, away, tuple(lost), new, (whole.format, found.format))


def outcomes(count: int, seed: int = SEED) -> Iterator[Outcome]:
    """`count` changes, of every kind in turn, each in a text that has records away from it."""
    pick = random.Random(seed)
    for n in range(count):
        found = None
        while found is None or not found.away:
            path = pick.choice(texts())
            found = outcome(path, KINDS[n % len(KINDS)](pick, _whole(path).source.text or ""))
        yield found


def main() -> None:
    """Prints the share of changes that reach records away from them, by kind, and the share that no note explains."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    found = list(outcomes(numbers[0] if numbers else 1500, numbers[1] if len(numbers) > 1 else SEED))
    print(f"{'damage':16}{'texts':>7}{'reach others':>14}{'silently':>10}")
    for kind in (*dict.fromkeys(each.damage.kind for each in found), "all"):
        group = [each for each in found if kind in (each.damage.kind, "all")]
        reached, silent = sum(bool(each.lost) for each in group), sum(each.is_silent for each in group)
        print(f"{kind:16}{len(group):>7}{reached / len(group):>14.1%}{silent / len(group):>10.1%}")
    if "--show" in sys.argv:
        for each in found:
            if each.lost:
                formats = " to ".join(dict.fromkeys(each.formats))
                print(
                    f"{each.path.parent.name}/{each.path.stem} {each.damage.kind} {each.damage.start}:{each.damage.end} {each.damage.text!r}"
                    f" lost {len(each.lost)} of {each.away}, {formats}, notes {','.join(each.notes) or 'none'}"
                )


if __name__ == "__main__":
    main()
