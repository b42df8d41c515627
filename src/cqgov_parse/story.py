"""A story: what the labels of one record have given so far, and the record that this makes."""

from typing import Any

from attrs import define, field, frozen

from cqgov_parse import readings
from cqgov_parse.format import RecordType
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import numbering
from cqgov_parse.records import Article, Byline, Passage, Photo, ReportItem, SectionEntry, Subhead
from cqgov_parse.span import Span, Spans, cut, join
from cqgov_parse.text.page import Page


def passage(page: Page, spans: Spans) -> Passage:
    """The passage that stands at spans of a page."""
    return Passage(cut(page.source, spans), spans, cut(page.plain, spans))


@frozen
class Open:
    """An outline label whose group is open."""

    label: Label
    passage: Passage | None


@define
class Story:
    """`path` is what was open in the outline when the story began."""

    page: Page
    path: tuple[Open, ...]
    single: dict[Part, list[Span]] = field(factory=dict)
    number: str | None = None
    paragraphs: list[Passage] = field(factory=list)
    subheads: list[Subhead] = field(factory=list)
    bylines: list[Byline] = field(factory=list)
    photos: list[Photo] = field(factory=list)
    extra: dict[str, list[Any]] = field(factory=dict)

    def one(self, part: Part) -> Passage | None:
        """What the labels of one part give together, if there are any."""
        spans = self.single.get(part)
        return passage(self.page, join(spans)) if spans else None

    def record(self, kind: RecordType) -> Article | ReportItem:
        """The record of a kind that the story makes."""
        return self._report_item() if kind == "report-item" else self._article()

    def _article(self) -> Article:
        column = next((each for each in reversed(self.path) if each.label.part == Part.COLUMN), None)
        day = next((each for each in reversed(self.path) if each.label.part == Part.DAY), None)
        return Article(
            kicker=self.one(Part.KICKER),
            headline=self.one(Part.HEADLINE),
            deck=self.one(Part.DECK),
            section=column.passage.text if column and column.passage else None,
            day=readings.day(day.passage, day.label.value) if day and day.passage else None,
            dateline=self.one(Part.DATELINE),
            paragraphs=tuple(self.paragraphs),
            subheads=tuple(self.subheads),
            bylines=tuple(self.bylines),
            photos=tuple(self.photos),
            extra=dict(self.extra),
        )

    def _report_item(self) -> ReportItem:
        kind: Any = None
        path: list[SectionEntry] = []
        for each in self.path:
            if each.label.part == Part.PART:
                kind = each.label.value
            elif each.label.part == Part.ATTACHMENT:
                kind = each.label.value or "attachment"
            if each.passage:
                low, high = numbering.bare(each.passage.plain)
                number = readings.printed(each.label.number, each.passage)
                path.append(SectionEntry(number, each.passage.text[low:high] or None))
        subheads = [passage(self.page, subhead.spans) for subhead in self.subheads]
        return ReportItem(
            number=self.number,
            part=kind,
            section=tuple(path),
            headline=self.one(Part.HEADLINE),
            paragraphs=(*self.paragraphs, *subheads),
            extra=dict(self.extra),
        )
