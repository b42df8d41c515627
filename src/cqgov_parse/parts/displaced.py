"""Displaced titles: which story of a scrambled page each display line belongs to.

Two things speak: what line and story have in common, and where such lines stand on this page: above their text, or, as some
page layouts come out of a PDF, below it. Which of the two holds is learnt from the lines whose words leave no doubt.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from attrs import define, field, frozen

from cqgov_parse.parts.matching import Match, Stories
from cqgov_parse.text.blocks import Block

MARGIN = 0.12
"""A line is placed only if its story is better than the next by this much, or if it is the only one that stands beside it."""

_BESIDE = 0.30  # what standing where titles stand on this page adds
_OTHER_SIDE = 0.10  # what standing on the story's other side adds
_WORDS = 0.10  # so much must be said in common where position does not speak
_LIKE = 0.42


@frozen
class Line:
    """A display line: its place among the page's pieces, and the stories above and below it."""

    at: int
    block: Block
    above: int | None
    below: int | None


@frozen
class Score:
    """Why a line belongs to a story: its score, the next best story's, the words shared, and what decided."""

    best: float
    second: float
    shared: tuple[str, ...]
    reason: str


@define
class Placed:
    """The title lines of each story in page order, decks that stand apart from them, the reasons, and lines that no story fits."""

    titles: dict[int, list[Line]] = field(factory=dict)
    decks: dict[int, list[Line]] = field(factory=dict)
    scores: dict[int, list[tuple[Line, Score]]] = field(factory=dict)
    unplaced: list[tuple[Line, list[tuple[int, float]]]] = field(factory=list)


@define
class _Group:
    """Neighbouring lines that are taken for one title."""

    lines: list[Line]
    scores: dict[int, float] = field(factory=dict)
    matches: dict[int, Match] = field(factory=dict)

    @property
    def text(self) -> str:
        return " ".join(line.block.plain for line in self.lines)


def place(lines: Sequence[Line], texts: Sequence[str]) -> Placed:
    """The story of every line; `texts` are the stories' plain texts in page order."""
    placed = Placed()
    if not lines or not texts:
        placed.unplaced = [(line, []) for line in lines]
        return placed
    stories = Stories(texts)
    below = _titles_stand_above(lines, stories)
    groups = _groups(lines, stories, below)
    for group in groups:
        _rate(group, stories, below)
    _assign(groups, placed, len(texts))
    return placed


def likest(text: str, stories: Stories, near: int) -> int | None:
    """The story that says most clearly what a caption says, or None if none does; `near` is where on the page it stands."""
    ranked = sorted(((stories.match(text, n).score, -n) for n in _candidates(stories, near)), reverse=True)
    if not ranked:
        return None
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return -ranked[0][1] if ranked[0][0] >= _LIKE and ranked[0][0] - second >= MARGIN else None


def _candidates(stories: Stories, near: int) -> range:
    """On a page of a few dozen stories all; in an endless text those near by, so that work stays linear."""
    total = len(stories.texts)
    return range(total) if total <= 60 else range(max(0, near - 12), min(total, near + 13))


def _titles_stand_above(lines: Sequence[Line], stories: Stories) -> bool:
    """Whether this page's titles stand above their text: the words of lines that have a story on both sides decide."""
    votes = 0.0
    for line in lines[:200]:
        up = stories.match(line.block.plain, line.above).score if line.above is not None else 0.0
        down = stories.match(line.block.plain, line.below).score if line.below is not None else 0.0
        votes += max(-0.6, min(0.6, down - up))
    return votes >= 0


def _groups(lines: Sequence[Line], stories: Stories, below: bool) -> list[_Group]:
    """Neighbouring lines as one title, parted where their words point to different stories."""
    groups: list[_Group] = []
    favourite: int | None = None
    for line in lines:
        own = _favourite(line, stories, below)
        if (
            groups
            and groups[-1].lines[-1].at + 1 == line.at
            and len(groups[-1].lines) < 3
            and (own is None or favourite is None or own == favourite)
        ):
            groups[-1].lines.append(line)
            favourite = own if favourite is None else favourite
        else:
            groups.append(_Group([line]))
            favourite = own
    return groups


