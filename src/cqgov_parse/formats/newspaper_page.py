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

from collections.abc import Iterable, Iterator, Sequence

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import displaced, flow, head, headings, ordered, page_bodies, pieces, story, titles
from cqgov_parse.parts.page_bodies import Text
from cqgov_parse.parts.pieces import Piece
from cqgov_parse.rules import (
    column_datelines,
    columns_below,
    narrow_columns,
    paper_head,
    report_title,
    roundup_period,
    roundup_title,
)
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page


def label(cursor: Cursor) -> Iterator[Label]:
    if cursor.page.is_wrapped:
        yield from _scrambled(cursor)
    else:
        yield from _electronic(cursor)


# an e-paper page: navigation, then one article, or several in reading order


def _electronic(cursor: Cursor) -> Iterator[Label]:
    blocks = flow.blocks(cursor.page)
    top = head.read(blocks, of_story=1)
    yield from top.labels
    listed = _listed(blocks[: top.end], top.title)
    body = blocks[top.end :]
    photos = ordered.photo_news(body, top.title)
    others = ordered.openings(body, listed, photos)
    usual = titles.usual([top.title, *(body[opening.title : opening.body] for opening in others)])
    known = next((n for n, line in enumerate(top.title) if _bare(line.plain) in listed and len(line.plain) > 4), None)
    if photos:
        yield from _heading(top.title[0], Part.COLUMN)
    else:
        yield from titles.labels(list(top.title), story=1, headline=known, usual=usual)
    for line in top.bylines:
        yield from story.byline(line, 1)
    edges = [opening.title if opening.column is None else opening.column for opening in others] + [len(body)]
    yield from story.labels(cursor.page, body[: edges[0]], 1, [line.plain for line in top.title])
    for number, (opening, stop) in enumerate(zip(others, edges[1:], strict=True), 2):
        if opening.column is not None:
            yield from _heading(body[opening.column], Part.COLUMN)
        elif opening.ends_column:
            yield Label(Part.COLUMN, ())
        title = body[opening.title : opening.body]
        if len(title) == 1:
            yield from _heading(title[0], Part.HEADLINE, number)
        else:
            yield from titles.labels(list(title), story=number, usual=usual)
        yield from story.labels(cursor.page, body[opening.body : stop], number, [line.plain for line in title])


def _listed(blocks: Sequence[Block], title: Sequence[Block]) -> str:
    """Everything above that is not the title itself: where the page lists its headlines, the headline stands there too."""
    own = {id(line) for line in title}
    return "\n".join(_bare(each.plain) for each in blocks if id(each) not in own)


def _bare(plain: str) -> str:
    return plain.replace(" ", "")


# the text of a page whose blocks stand in any order


def _scrambled(cursor: Cursor) -> Iterator[Label]:
    page = cursor.page
    found = pieces.pieces(page)
    texts = page_bodies.texts(found)
    starts = [min(text.pieces) for text in texts]
    lines = [
        displaced.Line(n, piece.block, *page_bodies.neighbours(starts, n))
        for n, piece in enumerate(found)
        if piece.kind == "title"
    ]
    placed = displaced.place(lines, [page_bodies.plain(found, text) for text in texts])
    yield from _outside(found)
    columns = _columns(found, texts, starts)
    usual = titles.usual([line.block for line in lines] for lines in placed.titles.values())
    for at, text in enumerate(texts):
        if at in columns:
            yield from _column(columns[at])
        title = [line.block for line in placed.titles.get(at, ())]
        yield from titles.labels(list(title), story=at + 1, usual=usual)
        for line in placed.decks.get(at, ()):
            yield from titles.deck(line.block, at + 1)
        signed = {n for n in text.pieces if found[n].kind == "before" and not flow.is_byline(found[n].block.plain)}
        for n in signed:
            yield from story.byline(found[n].block, at + 1)
        body = [found[n].block for n in text.pieces if n not in signed]
        yield from story.labels(page, body, at + 1, [line.plain for line in title])
        for line, score in placed.scores.get(at, ()):
            shared = "、".join(score.shared) or "nothing"
            scores = f"{score.best:.2f}, next best {score.second:.2f}, shared {shared}"
            cursor.note("headline-matched", f"headline of record {at} by {score.reason}: {scores}", line.block.spans)
    for line, candidates in placed.unplaced:
        shown = "; ".join(f"record {n} {score:.2f}" for n, score in candidates) or "none"
        message = f"no story fits this line clearly: {shown}"
        cursor.note("headline-unplaced", message, line.block.spans, "warning")


def _outside(found: Sequence[Piece]) -> Iterator[Label]:
    """What belongs to no story: controls, mastheads, and the page's own name, the first column name above all text."""
    named = False
    for n, piece in enumerate(found):
        if piece.kind == "aside":
            yield from (
                story.byline(piece.block, None) if flow.is_byline(piece.block.plain) else story.aside(piece.block)
            )
        elif piece.kind == "column" and not named and _is_page_name(found, n):
            named = True
            piece.kind = "section"
            yield from _heading(piece.block, Part.SECTION)


