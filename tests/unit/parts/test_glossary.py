"""Glossaries at a report's end."""

import pytest

from cqgov_parse.parts import glossary
from cqgov_parse.span import cut
from cqgov_parse.text.page import page
from tests.unit.reading import fold


def read(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (label.number and fold(label.number), label.value, cut(text, label.spans))
        for label in glossary.labels(page(text).blocks)
    ]


@pytest.mark.parametrize(
    ("text", "number", "term"),
    [
        ("1.“双清”：是指河清岸清。", "1", "“双清”"),
        ("2、四联机制：即联企、联村。", "2", "四联机制"),
        ("10.四级联动：指为四级。", "10", "四级联动"),
        ("①一网统管：是指一张网。", "①", "一网统管"),
        ("［3］三清一建", "[3]", "三清一建"),
        ("（4）“暖企”行动是指走访企业。", "(4)", "“暖企”行动"),
        ("5.《青溪倡议》——由县政协发出。", "5", "《青溪倡议》"),
        ("６．“雙清”：是指河清岸清。", "6", "“双清”"),
    ],
)
def test_entry(text: str, number: str, term: str) -> None:
    """An entry has its number and term, whatever signs set them off."""
    assert glossary.is_entry(fold(text))
    assert read(text) == [(number, term, text)]


def test_definition_on_the_next_line() -> None:
    """A line without a number goes on with the entry above."""
    assert read("1.三清一建\n清理河道，建立机制。\n2.双清：河清岸清。") == [
        ("1", "三清一建", "1.三清一建清理河道，建立机制。"),
        ("2", "双清", "2.双清：河清岸清。"),
    ]


@pytest.mark.parametrize(("text", "term"), [("双清：河清岸清。", "双清"), ("河清岸清。", None)])
def test_entry_without_a_number(text: str, term: str | None) -> None:
    """Without a number the term is what stands before the colon, if there is one."""
    assert not glossary.is_entry(fold(text))
    assert read(text) == [(None, term, text)]


def test_no_entries() -> None:
    """Without blocks there are no entries."""
    assert list(glossary.labels([])) == []