def _favourite(line: Line, stories: Stories, below: bool) -> int | None:
    """The story that a line's words alone point to, if they do so clearly."""
    ranked = sorted(
        (
            (stories.match(line.block.plain, n).score, -n)
            for n in _candidates(stories, line.below or 0 if line.above is None else line.above)
        ),
        reverse=True,
    )
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    if ranked[0][0] >= 0.2 and ranked[0][0] - second >= MARGIN:
        return -ranked[0][1]
    return None


def _rate(group: _Group, stories: Stories, below: bool) -> None:
    first, last = group.lines[0], group.lines[-1]
    for n in _candidates(stories, first.below or 0 if first.above is None else first.above):
        match = stories.match(group.text, n)
        group.matches[n] = match
        score = match.score
        if n == last.below:
            score += _BESIDE if below else _OTHER_SIDE
        elif n == first.above:
            score += _OTHER_SIDE if below else _BESIDE
        group.scores[n] = score


def _assign(groups: list[_Group], placed: Placed, total: int) -> None:
    """The clearest titles first; each story gets one; what is left over becomes a deck, or stays without a story."""
    taken: dict[int, _Group] = {}
    queue = [entry for g, group in enumerate(groups) if (entry := _offer(g, group, taken)) is not None]
    heapify(queue)
    left = len(groups)
    late: list[int] = []
    while queue:
        _, g, n, best, second = heappop(queue)
        group = groups[g]
        if n in taken:  # another title has come first: what is the next best story?
            offer = _offer(g, group, taken)
            if offer is not None:
                heappush(queue, offer)
            else:
                late.append(g)
            continue
        left -= 1
        if not _is_clear(group, n, best, second, total - len(taken), left + 1):
            late.append(g)
            continue
        taken[n] = group
        rivals = max((score for other, score in group.scores.items() if other != n), default=0.0)
        reason = "words and place" if group.matches[n].score >= _WORDS else "place"
        placed.titles[n] = list(group.lines)
        placed.scores.setdefault(n, []).append((group.lines[0], Score(best, rivals, group.matches[n].shared, reason)))
    for g in sorted(late):
        if not _as_deck(groups[g], taken, placed):
            placed.unplaced += _without_story(groups[g])


def _offer(g: int, group: _Group, taken: dict[int, _Group]) -> tuple[float, int, int, float, float] | None:
    """A group's best story that is still free, with how clear it is, for the queue; None if no story is free."""
    ranked = sorted(((score, -n) for n, score in group.scores.items() if n not in taken), reverse=True)
    if not ranked:
        return None
    best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
    return -(best - second + best * 0.5), g, -ranked[0][1], best, second


def _without_story(group: _Group) -> list[tuple[Line, list[tuple[int, float]]]]:
    """The group's lines, each with the three stories that come nearest."""
    nearest = sorted(group.scores.items(), key=lambda item: -item[1])[:3]
    return [(line, nearest) for line in group.lines]


def _is_clear(group: _Group, n: int, best: float, second: float, free: int, left: int) -> bool:
    """Whether a line's story is certain enough: clearly the best, or beside it; the last line goes to the last story."""
    beside = n in (group.lines[-1].below, group.lines[0].above)
    rivals = max((score for other, score in group.scores.items() if other != n), default=0.0)
    if group.matches[n].score >= _WORDS and best - max(second, min(rivals, best)) >= MARGIN:
        return True
    if beside and group.matches[n].score >= _WORDS / 2 and best >= second:
        return True
    if beside and best - second >= MARGIN:
        return True
    return free == 1 and left == 1 and (group.matches[n].score >= _WORDS / 2 or beside)


def _as_deck(group: _Group, taken: dict[int, _Group], placed: Placed) -> bool:
    """Gives lines to a story that has its headline already, if they stand beside it or speak of it clearly; whether it did."""
    ranked = sorted(group.scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][0] not in taken:
        return False
    n, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    beside = n in (group.lines[-1].below, group.lines[0].above)
    if group.matches[n].score < _WORDS / 2 or (not beside and best - second < MARGIN):
        return False
    title = taken[n].lines
    if abs(title[-1].at - group.lines[0].at) == 1 or abs(title[0].at - group.lines[-1].at) == 1:
        placed.titles[n] = sorted([*placed.titles[n], *group.lines], key=lambda line: line.at)
    else:
        placed.decks.setdefault(n, []).extend(group.lines)
    return True
