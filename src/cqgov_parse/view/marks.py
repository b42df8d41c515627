"""Marks: what was read inside the text (people, statements, figures, dates, bodies), and what spoke for the format."""

from collections.abc import Iterator

from attrs import frozen

from cqgov_parse.records import Article, Date, Document, Figure, Person, ReportItem, Statement
from cqgov_parse.span import Spans

LAYERS = ("person", "statement", "figure", "date", "organisation", "evidence", "note", "other")
"""The kinds of marks. Each is a layer over the text that the page shows or hides."""

_BOUNDS = {"about": "about", "at-least": "at least", "below": "below"}


@frozen
class Mark:
    """Characters that something was read from. `name` is the reading, `detail` what else is known; `record` as in a piece."""

    kind: str
    name: str
    detail: str
    spans: Spans
    record: int | None = None


def marks(document: Document) -> Iterator[Mark]:
    """Every mark: the document's own, the records' in their order, then the evidence and the notes."""
    if document.speaker:
        yield _person(document.speaker, None)
    if document.session:
        yield Mark("other", document.session.text, "session", document.session.spans)
    if document.date:
        yield _date(document.date, None)
    yield from (_person(person, None) for person in document.people)
    yield from (_statement(statement, None) for statement in document.statements)
    yield from (_figure(figure, None) for figure in document.figures)
    for index, record in enumerate(document.records):
        yield from _record(record, index)
    for evidence in document.detection.evidence:
        yield Mark("evidence", evidence.rule, f"{evidence.weight:+g}", evidence.spans)
    for note in document.notes:
        yield Mark("note", note.code, note.message, note.spans)


def _record(record: Article | ReportItem, index: int) -> Iterator[Mark]:
    if isinstance(record, Article):
        body = record.organisation
        if body:
            yield Mark("organisation", body.name, " ".join(filter(None, (body.kind, body.adcode))), body.spans, index)
        if record.date and record.date not in record.dates:
            yield _date(record.date, index)
    yield from (_person(person, index) for person in record.people)
    yield from (_statement(statement, index) for statement in record.statements)
    yield from (_figure(figure, index) for figure in record.figures)
    yield from (_date(date, index) for date in record.dates)


def _person(person: Person, record: int | None) -> Mark:
    spans = dict.fromkeys((*person.spans, *(span for mention in person.mentions for span in mention.spans)))
    return Mark("person", person.name, "、".join(person.posts), tuple(spans), record)


def _statement(statement: Statement, record: int | None) -> Mark:
    return Mark("statement", statement.speaker, statement.verb, statement.spans, record)


def _date(date: Date, record: int | None) -> Mark:
    detail = f"{date.text}, year from {date.basis}" if date.inferred else date.text
    return Mark("date", date.iso or date.text, detail, date.spans, record)


def _figure(figure: Figure, record: int | None) -> Mark:
    value = f"{figure.value:,}" + (f"–{figure.upper:,}" if figure.upper is not None else "") + f" {figure.unit}"
    told = (figure.indicator, _BOUNDS.get(figure.bound), value.strip(), figure.role, figure.period)
    return Mark("figure", figure.text, " · ".join(filter(None, told)), figure.spans, record)
