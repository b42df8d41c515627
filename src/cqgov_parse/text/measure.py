"""Measure (栏宽): how wide a column is set, and which of its lines are too short, or too narrow, to go on.

A typesetter fills a line as long as the next character fits. So a line whose successor's first character would have fitted ends a
paragraph; and a line that is filled for a column two characters narrower, but not for the column, is a paragraph's first, whose
indent the text has lost. No line begins with a closing sign, none ends with an opening one, and no number is parted; signs side
by side, or at a line's edge, may share half their room.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span
from cqgov_parse.text.lines import Line

_INDENT = 2.0
_SLACK = 0.3  # by so much a line may be set wider apart
_PROSE = lazy(r"[,;。]|\.(?![0-9])|^[^:]*、[^:]*$")
_MOST = 120  # characters; no wider column was ever set
_SET_IN = 4  # the indent in half characters
_AGREED = 10
_HALF, _THIRD = _AGREED // 2, _AGREED // 3
_FIRST = _AGREED - 1  # what begins something agrees a little less to a width to which it would be set in
_FRAME = 8  # lines
_QUOTED = 12  # lines
_TITLES = 3  # lines of a title
_KEPT = 2_000  # stretches; what a longer text has said is forgotten, so that memory stays within bounds
_SURE = 6  # lines from which on a run tells its own width


@frozen
class Measure:
    """A column's lines with the width to which each is set; `lost` says that first lines are narrower by an indent that is gone."""

    lines: Sequence[Line]
    widths: Sequence[float]
    indented: bool
    lost: bool

    def breaks(self, at: int, first: int) -> bool:
        """Whether a paragraph begins with line `at`, where the one above began with line `first`."""
        line, following = self.lines[at - 1], self.lines[at]
        if self.indented and following.indent >= _INDENT and line.indent <= following.indent:
            return True
        if line.is_open:
            return first == at - 1 and self._is_display(first)
        if self._is_display(at):
            return True
        set_in = first == at - 1 and (self.lost or line.indent >= _INDENT)
        room = self.widths[at - 1] - (_INDENT if set_in else 0)
        if line.width + following.leading + _SLACK <= room:
            return True
        return self.lost and self._is_first(at) and not self._is_quotation(first, at)

    def _is_display(self, at: int, titles: int = 1) -> bool:
        """Whether a line that begins something is a display line: a phrase that ends the run, is not filled, or stands over a first line."""
        line, rest = self.lines[at], self.lines[at + 1 : at + 3]
        if not line.is_open or line.plain[-1] in ",、":
            return False
        room = self.widths[at] - (_INDENT if self.lost or line.indent >= _INDENT else 0)
        if rest and line.width + rest[0].leading + _SLACK <= room and "," not in line.plain:
            return True
        if _PROSE.search(line.plain):
            return False
        if not rest or (len(rest) == 1 and rest[0].is_open and not _PROSE.search(rest[0].plain)):
            return True
        return (self.lost and self._is_set_in(at + 1)) or (titles < _TITLES and self._is_display(at + 1, titles + 1))

    def _is_set_in(self, at: int) -> bool:
        """Whether an open line is filled for a first one, and not for the column."""
        line, rest = self.lines[at], self.lines[at + 1 : at + 2]
        most = self.widths[at] - (rest[0].leading if rest else 1.0)
        return line.is_open and line.width - line.squeeze <= self.widths[at] - _INDENT and line.width <= most

    def _is_quotation(self, first: int, end: int) -> bool:
        """Whether lines are one quotation and no more, with whose speaker the paragraph goes on."""
        quoted = self.lines[first:end]
        if quoted[0].plain[0] != "“" or quoted[-1].plain[-1] != "”" or len(quoted) > _QUOTED:
            return False
        return "”" not in "".join([line.plain for line in quoted])[:-1]

    def _is_first(self, at: int) -> bool:
        """Whether a line is set to the width of a first one, not to that of the column."""
        line, width = self.lines[at], self.widths[at]
        if line.width - line.squeeze > width - _INDENT:
            return False
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if following is None:
            return line.is_open and line.width < width - 1
        filled = line.width + following.leading + (0.5 if line.plain[-1] == "," and ", " in line.plain else 0)
        if line.is_open:
            return filled <= width or line.width < width - 1.5
        # it ends a sentence: were it a paragraph's last line, the next would be set in
        in_full = following.width - following.squeeze > width - _INDENT
        return in_full and width - _INDENT < filled <= width


