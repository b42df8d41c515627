"""Layout: stories set in columns and given back in the orders in which text comes out of a PDF.

Every choice is drawn by lot from a generator that the page's number seeds, so a page is the same on every run. What a page does
throughout (setting, widths, where its titles stand, how it signs) is drawn once a page, the rest once a story.
"""

from itertools import pairwise
from random import Random
from typing import Literal

from attrs import define, evolve

from tests.pages.page import Page, Piece, Printed, emitted
from tests.pages.stories import Story, stories
from tests.pages.typesetting import Style, rows, style

Order = Literal["below", "above", "either", "gathered", "any"]
"""Where titles come in the text: below or above their bodies throughout, now here now there, all in a row, or anywhere."""

_WIDE, _MIDDLE, _NARROW = (21, 26), (16, 18), (11, 14)
_NAMES = ("要 闻", "区 县", "综合", "时政", "政协·履职", "一线", "县域新闻", "民生")
_COLUMNS = ("区县快递", "简讯", "委员风采", "一句话新闻")
_STAFF = "责编：温 泉 美编：章 回 校对：任 静"
_TAILED = 0.25  # of the places at which an article may be cut
_BRIEF = 3  # paragraphs of a story that opens with a dateline


@define
class _Manner:
    """What one page does throughout."""

    rng: Random
    style: Style
    order: Order
    widths: tuple[tuple[int, int], ...]
    spaced_names: bool
    datelines: bool
    signs: tuple[int, ...]


def made(number: int) -> Page:
    """The page of that number."""
    rng = Random(f"page {number}")
    manner = _manner(rng)
    cast = _cast(rng, number)
    pieces = _ordered(cast, manner)
    pieces = _told_apart(pieces, manner)
    if manner.order == "above":
        pieces = _tailed(pieces, Random(f"tail {number}"))
    return emitted([*_top(manner), *pieces, *_foot(manner)], blank=rng.random() < 0.5)


def _manner(rng: Random) -> _Manner:
    widths = rng.choice(((_WIDE,), (_MIDDLE,), (_NARROW,), (_WIDE, _MIDDLE), (_WIDE, _MIDDLE, _NARROW)))
    return _Manner(
        rng=rng,
        style=style(rng),
        order=rng.choices(("below", "above", "either", "gathered", "any"), (6, 6, 3, 3, 2))[0],
        widths=tuple((width := rng.randint(*each), width) for each in widths),
        spaced_names=rng.random() < 0.5,
        datelines=rng.random() < 0.6,
        signs=rng.choice(((6, 3, 1, 0, 1), (3, 6, 1, 1, 1), (3, 2, 1, 4, 1))),
    )


