"""Stories that stand one after another on a page whose text is in order: where each begins.

A page's first story has its title in the head. Another begins with the first item below a column's name, with a heading that bears
the column's mark, with a paragraph that opens or follows as the column's first did, with a line of the page's own list of headlines, and
with display lines that follow a closing byline or photo news, or stand above a byline or dateline of their own. All other display
lines are subheads.
"""

from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.label import Part
from cqgov_parse.parts import bylines, datelines, headings, pagenames, story, tail
from cqgov_parse.parts import photos as _photos
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block

_SHORTEST = 4  # characters; shorter lines of a list of headlines may stand anywhere
_DAY = lazy(r"[▲△▼◆■ ]*(?:[0-9]{1,2}月[0-9]{1,2}日|近日|日前|连日来|入[春夏秋冬])")


@frozen
class Opening:
    """Where a story begins: its title lines are `blocks[title:body]`; `column` is the block with a column's name that opens there.

    `ends_column` tells that the column before does not hold it.
    """

    title: int
    body: int
    column: int | None = None
    ends_column: bool = False


@frozen
class _Form:
    """How the items of a column begin: the mark of their headings, whether they have headings, the bullet of their paragraphs.

    `photos` tells that the first of them is a photo.
    """

    mark: str
    titled: bool
    bullet: str
    photos: bool = False


def photo_news(blocks: Sequence[Block], title: Sequence[Block]) -> bool:
    """Whether a page begins with photos under their column's name, and not with an article."""
    is_column = len(title) == 1 and pagenames.is_page_name(title[0].plain)
    return is_column and bool(blocks) and story.kind(blocks[0]) is Part.CAPTION


def openings(blocks: Sequence[Block], listed: str = "", photos: bool = False) -> list[Opening]:
    """The stories after the first one, in order.

    `listed` is the page's list of headlines without blanks; `photos` tells that the first story is photo news.
    """
    kinds = [story.kind(block) for block in blocks]
    end = tail.start([block.plain for block in blocks], kinds)
    prose = [n for n in range(end) if kinds[n] is Part.PARAGRAPH]
    found: list[Opening] = []
    form = _Form("", False, "", photos=True) if photos else None
    closed = False
    n = 0
    while n < end:
        opening = None
        if not prose or (n > prose[-1] and not photos):
            break
        if photos or n > prose[0]:
            if kinds[n] is Part.SUBHEAD and pagenames.is_page_name(blocks[n].plain):
                opening = _first_of_column(blocks, kinds, n)
                form = _form(blocks, kinds, opening)
            elif kinds[n] is Part.SUBHEAD:
                is_listed = len(blocks[n].plain) > _SHORTEST and blocks[n].plain.replace(" ", "") in listed
                opening = _titled(blocks, kinds, n, form, closed or photos or is_listed)
            elif (photos and n and _is_photo(blocks, kinds, n) and _is_photo_news(blocks[n])) or (
                kinds[n] is Part.PARAGRAPH and form and not form.titled and _is_item(blocks[n], form, closed)
            ):
                opening = Opening(n, n)
        if opening:
            if opening.ends_column:
                form = None
            found.append(opening)
            n = max(opening.body, n)
            closed = False
            photos = n < end and form is not None and form.photos and _is_photo(blocks, kinds, n)
        if n < end:
            closed = _is_closed(blocks[n], kinds[n], closed)
            photos = photos and (kinds[n] is not Part.PARAGRAPH or _is_photo(blocks, kinds, n))
        n += 1
    return found


def _run(kinds: Sequence[Part], start: int) -> int:
    """The end of the display lines that begin at `start`."""
    end = start
    while end < len(kinds) and kinds[end] is Part.SUBHEAD:
        end += 1
    return end


def _first_of_column(blocks: Sequence[Block], kinds: Sequence[Part], n: int) -> Opening:
    end = _run(kinds, n + 1)
    if end > n + 2 and headings.mark(blocks[n + 1].plain):
        end = n + 2
    return Opening(n + 1, end, column=n)


def _form(blocks: Sequence[Block], kinds: Sequence[Part], opening: Opening) -> _Form:
    titled = opening.body > opening.title
    mark = headings.mark(blocks[opening.title].plain) if titled else ""
    bullet = headings.mark(blocks[opening.body].plain) if opening.body < len(blocks) else ""
    photos = opening.body < len(blocks) and _is_photo(blocks, kinds, opening.body)
    return _Form(mark, titled, bullet, photos)


def _is_photo(blocks: Sequence[Block], kinds: Sequence[Part], n: int) -> bool:
    """Whether a block is a caption by itself, or by the credit that stands below it on a line of its own."""
    credit = n + 1 < len(blocks) and kinds[n + 1] is Part.BYLINE and _photos.is_credit(blocks[n + 1].plain)
    return kinds[n] is Part.CAPTION or credit


def _is_photo_news(block: Block) -> bool:
    """Whether a caption tells news of its own, as one that begins with a day does, and does not go on about the picture above it."""
    return _DAY.match(block.plain) is not None


def _titled(blocks: Sequence[Block], kinds: Sequence[Part], n: int, form: _Form | None, closed: bool) -> Opening | None:
    """The story that display lines open, or None if they are subheads."""
    end = _run(kinds, n)
    if form and form.mark and headings.mark(blocks[n].plain) == form.mark:
        return Opening(n, n + 1)
    below = end
    while below < len(blocks) and kinds[below] is Part.CAPTION:
        below += 1
    following = blocks[below].plain if below < len(blocks) else ""
    signed = below < len(blocks) and kinds[below] is Part.BYLINE and not _is_staff(following)
    dated = datelines.end(following) is not None
    if not (closed or signed or dated):
        return None
    if form is not None and form.photos:
        is_article = below < len(blocks) and kinds[below] in (Part.PARAGRAPH, Part.BYLINE)
        return Opening(n, end, ends_column=is_article and not _is_photo(blocks, kinds, below))
    return Opening(n, end, ends_column=form is not None and (not form.titled or form.mark != "" or signed))


def _is_item(block: Block, form: _Form, closed: bool) -> bool:
    bullet = headings.mark(block.plain)
    return bullet == form.bullet and (closed or bullet != "")


def _is_closed(block: Block, kind: Part, before: bool) -> bool:
    """Whether a story may end with this block: a byline closes it, and asides leave that as it was."""
    if kind is Part.PARAGRAPH:
        return bylines.closing(block.plain) is not None
    if kind is Part.BYLINE:
        return not _is_staff(block.plain)
    return before and kind in (Part.FURNITURE, Part.CAPTION, Part.JUMP)


def _is_staff(plain: str) -> bool:
    return all(group.role == "editor" for group in bylines.read(plain, bare=True) or [])
