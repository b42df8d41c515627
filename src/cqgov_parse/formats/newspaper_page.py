"""A newspaper page: e-paper pages with their navigation, and the text of a PDF whose blocks stand in any order.

区 县                                   section
11月21日，甲县政协……丙丁 摄             caption, credit
……（戊己 庚辛）                         paragraph, byline
把成效转化为实践                        headline (of the story above)
我市各区县政协深入学习                  deck
□ 本报记者 壬癸                         byline (of the story below)
一栋栋民居粉刷一新……                    paragraph
区县快递                                column
本报讯 近日，……                         dateline, paragraph
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import (
    bylines,
    captions,
    datelines,
    displaced,
    flow,
    head,
    headings,
    jumps,
    pagenames,
    story,
    titles,
)
from cqgov_parse.parts.matching import Stories
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block, block, merge
from cqgov_parse.text.columns import columns
from cqgov_parse.text.lines import Line
from cqgov_parse.text.page import Page


def label(cursor: Cursor) -> Iterator[Label]:
    if cursor.page.is_wrapped:
        yield from _scrambled(cursor)
    else:
        yield from _electronic(cursor)


# an e-paper page: navigation, then one article, or a few in reading order


def _electronic(cursor: Cursor) -> Iterator[Label]:
    blocks = flow.blocks(cursor.page)
    top = head.read(blocks, of_story=1)
    yield from top.labels
    listed = _listed(blocks[: top.end], top.title)
    known = next((n for n, line in enumerate(top.title) if _bare(line.plain) in listed and len(line.plain) > 4), None)
    yield from titles.labels(list(top.title), story=1, headline=known)
    for line in top.bylines:
        yield from story.byline(line, 1)
    yield from story.labels(cursor.page, blocks[top.end :], 1, [line.plain for line in top.title])


def _listed(blocks: Sequence[Block], title: Sequence[Block]) -> str:
    """Everything above that is not the title itself: where the page lists its headlines, the headline stands there too."""
    own = {id(line) for line in title}
    return "\n".join(_bare(each.plain) for each in blocks if id(each) not in own)


def _bare(plain: str) -> str:
    return plain.replace(" ", "")


# the text of a page whose blocks stand in any order


@define
class Piece:
    """A block of the page with what it is: `title`, `text`, `caption`, `before` (a byline that opens a story), `after` (one that closes it), `column`, `aside`."""

    kind: str
    blocks: list[Block]
    story: int | None = None


@define
class Text:
    """A run of text pieces that belong to one story."""

    pieces: list[int] = field(factory=list)
    opened: bool = False
    closed: bool = False
    dated: bool = False


def _scrambled(cursor: Cursor) -> Iterator[Label]:
    page = cursor.page
    pieces = _pieces(page)
    texts = _texts(pieces)
    plains = ["".join(pieces[n].blocks[0].plain for n in text.pieces) for text in texts]
    starts = [min(text.pieces) for text in texts]
    lines = [displaced.Line(n, pieces[n].blocks[0], *_neighbours(starts, n)) for n in range(len(pieces)) if pieces[n].kind == "title"]
    placed = displaced.place(lines, plains, [text.opened for text in texts], [text.closed for text in texts])
    yield from _outside(pieces)
    columns_before = _columns(pieces, texts)
    for number, text in enumerate(texts, 1):
        at = number - 1
        column = columns_before.get(at)
        if column is not None:
            yield from _column(pieces[column].blocks[0]) if column >= 0 else (Label(Part.COLUMN, ()),)
        title = placed.titles.get(at, [])
        yield from titles.labels([line.block for line in title], story=number)
        for line in placed.decks.get(at, ()):
            yield from titles.deck(line.block, number)
        body = [each for n in text.pieces for each in pieces[n].blocks]
        yield from story.labels(page, body, number, [line.block.plain for line in title])
        for line, score in placed.scores.get(at, ()):
            shared = "、".join(score.shared) or "nothing"
            message = f"headline of record {number - 1} by {score.reason}: {score.best:.2f}, next best {score.second:.2f}, shared {shared}"
            cursor.note("headline-matched", message, line.block.spans)
    for line, candidates in placed.unplaced:
        found = "; ".join(f"record {n} {score:.2f}" for n, score in candidates)
        cursor.note("headline-unplaced", f"no story fits this line clearly: {found or 'none'}", line.block.spans, "warning")


def _pieces(page: Page) -> list[Piece]:
    """The page's blocks with what each is; display lines stand alone, a paragraph that a caption interrupts is joined."""
    pieces: list[Piece] = []
    blocks = list(_split(page))
    for found, following in zip(blocks, [*blocks[1:], None], strict=True):
        kind = _kind(found)
        if kind == "after" and story.is_credit(found.plain) and pieces and pieces[-1].kind == "text":
            above = pieces.pop().blocks[0]
            lines = 1 if following is not None and _goes_on(above, following) else len(above.lines)
            if lines < len(above.lines):
                pieces.append(Piece("text", [block(above.lines[:-lines])]))
            pieces.append(Piece("caption", [block((*above.lines[-lines:], *found.lines))]))
        else:
            pieces.append(Piece(kind, [found]))
    for n, (piece, following) in enumerate(itertools.pairwise(pieces)):
        if piece.kind == "title" and following.kind != "aside":
            below = following.blocks[0].plain
            if pagenames.is_label(piece.blocks[0].plain, below) or (following.kind == "column" and len(piece.blocks[0].plain) <= 8):
                piece.kind = "column"
        if any(each.kind not in ("aside", "column") for each in pieces[: n + 1]):
            break
    for n in range(len(pieces) - 2):
        first, between, last = pieces[n : n + 3]
        if (first.kind, between.kind, last.kind) == ("text", "caption", "text") and flow.is_broken(first.blocks[0], first.blocks[0].plain):
            pieces[n] = Piece("text", [merge([first.blocks[0], last.blocks[0]])])
            pieces[n + 2] = Piece("gone", [])
    return [piece for piece in pieces if piece.kind != "gone"]


