"""What a correction says besides the part: a reading, for parts whose characters alone do not tell it."""

from datetime import date
from typing import get_args

from cqgov_parse.label import Part
from cqgov_parse.patterns import lazy
from cqgov_parse.records.byline import Role
from cqgov_parse.records.report_item import PartKind

_YEARLESS = lazy(r"--(?P<day>[0-9]{2}-[0-9]{2})")
_LEAP = "2000-"  # a year that has every day

READINGS: dict[str, tuple[str, ...]] = {
    Part.BYLINE: get_args(Role),
    Part.CREDIT: get_args(Role),
    Part.PART: get_args(PartKind),
    Part.ATTACHMENT: get_args(PartKind),
}
"""Parts whose reading is one of some words. That of a `credit` may also be the number of captions that it is for."""

DAYS = (Part.PUBLISHED, Part.DAY)
"""Parts whose reading is a day: 2031-03-05, or --03-05 while the year is unknown."""

FREE = (Part.GLOSSARY, Part.JUMP)
"""Parts whose reading is any words: the term that an entry explains, the page that a line points to."""


def flaw_of_reading(part: str, reading: str) -> str | None:
    """What is wrong with a reading of a part; None for a sound one."""
    if part in DAYS:
        return (
            None if _is_day(reading) else f"the reading {reading!r} of a {part} is no day; write 2031-03-05 or --03-05"
        )
    if part in READINGS:
        words = READINGS[Part(part)]
        counts = part == Part.CREDIT and reading.isascii() and reading.isdecimal() and 0 < int(reading) < 1000
        return (
            None if reading in words or counts else f"the reading {reading!r} of a {part} is none of {', '.join(words)}"
        )
    return None if part in FREE else f"a {part} takes no reading, but has {reading!r:.60}"


def _is_day(reading: str) -> bool:
    yearless = _YEARLESS.fullmatch(reading)
    day = _LEAP + yearless["day"] if yearless else reading
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False
