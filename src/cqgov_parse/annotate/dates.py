"""Dates: when what an article tells of happened."""

import re

import attrs

from cqgov_parse.parts import dates
from cqgov_parse.patterns import DATE, HAN_DATE, MONTH_DAY
from cqgov_parse.records import Article, Date, Document, Passage

_ALONE = re.compile(r"(?:^|(?<=[,。;(]))(?P<word>昨|今|明|前)?(?P<open>\()?(?P<day>3[01]|[12][0-9]|0?[1-9])(?(open)\))日(?=[,上下晚早凌中傍至到]|$)")
_DAMAGED = re.compile(r"(?<![0-9.,])(?P<digits>[0-9]{3,4})日(?=[,上下晚早召至到])")


def annotate(document: Document) -> Document:
    """Adds `date` and `dates` to every article: the event's date is the first day with a month in its own text.

    Years and months that are not printed come from the publication date, and are marked as inferred.
    """
    published = document.published.iso if document.published else None
    records = tuple(_dated(record, published) if isinstance(record, Article) else record for record in document.records)
    return attrs.evolve(document, records=records)


def _dated(article: Article, published: str | None) -> Article:
    passages = [*article.paragraphs, *(photo.caption for photo in article.photos)]
    found = [date for passage in passages for date in find(passage, published)]
    event = next((date for date in found if date.iso and (len(date.iso) == 10 or len(date.iso) == 7 and date.iso.startswith("--"))), None)
    return attrs.evolve(article, date=event, dates=tuple(found))


def find(passage: Passage, published: str | None = None) -> list[Date]:
    """The days that a passage names, in order."""
    plain = passage.plain
    if "日" not in plain and "号" not in plain and "-" not in plain:
        return []
    found: list[tuple[int, Date]] = []
    taken: list[tuple[int, int]] = []
    for pattern in (DATE, HAN_DATE, MONTH_DAY, _ALONE, _DAMAGED):
        for match in pattern.finditer(plain):
            start, end = match.span()
            if any(start < high and low < end for low, high in taken):
                continue
            date = _read(passage, match, published)
            if date:
                taken.append((start, end))
                found.append((start, date))
    return [date for _, date in sorted(found, key=lambda each: each[0])]


def _read(passage: Passage, match: re.Match[str], published: str | None) -> Date | None:
    start, end = match.span()
    text, spans = passage.text[start:end], passage.at(start, end)
    if match.re is DATE or match.re is HAN_DATE:
        iso = dates.iso(match)
        return Date(text, iso, False, "printed", spans) if iso else None
    if match.re is MONTH_DAY:
        month, day = int(match["month"]), int(match["day"].replace(" ", ""))
    elif match.re is _ALONE:
        if not published or len(published) != 10:
            return None
        day = int(match["day"])
        month = int(published[5:7])
        if day > int(published[8:10]) and match["word"] != "明":
            month = month - 1 or 12
    else:
        parted = _parted(match["digits"], published)
        if parted is None:
            return None
        month, day = parted
    short = dates.compose(None, month, day)
    if short is None:
        return None
    if published and len(published) == 10:
        year = int(published[:4]) - (1 if short[2:] > published[5:] and match.re is not _ALONE else 0)
        if match.re is _ALONE and month > int(published[5:7]):
            year -= 1
        return Date(text, dates.compose(year, month, day), True, "publication date", spans)
    return Date(text, short, match.re is not MONTH_DAY, "printed" if match.re is MONTH_DAY else "damaged", spans)


def _parted(digits: str, published: str | None) -> tuple[int, int] | None:
    """Month and day of digits that lost the 月 between them, `1116日`; where several readings are possible, the one nearest the page's date."""
    readings = [
        (month, day)
        for cut in (1, 2)
        if cut < len(digits) and len(digits) - cut <= 2
        for month, day in [(int(digits[:cut]), int(digits[cut:]))]
        if dates.compose(None, month, day)
    ]
    if len(readings) == 1:
        return readings[0]
    if not readings or not published or len(published) != 10:
        return None
    at = int(published[5:7]) * 31 + int(published[8:10])
    return min(readings, key=lambda reading: abs(reading[0] * 31 + reading[1] - at))