def _is_page_name(found: Sequence[Piece], n: int) -> bool:
    """Whether a column name stands above everything, and is not that of the photo right under it."""
    if any(piece.kind not in ("aside", "column") for piece in found[:n]):
        return False
    above_photo = n + 1 < len(found) and found[n + 1].kind == "caption"
    return not above_photo or "图" not in found[n].block.plain


def _columns(found: Sequence[Piece], texts: Sequence[Text], starts: Sequence[int]) -> dict[int, Piece | None]:
    """The stories before which a column opens, with the piece that names it, or ends (None).

    A column holds the stories below its name that begin as the first of them does, and those right above that are of the same form:
    page layouts put the name after its first item.
    """
    columns: dict[int, Piece | None] = {}
    for n, piece in enumerate(found):
        below = page_bodies.neighbours(starts, n)[1] if piece.kind == "column" else None
        if below is None:
            continue
        first = below
        while (
            first > 0 and first - 1 not in columns and texts[below].dated and _is_alike(texts[first - 1], texts[below])
        ):
            first -= 1
        columns[first] = piece
        last = below + 1
        photo = found[texts[below].pieces[0]].kind == "caption"
        while last < len(texts) and not photo and texts[last].dated == texts[below].dated:
            last += 1
        if last < len(texts):
            columns.setdefault(last, None)
    return columns


def _is_alike(one: Text, other: Text) -> bool:
    return (one.dated, one.opened, one.closed) == (other.dated, other.opened, other.closed)


def _column(piece: Piece | None) -> Iterator[Label]:
    if piece is None:
        yield Label(Part.COLUMN, ())
    else:
        yield from _heading(piece.block, Part.COLUMN)


def _heading(found: Block, part: Part, number: int | None = None) -> Iterator[Label]:
    heading = headings.read(found.plain)
    low, high = (heading.start, heading.end) if heading else (0, len(found.plain))
    yield from headings.labels(found, part, low, high, number)


def _bylines_before(page: Page) -> Iterable[Span]:
    """Bylines on lines of their own among wrapped lines."""
    if page.is_wrapped:
        for line in page.lines[:2000]:
            if line.plain[0] in "□■◇(" and flow.is_byline(line.plain):
                yield line.spans[0]


FORMAT = Format(
    name="newspaper_page",
    label=label,
    rules=(
        narrow_columns(2.0),
        Rule("bylines on lines of their own in wrapped text", _bylines_before, weight=0.7, limit=4),
        Rule(
            "an e-paper's page controls",
            r"(?:版面(?:翻页|导航|概览|目录)|上一版.{0,6}下一版|[上下]一版|按日期(?:搜索|检索)|[一-鿿]{0,12}(?:数字报纸?|电子报)|通版阅读请点击.{0,60}|展开通版|3?上一篇.{0,6}下一篇4?|国内统一(?:连续出版物)?刊?号.{0,30}|标题导航|.{0,40}放大 ?缩小 ?默认)",
            Where.LINE,
            weight=1.5,
            limit=3,
        ),
        Rule(
            "an e-paper's line of date and counters",
            r".{0,60}(?:语音阅读|刊发日期) ?:.{0,60}",
            Where.HEAD_LINE,
            weight=3.0,
        ),
        Rule("an e-paper's line of page and date", r".{0,60}[0-9日] ?编印.{0,20}", Where.HEAD_LINE, weight=2.0),
        column_datelines(0.6),
        Rule(
            "a page's number and name",
            r"(?:第 ?[0-9]{1,3} ?版|[A-D][0-9]{1,2} ?版|[0-9]{2}) ?[:：]? ?[一-鿿]{0,8}(?: .{0,40})?",
            Where.HEAD_LINE,
            weight=1.5,
        ),
        Rule(
            "a masthead of editors",
            r"(?:(?:主编|责编|美编|责校|组版|版式|校对|编辑|责任编辑) ?: ?[一-鿿 ]{2,6}){3,}",
            Where.HEAD,
            weight=1.5,
        ),
        Rule("staff who typed the page in", r"录入 ?[:：] ?[一-鿿 ]{2,6}", Where.LINE, weight=1.0),
        Rule(
            "a jump to or from another page",
            r"\((?:上接|下转)第?[0-9一二三四五六七八九十A-D]+版\)",
            Where.TEXT,
            weight=0.5,
        ),
        paper_head(3.0),
        columns_below(1.5),
        Rule("staff of this page", r"本版(?:责编|编辑|责任编辑|主编|校对|版式|美编) ?:.{1,60}", Where.LINE, weight=1.5),
        Rule(
            "numbered headings of a report",
            r"(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\))[^。\n]{2,50}",
            Where.LINE,
            weight=-0.5,
            limit=4,
        ),
        roundup_title(-3.5),
        roundup_period(-3.0),
        Rule("breadcrumbs of a site", r"[^\n]{0,16}(?:位置|首页) ?[:：>].{2,60}", Where.HEAD_LINE, weight=-2.0),
        report_title(-4.0),
        Rule("a salutation", r"(?:尊敬的)?各位(?:代表|委员|同志)[一-鿿、, ]{0,16}[:：]", Where.LINE, weight=-4.0),
    ),
)
