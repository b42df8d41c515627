"""Columns: runs of hard-wrapped lines, found by their measured width, and the paragraphs that they make up.

How typesetters' text looks when it comes out of a page: every line of a column but a paragraph's last is about as wide as the
column, so a line that is shorter ends a paragraph, and so does, after a full line, one whose successor lacks the two characters of a lost indent.
"""

from collections.abc import Container

from attrs import frozen

from cqgov_parse.deadline import check
from cqgov_parse.patterns import lazy
from cqgov_parse.text.lines import Line
from cqgov_parse.text.measure import Votes, measures

_OFTEN = 256  # lines, after which the clock is looked at
_WIDEST = 60  # full-width characters; a wider line was not wrapped by a typesetter
_NARROWEST = 5.5
_PLAY = 3.2  # lines of one column differ by a lost indent (2) and by squeezed punctuation (1)
_FIRST = 3.6  # a paragraph's first line is at most so much narrower than the column's usual line
_SHORT = 1.6  # so much narrower than the column's usual line is a paragraph's end or, open, its first line
_MARK = lazy("[,。;、]")
_LABEL = 3  # characters that may be a number and its mark
_PROSE = 0.5  # share of a column's open lines that are seen to be prose; nine in ten are


@frozen
class Column:
    """A run of lines, `[start, end)` in the list of lines, and the width that its full lines usually have, 0 for a single line."""

    start: int
    end: int
    width: float


_Run = tuple[Column, dict[int, int]]
"""A run of lines, with how many of those whose sentence goes on are how wide."""


def columns(lines: list[Line], solo: Container[int] = (), opens: Container[int] = ()) -> list[Column]:
    """The lines as runs of one width each; a line that fits none, and every one in `solo`, is a run of its own; one in `opens` begins a run."""
    runs: list[_Run] = []
    start = 0
    low = high = filled = 0.0
    for at, line in enumerate(lines):
        if at % _OFTEN == 0:
            check()
        together = at > start and at not in opens and at not in solo and at - 1 not in solo
        above, filled = filled, _filled(lines, at) if line.width <= _WIDEST else 0.0
        if together and _fits(lines[at - 1], above, line, filled, at - start, low, high):
            if line.is_open:
                width = line.width
                low = width if width < low or (at - start == 1 and not lines[start].is_open) else low
                high = width if width > high else high
            continue
        begin = at - 1 if together and _takes_along(lines, at, start) else at
        if begin > start:
            runs.append(_run(lines, start, begin))
        start, low, high = begin, lines[begin].width, line.width
    if lines:
        runs.append(_run(lines, start, len(lines)))
    return _merged(lines, runs, solo, opens)


def _takes_along(lines: list[Line], at: int, start: int) -> bool:
    """Whether a line that fits no more is the second of a paragraph, whose first line goes with it."""
    first = lines[at - 1]
    above = lines[max(start, at - 4) : at - 1]
    titled = at - 1 - start < 4 and all(line.is_open and "," not in line.plain for line in above)
    begins = at - 1 > start and first.is_open and (titled or not lines[at - 2].is_open)
    return begins and lines[at].is_open and 0 <= lines[at].width - first.width <= _PLAY and lines[at].width <= _WIDEST


def _fits(before: Line, above: float, line: Line, filled: float, so_far: int, low: float, high: float) -> bool:
    """Whether a line goes on with the one before in a run of so many lines; `above` and `filled` are to where the two are filled."""
    width = line.width
    if width > _WIDEST or before.width > _WIDEST:
        return False
    least = high - _PLAY
    if before.is_open and (above < least or above < _NARROWEST):
        return False
    if not line.is_open:  # one line so far: a first one, narrower by its indent
        return width <= high + (_PLAY if so_far == 1 else 1)
    return least <= filled and width <= low + _PLAY


def _filled(lines: list[Line], at: int) -> float:
    """A line's width, with what could not be parted from the next line's first character."""
    return lines[at].width + (lines[at + 1].leading - 1 if at + 1 < len(lines) else 0)


