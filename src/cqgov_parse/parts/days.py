"""Day headings of roundups, and the period that a roundup covers."""

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import headings
from cqgov_parse.patterns import lazy
from cqgov_parse.text.view import View

_DATE = r"(?:[0-9]{4} ?年 ?)?(?:1[0-2]|0?[1-9]) ?月 ?(?:3[01]|[12][0-9]|0?[1-9]) ?[日号]"
_OF_MONTH = r"(?:3[01]|[12][0-9]|0?[1-9]) ?[日号]"
_WEEKDAY = r"(?:星期|周|礼拜)[一二三四五六日天]"
_ENGLISH = r"(?i:(?:MON|TUES?|WED|THUR?S?|FRI|SAT|SUN)(?:DAY|NESDAY|URDAY)?)\.?"
_POINT = r"(?:1[0-2]|0?[1-9])[./](?:3[01]|[12][0-9]|0?[1-9])"
_MARK = rf"[#▼ —\-{headings.BULLET}]*"
_DAY = lazy(
    rf"{_MARK}[【\[]? ?(?P<day>{_DATE}(?: *[(]? ?{_WEEKDAY} ?[)]?)?|{_WEEKDAY}(?: *[(]? ?(?:{_DATE}|{_OF_MONTH}) ?[)]?)?|{_OF_MONTH} *[(]? ?{_WEEKDAY} ?[)]?|[(] ?{_DATE} *{_WEEKDAY} ?[)]|{_ENGLISH} ?{_POINT}|{_POINT} ?{_ENGLISH}) ?[】\]]?{_MARK}"
)
FIRSTS = "星周礼"
"""The Han characters that a day begins with."""

_PERIOD = lazy(
    rf"[(\[【]? ?(?:[0-9]{{4}} ?年 ?)?(?:{_DATE}|[0-9]{{4}}[-./][01]?[0-9][-./][0-3]?[0-9]|[01]?[0-9]\.[0-3]?[0-9]) ?(?:—+|-+|–|~+|至|到) ?"
    rf"(?:{_DATE}|[0-3]?[0-9] ?日|[0-9]{{4}}[-./][01]?[0-9][-./][0-3]?[0-9]|[01]?[0-9]\.[0-3]?[0-9]) ?[)\]】]?|[(\[【] ?(?:[0-9]{{4}} ?年 ?)?(?:1[0-2]|0?[1-9]) ?月份? ?[)\]】]"
)


def day(view: View, story: int | None = None) -> list[Label] | None:
    """The labels of a line that is nothing but a day or a range of days, marks and brackets aside; None for any other line."""
    match = _DAY.fullmatch(view.plain) if len(view.plain) <= 40 else None
    if match:
        low, high = match.span("day")
    elif is_period(view.plain):
        low = len(view.plain) - len(view.plain.lstrip("([【 "))
        high = len(view.plain.rstrip(")]】 "))
    else:
        return None
    pieces = ((Part.MARKER, 0, low), (Part.DAY, low, high), (Part.MARKER, high, len(view.plain)))
    return [Label(part, piece.spans, story) for part, a, b in pieces if (piece := view.slice(a, b))]


def is_day(plain: str) -> bool:
    """Whether a line is nothing but a day."""
    if len(plain) > 40 or ("一" <= plain[:1] <= "鿿" and plain[0] not in FIRSTS):
        return False
    return _DAY.fullmatch(plain) is not None


def is_period(plain: str) -> bool:
    """Whether a line is nothing but the time that a roundup covers: `（3月1日—3月7日）`, `（2031年9月）`."""
    return len(plain) <= 48 and not "一" <= plain[:1] <= "鿿" and _PERIOD.fullmatch(plain) is not None
