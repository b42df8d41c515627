"""A digest with a heading over every item: a place, a body or a headline, marked or bare.

某某见闻（之二）                        kicker
院坝里议出好日子                        headline
来自三个区县的报道                      deck
春耕时节，记者走进……                    lead
■ 甲县：一条机耕道怎么修                marker, headline
3月11日，甲县政协……（丙丁）             paragraph, byline
● 乙县 ●
……
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import bodies, collective, flow, head, headings, pagenames, story, titles
from cqgov_parse.rules import columns_below, day_lines, paper_head, report_title, roundup_title
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page


def label(cursor: Cursor) -> Iterator[Label]:
    blocks = flow.blocks(cursor.page)
    kinds = [story.kind(block) for block in blocks]
    groups = _groups(blocks, kinds)
    if not groups:
        top = head.read(blocks)
        yield from top.labels
        yield from titles.labels([_words(block) for block in top.title])
        yield from story.labels(cursor.page, blocks[top.end :], 1)
        return
    first = groups[0][0]
    top = head.read(blocks, first)
    yield from top.labels
    for block in top.title:
        yield from _marks(block)
    yield from titles.labels([_words(block) for block in top.title])
    for block in top.bylines:
        yield from story.byline(block, None)
    yield from story.labels(cursor.page, blocks[top.end : first], None)
    found: list[Label] = []
    edges = [start for start, _ in groups] + [len(blocks)]
    for number, ((start, end), stop) in enumerate(zip(groups, edges[1:], strict=True), 1):
        found += _heading(blocks[start:end], number)
        found += story.labels(cursor.page, blocks[end:stop], number, [block.plain for block in blocks[start:end]])
    yield from collective.settle(found, len(groups))


def _words(block: Block) -> Block:
    """A title line without the mark before it."""
    heading = headings.read(block.plain)
    if heading is None or heading.style == "【】":
        return block
    piece = block.slice(heading.start, heading.end)
    return Block(piece.spans, piece.plain, block.lines)


def _marks(block: Block) -> Iterator[Label]:
    heading = headings.read(block.plain)
    if heading and heading.style != "【】":
        for low, high in ((0, heading.start), (heading.end, len(block.plain))):
            piece = block.slice(low, high)
            if piece:
                yield Label(Part.MARKER, piece.spans)


def _heading(lines: Sequence[Block], number: int) -> Iterator[Label]:
    """An item's heading lines: a column, a kicker (a body's name over the item's own headline), the headline."""
    rest = list(lines)
    if len(rest) > 1 and pagenames.is_page_name(rest[0].plain):
        heading = headings.read(rest[0].plain)
        low, high = (heading.start, heading.end) if heading else (0, len(rest[0].plain))
        yield from headings.labels(rest.pop(0), Part.COLUMN, low, high)
    for n, part in enumerate(titles.assign([_words(block) for block in rest], of_story=True)):
        block = rest[n]
        heading = headings.read(block.plain)
        low, high = (heading.start, heading.end) if heading else (0, len(block.plain))
        yield from headings.labels(block, part, low, high, number)


def _groups(blocks: Sequence[Block], kinds: Sequence[Part]) -> list[tuple[int, int]]:
    """The heading lines of each item, `[start, end)` by block."""
    runs = _runs(blocks, kinds)
    style = _style(blocks, runs)
    if style:
        groups = []
        for start, end in runs:
            marked = [n for n in range(start, end) if _style_of(blocks[n]) == style]
            if marked:
                groups.append((marked[-1], end))
        return groups
    return _bare(blocks, kinds, runs)


def _runs(blocks: Sequence[Block], kinds: Sequence[Part]) -> list[tuple[int, int]]:
    """Runs of display lines with running text after them."""
    runs = []
    n = 0
    while n < len(blocks):
        if not _is_heading(blocks[n], kinds[n]):
            n += 1
            continue
        start = n
        while n < len(blocks) and _is_heading(blocks[n], kinds[n]):
            n += 1
        after = n
        while after < len(blocks) and kinds[after] in (Part.CAPTION, Part.BYLINE, Part.FURNITURE):
            after += 1
        if after < len(blocks) and kinds[after] is Part.PARAGRAPH:
            runs.append((start, n))
    return runs


