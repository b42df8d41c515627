"""Dates: what moments a text names, and when what an article tells of happened."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs
from attrs import frozen

from cqgov_parse.deadline import check
from cqgov_parse.parts import anniversaries, dates
from cqgov_parse.parts.dates import Mention
from cqgov_parse.patterns import lazy
from cqgov_parse.records import Article, Date, Document, Note, Passage, ReportItem
from cqgov_parse.records.altered import altered

PRINTED, PUBLISHED, REFERENCE, NEIGHBOUR = "printed", "publication date", "reference date", "neighbouring date"

# What stands around a day on which the event does not happen: a deadline, the day on which a rule takes effect, a day that comes back every year.
_NOT_AFTER = lazy(r"(?:之?前|以前|以来|起|止|通过的|施行|实施|印发|发布的|成立|[^,。;]{0,6}以来)")
_NOT_BEFORE = ("截至", "截止", "截止到", "截至到", "每年", "原定", "原定于")
_AHEAD = ("定于", "拟于", "将于", "计划于", "预计", "确保", "力争", "力争到", "计划", "安排在", "拟在", "将在")
_NEXT_YEAR = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "本年": 0, "上年": -1}
_SENTENCE = "。!?"


@frozen
class Context:
    """What lies outside the text: the day of the paper (as far as it is known), what it rests on, and a year that an anniversary tells.

    `toward` is 1 for the plan of a report, whose days lie ahead, -1 for the rest of it, 0 for news, which speaks of the days around it.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    basis: str = PUBLISHED
    anniversary: tuple[int, int] | None = None
    toward: int = 0

    @property
    def today(self) -> date | None:
        """The day of the paper, where it is known in full."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


@frozen
class _Day:
    """The last day that a text named, for those after it that name less; day 0 where only year and month are known."""

    year: int | None
    month: int
    day: int
    end: int


def annotate(document: Document) -> Document:
    """Adds `date` and `dates` to articles and `dates` to the items of a report.

    What a day does not print comes from the publication date, or, where a text has none, from the source's reference date.
    """
    context = _context(document, document.source.reference_date)
    notes: list[Note] = []
    records: list[Article | ReportItem] = []
    for record in document.records:
        check()
        passages = _passages(record)
        own = context
        if not context.year:
            own = attrs.evolve(own, anniversary=anniversaries.founded(passage.plain for passage in passages))
        if isinstance(record, ReportItem):
            own = attrs.evolve(own, toward=1 if record.part == "plan" else -1)
        found = list(_dated(passages, own, notes))
        all_dates = tuple(each for each, _ in found)
        if isinstance(record, Article):
            records.append(altered(record, date=_event(found), dates=all_dates))
        else:
            records.append(altered(record, dates=all_dates))
    notes += _without_year(records)
    return altered(document, records=tuple(records), notes=(*document.notes, *notes))


def _without_year(records: Iterable[Article | ReportItem]) -> Iterator[Note]:
    """One note where days stay without a year, with the first of them."""
    found = [each for record in records for each in record.dates if each.iso and each.iso.startswith("--")]
    if found:
        days = "1 day stays" if len(found) == 1 else f"{len(found)} days stay"
        message = f"{days} without a year, which the text does not tell; a reference date would give it"
        yield Note("year-unknown", "info", message, found[0].spans)


def _passages(record: Article | ReportItem) -> list[Passage]:
    if isinstance(record, Article):
        return [*record.paragraphs, *(photo.caption for photo in record.photos)]
    return [*([record.headline] if record.headline else []), *record.paragraphs]


def _context(document: Document, reference: str | None) -> Context:
    if document.published and document.published.iso:
        return _parsed(document.published.iso, PUBLISHED)
    if reference:
        return _parsed(reference, REFERENCE)
    for passage in (document.period, document.heading.deck):
        days = [mention for mention in dates.mentions(passage.plain) if mention.month] if passage else []
        if days:
            return Context(days[-1].year, days[-1].month, days[-1].day, NEIGHBOUR)
    return Context()


def _parsed(iso: str, basis: str) -> Context:
    """The context that a day gives; none where it is no day of the calendar."""
    match = re.fullmatch(r"(?:(?P<year>[0-9]{4})|-)-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?", iso)
    if match is None:
        return Context(basis=basis)
    year, month, day = (int(value) if value else None for value in match.groups())
    if dates.compose(year, month or 0, day) is None or (year is not None and not 1 < year < 9999):
        return Context(basis=basis)
    return Context(year, month, day, basis)


def find(passage: Passage, published: str | None = None) -> list[Date]:
    """The dates that one passage names, in order, read from its publication date where that is known."""
    context = _parsed(published, PUBLISHED) if published else Context()
    return [found for found, _ in _dated([passage], context, [])]


_Found = tuple[Date, int]
"""A date, and how well it fits as the day of the event: 2 the day itself, 1 a day that was still ahead, 0 none."""


def _dated(passages: Iterable[Passage], context: Context, notes: list[Note]) -> Iterator[_Found]:
    for passage in passages:
        last: _Day | None = None
        for mention in dates.mentions(passage.plain):
            spans = passage.at(mention.start, mention.end)
            text = passage.text[mention.start : mention.end]
            if mention.kind == "damaged" or not _exists(mention):
                iso, basis = _mended(passage.plain, mention, context)
                options = ", ".join(_readings(passage.plain[mention.start : mention.end - 1])) or "none"
                notes.append(
                    Note(
                        "damaged-date", "warning", f"{text} is no date as printed; possible readings: {options}", spans
                    )
                )
                inferred = True
            else:
                read = _read(passage.plain, mention, context, last)
                if read is None:
                    continue
                iso, basis = read
                inferred = basis != PRINTED
            last = _remembered(iso, mention.end) or last
            yield Date(text, iso, inferred, basis, spans), _fit(passage.plain, mention, iso)


def _exists(mention: Mention) -> bool:
    return mention.month is None or dates.compose(mention.year, mention.month, mention.day) is not None


def _remembered(iso: str | None, end: int) -> _Day | None:
    if iso is None or len(iso) < 7:
        return None
    if len(iso) == 7 and iso[0] != "-":
        return _Day(int(iso[:4]), int(iso[5:]), 0, end)
    return _Day(int(iso[:4]) if iso[0] != "-" else None, int(iso[-5:-3]), int(iso[-2:]), end)


def _read(plain: str, mention: Mention, context: Context, last: _Day | None) -> tuple[str | None, str] | None:
    """ISO value and basis of a mention; None where it is no date after all."""
    if mention.kind == "vague":
        return None, PRINTED
    if mention.kind in ("same", "next"):
        if last is None or not last.day:
            return None
        return _shifted(last, 1 if mention.kind == "next" else 0), NEIGHBOUR
    if mention.kind == "near":
        today = context.today
        return (
            (None, PRINTED) if today is None else ((today + timedelta(days=mention.offset)).isoformat(), context.basis)
        )
    if mention.kind == "day":
        return _lone(plain, mention, context, last)
    if mention.month is None:
        return f"{mention.year:04}", PRINTED
    if mention.year is not None:
        return dates.compose(mention.year, mention.month, mention.day), PRINTED
    return _yearless(plain, mention, context, last)


def _shifted(day: _Day, days: int) -> str | None:
    moved = date(day.year or 2000, day.month, day.day) + timedelta(days=days)
    return dates.compose(day.year if day.year is None else moved.year, moved.month, moved.day)


def _yearless(plain: str, mention: Mention, context: Context, last: _Day | None) -> tuple[str | None, str]:
    month = mention.month or 1
    word = plain[max(0, mention.start - 2) : mention.start]
    if word == "每年":
        return dates.compose(None, month, mention.day), PRINTED
    if (
        last is not None
        and last.year is not None
        and mention.start - last.end <= 3
        and not _ends_sentence(plain, last.end, mention.start)
    ):
        return dates.compose(last.year + (month < last.month), month, mention.day), NEIGHBOUR
    if context.year is not None:
        year = context.year + _NEXT_YEAR[word] if word in _NEXT_YEAR else _nearest(context, month, mention.day or 15)
        return dates.compose(year, month, mention.day), context.basis
    if context.anniversary and word not in _NEXT_YEAR:
        founded, years = context.anniversary
        return dates.compose(founded + years, month, mention.day), f"anniversary {founded}+{years}"
    return dates.compose(None, month, mention.day), PRINTED


def _nearest(context: Context, month: int, day: int) -> int:
    """The year that brings a day nearest to the day of the paper: in January, `12月29日` is last year's."""
    year = context.year or 0
    at = (context.month or 7) * 31 + (context.day or 15)
    apart = month * 31 + day - at
    if context.toward:
        return year + (1 if context.toward > 0 and apart < 0 else -1 if context.toward < 0 and apart > 0 else 0)
    return year - 1 if apart > 186 else year + 1 if apart < -186 else year


