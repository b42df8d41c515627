"""Shards: consecutive items that one worker reads, parses and writes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from cqgov_parse.batch.item import Item
from cqgov_parse.batch.step import Step

MOST_DOCUMENTS = 100
MOST_BYTES = 1_000_000
"""The bounds of a shard. Memory is bounded by them, for several shards are on their way at once; so is the work that is lost with a worker."""


@frozen
class Shard:
    """Consecutive items; shards are counted from 0."""

    number: int
    items: tuple[Item, ...]


@frozen
class Task:
    """A shard with what is to be done to it: parse it by `step`, write it for the output `to` into the folder `work`."""

    shard: Shard
    step: Step
    to: str
    work: Path

    @property
    def stem(self) -> Path:
        """Where the shard's files stand, without their endings; names sort in the order of the shards."""
        return self.work / f"{self.shard.number:08}"


def shards(
    items: Iterable[Item], most_documents: int = MOST_DOCUMENTS, most_bytes: int = MOST_BYTES
) -> Iterator[Shard]:
    """The items cut into shards, in order. Where a cut is depends on the items alone, so that it is the same on every run."""
    number, size = 0, 0
    held: list[Item] = []
    for item in items:
        if held and (len(held) >= most_documents or size + item.size > most_bytes):
            yield Shard(number, tuple(held))
            number, size, held = number + 1, 0, []
        held.append(item)
        size += item.size
    if held:
        yield Shard(number, tuple(held))
