"""Patterns against the clock: they find what Python's own engine finds, or stop."""

import re

import pytest

from cqgov_parse.stoppable import OverrunError, Stoppable

TEXT = "甲县\n乙县1111\n"


@pytest.mark.parametrize("pattern", ["[甲乙]县", "^乙", "1+$", "无"])
def test_finds_are_the_same(pattern: str) -> None:
    """Within the time the finds are those of Python's engine, between the same two places."""
    for start, end in ((0, len(TEXT)), (1, 6)):
        own = [match.span() for match in re.compile(pattern, re.MULTILINE).finditer(TEXT, start, end)]
        assert list(Stoppable(pattern, 5.0).spans(TEXT, start, end)) == own


def test_whole_lines() -> None:
    """A whole text matches or does not."""
    assert Stoppable("甲.", 5.0).fullmatch("甲县")
    assert not Stoppable("甲", 5.0).fullmatch("甲县")


def test_the_time_is_for_all_questions() -> None:
    """A pattern that tries too many ways is stopped, and so is every later question."""
    pattern = Stoppable("(?:1|11|1.)+[=;]", 0.05)
    with pytest.raises(OverrunError):
        list(pattern.spans("1" * 80, 0, 80))
    for ask in (lambda: pattern.fullmatch("1"), lambda: list(pattern.spans("1", 0, 1))):
        with pytest.raises(OverrunError):
            ask()
    slow = Stoppable("(?:1|11|1.)+[=;]", 0.05)
    with pytest.raises(OverrunError):
        slow.fullmatch("1" * 80)
