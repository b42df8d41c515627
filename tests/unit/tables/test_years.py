"""Years: the one that a document is of, and the one that a figure holds for."""

import pytest

from cqgov_parse import Article, Date, Document, ReportItem
from cqgov_parse.records import Figure, SectionEntry
from cqgov_parse.tables.years import of_document, of_figure


@pytest.mark.parametrize(
    ("period", "record", "found"),
    [
        ("2030年", Article(), (2030, "period")),
        ("２０３０年", None, (2030, "period")),
        ("去年", Article(), (2030, "period")),
        ("今年前三季度", Article(), (2031, "period")),
        ("2026年至2030年", Article(), (2031, "date")),
        ("全年", Article(), (2031, "date")),
        (None, None, (2031, "date")),
        (None, ReportItem(), (None, None)),
        (
            "全年",
            ReportItem(section=(SectionEntry("一", "2030年工作回顾"), SectionEntry("1", "抓发展"))),
            (2030, "heading"),
        ),
        ("今年", ReportItem(section=(SectionEntry("一", "2030年工作回顾"),)), (2031, "period")),
    ],
)
def test_the_year_of_a_figure(
    period: str | None, record: Article | ReportItem | None, found: tuple[int | None, str | None]
) -> None:
    """A printed year goes first, then one counted from the text's, then a heading's; a report's own year tells nothing of its figures."""
    assert of_figure(Figure("6件", 6, period=period), record, 2031) == found


def test_a_text_without_a_year() -> None:
    """Without a date of the text, words that count from it tell no year."""
    assert of_figure(Figure("6件", 6, period="去年"), Article(), None) == (None, None)


def test_the_year_of_a_document() -> None:
    """Publication goes before a report's session, and both before the articles' days; a date without a year tells none."""
    published, session, event = (Date("", f"{year}-03-05") for year in (2031, 2030, 2029))
    articles = (Article(date=event), Article(date=Date("", "--03-05")), Article())
    assert of_document(Document(published=published, date=session, records=articles)) == 2031
    assert of_document(Document(date=session, records=articles)) == 2030
    assert of_document(Document(records=articles)) == 2029
    assert of_document(Document(records=articles[1:])) is None
