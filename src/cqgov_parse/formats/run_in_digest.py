"""A digest without headings: every item is a paragraph (or a few) that opens with its body's name, a label or a bullet.

四级联动护清流                          headline
我市区县政协委员行动速览（三）          deck
近日，市政协发出倡议后……                lead
【甲县】5月12日，甲县政协……（丙丁）     headline (the label), paragraph, byline
乙县政协召开会议，……                    paragraph
（丙丁 戊 己）                          byline
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import bodies, bylines, collective, flow, head, headings, story, titles
from cqgov_parse.rules import columns_below, day_lines, paper_head, report_title, roundup_title
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page


def label(cursor: Cursor) -> Iterator[Label]:
    blocks = flow.blocks(cursor.page)
    top = head.read(blocks)
    yield from top.labels
    yield from titles.labels(list(top.title))
    for block in top.bylines:
        yield from story.byline(block, None)
    starts = sorted(set(_starts(blocks, top.end)))
    first = starts[0] if starts else len(blocks)
    yield from story.labels(cursor.page, blocks[top.end : first], None)
    found: list[Label] = []
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], len(blocks)], strict=False), 1):
        found += _item(cursor.page, blocks[start:stop], number)
    yield from collective.settle(found, len(starts))


def _item(page: Page, blocks: Sequence[Block], number: int) -> Iterator[Label]:
    first = blocks[0]
    run_in = _label_of(first)
    if run_in:
        stop = first.plain.index("】", run_in.end) + 1
        yield from headings.labels(first.slice(0, stop), Part.HEADLINE, run_in.start, run_in.end, number)
        rest = first.slice(stop)
        blocks = [Block(rest.spans, rest.plain, first.lines), *blocks[1:]]
    yield from story.labels(page, blocks, number)


_BROADCAST = frozenset(
    "正文 导语 导播 画面 同期 同期声 解说 解说词 口播 配音 字幕 片头 片尾 标题 主持人 旁白 出镜 采访 现场 记者出镜 编后 编者按 主播".split()
)


def _label_of(block: Block) -> headings.Heading | None:
    """A label that names what the item is about; a byline in such brackets is none."""
    run_in = headings.run_in(block.plain)
    if run_in and block.plain[run_in.start : run_in.end].replace(" ", "") in _BROADCAST:
        return None
    return run_in if run_in and bylines.read(block.plain[run_in.start : run_in.end]) is None else None


def _starts(blocks: Sequence[Block], begin: int) -> list[int]:
    """The blocks with which the items begin."""
    prose = [n for n in range(begin, len(blocks)) if story.kind(blocks[n]) is Part.PARAGRAPH or _label_of(blocks[n])]
    for test in (_label_of, lambda block: headings.mark(block.plain)):
        labelled = [n for n in prose if test(blocks[n])]
        if len(labelled) >= 2 and len(labelled) * 3 >= len(prose):
            return labelled
    signed = [n for n in range(begin, len(blocks)) if _is_signed(blocks[n])]
    if prose and len(signed) >= 2 and len(signed) * 4 >= len(prose):
        return _after_bylines(blocks, prose, signed)
    named = [n for n in prose if bodies.opens_with(blocks[n].plain)]
    if len(named) < 2:
        return prose[:1]
    below = [n for n in prose if n >= named[0]]
    return (
        below if len(named) * 4 >= len(below) * 3 else named
    )  # one paragraph an item, some of which open with a scene


def _is_signed(block: Block) -> bool:
    return bylines.closing(block.plain) is not None


def _after_bylines(blocks: Sequence[Block], prose: Sequence[int], signed: Sequence[int]) -> list[int]:
    """Items that only their closing bylines part; the first begins after the lead, if there is one."""
    begins = [n for n in prose if n <= signed[0]]
    first = next((n for n in begins if bodies.opens_with(blocks[n].plain)), begins[-1] if begins else prose[0])
    starts = [first]
    for stop in signed:
        following = next((n for n in prose if n > stop), None)
        if following is not None:
            starts.append(following)
    return starts


def _labelled(page: Page) -> Iterable[Span]:
    for block in page.blocks[:400]:
        if _label_of(block) and len(block.plain) > 30:
            yield block.spans[0]


def _bulleted(page: Page) -> Iterable[Span]:
    """Paragraphs in a row that one bullet opens."""
    for above, block in zip(page.blocks[:400], page.blocks[1:400], strict=False):
        mark = headings.mark(block.plain)
        if (
            mark
            and len(block.plain) > 30
            and len(above.plain) > 12
            and (headings.mark(above.plain) == mark or not titles.is_display(above.plain))
        ):
            yield block.spans[0]


def _named(page: Page) -> Iterable[Span]:
    """Paragraphs in a row that each open with another body."""
    row: list[Block] = []
    for block in [*page.blocks[:400], None]:
        if block is not None and len(block.plain) > 40 and bodies.opens_with(block.plain):
            row.append(block)
        else:
            if len(row) >= 3:
                yield from (each.spans[0] for each in row)
            row = []


def _briefs(page: Page) -> Iterable[Span]:
    """Paragraphs in a row that names in brackets close; wrapped text does not tell its paragraphs yet."""
    if page.is_wrapped:
        return
    blocks = page.blocks[:400]
    for above, block in itertools.pairwise(blocks):
        if len(block.plain) > 30 and _is_signed(block) and not titles.is_display(above.plain):
            yield block.spans[0]


FORMAT = Format(
    name="run_in_digest",
    label=label,
    rules=(
        Rule("labels run into paragraphs", _labelled, weight=1.5, limit=4),
        Rule("paragraphs in a row that one bullet opens", _bulleted, weight=1.0, limit=4),
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
            r".{0,24}(?:速览|掠影|见闻|扫描|动态|集锦|荟萃|撷英|区县政协|各区县|之[一二三四五六七八九十]).{0,20}",
            Where.HEAD_LINE,
            weight=1.0,
        ),
        paper_head(-3.0),
        columns_below(-2.0),
        roundup_title(-2.5),
        day_lines(-1.5),
        report_title(-4.0),
    ),
)