def _is_heading(block: Block, kind: Part) -> bool:
    if kind is Part.SUBHEAD:
        return True
    return (
        kind is Part.CAPTION
        and headings.read(block.plain) is not None
        and titles.is_display(block.plain)
        and "摄" not in block.plain
    )


def _style_of(block: Block) -> str:
    heading = headings.read(block.plain)
    return heading.style if heading else ""


def _style(blocks: Sequence[Block], runs: Sequence[tuple[int, int]]) -> str:
    """The mark that at least two items' headings share."""
    counts = Counter(
        style
        for start, end in runs
        if (style := next((s for n in range(end - 1, start - 1, -1) if (s := _style_of(blocks[n]))), ""))
    )
    if not counts:
        return ""
    style, count = counts.most_common(1)[0]
    return style if count >= 2 else ""


def _bare(blocks: Sequence[Block], kinds: Sequence[Part], runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without marks: all runs are headings, but for the title lines in the first."""
    if len(runs) < 2:
        return []
    (start, end), later = runs[0], list(runs[1:])
    usual = Counter(high - low for low, high in later).most_common(1)[0][0]
    lengths = [len(blocks[high - 1].plain) for _, high in later]
    last = blocks[end - 1].plain
    colons = sum(":" in blocks[high - 1].plain for _, high in later) * 2 > len(later)
    alike = len(last) <= max(lengths) * 1.4 and (":" in last) == colons if colons else len(last) <= max(lengths) * 1.4
    has_title = end - start > usual or Part.SUBHEAD in kinds[:start]
    own = max(start, end - usual)
    if has_title and alike and any(_speaks_of(each.plain, blocks[end : end + 2]) for each in blocks[own:end]):
        return [(own, end), *later]
    return later


def _speaks_of(heading: str, blocks: Sequence[Block]) -> bool:
    """Whether the text below a heading names the heading's place or body."""
    name = heading.split(":")[0].replace(" ", "")
    return any(name[:2] in block.plain[:80] for block in blocks)


def _marked_headings(page: Page) -> Iterable[Span]:
    """Headings of one mark, each with running text below."""
    blocks = page.blocks[:400]
    runs = _runs(blocks, [story.kind(block) for block in blocks])
    style = _style(blocks, runs)
    for start, end in runs:
        for n in range(start, end):
            if style and _style_of(blocks[n]) == style:
                yield blocks[n].spans[0]


def _named_headings(page: Page) -> Iterable[Span]:
    """Bare headings that are a place's or body's name, which the text below repeats."""
    blocks = page.blocks[:400]
    for start, end in _runs(blocks, [story.kind(block) for block in blocks]):
        for n in range(max(start, end - 2), end):
            words = _words(blocks[n]).plain
            if (len(words) <= 6 or ":" in words[:8] or bodies.is_name(words)) and _speaks_of(
                words, blocks[end : end + 1]
            ):
                yield blocks[n].spans[0]
                break


FORMAT = Format(
    name="headline_digest",
    label=label,
    rules=(
        Rule("headings with one mark, text below each", _marked_headings, weight=1.2, limit=5),
        Rule("headings that name a place or body, repeated below", _named_headings, weight=1.2, limit=5),
        Rule("names in brackets end a paragraph", r"[。”] ?\([一-鿿· ]{2,24}\)$", Where.TEXT, weight=0.5, limit=4),
        Rule(
            "title of a digest",
            r".{0,24}(?:速览|掠影|见闻|扫描|动态|集锦|荟萃|撷英|巡礼|忙些啥|在行动|传真|综述|之[一二三四五六七八九十]).{0,12}",
            Where.HEAD_LINE,
            weight=1.0,
        ),
        paper_head(-3.0),
        columns_below(-2.0),
        roundup_title(-2.0),
        day_lines(-1.5),
        report_title(-4.0),
        Rule("numbered sections", r"[一二三四五六七八九十]{1,2}、.{2,40}", Where.LINE, weight=-1.0, limit=4),
    ),
)
