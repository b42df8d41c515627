"""Rows of what is read in a record, or in a document outside its records: people, statements, figures, dates, bylines, photos."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from cqgov_parse.export.ids import Ids
from cqgov_parse.records import Article, Byline, Date, Document, Figure, Person, Photo, ReportItem, Statement
from cqgov_parse.tables import seats, years
from cqgov_parse.tables.cells import Row, as_json, clean, located, passage
from cqgov_parse.tables.seats import Seat

Named = tuple[str, Row]
"""A table's name and a row of it."""


@frozen
class Place:
    """Where annotations stand: the record, or None for the document's own, with its id, the code of its body's place, and its year.

    `near` is the code of the county that the document as a whole is of, if it may be the record's too.
    """

    ids: Ids
    record: Article | ReportItem | None
    id: str | None
    home: str | None
    year: int | None
    near: str | None = None

    def seat(self, post: str) -> Seat:
        """Whose post it is, by the record or else by the document."""
        found = seats.seat(post, self.home, self.year)
        if found.place or not self.near:
            return found
        found = seats.seat(post, self.near, self.year)
        return evolve(found, basis="document") if found.place else found

    def chair(self, office: str) -> Seat | None:
        """Whose chair it is, where the record is about a CPPCC committee."""
        body = self.record.organisation if isinstance(self.record, Article) else None
        is_committee = body is not None and body.kind == "cppcc"
        return seats.chair(office, self.home, self.year) if is_committee and self.home else None

    @property
    def row(self) -> Row:
        return {"document": self.ids.document, "record": self.id}


def of_record(record: Article | ReportItem, place: Place) -> Iterator[Named]:
    """Everything that is read in one record."""
    yield from people(record.people, place)
    yield from statements(record.statements, place)
    yield from figures(record.figures, place)
    event = record.date if isinstance(record, Article) else None
    yield from dates("text", (date for date in record.dates if event is None or date.spans != event.spans), place)
    if isinstance(record, Article):
        yield from dates("event", [event] if event else [], place)
        yield from bylines(record.bylines, place)
        yield from photos(record.photos, place)


def of_document(document: Document, place: Place) -> Iterator[Named]:
    """Everything that is read outside the records, a report's speaker among its people."""
    own = document.people
    speaker = document.speaker
    if speaker and all((speaker.name, speaker.spans) != (person.name, person.spans) for person in own):
        own = (speaker, *own)
    yield from people(own, place)
    yield from statements(document.statements, place)
    yield from figures(document.figures, place)
    yield from dates("published", [document.published] if document.published else [], place)
    yield from dates("report", [document.date] if document.date else [], place)
    yield from bylines(document.bylines, place)
    yield from photos(document.photos, place)


def people(found: Iterable[Person], place: Place) -> Iterator[Named]:
    """People, their posts one by one, and every mention."""
    found = tuple(found)
    whose = _seats(found, place)
    for n, person in enumerate(found):
        id, name = place.ids.of("person", person.spans), clean(person.name)
        yield (
            "people",
            {
                "id": id,
                **place.row,
                "name": name,
                "posts": as_json(person.posts),
                "mentions": len(person.mentions),
                "text": clean(person.text),
                **located(person.spans),
            },
        )
        for post, seat in zip(person.posts, whose[n], strict=True):
            yield (
                "posts",
                {
                    "id": place.ids.of("post", person.spans),
                    "person": id,
                    **place.row,
                    "name": name,
                    "post": clean(post),
                    "office": clean(seat.office),
                    "single": seat.single,
                    "place": seat.place.code if seat.place else None,
                    "place_name": seat.place.name if seat.place else None,
                    "place_basis": seat.basis,
                    "home": place.home or place.near,
                },
            )
        for mention in person.mentions:
            yield (
                "mentions",
                {
                    "id": place.ids.of("mention", mention.spans),
                    "person": id,
                    **place.row,
                    "name": name,
                    "text": clean(mention.text),
                    **located(mention.spans),
                },
            )


