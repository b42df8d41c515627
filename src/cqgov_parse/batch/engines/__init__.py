"""What carries shards to workers: the processes of this machine, or a cluster. Both run the same function on the same shards."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from cqgov_parse.batch.shard import Task
from cqgov_parse.batch.work import Done


class Engine(Protocol):
    """Runs shards side by side."""

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Runs every task, in any order, and takes few more from the stream than it has workers.

        A document that ends its worker becomes a failure; others are not blamed for it. Raises what a task raises.
        """
