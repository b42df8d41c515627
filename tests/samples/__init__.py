"""Whole documents and what the parser makes of them, read by a person."""

import json
from pathlib import Path
from typing import Any

import cqgov_parse

ROOT = Path(__file__).parents[2]
SAMPLES = [
    (path, Path(__file__).parent / "seeds" / f"{path.stem}.json") for path in sorted((ROOT / "seeds").glob("*.txt"))
]


def made(path: Path) -> dict[str, Any]:
    """What the parser makes of a text now, as plain JSON, without the library's own version."""
    document: dict[str, Any] = json.loads(cqgov_parse.to_json(cqgov_parse.parse_file(path)))
    document["generator"]["version"] = ""
    return document
