"""Measures runs of the command by hand: `python -m tests.batch memory 10000 100000`, `workers 1000`, `kills 5000`."""

import filecmp
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import monotonic, sleep

from tests.batch.conftest import ROOT, killed
from tests.corpus import text, write

_SHORT = 2  # lines of a document where their number matters, not their length


def begun(folder: Path, out: Path, workers: int) -> "subprocess.Popen[bytes]":
    """The command on a folder."""
    command = [sys.executable, "-m", "cqgov_parse", "batch", str(folder), "-o", str(out), "--workers", str(workers)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True)


def ended(run: "subprocess.Popen[bytes]") -> None:
    print(run.communicate()[1].decode("utf-8").splitlines()[-1], flush=True)


def memory(place: Path, *counts: int) -> None:
    """Peak memory of the command itself, without its workers, for so many short documents."""
    for count in counts:
        folder = place / str(count)
        for number in range(count):
            path = folder / f"{number // 1000:04}" / f"{number:07}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(text(number).split("\n")[:_SHORT]), "utf-8")
        run, peak = begun(folder, place / f"out-{count}", 2), 0
        while run.poll() is None:
            lines = Path(f"/proc/{run.pid}/status").read_text().splitlines()
            peak = max([peak, *(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))])
            sleep(0.2)
        print(f"{count} documents: peak {peak / 1024:.1f} MB", flush=True)


def workers(place: Path, count: int) -> None:
    """Time of one worker over that of two, in turns."""
    write(place / "in", count)
    for turn in range(3):
        took = {}
        for number in (1, 2):
            began = monotonic()
            ended(begun(place / "in", place / f"out-{turn}-{number}", number))
            took[number] = monotonic() - began
        print(f"one worker {took[1]:.1f} s, two {took[2]:.1f} s: {took[1] / took[2]:.2f} times", flush=True)


def kills(place: Path, count: int) -> None:
    """Kills a run of two workers at ten random moments, goes on, and compares it with a run of one worker."""
    write(place / "in", count)
    began = monotonic()
    ended(begun(place / "in", place / "whole", 1))
    longest, rng = (monotonic() - began) / 8, Random(1)
    for n in range(10):
        run = begun(place / "in", place / "out", 2)
        sleep(rng.uniform(1, longest))
        killed(run, with_workers=n % 2 == 1)
        print(f"killed, {len(list((place / 'out' / '.work').glob('*.done')))} shards done", flush=True)
    ended(begun(place / "in", place / "out", 2))
    names = ("batch.json", "documents.jsonl", "failures.jsonl")
    print("equal", all(filecmp.cmp(place / "whole" / name, place / "out" / name, shallow=False) for name in names))


match sys.argv[1:]:
    case ["memory" | "workers" | "kills" as what, *given] if given and all(map(str.isdigit, given)):
        with tempfile.TemporaryDirectory() as folder:
            measures: dict[str, Callable[..., None]] = {"memory": memory, "workers": workers, "kills": kills}
            measures[what](Path(folder), *map(int, given))
    case _:
        sys.exit(__doc__)
