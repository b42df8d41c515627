"""An engine without processes: every shard in turn, here."""

from collections.abc import Iterable, Iterator

from cqgov_parse.batch.shard import Task
from cqgov_parse.batch.work import Done, run_shard


class Here:
    """Runs shards in this process; `most` of them, and then stops as one that is cut off would."""

    def __init__(self, most: int = 1_000_000) -> None:
        self.most = most

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        for task in tasks:
            if not self.most:
                raise KeyboardInterrupt
            self.most -= 1
            yield run_shard(task)
