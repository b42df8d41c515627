"""A run: from inputs to an output folder, in steps that can be cut off anywhere and gone on with.

OUT/batch.json       the manifest: inputs, version, options; counts when the output is whole
OUT/documents.jsonl  the output, or what another kind of it is called
OUT/failures.jsonl   a line for each document that failed, in the order of the input
OUT/.work/           shards that are done, and the journals of those that are not; gone when the output is whole
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
from attrs import field, frozen

from cqgov_parse.batch import ledger, manifest, outputs
from cqgov_parse.batch.engines import Engine
from cqgov_parse.batch.files import removed, written, written_to
from cqgov_parse.batch.inputs import Inputs
from cqgov_parse.batch.manifest import Manifest
from cqgov_parse.batch.outputs import Output
from cqgov_parse.batch.shard import MOST_DOCUMENTS, Task, shards
from cqgov_parse.batch.step import Step
from cqgov_parse.batch.work import LEDGER, Done
from cqgov_parse.errors import OutputError, ResumeError
from cqgov_parse.extras import needed

FAILURES = "failures.jsonl"
_WORK = ".work"


@frozen
class Run:
    """What is to be run. `named` are the inputs as the caller named them, for the manifest."""

    inputs: Inputs
    named: Sequence[str]
    out: Path
    to: str = "jsonl"
    step: Step = field(factory=Step)
    shard_size: int = MOST_DOCUMENTS

    def __call__(
        self, engine: Engine, *, restart: bool = False, tell: Callable[[Done], None] = lambda done: None
    ) -> Manifest:
        """Makes the output, or goes on where an earlier run of the same identity was cut off; gives the manifest with its counts.

        `tell` hears of every shard that is done. A run whose output is whole already does nothing. `restart` forgets what there is.
        Raises ResumeError where the folder belongs to another run, OutputError where it cannot be written, InstallationError where
        a package is missing, ColumnError for a table without the column.
        """
        output = outputs.named(self.to)
        output.check()
        with _alone(self.out):
            found = self._begun(output, restart)
            if found.is_whole:
                return found
            work = self.out / _WORK
            inputs = attrs.evolve(self.inputs, without=str(self.out))
            count = 0
            for done in engine.run(Task(shard, self.step, self.to, work) for shard in shards(inputs, self.shard_size)):
                count += 1
                tell(done)
            with written_to(self.out):
                found = self._finished(output, _Shards(work, count, output.suffix))
                removed(work)
        return found

    def _begun(self, output: Output, restart: bool) -> Manifest:
        """The manifest of what is there already, or a new one in a folder that is ready."""
        work, whole = self.out / _WORK, self.out / output.name
        with written_to(self.out):
            if restart:
                removed(work)
                removed(self.out / manifest.NAME)
                for name in outputs.names():
                    if name != self.to:  # its own stays until the new one is whole
                        removed(self.out / outputs.named(name).name)
            elif whole.exists() and not (self.out / manifest.NAME).exists():
                raise ResumeError(f"{whole} is there already, from nobody knows what; name another folder with -o")
            found = manifest.agreed(self.out, self.identity())
            if not found.is_whole:
                found.write(self.out)
                work.mkdir(exist_ok=True)
        return found

    def identity(self) -> dict[str, Any]:
        """What makes another command another run. How many workers there are, and where, does not."""
        inputs = {name: getattr(self.inputs, name) for name in ("glob", "text_column", "id_column")}
        whole = {"inputs": list(self.named), **inputs, **self.step.identity(), "to": self.to, "shard": self.shard_size}
        plain: dict[str, Any] = json.loads(json.dumps(whole))
        return plain

    def _finished(self, output: Output, done: "_Shards") -> Manifest:
        """Puts the output together, then the failures; the manifest says last that both are whole."""
        documents = failures = 0

        def write_failures(path: Path) -> None:
            nonlocal documents, failures
            with path.open("w", encoding="utf-8", newline="\n") as file:
                for found in done.ledgers():
                    documents += found.documents
                    for failure in found.failures:
                        failures += 1
                        file.write(json.dumps(failure.to_dict(), ensure_ascii=False) + "\n")

        written(self.out / output.name, lambda path: output.finish(done, path))
        written(self.out / FAILURES, write_failures)
        whole = Manifest(self.identity(), documents, failures)
        whole.write(self.out)
        return whole


class _Shards(Sequence[Path]):
    """The paths of the shards in order, made when they are asked for."""

    def __init__(self, work: Path, count: int, suffix: str) -> None:
        self._work, self._count, self._suffix = work, count, suffix

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: Any) -> Any:
        numbers = range(self._count)[index]
        return [self._path(each) for each in numbers] if isinstance(numbers, range) else self._path(numbers)

    def _path(self, number: int) -> Path:
        return self._work / f"{number:08}{self._suffix}"

    def ledgers(self) -> Iterator[ledger.Ledger]:
        for path in self:
            found = ledger.read(path.with_suffix(LEDGER))
            assert found is not None, "every shard is done before the output is put together"
            yield found


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Keeps a second run out of the same folder. The lock goes with the process, however that ends."""
    filelock: Any = needed("filelock", "batch", "batch")
    with written_to(out):
        out.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(out / ".lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            raise OutputError(
                f"{out}: another run is writing there; wait for its end, or name another folder with -o"
            ) from None
    with lock:
        lock.release()  # `with` has taken it once more
        yield
