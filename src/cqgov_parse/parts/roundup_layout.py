"""The layout of a roundup: what its headlines, columns and briefs look like, learnt from the repetition in the document itself.

A roundup is a list, and its maker opens every item alike: with a bare line, a marked one, a bullet or a number, a label run into the
text. What most items open with is the item's opening here; other marks are columns, captions or subheads.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from cqgov_parse.label import Part
from cqgov_parse.parts import (
    captions,
    days,
    flow,
    headings,
    numbering,
    openings,
    pagenames,
    roundup_titles,
    story,
    titles,
)
from cqgov_parse.parts.openings import Opening
from cqgov_parse.patterns import DATE, lazy
from cqgov_parse.text.blocks import Block, merge

BRIEF = ("简讯", "快讯", "一句话", "短讯", "简明", "速览", "快报", "快递", "短波", "简报", "集锦")
"""Words in the name of a column whose every paragraph is an item."""

_DATED = lazy(r"[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日(?!游|内|后|前|起)")
_GOES_ON = lazy(
    r"(?:会议|会上|会前|会后|会中|座谈会上|活动(?:中|现场|期间|当天)|其间|期间|随后|据悉|据了解|调研中|调研组|考察组|视察组|检查组|[他她]|当天|在|来到|走进|每到|就[一-鿿]{2,12},|[一-鿿·]{2,6}(?:强调|指出|要求|表示|希望|说|介绍),|“)"
)
_MOST_LINES = 40  # that are joined one by one; a longer run is no broken paragraph
_PLAY = 1.1  # full-width characters by which lines of one width differ
_SHORT_NAME = 4  # a line of so few characters over an item names a column
_NAME = 8  # so does a line of up to so many over a headline that is much longer


def heading_style(plain: str) -> str:
    """The mark of a display line, its number's level, or nothing."""
    heading = headings.read(plain)
    if heading:
        return heading.style
    number = numbering.read(plain)
    return f"level {number.level}" if number and number.level else ""


def words(plain: str) -> tuple[int, int]:
    """Where the words of a display line stand, without its mark or number."""
    heading = headings.read(plain)
    if heading:
        start, end = heading.start, heading.end
        number = numbering.read(plain[start:end])
        return (start + number.end, end) if number and number.level and start + number.end < end else (start, end)
    number = numbering.read(plain)
    return (number.end, len(plain)) if number and number.level and number.end < len(plain) else (0, len(plain))


def opener(plain: str) -> Opening | None:
    """The bullet, number or label that a paragraph begins with, or None."""
    found = openings.read(plain)
    return None if found is None or found.style in (openings.COLON, openings.BLANK) else found


@frozen
class Layout:
    """How the items of one roundup are laid out."""

    headline: str
    """The mark that headlines bear; nothing where they are bare lines."""
    columns: frozenset[str]
    """The marks of columns: those of lines that stand over headlines."""
    openers: Counter[str]
    """How many paragraphs each bullet opens, and how many a number."""
    has_headlines: bool


