"""Insertions: what a mirror, a web page or a converter put between the characters of a text, and no reader of the page saw as text."""

import html.entities
import re
from collections.abc import Iterator
from functools import cache

from cqgov_parse import lexicon
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_READING = lazy(rf"(?<=[一-鿿])\([a-zü{_TONED}]{{1,6}} ?\)")
_ENTITY = lazy(r"&(?:(?P<name>[a-zA-Z]{2,8})|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_WITHOUT_SHAPE = lazy(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        rf"</?(?:{lexicon.alternation('html_elements')})(?: [^<>\n]{{0,300}})?/?>|<!--[^\n<>]{{0,300}}-->", re.I
    )


def readings(plain: str) -> list[Span]:
    """Pinyin after characters, `區(qū)`: only where at least one reading bears a tone mark."""
    if not re.search(f"[{_TONED}]", plain):
        return []
    found = [match.span() for match in _READING.finditer(plain)]
    return found if any(not plain[start:end].isascii() for start, end in found) else []


def markup(plain: str) -> list[Span]:
    """Tags, comments and character references that are left of a web page: `<br/>`, `<!-- x -->`, `&nbsp;`."""
    found = [match.span() for match in _tag().finditer(plain)] if "<" in plain else []
    return sorted([*found, *_entities(plain)]) if "&" in plain else found


def _entities(plain: str) -> Iterator[Span]:
    for match in _ENTITY.finditer(plain):
        if match["name"] is None or f"{match['name']};" in html.entities.html5:
            yield match.span()


def controls(source: str) -> list[Span]:
    """Characters without a shape or a width of their own: NUL and other controls, joiners, zero-width blanks, marks of direction."""
    return [match.span() for match in _WITHOUT_SHAPE.finditer(source)]


def insertions(source: str, plain: str) -> list[Span]:
    """All of these, in order; none overlaps another."""
    found: list[Span] = []
    for start, end in sorted([*readings(plain), *markup(plain), *controls(source)]):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
