"""The ledger of a shard that is done: what it was made of, and what failed."""

import json
from pathlib import Path

from attrs import frozen

from cqgov_parse.batch.failure import Failure
from cqgov_parse.batch.files import written


@frozen
class Ledger:
    """`keys` are those of the shard's items, failed ones too; `characters` counts what its documents hold."""

    keys: tuple[str, ...]
    failures: tuple[Failure, ...]
    characters: int

    @property
    def documents(self) -> int:
        return len(self.keys) - len(self.failures)

    def write(self, path: Path) -> None:
        """Puts the ledger on the disk: from now on the shard is done."""
        value = {
            "keys": self.keys,
            "failures": [each.to_dict() for each in self.failures],
            "characters": self.characters,
        }
        text = json.dumps(value)

        def write(aside: Path) -> None:
            aside.write_text(text, "utf-8")

        written(path, write)


def read(path: Path) -> Ledger | None:
    """The ledger of a shard, if it is done."""
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    failures = tuple(Failure(**each) for each in value["failures"])
    return Ledger(tuple(value["keys"]), failures, value["characters"])
