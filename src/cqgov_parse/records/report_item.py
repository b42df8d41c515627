"""An item of a work report: a topic sentence, if there is one, and the paragraph under it."""

from typing import Any, Literal

from attrs import field, frozen

from cqgov_parse.records.date import Date
from cqgov_parse.records.figure import Figure
from cqgov_parse.records.passage import Passage
from cqgov_parse.records.person import Person
from cqgov_parse.records.statement import Statement

PartKind = Literal["review", "shortcomings", "plan", "closing", "attachment"]


@frozen
class SectionEntry:
    """A heading that an item stands under; the heading itself is in the outline."""

    number: str | None
    heading: str | None


@frozen
class ReportItem:
    """`section` is the path of headings, outermost first, the part's own included; `number` an enumerator such as `一是`."""

    type: Literal["report-item"] = "report-item"
    number: str | None = None
    part: PartKind | None = None
    section: tuple[SectionEntry, ...] = ()
    headline: Passage | None = None
    paragraphs: tuple[Passage, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    extra: dict[str, Any] = field(factory=dict)

    @property
    def text(self) -> str:
        """Topic sentence and paragraphs, one a line."""
        headline = [self.headline.text] if self.headline else []
        return "\n".join([*headline, *(paragraph.text for paragraph in self.paragraphs)])
