"""A Dask cluster: the one whose scheduler is named, or one of this machine that starts and ends with the run.

Workers need the folder of the output at the same path, and local inputs too: a shared file system, where they are on several machines.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
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
        """Every shard, on the cluster. Raises InstallationError where Dask is missing, WorkerError where its scheduler does not answer."""
        distributed: Any = needed("distributed", "dask", "--engine dask")
        blames: dict[int, Blame] = {}
        with _client(distributed, self.workers, self.scheduler) as client:
            threads = sum(client.nthreads().values()) or self.workers
            left = iter(tasks)
            open: dict[Any, Task] = {}
            running = distributed.as_completed()

            def send(task: Task) -> None:
                future = client.submit(run_shard, task, pure=False)
                open[future] = task
                running.add(future)

            while True:
                while len(open) < threads * _WAITING and (task := next(left, None)) is not None:
                    send(task)
                if not open:
                    return
                future = next(running)
                task = open.pop(future)
                try:
                    yield future.result()
                except _GONE as error:
                    why = type(error).__name__
                    raise WorkerError(f"the Dask cluster is gone ({why}); run the same command again") from None
                except distributed.KilledWorker:  # so many workers ended with it as Dask allows
                    blames.setdefault(task.shard.number, Blame()).ended(task)
                    send(task)


def _client(distributed: Any, workers: int, scheduler: str | None) -> Any:
    try:
        if scheduler is not None:
            return distributed.Client(scheduler, timeout=_PATIENCE)
        return distributed.Client(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs="CRITICAL"
        )
    except (OSError, ValueError) as error:
        raise WorkerError(f"the Dask scheduler {scheduler or ''} does not answer: {error}") from None
