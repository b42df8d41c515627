"""Word lists found in a text: everywhere, at a place, or before one. The one way in which this library and its plugins look for many words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from cqgov_parse.errors import WordListError

Meaning = TypeVar("Meaning")

_Node: TypeAlias = dict[str, "_Node"]
_END = ""
_NEVER = "(?!)"  # a branch that never matches keeps single characters from being made a class, which takes longer to compile than the rest
_MANY = 300  # first characters; in a tree with more branches than that, finding the right one takes longer than a look at every pair


class Matcher(Generic[Meaning]):
    """Words with their meanings, to be found in plain text: of several words at one place the longest counts.

    Nothing is built before it is needed; what is asked of one place takes no longer where there are more words. Safe in threads.

    >>> matcher = Matcher({"书记": "office", "副书记": "office", "委员": "member"})
    >>> list(matcher.find("县委副书记和委员"))
    [(2, 5, 'office'), (6, 8, 'member')]
    >>> matcher.at("委员会", 0), matcher.before("县委副书记", 5)
    ((2, 'member'), (2, 'office'))
    """

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        """Raises WordListError where there are no words, or one is empty."""
        if not meanings or "" in meanings:
            raise WordListError("a matcher needs words, and none of them may be empty")
        self.meanings = meanings
        self._alone = (1,) if 1 in map(len, meanings) else ()
        self._is_long = len({word[0] for word in meanings}) > _MANY

    @classmethod
    def of(cls, words: Iterable[str]) -> "Matcher[str]":
        """The matcher of words that mean nothing but themselves."""
        return Matcher({word: word for word in words})

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Meaning]]:
        """Where words stand in `text[start:end]`, from left to right and none inside another: start, end, and what the word means."""
        end = len(text) if end is None else min(end, len(text))
        if self._is_long:
            yield from self._walked(text, start, end)
            return
        meanings = self.meanings
        for match in self._scan.finditer(text, start, end):
            low, high = match.span()
            yield low, high, meanings[text[low:high]]

    def _walked(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Meaning]]:
        pairs, singles = self._from, self.meanings if self._alone else ()
        for at in [at for at in range(start, end) if text[at : at + 2] in pairs or text[at] in singles]:
            found = self.at(text, at, end) if at >= start else None
            if found:
                start = found[0]
                yield at, *found

    def occurs(self, text: str) -> bool:
        """Whether any of the words stands anywhere in the text."""
        return next(self.find(text), None) is not None if self._is_long else self._scan.search(text) is not None

    def at(self, text: str, start: int, end: int | None = None) -> tuple[int, Meaning] | None:
        """Where the longest word ends that begins at `start` (and ends by `end`), and what it means; None if none begins there."""
        limit = len(text) if end is None else end
        for width in self._from.get(text[start : start + 2], self._alone):
            if start + width <= limit:
                word = text[start : start + width]
                if word in self.meanings:
                    return start + width, self.meanings[word]
        return None

    def before(self, text: str, end: int, start: int = 0) -> tuple[int, Meaning] | None:
        """Where the longest word begins that ends at `end` (and begins at `start` or after), and what it means; None if none ends there."""
        for width in self._to.get(text[max(0, end - 2) : end], self._alone):
            if start + width <= end:
                word = text[end - width : end]
                if word in self.meanings:
                    return end - width, self.meanings[word]
        return None

    @cached_property
    def _scan(self) -> re.Pattern[str]:
        return re.compile(trie(self.meanings))

    @cached_property
    def _from(self) -> dict[str, tuple[int, ...]]:
        return _widths(((word[:2], len(word)) for word in self.meanings), self._alone)

    @cached_property
    def _to(self) -> dict[str, tuple[int, ...]]:
        return _widths(((word[-2:], len(word)) for word in self.meanings), self._alone)


def _widths(found: Iterable[tuple[str, int]], alone: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """How long the words are that share a pair of characters, the longest first, with what words of one character add to each.

    Most pairs of characters in a text are shared by no word, and one look tells.
    """
    widths: dict[str, set[int]] = {}
    for pair, width in found:
        if width > 1:
            widths.setdefault(pair, {*alone}).add(width)
    return {pair: tuple(sorted(each, reverse=True)) for pair, each in widths.items()}


def trie(words: Iterable[str]) -> str:
    """A pattern without groups that matches the longest of the words, as a tree of shared beginnings.

    Every branch begins with a plain character, so that the scan skips what no word begins with instead of trying them one by one.
    """
    root: _Node = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return "|".join(re.escape(character) + _below(node) for character, node in root.items())


def _below(node: _Node) -> str:
    branches = [re.escape(character) + _below(below) for character, below in node.items() if character != _END]
    if not branches:
        return ""
    if len(branches) > 2:
        branches.append(_NEVER)
    pattern = "|".join(branches)
    if _END in node:
        return f"(?:{pattern})?"
    return pattern if len(branches) == 1 else f"(?:{pattern})"
