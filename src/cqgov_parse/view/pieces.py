"""Pieces: the passages of a document's structure, each with the part it is and the record that it belongs to."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from cqgov_parse.label import Part
from cqgov_parse.records import Article, Byline, Document, OutlineEntry, Passage, Photo, ReportItem
from cqgov_parse.span import Span, Spans

UNPLACED = "unplaced"
"""What a piece is called that no label holds."""


@frozen
class Piece:
    """Some characters of the source and what they are. `record` is an index, None for the document's own.

    `number` and `level` are a heading's; `value` is what a byline or a published date was read as.
    """

    part: str
    spans: Spans
    record: int | None = None
    number: str | None = None
    level: int = 0
    value: str | None = None


def pieces(document: Document) -> Iterator[Piece]:
    """Every piece of structure, in the order in which a reader wants them: the document's own, outline and records, what stands aside.

    Spans of different pieces do not meet, and together hold every visible character; see `verification`.
    """
    yield from _own(document)
    headings = _headings(document)
    jumps: dict[int | None, list[Piece]] = {}
    for jump in document.jumps:
        jumps.setdefault(jump.record, []).append(Piece(Part.JUMP, jump.spans, jump.record))
    for index, record in enumerate(document.records):
        yield from headings.get(index, ())
        if isinstance(record, Article):
            yield from _article(record, index)
        else:
            yield from _item(record, index)
        yield from jumps.get(index, ())
    yield from headings.get(len(document.records), ())
    yield from (Piece(Part.GLOSSARY, entry.spans, None, entry.number, 0, entry.term) for entry in document.glossary)
    yield from jumps.get(None, ())
    yield from _all(Part.MARKER, document.markers)
    yield from _all(Part.FURNITURE, document.furniture)
    yield from _all(UNPLACED, document.unplaced)


def _own(document: Document) -> Iterator[Piece]:
    heading = document.heading
    yield from _one(Part.SECTION, document.section)
    yield from _all(Part.BREADCRUMB, document.breadcrumbs)
    yield from _one(Part.KICKER, heading.kicker)
    yield from _one(Part.HEADLINE, heading.headline)
    yield from _one(Part.DECK, heading.deck)
    yield from _one(Part.ORIGIN, document.origin)
    if document.published:
        yield Piece(Part.PUBLISHED, document.published.spans, value=document.published.iso)
    yield from _one(Part.PERIOD, document.period)
    yield from _one(Part.SALUTATION, document.salutation)
    yield from _all(Part.LEAD, document.lead)
    yield from _bylines(Part.BYLINE, document.bylines, None)
    yield from _photos(document.photos, None)


def _article(article: Article, index: int) -> Iterator[Piece]:
    yield from _one(Part.KICKER, article.kicker, index)
    yield from _one(Part.HEADLINE, article.headline, index)
    yield from _one(Part.DECK, article.deck, index)
    yield from _one(Part.DATELINE, article.dateline, index)
    subheads = iter(article.subheads)
    subhead = next(subheads, None)
    for n, paragraph in enumerate(article.paragraphs):
        while subhead and subhead.before <= n:
            yield Piece(Part.SUBHEAD, subhead.spans, index)
            subhead = next(subheads, None)
        yield Piece(Part.PARAGRAPH, paragraph.spans, index)
    while subhead:
        yield Piece(Part.SUBHEAD, subhead.spans, index)
        subhead = next(subheads, None)
    yield from _bylines(Part.BYLINE, article.bylines, index)
    yield from _photos(article.photos, index)


def _item(item: ReportItem, index: int) -> Iterator[Piece]:
    if item.headline:
        yield Piece(Part.HEADLINE, item.headline.spans, index, item.number)
    yield from _all(Part.PARAGRAPH, item.paragraphs, index)


def _one(part: str, passage: Passage | None, record: int | None = None) -> Iterator[Piece]:
    if passage:
        yield Piece(part, passage.spans, record)


def _all(part: str, passages: Iterable[Passage], record: int | None = None) -> Iterator[Piece]:
    yield from (Piece(part, passage.spans, record) for passage in passages)


def _bylines(part: str, bylines: Iterable[Byline], record: int | None) -> Iterator[Piece]:
    for byline in bylines:
        if byline.spans:  # a credit for several captions stands under the last one alone
            yield Piece(part, byline.spans, record, value=byline.role)


def _photos(photos: Iterable[Photo], record: int | None) -> Iterator[Piece]:
    for photo in photos:
        yield Piece(Part.CAPTION, photo.caption.spans, record)
        yield from _bylines(Part.CREDIT, photo.credits, record)


def _headings(document: Document) -> dict[int, list[Piece]]:
    """The outline's entries under the record before which they stand: the one that follows next in the source."""
    firsts = sorted(
        (min(start for start, _ in spans), index)
        for index, record in enumerate(document.records)
        if (spans := [span for piece in _of(record, index) for span in piece.spans])
    )
    found: dict[int, list[Piece]] = {}
    for entry in document.outline:
        at = bisect_right(firsts, (_start(entry), len(document.records)))
        index = firsts[at][1] if at < len(firsts) else len(document.records)
        found.setdefault(index, []).append(Piece(entry.kind, entry.spans, None, entry.number, entry.level))
    return found


def _of(record: Article | ReportItem, index: int) -> Iterator[Piece]:
    return _article(record, index) if isinstance(record, Article) else _item(record, index)


def _start(entry: OutlineEntry) -> int:
    return min((start for start, _ in entry.spans), default=0)


def own_passages(document: Document) -> Iterator[tuple[str, int | None, Spans]]:
    """What plugins keep under `extra`: the field's name, the record, the spans. Some are structure, some stand over it."""
    for record, extra in ((None, document.extra), *((n, each.extra) for n, each in enumerate(document.records))):
        for name, value in extra.items():
            yield from ((name, record, spans) for spans in _passages(value))


def _passages(value: Any) -> Iterator[Spans]:
    if isinstance(value, dict) and "text" in value and "spans" in value:
        yield tuple((start, end) for start, end in value["spans"])
    elif isinstance(value, (dict, list, tuple)):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _passages(child)


class Taken:
    """The spans that pieces hold, to ask whether others stand over them."""

    def __init__(self, found: Iterable[Piece]) -> None:
        self._spans: list[Span] = sorted(span for piece in found for span in piece.spans)

    def meets(self, spans: Spans) -> bool:
        """Whether one of the spans shares a character with a piece."""
        return any(self._meets(span) for span in spans)

    def _meets(self, span: Span) -> bool:
        at = bisect_right(self._spans, span) - 1
        return any(low < span[1] and span[0] < high for low, high in self._spans[max(0, at) : at + 2])
