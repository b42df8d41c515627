"""Teasers: headlines that a page lists above its stories, under a line such as `本期导读`, over a divider, or without either.

They are no records, for the stories come below; a list that is the only place where its lines stand is none. What tells the two apart is
where the list ends: at a divider, at an empty line, at another mark, or where one of its lines comes again, as the heading of its story.
"""

from collections.abc import Sequence
from itertools import pairwise

from cqgov_parse.label import Part
from cqgov_parse.parts import days, furniture, headings, matching, numbering, titles
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block

_BODY = (Part.PARAGRAPH, Part.CAPTION)
_LINE = (Part.PARAGRAPH, Part.SUBHEAD)
_NUMBER = lazy(r"(?:[0-9]{1,2}[、.]|0[0-9]|[一二三四五六七八九十]{1,2}、)")
_MARKS = headings.BULLETS + "·-—> "
_SHORT = 6  # characters; shorter lines come again by chance
_LONGEST = 48  # characters of a line in a list that ends like a sentence
_ALIKE = 0.6  # share of the pairs of characters that two wordings of one headline have in common
_BEGINNING = 120  # characters of a text in which its headline's words come
_MOST = 400  # blocks that are compared


def listed(blocks: Sequence[Block], kinds: Sequence[Part]) -> set[int]:
    """The blocks that list headlines of the stories below, and the lines that open such lists."""
    found: set[int] = set()
    later = _Headlines(blocks, kinds)
    n = 0
    while n < len(blocks):
        stop = n
        while stop < len(blocks) and (kinds[stop] not in _BODY or _is_line(blocks[stop].plain)):
            stop += 1
        if stop > n:
            found.update(_in_run(blocks, kinds, range(n, stop), later))
        n = stop + 1
    return found


def opens_list(plain: str) -> bool:
    """Whether a line stands over such a list: `本期导读`, `☆☆☆目录☆☆☆`."""
    return furniture.opens_links(plain.strip(_MARKS))


class _Headlines:
    """The display lines of a document, to find those that come again."""

    def __init__(self, blocks: Sequence[Block], kinds: Sequence[Part]) -> None:
        self.blocks = blocks
        self.last = {_bare(block.plain): n for n, block in enumerate(blocks) if kinds[n] is Part.SUBHEAD}
        self.above_text = [
            n for n, (kind, below) in enumerate(pairwise(kinds[:_MOST])) if kind is Part.SUBHEAD and below in _BODY
        ]
        self.pairs: dict[int, set[str]] = {}

    def comes_again(self, n: int) -> bool:
        """Whether a line stands below once more, word for word."""
        bare = _bare(self.blocks[n].plain)
        return len(bare) > _SHORT and self.last.get(bare, n) > n

    def is_reworded(self, n: int, low: int) -> bool:
        """Whether a heading from block `low` on says a line again in much the same words."""
        return any(self._alike(n, other) for other in self.above_text if other >= low and other > n)

    def is_told(self, n: int, below: int) -> bool:
        """Whether the text of a block begins with what a line says."""
        said = self._pairs(n)
        return len(said & matching.pairs(self.blocks[below].plain[:_BEGINNING])) * 2 >= len(said)

    def _alike(self, n: int, other: int) -> bool:
        one, two = self._pairs(n), self._pairs(other)
        return len(one & two) > 2 and len(one & two) >= _ALIKE * min(len(one), len(two))

    def _pairs(self, n: int) -> set[str]:
        if n not in self.pairs:
            self.pairs[n] = matching.pairs(_bare(self.blocks[n].plain))
        return self.pairs[n]


def _in_run(blocks: Sequence[Block], kinds: Sequence[Part], run: range, later: _Headlines) -> set[int]:
    """The lines of lists among the display lines and asides between two texts."""
    opener = next((n for n in run if opens_list(blocks[n].plain)), None)
    if opener is not None and run.stop < len(blocks):
        stop = _end(blocks, kinds, range(opener + 1, run.stop), later)
        lines = _lines(blocks, kinds, range(opener + 1, stop))
        if lines:
            return {opener, *lines}
    found = {n for n in run if kinds[n] is Part.SUBHEAD and later.comes_again(n) and n + 1 < run.stop}
    divider = next((n for n in run if n > run.start and furniture.is_divider(blocks[n].plain)), None)
    if divider is not None and run.stop < len(blocks):
        found.update(n for n in _lines(blocks, kinds, range(run.start + 1, divider)) if _mark(blocks[n].plain))
    return found | _of_their_mark(blocks, kinds, run, found, later)


def _end(blocks: Sequence[Block], kinds: Sequence[Part], run: range, later: _Headlines) -> int:
    """Where a list ends that begins with the run."""
    said: set[str] = set()
    first = next((n for n in run if kinds[n] in _LINE), run.stop)
    for n in run:
        plain = blocks[n].plain
        if n > first and (kinds[n] is Part.DAY or furniture.is_divider(plain) or _bare(plain) in said):
            return n
        if n > first + 1 and blocks[n].gap > blocks[first + 1].gap:
            return n
        said.add(_bare(plain))
    last = run.stop - 1
    is_again = later.comes_again(last) or (later.is_reworded(last, run.stop) and not later.is_told(last, run.stop))
    return run.stop if is_again or blocks[run.stop].gap > blocks[last].gap else last


def _lines(blocks: Sequence[Block], kinds: Sequence[Part], run: range) -> list[int]:
    return [n for n in run if kinds[n] is Part.SUBHEAD or (kinds[n] is Part.PARAGRAPH and _is_line(blocks[n].plain))]


def _is_line(plain: str) -> bool:
    """Whether a paragraph by its form could be a headline that asks or exclaims."""
    return len(plain) <= _LONGEST and titles.is_display(plain) and plain[0] != "“"


def _of_their_mark(
    blocks: Sequence[Block], kinds: Sequence[Part], run: range, found: set[int], later: _Headlines
) -> set[int]:
    """Lines with one mark in a row, most of which come again below, in other words or the same."""
    more: set[int] = set()
    n = run.start
    while n < run.stop:
        mark = _mark(blocks[n].plain)
        stop = n + 1
        while stop < run.stop and kinds[stop] is Part.SUBHEAD and mark and _mark(blocks[stop].plain) == mark:
            stop += 1
        rows = range(n, stop)
        if mark and kinds[n] is Part.SUBHEAD and len(rows) > 1 and stop < run.stop:
            again = sum(at in found or later.is_reworded(at, run.stop - 1) for at in rows)
            if again * 2 > len(rows):
                more.update(rows)
        n = stop
    return more


def _mark(plain: str) -> str:
    """The sign or kind of number that a line begins with."""
    if plain[0] in headings.BULLETS or plain[0] in "·-":
        return plain[0]
    number = numbering.read(plain)
    return f"level {number.level}" if number and number.level and not days.is_day(plain) else ""


def _bare(plain: str) -> str:
    bare = plain.strip(_MARKS + "【】《》").replace(" ", "")
    number = _NUMBER.match(bare)
    return bare[number.end() :] if number else bare
