"""Remarks: notes on a document as a whole, which no single format can make."""

from collections.abc import Iterator

from cqgov_parse.parts import beginnings
from cqgov_parse.records import Article, Document, Heading, Note
from cqgov_parse.text.page import Page


def remarks(page: Page, document: Document, *, given: str | None = None) -> Iterator[Note]:
    """What a reader should know of the whole: several documents in one text, no records, a text that no format knows.

    `given` is the format that the caller named, if any.
    """
    if any(note.code == "time-budget" for note in document.notes):
        return  # what was not read says nothing
    yield from _several(page)
    if not document.records:
        yield Note("no-records", "warning", _emptiness(page, document))
    elif given is None and not document.detection.evidence and not any(map(_is_news, document.records)):
        message = f"no format knows this text, and no headline stands over running text; all of it is kept as {document.format}"
        yield Note("no-format", "warning", message)


def _several(page: Page) -> Iterator[Note]:
    """A note that gives the first line of every document, where a text holds several."""
    first = beginnings.beginnings(page)
    if len(first) > 1:
        lines = ", ".join(str(line.number) for line in first)
        message = f"{len(first)} documents seem to stand in this text, beginning at lines {lines}; split() parts them"
        yield Note("several-documents", "warning", message, tuple(line.spans[0] for line in first))


def _emptiness(page: Page, document: Document) -> str:
    if not page.lines:
        return "the text holds nothing that a reader sees"
    if document.lead or document.photos or document.unplaced or document.heading != Heading():
        return "the text holds a title or a lead, but no story"
    return "the text holds page controls, dates and the like alone"


def _is_news(record: object) -> bool:
    """Whether a record has the shape of news: a headline over text, a dateline, or a photo with its caption."""
    return isinstance(record, Article) and bool(
        record.dateline or record.photos or (record.headline and record.paragraphs)
    )
