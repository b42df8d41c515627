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

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import captions, days, flow, furniture, head, headings, pagenames, story, titles
from cqgov_parse.patterns import DATE
from cqgov_parse.rules import report_title, roundup_title
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page

_OPENS_DATED = re.compile(r"[0-9]{1,2}月[0-9]{1,2}日[,上下]")
_BETWEEN = (Part.FURNITURE, Part.BYLINE, Part.CAPTION)  # what may stand between a headline and its text
_BODY = (Part.PARAGRAPH, Part.CAPTION)
_BRIEF = ("简讯", "快讯", "一句话", "短讯", "简明", "速览", "快报", "快递")


def label(cursor: Cursor) -> Iterator[Label]:
    found = flow.blocks(cursor.page)
    kinds = _kinds(found)
    teasers = _teasers(found, kinds)
    for n in sorted(teasers):
        yield Label(Part.FURNITURE, found[n].spans)
    blocks = [block for n, block in enumerate(found) if n not in teasers]
    kinds = [kind for n, kind in enumerate(kinds) if n not in teasers]
    top = head.read(blocks, _begin(blocks, kinds))
    yield from top.labels
    yield from titles.labels(list(top.title))
    for block in top.bylines:
        yield from story.byline(block, None)
    yield from _items(cursor.page, blocks, kinds, top.end)


def _kinds(blocks: Sequence[Block]) -> list[Part]:
    """What each block is; a day with a year among days without one is the issue's date."""
    kinds = [
        Part.DAY if days.is_day(block.plain) else Part.FURNITURE if days.is_period(block.plain) else story.kind(block)
        for block in blocks
    ]
    on_days = [n for n, kind in enumerate(kinds) if kind is Part.DAY]
    dated = [n for n in on_days if DATE.search(blocks[n].plain)]
    if dated and (len(dated) < len(on_days) or len(on_days) == 1):
        kinds[dated[0]] = Part.FURNITURE
    return kinds


def _teasers(blocks: Sequence[Block], kinds: Sequence[Part]) -> set[int]:
    """Headlines listed above their stories: printed again below as headlines, or under a line such as `本期看点`."""
    last = {_bare(block.plain): n for n, block in enumerate(blocks) if kinds[n] is Part.SUBHEAD}
    found = {
        n
        for n, block in enumerate(blocks[:-1])
        if kinds[n] is Part.SUBHEAD
        and len(block.plain) > 6
        and last[_bare(block.plain)] > n
        and kinds[n + 1] not in _BODY
    }
    begin = next((n for n, kind in enumerate(kinds) if kind in (Part.PARAGRAPH, Part.CAPTION, Part.DAY)), len(blocks))
    divider = next((n for n in range(begin) if furniture.is_divider(blocks[n].plain)), 0)
    found.update(n for n in range(1, divider) if kinds[n] is Part.SUBHEAD and headings.mark(blocks[n].plain))
    for n, block in enumerate(blocks):
        if kinds[n] is Part.FURNITURE and furniture.opens_links(block.plain):
            below = n + 1
            while (
                below < len(blocks)
                and len(blocks[below].plain) <= 48
                and "。" not in blocks[below].plain
                and kinds[below] in (Part.SUBHEAD, Part.PARAGRAPH)
            ):
                below += 1
            if below < len(blocks) and kinds[below] is Part.FURNITURE:
                found.update(range(n + 1, below))
    return found


def _bare(plain: str) -> str:
    return plain.strip(" ·•●■▶◆>-—").replace(" ", "")


def _begin(blocks: Sequence[Block], kinds: Sequence[Part]) -> int:
    """The block with which the first item's headline begins: after the title lines, the dates, the teasers."""
    prose = next((n for n, kind in enumerate(kinds) if kind in (Part.PARAGRAPH, Part.CAPTION, Part.DAY)), len(blocks))
    if prose == len(blocks) or kinds[prose] is Part.DAY:
        return prose
    display = [n for n in range(prose) if kinds[n] is Part.SUBHEAD]
    if len(display) < 2 or display[-1] != prose - 1:
        return prose
    if headings.mark(blocks[prose].plain) and not any(kind is Part.SUBHEAD for kind in kinds[prose:]):
        return prose  # items without headlines: all display lines above are the title
    first = display[-1]
    while len(display) > 2 and first - 1 in display and first - 1 > display[0] and _is_column(blocks[first - 1].plain):
        first -= 1
    return first


def _is_column(plain: str) -> bool:
    heading = headings.read(plain)
    words = plain[heading.start : heading.end] if heading else plain
    return pagenames.is_page_name(words) or len(words.replace(" ", "")) <= 4


