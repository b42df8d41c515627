"""Naming: what a reader says of people acts on the annotations: how they are called, where a name ends, or that it is none."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from attrs import evolve

from cqgov_parse.annotate import people
from cqgov_parse.corrections.correction import Naming
from cqgov_parse.corrections.fitting import unfit
from cqgov_parse.corrections.mentions import Places, read_in
from cqgov_parse.records import Article, Byline, Document, Note, Passage, Person, Photo, ReportItem
from cqgov_parse.records.altered import altered
from cqgov_parse.span import Spans, cut, overlap
from cqgov_parse.text.fold import fold

_Holder: TypeAlias = Document | Article | ReportItem
_DOUBT = "name-end"


def named(document: Document, namings: Sequence[tuple[Naming, Spans]]) -> tuple[Document, list[Note]]:
    """The document with people, speakers and bylines called as a reader says, and notes on corrections where nobody is named.

    A doubt of where a name ends is gone with the correction that tells it.
    """
    if not namings:
        return document, []
    places = Places(document)
    records: list[Article | ReportItem] = list(document.records)
    notes: list[Note] = []
    for item, spans in namings:
        place = places.at(spans[0][0])
        record = place.record if place else None
        holder = document if record is None else records[record]
        changes = _bylines(holder, item.name, spans, document.source.text or "") or _people(
            holder, item.name, spans, places
        )
        if isinstance(holder, Document) and holder.speaker and overlap(holder.speaker.spans, spans):
            changes |= {"speaker": evolve(holder.speaker, name=item.name) if item.name else None}
        if not changes:
            notes.append(unfit(item, "nobody is named there", spans))
        elif record is None:
            document = altered(document, **changes)
        else:
            records[record] = altered(records[record], **changes)
    told = tuple(span for _, spans in namings for span in spans)
    kept = tuple(note for note in document.notes if note.code != _DOUBT or not overlap(note.spans, told))
    return evolve(document, records=tuple(records), notes=kept), notes


def _people(holder: _Holder, name: str, spans: Spans, places: Places) -> dict[str, Any]:
    """The people of a holder, and its statements, whose speakers are called as the people are; nothing where there is nobody."""
    old = next((each for each in holder.people if any(overlap(each.spans, spans) for each in each.mentions)), None)
    others = [each for each in holder.people if each is not old]
    if not name:
        return {"people": tuple(others)} if old else {}
    new = _renamed(old, name, places) if old else _found(holder, name, spans, places)
    if new is None:
        return {}
    same = next((each for each in others if each.name == name), None)
    if same:
        others = [each for each in others if each is not same]
        new = _person(name, (*same.posts, *new.posts), (*same.mentions, *new.mentions))
    found: dict[str, Any] = {"people": tuple(sorted([*others, new], key=lambda each: each.spans))}
    if old:
        called = (evolve(each, speaker=name) if each.speaker == old.name else each for each in holder.statements)
        found["statements"] = tuple(called)
    return found


def _renamed(person: Person, name: str, places: Places) -> Person:
    """The person under the name. Every mention is as long as the name is; one that does not print it stays as it was."""
    return _person(name, person.posts, tuple(places.mention(each.spans, name) or each for each in person.mentions))


def _found(holder: _Holder, name: str, spans: Spans, places: Places) -> Person | None:
    """Somebody whom nobody had read: with the posts and mentions that the text has for that name, if the name is printed."""
    here = places.mention(spans, name) or places.mention(spans)
    if here is None:
        return None
    for person in people.find(read_in(holder), known={fold(name)}):
        if person.name == name and any(overlap(mention.spans, spans) for mention in person.mentions):
            return person
    return _person(name, places.posts(here.spans), (here,))


def _person(name: str, posts: Sequence[str], mentions: Sequence[Passage]) -> Person:
    """A person with each post and mention once, as they stand in the text."""
    each = tuple(sorted({mention.spans: mention for mention in mentions}.values(), key=lambda mention: mention.spans))
    return Person(name, tuple(dict.fromkeys(posts)), each[0].text, each[0].spans, each)


def _bylines(holder: _Holder, name: str, spans: Spans, text: str) -> dict[str, Any]:
    """The bylines and photos of a holder with whoever is named at `spans` called by that name; nothing where no byline stands there."""
    if isinstance(holder, ReportItem):
        return {}
    old = next((byline for byline in holder.bylines if overlap(byline.spans, spans)), None)
    if old:
        new = _signed(old, name, spans, text)
        return {"bylines": tuple(new if byline is old else byline for byline in holder.bylines)}
    for photo in holder.photos:
        for credit in photo.credits:
            if overlap(credit.spans, spans):
                return {"photos": _credited(holder.photos, credit, _signed(credit, name, spans, text).names)}
    return {}


def _credited(photos: Sequence[Photo], old: Byline, names: tuple[str, ...]) -> tuple[Photo, ...]:
    """The photos with the names of a credit changed, also where it is repeated for other captions."""

    def changed(credit: Byline) -> Byline:
        repeats = not credit.spans and (credit.names, credit.role) == (old.names, old.role)
        return evolve(credit, names=names) if credit is old or repeats else credit

    return tuple(evolve(photo, credits=tuple(map(changed, photo.credits))) for photo in photos)


def _signed(byline: Byline, name: str, spans: Spans, text: str) -> Byline:
    """A byline in which the names that stand at `spans` gave way to one, or to none; where none stood, one is added in its place."""
    visible = [at for low, high in byline.spans for at in range(low, high) if not text[at].isspace()]
    words = cut(text, [(at, at + 1) for at in visible])
    start = next((n for n, at in enumerate(visible) if overlap(((at, at + 1),), spans)), 0)
    end = max((n + 1 for n, at in enumerate(visible) if overlap(((at, at + 1),), spans)), default=0)
    before: list[str] = []
    after: list[str] = []
    at = 0
    for each in byline.names:
        at = max(at, words.find(each, at))
        if at + len(each) <= start:
            before.append(each)
        elif at >= end:
            after.append(each)
        at += len(each)
    return evolve(byline, names=(*before, *([name] if name else ()), *after))
