"""Whole documents and what the parser makes of them, read by a person."""

import json
from pathlib import Path
from typing import Any

import cqgov_parse
from cqgov_parse.export.readable import readable
from cqgov_parse.format import Format
from cqgov_parse.testing import results, subject

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
SEEDS = [(path, HERE / "seeds" / f"{path.stem}.json") for path in sorted((ROOT / "seeds").glob("*.txt"))]
"""The founding documents and their golden files, which hold the whole JSON."""
SAMPLES = [(path, path.with_suffix(".json")) for path in sorted(HERE.glob("*/*.txt"))]
"""Our own documents, a folder for each format; beside each its golden file, as the kit writes them, and what a reader sees in it."""
SPECIMENS = HERE / "specimens"
"""Golden files of the kit's specimens, one of each built-in kind, as the kit writes them."""


def changes(format: Format, *, accept: bool = False) -> tuple[str, ...]:
    """In what a format's specimen is read otherwise than was accepted; `accept` takes what was proposed."""
    specimen = subject.SPECIMENS / f"{format.name}.txt"
    (found,) = results(format, specimen, golden=SPECIMENS, accept=accept, checks=["golden"])
    return found.faults


def read(path: Path) -> str:
    """What the parser makes of a sample now, as a golden file says it."""
    return readable(cqgov_parse.parse_file(path))


def made(path: Path) -> dict[str, Any]:
    """What the parser makes of a seed now, as plain JSON, without the library's own version."""
    document: dict[str, Any] = json.loads(cqgov_parse.to_json(cqgov_parse.parse_file(path)))
    document["generator"]["version"] = ""
    return document
