"""`--overlay`: corrections on the command line, of one file and of several."""

import json
from pathlib import Path

import pytest

from cqgov_parse.cli import main
from tests.annotations import page, part

TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵某某）\n"
Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, and corrections of the first, which was called a.txt."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    for name in ("a", "b"):
        item = part(TEXT, "甲县政协召开座谈会", "deck", 0)
        item["target"]["source"] = f"{name}.txt"
        (tmp_path / f"{name}.json").write_text(json.dumps(page(item)), "utf-8")
    return tmp_path


def decks(capture: Capture) -> list[str | None]:
    records = [json.loads(line)["records"][0] for line in capture.readouterr().out.decode().splitlines()]
    return [record["deck"] and record["deck"]["text"] for record in records]


def test_one_file(folder: Path, capfdbinary: Capture) -> None:
    """The corrections of one text apply to one file whatever it is called, in JSON, in an explanation, in a check and on a page."""
    files = [str(folder / "b.txt"), "--overlay", str(folder / "a.json")]
    assert main([*files, "--indent", "0"]) == 0
    assert decks(capfdbinary) == ["甲县政协召开座谈会"]
    assert main([*files, "--explain"]) == 0
    assert "deck 1" in capfdbinary.readouterr().out.decode()
    assert main([*files, "--check"]) == 0
    assert main(["view", *files]) == 0
    assert '"part":"deck"' in capfdbinary.readouterr().out.decode()


def test_several_files(folder: Path, capfdbinary: Capture) -> None:
    """Of several files each gets the corrections that name it."""
    files = [str(folder / "a.txt"), str(folder / "b.txt")]
    assert main([*files, "--overlay", str(folder / "b.json")]) == 0
    assert decks(capfdbinary) == [None, "甲县政协召开座谈会"]
    assert main([*files, "--overlay", str(folder / "b.json"), "--overlay", str(folder / "a.json")]) == 0
    assert decks(capfdbinary) == ["甲县政协召开座谈会"] * 2


def test_wrong_overlays(folder: Path, capfdbinary: Capture) -> None:
    """What is no file of corrections, is of another file, or doubles another file's is one line of words and an exit code."""
    files = [str(folder / "a.txt"), str(folder / "b.txt")]
    (folder / "c.json").write_text((folder / "a.json").read_text("utf-8").replace("a.txt", "c.txt"), "utf-8")
    for overlays, words, code in (
        (["a.txt"], "is no JSON", 17),
        (["missing.json"], "missing.json", 3),
        (["c.json"], "corrects c.txt, which is not among the files", 17),
        (["a.json", "a.json"], "both correct a.txt", 17),
    ):
        options = [word for name in overlays for word in ("--overlay", str(folder / name))]
        assert main([*files, *options]) == code
        error = capfdbinary.readouterr().err.decode()
        assert words in error
        assert error.count("\n") == 1
