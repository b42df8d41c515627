"""The pieces of a scrambled newspaper page: titles, text, captions, bylines, names of columns, jumps."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Literal

from attrs import define, evolve

from cqgov_parse.parts import (
    bylines,
    captions,
    datelines,
    flow,
    furniture,
    interruptions,
    jumps,
    masthead,
    pagenames,
    photos,
    tail,
    titles,
)
from cqgov_parse.text.blocks import Block, block, merge
from cqgov_parse.text.columns import columns
from cqgov_parse.text.lines import Line
from cqgov_parse.text.page import Page

Kind = Literal["title", "text", "caption", "before", "after", "from", "to", "column", "section", "aside", "joined"]
"""`before` is a byline that opens a story, `after` one that closes it; `from` and `to` are jumps; `joined` has become
part of a paragraph further up."""

_SHORT = 1.5  # a line so much narrower than its column's others is a first or a last one
_LONGEST = 160  # characters of a caption


@define
class Piece:
    """A block of the page with what it is."""

    kind: Kind
    block: Block


def pieces(page: Page) -> list[Piece]:
    """The page's pieces in page order; a paragraph that a caption interrupts is joined, and stands before the caption."""
    found = _read(list(_split(page)))
    _name_page(found)
    joined: list[Piece] = []
    for piece in found:
        if piece.kind == "text" and _is_interrupted(joined, piece.block):
            joined[-2] = Piece("text", merge([joined[-2].block, piece.block]))
        else:
            joined.append(piece)
    return joined


def _is_interrupted(found: Sequence[Piece], following: Block) -> bool:
    """Whether text goes on from above a caption: it stops inside a sentence, or what follows is no first line."""
    kinds = [each.kind for each in found[-3:]]
    if kinds[-2:] not in (["text", "caption"], ["title", "caption"]):
        return False
    above = found[-2].block
    if kinds[-2] == "text" and flow.is_broken(above, above.plain):
        return True
    if flow.is_starter(following.plain) or kinds == ["title", "title", "caption"]:
        return False
    in_story = kinds[-2] == "text" or kinds[0] in ("text", "before")
    return in_story and interruptions.resumes(above, following)


def _read(blocks: list[Block]) -> list[Piece]:
    """Each block with its kind; a credit makes a caption of what stands above it."""
    found: list[Piece] = []
    for each, following in zip(blocks, [*blocks[1:], None], strict=False):
        kind = _kind(each)
        if kind == "after" and photos.is_credit(each.plain) and found and found[-1].kind == "text":
            above = found.pop().block
            below = following if following is not None and _continues(above, following) else None
            lines = interruptions.caption_lines(above, below)
            if lines < len(above.lines):
                found.append(Piece("text", block(above.lines[:-lines])))
            found.append(Piece("caption", block((*above.lines[-lines:], *each.lines))))
        elif kind == "title" and found and found[-1].kind == "title" and following and _is_signed(each, following):
            found.append(Piece("before", each))
        elif kind == "caption" and found and _begins_caption(found[-1], each, following):
            found[-1] = Piece("caption", merge([found[-1].block, each]))  # the credit stands in the caption's last line
        else:
            found.append(Piece(kind, each))
    return found


def _is_signed(names: Block, following: Block) -> bool:
    """Whether a line between title and text is nothing but spaced names, `甲 乙`: who wrote what follows."""
    return " " in names.plain and tail.is_signature(names.plain) and _kind(following) == "text"


def _begins_caption(piece: Piece, caption: Block, following: Block | None) -> bool:
    """Whether what stands above a caption is its beginning: a sentence that stops at a line's end and does not go on below."""
    if not piece.block.lines[-1].is_open or len(piece.block.plain) > _LONGEST or not caption.plain[0].isalnum():
        return False
    if following is not None and _continues(piece.block, following):
        return False
    prose = any(sign in piece.block.plain for sign in ",;、")
    return piece.kind == "text" or (piece.kind == "title" and prose)


def _continues(above: Block, following: Block) -> bool:
    """Whether text could go on below: in lines of the same width, without a beginning of its own."""
    alike = abs(following.lines[0].width - above.width) <= _SHORT
    return alike and _kind(following) == "text" and datelines.end(following.plain) is None


def _name_page(found: list[Piece]) -> None:
    """A short line above everything names the page, in whatever words."""
    for piece, lower in pairwise(piece for piece in found if piece.kind != "aside"):
        if piece.kind == "title":
            plain = piece.block.plain
            if furniture.is_paper(plain):
                piece.kind = "aside"
                continue
            if pagenames.is_label(plain, lower.block.plain) or (lower.kind == "column" and len(plain) <= 8):
                piece.kind = "column"
        if piece.kind != "column":
            return


def _split(page: Page) -> Iterator[Block]:
    """The blocks of the page, with headlines taken off the paragraphs that their width had joined them to."""
    for found in flow.blocks(page):
        lines = list(found.lines)
        headline = masthead.end(lines[0].plain)
        if headline is not None:
            head, lines[0] = _cut(lines[0], headline)
            yield block((head,))
        if len(lines) == 1 or (
            lines[-1].is_open and not _is_prose(found) and all(titles.is_display(line.plain) for line in lines)
        ):
            yield from (block((line,)) for line in lines)
            continue
        while len(lines) > 2 and _is_glued_headline(lines):
            yield block((lines.pop(0),))
        yield block(lines)


def _cut(line: Line, at: int) -> tuple[Line, Line]:
    """A line as two."""
    head, rest = (line.slice(low, high) for low, high in ((0, at), (at, len(line.plain))))
    return evolve(line, spans=head.spans, plain=head.plain), evolve(line, spans=rest.spans, plain=rest.plain)


def _is_glued_headline(lines: Sequence[Line]) -> bool:
    """Whether a paragraph's first line is a headline: no stop in it, and the next line is as short as a first line is."""
    first, second = lines[0], lines[1]
    if not titles.is_display(first.plain) or any(sign in first.plain for sign in ",;、") or first.plain[0] in "“‘(":
        return False
    rest = [line.width for line in islice((line for line in lines[2:] if line.is_open), 2)]
    if not rest or second.width >= min(rest):
        return False
    full = columns(list(lines[1:]))[0].width
    return full > 0 and second.width <= full - _SHORT < min(rest) and abs(first.width - (full - 2)) > 0.9


def _kind(found: Block) -> Kind:
    plain = found.plain
    if len(plain) <= 160 and flow.is_aside(plain):
        return "aside"
    if flow.is_byline(plain):
        return _byline_kind(plain)
    jump = jumps.at_start(plain) or jumps.at_end(plain)
    if jump and jump.start == 0 and jump.end == len(plain):
        return "from" if jump.kind == "continued-from" else "to"
    if pagenames.is_page_name(plain):
        return "column"
    if captions.read(plain):
        return "caption"
    return "title" if titles.is_display(plain) and len(found.lines) <= 2 and not _is_prose(found) else "text"


def _is_prose(found: Block) -> bool:
    """Whether wrapped lines are running text, whatever they end with."""
    return "。" in found.plain or (len(found.lines) > 1 and "," in found.plain)


def _byline_kind(plain: str) -> Kind:
    """Brackets and credits close a story; `□ 本报记者 甲` opens one; staff belongs to the page."""
    groups = bylines.read(plain, bare=True) or []
    roles = {group.role for group in groups}
    if roles == {"editor"}:
        return "aside"
    return "after" if plain[0] in "([【" or not roles & {"reporter", "correspondent", "author"} else "before"
