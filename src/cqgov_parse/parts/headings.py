"""Heading lines that a mark tells: `## X`, `● X ●`, `【X】`, `■ X`, and labels run into a paragraph, `【X】…`.

Newsrooms take any sign for a mark that a typesetter's or a telephone's keyboard offers, so whole ranges of Unicode are marks: block elements,
geometric shapes, symbols, dingbats (circled digits are numbers), arrows, pictographs.
"""

from attrs import frozen

from cqgov_parse.label import Label, Part
from cqgov_parse.patterns import lazy
from cqgov_parse.text.view import View

_RANGES = (("▀", "▟"), ("■", "◿"), ("☀", "⛿"), ("✀", "❵"), ("➔", "➿"), ("⬀", "⯿"), ("🌀", "🫿"), ("←", "⇿"))
_SINGLE = "※•§⊙〓>"
BULLET = "".join(f"{first}-{last}" for first, last in _RANGES) + _SINGLE
"""The signs that mark a heading or an item by themselves, as ranges for use inside a character class."""

BULLETS = "".join(chr(code) for first, last in _RANGES for code in range(ord(first), ord(last) + 1)) + _SINGLE
"""The same signs one by one."""

_IS_BULLET = frozenset(BULLETS)
_HASH = lazy(r"(?P<mark>#{1,6}) *(?P<body>[^#].*)")
_PAIR_SIGNS = BULLETS + "—-=*~·"
_MARK = lazy(rf"(?P<mark>[{BULLET}]+) *(?P<body>[^{BULLET} ].*)")
_BRACKETS = lazy(r"(?P<mark>[【\[]) {0,8}(?P<body>[^【】\[\]]{1,40}?) {0,8}(?P<close>[】\]])")
_RUN_IN = lazy(r"(?P<mark>【) {0,8}(?P<body>[^【】]{1,24}?) {0,8}(?P<close>】)(?= *[^ ])")


@frozen
class Heading:
    """A marked line: its style (`#`, `●`, `●●` or `▶◀` for a pair, `【】`, `[]`) and where its words stand."""

    style: str
    start: int
    end: int


def read(plain: str) -> Heading | None:
    """The heading that a whole line is by its mark, or None."""
    if not plain or (plain[0] not in _IS_BULLET and plain[0] not in "#【[—-=*~·"):
        return None
    match = _HASH.fullmatch(plain)
    if match:
        return Heading("#", *match.span("body"))
    match = _BRACKETS.fullmatch(plain)
    if match:
        return Heading(match["mark"] + match["close"], *match.span("body"))
    pair = _pair(plain)
    if pair:
        return pair
    match = _MARK.fullmatch(plain)
    if match:
        return Heading(match["mark"][0], *match.span("body"))
    return None


def _pair(plain: str) -> Heading | None:
    """A heading between two marks: one sign twice, or a bullet before and any bullet after it. By hand, for a pattern takes cubic time."""
    start = len(plain) - len(plain.lstrip(_PAIR_SIGNS))
    mark = plain[:start]
    end = len(plain.rstrip(BULLETS))
    if end == len(plain):
        end -= len(mark) if plain.endswith(mark) else 0
    close = plain[end:]
    if not mark or not close or not plain[start:end].strip() or not (mark == close or mark[0] in _IS_BULLET):
        return None
    words = plain[start:end].strip()
    start = plain.index(words[0], start)
    return Heading(mark[0] + close[0], start, start + len(words))


def run_in(plain: str) -> Heading | None:
    """The label in `【】` that a paragraph begins with, or None."""
    match = _RUN_IN.match(plain)
    return Heading("【】", *match.span("body")) if match else None


def mark(plain: str) -> str:
    """The bullet that a line begins with, or nothing."""
    return plain[0] if plain and plain[0] in _IS_BULLET else ""


def opens(plain: str) -> bool:
    """Whether a line begins with a bullet or with a label's bracket, so that it goes on with no other."""
    return plain[:1] == "【" or plain[:1] in _IS_BULLET


def labels(view: View, part: Part, start: int, end: int, story: int | None = None) -> list[Label]:
    """The words of a heading as `part`, what stands around them as markers."""
    pieces = ((Part.MARKER, 0, start), (part, start, end), (Part.MARKER, end, len(view.plain)))
    return [
        Label(each, piece.spans, story if each is part else None)
        for each, low, high in pieces
        if (piece := view.slice(low, high))
    ]
