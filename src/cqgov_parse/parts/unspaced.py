"""A passage without its blanks, for recognisers to which a filler blank inside a name or around a digit means nothing."""

from itertools import pairwise

from attrs import field, frozen

from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span

_BLANKS = lazy(" +")


@frozen
class Unspaced:
    """`text` is the plain text without blanks; `gaps` holds the positions in it before which a blank stood."""

    text: str
    gaps: frozenset[int] = frozenset()
    places: tuple[int, ...] | None = field(default=None, eq=False)

    def ranges(self, start: int, end: int) -> list[Span]:
        """The ranges of the plain text that hold `text[start:end]`, blanks left out."""
        if self.places is None:
            return [(start, end)]
        cuts = [start, *(at for at in range(start + 1, end) if at in self.gaps), end]
        return [(self.places[low], self.places[high - 1] + 1) for low, high in pairwise(cuts) if low < high]

    def range(self, start: int, end: int) -> Span:
        """The range of the plain text from the first to the last character of `text[start:end]`, blanks inside included."""
        if self.places is None or start >= end:
            return (start, end)
        return (self.places[start], self.places[end - 1] + 1)


def unspaced(plain: str) -> Unspaced:
    """The plain text without blanks, and the way back."""
    if " " not in plain:
        return Unspaced(plain)
    pieces: list[str] = []
    places: list[int] = []
    gaps: set[int] = set()
    at = 0
    for match in _BLANKS.finditer(plain):
        pieces.append(plain[at : match.start()])
        places.extend(range(at, match.start()))
        gaps.add(len(places))
        at = match.end()
    pieces.append(plain[at:])
    places.extend(range(at, len(plain)))
    return Unspaced("".join(pieces), frozenset(gaps), tuple(places))
