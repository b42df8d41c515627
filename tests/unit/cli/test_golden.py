"""`golden`: a corrected text becomes a sample that the kit fails, and passes once the format reads it so."""

import json
from pathlib import Path
from typing import Any

import pytest

from cqgov_parse.cli import main
from cqgov_parse.format import Cursor, Format, Rule
from cqgov_parse.label import Label, Part
from cqgov_parse.testing import results
from tests.annotations import called, page, part

TEXT = "值班快报\n事由：城东水管破裂。处置完毕。\n县长王中到场。\n"
Capture = pytest.CaptureFixture[bytes]
PLUGIN = """
from cqgov_parse.plugin import Format, Label, Part, Rule

def label(cursor):
    yield from cursor.take(Part.HEADLINE)
    for story, block in enumerate(cursor, 1):
        yield Label(Part.PARAGRAPH, block.spans, story)

FORMAT = Format(name="duty", label=label, rules=(Rule("the title", "值班快报", weight=5.0),))
"""


def better(cursor: Cursor):  # type: ignore[no-untyped-def]
    """Labels as the reader of the tests corrected it."""
    yield from cursor.take(Part.HEADLINE)
    for story, block in enumerate(cursor, 1):
        if block.plain.startswith("事由"):
            yield Label(Part.HEADLINE, block.slice(0, 10).spans, story)
            yield Label(Part.PARAGRAPH, block.slice(10).spans, story)
        else:
            yield Label(Part.PARAGRAPH, block.spans, story)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A text and a plugin that reads it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "duty.txt").write_text(TEXT, "utf-8")
    (tmp_path / "duty.py").write_text(PLUGIN, "utf-8")
    return tmp_path


def ended(*arguments: str) -> object:
    """The exit code, also of wrong usage."""
    try:
        return main(arguments)
    except SystemExit as stop:
        return stop.code


def write(path: Path, *items: dict[str, Any], source: str | None = "duty.txt") -> str:
    for item in items:
        item["target"]["source"] = source
    path.write_text(json.dumps(page(*items)), "utf-8")
    return str(path)


def test_for_the_kit(folder: Path, capfdbinary: Capture) -> None:
    """The golden file is what the kit wants: the format fails it as it is, and passes when it reads what the reader saw."""
    corrections = write(folder / "c.json", part(TEXT, "事由：城东水管破裂。", "headline", 0))
    assert main(["golden", "--from", corrections, "--plugin", "duty.py", "-o", "samples"]) == 0
    out = capfdbinary.readouterr().out.decode().splitlines()
    assert out[:2] == [f"wrote {Path('samples/duty.txt')}", f"wrote {Path('samples/duty.json')}"]
    assert out[2].startswith("next: duty reads duty.txt otherwise")
    assert (folder / "samples/duty.txt").read_bytes() == (folder / "duty.txt").read_bytes()
    format = Format("duty", better, (Rule("the title", "值班快报", weight=5.0),))
    (golden,) = results(format, "samples", checks=["golden"])
    assert golden.passed
    worse = Format("duty", lambda cursor: cursor.take_while(lambda _: True, lambda _: ()), format.rules)
    (golden,) = results(worse, "samples", checks=["golden"])
    assert "not what was accepted" in golden.faults[0]


def test_names(folder: Path) -> None:
    """Where a name is corrected the golden file holds what a parse annotates; otherwise only if that is asked for."""
    relabelled = write(folder / "c.json", part(TEXT, "处置完毕。", "deck", 0))
    assert main(["golden", "duty.txt", "--from", relabelled]) == 0
    assert "people" not in (folder / "samples/duty.json").read_text("utf-8")
    assert main(["golden", "duty.txt", "--from", relabelled, "--annotated"]) == 0
    assert '"name": "王中"' in (folder / "samples/duty.json").read_text("utf-8")
    assert main(["golden", "duty.txt", "--from", write(folder / "n.json", called(TEXT, "王中", "王中到"))]) == 0
    found = (folder / "samples/duty.json").read_text("utf-8")
    assert '"name": "王中到"' in found
    assert "corrected" not in found


def test_other_encodings(folder: Path) -> None:
    """A sample keeps its bytes where its encoding is found without being named, else it is written in UTF-8."""
    (folder / "duty.txt").write_bytes(TEXT.encode("gb18030"))
    corrections = write(folder / "c.json", part(TEXT, "处置完毕。", "deck", 0))
    assert main(["golden", "--from", corrections]) == 0
    assert (folder / "samples/duty.txt").read_bytes() == TEXT.encode("gb18030")
    (folder / "duty.txt").write_bytes(TEXT.encode("utf-7"))
    assert main(["golden", "--from", corrections, "--encoding", "utf-7", "-o", "other"]) == 0
    assert (folder / "other/duty.txt").read_text("utf-8") == TEXT


def test_refused(folder: Path, capfdbinary: Capture) -> None:
    """Corrections that are none, that no longer fit or whose text is missing, and a sample that is another text, are errors in a line."""
    good = part(TEXT, "处置完毕。", "deck", 0)
    (folder / "samples").mkdir()
    (folder / "samples/other.txt").write_text("别的", "utf-8")
    (folder / "other.txt").write_text(TEXT, "utf-8")
    gone = part(TEXT.replace("处置", "处理"), "处理完毕。", "deck", 0)
    for name, items, more, code in (
        ("none.json", [], [], 17),
        ("gone.json", [gone], [], 17),
        ("lost.json", [good], ["missing.txt"], 3),
        ("other.json", [good], ["other.txt"], 2),
    ):
        assert ended("golden", *more, "--from", write(folder / name, *items)) == code
        assert "Traceback" not in capfdbinary.readouterr().err.decode()
        assert not (folder / "samples/duty.json").exists()
    assert (folder / "samples/other.txt").read_text("utf-8") == "别的"


def test_several_texts(folder: Path) -> None:
    """Corrections of several texts make a sample of each, or of the one that is named; a folder in a source's name is not followed."""
    (folder / "two.txt").write_text(TEXT, "utf-8")
    first, second = part(TEXT, "处置完毕。", "deck", 0), part(TEXT, "处置完毕。", "kicker", 0)
    write(folder / "one.json", first)
    second["target"]["source"] = "../two.txt"
    (folder / "c.json").write_text(json.dumps(page(first, second)), "utf-8")
    assert main(["golden", "--from", "c.json"]) == 0
    assert sorted(path.name for path in (folder / "samples").iterdir()) == [
        "duty.json",
        "duty.txt",
        "two.json",
        "two.txt",
    ]
    assert main(["golden", "duty.txt", "--from", "c.json", "-o", "one"]) == 0
    assert sorted(path.name for path in (folder / "one").iterdir()) == ["duty.json", "duty.txt"]
