"""Word lists: read from data files, as sets, tables and patterns."""

import re
from importlib.resources import files

import pytest

from cqgov_parse import lexicon

LISTS = sorted(entry.name.removesuffix(".txt") for entry in files("cqgov_parse.lexicon").joinpath("data").iterdir())


@pytest.mark.parametrize("name", LISTS)
def test_every_list_can_be_read(name: str) -> None:
    """Every data file holds words, and no comment or blank is taken for one."""
    found = lexicon.words(name)
    assert found
    assert not any(word.startswith("#") or word != word.strip() for word in found)


def test_words() -> None:
    """A list gives its words as a set."""
    assert {"简讯", "图片新闻"} <= lexicon.words("columns")


def test_characters() -> None:
    """A list of characters gives each one, however they are spread over lines."""
    assert {"王", "欧"} <= lexicon.characters("surnames")
    assert all(len(character) == 1 for character in lexicon.characters("surnames"))


def test_table() -> None:
    """A list of two columns gives word and value."""
    assert lexicon.table("roles")["摄影"] == "photographer"
    assert set(lexicon.table("roles").values()) <= {"author", "reporter", "correspondent", "photographer", "editor"}


def test_alternation() -> None:
    """As a pattern the longest word wins, and the value column is left out."""
    pattern = re.compile(lexicon.alternation("roles"))
    match = pattern.match("特约通讯员甲乙")
    assert match is not None
    assert match.group() == "特约通讯员"
    assert pattern.search("reporter") is None


def test_lists_are_read_once() -> None:
    """A list is loaded at its first use and kept."""
    assert lexicon.words("columns") is lexicon.words("columns")


def test_missing_list() -> None:
    """A list that does not exist is the programmer's mistake."""
    with pytest.raises(FileNotFoundError):
        lexicon.words("no_such_list")
