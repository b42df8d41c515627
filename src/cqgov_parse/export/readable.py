"""A document as people read and compare it: the JSON of golden files."""

import json
from typing import Any

from cqgov_parse.export.json import to_dict
from cqgov_parse.records import Document

_WIDTH = 110  # characters of a value that stays on one line


def readable(document: Document) -> str:
    """A passage a line, without versions, detection and the words of notes, and without a word of a reader's corrections: what is right is right."""
    value = to_dict(document)
    for name in ("schema_version", "generator", "detection"):
        del value[name]
    value["source"] = {"length": value["source"]["length"], "script": value["source"]["script"]}
    value["notes"] = [
        {name: note[name] for name in ("code", "severity", "spans")}
        for note in value["notes"]
        if note["code"] != "corrected"
    ]
    return _lines(json.loads(json.dumps(value)), "") + "\n"


def _lines(value: Any, indent: str) -> str:
    """JSON in which whatever fits on a line stands on one, and what is empty is left out."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or "spans" in value or len(flat) <= _WIDTH:
        return flat
    deeper = indent + " "
    if isinstance(value, dict):
        inner = [
            f"{deeper}{json.dumps(name)}: {_lines(child, deeper)}"
            for name, child in value.items()
            if child not in ([], {}, None)
        ]
        return "{\n" + ",\n".join(inner) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + _lines(child, deeper) for child in value) + f"\n{indent}]"
