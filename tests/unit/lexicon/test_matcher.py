"""The matcher: words of a list found everywhere in a text, at a place, and before one."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqgov_parse.errors import WordListError
from cqgov_parse.lexicon import matcher, table
from cqgov_parse.lexicon.matcher import Matcher

WORDS = st.sets(st.text("甲乙丙(.", min_size=1, max_size=4), min_size=1, max_size=8)
TEXT = st.text("甲乙丙(.", max_size=24)


def longest_at(words: set[str], text: str, start: int) -> str | None:
    """The longest word with which the rest of a text begins, found one word at a time."""
    return max((word for word in words if text.startswith(word, start)), key=len, default=None)


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["人", "人次", "人次数"], "9人次多，3人", ["人次", "人"]),
        (["微克/立方米", "微克"], "3微克/立方米", ["微克/立方米"]),
        (["(甲)", "(甲)乙"], "(甲)乙(甲)", ["(甲)乙", "(甲)"]),
        (["书记", "副书记"], "副书记、书记", ["副书记", "书记"]),
        (["甲乙", "甲丙"], "甲丁", []),
        (["^", ".*"], "甲^.*", ["^", ".*"]),
    ],
)
def test_find(words: list[str], text: str, expected: list[str]) -> None:
    """The longest word wins at every place, words do not overlap, and signs are plain characters."""
    assert [word for _, _, word in Matcher.of(words).find(text)] == expected


def test_find_tells_places_and_meanings() -> None:
    """What is found says where it stands and what it means, within the part of the text that was asked for."""
    found = Matcher({"书记": "office", "委员": "member"})
    assert list(found.find("县委书记、委员", 3)) == [(5, 7, "member")]
    assert list(found.find("县委书记、委员", 0, 6)) == [(2, 4, "office")]


@given(WORDS, TEXT)
def test_find_is_what_a_reader_finds(words: set[str], text: str) -> None:
    """From left to right, the longest word at each place, then on behind it."""
    expected, at = [], 0
    while at < len(text):
        word = longest_at(words, text, at)
        if word:
            expected.append((at, at + len(word), word))
        at += len(word or "甲")
    found = Matcher.of(words)
    assert list(found.find(text)) == expected
    assert found.occurs(text) == bool(expected)


@given(WORDS, TEXT, st.integers(0, 12))
def test_long_lists(words: set[str], text: str, start: int) -> None:
    """A list that begins with hundreds of different characters finds the same, though in another way."""
    others = {chr(0x5000 + n) + "之" for n in range(400)}
    many, few = Matcher.of(words | others), Matcher.of(words)
    assert list(many.find(text, start)) == list(few.find(text, start))
    assert list(many.find(text, 0, start)) == list(few.find(text, 0, start))
    assert many.occurs(text) == few.occurs(text)


@given(WORDS, TEXT, st.integers(0, 24), st.integers(0, 24))
def test_at(words: set[str], text: str, start: int, end: int) -> None:
    """The longest word that begins at a place and does not reach over the end."""
    word = longest_at(words, text[:end], start)
    assert Matcher.of(words).at(text, start, min(end, len(text))) == ((start + len(word), word) if word else None)


@given(WORDS, TEXT, st.integers(0, 24), st.integers(0, 24))
def test_before(words: set[str], text: str, start: int, end: int) -> None:
    """The longest word that ends at a place and does not begin before the start."""
    end = min(end, len(text))
    ending = {word for word in words if text[start:end].endswith(word)}
    word = max(ending, key=len, default=None)
    assert Matcher.of(words).before(text, end, start) == ((end - len(word), word) if word else None)


def test_table() -> None:
    """A table of the library is matched with the meanings it gives."""
    assert Matcher(table("roles")).at("责任编辑甲", 0) == (4, "editor")


@pytest.mark.parametrize("words", [{}, {"": "nothing"}, {"甲": "a", "": "nothing"}])
def test_no_words(words: dict[str, str]) -> None:
    """A list without words, or with an empty one, is refused: it would be found everywhere."""
    with pytest.raises(WordListError, match="needs words"):
        Matcher(words)


def test_example() -> None:
    """The example in the description is true."""
    assert doctest.testmod(matcher).failed == 0
