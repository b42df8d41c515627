"""Readings: what the characters of a label say."""

import pytest

from cqgov_parse import readings
from cqgov_parse.records import Passage
from cqgov_parse.text.fold import fold


def passage(text: str) -> Passage:
    return Passage(text, ((0, len(text)),), fold(text))


def test_bylines_have_all_characters() -> None:
    """The bylines of one passage share its characters out between them."""
    whole = passage("（记者 苏棠 摄影 葛云）")
    found = readings.bylines(whole, None)
    assert [(each.names, each.role) for each in found] == [(("苏棠",), "reporter"), (("葛云",), "photographer")]
    assert "".join(each.text for each in found) == whole.text


def test_nobody_is_named() -> None:
    """A passage that a format takes for a byline and that names nobody is one without names."""
    (found,) = readings.bylines(passage("……"), "author")
    assert (found.names, found.text) == ((), "……")


@pytest.mark.parametrize(
    ("text", "value", "iso"),
    [
        ("【3月5日 星期三】", None, "--03-05"),
        ("2031年3月5日", None, "2031-03-05"),
        ("周三", "2031-03-05", "2031-03-05"),
        ("周三", None, None),
    ],
)
def test_days(text: str, value: str | None, iso: str | None) -> None:
    """A day is read as it is printed, unless the format knows better."""
    assert readings.day(passage(text), value).iso == iso


def test_numbers_as_printed() -> None:
    """A number that was read in folded text is given as the passage prints it."""
    assert readings.printed("(一)", passage("（一）坚持实干。")) == "（一）"
