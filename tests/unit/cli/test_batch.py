"""The command `batch`: its words, its exit codes, one line for every mistake."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from cqgov_parse.cli import main

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles and an empty file."""
    found = tmp_path / "in"
    found.mkdir()
    for n, place in enumerate("甲乙"):
        (found / f"{n}.txt").write_text(f"{place}县政协召开座谈会\n3月5日，{place}县政协召开座谈会。\n", "utf-8")
    (found / "2.txt").write_bytes(b"")
    return found


def said(capture: Capture) -> list[str]:
    out, err = capture.readouterr()
    assert out == b""
    assert b"Traceback" not in err
    return err.decode("utf-8").splitlines()


def test_a_folder(folder: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    """The last line counts documents and failures, and the exit code is 13 where there are any; again, it says that all is there."""
    out = tmp_path / "out"
    command = ["batch", str(folder), "-o", str(out), "--workers", "1"]
    assert main(command) == 13
    (line,) = said(capfdbinary)
    assert line.startswith(
        f"cqgov-parse: {out / 'documents.jsonl'}: 2 documents, 1 failed, see {out / 'failures.jsonl'}; "
    )
    assert main(command) == 13
    assert said(capfdbinary)[0].endswith("; it was whole already")
    assert main([*command, "--glob", "*.md"]) == 14
    assert "other glob" in said(capfdbinary)[0]
    assert main([*command, "--glob", "[01].txt", "--restart"]) == 0
    assert len((out / "documents.jsonl").read_bytes().splitlines()) == 2


def test_a_list_on_standard_input(
    folder: Path, tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` takes names from standard input; one that is not there is a failure among the others."""
    names = [folder / "1.txt", folder / "none", folder / "0.txt"]
    data = b"".join(os.fsencode(name) + b"\r\n" for name in names) + b"\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["batch", "-", "-o", str(tmp_path / "out"), "--workers", "1"]) == 13
    documents = (tmp_path / "out" / "documents.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"]["name"] for line in documents] == ["1.txt", "0.txt"]
    assert "there is no such file" in (tmp_path / "out" / "failures.jsonl").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["none.txt", "-o", "out"], 3, "none.txt: there is no such file or folder"),
        (["in", "-o", "out", "--format", "none"], 2, "no format is called none"),
        (["in", "-o", "out", "--date", "gestern"], 2, "gestern is no day"),
        (["in", "-o", "out", "--encoding", "none"], 2, "no text encoding is named 'none'"),
        (["in", "-o", "out", "--plugin", "no_such_module", "--strict"], 12, "no_such_module"),
        (["table.csv", "-o", "out"], 2, "table.csv has no column text; it has a, b"),
    ],
)
def test_mistakes(
    folder: Path,
    tmp_path: Path,
    capfdbinary: Capture,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    words: str,
) -> None:
    """What the caller got wrong is one line and an exit code, before a process starts or as soon as it is met."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.csv").write_text("a,b\n1,2\n")
    assert main(["batch", *arguments]) == code
    (line,) = said(capfdbinary)
    assert words in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["in"],
        ["in", "-o", "out", "--to", "none"],
        ["in", "-o", "out", "--workers", "0"],
        ["in", "-o", "out", "--time-budget", "-1"],
        ["in", "-o", "out", "--time-budget", "soon"],
        ["in", "-o", "out", "--scheduler", "tcp://127.0.0.1:1"],
        ["in", "-o", "in/0.txt"],
    ],
)
def test_wrong_usage(
    folder: Path, tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Options that do not fit are refused with the usage."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        main(["batch", *arguments])
    assert stop.value.code == 2
    assert said(capfdbinary)[-1].startswith("cqgov-parse batch: error: ")


@pytest.mark.parametrize(
    ("module", "arguments", "extra"),
    [
        ("filelock", ["in"], "batch"),
        ("fsspec", ["memory://news"], "batch"),
        ("distributed", ["in", "--engine", "dask"], "dask"),
    ],
)
def test_a_missing_extra(
    folder: Path,
    tmp_path: Path,
    capfdbinary: Capture,
    monkeypatch: pytest.MonkeyPatch,
    module: str,
    arguments: list[str],
    extra: str,
) -> None:
    """Where a package of an extra is missing, one line names the command that installs it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, module, None)
    assert main(["batch", *arguments, "-o", "out", "--workers", "1"]) == 8
    (line,) = said(capfdbinary)
    assert f"needs the package {module}: python -m pip install 'cqgov-parse[{extra}]'" in line
