"""Golden files: what a person has read and accepted. A proposal is written beside a sample and waits for the reader."""

import difflib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cqgov_parse.export.json import to_dict
from cqgov_parse.records import Document
from cqgov_parse.testing.subject import Subject

_WIDTH = 110  # characters of a value that stays on one line
_LINES = 60  # of a difference that are shown


def as_accepted(subject: Subject) -> Iterator[str]:
    """Samples whose document is not what was accepted, with the difference.

    What the format makes now is written as `NAME.new.json`. Read it; `accept` (pytest's `--accept`) makes exactly that the golden
    file `NAME.json`, and only if the format still makes it.
    """
    for sample in subject.samples:
        document = subject.document(sample.text)
        if document is None:
            continue
        path = (subject.golden or sample.path.parent) / f"{sample.path.stem}.json"
        proposal = path.with_suffix(".new.json")
        made = readable(document)
        if subject.accept and proposal.exists() and proposal.read_text("utf-8") == made:
            proposal.replace(path)
        if path.exists() and path.read_text("utf-8") == made:
            proposal.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        proposal.write_text(made, "utf-8", newline="\n")
        if path.exists():
            yield f"{sample.path.name}: not what was accepted; read the difference, then accept it\n{_difference(path, made)}"
        else:
            yield f"{sample.path.name}: nothing was accepted yet; read {proposal}, then accept it"


def readable(document: Document) -> str:
    """A document as JSON to be read and compared by people: a passage a line, without versions, detection and the words of notes."""
    value = to_dict(document)
    for name in ("schema_version", "generator", "detection"):
        del value[name]
    value["source"] = {"length": value["source"]["length"], "script": value["source"]["script"]}
    value["notes"] = [{name: note[name] for name in ("code", "severity", "spans")} for note in value["notes"]]
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


def _difference(path: Path, made: str) -> str:
    accepted = path.read_text("utf-8").splitlines()
    lines = list(difflib.unified_diff(accepted, made.splitlines(), "accepted", "now", lineterm="", n=1))
    more = [f"… and {len(lines) - _LINES} lines more"] if len(lines) > _LINES else []
    return "\n".join([*lines[:_LINES], *more])
