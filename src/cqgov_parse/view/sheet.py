"""A sheet: one document as the data that the page's scripts read."""

from collections.abc import Iterable
from typing import Any

from cqgov_parse.records import Article, Document, ReportItem
from cqgov_parse.span import Spans
from cqgov_parse.verification import verify
from cqgov_parse.view.marks import Mark, marks
from cqgov_parse.view.pieces import Piece, Taken, own_passages, pieces

_LAST_OF_THE_BASIC_PLANE = "\uffff"


def sheet(document: Document) -> dict[str, Any]:
    """The document's text, pieces, marks, notes and counts. Spans count code points.

    `astral` lists the positions of the characters that JavaScript counts as two. Raises ValueError for a document without its source text.
    """
    proof = verify(document)
    text = document.source.text or ""
    found, over = list(pieces(document)), list(marks(document))
    taken = Taken(found)
    for name, record, spans in own_passages(document):
        if taken.meets(spans):
            over.append(Mark("other", name, "", spans, record))
        else:
            found.append(Piece(name, spans, record))
    return {
        "name": document.source.name or "text",
        "lang": f"zh-{document.source.script}" if document.source.script else "zh",
        "format": document.format,
        "score": document.detection.score,
        "text": text,
        "astral": [at for at, character in enumerate(text) if character > _LAST_OF_THE_BASIC_PLANE],
        "facts": _facts(document),
        "records": [{"type": record.type, "facts": _record_facts(record)} for record in document.records],
        "pieces": [_piece(piece) for piece in found],
        "marks": [_mark(mark) for mark in over],
        "notes": [
            {"code": note.code, "severity": note.severity, "message": note.message, "spans": note.spans}
            for note in document.notes
        ],
        "runners": [[other.format, other.score] for other in document.detection.runners_up],
        "visible": proof.visible,
        "covered": proof.covered,
        "unplaced": proof.unplaced,
    }


def _piece(piece: Piece) -> dict[str, Any]:
    return _compact(
        part=str(piece.part),
        record=piece.record,
        number=piece.number,
        level=piece.level or None,
        value=piece.value,
        spans=piece.spans,
    )


def _mark(mark: Mark) -> dict[str, Any]:
    return _compact(kind=mark.kind, name=mark.name, detail=mark.detail or None, record=mark.record, spans=mark.spans)


def _compact(*, spans: Spans, **values: Any) -> dict[str, Any]:
    return {**{name: value for name, value in values.items() if value is not None}, "spans": spans}


def _facts(document: Document) -> list[tuple[str, str]]:
    """What is known of the whole document and stands in no piece, each under its name."""
    source = document.source
    return _told(
        ("published", document.published.iso if document.published else None),
        ("series", document.series),
        ("encoding", source.encoding),
        ("script", source.script),
        ("days read from", source.reference_date),
        ("SHA-256", source.sha256),
        *((str(name), value) for name, value in source.meta.items()),
    )


def _record_facts(record: Article | ReportItem) -> list[tuple[str, str]]:
    if isinstance(record, Article):
        return _told(
            ("section", record.section),
            ("day", record.day.text if record.day else None),
            ("date", record.date.iso if record.date else None),
            ("organisation", record.organisation.name if record.organisation else None),
        )
    path = " › ".join(entry.heading or entry.number or "" for entry in record.section)
    return _told(("part", record.part), ("number", record.number), ("section", path))


def _told(*facts: tuple[str, Any]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in facts if value not in (None, "")]


def sheets(documents: Iterable[Document]) -> list[dict[str, Any]]:
    """A sheet for each document."""
    return [sheet(document) for document in documents]
