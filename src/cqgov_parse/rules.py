"""Detection rules that several formats share: what speaks for one of them speaks against the others."""

import re
from collections.abc import Iterable
from functools import cache, partial

from cqgov_parse.format import Finder, Rule
from cqgov_parse.parts import datelines, days, digest_blocks, furniture, imprint, pagenames, roundup_titles, story
from cqgov_parse.patterns import DATE, lazy
from cqgov_parse.span import Span
from cqgov_parse.text.page import Page

_HEAD = 1_500  # characters in which a title stands
_MOST = 2_000  # lines that are looked at
_TITLE = 160  # characters of a line that may be a title
_ABOUT_REPORT = lazy(
    r"[^。]{0,12}(?:一图|图解|图说|速览|速读|热议|数读|数说|解码|划重点|审议|学习|聚焦(?!.{0,4}两会))|解读|.*[>»]"
)
"""What a headline about a report has before the report's name, a picture's or a debate's, and the trail of a page that leads to one."""
_HEAD_LINES = 12
_ARTICLE = 3  # paragraphs; with fewer above it, a column may hold the whole text


def roundup_title(weight: float) -> Rule:
    """A line that names a week, a month or its news: `本周要闻`, `一周回顾`."""
    return Rule("a roundup's title", _roundup_titles, weight=weight)


def _roundup_titles(page: Page) -> Iterable[Span]:
    for line in page.lines:
        if line.start >= _HEAD or "。" in line.plain:
            break  # a column below the first text names a column, not the page
        if roundup_titles.is_title(line.plain):
            yield line.spans[0]


def roundup_period(weight: float) -> Rule:
    """A line that names the days a roundup covers and nothing else: `（3月3日—3月9日）`."""
    return Rule("a range of days under the title", _roundup_periods, weight=weight)


def _roundup_periods(page: Page) -> Iterable[Span]:
    for line in page.lines:
        if line.start >= _HEAD:
            break
        if days.is_period(line.plain):
            yield line.spans[0]


def report_title(
    weight: float,
    pattern: str = r".{0,40}工 ?作 ?报 ?告(?:摘登|摘要|节选)?(?:\(.{1,6}\))?",
    name: str = "a work report's title",
) -> Rule:
    """A line that ends in `工作报告`, or is as `pattern` says, over the text; below it such a line is a link to a report."""
    return Rule(name, _report_titles(pattern), weight=weight)


@cache
def _report_titles(pattern: str) -> Finder:
    """One finder for each pattern, so that rules which share it are seen to be one."""
    return partial(_over_text, title=lazy(pattern))


def _over_text(page: Page, title: re.Pattern[str]) -> Iterable[Span]:
    """Short lines of the head that have more sentences below them than above."""
    below = sum(len(line.plain) for line in page.lines if "。" in line.plain)
    above = 0
    for line in page.lines:
        if line.start >= _HEAD or above > below:
            break
        if "。" in line.plain:
            above, below = above + len(line.plain), below - len(line.plain)
        elif len(line.plain) <= _TITLE and title.fullmatch(line.plain) and not _ABOUT_REPORT.match(line.plain):
            yield line.spans[0]


def day_lines(weight: float) -> Rule:
    """Lines that hold a day and nothing else, `【3月5日】`; a single one with a year is the date of the page."""
    return Rule("lines that are days", _day_lines, weight=weight, limit=3)


def _day_lines(page: Page) -> Iterable[Span]:
    found = [line for line in page.lines[:_MOST] if days.is_day(line.plain)]
    if len(found) > 1 or (found and DATE.search(found[0].plain) is None):
        yield from (line.spans[0] for line in found)


_PAGE_NUMBER = lazy(r"第 ?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?版")


def paper_head(weight: float) -> Rule:
    """The head of a paper's page: the paper's name alone on a line, and near it a page number, or a date with nothing else; or the page's
    number, `第四版`, and near it the issue's date with its weekday."""
    return Rule("the head of a paper's page", _paper_head, weight=weight)


def _paper_head(page: Page) -> Iterable[Span]:
    lines = page.lines[:_HEAD_LINES]
    paper = next((n for n, line in enumerate(lines) if _names_a_paper(line.plain)), None)
    if paper is not None and any(
        furniture.is_page_number(line.plain) or imprint.is_issue(line.plain)
        for line in lines[max(0, paper - 3) : paper + 5]
    ):
        yield lines[paper].spans[0]
        return
    number = next((n for n, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line.plain)), None)
    if number is not None and any(
        imprint.is_issue(line.plain) for line in lines[max(0, number - 3) : number + 4] if "版" not in line.plain
    ):
        yield lines[number].spans[0]


def _names_a_paper(plain: str) -> bool:
    """Whether a line is the name of a printed paper, and not of a newsletter for telephones."""
    return plain.endswith("报") and not plain.endswith("手机报") and furniture.is_paper(plain)


def column_datelines(weight: float) -> Rule:
    """Paragraphs that a dateline opens, in wrapped text: stories of a newspaper's page."""
    return Rule("datelines in wrapped text", _column_datelines, weight=weight, limit=4)


def _column_datelines(page: Page) -> Iterable[Span]:
    if page.is_wrapped:
        yield from (line.spans[0] for line in page.lines[:_MOST] if datelines.end(line.plain) is not None)


def columns_below(weight: float) -> Rule:
    """Names of columns with items below them, after an article of its own: a page that holds more than one kind of story."""
    return Rule("columns below an article", _columns_below, weight=weight, limit=2)


def _columns_below(page: Page) -> Iterable[Span]:
    paragraphs = 0
    for block in digest_blocks.blocks(page)[:400]:
        if pagenames.is_page_name(block.plain):
            if paragraphs >= _ARTICLE:
                yield block.spans[0]
        elif story.is_prose(block.plain):
            paragraphs += 1


def narrow_columns(weight: float) -> Rule:
    """Text that is cut into lines of a newspaper column's width."""
    return Rule("lines cut at a newspaper column's width", _narrow_columns, weight=weight)


def _narrow_columns(page: Page) -> Iterable[Span]:
    """The text is cut into lines of a newspaper column's width."""
    if page.is_wrapped and page.lines:
        widths = sorted(line.width for line in page.lines[:2000] if line.is_open)
        if widths and 8 <= widths[len(widths) // 2] <= 28:
            yield page.lines[0].spans[0]


def no_digest(*, width: float, roundup: float) -> tuple[Rule, ...]:
    """What speaks against a digest of either kind: a paper's page, a roundup, a report. `width` weighs narrow columns, `roundup` a roundup's title."""
    return (
        paper_head(-3.0),
        column_datelines(-1.0),
        columns_below(-2.0),
        narrow_columns(width),
        roundup_title(roundup),
        day_lines(-1.5),
        report_title(-4.0),
    )
