"""`posts`, `figures`, `activity`: answers for people and for programs, from a batch's result."""

import csv
import io
import json
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.batch import outputs
from cqgov_parse.cli import answers, main

Capture = pytest.CaptureFixture[bytes]

TEXTS = [
    f"忠县政协召开座谈会\n来源：某报　时间：{day}\n{int(day[5:7])}月5日，忠县政协召开座谈会。县政协主席{name}参加。今年收到提案{count}件。\n"
    for day, name, count in (("2030-03-05", "孙文彬", 120), ("2031-03-05", "李静", 136), ("2031-05-05", "李静", 9))
]


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("result")
    output = outputs.named("sqlite")
    output.write(folder / "shard", [cqgov_parse.parse(text, name=f"=新闻{n}.txt") for n, text in enumerate(TEXTS)])
    output.finish([folder / "shard"], folder / output.name)
    return folder


def said(capture: Capture) -> tuple[str, str]:
    found = capture.readouterr()
    return found.out.decode(), found.err.decode()


def test_posts_for_people(result: Path, capfdbinary: Capture) -> None:
    """Columns stand below each other though Chinese characters are twice as wide; what is more than the limit is said."""
    assert main(["posts", str(result), "--post", "主席", "--limit", "1"]) == 0
    out, err = said(capfdbinary)
    names, row = out.splitlines()
    assert names.split() == "name post place_name first_seen last_seen documents seen_in others places".split()
    assert row.split() == ["孙文彬", "县政协主席", "忠县", "2030-03-05", "2030-03-05", "1", "=新闻0.txt"]
    assert answers.width(names[: names.index("first_seen")]) == answers.width(row[: row.index("2030")])
    assert err == "cqgov-parse: 1 more rows; raise --limit to see them\n"


def test_posts_for_programs(result: Path, capfdbinary: Capture) -> None:
    """JSON has an object a line with every column, CSV the same with formulas defused."""
    assert main(["posts", str(result), "--name", "李静", "--json"]) == 0
    (row,) = map(json.loads, said(capfdbinary)[0].splitlines())
    assert (row["post"], row["place"], row["seen_in"]) == ("县政协主席", "500233", ["=新闻1.txt", "=新闻2.txt"])
    assert main(["posts", str(result), "--name", "李静", "--csv"]) == 0
    names, cells = csv.reader(io.StringIO(said(capfdbinary)[0]))
    assert names == list(row)
    assert cells[names.index("seen_in")] == "'=新闻1.txt、=新闻2.txt"


def test_figures(result: Path, capfdbinary: Capture) -> None:
    """The same indicator stands in a row, the years beside each other."""
    assert main(["figures", str(result), "--indicator", "提案", "--compare", "year"]) == 0
    names, row = said(capfdbinary)[0].splitlines()
    assert names.split() == "indicator unit role body 2030 2031".split()
    assert row.split()[-4:] == ["120", "136", "/", "9"]
    assert main(["figures", str(result), "--indicator", "提案", "--unit", "件"]) == 0
    assert [line.split()[-2:] for line in said(capfdbinary)[0].splitlines()[1:]] == [
        ["120件", "=新闻0.txt"],
        ["136件", "=新闻1.txt"],
        ["9件", "=新闻2.txt"],
    ]


def test_activity(result: Path, capfdbinary: Capture) -> None:
    """Months are counted from and to those that are asked for; nothing found is said, and no error."""
    assert main(["activity", str(result), "--body", "政协", "--until", "2031-03"]) == 0
    assert [line.split() for line in said(capfdbinary)[0].splitlines()[1:]] == [
        ["2030-03", "忠县政协", "1", "1", "500233"],
        ["2031-03", "忠县政协", "1", "1", "500233"],
    ]
    assert main(["activity", str(result), "--body", "海关"]) == 0
    assert said(capfdbinary) == ("", "cqgov-parse: nothing was found\n")


def test_no_result(tmp_path: Path, capfdbinary: Capture) -> None:
    """What is no result of a batch is one line and an exit code of its own."""
    assert main(["posts", str(tmp_path)]) == 16
    assert said(capfdbinary)[1].count("\n") == 1


def test_a_damaged_database(result: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    """A database whose pages were overwritten is one line too, and no traceback."""
    whole = (result / "documents.sqlite").read_bytes()
    (tmp_path / "documents.sqlite").write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    for command in (["posts"], ["figures", "--indicator", "提案"], ["activity"]):
        assert main([command[0], str(tmp_path), *command[1:]]) == 16
        assert "run the batch again" in said(capfdbinary)[1]


@pytest.mark.parametrize(
    "wrong",
    [
        ["activity", "x", "--since", "2031-13"],
        ["posts", "x", "--limit", "0"],
        ["figures", "x"],
        ["posts", "x", "--json", "--csv"],
    ],
)
def test_wrong_usage(wrong: list[str], capfdbinary: Capture) -> None:
    """A month that is none, no rows at all, a missing indicator, two kinds of output: wrong usage."""
    with pytest.raises(SystemExit) as stop:
        main(wrong)
    assert stop.value.code == 2


def test_cells_for_people() -> None:
    """A cell is one line, cut where it is long, a whole number without its point, a mark over a letter without width."""
    assert answers.said("甲\n乙") == "甲 乙"
    assert answers.said(36.0) == "36"
    assert (answers.said(None), answers.said([]), answers.said(["甲", "乙"])) == ("", "", "甲、乙")
    assert answers.width(answers.said("长" * 60)) <= 44
    assert answers.width("e\u0301甲") == 3
    assert list(answers.aligned(["a"], [])) == []
