"""A Dask cluster: the one whose scheduler is named, or one of this machine that starts and ends with the run.

Workers need the folder of the output at the same path, and local inputs too: a shared file system, where they are on several machines.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice
from typing import Any

from attrs import frozen

from cqgov_parse.batch.engines.blame import Blame
from cqgov_parse.batch.shard import Task
from cqgov_parse.batch.work import Done, run_shard
from cqgov_parse.errors import WorkerError
from cqgov_parse.extras import needed

_WAITING = 2  # shards for each worker that are on their way
_PATIENCE = 15  # seconds for a scheduler to answer
_GONE = (CancelledError, TimeoutError, OSError)  # of Dask itself: what a shard raises is of this library


@frozen
class Dask:
    """Dask distributed. `scheduler` is an address such as `tcp://10.0.0.1:8786`; without one, `workers` processes start here."""

    workers: int
    scheduler: str | None = None

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Every shard, on the cluster; those whose workers end are run again at the end, each alone.

        Raises InstallationError where Dask is missing, WorkerError where its scheduler does not answer, or no more.
        """
        distributed: Any = needed("distributed", "dask", "--engine dask")
        with _client(distributed, self.workers, self.scheduler) as client:
            most = (sum(client.nthreads().values()) or self.workers) * _WAITING
            running = distributed.as_completed()
            left, open = iter(tasks), dict[Any, Task]()
            suspects: list[Task] = []
            while True:
                for task in islice(left, most - len(open)):
                    future = client.submit(run_shard, task, pure=False)
                    open[future] = task
                    running.add(future)
                if not open:
                    break
                future = next(running)
                task = open.pop(future)
                done = _done(future, distributed.KilledWorker)
                if done is None:
                    suspects.append(task)
                else:
                    yield done
            for task in suspects:
                blame = Blame()
                while (done := _done(client.submit(run_shard, task, pure=False), distributed.KilledWorker)) is None:
                    blame.ended(task)
                yield done


def _done(future: Any, killed: type[Exception]) -> Done | None:
    """What a shard tells; None where its workers ended with it, or with another one that they had in hand."""
    try:
        found: Done = future.result()
    except _GONE as error:
        raise WorkerError(f"the Dask cluster is gone ({type(error).__name__}); run the same command again") from None
    except killed:
        return None
    return found


def _client(distributed: Any, workers: int, scheduler: str | None) -> Any:
    try:
        if scheduler is not None:
            return distributed.Client(scheduler, timeout=_PATIENCE)
        needed("dask", "dask", "--engine dask").config.set({"distributed.scheduler.allowed-failures": 0})
        return distributed.Client(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs="CRITICAL"
        )
    except (OSError, ValueError) as error:
        raise WorkerError(f"the Dask scheduler {scheduler or ''} does not answer: {error}") from None