def _cast(rng: Random, number: int) -> list[Story]:
    """4 to 12 stories; on every third page two of one district and the same topic, on every third some headline without its place."""
    pool = list(stories())
    cast = rng.sample(pool, rng.randint(4, 12))
    if number % 3 == 0:
        one = next((story for story in cast if story.place is not None), cast[0])
        others = [story for story in pool if story not in cast and story.place is not None]
        near = sorted(others, key=lambda story: -(story.pairs & one.pairs).total() / (len(story.text) + 200))[:3]
        cast[-1 if cast[-1] is not one else 0] = rng.choice(near).moved(one.place) if one.place else near[0]
    if number // 3 % 3 == 0:
        named = [n for n, story in enumerate(cast) if story.placeless() != story]
        for n in rng.sample(named, max(1, len(named) // 2)) if named else ():
            cast[n] = cast[n].placeless()
    return cast


def _ordered(cast: list[Story], manner: _Manner) -> list[Piece]:
    """All pieces in the text's order."""
    rng = manner.rng
    told = [_set(n, story, manner) for n, story in enumerate(cast)]
    bodies = [body for body, _ in told]
    titles = [title for _, title in told]
    if manner.order == "any":
        pieces = [piece for body, title in zip(bodies, titles, strict=True) for piece in (body, title)]
        rng.shuffle(pieces)
        return pieces
    if manner.order == "gathered":
        rng.shuffle(titles)
        return [*titles, *bodies] if rng.random() < 0.4 else [*bodies, *titles]
    away = set(rng.sample(range(len(cast)), rng.choice((0, 1, 1, 2)) if len(cast) > 4 else rng.choice((0, 1))))
    pieces = []
    for n, (body, title) in enumerate(zip(bodies, titles, strict=True)):
        above = manner.order == "above" or (manner.order == "either" and rng.random() < 0.5)
        pieces += [body] if n in away else [title, body] if above else [body, title]
    for n in away:
        place = rng.choice((0, len(pieces), len(pieces), rng.randint(0, len(pieces))))
        pieces.insert(place, titles[n])
    if rng.random() < 0.3:
        at = rng.choice([n for n in range(len(pieces)) if pieces[n].role != "body" or n == 0])
        pieces.insert(at, _aside(rng.choice(_COLUMNS)))
    return pieces


def _set(n: int, story: Story, manner: _Manner) -> tuple[Piece, Piece]:
    """One story's body, with its bylines and caption, and its title."""
    rng = manner.rng
    width = rng.choice(manner.widths)[0]
    sign = rng.choices(("line", "end", "broken", "before", "none"), manner.signs)[0]
    names = [_name(each, manner) for each in story.names or _drawn(rng, rng.choice((1, 1, 2, 2, 3)))]
    if sign == "broken":
        names += [_name(each, manner) for each in _drawn(rng, rng.randint(5, 8))]
    dated = manner.datelines and len(story.paragraphs) <= _BRIEF
    opening = ""
    if dated:
        opening = story.dateline or "本报讯"
        if sign == "none" and rng.random() < 0.5:
            opening += f"（{rng.choice(('记者', '通讯员'))} {' '.join(names)}）"
            sign = "dateline"
        opening += rng.choice((" ", "\u3000")) if sign != "dateline" else ""
    body: list[Printed] = []
    for p, paragraph in enumerate(story.paragraphs):
        text = opening + paragraph if p == 0 else paragraph
        left = len(opening) if p == 0 else 0
        for row in rows(text, width, manner.style):
            body.append(Printed(row.text, "body", n, p, opening=left))
            left = max(0, left - len(row.text.strip()))
    if story.caption and rng.random() < 0.5 and len(body) > 6:
        body = _interrupted(body, n, story, width, manner)
    _sign(body, n, sign, names, width, manner)
    marked = sign in ("line", "end", "broken")
    return Piece(tuple(body), dated or sign == "before", marked), _title(n, story, manner)


def _sign(body: list[Printed], n: int, sign: str, names: list[str], width: int, manner: _Manner) -> None:
    bracket = f"（{' '.join(names)}）"
    if sign == "before":
        role = manner.rng.choice(("本报记者", "通讯员", "本报记者"))
        body.insert(0, Printed(f"□ {role} {' '.join(names)}", "byline", n))
    elif sign == "line":
        body.append(Printed(bracket, "byline", n))
    elif sign == "broken":
        half = len(names) // 2
        body.append(Printed(f"（{' '.join(names[:half])}", "byline", n))
        body.append(Printed(f"{' '.join(names[half:])}）", "byline", n))
    elif sign == "end":
        last = body[-1]
        if len(last.text) + len(bracket) < width:
            body[-1] = evolve(last, text=last.text + manner.rng.choice(("", " ")) + bracket, closing=len(bracket))
        else:
            body.append(Printed(bracket, "byline", n))


def _interrupted(body: list[Printed], n: int, story: Story, width: int, manner: _Manner) -> list[Printed]:
    """The body with its photo's caption where a column ends."""
    at = manner.rng.randint(3, len(body) - 2)
    setting = evolve(manner.style, indent="")
    lines = rows(story.caption, max(12, width - manner.rng.randint(2, 6)), setting, indented=False)
    credit = story.credit or _drawn(manner.rng, 1)[0]
    credited = manner.rng.choice((f"{credit} 摄", f"记者 {credit} 摄", f"通讯员 {credit} 摄"))
    caption = [Printed(row.text, "caption", n) for row in lines] + [Printed(credited, "caption", n)]
    return [*body[:at], *caption, *body[at:]]


def _title(n: int, story: Story, manner: _Manner) -> Piece:
    """Kicker, headline and deck; a headline of two halves may stand on two lines."""
    rng = manner.rng
    halves = story.headline.split()
    broken = len(halves) > 1 and len(story.headline) > 14 and rng.random() < 0.5
    lines = [Printed(each, "headline", n) for each in (halves if broken else [story.headline])]
    if story.kicker and rng.random() < 0.8:
        lines.insert(0, Printed(story.kicker, "kicker", n))
    if story.deck and rng.random() < 0.8:
        lines.append(Printed(rng.choice(("", "——")) + story.deck, "deck", n))
    return Piece(tuple(lines))


def _told_apart(pieces: list[Piece], manner: _Manner) -> list[Piece]:
    """Where one body follows another and nothing parts them, the second gets a dateline: else no reader could tell."""
    found = list(pieces[:1])
    for above, piece in pairwise(pieces):
        bodies = above.role in ("body", "byline") and piece.role in ("body", "byline")
        if bodies and not found[-1].marked_end and not piece.marked_start:
            first, *rest = piece.rows
            text = "本报讯 " + first.text.strip()
            piece = Piece((evolve(first, text=manner.style.indent + text), *rest), True, piece.marked_end)
        found.append(piece)
    return found


def _tailed(pieces: list[Piece], rng: Random) -> list[Piece]:
    """On some pages the tail of one article stands behind the next: its column was full, and its text goes on in the column after that.

    Only where a reader can tell: the article stops inside a sentence, and a byline closes the one between.
    """
    places = [n for n in range(len(pieces) - 2) if rng.random() < _TAILED and _may_be_cut(pieces[n : n + 3])]
    if not places:
        return pieces
    n = rng.choice(places)
    rows = pieces[n].rows
    at = rng.choice(_edges(rows))
    tail = Piece(rows[at:], True, pieces[n].marked_end)
    return [
        *pieces[:n],
        evolve(pieces[n], rows=rows[:at], marked_end=False),
        *pieces[n + 1 : n + 3],
        tail,
        *pieces[n + 3 :],
    ]


def _may_be_cut(pieces: list[Piece]) -> bool:
    body, title, following = pieces
    return (
        title.role in ("headline", "kicker")
        and following.marked_end
        and following.role in ("body", "byline")
        and body.role in ("body", "byline")
        and bool(_edges(body.rows))
    )


def _edges(rows: tuple[Printed, ...]) -> list[int]:
    """Where a body may be cut: between two lines of one paragraph, inside a sentence, with enough on both sides."""
    return [
        n
        for n in range(4, len(rows) - 3)
        if rows[n - 1].role == rows[n].role == rows[n + 1].role == "body"
        and rows[n - 1].paragraph == rows[n].paragraph == rows[n - 2].paragraph
        and rows[n - 1].text.strip()[-1] not in "。！？；：”）…"
    ]


def _top(manner: _Manner) -> list[Piece]:
    rng = manner.rng
    found = [_aside(rng.choice(_NAMES))] if rng.random() < 0.6 else []
    if rng.random() < 0.3:
        found.insert(0, _aside(f"20{rng.randint(10, 31)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日 星期三"))
    if rng.random() < 0.2:
        found.insert(0, _aside(f"0{rng.randint(1, 8)}"))
    return found


def _foot(manner: _Manner) -> list[Piece]:
    return [_aside(_STAFF)] if manner.rng.random() < 0.3 else []


def _aside(text: str) -> Piece:
    return Piece((Printed(text, "other"),))


def _drawn(rng: Random, count: int) -> list[str]:
    known = sorted({name for story in stories() for name in story.names})
    return rng.sample(known, count)


def _name(name: str, manner: _Manner) -> str:
    """A name of two characters may be spaced to three."""
    return " ".join(name) if len(name) == 2 and manner.spaced_names else name
