"""An article: one story of a digest, a roundup, a page, or a page of its own."""

from typing import Any, Literal

from attrs import field, frozen

from cqgov_parse.records.byline import Byline
from cqgov_parse.records.date import Date
from cqgov_parse.records.figure import Figure
from cqgov_parse.records.organisation import Organisation
from cqgov_parse.records.passage import Passage
from cqgov_parse.records.person import Person
from cqgov_parse.records.statement import Statement
from cqgov_parse.span import Spans


@frozen
class Day:
    """The day heading that an article stands under; the heading itself is in the outline."""

    text: str
    iso: str | None


@frozen
class Subhead:
    """A heading inside an article, and the paragraph that it stands before, counted from 0."""

    before: int
    text: str
    spans: Spans = ()


@frozen
class Photo:
    """A caption and who is credited."""

    caption: Passage
    credits: tuple[Byline, ...] = ()


@frozen
class Article:
    """Photo news is an article without headline and paragraphs."""

    type: Literal["article"] = "article"
    kicker: Passage | None = None
    headline: Passage | None = None
    deck: Passage | None = None
    section: str | None = None
    day: Day | None = None
    dateline: Passage | None = None
    date: Date | None = None
    organisation: Organisation | None = None
    paragraphs: tuple[Passage, ...] = ()
    subheads: tuple[Subhead, ...] = ()
    bylines: tuple[Byline, ...] = ()
    photos: tuple[Photo, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    extra: dict[str, Any] = field(factory=dict)

    @property
    def text(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join([paragraph.text for paragraph in self.paragraphs])
