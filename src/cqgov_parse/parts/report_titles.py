"""The title block of a report: a title over one line or more, the session line under it, on one line or two."""

import re
from collections.abc import Iterator, Sequence

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import bodies, datelines
from cqgov_parse.patterns import DATE, HAN_DATE, lazy
from cqgov_parse.text.view import View

_TITLE = lazy(
    r"报 ?告(?: ?[—-]{0,2} ?全文)?(?: ?\((?:19|20)[0-9]{2}(?:年度?)?\))?(?:摘登|摘要|摘编|节选|解读|数读)?(?: ?\((?:摘要|摘登|节选|征求意见稿|讨论稿|草案|书面|全文|审议稿|送审稿|解读|数读).{0,6}\))?$|(?:总结|汇报)$"
    r"|(?:总结|报告|汇报)(?:和|及|与|暨|、)[^。]{0,20}(?:计划|打算|安排|思路|要点|建议)$"
)
_DIGEST = lazy(r"报 ?告 ?(?:摘登|摘要|摘编|节选|解读|数读)$")
_OCCASION = lazy("会议|文件|两会|特刊|专题|专版|报道|之[一二三四五]")
_SESSION = lazy(r"会议上的(?:工作)?报告$|会议上?\)?$|全体会议|代表大会|会议上|(?:通过|审议)\)$|次会议")
_DASH = lazy(r"[—-]{1,3} ?(?=[^—-])")
_OPENING = lazy(r"[在于]|.{0,12}[0-9〇零一二三四五六七八九]{4} ?年|[一-鿿]{0,20}第[0-9一二三四五六七八九十]{1,4}[届次]")
_REMARK = lazy(r"^\([一-鿿]{0,3}稿|(?:时间|日期) ?:")
_VERSION = lazy(r"\((?:[一-鿿]{0,4}稿|草案|书面|摘要|摘登|节选|全文|审议|公开)\)")
_AT_SESSION = lazy(r"在.{6,}会议上的(?:工作)?报告$")
_BARE = lazy("(?:政府|检察|法院|人大|政协|常委会)?工作报告")
_SPACED = lazy(r"[一-鿿](?: +[一-鿿])+")
_DATE_LINE = lazy(r"\(?[0-9]{4} ?年 ?[1-9][0-2]? ?月 ?(?:[1-9][0-9]? ?日)?\)?")


def is_title(plain: str) -> bool:
    """Whether a line ends as a report's title does: `…工作报告`, `工 作 报 告`, `…报告（摘要）`, `…总结`."""
    return len(plain) <= 60 and "。" not in plain and _TITLE.search(plain) is not None


def is_session(plain: str, has_title: bool) -> bool:
    """Whether a line tells the day and the session that heard the report; without a dash only below a title."""
    if len(plain) > 110 or "。" in plain or datelines.end(plain) is not None:
        return False
    tells = _SESSION.search(plain) is not None
    dated = is_dated(plain)
    dash = _DASH.match(plain)
    if dash:
        return tells or dated or plain.startswith("在", dash.end())
    if not has_title:
        return False
    if plain[0] == "(":
        return (tells or dated) and not _REMARK.search(plain)
    if is_title(plain):
        return _AT_SESSION.match(plain) is not None
    return tells and (plain.endswith(("会上", "会议上")) or _OPENING.match(plain) is not None)


def is_dated(plain: str) -> bool:
    """Whether a line names a day."""
    return DATE.search(plain) is not None or HAN_DATE.search(plain) is not None


def goes_on(session: str, plain: str) -> bool:
    """Whether a short line is the rest of a session line that a column's end broke: `…第五次会` + `议上`."""
    return (
        len(plain) <= 12
        and plain.endswith(("上", "上)", "会议", "会议)"))
        and not session.endswith(("上", ")", "会议"))
    )


