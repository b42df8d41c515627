"""Figures of records, held against sentences that were annotated by hand before the rules were written."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from cqgov_parse.annotate import figures
from cqgov_parse.records import Article, Document, Figure, GlossaryEntry, Passage, Photo, ReportItem
from cqgov_parse.span import cut
from tests.properties.strategies import any_text
from tests.unit.reading import fold

CASES = json.loads((Path(__file__).parents[2] / "accuracy" / "figures.json").read_text("utf-8"))["cases"]


def _passage(text: str, start: int = 0) -> Passage:
    return Passage(text, ((start, start + len(text)),) if text else (), fold(text))


def _key(figure: dict[str, Any]) -> tuple[Any, ...]:
    bound, numeral = figure.get("bound", "exact"), figure.get("numeral", "arabic")
    return (figure["text"], figure["value"], figure.get("upper"), figure["unit"], bound, numeral)


def _found(case: dict[str, Any]) -> list[Figure]:
    return figures.find(_passage(case["text"]), planned=case.get("plan", False))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:16])
def test_the_annotated_figures_are_found(case: dict[str, Any]) -> None:
    """Every annotated figure is found with its value, unit and bound, and nothing else is."""
    expected = [_key(figure) for figure in case["figures"]]
    assert [(f.text, f.value, f.upper, f.unit, f.bound, f.numeral) for f in _found(case)] == expected


@pytest.mark.parametrize(
    ("field", "least", "least_held"), [("indicator", 0.90, 0.74), ("role", 0.92, 0.80), ("period", 0.97, 0.97)]
)
def test_what_figures_measure_is_mostly_right(field: str, least: float, least_held: float) -> None:
    """Indicator, role and period agree with the annotation as often as was measured, also where no rule was tuned."""
    for held, bar in ((False, least), (True, least_held)):
        pairs = [
            (getattr(found, field), gold.get(field))
            for case in CASES
            if bool(case.get("held")) is held
            for found, gold in zip(_found(case), case["figures"], strict=True)
        ]
        assert sum(fold(one or "") == fold(other or "") for one, other in pairs) / len(pairs) >= bar


def test_every_record_and_the_document_have_their_figures() -> None:
    """Paragraphs and captions of articles, topic sentence and paragraphs of items, lead and glossary of the document are read, in order."""
    lead, glossary = _passage("共36件。"), "[1]站：每站2名。"
    document = Document(
        lead=(lead,),
        glossary=(GlossaryEntry("1", "站", glossary, ((50, 50 + len(glossary)),)),),
        records=(
            Article(
                headline=_passage("新增9家"),
                paragraphs=(_passage("走访3户。"),),
                photos=(Photo(_passage("栽下4棵树。")),),
            ),
            ReportItem(part="plan", headline=_passage("办好5件实事。"), paragraphs=(_passage("投资增长6%。"),)),
            ReportItem(part="review", paragraphs=(_passage("投资增长7%。"),)),
        ),
    )
    result = figures.annotate(document)
    assert [figure.text for figure in result.figures] == ["36件", "2名"]
    assert [[figure.text for figure in record.figures] for record in result.records] == [
        ["3户", "4棵"],
        ["5件", "6%"],
        ["7%"],
    ]
    assert [record.figures[-1].role for record in result.records[1:]] == ["target", "change"]


def test_a_figure_that_a_line_break_cut_is_whole() -> None:
    """Number and unit on both sides of a break are one figure with two spans."""
    source = "到位资金31.7亿\n\n元。"
    passage = Passage("到位资金31.7亿元。", ((0, 9), (11, 13)), "到位资金31.7亿元。")
    (figure,) = figures.find(passage)
    assert (figure.text, figure.value, figure.spans) == ("31.7亿元", 3_170_000_000, ((4, 9), (11, 12)))
    assert cut(source, figure.spans) == figure.text


def test_the_text_of_a_figure_is_the_source_itself() -> None:
    """Full-width digits are read folded and reported as printed."""
    (figure,) = figures.find(_passage("增长９．２％。"))
    assert (figure.text, figure.value, figure.unit) == ("９．２％", 9.2, "%")


def test_a_passage_without_folded_text_is_folded() -> None:
    """A document that was read from JSON has no folded text; its figures are found all the same."""
    assert [figure.value for figure in figures.find(Passage("共３件", ((0, 3),)))] == [3]


@given(any_text)
def test_figures_are_faithful_in_any_text(text: str) -> None:
    """The characters at a figure's spans are its text, whatever the text is."""
    for figure in figures.find(_passage(text)):
        assert figure.text
        assert cut(text, figure.spans) == figure.text
