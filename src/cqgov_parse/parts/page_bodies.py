"""The story bodies that the pieces of a scrambled newspaper page make up."""

from bisect import bisect_left
from collections.abc import Sequence

from attrs import define, field

from cqgov_parse.parts import bylines, datelines, displaced, jumps
from cqgov_parse.parts.matching import Stories
from cqgov_parse.parts.pieces import Piece
from cqgov_parse.text.blocks import merge

_OPENERS = ("title", "column", "before", "from")


@define
class Text:
    """The body of a story: its pieces by number; whether a byline, dateline or jump opens it, and one closes it; whether it has a dateline."""

    pieces: list[int] = field(factory=list)
    opened: bool = False
    closed: bool = False
    dated: bool = False


def texts(found: Sequence[Piece]) -> list[Text]:
    """The stories' bodies: a dateline, byline, jump or title before the text opens one; a byline or jump at its end closes one.

    Bylines that no text follows become asides of the page.
    """
    bodies: list[Text] = []
    current: Text | None = None
    waiting: list[int] = []
    loose: list[tuple[int, Text]] = []
    for n, piece in enumerate(found):
        if piece.kind in ("before", "from"):
            waiting.append(n)
            current = None
        elif piece.kind in ("title", "column"):
            current = None
        elif piece.kind == "caption" and current is None:
            bodies.append(Text([n], opened=True, closed=True))
        elif piece.kind in ("after", "to"):
            beside = bool(bodies) and (not bodies[-1].closed or bodies[-1].pieces[-1] == n - 1)
            target = current or (bodies[-1] if beside else None)
            if target is None:
                waiting.append(n)
            else:
                target.pieces.append(n)
                target.closed = True
            current = None
        elif piece.kind == "text":
            plain = piece.block.plain
            dated = datelines.end(plain) is not None
            starts = dated or jumps.at_start(plain) is not None
            if current is None or current.closed or starts:
                current = Text(waiting, opened=starts or bool(waiting), dated=dated)
                waiting = []
                bodies.append(current)
            current.pieces.append(n)
            current.closed = bylines.closing(plain) is not None or jumps.at_end(plain) is not None
        elif piece.kind == "caption" and current is not None:
            if n + 1 < len(found) and found[n + 1].kind in ("title", "column", "before"):
                loose.append((n, current))
            else:
                current.pieces.append(n)
    for n in waiting:
        found[n].kind = "aside"
    _join_tails(found, bodies)
    _join_photos(found, bodies, loose)
    return bodies


def _join_tails(found: Sequence[Piece], bodies: list[Text]) -> None:
    """A body that nothing opens goes on where the last but one stops inside a sentence: the next article was printed between the two."""
    n = 2
    while n < len(bodies):
        above, between, tail = bodies[n - 2 : n + 1]
        last, first = above.pieces[-1], tail.pieces[0]
        is_cut = found[last].kind == "text" and found[last].block.lines[-1].is_open
        if is_cut and between.closed and not (above.closed or tail.opened) and found[first - 1].kind not in _OPENERS:
            found[last].block = merge([found[last].block, found[first].block])
            found[first].kind = "joined"
            above.pieces += tail.pieces[1:]
            above.closed = tail.closed
            del bodies[n]
        else:
            n += 1


def _join_photos(found: Sequence[Piece], bodies: list[Text], loose: Sequence[tuple[int, Text]]) -> None:
    """A photo without a column heading of its own belongs to the story near it that clearly says the same.

    A `loose` one, between a body and the next title, belongs to the body above if no story says so clearly.
    """
    photos = [text for text in bodies if len(text.pieces) == 1 and found[text.pieces[0]].kind == "caption"]
    others = [text for text in bodies if any(found[n].kind == "text" for n in text.pieces)]
    if not photos and not loose:
        return
    stories = Stories([plain(found, text) for text in others])
    starts = [min(text.pieces) for text in others]
    joined: set[int] = set()
    for at, host in loose:
        below = bisect_left(starts, at)
        best = displaced.likest(found[at].block.plain, stories, below)
        if best is None and 0 < below < len(others):
            best = displaced.likelier(found[at].block.plain, stories, below - 1, below)
        host = host if not others else others[max(0, below - 1) if best is None else best]
        host.pieces.append(at)
    for photo in photos:
        at = photo.pieces[0]
        above = next((piece for piece in reversed(found[max(0, at - 8) : at]) if piece.kind != "aside"), None)
        if above is not None and above.kind == "column":
            continue
        best = displaced.likest(found[at].block.plain, stories, bisect_left(starts, at))
        if best is not None:
            others[best].pieces.append(at)
            joined.add(id(photo))
    bodies[:] = [text for text in bodies if id(text) not in joined]


def plain(found: Sequence[Piece], text: Text) -> str:
    """A body's plain text."""
    return "".join([found[n].block.plain for n in text.pieces])


def neighbours(starts: Sequence[int], n: int) -> tuple[int | None, int | None]:
    """The bodies above and below piece `n`; `starts` are the pieces with which the bodies begin, in order."""
    below = bisect_left(starts, n)
    return (below - 1 if below else None), (below if below < len(starts) else None)
