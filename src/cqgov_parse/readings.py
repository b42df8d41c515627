"""Readings: what the characters of a label say, as far as the label itself does not: names of a byline, the day of a date line."""

from typing import Any

from cqgov_parse.parts import bylines as _bylines
from cqgov_parse.parts import dates, speakers
from cqgov_parse.parts.bylines import Group
from cqgov_parse.patterns import MONTH_DAY, lazy
from cqgov_parse.records import Byline, Date, Day, Passage

_POINT = lazy(
    r"(?<![0-9.-])(?P<month>1[0-2]|0?[1-9])[./-](?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9.-])"
)  # MON 10.14, 10-14 09:30


def bylines(passage: Passage, role: str | None) -> list[Byline]:
    """The bylines that one passage holds; together they have all its characters. `role` is what the format knows of it."""
    speaker = speakers.read(passage.plain) if role == "author" else None
    groups = None if speaker else _bylines.read(passage.plain, bare=True)
    groups = groups or [_other(passage.plain, role)]
    found: list[Byline] = []
    for group in groups:
        names = tuple("".join(passage.text[low:high].split()) for low, high in group.names)
        given: Any = role or group.role
        spans = passage.at(group.start, group.end)
        found.append(Byline(names, given, passage.text[group.start : group.end], spans))
    return found


def _other(plain: str, role: str | None) -> Group:
    """A byline of another form: a report's speaker, a body that signs, or nobody that can be named."""
    speaker = speakers.read(plain, bare=True)
    if speaker:
        return Group(role or "author", (speaker.name,), 0, len(plain))
    names = ((0, len(plain)),) if role == "organisation" else ()
    return Group(role or "author", names, 0, len(plain))


def printed(words: str | None, passage: Passage) -> str | None:
    """Words that a format read in folded text, a number or a term, as the passage prints them."""
    at = passage.plain.find(words) if words else -1
    return passage.text[at : at + len(words)] if words and at >= 0 else words


def date(passage: Passage, value: str | None) -> Date:
    """The date that a date line prints, without a year where it has none; `value`, if the format knows better."""
    return Date(passage.text, value or _iso(passage.plain), False, "printed", passage.spans)


def day(passage: Passage, value: str | None) -> Day:
    """A day heading with its date as printed, without a year where it has none; `value`, if the format knows better."""
    return Day(passage.text, value or _iso(passage.plain))


def _iso(plain: str) -> str | None:
    full = dates.find(plain)
    if full:
        return dates.iso(full)
    match = MONTH_DAY.search(plain) or _POINT.search(plain)
    return dates.compose(None, int(match["month"]), int(match["day"].replace(" ", ""))) if match else None
