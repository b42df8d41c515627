"""Rows: a document as rows of every table."""

import re
from collections.abc import Iterable, Iterator

from cqgov_parse.export.ids import Ids, anchor, document_id
from cqgov_parse.records import Article, Date, Document, Passage, ReportItem
from cqgov_parse.span import Spans
from cqgov_parse.tables import annotations, passages, seats, years
from cqgov_parse.tables.annotations import Named, Place
from cqgov_parse.tables.cells import Row, as_json, as_spans, clean, date, located, passage
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.text.fold import is_visible

_TERM = re.compile("第[一二三四五六七八九十百0-9]{1,5}届")  # a body stays the same from term to term


def rows(document: Document) -> Iterator[Named]:
    """Every row of a document, each with its table's name: `("people", {"id": …, "name": …})`. Absent columns are null.

    They need no source text: a document read from JSON gives the same ones.
    """
    ids = Ids(document_id(document))
    year = years.of_document(document)
    name, adcode = seats.body_of_report(document, year) if document.report_items else (None, None)
    yield "sources", _source(document, ids.document)
    day = years.day(document.published) or years.day(document.date)
    about = {"organisation": name, "adcode": adcode, "day": day, "year": year}
    yield "documents", _document(document, ids.document) | about
    own = Place(ids, None, None, adcode, year, seats.county_of(document))
    yield from annotations.of_document(document, own)
    record_ids = []
    for ordinal, record in enumerate(document.records):
        found = _record(record, ids, ordinal)
        record_ids.append(found["id"])
        yield "records", _spine(record, found) | {"day": years.day(_event(record)) or day}
        yield "articles" if isinstance(record, Article) else "report_items", found
        yield from annotations.of_record(record, _place(record, found["id"], own))
    yield from (("passages", row) for row in passages.rows(document, ids, record_ids))
    yield from _others(document, ids, record_ids)


def gathered(documents: Iterable[Document], *, known: Iterable[str] = ()) -> dict[str, list[Row]]:
    """The rows of all tables; a text that came before, here or among the ids `known`, adds a row to `sources` alone."""
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    seen = set(known)
    for document in documents:
        id = document_id(document)
        if id in seen:
            found["sources"].append(_source(document, id))
            continue
        seen.add(id)
        for name, row in rows(document):
            found[name].append(row)
    return found


def _source(document: Document, id: str) -> Row:
    source = document.source
    return {
        "document": id,
        "name": clean(source.name) if source.name else None,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "encoding_basis": source.encoding_basis,
        "reference_date": source.reference_date,
        "meta": as_json(source.meta),
    }


def _document(document: Document, id: str) -> Row:
    heading, speaker = document.heading, document.speaker
    return {
        "id": id,
        "name": clean(document.source.name) if document.source.name else None,
        "format": document.format,
        "score": document.detection.score,
        **passage("kicker", heading.kicker),
        **passage("headline", heading.headline),
        **passage("deck", heading.deck),
        **passage("section", document.section),
        **passage("origin", document.origin),
        **date("published", document.published),
        **passage("period", document.period),
        "series": document.series,
        **date("date", document.date),
        **passage("session", document.session),
        **passage("speaker", Passage(speaker.name, speaker.spans) if speaker else None),
        **passage("salutation", document.salutation),
        "records": len(document.records),
        "length": document.source.length,
        "unplaced": sum(is_visible(character) for each in document.unplaced for character in each.text),
        "script": document.source.script,
        "schema_version": document.schema_version,
        "version": document.generator.version,
        "plugin": document.generator.plugin,
        "extra": as_json(document.extra),
    }


def _record(record: Article | ReportItem, ids: Ids, ordinal: int) -> Row:
    spans = tuple(span for paragraph in record.paragraphs for span in paragraph.spans)
    kind = "article" if isinstance(record, Article) else "item"
    found: Row = {
        "id": ids.of(kind, at=anchor(record)),
        "document": ids.document,
        "ordinal": ordinal,
        **passage("headline", record.headline),
        "text": clean("\n".join(paragraph.text for paragraph in record.paragraphs)),
        "text_spans": as_spans(spans),
        "extra": as_json(record.extra),
    }
    return found | (_article(record) if isinstance(record, Article) else _item(record)) | _edges(record)


