"""A run: goes on where it was cut off, refuses what is another's, loses nothing, writes whole files or none."""

import errno
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from cqgov_parse.batch import files, outputs, work
from cqgov_parse.batch.inputs import Inputs
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.run import Run
from cqgov_parse.batch.step import Step
from cqgov_parse.errors import OutputError, ResumeError
from cqgov_parse.records import Document
from tests.unit.batch.engine import Here

PLACES = "甲乙丙丁戊己庚"


def news(place: str) -> str:
    return f"{place}县政协召开座谈会\n本报讯 3月5日，{place}县政协召开座谈会。（赵某某）\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven articles, and three files that fail."""
    found = tmp_path / "in"
    found.mkdir()
    for n, place in enumerate(PLACES):
        (found / f"{n}.txt").write_text(news(place), "utf-8")
    (found / "2a.txt").write_bytes(b"")
    (found / "4a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (found / "6a.txt").write_text("长" * 400, "utf-8")
    return found


def job(folder: Path, out: str = "out", **options: Any) -> Run:
    step = Step(max_bytes=1000, **options)
    return Run(Inputs([str(folder)], max_bytes=1000), [folder.name], folder.parent / out, step=step, shard_size=3)


def contents(out: Path) -> dict[str, bytes]:
    """What a run left in its folder."""
    return {path.name: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file() and path.name != ".lock"}


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that are parsed, as they are."""
    names: list[str] = []
    parse = Step.parse

    def counted(self: Step, item: Item, content: bytes | str) -> Document:
        names.append(item.name)
        return parse(self, item, content)

    monkeypatch.setattr(Step, "parse", counted)
    return names


def test_a_run(folder: Path) -> None:
    """Documents and failures stand in the order of the input, each with where it came from, and nothing else is left in the folder."""
    whole = job(folder)(Here())
    assert (whole.documents, whole.failures) == (7, 3)
    found = contents(folder.parent / "out")
    assert list(found) == ["batch.json", "documents.jsonl", "failures.jsonl"]
    documents = [json.loads(line) for line in found["documents.jsonl"].splitlines()]
    assert [each["source"]["name"] for each in documents] == [f"{n}.txt" for n in range(7)]
    assert documents[0]["source"]["meta"] == {"input": str(folder / "0.txt")}
    failures = [json.loads(line) for line in found["failures.jsonl"].splitlines()]
    assert [(Path(each["input"]).name, each["reason"]) for each in failures] == [
        ("2a.txt", "empty"),
        ("4a.txt", "undecodable"),
        ("6a.txt", "too-long"),
    ]
    assert failures[1]["message"].startswith("a PNG image")
    assert failures[1]["sha256"] == "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6"


def test_a_run_that_is_whole(folder: Path, parsed: list[str]) -> None:
    """The same command again does nothing where the output is whole; begun anew it gives the same bytes."""
    run = job(folder)
    run(Here())
    before = contents(run.out)
    parsed.clear()
    assert run(Here()).documents == 7
    assert parsed == []
    run(Here(), restart=True)
    assert len(parsed) == 8
    assert contents(run.out) == before


@pytest.mark.parametrize("most", range(4))
def test_cut_off_between_shards(folder: Path, parsed: list[str], most: int) -> None:
    """A run that was cut off goes on with what is done, parses nothing twice, and its output is that of a run without interruption."""
    job(folder, "whole")(Here())
    parsed.clear()
    run = job(folder)
    with pytest.raises(KeyboardInterrupt):
        run(Here(most))
    assert not (run.out / "documents.jsonl").exists()
    run(Here())
    assert len(parsed) == len(set(parsed)) == 8
    assert contents(run.out) == contents(run.out.with_name("whole"))


@pytest.mark.parametrize("torn", [b"", b'0123 {"half', b"\0\0\0\0", b"\xff\xfe\n"])
def test_cut_off_inside_a_shard(folder: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch, torn: bytes) -> None:
    """Of a shard that was half done the parsed documents are taken from its journal, whatever its last line looks like."""
    job(folder, "whole")(Here())
    run = job(folder)
    parse = Step.parse

    def cut_off(self: Step, item: Item, content: bytes | str) -> Document:
        if item.name == "4.txt":
            raise KeyboardInterrupt
        return parse(self, item, content)

    with monkeypatch.context() as patch:
        patch.setattr(Step, "parse", cut_off)
        with pytest.raises(KeyboardInterrupt):
            run(Here())
    (journal,) = (run.out / ".work").glob("*.journal")
    with journal.open("ab") as file:
        file.write(torn)
    parsed.clear()
    run(Here())
    assert parsed == ["4.txt", "4a.txt", "5.txt", "6.txt"]
    assert contents(run.out) == contents(run.out.with_name("whole"))


def test_a_file_that_changed_meanwhile(folder: Path, parsed: list[str]) -> None:
    """Where a text changed between two runs its shard is made anew, and no other; what is written is what is there now."""
    run = job(folder)
    with pytest.raises(KeyboardInterrupt):
        run(Here(3))
    (folder / "3.txt").write_text(news("新"), "utf-8")
    parsed.clear()
    run(Here())
    assert parsed == ["3.txt", "4.txt"]
    job(folder, "whole")(Here())
    assert contents(run.out) == contents(run.out.with_name("whole"))


def test_another_command(folder: Path) -> None:
    """A folder that holds the run of other inputs or options is refused, and what differs is named; a new beginning takes it."""
    with pytest.raises(KeyboardInterrupt):
        job(folder)(Here(1))
    other = job(folder, reference_date="2031-03-05")
    with pytest.raises(ResumeError, match=r"out holds the output of a run with other reference_date; .* --restart"):
        other(Here())
    assert other(Here(), restart=True).documents == 7
    (folder.parent / "own").mkdir()
    (folder.parent / "own" / "documents.jsonl").write_text("mine")
    with pytest.raises(ResumeError, match="is there already"):
        job(folder, "own")(Here())
    (folder.parent / "own" / "batch.json").write_text("{")
    with pytest.raises(ResumeError, match="no manifest"):
        job(folder, "own")(Here())


def test_a_plugin_that_changed(folder: Path) -> None:
    """The code of a plugin is part of what a run is: with other code it is another run."""
    plugin = folder.parent / "plugin.py"
    plugin.write_text("def annotate(document):\n    return document\n")
    with pytest.raises(KeyboardInterrupt):
        job(folder, plugins=(str(plugin),))(Here(1))
    plugin.write_text("def annotate(document):\n    return document  # changed\n")
    with pytest.raises(ResumeError, match="other plugins"):
        job(folder, plugins=(str(plugin),))(Here())


def test_the_output_is_no_input(folder: Path) -> None:
    """A run whose output lies in the folder that it reads does not read it."""
    run = Run(Inputs([str(folder)]), ["in"], folder / "out", shard_size=2)
    with pytest.raises(KeyboardInterrupt):
        run(Here(2))
    assert run(Here()).documents == 8


@pytest.mark.parametrize("place", ["journal", "shard", "ledger", "output"])
def test_a_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """A disk that is full is one clear error, wherever it fills; nothing broken has a final name, and with room the run goes on."""
    job(folder, "whole")(Here())
    run = job(folder)
    full = OSError(errno.ENOSPC, "No space left on device")

    def fail(*_: object) -> None:
        raise full

    def written(path: Path, write: Any, original: Any = files.written) -> None:
        wanted = {"ledger": ".done", "shard": ".jsonl"}.get(place, "-")
        if path.suffix == wanted and path.parent.name == ".work":
            fail()
        original(path, write)

    with monkeypatch.context() as patch:
        if place == "journal":
            patch.setattr("cqgov_parse.batch.journal.Journal.add", fail)
        elif place == "output":
            patch.setattr(type(outputs.named("jsonl")), "finish", fail)
        else:
            patch.setattr(work, "written", written)
            patch.setattr("cqgov_parse.batch.ledger.written", written)
        with pytest.raises(OutputError, match="the disk is full; make room and run the same command again"):
            run(Here())
    assert set(contents(run.out)) & {"documents.jsonl", "failures.jsonl"} == set()
    run(Here())
    assert contents(run.out) == contents(run.out.with_name("whole"))


def test_one_run_at_a_time(folder: Path) -> None:
    """A second run into the same folder is refused while the first is there."""
    run = job(folder)

    class Twice(Here):
        def run(self, tasks: Iterable[Any]) -> Any:
            with pytest.raises(OutputError, match="another run is writing there"):
                job(folder)(Here())
            return super().run(tasks)

    assert run(Twice()).documents == 7


def test_a_document_that_breaks_the_parser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of the library costs one document and is told with its place; the run goes on."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by mistake")

    monkeypatch.setattr("cqgov_parse.pipeline.assemble", broken)
    run = job(folder)
    assert run(Here()).failures == 10
    failures = [json.loads(line) for line in (run.out / "failures.jsonl").read_text("utf-8").splitlines()]
    assert failures[0]["reason"] == "fault"
    assert re.fullmatch(r"ZeroDivisionError: by mistake \(test_run.py, line \d+\)", failures[0]["message"])


def test_too_slow(folder: Path) -> None:
    """A document that needs more than its time is a failure, not a document with gaps."""
    run = job(folder, time_budget=1e-9)
    assert run(Here()).documents == 0
    assert (run.out / "failures.jsonl").read_text("utf-8").count('"time-budget"') == 7


def test_equal_texts(tmp_path: Path) -> None:
    """The same text under two names is two documents, and so is one name twice; an empty input gives an empty output."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(news("甲"), "utf-8")
    names = [*map(str, paths), str(paths[0])]
    assert Run(Inputs(names), names, tmp_path / "out")(Here()).documents == 3
    (tmp_path / "empty").mkdir()
    assert Run(Inputs([str(tmp_path / "empty")]), ["empty"], tmp_path / "none")(Here()).documents == 0
    assert (tmp_path / "none" / "documents.jsonl").read_bytes() == b""