def _lone(plain: str, mention: Mention, context: Context, last: _Day | None) -> tuple[str | None, str]:
    """A day without its month: that of the day before it in the sentence, or of the day of the paper."""
    day = mention.day or 0
    if last is not None and last.day and (context.month is None or not _ends_sentence(plain, last.end, mention.start)):
        month = last.month + (day < last.day)
        year = last.year if last.year is None or month <= 12 else last.year + 1
        return dates.compose(year, (month - 1) % 12 + 1, day), NEIGHBOUR
    if context.month is None:
        return None, PRINTED
    month, year = context.month, context.year
    word = plain[max(0, mention.start - 2) : mention.start]
    if word == "上月" or (word not in ("本月", "当月") and context.day is not None and day > context.day):
        month -= 1
    if month == 0:
        month, year = 12, None if year is None else year - 1
    return dates.compose(year, month, day), context.basis


def _ends_sentence(plain: str, start: int, end: int) -> bool:
    return any(sign in _SENTENCE for sign in plain[start : min(end, start + 200)]) or end - start > 200


def _readings(digits: str) -> list[str]:
    """The days that digits may name which lost the 月 between them: `915` is 9月15日, `111` 1月11日 or 11月1日."""
    if not digits.isdecimal():
        return []
    cuts = [(int(digits[:cut]), int(digits[cut:])) for cut in (1, 2) if cut < len(digits) <= cut + 2]
    return [found for month, day in cuts if (found := dates.compose(None, month, day))]


