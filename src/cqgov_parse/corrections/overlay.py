"""An overlay: corrections laid over a parse, over the labels before they are assembled and over the document when it is annotated."""

from collections.abc import Sequence

from attrs import evolve, frozen

from cqgov_parse.corrections.correction import Correction
from cqgov_parse.corrections.fitting import Fitted, failure, fitted, lost
from cqgov_parse.corrections.naming import named
from cqgov_parse.corrections.reading import Overlay, read_corrections
from cqgov_parse.corrections.relabelling import relabelled
from cqgov_parse.label import Label
from cqgov_parse.records import Document, Note
from cqgov_parse.span import Spans, united, without
from cqgov_parse.text.page import Page


@frozen
class Laid:
    """The corrections that one text can take, ready to be laid over its parse."""

    fitted: Fitted

    def over_labels(self, page: Page, labels: Sequence[Label], notes: Sequence[Note]) -> tuple[list[Label], list[Note]]:
        """A format's labels and notes after the corrections, with notes on corrections that do not fit.

        What the format had to say of characters that all were corrected is settled. Raises what `assemble` raises.
        """
        found, missing = relabelled(page, labels, self.fitted)
        told = united(span for _, spans in self.fitted.relabellings for span in spans)
        still = [note for note in notes if not note.spans or without(note.spans, told)]
        return found, [*still, *self.fitted.notes, *missing]

    def over_document(self, document: Document) -> Document:
        """An annotated document with people named as the corrections say, and a note that tells what of it was corrected."""
        document, missing = named(document, self.fitted.namings)
        notes = (*document.notes, *missing)
        unfit = lost(notes)
        items: list[tuple[Correction, Spans]] = [*self.fitted.relabellings, *self.fitted.namings]
        applied = [spans for item, spans in items if failure(item) not in unfit]
        if applied:
            many = "1 correction" if len(applied) == 1 else f"{len(applied)} corrections"
            spans = united(span for each in applied for span in each)
            notes = (*notes, Note("corrected", "info", f"{many} of {self.fitted.origin} applied", spans))
        return evolve(document, notes=notes)


def laid(page: Page, overlay: Overlay, name: str | None = None) -> Laid:
    """The corrections that a caller gave, fitted to a text; `name` is the text's. Raises ReadError, CorrectionsError."""
    return Laid(fitted(page, read_corrections(overlay), name))