def measures(votes: "Votes", runs: Sequence[Span], *, indented: bool) -> list[Measure]:
    """The measure of each run of lines, `[start, end)`, by the width to which most of them are filled; a short run takes one that others
    have."""
    wholes = [votes.of(*run) for run in runs]
    known: Counter[int] = Counter()
    for (start, end), found in zip(runs, wholes, strict=True):
        if end - start >= _SURE:
            known[max(found, key=lambda width: (found[width], -width))] += end - start
    lines = [votes.lines[start:end] for start, end in runs]
    widths = [_widths(votes, run, found, known) for run, found in zip(runs, wholes, strict=True)]
    lost = not indented and _has_lost(lines, widths)
    return [Measure(run, width, indented, lost) for run, width in zip(lines, widths, strict=True)]


def _widths(votes: "Votes", run: Span, whole: dict[int, int], known: Counter[int]) -> list[float]:
    """The width of each line of a run: that of the lines around it, since a story's frames differ by a character or two."""
    first, last = run
    steps = sorted(whole)
    share = 2 * _FRAME / max(last - first, 2 * _FRAME)
    weights: dict[int, float] = {}
    found: list[float] = []
    for start in range(first, last, _FRAME):
        near = votes.of(max(first, start - _FRAME // 2), min(last, start + _FRAME + _FRAME // 2))
        best, most = 0, float("-inf")
        for width, agreed in near.items():  # from the narrowest
            weight = weights.get(width)
            if weight is None:  # what the whole run, and the others, say for the width
                at = bisect_right(steps, width) - 1
                weight = weights[width] = share * whole[steps[at]] + min(known[width], _MOST)
            if 3 * agreed + weight > most:
                best, most = width, 3 * agreed + weight
        found += [best / 2] * min(_FRAME, last - start)
    return found


class Votes:
    """How many lines agree to a width, in half characters; worked out once, however often the same lines are measured."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._asked: list[tuple[int, int, int] | None] = [None] * len(lines)
        self._found: dict[Span, dict[int, int]] = {}

    def of(self, start: int, end: int) -> dict[int, int]:
        """For each width that a line of the stretch asks for, from the narrowest on, how many agree.

        The first line begins something; the last asks for nothing, since it is not known what could have stood on it. A full line asks
        for its width, a first one also for two more, since it is set in. It agrees less with a width to which it had to be squeezed or
        drawn out; what it cannot be squeezed to, it denies.
        """
        found = self._found.get((start, end))
        if found is None:
            if len(self._found) > _KEPT:
                self._found.clear()
            found = self._found[start, end] = self._count(start, end)
        return found

    def _count(self, start: int, end: int) -> dict[int, int]:
        more: defaultdict[int, int] = defaultdict(int)  # from each width on: how many more agree than before it
        first = _FIRST
        for at in range(start, end - 1):
            asked = self._asked[at] or self._ask(at)
            is_open = self.lines[at].is_open
            if asked:
                more[0] -= _HALF
                more[asked[0]] += _HALF
            if asked and is_open:
                least, usual, most = asked
                more[least] += _HALF
                more[usual] += _AGREED - _HALF
                more[most] -= _AGREED - _THIRD
                more[most + 1] -= _THIRD
                more[least + _SET_IN] += first // 2
                more[usual + _SET_IN] += first - first // 2
                more[most + _SET_IN] -= first - first // 3
                more[most + _SET_IN + 1] -= first // 3
            first = 0 if is_open else _FIRST
        found = {}
        agreed = 0
        for width in sorted(more):
            agreed += more[width]
            found[width] = agreed
        return found

    def _ask(self, at: int) -> tuple[int, int, int] | None:
        """The least width that a line could be set to, its own, and the most before the next character would have stood on it.

        None for a line that no column is as wide as.
        """
        line = self.lines[at]
        if line.width >= _MOST:
            return None
        least = round(2 * (line.width - line.squeeze))
        most = round(2 * (line.width + self.lines[at + 1].leading)) if line.is_open else 0
        found = self._asked[at] = least, round(2 * line.width), most
        return found


def _has_lost(runs: Sequence[Sequence[Line]], widths: Sequence[Sequence[float]]) -> bool:
    """Whether lines that begin a paragraph are narrower by an indent: those after a line that is too short to go on."""
    firsts = narrow = 0
    for lines, width in zip(runs, widths, strict=True):
        for at, (above, line) in enumerate(pairwise(lines)):
            if line.is_open and not above.is_open and above.width + line.leading + _SLACK + _INDENT <= width[at]:
                firsts += 1
                narrow += line.width <= width[at + 1] - _INDENT / 2
    return narrow * 2 >= firsts
