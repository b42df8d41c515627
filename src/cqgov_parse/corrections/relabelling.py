"""Relabelling: a format's labels after a reader's corrections. Every character still has one label at most.

A correction takes its characters from whatever label had them and makes a label of its own, which stands in the reading order
where its first character stood.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TypeAlias

from attrs import evolve, frozen

from cqgov_parse.assemble import stories
from cqgov_parse.claims import Claims
from cqgov_parse.corrections.correction import UNPLACED, Relabelling
from cqgov_parse.corrections.fitting import Fitted, unfit
from cqgov_parse.corrections.places import Searched
from cqgov_parse.label import OUTLINE, Label, Part
from cqgov_parse.parts import numbering
from cqgov_parse.records import Note
from cqgov_parse.span import Span, Spans, cut, starts, without
from cqgov_parse.text.page import Page

_WITHIN = {
    *(Part.DATELINE, Part.BYLINE, Part.CAPTION, Part.CREDIT, Part.JUMP, Part.MARKER, Part.FURNITURE, UNPLACED),
}
"""Parts that stand inside a passage, which goes on behind them; any other part between two halves makes two passages of them."""

_WHOLE = (Part.MARKER, Part.FURNITURE)
"""Parts to which readings, tags and the like belong that were inserted between the characters; they are markers beside any other part."""

_Rank: TypeAlias = tuple[int, int, int]
"""Where something comes in the reading order: the label it stands at, the character of that label, the character of the text."""

_BEFORE = -1


@frozen
class _Held:
    """The labels of a text by the characters that they hold."""

    labels: Sequence[Label]
    spans: list[tuple[int, int, int, int]]  # start, end, the label's number, where in its text the span begins

    def at(self, character: int) -> tuple[int, int] | None:
        """The number of the label that holds a character, and where in its text."""
        n = bisect_right(self.spans, character, key=itemgetter(0)) - 1
        if n < 0 or character >= self.spans[n][1]:
            return None
        start, _, label, offset = self.spans[n]
        return label, offset + character - start

    def before(self, character: int) -> int | None:
        """The number of the label that holds what stands next before a character."""
        n = bisect_right(self.spans, character, key=itemgetter(0)) - 1
        return self.spans[n][2] if n >= 0 else None

    def over(self, spans: Spans) -> Iterator[int]:
        """The numbers of the labels that hold some of the characters."""
        for start, end in spans:
            n = max(0, bisect_right(self.spans, start, key=itemgetter(0)) - 1)
            while n < len(self.spans) and self.spans[n][0] < end:
                if start < self.spans[n][1]:
                    yield self.spans[n][2]
                n += 1


def relabelled(page: Page, labels: Sequence[Label], fitted: Fitted) -> tuple[list[Label], list[Note]]:
    """The labels with the corrections in their places, and notes on those that name a record that is not there.

    Raises what `assemble` raises.
    """
    held = _Held(labels, sorted(_spans(labels)))
    known = stories(page, labels)
    owners, notes = _owners(held, known, fitted)
    claims = Claims(page)
    taken: list[Span] = []
    made: list[tuple[_Rank, Label]] = []
    edges: list[_Rank] = []
    reach = _reach(labels)
    for item, spans in reversed([each for each in fitted.relabellings if each[0].item in owners]):
        free, _ = claims.take(item.part, spans)
        taken += free
        if free and item.part != UNPLACED:
            own = free if item.part in _WHOLE else without(free, page.insertions) or free
            label = _label(page, held, item, own, owners[item.item])
            rank = _rank(held, free[0][0])
            if label.part not in _WITHIN:
                edges.append(rank)
            made.append((_within(rank, reach.get(label.story) if label.story is not None else None, labels), label))
    ordered = sorted([*_rest(labels, sorted(taken), edges), *made], key=itemgetter(0))
    return [label for _, label in ordered], notes


def _spans(labels: Iterable[Label]) -> Iterator[tuple[int, int, int, int]]:
    for n, label in enumerate(labels):
        for offset, (start, end) in zip(starts(label.spans), label.spans, strict=False):
            yield start, end, n, offset


def _owners(held: _Held, known: Sequence[int], fitted: Fitted) -> tuple[dict[int, int | None], list[Note]]:
    """The story of every correction that has one, by its item, and notes on those whose record is not there."""
    fresh: dict[str, int] = {}
    first = 1 + max((label.story for label in held.labels if label.story is not None), default=0)
    owners: dict[int, int | None] = {}
    notes: list[Note] = []
    for item, spans in fitted.relabellings:
        if item.record is None or item.part in OUTLINE or item.part == UNPLACED:
            owners[item.item] = None
        elif isinstance(item.record, str):
            owners[item.item] = fresh.setdefault(item.record, first + len(fresh))
        else:
            story = _story(fitted.text, held, known, item)
            if story is None:
                notes.append(unfit(item, f"there is no record {item.record}", spans))
            else:
                owners[item.item] = story
    return owners, notes


def _story(text: Searched, held: _Held, known: Sequence[int], item: Relabelling) -> int | None:
    """The story of the record that a correction means: the one that holds the characters it names, else the one of its number."""
    if item.at:
        span = text.place(item.at)
        holder = held.at(span[0]) if span else None
        return held.labels[holder[0]].story if holder else None
    assert isinstance(item.record, int)
    return known[item.record] if item.record < len(known) else None


def _reach(labels: Iterable[Label]) -> dict[int, tuple[int, int]]:
    """The numbers of every story's first and last label."""
    found: dict[int, tuple[int, int]] = {}
    for n, label in enumerate(labels):
        if label.story is not None:
            found[label.story] = (found.get(label.story, (n, n))[0], n)
    return found


