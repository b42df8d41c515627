"""A roll: the people of one record, or of the document itself, while a reader says how they are called."""

from collections.abc import Iterable
from functools import cached_property

from attrs import define, field

from cqgov_parse.annotate import people
from cqgov_parse.corrections.mentions import Holder, Places, read_in
from cqgov_parse.records import Passage, Person
from cqgov_parse.span import Spans
from cqgov_parse.text.fold import fold


@define
class _Entry:
    """One person: `called` are the names that the annotator gave, `posts` stand with where the mention begins that has them.

    `read` is the person as the annotator has it, as long as nothing about it is changed.
    """

    name: str
    called: list[str]
    posts: list[tuple[Spans, tuple[str, ...]]]
    mentions: list[Passage]
    read: Person | None = None

    def person(self) -> Person:
        """Each post and mention once, as they stand in the text."""
        if self.read:
            return self.read
        each = tuple(sorted({found.spans: found for found in self.mentions}.values(), key=lambda found: found.spans))
        posts = tuple(dict.fromkeys(post for _, found in sorted(self.posts) for post in found))
        return Person(self.name, posts, each[0].text, each[0].spans, each)


def _entry(person: Person) -> _Entry:
    return _Entry(person.name, [person.name], [(person.spans, person.posts)], list(person.mentions), person)


@define(slots=False)
class Roll:
    """`names` are all that a reader says in this record: the annotator may know them when it looks for whom it had not seen."""

    holder: Holder
    places: Places
    names: frozenset[str]
    _entries: dict[int, _Entry] = field(factory=dict, init=False)
    _at: dict[int, _Entry] = field(factory=dict, init=False)
    _named: dict[str, _Entry] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for person in self.holder.people:
            self._enter(_entry(person))

    def call(self, name: str, spans: Spans) -> bool:
        """Whoever is named at `spans` is called by the name, or nobody is if it is empty. False where there is nobody."""
        old = next((self._at[at] for start, end in spans for at in range(start, end) if at in self._at), None)
        if old is None:
            new = self._seen(name, spans) if name else None
            if new is None:
                return False
            self._enter(new)
        elif not name:
            self._leave(old)
        elif old.name != name:
            self._leave(old)
            old.mentions = [self.places.mention(each.spans, name) or each for each in old.mentions]
            old.name, old.read = name, None
            self._enter(old)
        return True

    def people(self) -> tuple[Person, ...]:
        """The people as they are called now, in the order of their first mentions."""
        return tuple(sorted((entry.person() for entry in self._entries.values()), key=lambda person: person.spans))

    def speakers(self) -> dict[str, str]:
        """How those are called now whom the annotator called otherwise."""
        return {old: entry.name for entry in self._entries.values() for old in entry.called if old != entry.name}

    def _enter(self, entry: _Entry) -> None:
        """One more person, or one more side of somebody who is there already."""
        same = self._named.setdefault(entry.name, entry)
        if same is not entry:
            same.called += entry.called
            same.posts += entry.posts
            same.mentions += entry.mentions
            same.read = None
        self._entries[id(same)] = same
        self._at.update((at, same) for at in _characters(entry.mentions))

    def _leave(self, entry: _Entry) -> None:
        del self._entries[id(entry)], self._named[entry.name]
        for at in _characters(entry.mentions):
            self._at.pop(at, None)

    def _seen(self, name: str, spans: Spans) -> _Entry | None:
        """Somebody whom nobody had read: with the posts and mentions that the text has for that name, if it is printed there."""
        here = self.places.mention(spans, name) or self.places.mention(spans)
        if here is None:
            return None
        person = self._known.get(name)
        if person and here.spans[0][0] in person[1]:
            return _entry(person[0])
        return _Entry(name, [], [(here.spans, self.places.posts(here.spans))], [here])

    @cached_property
    def _known(self) -> dict[str, tuple[Person, set[int]]]:
        """Whom the annotator finds once it knows the names, each with where his mentions begin."""
        found = people.find(read_in(self.holder), known={fold(name) for name in self.names})
        return {each.name: (each, {mention.spans[0][0] for mention in each.mentions}) for each in found}


def _characters(mentions: Iterable[Passage]) -> Iterable[int]:
    return (at for mention in mentions for start, end in mention.spans for at in range(start, end))
