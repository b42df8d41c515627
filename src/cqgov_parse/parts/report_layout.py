"""How a work report is laid out: which lines are headings, where parts begin, where the main text ends, which paragraph closes it."""

from collections.abc import Sequence

from cqgov_parse.parts import flow, furniture, jumps, numbering, sections, titles
from cqgov_parse.parts.numbering import Number
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.lines import ends_sentence

_HEADING_LONGEST = 60
MARKS = "■▲◆♦●▶★◇□△◎"
"""Signs that open a heading, or a block of a digest."""


def is_heading(block: Block) -> bool:
    """A numbered section, a short marked line, or the bare heading of a part."""
    plain = block.plain
    number = numbering.read(plain)
    if number and number.level in (1, 2):
        is_sentence = plain.find("。", number.end) in (-1, len(plain) - 1)
        return len(plain) - number.end >= 2 and not (is_sentence and len(plain) > _HEADING_LONGEST)
    if plain[0] in MARKS and len(plain) <= _HEADING_LONGEST and not ends_sentence(plain):
        return True
    return sections.is_bare_part(plain) and titles.is_display(plain)


def heading_end(plain: str, number: Number) -> int:
    """Where a numbered heading ends: its line, or its first sentence where text runs on after it."""
    stop = plain.find("。", number.end)
    if stop < 0 or stop == len(plain) - 1:
        return len(plain)
    if stop - number.end > _HEADING_LONGEST:
        comma = plain.find(":", number.end)
        return comma + 1 if 0 < comma - number.end <= 30 else number.end
    return stop + 1


def firsts_are_parts(blocks: Sequence[Block]) -> bool:
    """Whether `一、` lines are parts: one of them speaks of a review's period, of shortcomings or plans, and no bare part heading is there."""
    found = False
    for block in blocks:
        plain = block.plain
        number = numbering.read(plain)
        if number and number.level == 1 and len(plain) <= _HEADING_LONGEST:
            words = plain[number.end :].rstrip("。:")
            found = found or sections.kind_of_heading(words) is not None
        elif number is None and titles.is_display(plain) and sections.is_bare_part(plain):
            return False
    return found


def main_end(blocks: Sequence[Block]) -> int:
    """The block at which glossary, attachments or the page's tail begin."""
    for n, block in enumerate(blocks):
        if n * 3 >= len(blocks) and (
            sections.is_glossary(block.plain) or (sections.is_attachment(block.plain) and n * 2 >= len(blocks))
        ):
            return n
    return len(blocks)


def closing(blocks: Sequence[Block], main_end: int) -> int | None:
    """The last paragraph, if it is the peroration."""
    for n in range(main_end - 1, max(-1, main_end - 12), -1):
        block = blocks[n]
        jump = jumps.at_end(block.plain)
        if jump is not None:
            return None
        if (
            furniture.is_furniture(block.plain)
            or flow.is_aside(block.plain)
            or flow.is_byline(block.plain)
            or titles.is_display(block.plain)
        ):
            continue
        return n if sections.is_closing(block.plain) and not numbering.read(block.plain) else None
    return None
