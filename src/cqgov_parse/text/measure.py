"""Measure (栏宽): how wide a column is set, and which of its lines are too short, or too narrow, to go on.

A typesetter fills a line as long as the next character fits. So a line whose successor's first character would have fitted ends a
paragraph; and a line that is filled for a column two characters narrower, but not for the column, is a paragraph's first, whose
indent the text has lost. No line begins with a closing sign, none ends with an opening one, and no number is parted; signs side
by side, or at a line's edge, may share half their room.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from cqgov_parse.memory import remembered
from cqgov_parse.patterns import lazy
from cqgov_parse.text.lines import Line

_INDENT = 2.0
_SLACK = 0.3  # by so much a line may be set wider apart
_UNPARTED = lazy(r"[“‘(《【]*(?:[A-Za-z0-9.%+—…-]+|[^”’)》】,。、;:!?])[”’)》】,。、;:!?]*")
_PROSE = lazy(r"[,;。]|\.(?![0-9])|^[^:]*、[^:]*$")
_SIGN = lazy(r"[“‘(《【”’)》】,。、;:!?·]")
_MOST = 120  # characters; no wider column was ever set
_AGREED = 10
_FRAME = 8  # lines
_QUOTED = 12  # lines
_TITLES = 3  # lines of a title
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
        if line.width + leading(following) + _SLACK <= room:
            return True
        return self.lost and self._is_first(at) and not self._is_quotation(first, at)

    def _is_display(self, at: int, titles: int = 1) -> bool:
        """Whether a line that begins something is a display line: a phrase that ends the run, is not filled, or stands over a first line."""
        line, rest = self.lines[at], self.lines[at + 1 : at + 3]
        if not line.is_open or line.plain[-1] in ",、":
            return False
        room = self.widths[at] - (_INDENT if self.lost or line.indent >= _INDENT else 0)
        if rest and line.width + leading(rest[0]) + _SLACK <= room and "," not in line.plain:
            return True
        if _PROSE.search(line.plain):
            return False
        if not rest or (len(rest) == 1 and rest[0].is_open and not _PROSE.search(rest[0].plain)):
            return True
        return (self.lost and self._is_set_in(at + 1)) or (titles < _TITLES and self._is_display(at + 1, titles + 1))

    def _is_set_in(self, at: int) -> bool:
        """Whether an open line is filled for a first one, and not for the column."""
        line, rest = self.lines[at], self.lines[at + 1 : at + 2]
        most = self.widths[at] - (leading(rest[0]) if rest else 1.0)
        return line.is_open and line.width - _squeeze(line) <= self.widths[at] - _INDENT and line.width <= most

    def _is_quotation(self, first: int, end: int) -> bool:
        """Whether lines are one quotation and no more, with whose speaker the paragraph goes on."""
        quoted = self.lines[first:end]
        if quoted[0].plain[0] != "“" or quoted[-1].plain[-1] != "”" or len(quoted) > _QUOTED:
            return False
        return "”" not in "".join([line.plain for line in quoted])[:-1]

    def _is_first(self, at: int) -> bool:
        """Whether a line is set to the width of a first one, not to that of the column."""
        line, width = self.lines[at], self.widths[at]
        if line.width - _squeeze(line) > width - _INDENT:
            return False
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if following is None:
            return line.is_open and line.width < width - 1
        filled = line.width + leading(following) + (0.5 if line.plain[-1] == "," and ", " in line.plain else 0)
        if line.is_open:
            return filled <= width or line.width < width - 1.5
        # it ends a sentence: were it a paragraph's last line, the next would be set in
        in_full = following.width - _squeeze(following) > width - _INDENT
        return in_full and width - _INDENT < filled <= width


def measures(runs: Sequence[Sequence[Line]], *, indented: bool) -> list[Measure]:
    """The measure of each run of lines, by the width to which most of them are filled; a short run takes one that others have."""
    votes = [_votes(run) for run in runs]
    known: Counter[float] = Counter()
    for run, found in zip(runs, votes, strict=True):
        if len(run) >= _SURE:
            known[max(found, key=lambda width: (found[width], -width))] += len(run)
    widths = [_widths(run, found, known) for run, found in zip(runs, votes, strict=True)]
    lost = not indented and _has_lost(runs, widths)
    return [Measure(run, width, indented, lost) for run, width in zip(runs, widths, strict=True)]


def _widths(lines: Sequence[Line], votes: dict[float, int], known: Counter[float]) -> list[float]:
    """The width of each line: that of the lines around it, since a story's frames differ by a character or two."""
    steps = sorted(votes)
    found: list[float] = []
    for start in range(0, len(lines), _FRAME):
        near = _votes(lines[max(0, start - _FRAME // 2) : start + _FRAME + _FRAME // 2])
        share = 2 * _FRAME / max(len(lines), 2 * _FRAME)

        def agreed(width: float, near: dict[float, int] = near, share: float = share) -> tuple[float, float]:
            at = bisect_right(steps, width) - 1
            return 3 * near[width] + share * votes[steps[at]] + min(known[width], _MOST), -width

        found += [max(near, key=agreed) if near else 0.0] * min(_FRAME, len(lines) - start)
    return found


def _votes(lines: Sequence[Line]) -> dict[float, int]:
    """For each width that a line of the run asks for, how many agree: full lines, and first ones, which are set in.

    A line agrees less with a width to which it had to be squeezed or drawn out; what it cannot be squeezed to, it denies.
    """
    changes: Counter[float] = Counter()
    for at, (line, following) in enumerate(pairwise(lines)):
        if line.width >= _MOST:
            continue
        least, usual, most = (
            _half(width) for width in (line.width - _squeeze(line), line.width, line.width + leading(following))
        )
        changes[0.0] -= _AGREED // 2
        changes[least] += _AGREED // 2
        if not line.is_open:
            continue
        begins = at == 0 or not lines[at - 1].is_open
        for indent, weight in ((0.0, _AGREED), (_INDENT, _AGREED - 1 if begins else 0)):
            changes[least + indent] += weight // 2
            changes[usual + indent] += weight - weight // 2
            changes[most + indent] -= weight - weight // 3
            changes[most + indent + 0.5] -= weight // 3
    found = {}
    agreed = 0
    for width in sorted(changes):
        agreed += changes[width]
        found[width] = agreed
    return found


def _half(width: float) -> float:
    return round(2 * width) / 2


def _has_lost(runs: Sequence[Sequence[Line]], widths: Sequence[Sequence[float]]) -> bool:
    """Whether lines that begin a paragraph are narrower by an indent: those after a line that is too short to go on."""
    firsts = narrow = 0
    for lines, width in zip(runs, widths, strict=True):
        for at, (above, line) in enumerate(pairwise(lines)):
            if line.is_open and not above.is_open and above.width + leading(line) + _SLACK + _INDENT <= width[at]:
                firsts += 1
                narrow += line.width <= width[at + 1] - _INDENT / 2
    return narrow * 2 >= firsts


def leading(line: Line) -> float:
    """The width of what stands at a line's beginning and cannot be parted."""
    return _head(line.plain)


@remembered
def _head(plain: str) -> float:
    match = _UNPARTED.match(plain[:_MOST])
    if match is None:
        return 1.0
    return sum([0.5 if character.isascii() and character.isalnum() else 1.0 for character in match.group()])


def _squeeze(line: Line) -> float:
    """By how much a line can be narrower than its signs count."""
    return _play(line.plain)


@remembered
def _play(plain: str) -> float:
    return 0.5 * len(_SIGN.findall(plain)) + 0.5 * plain.count(" ")
