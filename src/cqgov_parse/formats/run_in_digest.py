"""A digest without headings: every item is a paragraph (or a few) that opens with its body's name, a label or a sign.

四级联动护清流                          headline
我市区县政协委员行动速览（三）          deck
近日，市政协发出倡议后……                lead
【甲县】5月12日，甲县政协……（丙丁）     headline (the label), paragraph, byline
乙县政协召开会议，……                    paragraph
（丙丁 戊 己）                          byline
"""

from collections.abc import Iterable, Iterator, Sequence

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.memory import remembered
from cqgov_parse.parts import (
    bodies,
    collective,
    digest_blocks,
    digest_head,
    digest_items,
    digest_layout,
    openings,
    story,
)
from cqgov_parse.parts.openings import Pattern
from cqgov_parse.rules import no_digest
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page

_TITLE = 6  # lines: a title of four, names of the page and the paper; more are headlines of a page


def label(cursor: Cursor) -> Iterator[Label]:
    page = cursor.page
    blocks = digest_blocks.blocks(page)
    kinds = [story.kind(block) for block in blocks]
    pattern = digest_items.pattern(blocks, kinds)
    begin = 0 if pattern else digest_head.end(blocks)
    starts = digest_items.starts(blocks, kinds, pattern, begin)
    first = starts[0] if starts else len(blocks)
    yield from digest_head.labels(page, blocks, first)
    found: list[Label] = []
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=False), 1):
        found += _item(page, blocks[start:stop], number, pattern)
    yield from collective.settle(found, len(starts))


def _item(page: Page, blocks: Sequence[Block], number: int, pattern: Pattern | None) -> Iterator[Label]:
    labels, first = openings.cut(blocks[0], pattern.styles if pattern else frozenset(), number)
    yield from labels
    yield from story.labels(page, [first, *blocks[1:]], number)


@remembered
def _read(page: Page) -> tuple[list[Block], list[Part], Pattern | None]:
    blocks = digest_blocks.blocks(page)[:400]
    kinds = [story.kind(block) for block in blocks]
    return blocks, kinds, digest_items.pattern(blocks, kinds)


def _opened(page: Page, styles: str | None) -> Iterator[Span]:
    blocks, _, pattern = _read(page)
    if pattern and (pattern.style in openings.NAMES) == (styles is None):
        yield from (
            block.spans[0] for block in blocks if len(block.plain) > 30 and openings.begins(block.plain, pattern)
        )


def _labelled(page: Page) -> Iterable[Span]:
    return _opened(page, None)


def _bulleted(page: Page) -> Iterable[Span]:
    """Paragraphs that one sign opens."""
    return _opened(page, "sign")


def _named(page: Page) -> Iterable[Span]:
    """Paragraphs that open with another body each, captions and what stands aside passed over."""
    blocks, kinds, _ = _read(page)
    prose = [block for block, kind in zip(blocks, kinds, strict=True) if kind is Part.PARAGRAPH]
    found: list[Span] = []
    seen: list[str] = []
    for block in prose:
        subject = bodies.subject(block.plain) if len(block.plain) > 40 else None
        if subject and not bodies.is_told_of(subject, " ".join(seen[-8:])):
            seen.append(subject)
            found.append(block.spans[0])
    display = digest_layout.runs(kinds)
    if len(found) >= 3 and len(found) * 2 >= len(prose) and len(display) * 2 <= len(found):
        yield from found


def _briefs(page: Page) -> Iterable[Span]:
    """Paragraphs without headings that names in brackets close, in the paragraph or on a line below."""
    blocks, kinds, _ = _read(page)
    found = []
    for n, block in enumerate(blocks):
        below = blocks[n + 1].plain if kinds[n + 1 : n + 2] == [Part.BYLINE] else ""
        is_text = kinds[n] is Part.PARAGRAPH and n > 0 and kinds[n - 1] is not Part.SUBHEAD
        if is_text and (digest_layout.signs(block.plain) or digest_layout.signs(below)):
            found.append(block.spans[0])
    first = kinds.index(Part.PARAGRAPH) if found else 0
    if (
        kinds[first:].count(Part.SUBHEAD) * (4 if page.is_wrapped else 2) <= len(found)
        and kinds[:first].count(Part.SUBHEAD) <= _TITLE
    ):
        yield from found


FORMAT = Format(
    name="run_in_digest",
    label=label,
    rules=(
        Rule("labels run into paragraphs", _labelled, weight=1.5, limit=4),
        Rule("paragraphs that one sign opens", _bulleted, weight=1.0, limit=4),
        Rule("paragraphs in a row open with a body's name", _named, weight=1.2, limit=5),
        Rule("paragraphs without headings, each closed by names", _briefs, weight=1.3, limit=4),
        Rule("title of briefs", r"[#【 ]*(?:简讯|短讯|快讯|简明新闻|一句话新闻)[】 ]*", Where.HEAD_LINE, weight=3.0),
        Rule(
            "a list of many names closes the text",
            r"\((?:[一-鿿]{1,4}[ 、]){4,}[一-鿿]{1,4}\)\s*\Z",
            Where.TAIL,
            weight=2.0,
        ),
        Rule(
            "title of a digest",
            r"(?!.*(?:>|»|位置)).{0,24}(?:速览|掠影|见闻|扫描|动态|集锦|荟萃|撷英|区县政协|各区县|之[一二三四五六七八九十]).{0,20}",
            Where.HEAD_LINE,
            weight=1.0,
        ),
        *no_digest(width=-1.0, roundup=-2.5),
    ),
)
