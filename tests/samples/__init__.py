"""Whole documents and what the parser makes of them, read by a person."""

import json
from pathlib import Path
from typing import Any

import cqgov_parse
from cqgov_parse.format import Format
from cqgov_parse.testing import results, subject

ROOT = Path(__file__).parents[2]
SAMPLES = [
    (path, Path(__file__).parent / "seeds" / f"{path.stem}.json") for path in sorted((ROOT / "seeds").glob("*.txt"))
]
SPECIMENS = Path(__file__).parent / "specimens"
"""Golden files of the kit's specimens, one of each built-in kind, as the kit writes them."""


def changes(format: Format, *, accept: bool = False) -> tuple[str, ...]:
    """In what a format's specimen is read otherwise than was accepted; `accept` takes what was proposed."""
    specimen = subject.SPECIMENS / f"{format.name}.txt"
    (found,) = results(format, specimen, golden=SPECIMENS, accept=accept, checks=["golden"])
    return found.faults


def made(path: Path) -> dict[str, Any]:
    """What the parser makes of a text now, as plain JSON, without the library's own version."""
    document: dict[str, Any] = json.loads(cqgov_parse.to_json(cqgov_parse.parse_file(path)))
    document["generator"]["version"] = ""
    return document
