"""Passages: a whole document as rows, every visible character of it in exactly one, in the order of the text.

This is the table to search in: whatever a reader sees is in it, with the record that it belongs to and the part that it plays.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cqgov_parse.export.ids import Ids
from cqgov_parse.records import Article, Byline, Document, Photo, ReportItem
from cqgov_parse.records.passage import Passage
from cqgov_parse.span import Span, Spans
from cqgov_parse.tables.cells import Row, clean, located
from cqgov_parse.text.fold import fold

_Piece = tuple[str, Any, str | None]
"""A part's name, what has `text` and `spans`, and the record that it belongs to."""


def rows(document: Document, ids: Ids, record_ids: Iterable[str]) -> Iterator[Row]:
    """The rows of the table `passages`."""
    pieces = [(part, piece.text, piece.spans, record) for part, piece, record in _structure(document, record_ids)]
    pieces += _own(document, [spans for _, _, spans, _ in pieces], record_ids)
    pieces.sort(key=lambda piece: piece[2])
    for part, text, spans, record in pieces:
        yield {
            "id": ids.of("passage", spans),
            "document": ids.document,
            "record": record,
            "part": part,
            "text": clean(text),
            "plain": _plain(text),
            **located(spans),
        }


def _structure(document: Document, record_ids: Iterable[str]) -> Iterator[_Piece]:
    heading = document.heading
    single = {
        "kicker": heading.kicker,
        "headline": heading.headline,
        "deck": heading.deck,
        "section": document.section,
        "origin": document.origin,
        "published": document.published,
        "period": document.period,
        "salutation": document.salutation,
    }
    yield from ((part, piece, None) for part, piece in single.items() if piece and piece.spans)
    many: dict[str, Iterable[Any]] = {
        "breadcrumb": document.breadcrumbs,
        "lead": document.lead,
        "glossary": document.glossary,
        "marker": document.markers,
        "furniture": document.furniture,
        "unplaced": document.unplaced,
    }
    yield from ((part, piece, None) for part, pieces in many.items() for piece in pieces if piece.spans)
    yield from ((entry.kind, entry, None) for entry in document.outline if entry.spans)
    known = list(record_ids)
    yield from (
        ("jump", jump, None if jump.record is None else known[jump.record]) for jump in document.jumps if jump.spans
    )
    yield from _signed(document.bylines, document.photos, None)
    for record, name in zip(document.records, known, strict=True):
        yield from _of_record(record, name)


def _of_record(record: Article | ReportItem, name: str) -> Iterator[_Piece]:
    titles = {"headline": record.headline}
    if isinstance(record, Article):
        titles = {"kicker": record.kicker, **titles, "deck": record.deck, "dateline": record.dateline}
        yield from (("subhead", subhead, name) for subhead in record.subheads if subhead.spans)
        yield from _signed(record.bylines, record.photos, name)
    yield from ((part, piece, name) for part, piece in titles.items() if piece and piece.spans)
    yield from (("paragraph", paragraph, name) for paragraph in record.paragraphs if paragraph.spans)


def _signed(bylines: Iterable[Byline], photos: Iterable[Photo], record: str | None) -> Iterator[_Piece]:
    yield from (("byline", byline, record) for byline in bylines if byline.spans)
    for photo in photos:
        if photo.caption.spans:
            yield "caption", photo.caption, record
        yield from (("credit", credit, record) for credit in photo.credits if credit.spans)


def _own(
    document: Document, taken: Iterable[Spans], record_ids: Iterable[str]
) -> Iterator[tuple[str, str, Spans, str | None]]:
    """A plugin's own parts: what stands under `extra` with text and spans, and in no other piece of structure."""
    extras = [(document.extra, None), *((r.extra, name) for r, name in zip(document.records, record_ids, strict=True))]
    if not any(extra for extra, _ in extras):
        return
    is_taken = _overlaps(span for spans in taken for span in spans)
    for extra, record in extras:
        for name, value in extra.items():
            for text, spans in _found(value):
                if spans and not any(map(is_taken, spans)):
                    yield name, text, spans, record


def _overlaps(spans: Iterable[Span]) -> Callable[[Span], bool]:
    taken = sorted(spans)
    starts = [start for start, _ in taken]

    def overlaps(span: Span) -> bool:
        at = bisect_right(starts, span[1] - 1) - 1
        return at >= 0 and taken[at][1] > span[0]

    return overlaps


def _found(value: Any) -> Iterator[tuple[str, Spans]]:
    if isinstance(value, Passage):
        yield value.text, value.spans
    elif isinstance(value, dict):
        if isinstance(value.get("text"), str) and isinstance(value.get("spans"), (list, tuple)):
            yield value["text"], tuple((start, end) for start, end in value["spans"])
        else:
            for child in value.values():
                yield from _found(child)
    elif isinstance(value, (list, tuple)):
        for child in value:
            yield from _found(child)


def _plain(text: str) -> str | None:
    """The text in simplified characters and half-width digits, where it is printed in others: so one search finds both."""
    plain = fold(text)
    if plain == text or not any(here != there and there.isalnum() for here, there in zip(text, plain, strict=True)):
        return None
    return clean(plain)
