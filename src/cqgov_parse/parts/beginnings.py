"""Beginnings: where documents begin in one text, when several were put into one file.

A site or paper prints a head over every document and over nothing inside one: breadcrumbs, a line of date and source under the title, an
e-paper's page number and name, a report's title with its session, a roundup's title with its range of days. A head after running text, with running text below, begins another document. So does what opened
the first document (its first two lines, figures aside). Items of a digest, a roundup or a page have none of these; and where texts
were joined without their heads, nothing tells, and they stay one.
"""

from collections.abc import Callable, Sequence

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import breadcrumbs, days, flow, furniture, imprint, jumps, report_titles, titles
from cqgov_parse.patterns import TIME, WEEKDAY, lazy
from cqgov_parse.text.lines import Line, ends_sentence
from cqgov_parse.text.page import Page

_TITLE_LINES = 4  # kicker, headline over two lines, deck
_HEAD = 12  # lines between a head's first line and running text
_PROSE = 10  # characters of a line that is running text; wrapped lines are short
_LABEL = lazy("日期|时间|来源|稿源")
_PAGE = lazy(r"(?:第 ?)?[A-D]?[0-9]{1,3} ?版")
_DIGITS = "0123456789"
_FIGURES = lazy("[0-9]+")


def beginnings(page: Page) -> list[Line]:
    """The first line of every document in the text, in order; one for the usual text, none for an empty one."""
    lines = page.lines
    if not lines:
        return []
    found = [0]
    opening = _opening(lines)
    text_seen = False
    end = 0  # of the last running text or foot: what follows may belong to the next head
    for n, line in enumerate(lines):
        if _is_prose(line):
            text_seen, end = True, n + 1
        elif text_seen and (first := _head(page, n, end, opening)) is not None and _goes_on(lines, n):
            found.append(first)
            text_seen, end = False, n + 1
        elif _is_foot(line):
            end = n + 1
    return [lines[n] for n in found]


def _head(page: Page, n: int, end: int, opening: tuple[str, ...]) -> int | None:
    """The first line of the head that line `n` shows to be one; no head reaches above line `end`."""
    lines = page.lines
    plain = lines[n].plain
    if opening and _may_open(plain[0], opening[0][0]) and _masked(lines[n : n + 2]) == opening:
        return n
    if len(plain) > 160:
        return None
    if breadcrumbs.is_breadcrumb(plain):
        return n
    if report_titles.is_title(plain):
        return _above(lines, n, end, _is_title) if _is_report(lines[n + 1 : n + 4]) else None
    if imprint.is_imprint(plain):
        labels = imprint.split(lines[n])
        if not page.is_wrapped and _PAGE.match(plain) and any(label.part is Part.SECTION for label in labels):
            return _above(lines, n, end, _is_masthead)
        first = _above(lines, n, end, _is_title)
        return first if first < n and _is_source_line(plain, labels) else None
    if days.is_period(plain):
        first = _above(lines, n, end, _is_title)
        return first if first < n else None
    return None


def _opening(lines: Sequence[Line]) -> tuple[str, ...]:
    """How the text opens, if that could come again over another document: two lines that are no running text."""
    first = lines[:2]
    return () if len(first) < 2 or any(_is_prose(line) for line in first) else _masked(first)


def _masked(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(_FIGURES.sub("0", line.plain[:200]) for line in lines)


def _may_open(first: str, masked: str) -> bool:
    return first == masked or (masked == "0" and first in _DIGITS)


def _above(lines: Sequence[Line], n: int, end: int, test: Callable[[str], bool]) -> int:
    """The first of the lines right above line `n` that pass the test."""
    first = n
    while first > end and n - first < _TITLE_LINES and test(lines[first - 1].plain):
        first -= 1
    return first


def _is_title(plain: str) -> bool:
    return titles.is_display(plain) and not flow.is_aside(plain) and not flow.is_byline(plain)


def _is_masthead(plain: str) -> bool:
    """Whether a line may stand over a page's number: the paper's name, a day, a list of the page's headlines."""
    return furniture.is_paper(plain) or report_titles.is_date_line(plain) or _is_title(plain)


def _is_report(below: Sequence[Line]) -> bool:
    """Whether what stands under a report's title makes it one's head: the session, or the jump from another page."""
    for line in below:
        plain = line.plain
        if report_titles.is_session(plain, True) and not ends_sentence(plain.rstrip(")上")):
            return True
        jump = jumps.at_start(plain)
        if jump and jump.start == 0 and jump.end == len(plain):
            return True
    return False


def _is_source_line(plain: str, labels: Sequence[Label]) -> bool:
    """Whether a line dates its document: a day with a label, a source or a time of day beside it. A day alone may close a text."""
    bare = WEEKDAY.sub("", plain)
    return any(label.part is Part.PUBLISHED for label in labels) and (
        any(label.part is Part.ORIGIN for label in labels)
        or _LABEL.search(bare) is not None
        or TIME.search(bare) is not None
    )


def _is_foot(line: Line) -> bool:
    """Whether a line closes what stands above it: staff, page controls, a byline. A paper's day and name open a page instead."""
    plain = line.plain
    return (
        len(plain) <= 160
        and (flow.is_aside(plain) or flow.is_byline(plain))
        and not (breadcrumbs.is_breadcrumb(plain) or report_titles.is_date_line(plain))
    )


def _is_prose(line: Line) -> bool:
    plain = line.plain
    return len(plain) >= _PROSE and "。" in plain and not (len(plain) <= 160 and flow.is_aside(plain))


def _goes_on(lines: Sequence[Line], n: int) -> bool:
    """Whether running text follows a head: without, the lines are links or controls at the end."""
    return any(_is_prose(line) for line in lines[n + 1 : n + 1 + _HEAD])
