"""JSON lines: one document a line, as `python -m cqgov_parse` prints it."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from cqgov_parse.export.json import to_json
from cqgov_parse.records import Document


class JsonLines:
    """`documents.jsonl`."""

    name = "documents.jsonl"
    suffix = ".jsonl"

    def check(self) -> None:
        """JSON needs nothing that is not there."""

    def write(self, path: Path, documents: Iterable[Document]) -> None:
        with path.open("wb") as file:
            for document in documents:
                file.write(to_json(document).encode() + b"\n")

    def finish(self, shards: Sequence[Path], out: Path) -> None:
        with out.open("wb") as whole:
            for shard in shards:
                with shard.open("rb") as part:
                    shutil.copyfileobj(part, whole)


OUTPUT = JsonLines()
