"""Formats: how a kind of source is recognised, and how it labels a text."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from itertools import compress, islice
from operator import attrgetter
from typing import Literal, Self

import attrs
from attrs import frozen

from cqgov_parse.blame import blamed, is_ours
from cqgov_parse.deadline import OutOfTime, check
from cqgov_parse.errors import FormatFaultError
from cqgov_parse.label import Label, Part, flaw, is_own
from cqgov_parse.records.note import Note, Severity
from cqgov_parse.span import Span, Spans
from cqgov_parse.stoppable import Stoppable
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page

Finder = Callable[[Page], Iterable[Span]]
RecordType = Literal["article", "report-item"]


class Where(StrEnum):
    """Which part of the plain text a rule reads. A document is judged by its first 40,000 characters.

    Functions see no more of a long text than its first 200,000.
    """

    HEAD = "head"
    """The first 1,500 characters."""
    TAIL = "tail"
    """The last 800 characters."""
    TEXT = "text"
    """Anywhere."""
    LINE = "line"
    """Whole lines, blanks at their ends aside."""
    HEAD_LINE = "head-line"
    """Whole lines among the first 1,500 characters."""


_HEAD, _TAIL, _TEXT = 1_500, 800, 40_000
_PLAIN = attrgetter("plain")
_SHOWN = 40  # characters of a find that are kept as evidence

BUILT_IN = "built-in"


@frozen
class Rule:
    """One piece of evidence for a format: a pattern over plain text, or a function of the page that gives spans.

    Each find adds `weight`, up to `limit` finds. A negative weight speaks against the format. Say in `name` what was seen.
    """

    name: str
    pattern: str | Finder
    where: Where = Where.TEXT
    weight: float = 1.0
    limit: int = 1

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(str(self.pattern), re.MULTILINE)

    def find(self, page: Page, *, budget: float | None = None) -> list[Span]:
        """Where the rule fires, at most `limit` times; of a long text, in its head, but for rules of the tail.

        With a `budget`, in seconds, a pattern that takes longer is stopped; raises OverrunError. A function cannot be stopped.
        """
        finds: Iterator[Span]
        page = page if self.where is Where.TAIL else page.head
        if callable(self.pattern):
            finds = ((start, min(end, start + _SHOWN)) for start, end in self.pattern(page))
        elif budget is None:
            finds = self._finds(page, self._compiled.fullmatch, self._spans)
        else:
            pattern = Stoppable(self.pattern, budget)
            finds = self._finds(page, pattern.fullmatch, pattern.spans)
        return list(islice(finds, self.limit))

    def _spans(self, text: str, start: int, end: int) -> Iterator[Span]:
        return (match.span() for match in self._compiled.finditer(text, start, end))

    def _finds(
        self, page: Page, is_whole: Callable[[str], object], spans: Callable[[str, int, int], Iterator[Span]]
    ) -> Iterator[Span]:
        length = len(page.plain)
        start = max(0, length - _TAIL) if self.where is Where.TAIL else 0
        end = _HEAD if self.where in (Where.HEAD, Where.HEAD_LINE) else length if start else _TEXT
        if self.where in (Where.LINE, Where.HEAD_LINE):
            lines = page.short_lines[: bisect_left(page.short_lines, end, key=attrgetter("start"))]
            yield from (line.spans[0] for line in compress(lines, map(is_whole, map(_PLAIN, lines))))
        else:
            yield from spans(page.plain, start, min(end, length))


@frozen
class Format:
    """A kind of source: its name (that of its file), what its records are, the rules that recognise it, and the function that labels.

    A text belongs to the format with the highest score, if that is at least `threshold`. `claims_rest` marks the one that takes what nobody claims.
    `overrides` lets a plugin take the place of the built-in format that has its name. `origin` says where the format is from.
    """

    name: str
    label: Callable[["Cursor"], Iterator[Label]]
    rules: tuple[Rule, ...] = ()
    record: RecordType = "article"
    threshold: float = 3.0
    claims_rest: bool = False
    overrides: bool = False
    origin: str = attrs.field(eq=False)

    @origin.default
    def _module(self) -> str:
        return BUILT_IN if is_ours(self.label) else str(getattr(self.label, "__module__", "a call"))

    @property
    def is_built_in(self) -> bool:
        return self.origin == BUILT_IN

    def takes_place_of(self, other: "Format") -> bool:
        """Whether it says that it stands in for a built-in format."""
        return self.overrides and other.is_built_in and not self.is_built_in

    def read(self, page: Page) -> tuple[list[Label], list[Note]]:
        """Its labels for a page, and what it has to say. Raises PluginError, FormatFaultError for a plugin that breaks its promises.

        Where the parse has a deadline, the labels up to it.
        """
        cursor = Cursor(page)
        labels: list[Label] = []
        try:
            if self.is_built_in:
                labels.extend(self._timely(cursor))
            else:
                with blamed(f"the format {self.name} ({self.origin})", self.label):
                    labels.extend(map(self._checked, self._timely(cursor)))
        except OutOfTime:
            cursor.note("time-budget", "the time was over before the whole text was read", severity="warning")
        return labels, cursor.notes

    def _timely(self, cursor: "Cursor") -> Iterator[Label]:
        for label in self.label(cursor):
            yield label
            check()

    def _checked(self, label: Label) -> Label:
        wrong = flaw(label)
        if wrong:
            raise FormatFaultError(f"the format {self.name} ({self.origin}): {wrong}")
        return (
            label if isinstance(label.part, Part) or is_own(label.part) else attrs.evolve(label, part=Part(label.part))
        )


class Cursor:
    """Walks the blocks of a page. What a format does not take is unplaced."""

    def __init__(self, page: Page, blocks: list[Block] | None = None) -> None:
        self.page = page
        if blocks is not None:
            self.blocks = blocks
        self.at = 0
        self.notes: list[Note] = []

    @cached_property
    def blocks(self) -> list[Block]:
        """What it walks: the page's own blocks, or those it was given."""
        return self.page.blocks

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Block:
        if self.at >= len(self.blocks):
            raise StopIteration
        self.at += 1
        return self.blocks[self.at - 1]

    def peek(self, ahead: int = 0) -> Block | None:
        """A block that comes, without moving."""
        at = self.at + ahead
        return self.blocks[at] if at < len(self.blocks) else None

    def take(self, part: Part | str, story: int | None = None) -> Iterator[Label]:
        """The next block, as a whole, as `part`."""
        block = next(self, None)
        if block is not None:
            yield Label(part, block.spans, story)

    def take_if(self, part: Part | str, test: Callable[[Block], object], story: int | None = None) -> Iterator[Label]:
        """The next block as `part`, if the test holds."""
        block = self.peek()
        if block is not None and test(block):
            yield from self.take(part, story)

    def take_while(self, test: Callable[[Block], object], split: Callable[[Block], Iterable[Label]]) -> Iterator[Label]:
        """Blocks as long as the test holds, each with the labels that `split` gives."""
        while (block := self.peek()) is not None and test(block):
            self.at += 1
            yield from split(block)

    def note(self, code: str, message: str, spans: Spans = (), severity: Severity = "info") -> None:
        """Says something about the text: how sure a reading is, what could not be read."""
        self.notes.append(Note(code, severity, message, spans))
