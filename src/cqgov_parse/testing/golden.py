"""Golden files: what a person has read and accepted. A proposal is written beside a sample and waits for the reader."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from cqgov_parse.export.readable import readable
from cqgov_parse.testing.subject import Subject

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


def _difference(path: Path, made: str) -> str:
    accepted = path.read_text("utf-8").splitlines()
    lines = list(difflib.unified_diff(accepted, made.splitlines(), "accepted", "now", lineterm="", n=1))
    more = [f"… and {len(lines) - _LINES} lines more"] if len(lines) > _LINES else []
    return "\n".join([*lines[:_LINES], *more])
