"""The kit itself: its results are data, its golden files wait for a reader, its strategies make documents, and it leaves no trace."""

import itertools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from cqgov_parse import Document, detect, parse
from cqgov_parse.errors import ReadError
from cqgov_parse.format import Cursor, Format
from cqgov_parse.label import Label
from cqgov_parse.testing import CHECKS, Result, damaged, documents, results, shuffled, table
from cqgov_parse.testing.documents import KINDS
from tests.conformance.broken import BROKEN, SOUND, sound

SAMPLES = Path(__file__).parent / "bulletins"


def faults(format: Format, check: str, samples: Path | list[Path] = SAMPLES, **options: object) -> tuple[str, ...]:
    (found,) = results(format, samples, checks=[check], **options)  # type: ignore[arg-type]
    return found.faults


# results


def test_results_are_data() -> None:
    """Results can be kept and published: plain values, and a table with a line a promise and a line a fault."""
    found = results(BROKEN["no rule fires"][1], SAMPLES, checks=["recognises", "rejects"])
    assert [attrs.asdict(result)["check"] for result in found] == ["recognises", "rejects"]
    assert [result.passed for result in found] == [False, True]
    lines = table(found).splitlines()
    assert [line[:4].strip() for line in lines] == ["FAIL", "", "", "pass"]
    assert table([Result("total", "labels anything")]) == "pass  total           labels anything"


def test_promises_are_named() -> None:
    """Every check has a name of its own and says what it promises."""
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert all(check.promise for check in CHECKS)


def test_without_samples(tmp_path: Path) -> None:
    """A format without samples is not recognised, and a path that is not there is an error."""
    assert "no samples" in faults(SOUND, "recognises", tmp_path)[0]
    with pytest.raises(ReadError):
        results(SOUND, tmp_path / "gone.txt")


def test_others_of_the_author() -> None:
    """Texts that the author names must be left alone too."""
    assert faults(SOUND, "rejects", others=SAMPLES / "storm.txt")[0].startswith("storm.txt: taken for one of its own")


# golden files


def test_golden_files_wait_for_a_reader(tmp_path: Path) -> None:
    """What is missing is proposed and fails until it is accepted; acceptance takes what was proposed and nothing else."""
    sample = SAMPLES / "storm.txt"
    golden, proposal = tmp_path / "storm.json", tmp_path / "storm.new.json"
    assert "nothing was accepted yet" in faults(SOUND, "golden", [sample], golden=tmp_path, accept=True)[0]
    assert proposal.exists()
    assert not golden.exists()
    assert faults(SOUND, "golden", [sample], golden=tmp_path) != ()
    changed = BROKEN["other than accepted"][1]
    assert faults(changed, "golden", [sample], golden=tmp_path, accept=True) != (), "something else was proposed"
    assert faults(changed, "golden", [sample], golden=tmp_path, accept=True) == ()
    assert [path.name for path in tmp_path.iterdir()] == ["storm.json"]
    (difference,) = faults(SOUND, "golden", [sample], golden=tmp_path)
    assert '-   "kicker": {"text": "大风致树木倒伏"' in difference
    assert '+   "headline": {"text": "大风致树木倒伏"' in difference
    assert faults(changed, "golden", [sample], golden=tmp_path) == ()
    assert not proposal.exists(), "a proposal that nobody needs is taken away"


# what a check finds


def test_memory_between_texts_is_found() -> None:
    """A format whose labels depend on what it read before is not deterministic, also where no other process can try it."""
    calls = itertools.count()

    def counting(cursor: Cursor) -> Iterator[Label]:
        n = next(calls)
        return (attrs.evolve(label, value=str(n)) for label in sound(cursor))

    assert "the second time" in faults(attrs.evolve(SOUND, label=counting), "deterministic")[0]


def test_unfaithful_annotators_are_found() -> None:
    """An annotator whose text is not what stands at its spans is unfaithful."""

    def annotate(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-bulletin-words": {"text": "好", "spans": ((0, 1),)}})

    assert "a passage's text is not" in faults(SOUND, "faithful", annotators=[annotate], examples=5)[0]


def test_unwritable_extras_are_found() -> None:
    """A document that holds what JSON does not know cannot be written."""

    def annotate(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-bulletin-set": {1}})

    assert faults(SOUND, "round-trip", annotators=[annotate], examples=5) != ()


def test_nothing_is_left_behind() -> None:
    """The profiler that was set before listening is set again, and what happens afterwards is not heard."""
    seen: list[str] = []

    def profiler(frame: object, event: str, argument: object) -> None:
        seen.append(event)

    before = sys.getprofile()
    sys.setprofile(profiler)
    try:
        assert faults(SOUND, "closed") == ()
        assert sys.getprofile() is profiler
    finally:
        sys.setprofile(before)
    (SAMPLES / "storm.txt").read_bytes()
    assert faults(SOUND, "closed") == ()


# texts


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_are_what_they_are_called(kind: str) -> None:
    """Among made-up documents of a kind there are many that are taken for it."""
    found = [0, 0]

    @settings(max_examples=40, derandomize=True)
    @given(KINDS[kind])
    def count(lines: list[str]) -> None:
        found[detect("\n".join(lines)).format.name == kind] += 1

    count()
    assert found[1] * 4 >= sum(found), f"{found[1]} of {sum(found)}"


@settings(max_examples=60)
@given(documents)
def test_documents_look_like_documents(text: str) -> None:
    """A made-up document has several lines, and running text or a report's lines among them."""
    assert len(text.splitlines()) >= 2
    assert parse(text).records or parse(text).lead or parse(text).outline


@settings(max_examples=30)
@given(shuffled, damaged())
def test_other_texts_are_texts(one: str, other: str) -> None:
    """Shuffled and damaged documents are text that can be parsed."""
    assert parse(one).source.length == len(one.removeprefix("\ufeff"))
    assert parse(other).source.length == len(other.removeprefix("\ufeff"))


# pytest


def test_pytest_gives_one_test_a_promise(tmp_path: Path) -> None:
    """A test file with one call gives a test a promise; the option accepts what was proposed; faults are told without a traceback."""
    (tmp_path / "a.txt").write_bytes((SAMPLES / "storm.txt").read_bytes())
    code = f"""
from pathlib import Path
from cqgov_parse.testing import conformance
from tests.conformance.broken import BROKEN, SOUND

HERE = Path({str(tmp_path)!r})
test_sound = conformance(SOUND, HERE, examples=5)
test_mute = conformance(BROKEN["puts all aside"][1], HERE, golden=HERE / "mute", examples=5)
"""
    (tmp_path / "test_bulletin.py").write_text(code, "utf-8")

    def run(*options: str) -> str:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, str(tmp_path)]
        root = Path(__file__).parents[2]
        env = {"PYTHONPATH": f"{root}:{root / 'src'}", "PATH": "", "PYTHONIOENCODING": "utf-8"}
        return subprocess.run(command, capture_output=True, encoding="utf-8", env=env, cwd=tmp_path, check=False).stdout

    first = run("-k", "golden")
    assert "2 failed" in first
    assert "Traceback" not in first
    found = run("-p", "cqgov_parse.pytest_plugin", "--accept")
    assert f"1 failed, {2 * len(CHECKS) - 1} passed" in found
    assert "bulletin does not keep its promise: finds records in its samples" in found
