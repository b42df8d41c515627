"""Matching: how much a headline and a story say the same, by the places, bodies, persons and rare words that both hold."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.patterns import HAN

_RUN = re.compile(f"[{HAN}A-Za-z0-9]+")
_PLACE = re.compile(rf"^[“‘]?(?P<place>[{HAN}]{{2,8}}?)(?:[区县市州])? ?:")
_LEAD = 140
_COMMON = 0.35  # a pair of characters that stands in more than this share of the stories tells little


@frozen
class Match:
    """A headline's fit to one story: between 0 and about 1.5, and the words that both hold."""

    score: float
    shared: tuple[str, ...]


def pairs(text: str) -> set[str]:
    """Every two neighbouring characters of the text's words."""
    return {run[n : n + 2] for run in _RUN.findall(text) for n in range(len(run) - 1)}


class Stories:
    """The stories of one page, ready to be compared with headlines."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.leads = [pairs(text[:_LEAD]) for text in texts]
        self.pairs = [pairs(text) for text in texts]
        self.texts = texts
        counts = Counter(pair for found in self.pairs for pair in found)
        total = len(texts)
        of_count = {
            count: math.log((total + 1) / count) + (0.05 if count < total * _COMMON else 0.0)
            for count in set(counts.values())
        }
        self.weights = {pair: of_count[count] for pair, count in counts.items()}
        self.unseen = math.log(total + 1)

    def match(self, headline: str, n: int) -> Match:
        """How well a headline fits story `n`."""
        found = pairs(headline)
        whole = sum(self.weights.get(pair, self.unseen * 0.6) for pair in found)
        if not whole:
            return Match(0.0, ())
        shared = found & self.pairs[n]
        score = sum(self.weights[pair] * (1.25 if pair in self.leads[n] else 1.0) for pair in shared) / whole
        place = _PLACE.match(headline)
        if place:
            score += (
                0.45 if place["place"] in self.texts[n][:_LEAD] else 0.15 if place["place"] in self.texts[n] else -0.25
            )
        words = tuple(sorted(shared, key=lambda pair: (-self.weights[pair], pair)))
        return Match(score, _joined(words, headline))


def _joined(shared: Sequence[str], headline: str) -> tuple[str, ...]:
    """The longest stretches of the headline that are shared throughout."""
    known = set(shared)
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