def _goes_on(above: Block, following: Block) -> bool:
    """Whether a credit's caption is only the last line above it: the text before that line stops inside a sentence, which goes on below."""
    if len(above.lines) < 3 or len(above.plain) < 60 or not above.lines[-2].is_open or _kind(following) != "text":
        return False
    return abs(following.lines[0].width - above.width) < 1.6 and datelines.end(following.plain) is None


def _split(page: Page) -> Iterator[Block]:
    """The blocks of the page, with headlines taken off the paragraphs that their width had joined them to."""
    for found in flow.blocks(page):
        lines = list(found.lines)
        if len(lines) > 1 and found.lines[-1].is_open and "。" not in found.plain and all(titles.is_display(line.plain) for line in lines):
            for line in lines:
                yield block((line,))
            continue
        while len(lines) > 2 and _is_glued_headline(lines):
            yield block((lines.pop(0),))
        yield block(lines)


def _is_glued_headline(lines: Sequence[Line]) -> bool:
    """Whether a paragraph's first line is a headline: no stop in it, and the next line is as short as a first line is."""
    first, second = lines[0], lines[1]
    if not titles.is_display(first.plain) or any(sign in first.plain for sign in ",;、") or first.plain[0] in "“‘(":
        return False
    full = columns(list(lines[1:]))[0].width
    rest = [line.width for line in lines[2:] if line.is_open]
    if not full or not rest:
        return False
    return bool(second.width <= full - 1.5 and min(rest[:2]) > full - 1.5 and abs(first.width - (full - 2)) > 0.9)


def _kind(found: Block) -> str:
    plain = found.plain
    if len(plain) <= 160 and flow.is_aside(plain):
        return "aside"
    if flow.is_byline(plain):
        groups = bylines.read(plain, bare=True) or []
        if groups and all(group.role == "editor" for group in groups):
            return "aside"
        if plain[0] not in "([【" and not story.is_credit(found.plain) and any(group.role in ("reporter", "correspondent", "author") for group in groups):
            return "before"
        return "after"
    jump = jumps.at_start(plain) or jumps.at_end(plain)
    if jump and jump.start == 0 and jump.end == len(plain):
        return "from" if jump.kind == "continued-from" else "to"
    if pagenames.is_page_name(plain):
        return "column"
    if captions.read(plain):
        return "caption"
    if titles.is_display(plain) and len(found.lines) <= 2:
        return "title"
    return "text"


