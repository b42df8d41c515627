"""Openings: what the items of a run-in digest begin with, learnt from the repetition in the document itself.

The maker of a digest opens every item alike: with a label in brackets, a bullet, a number, or the name of its place or body,
set off by a colon, a dash or a blank. Which sign it is does not matter; that most items bear it does.
"""

from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import bodies, bylines, headings
from cqgov_parse.patterns import HAN, lazy
from cqgov_parse.text.blocks import Block

_SIGN = lazy(rf"[^\w\s{HAN}“”‘’()【】\[\]《》,.;:!?…、。]+ *(?=[^ ])|[—\-*+|@·#]+ +(?=[^ ])")
_NUMBER = lazy(r"\(?(?P<number>[0-9]{1,2})(?:[、.)](?![0-9])|[、.)](?=[0-9]{1,2}[月日])) *(?=[^ ])")
_CIRCLED = lazy("(?P<number>[①-⑳]) *(?=[^ ])")
_HAN_NUMBER = lazy(r"\(?(?P<number>[一二三四五六七八九十]{1,3})(?:[、.]|\)) *(?=[^ ])")
NUMBERS = frozenset("(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""The characters that a number begins with."""

_NAMED = 20  # characters in which a name and the sign after it stand
_COLON = lazy(rf"(?P<body>[{HAN}·、]{{2,16}}?) ?: ?(?=[^ ])")
_DASH = lazy(rf"(?P<body>[{HAN}·、]{{2,16}}?) ?(?:—{{1,2}}|-{{2}}) ?(?=[^ —-])")
_BAR = lazy(rf"(?P<body>[{HAN}·、]{{2,16}}?) ?[|丨] ?(?=[^ ])")
_BLANK = lazy(rf"(?P<body>[{HAN}·]{{2,16}}) +(?=[^ ])")
_SQUARE = lazy(rf"\[ ?(?P<body>[{HAN}·、]{{2,16}}?) ?\] *(?=[^ ])")
_BROADCAST = frozenset(
    "正文 导语 导播 画面 同期 同期声 解说 解说词 口播 配音 字幕 片头 片尾 标题 主持人 旁白 出镜 采访 现场 记者出镜 编后 编者按 主播".split()
)

LABEL, SQUARE, COLON, DASH, BAR, BLANK, NUMBER, CIRCLED = "【】", "[]", "name:", "name—", "name|", "name ", "1", "①"
NAMES = (LABEL, SQUARE, COLON, BAR, BLANK)
"""The styles that say with a label what an item is about."""

_BY_NAME = (
    (SQUARE, _SQUARE, "["),
    (COLON, _COLON, ":"),
    (DASH, _DASH, "—"),
    (DASH, _DASH, "--"),
    (BAR, _BAR, "|"),
    (BAR, _BAR, "丨"),
    (BLANK, _BLANK, " "),
)


@frozen
class Opening:
    """What opens a paragraph: its style (a label's, a number's, or the sign itself), where a label's words stand (nowhere for a sign), and
    where the text after it begins."""

    style: str
    start: int
    end: int
    text: int
    number: str = ""


def read(plain: str, at: int = 0) -> Opening | None:
    """What a paragraph opens with from `at` on, or None. A label in brackets may be meant for something else than an item: see `label`."""
    first = plain[at : at + 1]
    if first == "【" and (found := label(plain, at)):
        return found
    if first in NUMBERS:
        for style, pattern in ((NUMBER, _NUMBER), (CIRCLED, _CIRCLED), ("一", _HAN_NUMBER)):
            match = pattern.match(plain, at)
            if match:
                return Opening(style, match.end(), match.end(), match.end(), match["number"])
    match = None if first.isalnum() else _SIGN.match(plain, at)
    if match:
        return Opening(first, match.end(), match.end(), match.end())
    head = plain[at : at + _NAMED]
    for style, pattern, sign in _BY_NAME:
        match = pattern.match(plain, at) if sign in head else None
        if match and bodies.is_named(match["body"]):
            return Opening(style, *match.span("body"), match.end())
    return None


def label(plain: str, at: int = 0) -> Opening | None:
    """A label in brackets that says what the item is about; a byline in such brackets is none, nor are a broadcast's stage directions."""
    found = headings.run_in(plain[at:]) if plain[at : at + 1] == "【" else None
    if found is None:
        return None
    words = plain[at + found.start : at + found.end]
    if words.replace(" ", "") in _BROADCAST or bylines.read(words) is not None:
        return None
    return Opening(LABEL, at + found.start, at + found.end, plain.index("】", at + found.end) + 1)


def chain(plain: str, styles: frozenset[str]) -> list[Opening]:
    """What opens a paragraph, one after the other, `●【甲县】`, as long as the styles are those of the document."""
    found: list[Opening] = []
    at = 0
    while (opening := read(plain, at)) is not None and opening.style in styles and len(found) < len(styles):
        found.append(opening)
        at = opening.text
    return found


def cut(block: Block, styles: frozenset[str], story: int) -> tuple[list[Label], Block]:
    """The labels of what opens an item, and the block without it: a label's words are its headline, other signs are markers."""
    labels: list[Label] = []
    at = 0
    for opening in chain(block.plain, styles):
        part = Part.HEADLINE if opening.start < opening.end else Part.MARKER
        head = block.slice(at, opening.text)
        labels += headings.labels(head, part, opening.start - at, opening.end - at, story)
        at = opening.text
    if not at:
        return [], block
    rest = block.slice(at)
    return labels, Block(rest.spans, rest.plain, block.lines)


@frozen
class Pattern:
    """How a document opens its items: the style that parts them, and all that repeat."""

    style: str
    styles: frozenset[str]


def learn(paragraphs: Sequence[str]) -> Pattern | None:
    """The openings that a document repeats; None if no style opens at least two paragraphs, and a third of them."""
    counts: dict[str, int] = {}
    numbers: set[str] = set()
    for plain in paragraphs:
        at = 0
        for _ in range(3):
            opening = read(plain, at)
            if opening is None:
                break
            counts[opening.style] = counts.get(opening.style, 0) + (opening.number not in numbers)
            numbers.update({opening.number} - {""})  # a number that comes again counts no items
            at = opening.text
    repeated = {style: count for style, count in counts.items() if count >= 2}
    style = max(repeated, key=lambda style: (repeated[style], style == LABEL), default="")
    if not style or repeated[style] * 3 < len(paragraphs):
        return None
    return Pattern(style, frozenset(repeated))


def begins(plain: str, pattern: Pattern) -> bool:
    """Whether a paragraph opens an item as the pattern says."""
    return any(opening.style == pattern.style for opening in chain(plain, pattern.styles))
