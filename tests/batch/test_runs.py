"""Whole runs of the command: equal output by any number of workers, after any interruption, and on a cluster."""

import json
import os
from pathlib import Path
from random import Random
from time import sleep

import pytest

from tests.batch.conftest import COUNT, Start, contents, ended, killed

posix = pytest.mark.skipif(os.name != "posix", reason="signals")
KILLER = """
import os
import signal


def annotate(document):
    if document.source.name in ("0000123.txt", "0000200.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return document
"""


def test_one_worker(reference: dict[str, bytes]) -> None:
    """Every file of the corpus is a document or a failure, each in its place."""
    assert list(reference) == ["batch.json", "documents.jsonl", "failures.jsonl"]
    names = [json.loads(line)["source"]["name"] for line in reference["documents.jsonl"].splitlines()]
    assert names == [f"{n:07}.txt" for n in range(COUNT)]
    failures = [json.loads(line) for line in reference["failures.jsonl"].splitlines()]
    assert [each["reason"] for each in failures] == ["undecodable", "empty", "unreadable"]
    manifest = json.loads(reference["batch.json"])
    assert (manifest["documents"], manifest["failures"]) == (COUNT, 3)


def test_two_workers(start: Start, reference: dict[str, bytes], tmp_path: Path) -> None:
    """Two workers write the same bytes as one, and the command says at its end what failed."""
    code, said = ended(start(tmp_path, "--workers", "2"))
    assert code == 13
    assert "300 documents, 3 failed" in said
    assert f"see {tmp_path / 'failures.jsonl'}" in said
    assert contents(tmp_path) == reference


def test_dask(start: Start, reference: dict[str, bytes], tmp_path: Path) -> None:
    """A Dask cluster that starts by itself writes the same bytes."""
    pytest.importorskip("distributed")
    assert ended(start(tmp_path, "--workers", "2", "--engine", "dask"))[0] == 13
    assert contents(tmp_path) == reference


@posix
def test_killed_ten_times(start: Start, reference: dict[str, bytes], tmp_path: Path) -> None:
    """A run that is killed at ten random moments, alone or with its workers, and started again each time, writes the same bytes."""
    rng = Random(7)
    for n in range(10):
        run = start(tmp_path, "--workers", "2")
        sleep(rng.uniform(0.3, 1.2))
        killed(run, with_workers=n % 2 == 0)
        assert (
            not (tmp_path / "documents.jsonl").exists()
            or contents(tmp_path)["documents.jsonl"] == reference["documents.jsonl"]
        )
    assert ended(start(tmp_path, "--workers", "2"))[0] == 13
    assert contents(tmp_path) == reference


@posix
def test_documents_that_kill_their_worker(start: Start, reference: dict[str, bytes], tmp_path: Path) -> None:
    """Documents at which the system kills the worker are failures, and no other document suffers."""
    plugin = tmp_path / "killer.py"
    plugin.write_text(KILLER)
    out = tmp_path / "out"
    assert ended(start(out, "--workers", "2", "--plugin", str(plugin)))[0] == 13
    found = contents(out)
    failures = [json.loads(line) for line in found["failures.jsonl"].splitlines()]
    assert [Path(each["input"]).name for each in failures if each["reason"] == "worker-killed"] == [
        "0000123.txt",
        "0000200.txt",
    ]
    documents = reference["documents.jsonl"].splitlines()
    assert found["documents.jsonl"].splitlines() == [line for n, line in enumerate(documents) if n not in (123, 200)]
