"""Mentions: the passages in which people are read, found by the character, and where in them a name stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen

from cqgov_parse.parts.posts import counted, posts_before, title_before
from cqgov_parse.parts.unspaced import unspaced
from cqgov_parse.records import Article, Byline, Document, Passage, ReportItem
from cqgov_parse.span import Spans, join, starts

_FILLED = 3  # a name of two characters is set as wide as one of three or four


Holder: TypeAlias = Document | Article | ReportItem
"""What has people of its own."""


@frozen
class Place:
    """Some characters in a row: the passage or the byline that they belong to, from where in its text, and the record."""

    start: int
    end: int
    offset: int
    passage: Passage | None
    record: int | None
    byline: Byline | None = None


class Places:
    """Everything in a document that names people, by its characters."""

    def __init__(self, document: Document) -> None:
        self._places = sorted(_places(document), key=lambda place: place.start)

    def at(self, character: int) -> Place | None:
        n = bisect_right(self._places, character, key=lambda place: place.start) - 1
        return self._places[n] if n >= 0 and character < self._places[n].end else None

    def mention(self, spans: Spans, name: str = "") -> Passage | None:
        """What stands at spans, or the name there, blanks in it aside; None outside the passages, or where the name is not."""
        place = self.at(spans[0][0])
        if place is None or place.passage is None:
            return None
        text = place.passage.text
        start = place.offset + spans[0][0] - place.start
        end = min(len(text), start + sum(high - low for low, high in spans))
        if not name:
            return _cut(place.passage, [at for at in range(start, end) if not text[at].isspace()])
        reach = _FILLED * len(name)
        seen = [at for at in range(max(0, start - reach), min(len(text), end + reach)) if not text[at].isspace()]
        words = "".join([text[at] for at in seen])
        n = words.find(name)
        while n >= 0:
            found = seen[n : n + len(name)]
            if found[0] < end and start <= found[-1]:
                return _cut(place.passage, found)
            n = words.find(name, n + 1)
        return None

    def posts(self, spans: Spans) -> tuple[str, ...]:
        """The posts that stand right before some characters."""
        place = self.at(spans[0][0])
        if place is None or place.passage is None:
            return ()
        passage, start = place.passage, place.offset + spans[0][0] - place.start
        line = unspaced(passage.plain)
        title = title_before(line.text, start if line.places is None else bisect_left(line.places, start))
        found = counted(line.text, posts_before(line.text, title, 0)) if title else []
        ranges = [line.range(post.start, post.end) for post in found]
        return tuple("".join(passage.text[low:high].split()) for low, high in ranges)


def _cut(passage: Passage, places: list[int]) -> Passage:
    """The characters of a passage at some places of its text."""
    spans = join(span for at in places for span in passage.at(at, at + 1))
    return Passage("".join([passage.text[at] for at in places]), spans, "".join([passage.plain[at] for at in places]))


def read_in(holder: Holder) -> list[Passage]:
    """The passages of a record, or of the document itself, in which people are read."""
    if isinstance(holder, ReportItem):
        return [*([holder.headline] if holder.headline else ()), *holder.paragraphs]
    own = holder.lead if isinstance(holder, Document) else holder.paragraphs
    return [*own, *(photo.caption for photo in holder.photos)]


def _places(document: Document) -> Iterator[Place]:
    for record, holder in ((None, document), *enumerate(document.records)):
        for passage in read_in(holder):
            for offset, (start, end) in zip(starts(passage.spans), passage.spans, strict=False):
                yield Place(start, end, offset, passage, record)
        if not isinstance(holder, ReportItem):
            for byline in bylines_of(holder):
                yield from (Place(start, end, 0, None, record, byline) for start, end in byline.spans)


def bylines_of(holder: Document | Article) -> list[Byline]:
    """Bylines and credits."""
    return [*holder.bylines, *(credit for photo in holder.photos for credit in photo.credits)]
