"""Numbers of headings and items in reports: `二、`, `（一）`, `1.`, `一是`, `第一，`."""

from typing import NamedTuple

from cqgov_parse.patterns import DIGIT_HAN, lazy

_N = rf"[{DIGIT_HAN}]{{1,3}}"
_SECTION = lazy(rf"(?P<number>{_N}) ?(?:、|\.(?! ?[0-9]))")
_SUBSECTION = lazy(rf"(?P<number>\({_N}\)) ?[、.]?")
_PADDED = lazy(r"(?P<number>0[1-9])(?= +[一-鿿“《【])")  # as pages made for telephones number their stories
_THIRD = lazy(r"(?P<number>[0-9]{1,2})(?: ?[.、](?![0-9])|\)(?! ))")
_FOURTH = lazy(r"(?P<number>\([0-9]{1,2}\)|[①-⑳])")
_ENUMERATOR = lazy(
    r"(?P<number>第[一二三四五六七八九十]{1,2}(?=[,、])|[一二三四五六七八九十]{1,2}(?:是|要)(?=[^,。]{2})|首先(?=,)|其次(?=,)|再次(?=,)|最后(?=,))[,、:]?"
)
FIRSTS = frozenset(f"{DIGIT_HAN}第首其再最")
"""The Han characters that a number begins with."""

_CLOSE = "。.:： "


class Number(NamedTuple):
    """A printed number, its level (1 to 4; 0 for an enumerator of items) and where the words after it begin."""

    text: str
    level: int
    end: int


def read(plain: str) -> Number | None:
    """The number that a heading or item begins with, or None."""
    if "一" <= plain[:1] <= "鿿" and plain[0] not in FIRSTS:
        return None
    for level, pattern in ((1, _SECTION), (2, _SUBSECTION), (3, _PADDED), (3, _THIRD), (4, _FOURTH), (0, _ENUMERATOR)):
        match = pattern.match(plain)
        if match:
            end = match.end()
            while end < len(plain) and plain[end] == " ":
                end += 1
            return Number(match["number"], level, end)
    return None


def bare(plain: str) -> tuple[int, int]:
    """Where the words of a heading stand, without its number and its closing mark."""
    number = read(plain)
    start = number.end if number and number.level else 0
    return start, max(start, len(plain.rstrip(_CLOSE)))