def _event(record: Article | ReportItem) -> Date | None:
    return record.date if isinstance(record, Article) else None


def _spine(record: Article | ReportItem, row: Row) -> Row:
    """What both kinds of record have: the row that annotations point at."""
    body = record.organisation if isinstance(record, Article) else None
    return {
        **{name: row[name] for name in ("id", "document", "ordinal", "start", "stop")},
        "headline": row.get("headline"),
        "kind": record.type,
        "body": clean(_TERM.sub("", body.name)) if body else None,
        "organisation_kind": body.kind if body else None,
        "adcode": body.adcode if body else None,
    }


def _edges(record: Article | ReportItem) -> Row:
    """Where a record begins and ends in the text; what belongs to it may stand apart."""
    all_spans: list[Spans] = [each.spans for each in record.paragraphs]
    all_spans += [record.headline.spans] if record.headline else []
    if isinstance(record, Article):
        all_spans += [part.spans for part in (record.kicker, record.deck, record.dateline) if part]
        all_spans += [each.spans for each in record.subheads] + [each.spans for each in record.bylines]
        for photo in record.photos:
            all_spans += [photo.caption.spans, *(credit.spans for credit in photo.credits)]
    where = located(tuple(span for spans in all_spans for span in spans))
    return {name: where.get(name) for name in ("start", "stop")}


def _article(article: Article) -> Row:
    day, body, event = article.day, article.organisation, article.date
    return {
        **passage("kicker", article.kicker),
        **passage("deck", article.deck),
        "section": clean(article.section) if article.section else None,
        "day": clean(day.text) if day else None,
        "day_iso": day.iso if day else None,
        **passage("dateline", article.dateline),
        **date("date", event),
        "date_inferred": event.inferred if event else None,
        "date_basis": event.basis if event else None,
        **passage("organisation", Passage(body.text, body.spans) if body else None),
        "organisation_name": clean(body.name) if body else None,
        "organisation_kind": body.kind if body else None,
        "adcode": body.adcode if body else None,
    }


def _item(item: ReportItem) -> Row:
    headings = [{"number": entry.number, "heading": entry.heading} for entry in item.section]
    return {
        "number": clean(item.number) if item.number else None,
        "part": item.part,
        "heading": clean(item.section[-1].heading or "") if item.section else None,
        "section": as_json(headings),
    }


def _place(record: Article | ReportItem, id: str, own: Place) -> Place:
    if isinstance(record, ReportItem):
        return Place(own.ids, record, id, own.home, own.year)
    body = record.organisation
    home = body.adcode if body else None
    is_near = own.near is not None and (home is not None or body is None) and seats.lies_in(own.near, home)
    return Place(own.ids, record, id, home, years.of_date(record.date) or own.year, own.near if is_near else None)


def _others(document: Document, ids: Ids, record_ids: list[str]) -> Iterator[Named]:
    for entry in document.outline:
        yield (
            "outline",
            _row(ids, "outline", entry.spans, kind=entry.kind, level=entry.level, number=entry.number, text=entry.text),
        )
    for jump in document.jumps:
        record = None if jump.record is None else record_ids[jump.record]
        yield "jumps", _row(ids, "jump", jump.spans, record=record, kind=jump.kind, page=jump.page, text=jump.text)
    for term in document.glossary:
        yield "glossary", _row(ids, "term", term.spans, number=term.number, term=term.term, text=term.text)
    for note in document.notes:
        yield "notes", _row(ids, "note", note.spans, code=note.code, severity=note.severity, message=note.message)


def _row(ids: Ids, what: str, spans: Spans, /, **cells: str | int | None) -> Row:
    cleaned = {name: clean(cell) if isinstance(cell, str) else cell for name, cell in cells.items()}
    return {"id": ids.of(what, spans), "document": ids.document, **cleaned, **located(spans)}
