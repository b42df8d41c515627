"""Which document ended a worker: the one that was being parsed, if it happens again."""

from collections import Counter

from attrs import define, field

from cqgov_parse.batch import work
from cqgov_parse.batch.shard import Task
from cqgov_parse.errors import WorkerError

_ENOUGH = 2  # deaths of a worker with nothing else to do than this shard, at one document


@define
class Blame:
    """Counts the workers that ended with a shard, and gives a document up where it is always the same."""

    _deaths: Counter[str | None] = field(factory=Counter, init=False)

    def ended(self, task: Task) -> None:
        """A worker has ended with this shard alone. Raises WorkerError where that happens again while no document is parsed."""
        key = work.first_open(task)
        self._deaths[key] += 1
        if self._deaths[key] < _ENOUGH:
            return
        if key is None:
            raise WorkerError(
                f"{task.work}: the process that wrote shard {task.shard.number} ended twice; look for what killed it (memory?) and run again"
            )
        work.give_up(task, key)
