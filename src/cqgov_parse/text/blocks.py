"""Blocks: paragraphs and display lines, as far as their shape alone tells."""

import itertools
from collections.abc import Container

from attrs import frozen

from cqgov_parse.span import Spans
from cqgov_parse.text.columns import Column, breaks, columns, wrapped_share
from cqgov_parse.text.lines import Line
from cqgov_parse.text.measure import Votes
from cqgov_parse.text.view import View

_WRAPPED = 0.5  # share of the characters in wrapped columns from which a text counts as hard-wrapped


@frozen
class Block(View):
    """One or more lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def gap(self) -> int:
        """The number of empty lines above."""
        return self.lines[0].gap

    @property
    def indent(self) -> int:
        return self.lines[0].indent

    @property
    def width(self) -> float:
        """The widest line's display width."""
        return max(line.width for line in self.lines)


def block(lines: list[Line] | tuple[Line, ...]) -> Block:
    """Lines joined as one block."""
    if len(lines) == 1:
        return Block(lines[0].spans, lines[0].plain, (lines[0],))
    spans: Spans = tuple(itertools.chain.from_iterable([line.spans for line in lines]))
    return Block(spans, "".join([line.plain for line in lines]), tuple(lines))


def merge(blocks: list[Block]) -> Block:
    """Blocks joined as one."""
    return blocks[0] if len(blocks) == 1 else block([line for each in blocks for line in each.lines])


def is_wrapped(lines: list[Line], runs: list[Column]) -> bool:
    """Whether most of a text stands in lines that were cut at a column's width."""
    return wrapped_share(lines, runs) >= _WRAPPED


def joined(
    lines: list[Line], solo: Container[int] = (), opens: Container[int] = (), votes: Votes | None = None
) -> list[Block]:
    """The paragraphs of a hard-wrapped text. `solo` lines, by position in the list, are blocks of their own, `opens` begin one."""
    return parted(lines, columns(lines, solo, opens), opens, votes)


def parted(
    lines: list[Line], runs: list[Column], opens: Container[int] = (), votes: Votes | None = None
) -> list[Block]:
    """The paragraphs of lines whose columns are known."""
    edges = [*breaks(lines, runs, opens, votes), len(lines)]
    return [block(lines[low:high]) for low, high in itertools.pairwise(edges)]
