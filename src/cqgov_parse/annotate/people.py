"""People: everybody who is named with a post, in every record and in the document's lead and captions."""

from collections.abc import Iterable, Set

import attrs

from cqgov_parse.deadline import check
from cqgov_parse.parts import persons
from cqgov_parse.parts.given import follower
from cqgov_parse.parts.persons import Named
from cqgov_parse.parts.unspaced import Unspaced, unspaced
from cqgov_parse.records import Article, Document, Note, Passage, Person, ReportItem
from cqgov_parse.records.altered import altered
from cqgov_parse.span import Span, Spans, join

_FEW = 12


@attrs.define
class _Entry:
    """One name while its record is read."""

    name: str
    posts: dict[str, None]
    mentions: dict[tuple[int, int, int], None]


def annotate(document: Document) -> Document:
    """Adds `people` to every article and report item, and to the document those of its lead and its captions.

    Paragraphs, captions and the headlines of report items are read; kickers, headlines, decks and bylines are not. One person
    per name and record, with the posts printed there, in order. Where the text does not tell where a name ends, a note says so.
    """
    notes: list[Note] = []
    own = [*document.lead, *(photo.caption for photo in document.photos)]
    read = [_passages(record) for record in document.records]
    known: set[str] = set()
    for passages in (own, *read):
        check()
        known |= _sure(unspaced(passage.plain) for passage in passages)
    records = tuple(
        altered(record, people=tuple(find(passages, notes, known)))
        for record, passages in zip(document.records, read, strict=True)
    )
    people = tuple(find(own, notes, known))
    return altered(document, records=records, people=people, notes=(*document.notes, *notes))


def _passages(record: Article | ReportItem) -> list[Passage]:
    """What of a record is read."""
    if isinstance(record, Article):
        return [*record.paragraphs, *(photo.caption for photo in record.photos)]
    return [*([record.headline] if record.headline else ()), *record.paragraphs]


def _sure(lines: Iterable[Unspaced]) -> set[str]:
    """The names whose ends the text tells."""
    return {line.text[each.start : each.end] for line in lines for each in persons.find(line) if each.sure}


def find(passages: Iterable[Passage], notes: list[Note] | None = None, known: Set[str] = frozenset()) -> list[Person]:
    """The people with posts in the passages of one record, in order of first mention; doubts are added to `notes`.

    `known` are names that stand elsewhere in the document, where their ends leave no doubt.
    """
    check()
    whole = sorted(passages, key=lambda passage: passage.spans[:1])
    lines = [unspaced(passage.plain) for passage in whole]
    named = [_named(line, known) for line in lines]
    sure = _sure(lines) | known
    entries: dict[str, _Entry] = {}
    for number, (passage, line, found) in enumerate(zip(whole, lines, named, strict=True)):
        for each in found:
            if not each.posts:
                continue
            start, end = each.start, each.end
            if not each.sure:
                end = _settled(line.text, start, end, sure)
                if notes is not None and line.text[start:end] not in sure:
                    notes.append(_doubt(passage, line, start, end))
            entry = entries.setdefault(line.text[start:end], _Entry(_cut(passage, line, start, end)[0], {}, {}))
            entry.posts.update(dict.fromkeys(_cut(passage, line, post.start, post.end)[0] for post in each.posts))
            entry.mentions[number, start, end] = None
    if not entries:
        return []
    for number, line in enumerate(lines):
        for key, start in _occurrences(line.text, entries):
            entries[key].mentions[number, start, start + len(key)] = None
    people = sorted(((min(entry.mentions), entry) for entry in entries.values()), key=lambda each: each[0])
    return [_person(entry, whole, lines) for _, entry in people]


def _named(line: Unspaced, known: Set[str]) -> list[Named]:
    found = [*persons.find(line), *persons.known(line, known)]
    return sorted(found, key=lambda each: each.start)


def _person(entry: _Entry, passages: list[Passage], lines: list[Unspaced]) -> Person:
    mentions = []
    for number, start, end in sorted(entry.mentions):
        text, spans = _cut(passages[number], lines[number], start, end)
        mentions.append(Passage(text, spans, lines[number].text[start:end]))
    return Person(entry.name, tuple(entry.posts), mentions[0].text, mentions[0].spans, tuple(mentions))


def _cut(passage: Passage, line: Unspaced, start: int, end: int) -> tuple[str, Spans]:
    """The source characters of a range of the unspaced text, and where they stand."""
    ranges: list[Span] = line.ranges(start, end)
    if len(ranges) == 1:
        return passage.text[slice(*ranges[0])], passage.at(*ranges[0])
    text = "".join([passage.text[low:high] for low, high in ranges])
    return text, join(span for low, high in ranges for span in passage.at(low, high))


def _settled(text: str, start: int, end: int, sure: set[str]) -> int:
    """The end of a doubtful name, as the same name ends where the record leaves no doubt."""
    for width in (2, 3, 4):
        if text[start : start + width] in sure:
            return start + width
    return end


def _doubt(passage: Passage, line: Unspaced, start: int, end: int) -> Note:
    text, spans = _cut(passage, line, start, end)
    return Note("name-end", "info", f"the text does not tell where the name {text} ends", spans)


def _occurrences(text: str, names: Iterable[str]) -> Iterable[tuple[str, int]]:
    """Where the names occur; one of two characters, which may be part of a word, only where a name may end."""
    known = sorted(names, key=len, reverse=True)
    starts: list[int] = []
    if len(known) <= _FEW:
        for name in known:
            at = text.find(name)
            while at >= 0:
                starts.append(at)
                at = text.find(name, at + 1)
    else:
        heads = {name[:2] for name in known}
        starts = [at for at in range(len(text) - 1) if text[at : at + 2] in heads]
    by_head: dict[str, list[str]] = {}
    for name in known:
        by_head.setdefault(name[:2], []).append(name)
    for at in sorted(set(starts)):
        for name in by_head.get(text[at : at + 2], ()):
            if text.startswith(name, at) and (len(name) > 2 or follower(text, at + 2)):
                yield name, at
                break
