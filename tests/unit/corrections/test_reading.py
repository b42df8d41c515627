"""Reading files of corrections: what is accepted, and in what words the rest is refused."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from cqgov_parse.corrections.reading import from_page, read_corrections
from cqgov_parse.errors import CorrectionsError, ReadError
from tests.annotations import called, page, part

TEXT = "𠮷县政协开会\n县政协主席王中出席。\n"
GOOD = part(TEXT, "县政协开会", "headline", 0, recordSelector={"type": "TextQuoteSelector", "exact": "出席"})


def test_an_item() -> None:
    """An item becomes a correction with its number, place in code points, part, record and what more is said."""
    found = from_page(
        page(GOOD, part(TEXT, "出席", "heading", level=2, number="（一）"), called(TEXT, "王中", "王 中 庆"))
    )
    first, second, third = found.items
    assert (first.item, first.source, first.places[0].start, first.places[0].prefix) == (1, "a.txt", 1, "𠮷")
    assert (first.part, first.record, first.at.exact) == ("headline", 0, "出席")  # type: ignore[union-attr]
    assert (second.record, second.level, second.number, second.reading) == (None, 2, "（一）", None)  # type: ignore[union-attr]
    assert (third.item, third.name) == (3, "王中庆")  # type: ignore[union-attr]


def test_what_another_program_writes() -> None:
    """Single values as lists, more contexts, bodies of other purposes, and annotations that only comment are no fault."""
    value = page(
        {"type": "Annotation", "motivation": "commenting", "target": "a.txt", "body": "?"}, copy.deepcopy(GOOD)
    )
    value["@context"] = ["http://www.w3.org/ns/anno.jsonld", {"x": "urn:x"}]
    value["items"][1]["motivation"] = ["editing"]
    value["items"][1]["body"] = [
        value["items"][1]["body"],
        {"type": "TextualBody", "purpose": "describing", "value": "!"},
    ]
    (found,) = from_page(value).items
    assert found.item == 2


FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"target": None}, "wants a target"),
    ({"target": [{"source": "a", "selector": []}]}, "wants a TextQuoteSelector"),
    ({"target": [{"source": 3, "selector": []}]}, "source is 3"),
    ({"target": [{"source": "a"}, {"source": "b"}]}, "several sources: a, b"),
    ({"body": []}, "one body"),
    ({"body": {"purpose": "tagging", "value": "headline"}}, "classifying or identifying"),
    ({"body": {"purpose": "identifying"}}, "wants a value"),
    ({"body": {"purpose": "classifying", "value": "title"}}, "'title' is unknown"),
    ({"body": {"purpose": "classifying", "value": "headline", "record": -1}}, "record -1"),
    ({"body": {"purpose": "classifying", "value": "headline", "record": True}}, "record True"),
    ({"body": {"purpose": "classifying", "value": "heading", "level": 1.5}}, "level 1.5"),
    ({"body": {"purpose": "classifying", "value": "heading", "number": 1}}, "number is 1"),
    ({"body": {"purpose": "classifying", "value": "byline", "reading": "chief"}}, "none of author, reporter"),
    ({"body": {"purpose": "classifying", "value": "part", "reading": "past"}}, "none of review"),
    ({"body": {"purpose": "classifying", "value": "credit", "reading": "0"}}, "none of author"),
    ({"body": {"purpose": "classifying", "value": "published", "reading": "2031-02-30"}}, "is no day"),
    ({"body": {"purpose": "classifying", "value": "day", "reading": "20310305"}}, "is no day"),
    ({"body": {"purpose": "classifying", "value": "headline", "reading": "x"}}, "takes no reading"),
]


@pytest.mark.parametrize(("change", "words"), FAULTS, ids=[words for _, words in FAULTS])
def test_a_faulty_item(change: dict[str, Any], words: str) -> None:
    """A faulty item is an error that gives the file, the item's number and what is wrong with it."""
    with pytest.raises(CorrectionsError, match=r"^corrections: item 2: ") as raised:
        from_page(page(GOOD, {**GOOD, **change}))
    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(3, 3, "the smaller"), (True, 6, "whole numbers"), (1, 7, "6 characters by its position and 5")],
)
def test_a_faulty_position(start: Any, end: Any, words: str) -> None:
    """A position that is no range, or not as long in code points as the quote, is an error."""
    wrong = copy.deepcopy(GOOD)
    wrong["target"]["selector"][0] |= {"start": start, "end": end}
    with pytest.raises(CorrectionsError, match=words):
        from_page(page(wrong))


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b"\xff", b'{"@context": 3}', b"[" * 100_000, json.dumps({**page(), "items": {}}).encode()],
)
def test_no_file_of_corrections(tmp_path: Path, content: bytes) -> None:
    """What is no annotation page is an error of the library's family that names the file."""
    path = tmp_path / "c.json"
    path.write_bytes(content)
    with pytest.raises(CorrectionsError, match=r"c\.json"):
        read_corrections(path)
    with pytest.raises(ReadError, match=r"missing\.json"):
        read_corrections(tmp_path / "missing.json")


@pytest.mark.parametrize("reading", ["2031-03-05", "--02-29"])
def test_a_day(reading: str) -> None:
    """A day is read with its year, or without it while the year is unknown."""
    (found,) = from_page(page(part(TEXT, "出席", "day", reading=reading))).items
    assert found.reading == reading  # type: ignore[union-attr]


def test_said_twice() -> None:
    """What is said twice of the same characters is one correction, in the place of the last."""
    other = part(TEXT, "县政协开会", "deck", 0)
    assert [each.item for each in from_page(page(GOOD, other, GOOD)).items] == [2, 3]
