"""A tally: what an index says of one document, without its text."""

from collections import Counter
from typing import Any

from cqgov_parse.export.json import to_dict
from cqgov_parse.records import Document
from cqgov_parse.text.fold import is_visible


def tally(document: Document) -> dict[str, Any]:
    """The row of a document."""
    return tally_of(to_dict(document))


def tally_of(document: dict[str, Any]) -> dict[str, Any]:
    """The row of a document's JSON: name, format and score, counts, notes by code, the share of text that was not understood.

    The shares are those of the visible characters that the JSON holds; the JSON does not hold the source.
    """
    records = document["records"]
    unplaced = sum(_visible(passage["text"]) for passage in document["unplaced"])
    day = _known(document["published"]) or next(filter(None, map(_day, records)), "")
    return {
        "name": document["source"]["name"] or "text",
        "format": document["format"],
        "score": document["detection"]["score"],
        "month": day[:7] or None,
        "records": len(records),
        "people": len({person["name"] for each in (document, *records) for person in each["people"]}),
        "figures": sum(len(each["figures"]) for each in (document, *records)),
        "warnings": sum(note["severity"] == "warning" for note in document["notes"]),
        "notes": Counter(note["code"] for note in document["notes"]),
        "unplaced": unplaced,
        "length": document["source"]["length"],
    }


def _day(record: dict[str, Any]) -> str | None:
    return _known(record.get("date"))


def _known(date: dict[str, Any] | None) -> str | None:
    """A date's ISO form, if its year is known."""
    iso: str | None = date["iso"] if date else None
    return None if iso is None or iso.startswith("-") else iso


def _visible(text: str) -> int:
    return sum(map(is_visible, text))