def is_date_line(plain: str) -> bool:
    """Whether a line is nothing but a date."""
    date = DATE.search(plain) or HAN_DATE.search(plain)
    return date is not None and len(plain) - (date.end() - date.start()) <= 4


def is_piece(title: str, plain: str) -> bool:
    """Whether a line is a piece of a title that stands whole above: the page prints it, and then the text over several lines."""
    piece = plain.replace(" ", "")
    return 4 <= len(piece) < len(title) and piece in title.replace(" ", "")


def is_version(plain: str) -> bool:
    """Whether a line below a title says which version of it this is: `（征求意见稿）`."""
    return _VERSION.fullmatch(plain.replace(" ", "")) is not None


def is_day_of_report(plain: str) -> bool:
    """Whether a line below a title is the day on which the report was given, as print has it, and not a web page's `2024-01-09`."""
    return _DATE_LINE.fullmatch(plain) is not None or (HAN_DATE.fullmatch(plain.strip("() ")) is not None)


def is_bare(plain: str) -> bool:
    """Whether a title names neither its body nor its year, as sites' columns do: `政府工作报告`."""
    return _BARE.fullmatch(plain.replace(" ", "")) is not None


def session_inside(plain: str) -> int | None:
    """Where in a title the bracket begins that tells the session: `某院工作报告（2022年1月12日某区第六届…第一次会议）`."""
    at = plain.rfind("(")
    inside = at > 4 and plain.endswith(")") and is_title(plain[:at].strip()) and is_session(plain[at:], True)
    return at if inside else None


def is_same(title: str, other: str) -> bool:
    """Whether two lines that end as titles do are one title, its year, its body or its place left out in one: `2024年政府工作报告`, `某县人民政府工作报告`."""
    bare, rest = sorted(
        (
            re.sub(r"\(?[0-9]{4} ?(?:年度?)?\)?|[—-]{0,2}全文| ", "", each).replace("中国人民政治协商会议", "政协")
            for each in (title, other)
        ),
        key=len,
    )
    return len(bare) >= 4 and rest.endswith(bare) and _TITLE.search(bare) is not None


def labels(title: Sequence[View], session: Sequence[View]) -> Iterator[Label]:
    """A title over several lines is one headline; a line before it that is no piece of it is the kicker, one after it the deck."""
    last = max((n for n, block in enumerate(title) if _TITLE.search(block.plain)), default=len(title) - 1)
    first = last
    while first > 0 and not _TITLE.search(title[first - 1].plain) and _is_title_piece(title[first - 1 : last + 1]):
        first -= 1
    if first > 0 and (_DASH.match(title[first].plain) or _is_slogan_of_digest(title[first - 1], title[last])):
        first -= 1  # a slogan over `——某某工作报告摘登`
        last = first
    while last + 1 < len(title) and is_version(title[last + 1].plain):
        last += 1
    for part, lines in (
        (Part.KICKER, title[:first]),
        (Part.HEADLINE, title[first : last + 1]),
        (Part.DECK, sorted([*title[last + 1 :], *session], key=lambda line: line.start)),
    ):
        spans = tuple(span for block in lines for span in block.spans)
        if spans:
            yield Label(part, spans)


def _is_title_piece(lines: Sequence[View]) -> bool:
    """Whether the first line is the beginning of the title: a body's name, no slogan, and no end of its own."""
    plain = lines[0].plain.strip()
    spaced = _SPACED.fullmatch(plain) is not None
    plain = plain.replace(" ", "") if spaced else plain
    return bodies.mentions(plain) > 0 or (
        re.search(r"[省市区县州]|委员会|法院|检察院|政府|年$|政协|会议|届", plain) is not None and " " not in plain
    )


def _is_slogan_of_digest(slogan: View, title: View) -> bool:
    """Whether a newspaper's headline stands over the line that says which report it digests; `……报告（摘登）` is a title itself."""
    return _DIGEST.search(title.plain) is not None and _OCCASION.search(slogan.plain) is None