def _items(page: Page, blocks: Sequence[Block], kinds: Sequence[Part], begin: int) -> Iterator[Label]:
    number = 0
    last = max((n for n, kind in enumerate(kinds) if kind is Part.PARAGRAPH), default=-1)
    bullets = Counter(
        mark for n, block in enumerate(blocks) if kinds[n] is Part.PARAGRAPH and (mark := headings.mark(block.plain))
    )
    brief = False
    n = begin
    while n < len(blocks):
        kind = kinds[n]
        if kind is Part.DAY:
            yield from days.day(blocks[n]) or ()
            brief = False
            n += 1
        elif kind is Part.SUBHEAD and n < last:
            stop = n
            while stop < len(blocks) and kinds[stop] is Part.SUBHEAD:
                stop += 1
            following = next((kinds[at] for at in range(stop, len(kinds)) if kinds[at] not in _BETWEEN), None)
            if following is not Part.PARAGRAPH:  # a column or teaser before a day, or the end
                for block in blocks[n:stop]:
                    yield from _column(block)
                brief = False
                n = stop
                continue
            number += 1
            lines = list(blocks[n:stop])
            columns, lines = _parted(lines)
            for block in columns:
                yield from _column(block)
                brief = any(word in block.plain for word in _BRIEF)
            yield from _title(lines, number)
            if columns and not lines and not brief:
                brief = len(columns[-1].plain) <= 8
            stop_body = _body_end(blocks, kinds, stop, bullets, brief and not lines, [block.plain for block in lines])
            yield from story.labels(page, blocks[stop:stop_body], number, [block.plain for block in lines])
            n = stop_body
        elif kind is Part.PARAGRAPH or (kind is Part.CAPTION and n < last):
            number += 1
            stop_body = _body_end(blocks, kinds, n, bullets, brief)
            yield from story.labels(page, blocks[n:stop_body], number)
            n = stop_body
        else:
            stop_tail = n + 1
            if kind is Part.SUBHEAD and n > last:
                yield from _sign_off(blocks[n])
            else:
                yield from story.labels(page, blocks[n:stop_tail], None)
            n = stop_tail


def _sign_off(block: Block) -> Iterator[Label]:
    """A display line after the last text; only what is page furniture is labelled."""
    if furniture.is_furniture(block.plain) or furniture.is_paper(block.plain):
        yield Label(Part.FURNITURE, block.spans)


def _column(block: Block) -> Iterator[Label]:
    heading = headings.read(block.plain)
    low, high = (heading.start, heading.end) if heading else (0, len(block.plain))
    yield from headings.labels(block, Part.COLUMN, low, high)


def _parted(lines: list[Block]) -> tuple[list[Block], list[Block]]:
    """Column headings among display lines over an item, and the item's own title lines."""
    columns: list[Block] = []
    while lines and _is_column_here(lines):
        columns.append(lines.pop(0))
    return columns, lines


def _is_column_here(lines: list[Block]) -> bool:
    plain = lines[0].plain
    if _is_column(plain):
        return True
    if len(lines) > 1:
        heading = headings.read(plain)
        return heading is not None and headings.read(lines[1].plain) is None
    return any(word in plain for word in _BRIEF) and len(plain) <= 10


def _title(lines: list[Block], number: int) -> Iterator[Label]:
    for block, part in zip(lines, titles.assign(list(lines), of_story=True), strict=True):
        heading = headings.read(block.plain)
        low, high = (heading.start, heading.end) if heading else (0, len(block.plain))
        yield from headings.labels(block, part, low, high, number)


def _body_end(
    blocks: Sequence[Block],
    kinds: Sequence[Part],
    start: int,
    bullets: Counter[str],
    brief: bool,
    own: Sequence[str] = (),
) -> int:
    """Where a story's body ends: before the next headline or day, before the next bullet, in a column of briefs after each paragraph.

    A line that says the story's own headline again, `own`, is a caption in it.
    """
    n = start
    seen = False
    while n < len(blocks):
        kind = kinds[n]
        if kind is Part.DAY or (kind is Part.SUBHEAD and not _says_again(blocks, start, n, own)):
            break
        if kind is Part.PARAGRAPH:
            mark = headings.mark(blocks[n].plain)
            if seen and (brief or (mark and bullets[mark] > 1)):
                break
            if not seen and n > start and mark and any(each is Part.PARAGRAPH for each in kinds[start:n]):
                break
            seen = True
        n += 1
    return n


def _says_again(blocks: Sequence[Block], start: int, n: int, own: Sequence[str]) -> bool:
    """Whether a display line inside a story repeats its headline or its lead: then it is a caption without a credit."""
    return n > start and captions.repeats(blocks[n].plain, [*own, blocks[start].plain])


def _dated_headlines(page: Page) -> Iterable[Span]:
    """Display lines, each over a paragraph that begins with a date; a caption may stand between."""
    lines = page.lines[:2_000]
    for n, line in enumerate(lines[:-1]):
        below = lines[n + 1 : n + 3]
        if captions.credit_start(below[0].plain) is None:
            below = below[:1]
        if 7 <= len(line.plain) <= 60 and titles.is_display(line.plain) and _OPENS_DATED.match(below[-1].plain):
            yield line.spans[0]


FORMAT = Format(
    name="weekly_roundup",
    label=label,
    rules=(
        roundup_title(4.0),
        Rule(
            "lines that are days",
            r"[#●■◎◆▶▲◇—\- ]*[【\[]?(?:(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?: *\(?(?:星期|周).\)?)?|(?:星期|周)[一二三四五六日](?: *\(?[0-9]{1,2}月[0-9]{1,2}日\)?)?)[】\]]?",
            Where.LINE,
            weight=2.0,
            limit=3,
        ),
        Rule(
            "a range of days under the title",
            r"[(\[【]?(?:[0-9]{4}年)?[0-9]{1,2}[月.][0-9]{1,2}日? ?[—\-~至到]+ ?(?:[0-9]{4}年)?(?:[0-9]{1,2}[月.])?[0-9]{1,2}日?[)\]】]?",
            Where.HEAD_LINE,
            weight=3.0,
        ),
        Rule("headlines over paragraphs that begin with a date", _dated_headlines, weight=0.8, limit=5),
        Rule(
            "a column of briefs",
            r"[【#■●◆ ]*(?:一周简讯|一句话新闻|简讯|快讯|一周快讯|简明新闻|一周要闻|一周动态)[】: ]*",
            Where.LINE,
            weight=1.5,
        ),
        report_title(-4.0),
    ),
)
