"""The head of a report: when and in which session it was given, and by whom."""

import re

from cqgov_parse.parts import dates, speakers
from cqgov_parse.parts.dates import Mention
from cqgov_parse.patterns import lazy
from cqgov_parse.records import Byline, Date, Document, Passage, Person, ReportItem
from cqgov_parse.records.altered import altered
from cqgov_parse.span import Span, join
from cqgov_parse.text.fold import fold

_SESSION = lazy(r"会议|全会|大会|例会")
_AT_SESSION = lazy(r" ?(?:上|通过|审议|批准|闭幕|期间|表决)")
_BEFORE = " —-–:,、()[]"
_CONVENED = lazy(r"(?:上午|下午)? ?(?:召开|举行)的 ?")
_PARTS = lazy(r"[、,;]")


def annotate(document: Document) -> Document:
    """Adds `date`, `session` and `speaker` to a report whose deck is a session line: `——2024年1月9日在某区第十届人民代表大会第四次会议上`.

    Date and session stand inside the deck. The speaker is the person of the title block's byline, or one named in the deck itself;
    the document's bylines then repeat that name without spans, for its characters are the deck's.
    """
    deck = document.heading.deck
    if deck is None or not any(isinstance(record, ReportItem) for record in document.records):
        return document
    deck = Passage(deck.text, deck.spans, deck.plain or fold(deck.text))
    day = next((mention for mention in dates.mentions(deck.plain) if mention.kind == "date" and mention.month), None)
    found = _session(deck.plain, day)
    if found is None and day is None:
        return document
    start, end, opening = found or (0, 0, 0)
    named = _in_byline(document)
    within = _in_deck(deck, day, opening, end) if found and not named else None
    return altered(
        document,
        bylines=(*document.bylines, Byline((within.name,), "author", "")) if within else document.bylines,
        date=_date(deck, day) if day else None,
        session=_cut(deck, start, end) if found else None,
        speaker=named or within,
    )


def _session(plain: str, day: Mention | None) -> tuple[int, int, int] | None:
    """Where the session's name starts and ends, and where the words that lead to it start (the 在, or the name itself)."""
    names = list(_SESSION.finditer(plain))
    last = names[-1] if names else None
    low = day.end if day and last and day.start < last.end() else 0
    if last is None or last.end() <= low or not (day or _AT_SESSION.match(plain, last.end())):
        return None
    end = last.end()
    opening = plain.find("在", low, end)
    if opening < 0:
        opening = low
        start = low
    else:
        start = opening + 1
    convened = _CONVENED.match(plain, start)
    start = convened.end() if convened else start
    while start < end and plain[start] in _BEFORE:
        start += 1
    return (start, end, opening) if end - start > 2 else None


def _date(deck: Passage, day: Mention) -> Date:
    iso = dates.compose(day.year, day.month or 0, day.day)
    return Date(deck.text[day.start : day.end], iso, False, "printed", deck.at(day.start, day.end))


def _cut(passage: Passage, start: int, end: int) -> Passage:
    return Passage(passage.text[start:end], passage.at(start, end), passage.plain[start:end])


def _unspaced(passage: Passage, start: int, end: int) -> Passage:
    """A part of a passage without the blanks that fill out a name of two characters."""
    kept = [at for at in range(start, end) if not passage.plain[at].isspace()]
    spans = join(span for at in kept for span in passage.at(at, at + 1))
    return Passage("".join([passage.text[at] for at in kept]), spans, "".join([passage.plain[at] for at in kept]))


def _in_byline(document: Document) -> Person | None:
    """The speaker as the title block gives him: post and name, or a bare name if no byline has a post."""
    authors = [
        byline for byline in document.bylines if byline.role == "author" and byline.spans and len(byline.names) == 1
    ]
    for bare in (False, True):
        for byline in authors:
            passage = Passage(byline.text, byline.spans, fold(byline.text))
            person = _person(passage, 0, len(passage.plain), bare=bare) or _named(passage, byline.names[0], bare)
            if person:
                return person
    return None


def _named(passage: Passage, name: str, bare: bool) -> Person | None:
    """The person of a byline whose name the format has already read, whatever surname it begins with."""
    at = re.search(" *".join(map(re.escape, fold(name))) + r"[ )]*$", passage.plain) if 2 <= len(name) <= 12 else None
    if at is None or not (bare or passage.plain[: at.start()].strip(_BEFORE)):
        return None
    end = len(passage.plain.rstrip(_BEFORE))
    return _built(passage, (0, at.start()), (at.start(), end))


def _in_deck(deck: Passage, day: Mention | None, opening: int, session_end: int) -> Person | None:
    """The speaker inside the session line, before or behind the day, `——日期 某省省长 某某在……会议上`, or after the session."""
    after = _AT_SESSION.match(deck.plain, session_end)
    tail = after.end() if after else session_end
    gaps = [(0, opening), (tail, len(deck.plain))]
    if day:
        gaps = [gap for low, high in gaps for gap in ((low, min(high, day.start)), (max(low, day.end), high))]
    return next((person for low, high in gaps if (person := _person(deck, low, high))), None)


def _person(passage: Passage, start: int, end: int, *, bare: bool = False) -> Person | None:
    while start < end and passage.plain[start] in _BEFORE:
        start += 1
    while end > start and passage.plain[end - 1] in _BEFORE:
        end -= 1
    found = speakers.read(passage.plain[start:end], bare=bare)
    if found is None:
        return None
    low, high = found.name
    post = (start + found.post[0], start + found.post[1]) if found.post else (0, 0)
    return _built(passage, post, (start + low, start + high))


def _built(passage: Passage, post: Span, named: Span) -> Person:
    name = _unspaced(passage, *named)
    pieces = (passage.text[post[0] + a : post[0] + b] for a, b in _pieces(passage.plain[post[0] : post[1]]))
    posts = tuple(joined for piece in pieces if (joined := "".join(piece.split()).strip("（(：:")))
    return Person(name.text, posts, name.text, name.spans, (name,))


def _pieces(posts: str) -> list[Span]:
    """Several posts of one person: `市政协党组书记、主席`."""
    marks = [match.span() for match in _PARTS.finditer(posts)]
    return list(zip([0, *(end for _, end in marks)], [*(start for start, _ in marks), len(posts)], strict=True))
