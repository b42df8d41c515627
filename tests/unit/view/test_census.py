"""A census of many documents: counts, what most needs a reader, results of batches, plots."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cqgov_parse.batch.outputs import parquet, sqlite
from cqgov_parse.errors import JsonError, ReadError
from cqgov_parse.export.json import to_dict, to_json
from cqgov_parse.registry import parse, parse_file
from cqgov_parse.view import results
from cqgov_parse.view.census import SHARES, census
from cqgov_parse.view.plot import plots
from cqgov_parse.view.tally import tally, tally_of

NEWS = "某县政协召开座谈会\n来源：某报　时间：2031-03-05\n3月5日，某县政协召开座谈会。\n"


def row(**changes: Any) -> dict[str, Any]:
    return {**tally_of(to_dict(parse(NEWS, name="a"))), **changes}


def test_tally() -> None:
    """A row names its document, its month and its counts."""
    found = row()
    assert (found["name"], found["month"], found["records"], found["unplaced"]) == ("a", "2031-03", 1, 0)


@pytest.mark.parametrize(
    ("unplaced", "share"), [(0, "none"), (1, "up to 0.1 %"), (10, "up to 1 %"), (51, "more"), (2000, "more")]
)
def test_shares(unplaced: int, share: str) -> None:
    """Documents are grouped by the share of their text that was not understood."""
    assert census([row(unplaced=unplaced, length=1000)]).shares == {share: 1}
    assert share in SHARES


def test_most_in_need() -> None:
    """Of more documents than an index shows, those with the most unplaced text stay, then those with warnings; counts are of all."""
    rows = [row(name=str(n), warnings=n % 5, unplaced=n % 3 and 0, length=100) for n in range(20)]
    rows[7] = row(name="7", unplaced=50, length=100)
    found = census(iter(rows), most=3)
    assert [each["name"] for each in found.rows] == ["7", "4", "9"]
    assert found.totals["documents"] == 20
    assert census(iter(rows), most=20).rows == tuple(rows)


def test_results(tmp_path: Path) -> None:
    """Every line of a result gives the row that its document gives."""
    file = tmp_path / "result.jsonl"
    document = parse(NEWS, name="一")
    file.write_text(f"{to_json(document)}\n\n{to_json(document)}\n", "utf-8")
    assert results.is_result(file)
    assert list(results.rows(file)) == [tally_of(to_dict(document))] * 2


@pytest.mark.parametrize("output", [sqlite.OUTPUT, parquet.OUTPUT])
def test_results_in_tables(output: Any, tmp_path: Path) -> None:
    """Tables give the rows that the documents give."""
    documents = [parse(NEWS, name="一"), parse_file("seeds/weekly_roundup.txt"), parse("无", name="二", time_budget=0)]
    if output is parquet.OUTPUT:
        pytest.importorskip("pyarrow", reason="no extra `parquet`")
    output.write(tmp_path / "shard", documents)
    output.finish([tmp_path / "shard"], tmp_path / output.name)
    assert results.is_result(tmp_path)
    found = [{**each, "notes": dict(each["notes"])} for each in results.rows(tmp_path)]
    assert found == [{**row, "notes": dict(row["notes"])} for row in map(tally, documents)]


def test_failures(tmp_path: Path) -> None:
    """What failed is told by the file beside the result, wherever the result is named."""
    (tmp_path / "documents.jsonl").write_text("", "utf-8")
    assert results.failures(tmp_path) == []
    (tmp_path / "failures.jsonl").write_text('{"input": "a", "reason": "empty", "message": "b"}\n', "utf-8")
    assert results.failures(tmp_path) == results.failures(tmp_path / "documents.jsonl")
    assert results.failures(tmp_path)[0]["reason"] == "empty"
    assert list(results.rows(tmp_path)) == []


@pytest.mark.parametrize(
    ("line", "error", "told"),
    [
        (b"{", JsonError, "line 2: this is no JSON"),
        (b"{}", JsonError, "line 2: this is no document"),
        (b"3", JsonError, "line 2: this is no document"),
        (b"\xff", ReadError, "is not UTF-8"),
    ],
)
def test_faulty_results(line: bytes, error: type[Exception], told: str, tmp_path: Path) -> None:
    """A line that is no document's is an error that names the file and the line."""
    file = tmp_path / "result.jsonl"
    file.write_bytes(to_json(parse(NEWS)).encode() + b"\n" + line + b"\n")
    with pytest.raises(error, match=told):
        list(results.rows(file))
    with pytest.raises(ReadError, match="cannot be read"):
        list(results.rows(tmp_path / "missing.jsonl"))


def test_plots() -> None:
    """The plots are SVG without styles, links or scripts; words from a result are text in them, and colours the page's own."""
    pytest.importorskip("vl_convert", reason="no extra `view`")
    bad = "<script>alert(1)</script>"
    found = list(plots(census([row(format=bad, notes={"year-unknown": 3, bad: 1}), row(month=None)])))
    assert len(found) == 3
    for figure in found:
        elements = list(ElementTree.fromstring(figure).iter())
        names = {element.tag.rpartition("}")[2] for element in elements}
        assert names <= {
            "figure",
            "figcaption",
            "svg",
            "g",
            "path",
            "line",
            "text",
            "rect",
            "title",
            "defs",
            "clipPath",
        }
        assert not [name for element in elements for name in element.attrib if re.match("style|on|.*href", name)]
    assert "alert(1)" in found[0]
    assert "var(--plot-1)" in found[0]


def test_many_months() -> None:
    """More months than can be told apart are plotted by year."""
    pytest.importorskip("vl_convert", reason="no extra `view`")
    drawn = next(plots(census([row(month=f"20{year}-{month:02}") for year in range(10, 20) for month in range(1, 13)])))
    assert "2010" in drawn
    assert "2010-01" not in drawn
