"""The blocks of a digest, and what each is before its layout is known: display lines, text, what stands aside."""

from collections import Counter
from collections.abc import Sequence

from cqgov_parse.label import Part
from cqgov_parse.memory import remembered
from cqgov_parse.parts import flow, headings, roles, story, teasers, titles
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.lines import Line
from cqgov_parse.text.page import Page

_SHORT = 3  # full-width characters; a line so much narrower than the usual one was not wrapped
_INDENT = 2


@remembered
def blocks(page: Page) -> list[Block]:
    """The blocks of a digest: the lines of its title and its headings stand alone, however the lines around them are wrapped."""
    return flow.blocks(page, _display_lines(page.lines) if page.is_wrapped else ())


def laid_out(page: Page, most: int | None = None) -> tuple[list[Block], list[Part], list[Block]]:
    """The blocks of a digest, what each is, and those apart that list its headlines above it; of a long page the first `most`."""
    whole = len(blocks(page))
    return _laid_out((page, whole if most is None else min(most, whole)))


@remembered
def _laid_out(question: tuple[Page, int]) -> tuple[list[Block], list[Part], list[Block]]:
    page, most = question
    found = blocks(page)[:most]
    each = kinds(found)
    listed = teasers.listed(found, each)
    kept = [n for n in range(len(found)) if n not in listed]
    return [found[n] for n in kept], [each[n] for n in kept], [found[n] for n in sorted(listed)]


def _display_lines(lines: Sequence[Line]) -> list[int]:
    """Lines of the title, and those over an indented line, that are too short to be wrapped, and no sentence's end."""
    widths = Counter(round(line.width) + line.indent // 2 for line in lines if line.is_open)
    usual = widths.most_common(1)[0][0] if widths else 0
    found = []
    above_text = True
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else None
        over_text = line.indent < _INDENT and below is not None and below.indent >= _INDENT
        may_stand = above_text or over_text
        is_short = may_stand and line.is_open and line.width <= usual - _SHORT and titles.is_display(line.plain)
        if (
            line.indent >= _INDENT
            and below is not None
            and below.indent < _INDENT
            and not titles.is_display(below.plain)
        ):
            above_text = is_short = False  # a paragraph's first line
        if above_text and not is_short and (line.indent or line.width > usual - _SHORT or not line.is_open):
            above_text = line.width <= usual - _SHORT  # a date or a byline among the title's lines
        if is_short and (above_text or over_text):
            found.append(n)
    return found


def kinds(blocks: Sequence[Block]) -> list[Part]:
    """What each block is; a marked or numbered display line is no caption and no paragraph."""
    found = [_kind(block) for block in blocks]
    for n in (*_names_in_boxes(blocks, found), *_exclaimed(blocks, found)):
        found[n] = Part.SUBHEAD
    return found


def _exclaimed(blocks: Sequence[Block], kinds: Sequence[Part]) -> list[int]:
    """Marked lines over text that ask or exclaim, `■ 甲县：路怎么修？`: headings, though they end like sentences."""
    return [
        n
        for n in range(len(blocks) - 1)
        if kinds[n] is Part.PARAGRAPH
        and kinds[n + 1] is Part.PARAGRAPH
        and headings.read(blocks[n].plain)
        and titles.is_display(blocks[n].plain)
        and len(blocks[n].plain) * 2 <= len(blocks[n + 1].plain)
    ]


def _names_in_boxes(blocks: Sequence[Block], kinds: Sequence[Part]) -> list[int]:
    """Lines such as `□ 甲县`, which could be bylines: headings where two or more stand between texts, with no other line for a heading."""
    found = [
        n
        for n in range(1, len(blocks) - 1)
        if kinds[n] is Part.BYLINE
        and headings.mark(blocks[n].plain)
        and not roles.may_begin(blocks[n].plain)
        and kinds[n + 1] is Part.PARAGRAPH
    ]
    bare = sum(kinds[n - 1] is not Part.SUBHEAD for n in found)
    return found if bare >= 2 and bare >= len(found) - 1 else []


def _kind(block: Block) -> Part:
    kind = story.kind(block)
    plain = block.plain
    if kind is Part.CAPTION and headings.read(plain) and titles.is_display(plain) and "摄" not in plain:
        return Part.SUBHEAD
    return kind
