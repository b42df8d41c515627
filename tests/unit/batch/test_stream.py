"""iter_parse: documents one after the other, lazily, by one process or several."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.batch.failure import Failure
from cqgov_parse.errors import FormatNameError, PluginError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles and a picture."""
    for n, place in enumerate("甲乙丙"):
        text = f"{place}县政协召开座谈会\n本报讯 3月5日，{place}县政协召开座谈会。（赵某某）\n"
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
    (tmp_path / "1a.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_a_folder(folder: Path, workers: int) -> None:
    """Every document that can be had, in order and as `parse_file` gives it, and `tell` hears of the one that cannot."""
    failures: list[Failure] = []
    found = list(cqgov_parse.iter_parse(folder, workers=workers, tell=failures.append))
    paths = [folder / f"{n}.txt" for n in range(3)]
    assert found == [cqgov_parse.parse_file(path, meta={"input": str(path)}) for path in paths]
    assert [(Path(each.input).name, each.reason) for each in failures] == [("1a.txt", "undecodable")]


def test_a_warning(folder: Path) -> None:
    """Unless told otherwise a failure is a warning, and the others still come."""
    with pytest.warns(RuntimeWarning, match=r"1a.txt: a PNG image"):
        assert len(list(cqgov_parse.iter_parse([folder]))) == 3


def test_nothing_is_read_ahead(folder: Path) -> None:
    """An input is not even looked for before its turn comes."""

    def names() -> Iterator[Path]:
        yield folder / "0.txt"
        raise AssertionError("was asked for too early")

    documents = cqgov_parse.iter_parse(names())
    assert next(documents).source.name == "0.txt"


def test_options(folder: Path) -> None:
    """Options go to every parse; those that no document could take are refused at once, not when the first is read."""
    (document,) = cqgov_parse.iter_parse(folder, glob="0*", reference_date="2031-03-08", format="weekly-roundup")
    assert document.format == "weekly_roundup"
    assert document.source.reference_date == "2031-03-08"
    with pytest.raises(FormatNameError):
        cqgov_parse.iter_parse(folder, format="none")
    with pytest.raises(PluginError):
        cqgov_parse.iter_parse(folder, plugins=["no_such_module"], strict=True)
    with pytest.warns(RuntimeWarning, match="no_such_module"):
        cqgov_parse.iter_parse(folder, plugins=["no_such_module"])