def _texts(pieces: Sequence[Piece]) -> list[Text]:
    """The stories' bodies: a byline or jump at the end closes one; a dateline, a byline, a jump, a title before the text opens one."""
    texts: list[Text] = []
    current: Text | None = None
    pending: list[int] = []
    after_column = False
    for n, piece in enumerate(pieces):
        kind = piece.kind
        if kind in ("before", "from"):
            pending.append(n)
            current = None
        elif kind in ("title", "column"):
            current = None
            after_column = kind == "column"
        elif kind == "caption":
            if current is None or after_column:
                texts.append(Text([n], opened=True, closed=True))
                current, after_column = None, False
            else:
                current.pieces.append(n)
        elif kind in ("after", "to"):
            beside = bool(texts) and (not texts[-1].closed or texts[-1].pieces[-1] == n - 1)
            target = current or (texts[-1] if beside else None)
            if target is None:
                pending.append(n)
                continue
            target.pieces.append(n)
            target.closed = True
            current = None
        elif kind == "text":
            plain = piece.blocks[0].plain
            dated = datelines.end(plain) is not None
            starts = dated or jumps.at_start(plain) is not None
            if current is None or current.closed or starts:
                current = Text([*pending, n], opened=starts or bool(pending), dated=dated)
                pending = []
                texts.append(current)
            else:
                current.pieces.append(n)
            if bylines.closing(plain) is not None or jumps.at_end(plain) is not None:
                current.closed = True
    for n in pending:
        pieces[n].kind = "aside"
    _join_captions(pieces, texts)
    return texts


def _join_captions(pieces: Sequence[Piece], texts: list[Text]) -> None:
    """A photo without a column heading of its own belongs to the story near it that clearly says the same."""
    photos = [text for text in texts if len(text.pieces) == 1 and pieces[text.pieces[0]].kind == "caption"]
    others = [text for text in texts if any(pieces[n].kind == "text" for n in text.pieces)]
    stories = Stories(["".join(pieces[n].blocks[0].plain for n in text.pieces) for text in others])
    starts = [min(text.pieces) for text in others]
    joined: set[int] = set()
    for text in photos:
        at = text.pieces[0]
        above = next((piece for piece in reversed(pieces[max(0, at - 8) : at]) if piece.kind != "aside"), None)
        if above is not None and above.kind == "column":
            continue
        best = displaced.likest(pieces[at].blocks[0].plain, stories, bisect_left(starts, at))
        if best is not None:
            others[best].pieces.append(at)
            joined.add(at)
    texts[:] = [text for text in texts if text.pieces[0] not in joined or len(text.pieces) > 1]


def _neighbours(starts: Sequence[int], n: int) -> tuple[int | None, int | None]:
    """The stories above and below piece `n`; `starts` are the pieces with which the stories begin."""
    below = bisect_left(starts, n)
    return (below - 1 if below else None), (below if below < len(starts) else None)


def _outside(pieces: Sequence[Piece]) -> Iterator[Label]:
    """What belongs to no story: controls, mastheads, and the page's own name, the first column name above all text."""
    section = False
    for n, piece in enumerate(pieces):
        if piece.kind == "aside":
            found = piece.blocks[0]
            yield from story.byline(found, None) if flow.is_byline(found.plain) else story.aside(found)
        elif piece.kind == "column" and not section and _is_page_name(pieces, n):
            section = True
            piece.kind = "section"
            heading = headings.read(piece.blocks[0].plain)
            low, high = (heading.start, heading.end) if heading else (0, len(piece.blocks[0].plain))
            yield from headings.labels(piece.blocks[0], Part.SECTION, low, high)


def _is_page_name(pieces: Sequence[Piece], n: int) -> bool:
    """Whether a column name stands above everything, and is not that of the photo right under it."""
    if any(piece.kind not in ("aside", "column") for piece in pieces[:n]):
        return False
    following = pieces[n + 1].kind if n + 1 < len(pieces) else ""
    return following != "caption" or "图" not in pieces[n].blocks[0].plain


def _columns(pieces: Sequence[Piece], texts: Sequence[Text]) -> dict[int, int]:
    """For stories before which a column opens (the piece that names it) or ends (-1)."""
    found: dict[int, int] = {}
    starts = [min(text.pieces) for text in texts]
    for n, piece in enumerate(pieces):
        if piece.kind != "column":
            continue
        below = _neighbours(starts, n)[1]
        if below is None:
            continue
        first = below
        while first > 0 and texts[below].dated and texts[first - 1].dated and _closes_alike(texts[first - 1], texts[below]) and first - 1 not in found:
            first -= 1
        found[first] = n
        last = below + 1
        photo = pieces[texts[below].pieces[0]].kind == "caption"
        while last < len(texts) and not photo and texts[last].dated == texts[below].dated:
            last += 1
        if last < len(texts):
            found.setdefault(last, -1)
    return found


