"""A stream of documents from many inputs, for Python: nothing is written, nothing is gathered."""

import os
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from cqgov_parse.batch.engines.processes import pool
from cqgov_parse.batch.failure import Failed, Failure
from cqgov_parse.batch.inputs import Inputs
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.reading import content
from cqgov_parse.batch.shard import shards
from cqgov_parse.batch.step import MAX_BYTES, Step
from cqgov_parse.errors import WorkerError
from cqgov_parse.records import Document

_AT_ONCE = 20  # documents that a worker sends back together


def _warn(failure: Failure) -> None:
    warnings.warn(f"{failure.input}: {failure.message}", RuntimeWarning, stacklevel=3)


def iter_parse(
    paths: str | Path | Iterable[str | Path],
    *,
    glob: str | Sequence[str] = "*",
    text_column: str = "text",
    id_column: str | None = None,
    format: str | None = None,
    encoding: str | None = None,
    reference_date: str | None = None,
    strict: bool = False,
    plugins: Sequence[str] = (),
    time_budget: float | None = None,
    max_bytes: int = MAX_BYTES,
    workers: int = 1,
    tell: Callable[[Failure], None] = _warn,
) -> Iterator[Document]:
    """The documents of files, folders, archives, tables and addresses, one after the other, in the order of the input.

    Nothing is read before it is asked for. A document that fails is left out, and `tell` hears of it (a RuntimeWarning, unless told
    otherwise). Where each document came from stands in its `source.meta`; its source text is not kept. With `workers` above 1 so many
    processes parse ahead, and the calling program must be one that may be imported (`if __name__ == "__main__":`).

    Raises what every document would meet: FormatNameError, EncodingNameError, ReferenceDateError, a plugin's error under `strict`;
    ColumnError for a table without the column, InstallationError for an address whose package is missing, WorkerError where a worker
    process is ended by the system.
    """
    names = [paths] if isinstance(paths, str | Path) else paths
    step = Step(format, encoding, reference_date, strict, tuple(plugins), time_budget, max_bytes)
    step.check(lambda message: warnings.warn(message, RuntimeWarning, stacklevel=4))
    globs = (glob,) if isinstance(glob, str) else tuple(glob)
    inputs = Inputs((os.fspath(name) for name in names), globs, text_column, id_column, encoding, max_bytes)
    return _streamed(inputs, step, workers, tell)


def _streamed(inputs: Inputs, step: Step, workers: int, tell: Callable[[Failure], None]) -> Iterator[Document]:
    outcomes = map(_outcome, inputs, _always(step)) if workers == 1 else _side_by_side(inputs, step, workers)
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            tell(outcome)
        else:
            yield outcome


def _always(step: Step) -> Iterator[Step]:
    while True:
        yield step


def _side_by_side(inputs: Inputs, step: Step, workers: int) -> Iterator[Document | Failure]:
    ahead: deque[Future[list[Document | Failure]]] = deque()
    try:
        with pool(workers) as processes:
            for shard in shards(inputs, _AT_ONCE):
                ahead.append(processes.submit(_outcomes, shard.items, step))
                if len(ahead) > workers * 2:
                    yield from ahead.popleft().result()
            while ahead:
                yield from ahead.popleft().result()
    except BrokenProcessPool:
        raise WorkerError(
            "a worker process was ended: by the system (memory?), or since the calling program cannot be imported (if __name__ == …)"
        ) from None


def _outcomes(items: Sequence[Item], step: Step) -> list[Document | Failure]:
    return [_outcome(item, step) for item in items]


def _outcome(item: Item, step: Step) -> Document | Failure:
    found = None
    try:
        found = content(item, step.max_bytes)
        return step.parse(item, found)
    except Failed as failed:
        return item.failure(failed, found)
