"""Processes of this machine: the standard library's pool, made anew when the system kills one of its workers."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain
from multiprocessing.connection import Connection
from multiprocessing.connection import wait as wait_for
from multiprocessing.context import BaseContext

from attrs import frozen

from cqgov_parse.batch.engines.blame import Blame
from cqgov_parse.batch.shard import Task
from cqgov_parse.batch.work import Done, run_shard, was_begun
from cqgov_parse.errors import WorkerError

_WAITING = 2  # shards for each worker that are on their way: one in hand, one next
_BARREN = 3  # pools in a row that broke before any of their shards was begun


@frozen
class Processes:
    """So many worker processes."""

    workers: int

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Every shard. When a worker is killed the pool goes with it: shards that were begun are then run one at a time, each alone."""
        left = iter(tasks)
        barren = 0
        while barren < _BARREN:
            open: dict[Future[Done], Task] = {}
            try:
                with pool(self.workers) as workers:
                    yield from self._windowed(workers, left, open)
                    return
            except BrokenProcessPool:
                pass
            begun = [task for task in open.values() if was_begun(task)]
            for task in begun:
                yield self._alone(task)
            left = chain([task for task in open.values() if task not in begun], left)
            barren = 0 if begun else barren + 1
        raise WorkerError("the worker processes end as soon as they begin; look for what kills them (memory?)")

    def _windowed(
        self, workers: ProcessPoolExecutor, tasks: Iterator[Task], open: dict[Future[Done], Task]
    ) -> Iterator[Done]:
        """Keeps the pool busy; what is not done stands in `open`, also when this ends with an error."""
        while True:
            while len(open) < self.workers * _WAITING and (task := next(tasks, None)) is not None:
                try:
                    open[workers.submit(run_shard, task)] = task
                except BrokenProcessPool:
                    open[Future()] = task
                    raise
            if not open:
                return
            for future in wait(open, return_when=FIRST_COMPLETED).done:
                done = future.result()
                del open[future]
                yield done

    def _alone(self, task: Task) -> Done:
        """A shard in a process of its own, as often as it takes: each time that ends it costs at most one document."""
        blame = Blame()
        while True:
            try:
                with pool(1) as worker:
                    return worker.submit(run_shard, task).result()
            except BrokenProcessPool:
                blame.ended(task)


@contextmanager
def pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """A pool whose workers end with this process, whatever ends it, and at once where this context is left by an error.

    Processes are never started by copying this one, which may have threads, but from a server that has loaded the parser, where
    there is one.
    """
    if "forkserver" in multiprocessing.get_all_start_methods():
        context: BaseContext = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["cqgov_parse.batch.work"])
    else:
        context = multiprocessing.get_context("spawn")
    ended, end = context.Pipe(duplex=False)
    with end, ProcessPoolExecutor(workers, context, _begin, (ended,)) as found:
        try:
            yield found
        except BaseException:
            found.shutdown(wait=False, cancel_futures=True)
            end.close()
            raise


def _begin(ended: Connection) -> None:
    """A worker leaves interrupts to its parent, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, args=(ended,), daemon=True).start()


def _follow(ended: Connection) -> None:
    parent = multiprocessing.parent_process()
    wait_for([ended] if parent is None else [ended, parent.sentinel])
    os._exit(1)
