"""How a work report is laid out: which lines are headings and where they end, where the main text ends, which paragraph closes it."""

from collections.abc import Sequence

from cqgov_parse.parts import flow, furniture, headings, jumps, numbering, sections, titles
from cqgov_parse.parts.numbering import Number
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block, merge
from cqgov_parse.text.lines import ends_sentence

_HEADING_LONGEST = 60
_LABEL_LONGEST = 30
_SHORTEST = 4
BARE_LONGEST = 40
"""Characters of a heading without number or mark; a longer line is prose that a column cut."""
_PROSE_SHORTEST = 20
_TAIL = 12
"""Blocks after the last paragraph that may be captions, controls and the like."""
MARKS = "■▲◆♦●▶★◇□△◎"
"""Signs that open a heading, or a block of a digest."""
_THANKS = lazy("谢谢(?:大家|各位)?[一-鿿]{0,4}[!。]?")
_STOP = lazy(r"。|(?<=[一-鿿”])\.(?=[一-鿿“ ]|$)")
_GLUED = lazy(
    r"(?:(?:[0-9]{4}|[〇零○一二三四五六七八九]{4}) ?年|过去|今后|五年|下一步)?[一-鿿]{0,12}?(?:工作的?回顾|工作总结|工作打算|工作安排|主要任务|重点工作|工作建议|主要工作)(?=[^,。、;:)》”的和与及以]{4,}[,。])"
)


def addressed(blocks: Sequence[Block], start: int) -> list[Block]:
    """The blocks with every address that stands on a line of its own, `各位代表！`, joined to the paragraph that it opens."""
    found = list(blocks[:start])
    address: Block | None = None
    for block in blocks[start:]:
        if address is not None:
            opens = numbering.read(block.plain) is None and not titles.is_display(block.plain)
            found += [merge([address, block])] if opens else [address, block]
            address = None
        elif sections.is_bare_address(block.plain):
            address = block
        else:
            found.append(block)
    return found if address is None else [*found, address]


def is_heading(block: Block) -> bool:
    """A numbered section, a short marked line, or the bare heading of a part."""
    plain = block.plain
    number = numbering.read(plain)
    if number and number.level in (1, 2):
        return len(plain) - number.end >= 2 and (
            len(plain) <= _HEADING_LONGEST or heading_end(plain, number) < len(plain)
        )
    if plain[0] in MARKS and len(plain) <= _HEADING_LONGEST and not ends_sentence(plain):
        return True
    return sections.is_bare_part(plain) and titles.is_display(plain)


def heading_end(plain: str, number: Number) -> int:
    """Where a numbered heading ends: its line, or its first sentence, or the words of a part's name, where text runs on after it."""
    glued = _GLUED.match(plain, number.end)
    if glued:
        return glued.end()
    stop = _STOP.search(plain, number.end)
    blank = plain.find(" ", number.end + _SHORTEST, number.end + _LABEL_LONGEST)
    if stop and blank > 0 and "," not in plain[number.end : blank] and _is_prose(plain[blank : stop.end()]):
        return blank
    if stop is None or stop.end() == len(plain):
        return len(plain)
    if stop.start() - number.end > _HEADING_LONGEST:
        colon = plain.find(":", number.end)
        return colon + 1 if 0 < colon - number.end <= _LABEL_LONGEST else number.end
    return stop.end()


def _is_prose(sentence: str) -> bool:
    return len(sentence) >= _LABEL_LONGEST and "," in sentence


def is_entry(blocks: Sequence[Block], at: int, end: int) -> bool:
    """Whether a numbered line is an entry of a list rather than a heading: a sentence, and the next number or nothing stands below."""
    plain = blocks[at].plain
    number = numbering.read(plain)
    if number is None or not ends_sentence(plain) or heading_end(plain, number) < len(plain):
        return False
    following = numbering.read(blocks[at + 1].plain) if at + 1 < end else None
    return at + 1 >= end or (following is not None and 0 < following.level <= number.level)


def main_end(blocks: Sequence[Block]) -> int:
    """The block at which glossary, attachments or the page's tail begin."""
    for n, block in enumerate(blocks):
        if n * 3 >= len(blocks) and (
            sections.is_glossary(block.plain) or (sections.is_attachment(block.plain) and n * 2 >= len(blocks))
        ):
            return n
    return len(blocks)


def closing(blocks: Sequence[Block], main_end: int) -> int | None:
    """The last paragraph, if it is the peroration, however short."""
    for n in range(main_end - 1, max(-1, main_end - _TAIL), -1):
        plain = blocks[n].plain
        if jumps.at_end(plain) is not None:
            return None
        if _THANKS.fullmatch(plain) or furniture.is_furniture(plain) or flow.is_aside(plain) or flow.is_byline(plain):
            continue
        if titles.is_display(plain) and not sections.is_address(plain) and "让我们" not in plain:
            continue
        return n if sections.is_closing(plain) and numbering.read(plain) is None else None
    return None


def is_subheading(blocks: Sequence[Block], at: int, end: int) -> bool:
    """Whether a short line without number, mark or sentence's end stands over a paragraph or a number."""
    plain = blocks[at].plain
    if at + 1 >= end or len(plain) > BARE_LONGEST or not titles.is_display(plain) or plain[-1] in "!?":
        return False
    if plain[0] in "—“(" + MARKS or numbering.read(plain) is not None or headings.mark(plain):
        return False
    below = blocks[at + 1].plain
    return numbering.read(below) is not None or (len(below) >= _PROSE_SHORTEST and ends_sentence(below))
