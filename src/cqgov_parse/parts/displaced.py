"""Displaced titles: which story of a scrambled page each display line belongs to.

Two things speak: what line and story have in common, and where such lines stand on this page: above their text, or, as some
page layouts come out of a PDF, below it, or away from it. How often they stand where is learnt from the page itself: first words
alone tell, then words and the places that most of the lines were found at. The page is decided as a whole: of all ways to give
each story one line and each line one story, the one in which the most fits.
"""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from attrs import define, field, frozen

from cqgov_parse.parts import titles as _titles
from cqgov_parse.parts.assignment import best
from cqgov_parse.parts.matching import Match, Stories
from cqgov_parse.text.blocks import Block

MARGIN = 0.12
"""A caption goes to the story whose score is better than the next by this much."""

Place = Literal["below", "above", "away"]
"""Where a story stands from its title: right below it, right above it, or elsewhere."""

_USUAL: dict[Place, float] = {
    "below": 2.0,
    "above": 1.2,
    "away": 1.0,
}  # titles that other pages would have at each place
_POSITION = 0.16  # what one place in e times more likely adds
_WORDS = 0.10  # so much must be said in common where position does not speak
_LIKE = 0.42
_SECOND = 0.06  # what standing beside its story's title adds to a kicker or deck
_BESIDE = 0.25  # what it adds where no story is left
_NOWHERE = -0.1  # what a line is worth without a story
_ROUNDS = 4
_WHOLE = 60  # stories of a page that is decided as a whole
_RUN = 16  # lines of an endless text that are decided together
_NEAR = 12  # stories around a line that it is compared with in an endless text


@frozen
class Evidence:
    """How much words and position count."""

    words: float = 1.0
    position: float = 1.0


BOTH = Evidence()


@frozen
class Line:
    """A display line: its place among the page's pieces, and the stories above and below it."""

    at: int
    block: Block
    above: int | None
    below: int | None

    def place(self, story: int) -> Place:
        return "below" if story == self.below else "above" if story == self.above else "away"


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
class _Row:
    """A line with how well it fits each story that could be its own; `counted` is how much words count."""

    line: Line
    matches: dict[int, Match]
    counted: float = 1.0
    scores: dict[int, float] = field(factory=dict)
    story: int | None = None

    def words(self, story: int) -> float:
        return self.counted * self.matches[story].score if story in self.matches else 0.0


def place(lines: Sequence[Line], texts: Sequence[str], evidence: Evidence = BOTH) -> Placed:
    """The story of every line; `texts` are the stories' plain texts in page order."""
    placed = Placed()
    stories = Stories(texts)
    rows = [
        _Row(line, {n: stories.match(line.block.plain, n) for n in _candidates(stories, _near(line))}, evidence.words)
        for line in lines
    ]
    usual: dict[Place, float] = {}
    for _ in range(_ROUNDS):
        for row in rows:
            row.scores = {n: _score(row, n, usual, evidence) for n in row.matches}
        _assign(rows, len(texts))
        usual = _places(rows)
    _gather(rows, placed)
    return placed


def likest(text: str, stories: Stories, near: int) -> int | None:
    """The story that says most clearly what a caption says, or None if none does; `near` is where on the page it stands."""
    ranked = sorted(((stories.match(text, n).score, -n) for n in _candidates(stories, near)), reverse=True)
    if not ranked:
        return None
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    return -ranked[0][1] if ranked[0][0] >= _LIKE and ranked[0][0] - second >= MARGIN else None


def likelier(text: str, stories: Stories, above: int, below: int) -> int:
    """Which of the two stories around a caption it belongs to: the one above unless the other says clearly more of it."""
    gain = stories.match(text, below).score - stories.match(text, above).score
    return below if gain >= MARGIN else above


def _near(line: Line) -> int:
    return line.below or 0 if line.above is None else line.above


def _candidates(stories: Stories, near: int) -> range:
    """On a page of a few dozen stories all; in an endless text those near by, so that work stays linear."""
    total = len(stories.texts)
    return range(total) if total <= _WHOLE else range(max(0, near - _NEAR), min(total, near + _NEAR + 1))


def _score(row: _Row, story: int, usual: dict[Place, float], evidence: Evidence) -> float:
    """Words and position; as long as the page's habit is unknown, beside a story is a little likelier than away from it."""
    where = row.line.place(story)
    position = usual[where] if usual else 0.0 if where == "away" else 0.05
    return row.words(story) + evidence.position * position


