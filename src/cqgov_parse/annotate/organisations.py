"""Organisations: the body that each article is about, as printed and in full, with its kind and the code of its place."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from cqgov_parse.deadline import check
from cqgov_parse.parts import clauses, places, standings, subjects
from cqgov_parse.parts.kinds import Body
from cqgov_parse.parts.places import Place
from cqgov_parse.parts.whereabouts import Whereabouts, passages, titles
from cqgov_parse.records import Article, Document, Note, Organisation, Passage, ReportItem
from cqgov_parse.records.altered import altered
from cqgov_parse.span import Spans, join

_MESSAGES = {
    "place-unknown": "{} is in no table of places of that year; it has no code",
    "place-ambiguous": "{} may be of several places, or its place of two codes, and nothing tells which; no code is given",
    "place-undated": "the code of the place of {} has changed, and the text has no date; no code is given",
    "place-unnamed": "the text does not tell which place {} is of; no code is given",
    "place-year": "the tables of places begin with 1997; no code is given for {}",
}

_COUNTIES = ("县", "区", "旗", "市")


@frozen
class _Line:
    """A passage's plain text without the blanks that do not part anything, and where each of its characters stands in it."""

    passage: Passage
    plain: str
    at: tuple[int, ...] | None = None

    @classmethod
    def of(cls, passage: Passage, *, title: bool = False) -> "_Line":
        """The line of a passage; in a title line blanks are kept."""
        if title or " " not in passage.plain:
            return cls(passage, passage.plain)
        at = tuple(n for n, character in enumerate(passage.plain) if character != " ")
        return cls(passage, "".join([passage.plain[n] for n in at]), at)

    def cut(self, start: int, end: int) -> tuple[str, Spans]:
        """The source characters of a range and where they stand."""
        if self.at is None:
            return self.passage.text[start:end], self.passage.at(start, end)
        positions = self.at[start:end]
        text = "".join([self.passage.text[n] for n in positions])
        return text, join(span for n in positions for span in self.passage.at(n, n + 1))


def annotate(document: Document) -> Document:
    """Fills `organisation` of every article, and adds a note where the place of a body is not certain."""
    if not document.articles:
        return document
    where = Whereabouts(document)
    notes: list[Note] = []
    records: list[Article | ReportItem] = []
    for record in document.records:
        check()
        if isinstance(record, Article):
            organisation, note = _organisation(record, where)
            record = altered(record, organisation=organisation)
            notes += [note] if note else []
        records.append(record)
    return altered(document, records=tuple(records), notes=(*document.notes, *notes))


def _organisation(article: Article, where: Whereabouts) -> tuple[Organisation | None, Note | None]:
    heads = [_Line.of(passage, title=True) for passage in titles(article)]
    texts = [_Line.of(passage) for passage in passages(article)]
    lines = [*heads, *texts]
    subject, here = subjects.find([line.plain for line in heads], [line.plain for line in texts], where.year)
    if subject is None:
        return None, None
    line = lines[subject.text]
    readings = [_full(body, line.plain, here, article, where) for body in (subject.body, *subject.more)]
    place, problem = next(((place, problem) for _, place, problem in readings if place or problem), (None, None))
    end = subject.more[-1].end if subject.more else standings.end_of_group(line.plain, subject.body)
    text, spans = line.cut(subject.body.start, end)
    note = Note(problem, "info", _MESSAGES[problem].format(text), spans) if problem else None
    name = "、".join([name for name, _, _ in readings])
    return Organisation(text, name, subject.body.kind.value, place.code if place else None, spans), note


def _full(
    body: Body, plain: str, here: tuple[Place, ...], article: Article, where: Whereabouts
) -> tuple[str, Place | None, str | None]:
    """A body's full name, its place, and the code of the note that says why there is none."""
    printed, parents = plain[body.low : body.high], body.parents
    if parents and not printed:  # a township, a company: its place is the one printed before it
        printed, parents = parents[-1], parents[:-1]
    elif body.relative or not printed:
        if "{}" not in body.pattern:
            return body.pattern, None, None
        before = plain[clauses.start_of_sentence(plain, body.start) : body.start]
        if printed:
            candidates = where.home(printed, here, article, before)
        else:
            homes = (
                [place for place in where.home(rank, here, article, before) if place.is_county] for rank in _COUNTIES
            )
            candidates = tuple(next((found for found in homes if found), ()))
        if not candidates:
            return body.pattern.replace("{}", printed), None, "place-unnamed"
        return _settled(body, printed, candidates, where, (), ())
    candidates = places.named(printed, where.year) or places.called(printed, where.year)
    own = (passage.plain.replace(" ", "") for passage in (*titles(article), *passages(article)))
    return _settled(body, printed, candidates, where, own, parents)


def _settled(
    body: Body,
    printed: str,
    candidates: tuple[Place, ...],
    where: Whereabouts,
    own: Iterable[str],
    parents: Sequence[str],
) -> tuple[str, Place | None, str | None]:
    """The name with the one place that is meant, if it can be told which."""
    place = where.choose(candidates, own, parents)
    names = {each.name for each in candidates}
    name = body.pattern.replace("{}", place.name if place else names.pop() if len(names) == 1 else printed)
    if place:
        return name, place, None
    if not candidates:
        return name, None, "place-year" if where.year and where.year < places.FIRST_YEAR else "place-unknown"
    recoded = where.year is None and len({(each.name, each.code[:2]) for each in candidates}) == 1
    return name, None, "place-undated" if recoded else "place-ambiguous"
