"""The head of a roundup: masthead, title and deck, what introduces the week, and where the first item begins."""

from collections.abc import Sequence

from attrs import define, field

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import furniture, head, roundup_layout, roundup_titles
from cqgov_parse.parts.roundup_layout import Layout
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block

_TEXT = (Part.PARAGRAPH, Part.CAPTION, Part.DAY)
_INTRODUCES = lazy("本周|这一?周|一周|本月|如下|盘点|回顾|梳理|摘编|编发|一起来?看|带您|为您|关注")
_HANDS_OVER = lazy(r"(?:如下|梳理|盘点|整理|选登|刊发|刊登|摘编|编发|回顾|来看|看看)[^。!:]{0,8}[。!:]$")
_MEDIA = ("融媒", "新闻", "头条", "传媒", "广电", "电视台", "客户端", "政协", "人大", "统战", "之声")
_NAME = 8  # characters of each word in a masthead; titles have longer ones


@define
class RoundupHead:
    """What stands above the items: labels of all but the title, the title with its headline's place in it, the lead, and where the items begin."""

    labels: list[Label] = field(factory=list)
    title: list[Block] = field(factory=list)
    headline: int | None = None
    bylines: list[Block] = field(factory=list)
    lead: Sequence[Block] = ()
    end: int = 0


def read(blocks: Sequence[Block], kinds: Sequence[Part], layout: Layout) -> RoundupHead:
    """The head of a roundup whose teasers have been taken out."""
    begin = _begin(blocks, kinds, layout)
    top = head.read(blocks, begin)
    found = RoundupHead(top.labels, bylines=top.bylines)
    named = next((n for n, block in enumerate(top.title) if roundup_titles.is_title(block.plain)), None)
    for n, block in enumerate(top.title):
        if named is not None and n < named and _is_masthead(block.plain):
            found.labels.append(Label(Part.FURNITURE, block.spans))
        else:
            if n == named:
                found.headline = len(found.title)
            found.title.append(block)
    found.end = _end_of_lead(blocks, kinds, top.end, layout) if found.title else top.end
    found.lead = blocks[top.end : found.end]
    return found


def _is_masthead(plain: str) -> bool:
    """Whether a line above the title names the paper, account or newsroom: short names, one of them of a medium or in Latin letters."""
    names = plain.split()
    latin = [name for name in names if name.isascii()]
    return all(len(name) <= _NAME for name in names if not name.isascii()) and (
        bool(latin) or any(furniture.is_paper(name) or name.endswith(_MEDIA) for name in names)
    )


def _begin(blocks: Sequence[Block], kinds: Sequence[Part], layout: Layout) -> int:
    """The block with which the first item's title begins: after the title lines, the dates, what introduces the week."""
    prose = next((n for n, kind in enumerate(kinds) if kind in _TEXT), len(blocks))
    if prose == len(blocks) or kinds[prose] is Part.DAY:
        return prose
    display = [n for n in range(prose) if kinds[n] is Part.SUBHEAD]
    if not display or display[-1] != prose - 1 or _introduces(blocks, kinds, prose):
        return prose
    title = next((n for n in display if roundup_titles.is_title(blocks[n].plain)), None)
    if len(display) == 1:
        is_headline = title is None and layout.has_headlines and roundup_layout.is_dated(blocks[prose].plain)
        return display[0] if is_headline and _opens_later(kinds, prose) else prose
    first = prose - 1
    while first - 1 in display:
        first -= 1
    above = display[0] if title is None else title
    if first > above:  # the title stands apart: all lines that touch the text are the item's
        return first
    if roundup_layout.opens_item(layout, blocks[prose].plain) and not roundup_layout.is_column_name(
        blocks[prose - 1].plain
    ):
        return prose  # items without headlines: all lines above are the title
    first = display[-1]
    while first - 1 in display and first - 1 > above and roundup_layout.is_column_name(blocks[first - 1].plain):
        first -= 1
    return first if first > above else prose


def _opens_later(kinds: Sequence[Part], start: int) -> bool:
    """Whether headlines or days follow."""
    return any(kinds[n] in (Part.SUBHEAD, Part.DAY) for n in range(start, len(kinds)))


def _introduces(blocks: Sequence[Block], kinds: Sequence[Part], n: int) -> bool:
    """Whether a paragraph speaks of the week as a whole, so that the line above it is no item's headline."""
    plain = blocks[n].plain
    if kinds[n] is not Part.PARAGRAPH or roundup_layout.is_dated(plain) or roundup_layout.opener(plain):
        return False
    return _INTRODUCES.search(plain) is not None and kinds[n + 1 : n + 2] in ([Part.SUBHEAD], [Part.DAY])


def _end_of_lead(blocks: Sequence[Block], kinds: Sequence[Part], start: int, layout: Layout) -> int:
    """Where the paragraphs above the first item end, which no headline, day, date or bullet opens as it does the items below."""
    n = start
    while n < len(blocks) and kinds[n] is Part.PARAGRAPH:
        plain = blocks[n].plain
        is_dated = roundup_layout.is_dated(plain) and not _HANDS_OVER.search(plain)
        if is_dated or roundup_layout.opens_item(layout, plain):
            break
        n += 1
    if n == start or n == len(blocks):
        return start
    opens = kinds[n] in (Part.SUBHEAD, Part.DAY) or kinds[n] is Part.PARAGRAPH
    return n if opens else start
