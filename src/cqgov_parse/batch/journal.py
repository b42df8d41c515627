"""The journal of a shard that is not done: a line for each document as soon as it is parsed, so that no parse is lost with its worker."""

import json
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from cqgov_parse.batch.failure import Failure
from cqgov_parse.export.json import from_dict, to_json
from cqgov_parse.records import Document

_FAILURE = "failure"


class Journal:
    """What became of a shard's items, by their keys. A last line that was cut off with its writer is dropped."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: dict[str, bytes] = {}
        self._file: IO[bytes] | None = None
        good = 0
        if path.exists():
            with path.open("rb") as file:
                for line in file:
                    key, _, value = line.partition(b" ")
                    if not line.endswith(b"\n") or not _is_json(value):
                        break
                    self._lines.setdefault(key.decode(), value)
                    good += len(line)
            with path.open("r+b") as file:
                file.truncate(good)

    def __enter__(self) -> "Journal":
        self._file = self._path.open("ab", buffering=0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()

    def __contains__(self, key: str) -> bool:
        return key in self._lines

    def __getitem__(self, key: str) -> Document | Failure:
        value: Any = json.loads(self._lines[key])
        return Failure(**value[_FAILURE]) if _FAILURE in value else from_dict(value)

    def add(self, key: str, outcome: Document | Failure) -> None:
        """Writes what became of an item."""
        text = json.dumps({_FAILURE: outcome.to_dict()}) if isinstance(outcome, Failure) else to_json(outcome)
        line = f"{key} {text}\n".encode()
        assert self._file is not None, "a journal is written inside its context"
        while line:  # a disk that fills up takes a part first, and says so then
            line = line[self._file.write(line) :]


def _is_json(value: bytes) -> bool:
    try:
        json.loads(value)
    except ValueError:
        return False
    return True