def _closes_alike(one: Text, other: Text) -> bool:
    return one.closed == other.closed and one.opened == other.opened


def _column(found: Block) -> Iterator[Label]:
    heading = headings.read(found.plain)
    low, high = (heading.start, heading.end) if heading else (0, len(found.plain))
    yield from headings.labels(found, Part.COLUMN, low, high)


def _narrow_columns(page: Page) -> Iterable[Span]:
    """The text is cut into lines of a newspaper column's width."""
    if page.is_wrapped and page.lines:
        widths = sorted(line.width for line in page.lines[:2000] if line.is_open)
        if widths and 8 <= widths[len(widths) // 2] <= 28:
            yield page.lines[0].spans[0]


def _bylines_before(page: Page) -> Iterable[Span]:
    """Bylines on lines of their own among wrapped lines."""
    if page.is_wrapped:
        for line in page.lines[:2000]:
            if line.plain[0] in "□■◇(" and flow.is_byline(line.plain):
                yield line.spans[0]


def _datelines(page: Page) -> Iterable[Span]:
    """Paragraphs that a dateline opens, in wrapped text."""
    if page.is_wrapped:
        for line in page.lines[:2000]:
            if datelines.end(line.plain) is not None:
                yield line.spans[0]


FORMAT = Format(
    name="newspaper_page",
    label=label,
    rules=(
        Rule("lines cut at a newspaper column's width", _narrow_columns, weight=2.0),
        Rule("bylines on lines of their own in wrapped text", _bylines_before, weight=0.7, limit=4),
        Rule(
            "an e-paper's page controls",
            r"(?:版面(?:翻页|导航|概览|目录)|上一版.{0,6}下一版|按日期(?:搜索|检索)|数字报纸?|电子报|通版阅读请点击.{0,4}|展开通版|3?上一篇.{0,6}下一篇4?|国内统一(?:连续出版物)?刊?号.{0,30}|标题导航|.{0,40}放大 ?缩小 ?默认)",
            Where.LINE,
            weight=1.5,
            limit=3,
        ),
        Rule("an e-paper's line of date and counters", r".{0,60}(?:语音阅读|编印|刊发日期 ?[:：]).{0,60}", Where.HEAD_LINE, weight=2.0),
        Rule("datelines in wrapped text", _datelines, weight=0.6, limit=4),
        Rule("a page's number and name", r"(?:第 ?[0-9]{1,3} ?版|[A-D][0-9]{1,2} ?版|[0-9]{2}) ?[:：]? ?[一-鿿]{0,8}(?: .{0,40})?", Where.HEAD_LINE, weight=1.5),
        Rule("a masthead of editors", r"(?:(?:主编|责编|美编|责校|组版|版式|校对|编辑|责任编辑) ?[:：] ?[一-鿿 ]{2,6}){3,}", Where.HEAD_LINE, weight=1.5),
        Rule("staff who typed the page in", r"录入 ?[:：] ?[一-鿿 ]{2,6}", Where.LINE, weight=1.0),
        Rule("a jump to or from another page", r"\((?:上接|下转)第?[0-9一二三四五六七八九十A-D]+版\)", Where.TEXT, weight=0.5),
        Rule("a roundup's title", r"[^。,;:!?\n]{0,20}(?:(?:一|这一|每|本) ?周(?:要 ?闻|新 ?闻|简 ?讯|动 ?态|回 ?顾|速 ?览|政 ?务|履 ?职|看 ?点|播 ?报|快 ?讯|扫 ?描|大 ?事|工 ?作)?|周 ?报|周 ?刊|周 ?要 ?闻|周 ?记|月 ?报|要 ?闻 ?回 ?顾)(?:[^。,;!?\n]{0,12}|[|丨:].{0,30})", Where.HEAD_LINE, weight=-2.5),
        Rule("breadcrumbs of a site", r"[^\n]{0,16}(?:位置|首页) ?[:：>].{2,60}", Where.HEAD_LINE, weight=-2.0),
        Rule("a work report's title", r".{0,40}工 ?作 ?报 ?告(?:\(.{1,6}\))?", Where.HEAD_LINE, weight=-4.0),
        Rule("a salutation", r"(?:尊敬的)?各位(?:代表|委员|同志)[一-鿿、, ]{0,16}[:：]", Where.LINE, weight=-4.0),
    ),
)