def _places(rows: Sequence[_Row]) -> dict[Place, float]:
    """What each place adds: how much likelier a title stands there than a story that is not its own."""
    own: Counter[Place] = Counter()
    other: Counter[Place] = Counter()
    for row in rows:
        for n in row.matches:
            (own if n == row.story else other)[row.line.place(n)] += 1
    total, rest = own.total() + sum(_USUAL.values()), other.total() + 3.0
    return {
        where: _POSITION * math.log(((own[where] + usual) / total) / ((other[where] + 1.0) / rest))
        for where, usual in _USUAL.items()
    }


def _assign(rows: Sequence[_Row], total: int) -> None:
    """Gives each line the story that is best for the page as a whole; a line that is worth more beside another has none."""
    size = len(rows) if total <= _WHOLE and len(rows) <= 2 * _WHOLE else _RUN
    taken: set[int] = set()
    for start in range(0, len(rows), size or 1):
        chunk = rows[start : start + size]
        columns = sorted({n for row in chunk for n in row.matches if n not in taken})
        gains = [
            [row.scores.get(n, -9.0) for n in columns] + [_second(rows, start + r)] * len(chunk)
            for r, row in enumerate(chunk)
        ]
        for row in chunk:
            row.story = None
        for row, column in zip(chunk, best(gains), strict=True):
            row.story = columns[column] if column < len(columns) and _is_clear(row, columns[column]) else None
            if row.story is not None:
                taken.add(row.story)


def _second(rows: Sequence[_Row], r: int) -> float:
    """What a line is worth without a story of its own: most as the second line of a title beside it, by the story found for that."""
    worth = _NOWHERE
    for other in rows[max(0, r - 1) : r + 2]:
        if abs(other.line.at - rows[r].line.at) == 1 and other.story is not None:
            worth = max(worth, _SECOND + rows[r].words(other.story))
    return worth


def _is_clear(row: _Row, story: int) -> bool:
    """Whether anything speaks for a story: words, or standing beside it."""
    return row.words(story) >= _WORDS or row.line.place(story) != "away"


def _gather(rows: Sequence[_Row], placed: Placed) -> None:
    """The lines of each story; those left over join the title beside them or, clearly of a story, become its deck."""
    lines: dict[int, list[Line]] = {}
    for r, row in enumerate(rows):
        story = row.story
        if story is None:
            story = _host(rows, r)
        if story is None:
            nearest = sorted(row.scores.items(), key=lambda item: -item[1])[:3]
            placed.unplaced.append((row.line, nearest))
            continue
        lines.setdefault(story, []).append(row.line)
        if row.story is not None:
            placed.scores.setdefault(story, []).append((row.line, _reason(row, story)))
    for story, own in sorted(lines.items()):
        blocks = _runs(own)
        head = max(
            blocks, key=lambda block: (not _titles.is_deck(block[0].block.plain), block[0].place(story) != "away")
        )
        placed.titles[story] = head
        decks = [line for block in blocks if block is not head for line in block]
        if decks:
            placed.decks[story] = decks


def _host(rows: Sequence[_Row], r: int) -> int | None:
    """The story of a line that is no title of its own: that of the title beside it, or one that it clearly speaks of."""
    row = rows[r]
    taken = {other.story for other in rows[max(0, r - 2 * _RUN) : r + 2 * _RUN]}
    offers = {n: row.words(n) + (0.1 if row.line.place(n) != "away" else 0.0) for n in row.matches if n in taken}
    for step in (-1, 1):
        at = r + step
        while 0 <= at < len(rows) and abs(rows[at].line.at - rows[at - step].line.at) == 1 and abs(at - r) <= 2:
            story = rows[at].story
            if story is not None:
                offers[story] = row.words(story) + _BESIDE
                break
            at += step
    if not offers:
        return None
    ranked = sorted(offers.items(), key=lambda item: -item[1])
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    story, score = ranked[0]
    return story if score >= _BESIDE or (score >= _WORDS and score - second >= MARGIN) else None


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines as runs of neighbours."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and runs[-1][-1].at + 1 == line.at:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _reason(row: _Row, story: int) -> Score:
    second = max((score for n, score in row.scores.items() if n != story), default=0.0)
    reason = "words and place" if row.words(story) >= _WORDS else "place"
    return Score(row.scores[story], second, row.matches[story].shared, reason)
