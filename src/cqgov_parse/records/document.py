"""A document: everything that one text holds."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from attrs import field, frozen

from cqgov_parse.records.article import Article, Photo
from cqgov_parse.records.byline import Byline
from cqgov_parse.records.date import Date
from cqgov_parse.records.detection import Detection
from cqgov_parse.records.display import shown
from cqgov_parse.records.figure import Figure
from cqgov_parse.records.note import Note
from cqgov_parse.records.passage import Passage
from cqgov_parse.records.person import Person
from cqgov_parse.records.report_item import ReportItem
from cqgov_parse.records.statement import Statement
from cqgov_parse.span import Spans

SCHEMA_VERSION = "1.0"
"""The JSON's version, "1.N": N counts additions; nothing is ever renamed."""


class Position(NamedTuple):
    """Line and column of a character, both counted from 1."""

    line: int
    column: int


@frozen
class Generator:
    """What made the document."""

    name: str = "cqgov_parse"
    version: str = ""
    plugin: str | None = None


@frozen
class Source:
    """The text that was parsed. `text` itself is not part of the JSON; spans count its code points.

    `sha256` is that of the bytes that were given, `text_sha256` that of the text as UTF-8, the same whatever the encoding was (of a
    string, both are the text's). `encoding_basis` says how the encoding was found; `script` is `Hans` or `Hant` (ISO 15924), None where nothing tells;
    `reference_date` is the day that the caller gave for a text that prints none.
    """

    name: str | None = None
    encoding: str | None = None
    encoding_basis: str | None = None
    sha256: str = ""
    length: int = 0
    script: Literal["Hans", "Hant"] | None = None
    reference_date: str | None = None
    meta: dict[str, Any] = field(factory=dict)
    text_sha256: str = ""
    text: str | None = field(default=None, eq=False, repr=False)


@frozen
class Heading:
    """The document's own title lines."""

    kicker: Passage | None = None
    headline: Passage | None = None
    deck: Passage | None = None


@frozen
class Jump:
    """`（上接1版）` or `（下转4版）`; `record` is the index of the record that it belongs to."""

    kind: Literal["continued-from", "continued-to"]
    page: str
    record: int | None
    text: str
    spans: Spans = ()


@frozen
class GlossaryEntry:
    """A term that the document explains; `text` is the whole entry."""

    number: str | None
    term: str | None
    text: str
    spans: Spans = ()


@frozen
class OutlineEntry:
    """A printed heading that groups records."""

    kind: Literal["part", "heading", "column", "day", "attachment"]
    level: int
    number: str | None
    text: str
    spans: Spans = ()


@frozen
class Document:
    """One parsed text. Every visible character of it is in exactly one piece of structure."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator = field(factory=Generator)
    format: str = ""
    detection: Detection = field(factory=Detection)
    source: Source = field(factory=Source)
    heading: Heading = field(factory=Heading)
    section: Passage | None = None
    breadcrumbs: tuple[Passage, ...] = ()
    origin: Passage | None = None
    published: Date | None = None
    period: Passage | None = None
    series: int | None = None
    jumps: tuple[Jump, ...] = ()
    lead: tuple[Passage, ...] = ()
    date: Date | None = None
    session: Passage | None = None
    speaker: Person | None = None
    salutation: Passage | None = None
    glossary: tuple[GlossaryEntry, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    records: tuple[Article | ReportItem, ...] = ()
    bylines: tuple[Byline, ...] = ()
    photos: tuple[Photo, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    markers: tuple[Passage, ...] = ()
    furniture: tuple[Passage, ...] = ()
    unplaced: tuple[Passage, ...] = ()
    notes: tuple[Note, ...] = ()
    extra: dict[str, Any] = field(factory=dict)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The records that are articles."""
        return tuple(record for record in self.records if isinstance(record, Article))

    @property
    def report_items(self) -> tuple[ReportItem, ...]:
        """The records that are items of a report."""
        return tuple(record for record in self.records if isinstance(record, ReportItem))

    def _repr_html_(self) -> str | None:
        """The review page in a notebook; None, for which notebooks print the document plainly, without source text."""
        return shown(self)

    @cached_property
    def _line_starts(self) -> list[int]:
        if self.source.text is None:
            raise ValueError(
                "the document was read from JSON, which does not hold the source text; parse the text again"
            )
        lines = self.source.text.splitlines(keepends=True)
        return [0, *accumulate(map(len, lines))] if lines else [0]

    def position(self, offset: int) -> Position:
        """Line and column of the character at `offset`. Raises ValueError for a document without its source text."""
        starts = self._line_starts
        line = max(0, min(bisect_right(starts, offset), max(1, len(starts) - 1)) - 1)
        return Position(line + 1, offset - starts[line] + 1)
