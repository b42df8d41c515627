"""How many days a letter waited for its answer, where both days are printed."""

from datetime import date
from typing import Any

import attrs

from cqgov_parse.plugin import DATE, Article, Document, ReportItem, fold

SENT, ANSWERED, DAYS = "x-mailbox-sent", "x-mailbox-answered", "x-mailbox-days"


def annotate(document: Document) -> Document:
    """Adds `x-mailbox-days` to the records of a mailbox; other documents stay as they are."""
    if document.format != "mailbox":
        return document
    return attrs.evolve(document, records=tuple(map(_counted, document.records)))


def _counted(record: Article | ReportItem) -> Article | ReportItem:
    sent, answered = _day(record.extra.get(SENT)), _day(record.extra.get(ANSWERED))
    if sent is None or answered is None or answered < sent:
        return record
    return attrs.evolve(record, extra={**record.extra, DAYS: (answered - sent).days})


def _day(passages: Any) -> date | None:
    """The day of the first passage, if it is one of the calendar."""
    found = DATE.search(fold(passages[0]["text"])) if passages else None
    if found is None:
        return None
    year, month, day = found["year"], found["month"] or found["m2"], found["day"] or found["d2"]
    try:
        return date(*(int(part.replace(" ", "")) for part in (year, month, day or "")))
    except ValueError:
        return None
