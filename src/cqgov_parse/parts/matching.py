"""Matching: how much a headline and a story say the same, by the places, bodies, persons and rare words that both hold."""

import math
from collections import Counter
from collections.abc import Container, Sequence
from functools import cached_property
from itertools import chain
from operator import add

from attrs import frozen

from cqgov_parse.patterns import HAN, lazy

_RUN = lazy(f"[{HAN}A-Za-z0-9]+")
_PLACE = lazy(rf"^[“‘]?(?P<place>[{HAN}]{{2,8}}?)(?:[区县市州])? ?:")
_LEAD = 140
_KEPT = 500  # headlines
_COMMON = 0.35  # a pair of characters that stands in more than this share of the stories tells little


@frozen
class Match:
    """A headline's fit to one story: between 0 and about 1.5, and the pairs of characters that both hold."""

    score: float
    headline: str = ""
    pairs: frozenset[str] = frozenset()

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """The words that both hold: worked out for the few matches that are shown."""
        return _joined(self.pairs, self.headline)


def pairs(text: str) -> set[str]:
    """Every two neighbouring characters of the text's words."""
    found: set[str] = set()
    for run in _RUN.findall(text):
        found.update(map(add, run, run[1:]))
    return found


class Stories:
    """The stories of one page, ready to be compared with headlines."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.leads = [pairs(text[:_LEAD]) for text in texts]
        self.pairs = [pairs(text) for text in texts]
        self.texts = texts
        counts = Counter(chain.from_iterable(self.pairs))
        total = len(texts)
        of_count = {
            count: math.log((total + 1) / count) + (0.05 if count < total * _COMMON else 0.0)
            for count in set(counts.values())
        }
        self.weights = {pair: of_count[count] for pair, count in counts.items()}
        self.unseen = math.log(total + 1)
        self._known: dict[str, tuple[frozenset[str], float]] = {}

    def match(self, headline: str, n: int) -> Match:
        """How well a headline fits story `n`. Sums are exact, since a set has another order in every run of Python."""
        found, whole = self._words(headline)
        if not whole:
            return Match(0.0)
        shared = found & self.pairs[n]
        weights, lead = self.weights, self.leads[n]
        score = math.fsum([weights[pair] * (1.25 if pair in lead else 1.0) for pair in shared]) / whole
        place = _PLACE.match(headline)
        if place:
            score += (
                0.45 if place["place"] in self.texts[n][:_LEAD] else 0.15 if place["place"] in self.texts[n] else -0.25
            )
        return Match(score, headline, shared)

    def _words(self, headline: str) -> tuple[frozenset[str], float]:
        """A headline's pairs and their weight; the last headlines are kept, since each is compared with many stories."""
        known = self._known.get(headline)
        if known is None:
            found = frozenset(pairs(headline))
            unseen = self.unseen * 0.6
            if len(self._known) > _KEPT:
                self._known.clear()
            known = self._known[headline] = found, math.fsum([self.weights.get(pair, unseen) for pair in found])
        return known


def _joined(known: Container[str], headline: str) -> tuple[str, ...]:
    """The longest stretches of the headline that are shared throughout."""
    words: list[str] = []
    for run in _RUN.findall(headline):
        start = 0
        while start < len(run) - 1:
            end = start
            while end < len(run) - 1 and run[end : end + 2] in known:
                end += 1
            if end > start:
                words.append(run[start : end + 1])
            start = end + 1 if end > start else start + 1
    return tuple(sorted(words, key=lambda word: (-len(word), word))[:5])
