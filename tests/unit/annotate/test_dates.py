"""Dates of records, held against sentences that were annotated by hand before the rules were written."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from cqgov_parse.annotate import dates
from cqgov_parse.records import Article, Date, Document, Heading, Passage, Photo, ReportItem, Source
from cqgov_parse.span import cut
from tests.properties.strategies import any_text
from tests.unit.reading import fold

CASES = json.loads((Path(__file__).parents[2] / "accuracy" / "dates.json").read_text("utf-8"))["cases"]


def _passage(text: str) -> Passage:
    return Passage(text, ((0, len(text)),) if text else (), fold(text))


def _article(text: str, published: str | None = None, reference: str | None = None) -> tuple[Article, Document]:
    document = Document(
        records=(Article(paragraphs=(_passage(text),)),),
        published=Date("", published) if published else None,
        source=Source(reference_date=reference),
    )
    result = dates.annotate(document)
    return result.articles[0], result


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:16])
def test_the_annotated_dates_are_found(case: dict[str, Any]) -> None:
    """Every annotated date is found with its ISO value and its basis, nothing else is, and the event's date is the right one."""
    article, _ = _article(case["text"], case.get("published"), case.get("reference"))
    found = [
        {"text": date.text, "iso": date.iso, "inferred": date.inferred, "basis": date.basis} for date in article.dates
    ]
    assert found == case["dates"]
    assert (article.date.iso if article.date else None) == case["event"]


def test_a_damaged_date_comes_with_its_candidates() -> None:
    """Digits that lost their 月 are reported with the days that they may name."""
    article, document = _article("111日，调研组走访。")
    (note,) = document.notes
    assert (article.dates[0].iso, article.dates[0].inferred) == (None, True)
    assert (note.code, note.spans) == ("damaged-date", ((0, 4),))
    assert "--01-11" in note.message
    assert "--11-01" in note.message


def test_captions_give_the_date_where_paragraphs_do_not() -> None:
    """Photo news has its day in the caption; a paragraph's day goes before it."""
    photo = Photo(_passage("5月6日，会议现场。"))
    document = Document(
        records=(Article(photos=(photo,)), Article(paragraphs=(_passage("5月4日，开会。"),), photos=(photo,)))
    )
    assert [article.date.iso for article in dates.annotate(document).articles if article.date] == ["--05-06", "--05-04"]


def test_report_items_have_dates_that_fit_their_part() -> None:
    """In a plan a month lies ahead of the session, in a review behind it."""
    deck = _passage("——2024年6月9日在某县第九届人民代表大会第四次会议上")
    paragraph = _passage("十月底前投入使用。")
    items = (
        ReportItem(part="review", headline=_passage("3月，工程开工。"), paragraphs=(paragraph,)),
        ReportItem(part="plan", paragraphs=(paragraph,)),
    )
    result = dates.annotate(Document(heading=Heading(deck=deck), records=items))
    assert [[date.iso for date in item.dates] for item in result.report_items] == [["2024-03", "2023-10"], ["2024-10"]]


def test_the_period_of_a_roundup_gives_the_month() -> None:
    """A brief that prints only a day takes its month from the period of the roundup."""
    document = Document(
        period=_passage("（8月12日—8月16日）"), records=(Article(paragraphs=(_passage("14日，县里开会。"),)),)
    )
    assert [date.iso for date in dates.annotate(document).articles[0].dates] == ["--08-14"]


def test_articles_do_not_borrow_from_each_other() -> None:
    """What one article says changes no other's dates: each is read from itself and from the head of the document."""
    one = Article(paragraphs=(_passage("庆祝新中国成立75周年，10月9日，展览开幕。"),))
    other = Article(paragraphs=(_passage("10月9日，展览开幕；12日，闭幕。"),))
    together = dates.annotate(Document(records=(one, other))).articles[1]
    assert together == dates.annotate(Document(records=(other,))).articles[0]


def test_a_year_that_two_anniversaries_dispute_is_not_inferred() -> None:
    """Anniversaries that point to different years tell none."""
    article, _ = _article("新中国成立75周年、中国共产党成立100周年之际，10月9日，展览开幕。")
    assert [date.iso for date in article.dates] == ["--10-09"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-12", "2024-11-20"),
        ("--12-05", "--11-20"),
        ("nonsense", "--11-20"),
        ("2024-02-31", "--11-20"),
        ("0001-01-01", "--11-20"),
        ("2025-02-03", "2024-11-20"),
    ],
)
def test_a_publication_date_helps_as_far_as_it_goes(published: str, expected: str) -> None:
    """Year, month or nothing: what the publication date prints is used, the rest stays unknown."""
    assert [date.iso for date in _article("11月20日，开会。", published)[0].dates] == [expected]


@pytest.mark.parametrize("reference", ["2024-13-01", "9999-12-31", "0000-01-01", "yesterday", ""])
def test_a_reference_that_is_no_day_gives_no_context(reference: str) -> None:
    """A reference date outside the calendar raises nothing and infers nothing."""
    assert [date.iso for date in _article("昨日，开会；3日，散会。", None, reference)[0].dates] == [None, None]


def test_a_single_passage_can_be_read() -> None:
    """`find` reads one passage from a publication date or without one."""
    assert [date.iso for date in dates.find(_passage("3日，开会。"), "2024-03-05")] == ["2024-03-03"]
    assert [date.iso for date in dates.find(_passage("3日，开会。"))] == [None]


@given(any_text)
def test_dates_are_faithful_in_any_text(text: str) -> None:
    """The characters at a date's spans are its text, and its ISO value is of one of the known forms."""
    article, _ = _article(text, "2024-03-05")
    for date in article.dates:
        assert cut(text, date.spans) == date.text
        assert date.iso is None or len(date.iso) in (4, 7, 10)


@pytest.mark.parametrize(
    "unit",
    ["1", "1月", "12日、", "3日，", "2024年", "1-", "昨", "十二月", "二〇", "75周年", "2024年1月1日", "1 ", "1111日，"],
)
def test_work_is_linear(unit: str) -> None:
    """No run of digits, days or years makes the work grow faster than the text."""

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            _article(text, "2024-03-05")
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(16_000) <= 7 * max(seconds(4_000), 0.002)
