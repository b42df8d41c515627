"""What holds of any text at all."""

import pytest
from hypothesis import given

import cqgov_parse
from cqgov_parse import Parser, from_json, to_json, verify
from tests.properties.strategies import texts

FORMATS = [format.name for format in cqgov_parse.formats()]


@given(text=texts)
def test_every_visible_character_is_placed_once(text: str) -> None:
    """Whatever the text, parsing raises nothing and every visible character is in exactly one faithful piece of structure."""
    document = cqgov_parse.parse(text)
    found = verify(document)
    assert found.faults == ()
    assert found.coverage == 1.0


@pytest.mark.parametrize("name", FORMATS)
@given(text=texts)
def test_every_format_is_total(name: str, text: str) -> None:
    """Every format labels any text without an exception and without losing or doubling a character."""
    document = cqgov_parse.parse(text, format=name)
    assert verify(document).faults == ()


@given(text=texts)
def test_json_round_trip(text: str) -> None:
    """A document comes back from its JSON equal, and gives the same JSON again."""
    document = cqgov_parse.parse(text, meta={"id": 7})
    written = to_json(document)
    read = from_json(written)
    assert read == document
    assert to_json(read) == written


@given(text=texts)
def test_parsing_is_deterministic(text: str) -> None:
    """The same text gives the same document, from another parser too."""
    assert cqgov_parse.parse(text) == Parser().parse(text)


@given(text=texts)
def test_split_loses_nothing(text: str) -> None:
    """The documents that one text holds, joined again, are the text."""
    assert "".join(cqgov_parse.split(text)) == text


@given(text=texts)
def test_lines_and_columns_lead_back(text: str) -> None:
    """Line and column of any span's beginning lead back to its offset."""
    document = cqgov_parse.parse(text)
    source = document.source.text or ""
    lines = source.splitlines(keepends=True)
    for passage in (*document.markers, *document.furniture, *document.unplaced, *document.lead):
        for start, _ in passage.spans:
            position = document.position(start)
            assert sum(map(len, lines[: position.line - 1])) + position.column - 1 == start
