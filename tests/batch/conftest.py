"""What the tests of whole runs share: a corpus on the disk, and its output by one worker."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus import write

ROOT = Path(__file__).parents[2]
COUNT = 300
SHARD = 20

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred made-up documents, and three files that fail."""
    folder = tmp_path_factory.mktemp("corpus")
    write(folder, COUNT)
    (folder / "0000" / "0000100a.txt").write_bytes(b"%PDF-1.7")
    (folder / "0000" / "0000200a.txt").write_bytes(b"")
    (folder / "0001.zip").write_bytes(b"no archive")
    return folder


@pytest.fixture(scope="session")
def start(corpus: Path) -> Start:
    """Starts the command on the corpus, in a session of its own."""

    def begin(out: Path, *options: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "cqgov_parse", "batch", str(corpus), "-o", str(out), "--shard", str(SHARD)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        return subprocess.Popen([*command, *options], env=environment, stderr=subprocess.PIPE, start_new_session=True)

    return begin


def ended(run: "subprocess.Popen[bytes]") -> tuple[int, str]:
    """The exit code of a run and what it said."""
    _, err = run.communicate()
    assert b"Traceback" not in err
    return run.returncode, err.decode("utf-8")


def killed(run: "subprocess.Popen[bytes]", *, with_workers: bool) -> None:
    """Ends a run as `kill -9` does, the command alone or with its workers."""
    if with_workers:
        os.killpg(run.pid, signal.SIGKILL)
    else:
        run.kill()
    assert run.stderr is not None
    run.stderr.close()
    run.wait()


def contents(out: Path) -> dict[str, bytes]:
    """What a run left in its folder."""
    return {path.name: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file() and path.name != ".lock"}


@pytest.fixture(scope="session")
def reference(start: Start, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one worker makes of the corpus without interruption."""
    out = tmp_path_factory.mktemp("reference") / "out"
    code, said = ended(start(out, "--workers", "1"))
    assert code == 13, said
    return contents(out)
