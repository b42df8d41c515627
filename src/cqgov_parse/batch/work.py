"""One shard's work: read, parse, write. It runs in a worker, and may be cut off at any moment."""

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen

from cqgov_parse.batch import ledger, outputs
from cqgov_parse.batch.failure import KILLED, Failed, Failure
from cqgov_parse.batch.files import removed, written, written_to
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.journal import Journal
from cqgov_parse.batch.ledger import Ledger
from cqgov_parse.batch.reading import content
from cqgov_parse.batch.shard import Task
from cqgov_parse.batch.step import Step
from cqgov_parse.extras import needed
from cqgov_parse.records import Document

LEDGER, JOURNAL = ".done", ".journal"
_GRACE = 10.0  # seconds beyond twice the time budget, after which a parse that does not look at the clock is ended with its worker


@frozen
class Done:
    """What a worker tells of a shard: no documents, for these are on the disk."""

    number: int
    documents: int
    failures: int
    characters: int


def run_shard(task: Task) -> Done:
    """Makes a shard and its ledger. One that is done already, of the same contents, is left as it is.

    A shard that was half done goes on with its journal: documents whose key is there are not parsed again. Raises OutputError.
    """
    filelock: Any = needed("filelock", "batch", "batch")
    stem = str(task.stem)
    with written_to(task.work), filelock.FileLock(stem + ".lock"):
        found = ledger.read(Path(stem + LEDGER))
        if found is None or not _holds(found, task):
            removed(Path(stem + LEDGER))
            found = _made(task)
            found.write(Path(stem + LEDGER))
        removed(Path(stem + JOURNAL))
    return Done(task.shard.number, found.documents, len(found.failures), found.characters)


def _holds(found: Ledger, task: Task) -> bool:
    """Whether a ledger is of the very contents that the items have now."""
    items = task.shard.items
    return len(found.keys) == len(items) and all(
        item.key(_read(item, task.step)) == key for item, key in zip(items, found.keys, strict=True)
    )


def _made(task: Task) -> Ledger:
    output = outputs.named(task.to)
    keys: list[str] = []
    failures: list[Failure] = []
    characters = 0

    def documents(journal: Journal) -> Iterator[Document]:
        nonlocal characters
        for item in task.shard.items:
            read = _read(item, task.step)
            key = item.key(read)
            if key in journal:
                outcome = journal[key]
            else:
                outcome = _outcome(item, read, task.step)
                journal.add(key, outcome)
            keys.append(key)
            if isinstance(outcome, Failure):
                failures.append(outcome)
            else:
                characters += outcome.source.length
                yield outcome

    with Journal(Path(str(task.stem) + JOURNAL)) as journal:
        written(Path(str(task.stem) + output.suffix), lambda path: output.write(path, documents(journal)))
    return Ledger(tuple(keys), tuple(failures), characters)


def _read(item: Item, step: Step) -> bytes | str | Failed:
    try:
        return content(item, step.max_bytes)
    except Failed as failed:
        return failed


def _outcome(item: Item, read: bytes | str | Failed, step: Step) -> Document | Failure:
    if isinstance(read, Failed):
        return item.failure(read)
    try:
        with _ended_after(step.time_budget):
            return step.parse(item, read)
    except Failed as failed:
        return item.failure(failed, read)


@contextmanager
def _ended_after(time_budget: float | None) -> Iterator[None]:
    """Ends this process where a parse is stuck in code that nothing else stops: a plugin's pattern, say."""
    if time_budget is None:
        yield
        return
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(2 * time_budget + _GRACE, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


def first_open(task: Task) -> str | None:
    """The key of the item at which a worker was cut off: the first that its journal does not know. None where it knows them all."""
    journal = Journal(Path(str(task.stem) + JOURNAL))
    keys = (item.key(_read(item, task.step)) for item in task.shard.items)
    return next((key for key in keys if key not in journal), None)


def was_begun(task: Task) -> bool:
    """Whether some worker has begun with the shard and not come to its end."""
    return Path(str(task.stem) + JOURNAL).exists()


def give_up(task: Task, key: str) -> None:
    """Enters in the journal that the item of this key ends every worker, so that the next one passes over it."""
    reads = ((item, _read(item, task.step)) for item in task.shard.items)
    item, read = next((item, read) for item, read in reads if item.key(read) == key)
    failed = Failed(KILLED, "ended the process that read it, twice: too little memory, or stuck beyond the time budget")
    with written_to(task.work), Journal(Path(str(task.stem) + JOURNAL)) as journal:
        journal.add(key, item.failure(failed, None if isinstance(read, Failed) else read))
