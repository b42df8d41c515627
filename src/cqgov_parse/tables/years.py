"""Years: which one a document is of, and which one a figure holds for."""

import re

from cqgov_parse.records import Article, Date, Document, Figure, ReportItem
from cqgov_parse.text.fold import fold

_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_RELATIVE = {"今年": 0, "本年": 0, "当年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}


def day(date: Date | None) -> str | None:
    """A date's reading, `2031-03-05` or `2031-03`, if its year is known: such days can be compared."""
    return date.iso if date and date.iso and not date.iso.startswith("-") else None


def of_date(date: Date | None) -> int | None:
    """The year of a date; None where it is unknown."""
    known = day(date)
    return int(known[:4]) if known else None


def of_document(document: Document) -> int | None:
    """The year of a document: that of its publication or, of a report, of its session; else the latest of its articles' days."""
    own = of_date(document.published) or of_date(document.date)
    return own or max(filter(None, (of_date(article.date) for article in document.articles)), default=None)


def of_figure(figure: Figure, record: Article | ReportItem | None, year: int | None) -> tuple[int | None, str | None]:
    """The year that a figure holds for, and what tells it; `year` is that of its article or document.

    `period`: the year is printed beside the figure (2030年), or counted from that of the text (去年). `heading`: it stands in a heading
    above (2030年工作回顾). `date`: it is the text's own year, for want of a better one; a report looks back on other years, so there it
    tells nothing.
    """
    period = fold(figure.period or "")
    printed = _only(period)
    if printed:
        return printed, "period"
    for word, years in _RELATIVE.items():
        if year and word in period:
            return year + years, "period"
    if isinstance(record, ReportItem):
        headings = (_only(fold(entry.heading or "")) for entry in reversed(record.section))
        found = next(filter(None, headings), None)
        return found, "heading" if found else None
    return year, "date" if year else None


def _only(text: str) -> int | None:
    years = set(_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None
