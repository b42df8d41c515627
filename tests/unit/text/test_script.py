"""Traditional and Simplified: told apart, and made one for matching."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cqgov_parse.text.script import is_traditional, script, simplify

SOURCE = Path(__file__).parents[3] / "src"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("区政协开会", False), ("區政協", True), ("ABC 123", False), ("𠀀", False), ("古籍𠌥", True)],
)
def test_is_traditional(text: str, expected: bool) -> None:
    """A text is Traditional as soon as one of its characters would change, on whatever plane it stands."""
    assert is_traditional(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("區縣動態", "区县动态"),
        ("甲县要闻", "甲县要闻"),
        ("甲縣\n乙縣\r\n", "甲县\n乙县\r\n"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_simplify(text: str, expected: str) -> None:
    """Conversion keeps everything but the Traditional characters."""
    assert simplify(text) == expected


@pytest.mark.parametrize("text", ["乾隆年間乾燥", "於是後來裏面著書", "為什麼甚麼", "發髮面麵鐘鍾" * 50])
def test_simplify_keeps_the_length(text: str) -> None:
    """Conversion never changes how many characters there are."""
    assert len(simplify(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("Press release 2031", None),
        ("区政协召开专题协商会", "Hans"),
        ("區政協召開專題協商會", "Hant"),
        ("上下一中", "Hans"),
        ("本县开展书法作品展，参展者署名多为繁体，其中一幅题款为書，其余作品题款一律使用规范的简化汉字书写。", "Hans"),
    ],
)
def test_script(text: str, expected: str | None) -> None:
    """The script is told by the share of Traditional characters; a text without Han has none."""
    assert script(text) == expected


FAKE = """
class OpenCC:
    def __init__(self, name):
        pass

    def convert(self, text):
        return text.replace("縣", "县").replace("甲县", "甲县城").replace("鄉", "乡镇")
"""


def run(folder: Path, code: str) -> "subprocess.CompletedProcess[str]":
    path = os.pathsep.join([str(folder), str(SOURCE)])
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_another_opencc(tmp_path: Path) -> None:
    """A distribution that puts a slow module in OpenCC's place is refused with advice how to mend it."""
    package = tmp_path / "opencc"
    package.mkdir()
    (package / "__init__.py").write_text(FAKE, "utf-8")
    found = run(
        tmp_path,
        "import cqgov_parse\ntry:\n    cqgov_parse.parse('縣政協')\nexcept cqgov_parse.CqgovError as error:\n    print(error.exit_code, error)",
    )
    assert found.stdout.startswith("8 ")
    assert "pip install" in found.stdout


def test_another_opencc_over_the_first(tmp_path: Path) -> None:
    """Files of another distribution over those of OpenCC are told, though the compiled part still lies beside them."""
    package = tmp_path / "opencc"
    package.mkdir()
    (package / "__init__.py").write_text(FAKE, "utf-8")
    (package / "clib.py").write_text("class _OpenCC:\n    pass\n", "utf-8")
    code = "import cqgov_parse\ntry:\n    cqgov_parse.parse('縣政協')\nexcept cqgov_parse.CqgovError as error:\n    print(error.exit_code)"
    assert run(tmp_path, code).stdout == "8\n"


def test_another_opencc_in_one_file(tmp_path: Path) -> None:
    """So is a module of one file in OpenCC's place."""
    (tmp_path / "opencc.py").write_text(FAKE, "utf-8")
    code = "import cqgov_parse\ntry:\n    cqgov_parse.parse('縣政協')\nexcept cqgov_parse.CqgovError as error:\n    print(error.exit_code)"
    assert run(tmp_path, code).stdout == "8\n"


def test_conversion_that_lengthens(tmp_path: Path) -> None:
    """Where a phrase would change its length only that line is converted character by character, and such a character stays."""
    package = tmp_path / "opencc"
    package.mkdir()
    ours = FAKE.replace("class OpenCC:", "from opencc.clib import _OpenCC\n\nclass OpenCC(_OpenCC):")
    (package / "__init__.py").write_text(ours, "utf-8")
    (package / "clib.py").write_text("class _OpenCC:\n    pass\n", "utf-8")
    found = run(tmp_path, "from cqgov_parse.text.script import simplify\nprint(simplify('甲縣\\n乙縣\\n丙鄉'))")
    assert found.stdout.splitlines() == ["甲县", "乙县", "丙鄉"]
