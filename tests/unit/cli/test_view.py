"""`view`: a page from files, and what becomes of files that cannot be read."""

from pathlib import Path

import pytest

from cqgov_parse.cli import main

Capture = pytest.CaptureFixture[bytes]


def test_one_file(tmp_path: Path, capfdbinary: Capture) -> None:
    """The page of a file is written where -o says, or to standard output; both are the same."""
    page = tmp_path / "page.html"
    assert main(["view", "seeds/run_in_digest.txt", "-o", str(page)]) == 0
    assert capfdbinary.readouterr().out.decode() == f"wrote {page}\n"
    assert main(["view", "seeds/run_in_digest.txt"]) == 0
    assert capfdbinary.readouterr().out == page.read_bytes() + b"\n"


def test_unreadable(tmp_path: Path, capfdbinary: Capture) -> None:
    """A file that cannot be read is named, gives its exit code, and the others are shown; without any no page is written."""
    page = tmp_path / "page.html"
    missing = str(tmp_path / "missing.txt")
    assert main(["view", missing, "-o", str(page)]) == 3
    assert not page.exists()
    assert main(["view", missing, "seeds/run_in_digest.txt", "-o", str(page)]) == 3
    assert page.exists()
    assert capfdbinary.readouterr().err.decode().count("missing.txt: there is no such file") == 2


def test_unwritable(tmp_path: Path, capfdbinary: Capture) -> None:
    """A page that cannot be written is wrong usage, in one line that says why."""
    with pytest.raises(SystemExit) as stop:
        main(["view", "seeds/run_in_digest.txt", "-o", str(tmp_path)])
    assert stop.value.code == 2
    assert "cannot be written" in capfdbinary.readouterr().err.decode()


def test_result_of_a_batch(tmp_path: Path, capfdbinary: Capture) -> None:
    """A result of a batch gives an index without texts; beside other files it is wrong usage."""
    assert main(["seeds/run_in_digest.txt", "seeds/weekly_roundup.txt"]) == 0
    result, page = tmp_path / "result.jsonl", tmp_path / "page.html"
    result.write_bytes(capfdbinary.readouterr().out)
    assert main(["view", str(result), "-o", str(page)]) == 0
    assert '"name":"run_in_digest.txt"' in page.read_text("utf-8")
    assert 'id="sheet-0"' not in page.read_text("utf-8")
    with pytest.raises(SystemExit):
        main(["view", str(result), "seeds/run_in_digest.txt"])
