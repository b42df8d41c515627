"""The manifest of a run: whose output stands in a folder, and whether it is whole."""

import json
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from cqgov_parse.batch.files import written
from cqgov_parse.errors import ResumeError

NAME = "batch.json"


@frozen
class Manifest:
    """`identity` is all that the output depends on besides the texts themselves: inputs as named, version, options, kind of output.

    `documents` and `failures` are counted when the output is whole; until then they are None.
    """

    identity: dict[str, Any]
    documents: int | None = None
    failures: int | None = None

    @property
    def is_whole(self) -> bool:
        return self.documents is not None

    def write(self, folder: Path) -> None:
        """Puts the manifest into its folder."""
        text = json.dumps(attrs.asdict(self), ensure_ascii=True, indent=2) + "\n"

        def write(path: Path) -> None:
            path.write_text(text, "utf-8")

        written(folder / NAME, write)


def read(folder: Path) -> Manifest | None:
    """The manifest of a folder, if it has one. Raises ResumeError for a file that is none."""
    try:
        return Manifest(**json.loads((folder / NAME).read_bytes()))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        raise ResumeError(f"{folder / NAME} is no manifest of a batch; name another folder with -o") from None


def agreed(folder: Path, identity: dict[str, Any]) -> Manifest:
    """The manifest that a run of this identity goes on with, or a new one. Raises ResumeError where the folder belongs to another run."""
    found = read(folder)
    if found is None:
        return Manifest(identity)
    plain = json.loads(json.dumps(identity))
    if found.identity != plain:
        names = [name for name in {**found.identity, **plain} if found.identity.get(name) != plain.get(name)]
        raise ResumeError(
            f"{folder} holds the output of a run with other {', '.join(names)}; name another folder with -o, "
            "or give --restart to replace it"
        )
    return found
