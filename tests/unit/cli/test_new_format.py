"""`new-format`: the skeleton works as it is written, and nothing is overwritten."""

from pathlib import Path

import pytest

from cqgov_parse.cli import main
from cqgov_parse.plugins import offered
from cqgov_parse.registry import with_plugins
from cqgov_parse.verification import verify

Capture = pytest.CaptureFixture[bytes]


def stopped(*arguments: str) -> object:
    with pytest.raises(SystemExit) as stop:
        main(["new-format", *arguments])
    return stop.value.code


def test_skeleton(tmp_path: Path, capfdbinary: Capture) -> None:
    """The skeleton is a plugin that loads, labels any text, and tells where its test and samples go."""
    assert main(["new-format", "county-paper", "--folder", str(tmp_path / "new")]) == 0
    folder = tmp_path / "new"
    assert sorted(path.name for path in folder.iterdir()) == ["county_paper.py", "samples", "test_county_paper.py"]
    out = capfdbinary.readouterr().out.decode()
    assert [line.split()[0] for line in out.splitlines()] == ["wrote", "wrote", "next:"]
    (plugin,) = offered(str(folder / "county_paper.py"))
    assert (plugin.name, plugin.state) == ("county_paper", "ready")
    document = with_plugins(str(folder / "county_paper.py")).parse("甲县快报\n第一件\n第二件", format="county_paper")
    assert (str(document.heading.headline), len(document.records)) == ("甲县快报", 2)
    assert verify(document).faults == ()
    code = (folder / "county_paper.py").read_text("utf-8") + (folder / "test_county_paper.py").read_text("utf-8")
    assert "NAME" not in code.replace("x-county-paper", "")
    compile((folder / "test_county_paper.py").read_text("utf-8"), "test", "exec")


def test_nothing_is_overwritten(tmp_path: Path, capfdbinary: Capture) -> None:
    """Files that are there stay as they are."""
    path = tmp_path / "test_paper.py"
    path.write_text("mine", "utf-8")
    assert stopped("paper", "--folder", str(tmp_path)) == 2
    assert "test_paper.py is there already" in capfdbinary.readouterr().err.decode()
    assert [each.name for each in tmp_path.iterdir()] == ["test_paper.py"]
    assert path.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Paper", "no name"),
        ("3paper", "no name"),
        ("class", "no name"),
        ("work-report", "built-in"),
        ("json", "already"),
    ],
)
def test_names(name: str, words: str, tmp_path: Path, capfdbinary: Capture) -> None:
    """A name that Python, this library or a module has is refused with the reason."""
    assert stopped(name, "--folder", str(tmp_path)) == 2
    assert words in capfdbinary.readouterr().err.decode()


def test_folder_that_cannot_be_written(tmp_path: Path, capfdbinary: Capture) -> None:
    """A folder that cannot be made is told in one line."""
    (tmp_path / "file").write_text("", "utf-8")
    assert stopped("paper", "--folder", str(tmp_path / "file" / "deeper")) == 2
    assert "cannot be written" in capfdbinary.readouterr().err.decode()
