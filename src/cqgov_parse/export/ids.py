"""Ids: names of documents and of what stands in them, made of content alone.

The same text has the same ids on every run and machine, in whatever encoding, under whatever name it came, and with whatever plugins it was
read: a document's id is the beginning of its text's hash, and an id inside it says what something is and at which character it begins
(`9f86d081884c7d659a2f-figure1362`). What only a plugin finds has ids of its own and moves none of the others.
"""

from attrs import define, field

from cqgov_parse.records import Article, Document, ReportItem
from cqgov_parse.span import Spans

DIGITS = 20
"""Hexadecimal digits of a document's id: 80 bits, by which two of a hundred million texts share one with a chance of 4 in a billion."""


def document_id(document: Document) -> str:
    """The id of the text that a document was read from.

    A JSON that holds no hash of the text (no parser of this library wrote it) gives that of the bytes.
    """
    return (document.source.text_sha256 or document.source.sha256)[:DIGITS]


def anchor(record: Article | ReportItem) -> int | None:
    """The character at which a record begins: its text if it has one, for a title can stand away from it; else its title, else its photo.

    None where a record has no characters of its own.
    """
    first: list[Spans] = [paragraph.spans for paragraph in record.paragraphs]
    first += [record.headline.spans] if record.headline else []
    if isinstance(record, Article):
        first += [photo.caption.spans for photo in record.photos]
        first += [part.spans for part in (record.kicker, record.deck, record.dateline) if part]
        first += [each.spans for each in record.subheads] + [each.spans for each in record.bylines]
    return next((spans[0][0] for spans in first if spans), None)


@define
class Ids:
    """Gives out the ids of one document. Two things of one kind that begin at one character are told apart by their order."""

    document: str
    _given: dict[str, int] = field(factory=dict, init=False)

    def of(self, kind: str, spans: Spans = (), *, at: int | None = None) -> str:
        """The id of something of that kind; without characters of its own it is named after those at `at`, where what it belongs to begins."""
        start = spans[0][0] if spans else at
        name = f"{self.document}-{kind}{'' if start is None else start}"
        number = self._given[name] = self._given.get(name, 0) + 1
        return name if number == 1 else f"{name}.{number}"