def _seats(found: Iterable[Person], place: Place) -> list[list[Seat]]:
    """Whose posts they are, each person's in a list.

    副主席 alone is of the committee whose officer was named before (县政协主席甲、副主席乙; 县政协党组书记、主席甲), or else of the one that the
    article is about; behind another body's chair (县工商联主席甲、副主席乙) nothing tells.
    """
    before: Seat | None = None
    all_seats = []
    for person in found:
        own = []
        for post in person.posts:
            seat = place.seat(post)
            if seat.office in seats.CHAIRS:
                seat = (_beside(seat.office, before, place.year) if before else place.chair(seat.office)) or seat
            elif "政协" in seat.office or seat.office.endswith((*seats.CHAIRS, "主委")):
                before = seat
            own.append(seat)
        all_seats.append(own)
    return all_seats


def _beside(office: str, before: Seat, year: int | None) -> Seat | None:
    if "政协" not in before.office or before.place is None:
        return None
    found = seats.chair(office, before.place.code, year)
    return evolve(found, basis="list") if found else None


def statements(found: Iterable[Statement], place: Place) -> Iterator[Named]:
    """Who said what, and how."""
    for each in found:
        yield (
            "statements",
            {
                "id": place.ids.of("statement", each.spans),
                **place.row,
                "speaker": clean(each.speaker),
                "verb": clean(each.verb),
                "text": clean(each.text),
                **located(each.spans),
            },
        )


def figures(found: Iterable[Figure], place: Place) -> Iterator[Named]:
    """Quantities, each with the year that it holds for where that is told."""
    for each in found:
        year, basis = years.of_figure(each, place.record, place.year)
        yield (
            "figures",
            {
                "id": place.ids.of("figure", each.spans),
                **place.row,
                "value": each.value,
                "upper": each.upper,
                "unit": clean(each.unit),
                "bound": each.bound,
                "numeral": each.numeral,
                "indicator": clean(each.indicator) if each.indicator else None,
                "role": each.role,
                "period": clean(each.period) if each.period else None,
                "year": year,
                "year_basis": basis,
                "text": clean(each.text),
                **located(each.spans),
            },
        )


def dates(use: str, found: Iterable[Date], place: Place) -> Iterator[Named]:
    """Days; `use` says of what: `published`, `report`, an article's `event`, any other in the `text`."""
    for each in found:
        yield (
            "dates",
            {
                "id": place.ids.of("date", each.spans),
                **place.row,
                "use": use,
                "iso": each.iso,
                "inferred": each.inferred,
                "basis": each.basis,
                "text": clean(each.text),
                **located(each.spans),
            },
        )


def bylines(found: Iterable[Byline], place: Place, photo: str | None = None, at: int | None = None) -> Iterator[Named]:
    """Bylines, or the credits of a photo, and their names one by one; a credit that is printed once for several photos has no spans, and
    is named after its caption, which begins at `at`."""
    for each in found:
        id = place.ids.of("byline", each.spans, at=at)
        yield (
            "bylines",
            {
                "id": id,
                **place.row,
                "photo": photo,
                "role": each.role,
                "names": as_json(each.names),
                "text": clean(each.text),
                **located(each.spans),
            },
        )
        for name in each.names:
            yield (
                "byline_names",
                {
                    "id": place.ids.of("name", each.spans, at=at),
                    "byline": id,
                    **place.row,
                    "role": each.role,
                    "name": clean(name),
                },
            )


def photos(found: Iterable[Photo], place: Place) -> Iterator[Named]:
    """Captions, each with its credits."""
    for each in found:
        id = place.ids.of("photo", each.caption.spans)
        where = located(each.caption.spans)
        edges = {name: where.get(name) for name in ("start", "stop")}
        yield "photos", {"id": id, **place.row, **passage("caption", each.caption), **edges}
        yield from bylines(each.credits, place, id, where.get("start"))