def _mended(plain: str, mention: Mention, context: Context) -> tuple[str | None, str]:
    found = _readings(plain[mention.start : mention.end - 1])
    if not found:
        return None, PRINTED
    if context.year is None or context.today is None:
        return (found[0], PRINTED) if len(found) == 1 else (None, PRINTED)
    years = {each: _nearest(context, int(each[2:4]), int(each[5:])) for each in found}
    today = context.today
    dated = [full for each, year in years.items() if (full := dates.compose(year, int(each[2:4]), int(each[5:])))]
    best = min(dated, key=lambda full: abs((date.fromisoformat(full) - today).days), default=None)
    return best, context.basis


def _fit(plain: str, mention: Mention, iso: str | None) -> int:
    if iso is None or not (len(iso) == 10 or iso.count("-") == 3) or mention.kind in ("same", "next"):
        return 0
    before = plain[max(0, mention.start - 4) : mention.start].rstrip("在到于") if mention.kind != "near" else ""
    whole = plain[max(0, mention.start - 4) : mention.start]
    title = plain.rfind("《", max(0, mention.start - 40), mention.start)
    if (
        whole.endswith(_NOT_BEFORE)
        or _NOT_AFTER.match(plain, mention.end)
        or (title >= 0 and plain.find("》", title, mention.start) < 0)
    ):
        return 0
    return 1 if whole.endswith(_AHEAD) or before.endswith(_AHEAD) else 2


def _event(found: list[_Found]) -> Date | None:
    """The first day with a month on which something happens; a day that was still ahead only if there is no other."""
    return next((each for each, fit in found if fit == 2), None) or next(
        (each for each, fit in found if fit == 1), None
    )