def whole(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a wrapped page, with headlines and paragraphs mended that the width of the lines had broken.

    A display line as wide as the text goes on below; so does what ends in a comma, and a sign on both sides, `● X ●`, that has its end there.
    """
    widths = Counter(round(line.width) for block in blocks if len(block.lines) > 2 for line in block.lines[1:-1])
    full = max(widths, key=lambda width: (widths[width], width), default=0)
    found: list[Block] = []
    for block in blocks:
        if found and _goes_on_below(found[-1], block, full):
            found[-1] = merge([found[-1], block])
        else:
            found.append(block)
    return found


def _goes_on_below(above: Block, block: Block, full: int) -> bool:
    upper, lower = above.plain, block.plain
    if upper[0] in headings.BULLETS and lower[-1] == upper[0] and upper[-1] != upper[0] and len(lower) < len(upper):
        return True
    if heading_style(lower) or opener(lower) or flow.is_aside(lower) or flow.is_byline(lower):
        return False
    if upper.endswith((",", "、")):
        return len(upper) >= 12 and len(above.lines) <= _MOST_LINES
    lines = len(above.lines) == 1 and len(block.lines) == 1
    is_title = lines and titles.is_display(upper) and titles.is_display(lower) and not is_column_name(upper)
    return is_title and full > 0 and abs(above.width - full) <= _PLAY and block.width < above.width


def kinds(blocks: Sequence[Block]) -> list[Part]:
    """What each block is; a day with a year among days without one is the issue's date, a range of days above all text the title's."""
    found: list[Part] = []
    text = brief = False
    for block in blocks:
        if days.is_day(block.plain):
            kind = Part.DAY
        elif days.is_period(block.plain):
            kind = Part.DAY if text else Part.FURNITURE
        else:
            kind = story.kind(block)
        if kind is Part.PARAGRAPH and not text and roundup_titles.is_title(block.plain):
            kind = Part.SUBHEAD  # a title that asks or exclaims
        if kind is Part.SUBHEAD:
            brief = is_brief_name(block.plain)
        elif brief and kind is Part.CAPTION and captions.credit_start(block.plain) is None:
            kind = Part.PARAGRAPH  # in a column of briefs `▲` and `①` open items
        text = text or kind in (Part.DAY, Part.PARAGRAPH)
        found.append(kind)
    on_days = [n for n, kind in enumerate(found) if kind is Part.DAY]
    dated = [n for n in on_days if DATE.search(blocks[n].plain)]
    if dated and (len(dated) < len(on_days) or len(on_days) == 1):
        found[dated[0]] = Part.FURNITURE
    return found


def read(blocks: Sequence[Block], kinds: Sequence[Part]) -> Layout:
    """The layout that repetition in a document shows."""
    last_lines: Counter[str] = Counter()
    over: Counter[str] = Counter()
    openers: Counter[str] = Counter()
    has_headlines = False
    counted = 0
    for n, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind is Part.PARAGRAPH:
            found = opener(block.plain)
            if found and not found.number.isdecimal():
                openers[found.style] += 1
            elif found and int(found.number) in (1, counted + 1):  # numbers that do not count on are none: `3、4月份`
                counted = int(found.number)
                openers[found.style] += 1
        elif kind is Part.SUBHEAD:
            below = next_kind(kinds, n + 1)
            style = heading_style(block.plain)
            if kinds[n + 1 : n + 2] == [Part.SUBHEAD] and style != heading_style(blocks[n + 1].plain):
                over[style] += 1
            elif below is Part.PARAGRAPH:
                last_lines[style] += 1
                has_headlines = has_headlines or not is_column_name(block.plain)
    marked = [(count, style) for style, count in last_lines.items() if style]
    count, headline = max(marked, default=(0, ""))
    if count < 2 or count * 2 < last_lines.total() or over[headline] * 2 > count:
        headline = ""
    columns = frozenset(style for style in over if style and style != headline)
    return Layout(headline, columns, openers, has_headlines)


def one_liners(plains: Sequence[str], kinds: Sequence[Part]) -> Iterator[int]:
    """Display lines that are items by themselves: in a row under a column's name, one bullet or number before each, no text between them."""
    n = 0
    while n < len(plains):
        if kinds[n] is not Part.SUBHEAD or not is_column_name(plains[n]):
            n += 1
            continue
        found = opener(plains[n + 1]) if n + 1 < len(plains) else None
        stop = n + 1
        while stop < len(plains) and kinds[stop] is Part.SUBHEAD and found and _style(plains[stop]) == found.style:
            stop += 1
        if stop - n > 2 and (stop == len(plains) or kinds[stop] is not Part.PARAGRAPH):
            yield from range(n + 1, stop)
        n = stop


def _style(plain: str) -> str:
    found = opener(plain)
    return found.style if found else ""


def next_kind(kinds: Sequence[Part], start: int) -> Part | None:
    """The kind of what follows, passing over captions, bylines and furniture."""
    aside = (Part.FURNITURE, Part.BYLINE, Part.CAPTION)
    return next((kinds[n] for n in range(start, len(kinds)) if kinds[n] not in aside), None)


def is_column_name(plain: str) -> bool:
    """Whether a display line can only be the name of a column: known as one, or as short as no headline is."""
    name = _words_of(plain)
    return pagenames.is_page_name(name) or len(name) <= _SHORT_NAME


def is_brief_name(plain: str) -> bool:
    """Whether a line names a column of briefs."""
    name = _words_of(plain)
    return len(name) <= 12 and any(word in name for word in BRIEF)


def _words_of(plain: str) -> str:
    start, end = words(plain)
    return plain[start:end].replace(" ", "")


def is_column(layout: Layout, line: str, below: str | None) -> bool:
    """Whether the first of the display lines over an item is a column's; `below` is the display line under it, if there is one."""
    if is_column_name(line) or (is_brief_name(line) and len(_words_of(line)) <= 10):
        return True
    style = heading_style(line)
    if below is None:
        return style in layout.columns and style != layout.headline
    if style and style != heading_style(below):
        return True
    name = _words_of(line)
    return len(name) <= _NAME and len(name) * 1.6 <= len(_words_of(below)) and not titles.is_factual(name)


def opens_item(layout: Layout, plain: str) -> bool:
    """Whether a paragraph opens an item by a bullet, number or label that others here have too."""
    found = opener(plain)
    return found is not None and layout.openers[found.style] > 1


def is_dated(plain: str) -> bool:
    """Whether a paragraph begins with a day: `3月4日，`, `4日，`."""
    return "0" <= plain[:1] <= "9" and _DATED.match(plain) is not None


def goes_on(plain: str) -> bool:
    """Whether a paragraph goes on with the one above by its own first words: `会议强调`, `他说`."""
    return _GOES_ON.match(plain) is not None


def styles(layout: Layout) -> frozenset[str]:
    """The signs that open several paragraphs of the document."""
    return frozenset(style for style, count in layout.openers.items() if count > 1)


def starts(layout: Layout, paragraphs: Sequence[str], *, brief: bool, under_day: bool = False) -> list[int]:
    """Which of the paragraphs that stand under no headline open an item: `brief` if a column of briefs holds them, or days alone part them."""
    found = [n for n, plain in enumerate(paragraphs) if opens_item(layout, plain)]
    if found:
        return [*([0] if found[0] else []), *found]
    dated = sum(map(is_dated, paragraphs))
    if brief and (not under_day or not dated):
        return [n for n, plain in enumerate(paragraphs) if n == 0 or is_dated(plain) or not goes_on(plain)]
    if dated > 1:
        return [n for n, plain in enumerate(paragraphs) if n == 0 or is_dated(plain)]
    return [0] if paragraphs else []
