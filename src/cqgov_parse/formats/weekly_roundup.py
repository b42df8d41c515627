"""A roundup of a week's (or month's) news: headlines under days or columns, or items that only a bullet marks.

首页>某县要闻                           breadcrumb
某县一周                                headline (of the document)
日期:2031-03-09                         published
甲某调研春耕                            headline (before any day)
3月3日，县委书记甲某……                  paragraph
3月4日                                  day
乙某主持召开会议                        headline
会议现场。记者 丙丁/摄                  caption, credit
一周简讯                                column
>>5日，县政协……                         marker, paragraph
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from attrs import define, field

from cqgov_parse.format import Cursor, Format, Rule
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import (
    captions,
    collective,
    days,
    flow,
    furniture,
    headings,
    openings,
    roundup_head,
    roundup_layout,
    roundup_titles,
    story,
    teasers,
    titles,
)
from cqgov_parse.parts.roundup_layout import Layout
from cqgov_parse.rules import day_lines, report_title, roundup_period, roundup_title
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page


def label(cursor: Cursor) -> Iterator[Label]:
    found = flow.blocks(cursor.page)
    if cursor.page.is_wrapped:
        found = roundup_layout.whole(found)
    kinds = roundup_layout.kinds(found)
    listed = teasers.listed(found, kinds)
    for n in sorted(listed):
        yield Label(Part.FURNITURE, found[n].spans)
    blocks = [block for n, block in enumerate(found) if n not in listed]
    kinds = [kind for n, kind in enumerate(kinds) if n not in listed]
    for n in roundup_layout.one_liners([block.plain for block in blocks], kinds):
        kinds[n] = Part.PARAGRAPH
    layout = roundup_layout.read(blocks, kinds)
    top = roundup_head.read(blocks, kinds, layout)
    yield from top.labels
    yield from titles.labels(list(top.title), headline=top.headline)
    for block in top.bylines:
        yield from story.byline(block, None)
    yield from story.labels(cursor.page, top.lead, None)
    items = _Items(cursor.page, blocks, kinds, layout)
    found_labels = list(items.labels(top.end))
    yield from collective.settle(found_labels, items.number)


@define
class _Items:
    """The items of a roundup, numbered as they come."""

    page: Page
    blocks: Sequence[Block]
    kinds: Sequence[Part]
    layout: Layout
    number: int = 0
    last: int = field(init=False)
    links: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        size = len(self.blocks)
        self.last = max((n for n, kind in enumerate(self.kinds) if kind is Part.PARAGRAPH), default=-1)
        after = (n for n in range(self.last + 1, size) if furniture.opens_links(self.blocks[n].plain))
        self.links = next(after, size)

    def labels(self, begin: int) -> Iterator[Label]:
        """The labels of everything from the first item on."""
        brief = under_day = False
        n = begin
        while n < len(self.blocks):
            kind = self.kinds[n]
            if kind is Part.DAY:
                yield from days.day(self.blocks[n]) or ()
                brief, under_day = not self.layout.has_headlines, True
                n += 1
            elif kind is Part.SUBHEAD and n > self.last:
                yield from _sign_off(self.blocks[n], links=n > self.links)
                n += 1
            elif kind is Part.SUBHEAD:
                columns, lines, stop = self._over(n)
                for block in columns:
                    yield from _heading(block, Part.COLUMN)
                if columns:
                    brief, under_day = not lines, False
                n = stop
                if lines:
                    n = self._end(stop, [block.plain for block in lines])
                    self.number += 1
                    yield from _title(lines, self.number)
                    yield from story.labels(
                        self.page, self.blocks[stop:n], self.number, [block.plain for block in lines]
                    )
            elif kind is Part.PARAGRAPH or (kind is Part.CAPTION and n < self.last):
                stop = self._end(n)
                yield from self._untitled(n, stop, brief=brief, under_day=under_day)
                n = stop
            else:
                yield from story.labels(self.page, self.blocks[n : n + 1], None)
                n += 1

    def _over(self, start: int) -> tuple[list[Block], list[Block], int]:
        """Display lines in a row: those that name columns, those that are the title of the item below, and where they end."""
        stop = start
        while stop < len(self.blocks) and self.kinds[stop] is Part.SUBHEAD:
            stop += 1
        lines = list(self.blocks[start:stop])
        following = roundup_layout.next_kind(self.kinds, stop)
        columns: list[Block] = []
        if following is not Part.PARAGRAPH:
            has_photo = stop < len(self.blocks) and self.kinds[stop] is Part.CAPTION
            keep = 1 if has_photo and not roundup_layout.is_column_name(lines[-1].plain) else 0
            return lines[: len(lines) - keep], lines[len(lines) - keep :], stop
        while lines and roundup_layout.is_column(
            self.layout, lines[0].plain, lines[1].plain if len(lines) > 1 else None
        ):
            columns.append(lines.pop(0))
        if len(lines) == 1 and self._is_over_openers(stop):
            columns.append(lines.pop())
        return columns, lines, stop

    def _is_over_openers(self, n: int) -> bool:
        """Whether two paragraphs in a row open items by themselves, so that the line over them names a column."""
        below = [self.blocks[at] for at in range(n, min(n + 2, len(self.blocks))) if self.kinds[at] is Part.PARAGRAPH]
        return len(below) == 2 and all(roundup_layout.opens_item(self.layout, block.plain) for block in below)

    def _end(self, start: int, own: Sequence[str] = ()) -> int:
        """Where text ends: before the next day or heading; under a headline, `own`, also before bulleted paragraphs with days."""
        seen = False
        for n in range(start, len(self.blocks)):
            kind = self.kinds[n]
            if kind is Part.DAY or (kind is Part.SUBHEAD and not self._is_inside(start, n, own)):
                return n
            if kind is Part.PARAGRAPH:
                plain = self.blocks[n].plain
                opener = roundup_layout.opener(plain) if own and seen else None
                if (
                    opener
                    and roundup_layout.opens_item(self.layout, plain)
                    and roundup_layout.is_dated(plain[opener.text :])
                ):
                    return n
                seen = True
        return len(self.blocks)

    def _is_inside(self, start: int, n: int, own: Sequence[str]) -> bool:
        """Whether a display line belongs to the text around it: it repeats headline or lead, or lacks the mark that headlines here bear."""
        if n == start or n > self.last:
            return False
        plain = self.blocks[n].plain
        if captions.repeats(plain, [*own, self.blocks[start].plain]):
            return True
        layout = self.layout
        if not layout.headline or not own or roundup_layout.heading_style(plain):
            return False
        above_heading = n + 1 < len(self.blocks) and self.kinds[n + 1] is Part.SUBHEAD
        return not above_heading and not roundup_layout.is_column_name(plain)

    def _untitled(self, start: int, stop: int, *, brief: bool, under_day: bool) -> Iterator[Label]:
        """Items without headlines: parted by bullets, numbers, days, or one a paragraph in a column of briefs."""
        prose = [n for n in range(start, stop) if self.kinds[n] is Part.PARAGRAPH]
        plains = [self.blocks[n].plain for n in prose]
        opens = roundup_layout.starts(self.layout, plains, brief=brief, under_day=under_day)
        begins = [prose[n] for n in opens] or [start]
        styles = roundup_layout.styles(self.layout)
        for low, high in zip([start, *begins[1:]], [*begins[1:], stop], strict=True):
            self.number += 1
            blocks = list(self.blocks[low:high])
            at = next((n for n in range(low, high) if self.kinds[n] is Part.PARAGRAPH), low)
            labels, blocks[at - low] = openings.cut(blocks[at - low], styles, self.number)
            yield from labels
            yield from story.labels(self.page, blocks, self.number)


def _sign_off(block: Block, *, links: bool) -> Iterator[Label]:
    """A display line after the last text: page furniture, and `links` to other pages; nothing else is labelled."""
    if links or furniture.is_furniture(block.plain) or furniture.is_paper(block.plain):
        yield Label(Part.FURNITURE, block.spans)


def _heading(block: Block, part: Part, story: int | None = None) -> Iterator[Label]:
    low, high = roundup_layout.words(block.plain)
    yield from headings.labels(block, part, low, high, story)


def _title(lines: list[Block], number: int) -> Iterator[Label]:
    for block, part in zip(lines, titles.assign(list(lines), of_story=True), strict=True):
        yield from _heading(block, part, number)


def _dated_headlines(page: Page) -> Iterable[Span]:
    """Display lines, each over a paragraph that begins with a date; a caption may stand between."""
    lines = page.lines[:2_000]
    dated = [roundup_layout.is_dated(line.plain) for line in lines]
    for n, line in enumerate(lines[:-1]):
        if True not in dated[n + 1 : n + 3]:
            continue
        below = lines[n + 1 : n + 3]
        if captions.credit_start(below[0].plain) is None:
            below = below[:1]
        plain = below[-1].plain
        low, high = roundup_layout.words(line.plain)
        is_headline = 7 <= high - low <= 60 and titles.is_display(line.plain)
        if is_headline and roundup_layout.is_dated(plain) and not titles.is_display(plain):
            yield line.spans[0]


def _names_the_week(plain: str) -> bool:
    return roundup_titles.is_title(plain) or days.is_period(plain)


def _titled_items(page: Page) -> Iterable[Span]:
    """A roundup's title or period with days, headlines over text, or paragraphs that days, bullets or numbers open below it."""
    lines = page.lines[:2_000]
    above = takewhile(lambda line: "。" not in line.plain, lines[:40])
    title = next((n for n, line in enumerate(above) if _names_the_week(line.plain)), None)
    if title is None:
        return
    below = lines[title + 1 :]
    headlines = sum(titles.is_display(one.plain) and len(two.plain) > 60 for one, two in pairwise(below))
    openers = sum(
        roundup_layout.is_dated(line.plain) or roundup_layout.opener(line.plain) is not None
        for line in below
        if len(line.plain) > 20
    )
    if headlines > 1 or openers > 1 or sum(days.is_day(line.plain) for line in below) > 1:
        yield lines[title].spans[0]


