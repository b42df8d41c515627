"""The made-up corpus: the same on every run, of every kind, and read as what it is."""

from itertools import islice
from pathlib import Path

import pytest

import cqgov_parse
from tests.corpus import kind, text, texts, write
from tests.corpus.kinds import KINDS


def test_the_same_on_every_run(tmp_path: Path) -> None:
    """A number stands for one text, whichever others are made, and files hold it in the encodings that such files have."""
    assert list(texts(5, first=40)) == [text(number) for number in range(40, 45)]
    paths = write(tmp_path, 30, first=990)
    assert [path.parent.name for path in (paths[9], paths[10])] == ["0000", "0001"]
    documents = [cqgov_parse.parse_file(path) for path in paths]
    assert [document.source.text for document in documents] == [text(number) for number in range(990, 1020)]
    assert {document.source.encoding for document in documents} >= {"utf-8", "gb18030"}


def test_no_two_are_equal() -> None:
    """A thousand numbers give a thousand texts."""
    assert len(set(texts(1000))) == 1000


@pytest.mark.parametrize("wanted", KINDS)
def test_each_kind_is_read_as_itself(wanted: str) -> None:
    """Documents of each kind are detected as that kind, and nothing in them stays unplaced."""
    numbers = [number for number in range(400) if kind(number) == wanted]
    documents = [cqgov_parse.parse(text(number)) for number in islice(numbers, 8)]
    assert [document.format for document in documents] == [wanted] * 8
    assert [document.unplaced for document in documents] == [()] * 8
