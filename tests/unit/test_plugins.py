"""Formats and annotators of others: by entry point and by call."""

import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import cqgov_parse
from cqgov_parse import Document, Parser, pipeline, plugins

MODULE = """
from attrs import evolve
from cqgov_parse.format import Format
from cqgov_parse.label import Label, Part

def label(cursor):
    for block in cursor:
        yield Label(Part.FURNITURE, block.spans)

FORMAT = Format("all_furniture", label)

def annotate(document):
    return evolve(document, extra={**document.extra, "x-length": len(document.records)})
"""
POINTS = """[cqgov_parse.formats]
all_furniture = bulletin_plugin:FORMAT
broken = bulletin_plugin:NOTHING
[cqgov_parse.annotators]
length = bulletin_plugin:annotate
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed distribution that offers a format, a broken one, and an annotator."""
    (tmp_path / "bulletin_plugin.py").write_text(MODULE, "utf-8")
    info = tmp_path / "bulletin_plugin-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bulletin-plugin\nVersion: 0.1\n", "utf-8")
    (info / "entry_points.txt").write_text(POINTS, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(pipeline, "_default", None)
    yield
    sys.modules.pop("bulletin_plugin", None)


@pytest.mark.usefixtures("package")
def test_installed_plugins_are_used() -> None:
    """A format and an annotator of an installed package work as built-in ones do, and the format bears its origin."""
    with pytest.warns(RuntimeWarning, match=r"broken of bulletin-plugin 0\.1 is left out: AttributeError"):
        document = cqgov_parse.parse("甲县政协召开会议", format="all_furniture")
    assert [passage.text for passage in document.furniture] == ["甲县政协召开会议"]
    assert document.extra == {"x-length": 0}
    assert [each.origin for each in cqgov_parse.formats() if each.name == "all_furniture"] == ["bulletin-plugin 0.1"]


def test_nothing_is_loaded_for_an_unknown_group() -> None:
    """A group that nobody offers anything in gives nothing."""
    assert list(plugins.installed("cqgov_parse.nothing")) == []


def test_annotators_register_by_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """A registered annotator runs after the others; a parser that names its own does not have it."""
    monkeypatch.setattr(pipeline, "_default", None)
    monkeypatch.setattr(pipeline, "_registered_annotators", [])

    def count(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-count": len(document.articles)})

    assert cqgov_parse.register_annotator(count) is count
    text = "甲县政协召开会议\n3月5日，甲县政协召开会议。"
    assert cqgov_parse.parse(text).extra == {"x-count": 1}
    assert Parser().parse(text).extra == {}
    assert cqgov_parse.parse(text, annotators=()).extra == {}
