"""The assembler: labels become a document.

It guesses nothing: what no label claims is `unplaced`, what two labels claim stays with the first, each with a note.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from cqgov_parse import readings
from cqgov_parse.claims import Claims
from cqgov_parse.format import RecordType
from cqgov_parse.label import OUTLINE, Label, Part
from cqgov_parse.parts import jumps, titles
from cqgov_parse.records import (
    Byline,
    Date,
    Document,
    GlossaryEntry,
    Heading,
    Jump,
    Note,
    OutlineEntry,
    Passage,
    Photo,
    Subhead,
)
from cqgov_parse.span import Spans, join
from cqgov_parse.story import Open, Story, passage
from cqgov_parse.text.page import Page

_RANK = {Part.PART: 0, Part.ATTACHMENT: 0, Part.COLUMN: 1, Part.DAY: 2, Part.HEADING: 3}


def assemble(
    page: Page, labels: Iterable[Label], notes: Sequence[Note] = (), record: RecordType = "article"
) -> Document:
    """The document that labels make of a page, without detection, source and annotations.

    `notes` are what the format itself had to say. Raises FormatFaultError for a label whose spans lie outside the text.
    """
    assembler = _Assembler(page, record)
    for label in labels:
        assembler.take(label)
    return assembler.document(notes)


def stories(page: Page, labels: Iterable[Label]) -> tuple[int, ...]:
    """The stories that become records, in the records' order. Raises what `assemble` raises."""
    assembler = _Assembler(page, "article")
    for label in labels:
        assembler.take(label)
    return tuple(assembler.stories)


