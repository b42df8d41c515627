"""The parse step: from a row to a plain dict, wherever it is sent."""

import json
import pickle
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.batch.step import Step

TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵某某）\n"


@pytest.mark.parametrize("text", [TEXT, TEXT.encode("gb18030")])
def test_a_row(text: str | bytes) -> None:
    """A row gives its document as plain data, by a step that has been pickled."""
    step = pickle.loads(pickle.dumps(Step(reference_date="2031-03-08")))
    found = step({"id": 7, "text": text, "other": object()})
    assert found["failure"] is None
    assert found["id"] == 7
    document = cqgov_parse.from_json(json.dumps(found["document"]))
    assert document.articles[0].headline is not None
    assert document.articles[0].headline.text == "甲县政协召开座谈会"
    assert document.source.meta == {"input": "7", "id": "7"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({}, "unreadable"),
        ({"text": 5}, "unreadable"),
        ({"text": " "}, "empty"),
        ({"text": b"%PDF-1.7"}, "undecodable"),
        ({"text": "字" * 40}, "too-long"),
    ],
)
def test_a_row_that_fails(row: dict[str, object], reason: str) -> None:
    """A row that cannot be parsed gives a failure with its reason, in plain data that JSON takes."""
    found = Step(max_bytes=100)(row)
    assert found["document"] is None
    assert found["failure"]["reason"] == reason
    assert json.dumps(found)


def test_a_plugin_goes_along(tmp_path: Path) -> None:
    """Plugins are loaded where the step runs, and what one of them breaks is a failure that names it."""
    plugin = tmp_path / "good.py"
    plugin.write_text(
        "import attrs\n\ndef annotate(document):\n    return attrs.evolve(document, extra={'x-good': 1})\n"
    )
    assert Step(plugins=(str(plugin),))({"text": TEXT})["document"]["extra"] == {"x-good": 1}
    plugin = tmp_path / "bad.py"
    plugin.write_text("def annotate(document):\n    return 1 / 0\n")
    found = Step(plugins=(str(plugin),))({"text": TEXT})["failure"]
    assert found["reason"] == "plugin"
    assert "bad.annotate failed: ZeroDivisionError" in found["message"]
