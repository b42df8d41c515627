"""Fitting: what of a file of corrections a text can take, and a note for what it cannot."""

from collections.abc import Iterable

from attrs import frozen

from cqgov_parse.corrections.correction import Corrections, Naming, Quote, Relabelling
from cqgov_parse.corrections.places import Searched, seen
from cqgov_parse.records import Note
from cqgov_parse.span import Spans
from cqgov_parse.text.page import Page

_SHOWN = 24  # characters of a quote


@frozen
class Fitted:
    """Corrections with the spans of their characters in a text, in the file's order, and notes on those that do not fit."""

    text: Searched
    relabellings: tuple[tuple[Relabelling, Spans], ...]
    namings: tuple[tuple[Naming, Spans], ...]
    notes: tuple[Note, ...]
    origin: str


def fitted(page: Page, corrections: Corrections, name: str | None = None) -> Fitted:
    """The corrections that a text can take; `name` is the text's, and tells those apart that are of several texts."""
    relabellings: list[tuple[Relabelling, Spans]] = []
    namings: list[tuple[Naming, Spans]] = []
    notes: list[Note] = []
    text = Searched(page.source)
    for item in corrections.of(name).items:
        found = [text.place(quote) for quote in item.places]
        lost = next((quote for quote, span in zip(item.places, found, strict=True) if span is None), None)
        spans = tuple(span for span in found if span)
        if isinstance(item, Relabelling):
            spans = seen(page.source, spans)
        if lost is not None:
            notes.append(unfit(item, f"the text does not have {_short(lost)}, or not in one place alone"))
        elif not spans:
            notes.append(unfit(item, "there is nothing to be seen at its place"))
        elif isinstance(item, Relabelling):
            relabellings.append((item, spans))
        else:
            namings.append((item, spans))
    return Fitted(text, tuple(relabellings), tuple(namings), tuple(notes), corrections.origin)


def unfit(item: Relabelling | Naming, why: str, spans: Spans = ()) -> Note:
    """The note that a correction does not apply, and why."""
    return Note("correction-unfit", "warning", f"{failure(item)}: {why}", spans)


def lost(notes: Iterable[Note]) -> set[str]:
    """The words by which notes say which corrections do not apply."""
    return {note.message.partition(":")[0] for note in notes if note.code == "correction-unfit"}


def failure(item: Relabelling | Naming) -> str:
    """The words with which the note on a correction that does not apply begins."""
    return f"correction {item.item} does not apply"


def _short(quote: Quote) -> str:
    words = " ".join(quote.exact.split())
    return repr(words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…")