class _Assembler:
    """Takes labels in reading order; `document` gives the result."""

    def __init__(self, page: Page, record: RecordType) -> None:
        self.page = page
        self.record = record
        self.claims = Claims(page)
        self.stories: dict[int, Story] = {}
        self.own = Story(page, ())
        self.open: tuple[Open, ...] = ()
        self.many: dict[Part, list[Passage]] = {
            part: [] for part in (Part.BREADCRUMB, Part.LEAD, Part.MARKER, Part.FURNITURE)
        }
        self.published: Date | None = None
        self.outline: list[OutlineEntry] = []
        self.glossary: list[GlossaryEntry] = []
        self.jumps: list[Jump] = []
        self.notes: list[Note] = []

    def take(self, label: Label) -> None:
        spans = self._claim(label)
        if spans or label.part in OUTLINE:
            passage = self._passage(spans)
            part = label.part
            if part in OUTLINE:
                self._outline(label, passage)
            elif part in self.many and isinstance(part, Part):
                self.many[part].append(passage)
            elif part == Part.JUMP:
                self._jump(label, passage)
            elif part == Part.GLOSSARY:
                number, term = readings.printed(label.number, passage), readings.printed(label.value, passage)
                self.glossary.append(GlossaryEntry(number, term, passage.text, passage.spans))
            elif part == Part.PUBLISHED and self.published is None:
                self.published = readings.date(passage, label.value)
            elif part == Part.PUBLISHED or (part in (Part.ORIGIN, Part.SECTION) and part in self.own.single):
                self.many[Part.FURNITURE].append(passage)  # printed twice
            else:
                self._story(label, passage)

    def _claim(self, label: Label) -> Spans:
        """The label's characters that are still free; a note where some were not."""
        spans, overlaps = self.claims.take(str(label.part), label.spans)
        for overlap in overlaps:
            holders = " and ".join(overlap.holders)
            message = f"{label.part} claims characters that are already {holders}; the first label keeps them"
            self._note("label-overlap", message, (overlap.span,))
        return spans

    def _passage(self, spans: Spans) -> Passage:
        return passage(self.page, spans)

    def _note(self, code: str, message: str, spans: Spans) -> None:
        self.notes.append(Note(code, "warning", message, spans))

    def _outline(self, label: Label, passage: Passage) -> None:
        rank = self._rank(label)
        self.open = (
            *(each for each in self.open if self._rank(each.label) < rank),
            Open(label, passage if passage.spans else None),
        )
        if passage.spans:
            kind: Any = str(label.part)
            number = readings.printed(label.number, passage)
            self.outline.append(OutlineEntry(kind, label.level, number, passage.text, passage.spans))

    @staticmethod
    def _rank(label: Label) -> int:
        return _RANK[Part(label.part)] + (label.level if label.part == Part.HEADING else 0)

    def _jump(self, label: Label, passage: Passage) -> None:
        found = jumps.at_start(passage.plain) or jumps.at_end(passage.plain)
        kind: Any = found.kind if found else "continued-to"
        record = list(self.stories).index(label.story) if label.story in self.stories else None
        self.jumps.append(Jump(kind, label.value or (found.page if found else ""), record, passage.text, passage.spans))

    def _story(self, label: Label, passage: Passage) -> None:
        if label.story is None:
            story = self.own
        else:
            found = self.stories.get(label.story)
            if found is None:
                found = self.stories[label.story] = Story(self.page, self.open)
            story = found
        part = label.part
        if not isinstance(part, Part):
            own = {"text": passage.text, "spans": [list(span) for span in passage.spans]}  # as JSON knows it
            story.extra.setdefault(part, []).append(own)
        elif part == Part.PARAGRAPH:
            story.paragraphs.append(passage)
        elif part == Part.SUBHEAD and story is self.own:
            self.many[Part.LEAD].append(passage)  # only articles have subheads
        elif part == Part.SUBHEAD:
            story.subheads.append(Subhead(len(story.paragraphs), passage.text, passage.spans))
        elif part == Part.BYLINE:
            story.bylines += readings.bylines(passage, label.value)
        elif part == Part.CAPTION:
            story.photos.append(Photo(passage))
        elif part == Part.CREDIT:
            self._credit(story, label, passage)
        else:
            story.single.setdefault(part, []).extend(passage.spans)
        if label.number is not None:
            story.number = readings.printed(label.number, passage)

    def _credit(self, story: Story, label: Label, passage: Passage) -> None:
        credits = readings.bylines(passage, label.value if label.value and not label.value.isdecimal() else None)
        if not story.photos:
            story.bylines += credits
            return
        covered = int(label.value) if label.value and label.value.isdecimal() else 1
        echoes = tuple(Byline(each.names, each.role, "") for each in credits)
        first = max(0, len(story.photos) - covered)
        for n in range(first, len(story.photos)):
            photo = story.photos[n]
            story.photos[n] = Photo(
                photo.caption, (*photo.credits, *(credits if n + 1 == len(story.photos) else echoes))
            )

    def document(self, notes: Sequence[Note]) -> Document:
        self._leftovers()
        records = tuple(story.record(self.record) for story in self.stories.values())
        own = self.own
        title = [own.one(part) for part in (Part.KICKER, Part.HEADLINE, Part.DECK)]
        series = next((number for line in title if line and (number := titles.series(line.plain)) is not None), None)
        unplaced = self._unplaced()
        return Document(
            heading=Heading(*title),
            section=own.one(Part.SECTION),
            breadcrumbs=tuple(self.many[Part.BREADCRUMB]),
            origin=own.one(Part.ORIGIN),
            published=self.published,
            period=own.one(Part.PERIOD),
            series=series,
            jumps=tuple(self.jumps),
            lead=(*self.many[Part.LEAD], *own.paragraphs),
            salutation=own.one(Part.SALUTATION),
            glossary=tuple(self.glossary),
            outline=tuple(self.outline),
            records=records,
            bylines=tuple(own.bylines),
            photos=tuple(own.photos),
            markers=tuple(self.many[Part.MARKER]),
            furniture=tuple(self.many[Part.FURNITURE]),
            unplaced=unplaced,
            notes=(*notes, *self.notes),
            extra=dict(own.extra),
        )

    def _leftovers(self) -> None:
        """What only a document may have, but was said of a story, goes to the document; nothing is dropped."""
        for story in self.stories.values():
            for part in (Part.SECTION, Part.ORIGIN, Part.PERIOD, Part.SALUTATION):
                self.own.single.setdefault(part, []).extend(story.single.pop(part, ()))
            if self.record == "report-item":
                self.own.bylines += story.bylines
                self.own.photos += story.photos
                for part in (Part.KICKER, Part.DECK, Part.DATELINE):
                    spans = story.single.pop(part, None)
                    if spans:
                        story.paragraphs.insert(0, self._passage(join(spans)))
        dateline = self.own.single.pop(Part.DATELINE, None)
        if dateline:
            self.many[Part.LEAD].insert(0, self._passage(join(dateline)))

    def _unplaced(self) -> tuple[Passage, ...]:
        """What no label claimed, with a note each; what was inserted and characters without a shape of their own are markers."""
        found: list[Passage] = []
        for insertion in self.page.insertions:
            spans, _ = self.claims.take(str(Part.MARKER), (insertion,))
            if spans:
                self.many[Part.MARKER].append(self._passage(spans))
        for spans, is_words in self.claims.left():
            passage = self._passage(spans)
            if not is_words:
                self.many[Part.MARKER].append(passage)
                continue
            shown = passage.text if len(passage.text) <= 24 else passage.text[:23] + "…"
            self._note("unplaced", f"not understood: {shown}", spans)
            found.append(passage)
        return tuple(found)
