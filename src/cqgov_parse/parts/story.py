"""A story: what its blocks are, once it is known where it begins and ends and which line is its headline."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cqgov_parse.label import Label, Part
from cqgov_parse.memory import remembered
from cqgov_parse.parts import (
    breadcrumbs,
    bylines,
    captions,
    datelines,
    flow,
    furniture,
    headings,
    imprint,
    jumps,
    names,
    photos,
    tail,
    titles,
)
from cqgov_parse.patterns import HAN, lazy
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.lines import ends_sentence
from cqgov_parse.text.page import Page
from cqgov_parse.text.view import View

_BRACKET = lazy(r" ?[(\[【](?P<body>[^()\[\]【】]{2,120})[)\]】] ?")
_LAST_STOP = lazy(r"[。!?…][”’)]*(?=[^。!?…”’)]*$)")
_SUPPLIED = lazy(r"^[(【]?(?:本组|本版|本文)?(?:图片|照片|图)(?:均|除署名外)?")
_SUMMARY = lazy(
    r"[【\[]?(?:内容)?(?:摘要|提要|核心提示|导读)(?:提示)?[】\]]? ?: ?|[【\[](?:内容)?(?:摘要|提要|核心提示|导读)[】\]] ?"
)
_SLASHED = lazy(rf"(?<=[。!?…”]) *[/|丨] ?(?P<names>[{HAN}][{HAN}· ]{{1,30}})$")
_SOURCE = lazy(r"[(【\[] ?(?:(?:信息|稿件|文章|图文)?来源|综合) ?: ?[^()【】\[\]。]{2,30}[)】\]]$")
_SUBHEADS = 2  # at most, one above the other
_BULLET = lazy(r"[●■◎◆▶▲◇□○★☆※►•♦>·]+ *")


def labels(page: Page, blocks: Sequence[Block], story: int | None, headlines: Sequence[str] = ()) -> Iterator[Label]:
    """The labels of a story's blocks after its title lines: dateline, bylines, paragraphs, captions, subheads, what stands aside.

    `headlines` are the plain title lines, by which a caption without a credit is told.
    """
    plains = [block.plain for block in blocks]
    kinds = [kind(block) for block in blocks]
    tail_start = tail.start(plains, kinds)
    for n in photos.unmarked(plains[:tail_start], kinds[:tail_start], headlines):
        kinds[n] = Part.CAPTION
    for n in _run_on(plains[:tail_start], kinds[:tail_start]):
        kinds[n] = Part.PARAGRAPH
    last = max((n for n in range(tail_start) if kinds[n] is Part.PARAGRAPH), default=-1)
    first = True
    captions_open = 0
    for n, (block, each) in enumerate(zip(blocks, kinds, strict=True)):
        if n > tail_start and each in (Part.SUBHEAD, Part.PARAGRAPH):
            yield Label(Part.FURNITURE, block.spans)
        elif each is Part.FURNITURE:
            yield from aside(block, story)
        elif each is Part.CAPTION:
            caption = captions.read(block.plain)
            view = block if caption else page.tight(block)
            caption = caption or captions.whole(view.plain)
            captions_open += 1
            for label in captions.labels(view, caption, story):
                if label.part is Part.CREDIT and photos.covers_all(block.plain):
                    label = Label(label.part, label.spans, label.story, value=str(captions_open))
                yield label
            if caption.credit is not None:
                captions_open = 0
        elif (
            each is Part.BYLINE
            and captions_open
            and photos.is_credit(block.plain)
            and not photos.covers_all(block.plain)
        ):
            yield Label(Part.CREDIT, block.spans, story, value=str(captions_open))
            captions_open = 0
        elif each is Part.BYLINE:
            yield from byline(block, story)
        elif each is Part.JUMP:
            yield Label(Part.JUMP, block.spans, story)
        elif first and story is not None and _SUMMARY.match(block.plain):
            yield from paragraph(page, block, None)
        elif each is Part.SUBHEAD and datelines.end(block.plain) and captions.repeats(block.plain, list(headlines)):
            yield from _again(block, story)
        elif each is Part.SUBHEAD and n > last > -1 and tail.is_signature(block.plain):
            yield from byline(block, story)
        elif each is Part.SUBHEAD and n < last:
            yield from _subhead(block, story)
        else:
            yield from paragraph(page, block, story, first=first, last=n >= last)
            first = False


def _run_on(plains: Sequence[str], kinds: Sequence[Part]) -> Iterator[int]:
    """Display lines that stand in a row of three or more: a text printed in short lines (a poster's, a programme), no subheads."""
    for is_display, run in groupby(range(len(kinds)), lambda n: kinds[n] is Part.SUBHEAD):
        row = list(run)
        if is_display and len(row) > _SUBHEADS and not any(map(headings.read, (plains[n] for n in row))):
            yield from row


def kind(block: Block) -> Part:
    """What a block of a story is by its own form: furniture (any aside), caption, byline, jump, subhead or paragraph."""
    return _kind(block.plain)


@remembered
def _kind(plain: str) -> Part:
    if len(plain) <= 160 and flow.is_aside(plain):
        return Part.FURNITURE
    if flow.is_byline(plain) or tail.is_signed(plain):
        return Part.BYLINE
    jump = jumps.at_start(plain) or jumps.at_end(plain)
    if jump and jump.start == 0 and jump.end == len(plain):
        return Part.JUMP
    if captions.read(plain):
        return Part.CAPTION
    if titles.is_display(plain) and not ends_sentence(plain):
        return Part.SUBHEAD
    return Part.PARAGRAPH


def _again(block: Block, story: int | None) -> Iterator[Label]:
    """A dateline with the title after it, as agencies send it: `某社某地1月1日电 题：……`."""
    end = datelines.end(block.plain) or 0
    yield Label(Part.DATELINE, block.slice(0, end).spans, story)
    yield Label(Part.FURNITURE, block.slice(end).spans)


def is_summary(plain: str) -> bool:
    """Whether a line or paragraph is a site's summary of what follows: `摘要：……`."""
    return _SUMMARY.match(plain) is not None


def _subhead(block: Block, story: int | None) -> Iterator[Label]:
    heading = headings.read(block.plain)
    if heading:
        yield from headings.labels(block, Part.SUBHEAD, heading.start, heading.end, story)
    else:
        yield Label(Part.SUBHEAD, block.spans, story)


def byline(view: View, story: int | None) -> Iterator[Label]:
    """A line that is a byline: staff belongs to the document, who wrote and photographed to the story."""
    groups = bylines.read(view.plain, bare=True) or []
    staff = bool(groups) and all(group.role == "editor" for group in groups)
    if not staff and any(group.role == "editor" for group in groups):
        edges = [group.start for group in groups] + [len(view.plain)]
        for group, low, high in zip(groups, edges, edges[1:], strict=False):
            yield Label(Part.BYLINE, view.slice(low, high).spans, None if group.role == "editor" else story)
        return
    yield Label(Part.BYLINE, view.spans, None if staff or "本组" in view.plain else story)


def aside(view: View, story: int | None = None) -> Iterator[Label]:
    """The labels of a line that is furniture, a date or source line, or breadcrumbs."""
    if breadcrumbs.is_breadcrumb(view.plain):
        found, rest = breadcrumbs.split(view)
        yield from found
        if rest:
            yield from aside(rest, story)
    elif imprint.is_imprint(view.plain):
        yield from imprint.split(view, story)
    else:
        yield Label(Part.FURNITURE, view.spans)


def paragraph(page: Page, view: View, story: int | None, *, first: bool = True, last: bool = True) -> Iterator[Label]:
    """A paragraph with what is cut out of it: a jump, a bullet, a dateline and its reporters at the head, a byline and a jump at the end."""
    part = Part.PARAGRAPH if story is not None else Part.LEAD
    start, opening = _opening(view, story, first)
    yield from opening
    end, closing = _closing(view, start, story, last)
    body = page.tight(view.slice(start, end))
    if body:
        yield Label(part, body.spans, story)
    yield from closing


def _opening(view: View, story: int | None, first: bool) -> tuple[int, list[Label]]:
    plain = view.plain
    found: list[Label] = []
    start = 0

    def cut(part: Part, end: int) -> None:
        nonlocal start
        piece = view.slice(start, end)
        if piece:
            found.append(Label(part, piece.spans, story if part in (Part.DATELINE, Part.BYLINE, Part.JUMP) else None))
        start = end
        while start < len(plain) and plain[start] == " ":
            start += 1

    jump = jumps.at_start(plain)
    if jump and jump.end < len(plain):
        cut(Part.JUMP, jump.end)
    summary = _SUMMARY.match(plain, start)
    if summary and story is None:
        cut(Part.MARKER, summary.end())
    bullet = _BULLET.match(plain, start)
    if bullet and bullet.end() < len(plain):
        cut(Part.MARKER, bullet.end())
    label = headings.run_in(plain[start:])
    if label:
        is_byline = bylines.read(plain[start + label.start : start + label.end]) is not None
        cut(Part.BYLINE if is_byline else Part.MARKER, plain.index("】", start) + 1)
    if first or start == 0:
        dateline = datelines.end(plain[start : start + 60])
        if dateline is not None:
            cut(Part.DATELINE, start + dateline)
    bracket = _BRACKET.match(plain, start)
    dated = any(label.part is Part.DATELINE for label in found)
    if bracket and bracket.end() < len(plain) and bylines.read(bracket["body"], bare=dated) is not None:
        cut(Part.BYLINE, bracket.end())
    return start, found


def _closing(view: View, start: int, story: int | None, last: bool) -> tuple[int, list[Label]]:
    plain = view.plain
    end = len(plain)
    found: list[Label] = []
    jump = jumps.at_end(plain)
    if jump and jump.start > start:
        found.insert(0, Label(Part.JUMP, view.slice(jump.start, end).spans, story))
        end = jump.start
    body = plain[start:end].rstrip(" |丨")
    if body and len(body) < len(plain[start:end].rstrip()):  # the edge of a table's cell
        found.insert(0, Label(Part.MARKER, view.slice(start + len(body), end).spans))
        end = start + len(body)
    source = _SOURCE.search(body)
    if source and source.start():
        found.insert(0, Label(Part.ORIGIN, view.slice(start + source.start(), end).spans))
        end = start + source.start()
        body = plain[start:end].rstrip()
    opener = bylines.closing(body)
    slashed = _SLASHED.search(body) if opener is None else None
    if slashed and slashed.start() and bylines.read(slashed["names"], bare=True):
        opener = slashed.start()
    if opener is not None and (opener > 0 or story is not None):
        at = start + opener
        found = [*byline(view.slice(at, end), story), *found]
        end = at
    elif last and story is not None:
        stop = _LAST_STOP.search(body[-60:])
        at = start + max(0, len(body) - 60) + stop.end() if stop else end
        tail = plain[at:end].strip()
        bare = tail.replace(" ", "")
        if tail and ((names.is_name(bare) and names.has_surname(bare)) or bylines.read(tail) is not None):
            found = [Label(Part.BYLINE, view.slice(at, end).spans, story), *found]
            end = at
    return end, found


def is_prose(plain: str) -> bool:
    """Whether a block is running text rather than a display line, an aside or a byline."""
    return not titles.is_display(plain) and not flow.is_aside(plain) and not furniture.is_furniture(plain)