def _run(lines: list[Line], start: int, end: int) -> _Run:
    widths: dict[int, int] = {}
    for line in lines[start:end]:
        if line.is_open:
            width = round(line.width)
            widths[width] = widths.get(width, 0) + 1
    return _usual(start, end, widths), widths


def _usual(start: int, end: int, widths: dict[int, int]) -> Column:
    if not widths or end - start == 1:
        return Column(start, end, 0.0)
    count = widths.get
    usual = max(widths, key=lambda at: (widths[at] + 0.6 * count(at + 1, 0) + 0.6 * count(at - 1, 0), at))
    return Column(start, end, float(usual))


def _merged(lines: list[Line], runs: list[_Run], solo: Container[int], opens: Container[int]) -> list[Column]:
    """Runs of one column that a first line, a squeezed line or a short paragraph had parted."""
    merged: list[_Run] = []
    for run, widths in runs:
        while merged and _is_same(lines, merged[-1][0], run, solo, opens):
            upper, above = merged.pop()
            for width, count in widths.items():
                above[width] = above.get(width, 0) + count
            run, widths = _usual(upper.start, run.end, above), above
        merged.append((run, widths))
    return [run for run, _ in merged]


def _is_same(lines: list[Line], upper: Column, lower: Column, solo: Container[int], opens: Container[int]) -> bool:
    if upper.end - 1 in solo or lower.start in solo:
        return False
    if upper.width and lower.width:
        return abs(upper.width - lower.width) <= 2 and not (
            lines[upper.end - 1].is_open and lines[upper.end - 1].width < upper.width - _FIRST
        )
    single, wide = (lower, upper) if upper.width else (upper, lower)
    if not wide.width or (lower.start in opens and upper is not wide):
        return False
    line = lines[single.start]
    if upper is wide and lines[upper.end - 1].is_open and lines[upper.end - 1].width < wide.width - _FIRST:
        return False
    most = wide.width + (_SHORT if line.is_open else 2.0)
    least = wide.width - _FIRST if line.is_open else 0.0
    return least <= _filled(lines, single.start) and line.width <= most


def wrapped_share(lines: list[Line], runs: list[Column]) -> float:
    """The share of the characters that stands in runs of at least three lines."""
    total = sum(len(line.plain) for line in lines)
    inside = sum(
        len(line.plain)
        for run in runs
        if run.end - run.start >= 3 and run.width and _is_prose(lines[run.start : run.end])
        for line in lines[run.start : run.end]
    )
    return inside / total if total else 0.0


def _is_prose(lines: list[Line]) -> bool:
    """Whether most lines that are open have a sentence's marks in them, or go on with one as open; headings over short sentences do not."""
    going = [n for n, line in enumerate(lines) if line.is_open]
    followed = {n - 1 for n in going}
    return sum(n in followed or _MARK.search(lines[n].plain, _LABEL) is not None for n in going) >= _PROSE * len(going)


def breaks(lines: list[Line], runs: list[Column], opens: Container[int] = (), votes: Votes | None = None) -> list[int]:
    """The positions in the list of lines at which a paragraph begins: those in `opens`, and where width and indents tell.

    `votes` are those of the lines, where they are measured more than once.
    """
    found = []
    indented = _has_indents(lines)
    measured = measures(votes or Votes(lines), [(run.start, run.end) for run in runs], indented=indented)
    for run, measure in zip(runs, measured, strict=True):
        first = run.start
        found.append(first)
        for at in range(run.start + 1, run.end):
            if at in opens or measure.breaks(at - run.start, first - run.start):
                first = at
                found.append(at)
    return found


def _has_indents(lines: list[Line]) -> bool:
    indented = sum(line.indent >= 2 for line in lines)
    return indented >= 2 and len(lines) * 0.04 <= indented <= len(lines) * 0.75