def _contents(page: Page) -> Iterable[Span]:
    """The line over a list of headlines with columns of such stories below: so newsletters are made."""
    blocks = flow.blocks(page)[:400]
    kinds = [story.kind(block) for block in blocks]
    listed = teasers.listed(blocks, kinds)
    opener = next((n for n in sorted(listed) if teasers.opens_list(blocks[n].plain)), None)
    columns = {
        block.plain
        for n, block in enumerate(blocks)
        if n not in listed and kinds[n] is Part.SUBHEAD and roundup_layout.is_column_name(block.plain)
    }
    if opener is not None and len(columns) > 1:
        yield blocks[opener].spans[0]


def _brief_columns(page: Page) -> Iterable[Span]:
    """Lines that name a column of briefs."""
    for line in page.lines[:2_000]:
        if len(line.plain) <= 16 and roundup_layout.is_brief_name(line.plain) and titles.is_display(line.plain):
            yield line.spans[0]


FORMAT = Format(
    name="weekly_roundup",
    label=label,
    rules=(
        roundup_title(2.0),
        Rule("a roundup's title over items", _titled_items, weight=3.0),
        day_lines(2.0),
        roundup_period(2.5),
        Rule("headlines over paragraphs that begin with a date", _dated_headlines, weight=0.8, limit=5),
        Rule("a list of headlines over columns", _contents, weight=3.0),
        Rule("a column of briefs", _brief_columns, weight=1.5),
        report_title(-4.0),
    ),
)
