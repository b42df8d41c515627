"""What a batch can write, one file for each kind: its module's name is what `--to` takes, and `OUTPUT` in it does the work.

A run cuts its documents into shards. Workers write shards side by side; at the end one process makes the output of them, in
the order of the input. Both write where they are told: setting aside, flushing to the disk and renaming are the caller's.
"""

import pkgutil
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

from cqgov_parse.records import Document


class Output(Protocol):
    """One kind of output.

    `name` is what `finish` makes inside the folder of the run: a file (`documents.jsonl`) or a folder (`tables`). `suffix` is
    the ending of a shard.
    """

    @property
    def name(self) -> str: ...

    @property
    def suffix(self) -> str: ...

    def check(self) -> None:
        """Raises InstallationError where a package that this output needs is missing; called once, before anything is read."""

    def write(self, path: Path, documents: Iterable[Document]) -> None:
        """Writes one shard to a path that does not exist, as a file or a folder. Equal documents give equal bytes.

        The documents come in the order of the input, without their source text. Two of them may have the same text and so the
        same id.
        """

    def finish(self, shards: Sequence[Path], out: Path) -> None:
        """Makes the whole output of the shards, in their order, at a path that does not exist; in memory that does not grow with their number."""


def names() -> list[str]:
    """What `--to` takes."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def named(name: str) -> Output:
    """The output of a name that `names` lists."""
    found: Output = import_module(f"{__name__}.{name}").OUTPUT
    return found
