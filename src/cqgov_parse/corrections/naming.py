"""Naming: what a reader says of people acts on the annotations: how they are called, where a name ends, or that it is none."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from cqgov_parse.corrections.correction import Naming
from cqgov_parse.corrections.fitting import unfit
from cqgov_parse.corrections.mentions import Holder, Places
from cqgov_parse.corrections.roll import Roll
from cqgov_parse.corrections.signatures import Signatures
from cqgov_parse.records import Article, Document, Note, ReportItem
from cqgov_parse.records.altered import altered
from cqgov_parse.span import Spans, overlap, united, without

_Said = Sequence[tuple[Naming, Spans]]


def named(document: Document, namings: _Said) -> tuple[Document, list[Note]]:
    """The document with people, speakers and bylines called as a reader says, and notes on corrections where nobody is named.

    A doubt of where a name ends is gone with the correction that tells it.
    """
    if not namings:
        return document, []
    places = Places(document)
    said: dict[int | None, list[tuple[Naming, Spans]]] = {}
    for item, spans in namings:
        place = places.at(spans[0][0])
        said.setdefault(place.record if place else None, []).append((item, spans))
    notes: list[tuple[int, Note]] = []
    records: list[Article | ReportItem] = list(document.records)
    text = document.source.text or ""
    for number, items in said.items():
        if number is not None:
            records[number] = altered(records[number], **_called(records[number], items, places, text, notes))
    document = altered(document, **_called(document, said.get(None, []), places, text, notes))
    told = united(span for _, spans in namings for span in spans)
    kept = tuple(note for note in document.notes if note.code != "name-end" or without(note.spans, told) == note.spans)
    return evolve(document, records=tuple(records), notes=kept), [
        note for _, note in sorted(notes, key=lambda each: each[0])
    ]


def _called(holder: Holder, items: _Said, places: Places, text: str, notes: list[tuple[int, Note]]) -> dict[str, Any]:
    """The fields of a record, or of the document itself, that are others when its people are called as a reader says."""
    if not items:
        return {}
    roll = Roll(holder, places, frozenset(item.name for item, _ in items if item.name))
    signatures = Signatures(holder, text)
    changes: dict[str, Any] = {}
    for item, spans in items:
        place = places.at(spans[0][0])
        if place and place.byline:
            signatures.call(place.byline, item.name, spans)
        elif not roll.call(item.name, spans) and not _speaks(holder, spans):
            notes.append((item.item, unfit(item, "nobody is named there", spans)))
        if isinstance(holder, Document) and holder.speaker and _speaks(holder, spans):
            changes["speaker"] = evolve(holder.speaker, name=item.name) if item.name else None
    speakers = roll.speakers()
    statements = (
        evolve(each, speaker=speakers[each.speaker]) if each.speaker in speakers else each for each in holder.statements
    )
    return {**changes, **signatures.changes(), "people": roll.people(), "statements": tuple(statements)}


def _speaks(holder: Holder, spans: Spans) -> bool:
    """Whether a report's speaker is named at `spans`."""
    return isinstance(holder, Document) and holder.speaker is not None and overlap(holder.speaker.spans, spans)
