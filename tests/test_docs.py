"""The examples of README and docs run as printed."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_python_examples_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every `>>>` example gives what the page says."""
    monkeypatch.chdir(ROOT)
    found = doctest.testfile(str(path), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS)
    assert found.failed == 0


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_console_examples_run(path: Path) -> None:
    """Every `$` example prints what the page says, `...` standing for anything."""
    for block in _BLOCK.findall(path.read_text("utf-8")):
        for example in block.split("$ ")[1:]:
            command, _, wanted = example.partition("\n")
            command = command.replace("python -m", f"{sys.executable} -m", 1)
            found = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False).stdout.decode(
                "utf-8"
            )
            pattern = ".*".join(map(re.escape, wanted.strip().split("...")))
            assert re.fullmatch(pattern, found.strip(), re.DOTALL), f"{command}\n{found}"


def test_every_note_is_explained() -> None:
    """docs/notes.md names every code of a note that the library gives, and no other."""
    source = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "src").rglob("*.py")))
    given = set(re.findall(r'(?:Note|note|_Kind)\(\s*"([a-z]+-[a-z-]+|[a-z]{5,})"', source)) | set(
        re.findall(r'"(place-[a-z]+)"', source)
    )
    explained = set(re.findall(r"`([a-z]+(?:-[a-z]+)*)`(?=[^\n|]*\|)", (ROOT / "docs/notes.md").read_text("utf-8")))
    assert given - {"markers", "split"} == explained - {"markers", "split"}
