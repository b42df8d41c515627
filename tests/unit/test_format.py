"""Formats: rules that find evidence, and the cursor that walks a text."""

from collections.abc import Iterable

import pytest

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page, page
from tests.unit.reading import cuts, owned

TEXT = "　甲县快讯　\n本报讯　３月５日开会。\n快讯完"


def found(rule: Rule, text: str) -> list[str]:
    return cuts(text, rule.find(page(text)))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule("a word", "快讯", limit=5), ["快讯", "快讯"]),
        (Rule("a word once", "快讯"), ["快讯"]),
        (Rule("folded text", r"3月5日"), ["３月５日"]),
        (Rule("line begins", "^快讯", limit=5), ["快讯"]),
        (Rule("line", "甲县快讯", Where.LINE), ["甲县快讯"]),
        (Rule("not a whole line", "甲县", Where.LINE), []),
        (Rule("either line", "甲县快讯|快讯完", Where.LINE, limit=5), ["甲县快讯", "快讯完"]),
        (Rule("no find", "简报"), []),
    ],
)
def test_rule(rule: Rule, expected: list[str]) -> None:
    """A rule finds its pattern in plain text, at most as often as its limit, and gives where it stands in the source."""
    assert found(rule, TEXT) == expected


@pytest.mark.parametrize(
    ("where", "at", "expected"),
    [
        (Where.HEAD, 1_400, True),
        (Where.HEAD, 1_600, False),
        (Where.HEAD_LINE, 1_400, True),
        (Where.HEAD_LINE, 1_600, False),
        (Where.TAIL, 1_600, False),
        (Where.TAIL, 49_600, True),
        (Where.TEXT, 39_000, True),
        (Where.TEXT, 41_000, False),
        (Where.LINE, 39_000, True),
    ],
)
def test_where(where: Where, at: int, expected: bool) -> None:
    """A rule reads the part of the text that it names; a long text is judged by its beginning and its end."""
    line = "甲" * 99 + "\n"
    text = line * (at // 100) + "政协简讯\n" + line * ((50_000 - at) // 100)
    assert bool(found(Rule("title", "政协简讯", where), text)) is expected


def test_tail_of_a_short_text() -> None:
    """The tail of a short text is the whole of it."""
    assert found(Rule("end", "甲", Where.TAIL), "甲乙丙") == ["甲"]


def test_finder() -> None:
    """A rule may be a function of the page; long finds are shown by their first 40 characters, and the limit holds."""

    def lines(page: Page) -> Iterable[Span]:
        for line in page.lines:
            yield line.spans[0]

    text = "甲" * 60 + "\n乙乙\n丙丙"
    assert found(Rule("lines", lines, limit=2), text) == ["甲" * 40, "乙乙"]
    assert found(Rule("lines", lines, limit=9), text) == ["甲" * 40, "乙乙", "丙丙"]


def test_format_defaults() -> None:
    """A format without more than name and function holds articles, has no rules, is from the module of its function, and is compared without its origin."""

    def label(cursor: Cursor) -> Iterable[Label]:
        yield from cursor.take(Part.HEADLINE)

    made = Format(name="own", label=label)  # type: ignore[arg-type]
    assert (made.record, made.rules, made.claims_rest, made.origin) == ("article", (), False, __name__)
    assert made == Format(name="own", label=label, origin="elsewhere")  # type: ignore[arg-type]


def test_cursor_walks() -> None:
    """A cursor gives the page's blocks one after the other, and can look ahead without moving."""
    cursor = Cursor(page("甲\n乙\n丙"))
    assert [block.plain for block in (cursor.peek(), cursor.peek(2)) if block] == ["甲", "丙"]
    assert cursor.peek(3) is None
    assert next(cursor).plain == "甲"
    assert [block.plain for block in cursor] == ["乙", "丙"]
    assert cursor.peek() is None
    assert list(cursor.take(Part.LEAD)) == []


def test_cursor_takes() -> None:
    """The cursor's verbs label the next block, a block that passes a test, and blocks as long as a test holds."""
    text = "甲县要闻\n日期:2031-03-05\n●一\n●二\n正文。"
    cursor = Cursor(page(text))

    def is_bullet(block: Block) -> bool:
        return block.plain.startswith("●")

    def split(block: Block) -> Iterable[Label]:
        yield Label(Part.MARKER, block.slice(0, 1).spans)
        yield Label(Part.SUBHEAD, block.slice(1).spans, 1)

    labels = [
        *cursor.take(Part.HEADLINE, story=1),
        *cursor.take_if(Part.DECK, is_bullet, story=1),
        *cursor.take_if(Part.PUBLISHED, lambda block: "日期" in block.plain),
        *cursor.take_while(is_bullet, split),
        *cursor.take("x-body"),
        *cursor.take_if(Part.DECK, is_bullet),
        *cursor.take_while(is_bullet, split),
    ]
    assert owned(text, labels) == [
        ("headline", "甲县要闻", 1),
        ("published", "日期:2031-03-05", None),
        ("marker", "●", None),
        ("subhead", "一", 1),
        ("marker", "●", None),
        ("subhead", "二", 1),
        ("x-body", "正文。", None),
    ]


def test_cursor_over_other_blocks() -> None:
    """A cursor may walk blocks that a format made itself."""
    found = page("甲\n乙\n丙")
    assert [block.plain for block in Cursor(found, found.blocks[1:])] == ["乙", "丙"]


def test_notes() -> None:
    """What a format notes has a code, a severity, words and places."""
    cursor = Cursor(page("甲"))
    cursor.note("order-unsure", "two orders are possible", ((0, 1),))
    cursor.note("cut-off", "stops inside a word", severity="warning")
    assert [(note.code, note.severity, note.spans) for note in cursor.notes] == [
        ("order-unsure", "info", ((0, 1),)),
        ("cut-off", "warning", ()),
    ]