def _rank(held: _Held, start: int) -> _Rank:
    """Where a correction comes in the reading order: where its first character stood."""
    host = held.at(start)
    if host:
        return *host, start
    near = held.before(start)
    return (_BEFORE, 0, start) if near is None else (near, _length(held.labels[near]), start)


def _within(rank: _Rank, reach: tuple[int, int] | None, labels: Sequence[Label]) -> _Rank:
    """The same, but not before or behind the labels of the story: a record keeps its place among the others."""
    if reach and rank[0] < reach[0]:
        return reach[0], _BEFORE, rank[2]
    if reach and rank[0] > reach[1]:
        return reach[1], _length(labels[reach[1]]), rank[2]
    return rank


def _length(label: Label) -> int:
    return sum(end - start for start, end in label.spans)


def _rest(labels: Sequence[Label], taken: Sequence[Span], edges: Iterable[_Rank]) -> Iterator[tuple[_Rank, Label]]:
    """What the corrections leave of the labels, parted where one of `edges` stands between."""
    inside: dict[int, list[int]] = {}
    for host, offset, _ in sorted(edges):
        inside.setdefault(host, []).append(offset)
    for n, label in enumerate(labels):
        if not label.spans:
            yield (n, 0, 0), label  # a heading that is not printed
        for offset, spans in _parted(label.spans, taken, inside.get(n, [])):
            yield (n, offset, spans[0][0]), evolve(label, spans=spans)


def _parted(spans: Spans, taken: Sequence[Span], edges: Sequence[int]) -> Iterator[tuple[int, Spans]]:
    """What is left of the spans between edges, which are offsets in their joined text, with the offset at which each part begins."""
    first = 0
    part: list[Span] = []
    for offset, (low, high) in zip(starts(spans), spans, strict=False):
        for start, end in without(((low, high),), taken):
            edge = bisect_right(edges, offset + start - low)
            if edge > first:
                if part:
                    yield (edges[first - 1] if first else 0), tuple(part)
                first, part = edge, []
            part.append((start, end))
    if part:
        yield (edges[first - 1] if first else 0), tuple(part)


def _label(page: Page, held: _Held, item: Relabelling, spans: Spans, story: int | None) -> Label:
    """The label that a correction makes. What it leaves open stays as a label of the same part had it there."""
    part = Part(item.part) if item.part in set(Part) else item.part
    old = next((held.labels[n] for n in held.over(spans) if held.labels[n].part == part), None)
    level, number = item.level, item.number
    if old is None and part in (Part.PART, Part.HEADING):
        printed = numbering.read(cut(page.plain, spans))
        number = number or (printed.text if printed else None)
        level = level or (printed.level if printed else 0)
    return Label(
        part,
        spans,
        story,
        level=level if level is not None else old.level if old else 0,
        number=number if number is not None else old.number if old else None,
        value=item.reading if item.reading is not None else old.value if old else None,
    )
