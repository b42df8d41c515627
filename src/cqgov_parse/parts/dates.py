"""Dates: where a text names a moment, and from printed forms to ISO 8601."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cqgov_parse.patterns import DATE, HAN_DATE, lazy

Kind = Literal["date", "day", "damaged", "near", "same", "next", "vague"]

_HAN_DIGITS = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○Oo0", "0")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = r"(?P<month>1\ ?[0-2]|0?[1-9])"
_DAY = r"(?P<day>3\ ?[01]|[12]\ ?[0-9]|0?[1-9])"
_TO = lazy(r"—{1,2}|-|–|~|至|到|、|和|及|至次月")
_TIMES = ("本月", "当月", "上月", "下月", "次月", "同月", "于", "截至", "截止", "定在", "从", "自")
_MONTH_DAY = lazy(rf"{_MONTH}\ ?月\ ?{_DAY}\ ?(?:[日号]|(?=\ ?(?:{_TO.pattern})\ ?[0-3]?[0-9]\ ?日))")
_ONLY_MONTH = lazy(rf"{_MONTH}\ ?月(?!\ ?[0-9]|龄|均|嫂|票)")
_YEAR = lazy(
    r"(?P<year>(?:1\ ?[89]|2\ ?0)(?:\ ?[0-9]){2})(?:\ ?年(?!代|级)|(?=\ ?(?:—{1,2}|-|–|~|至|到|、)\ ?20[0-9]{2}\ ?年))"
)
_YEAR_MONTH = lazy(
    r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>1[0-2]|[1-9])(?=\ ?(?:—|-|–|~|至|到|、)\ ?(?:1[0-2]|[1-9])\ ?月)"
)
_ALONE = lazy(rf"{_DAY}\ ?日(?!内|之内|以内|游|龄|均|后|前|元|程|常|志|报|产|耗|供|处理)")
_LOST = lazy(r"(?P<digits>[0-9]{3,4})日(?=[,上下晚早召至到、举在凌傍])")
_MARKED = lazy(
    r"(?P<word>[昨今明])(?:(?:日|天)?\((?P<day>[0-3]?[0-9])日?\)(?:日|天)?|(?P<bare>[0-3]?[0-9])日|日|天|晚|晨)"
)
_HAN_MONTH = lazy(r"(?P<month>十[一二]?|[一二三四五六七八九])月(?:(?P<day>[一二三四五六七八九十廿]{1,3})[日号])?")
# Digits, words and the first signs of Chinese dates; every branch begins with a literal, which lets the scanner skip the rest.
_ANCHOR = lazy(
    "|".join(
        [
            *(rf"{digit}[0-9]*+" for digit in "0123456789"),
            *"昨 今日 今天 今[(0-9] 明[(0-9] 前天 当日 当天 同日 次日 翌日 近日 日前 连日来".split(),
            *(f"{start}[〇零○Oo0一二三四五六七八九]{{2,3}}年" for start in "一八 一九 二〇 二○ 二零 二O 二0".split()),
            *(f"{month}月" for month in "十二 十一 十 一 二 三 四 五 六 七 八 九".split()),
        ]
    )
)
_RELATIVE: dict[str, Kind] = {"当日": "same", "当天": "same", "同日": "same", "次日": "next", "翌日": "next"}
_BREAKS = ",。;:!?(“” "


class Mention(NamedTuple):
    """A moment as printed; what is not printed is None. A `near` one is `offset` days from the day of the paper."""

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    offset: int = 0


def iso(match: re.Match[str]) -> str | None:
    """The ISO form of a match of DATE or HAN_DATE: a day, or a month where no day is printed; None if there is no such day."""
    year, month, day = _fields(match)
    return compose(year, month, day)


def _fields(match: re.Match[str]) -> tuple[int, int, int | None]:
    found = {name: value for name, value in match.groupdict().items() if value}
    if match.re is HAN_DATE:
        year = int("".join(_HAN_DIGITS[sign] for sign in found["year"]))
        return year, han_number(found["month"]), han_number(found["day"]) if "day" in found else None
    year = int(found["year"].replace(" ", ""))
    month = int((found.get("month") or found.get("m2") or "0").replace(" ", ""))
    printed = found.get("day") or found.get("d2")
    return year, month, int(printed.replace(" ", "")) if printed else None


def compose(year: int | None, month: int, day: int | None) -> str | None:
    """`2024-12-10`, `2024-12` without a day, `--12-10` without a year; None if the calendar has no such day."""
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= _DAYS[month - 1]):
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    tail = f"{month:02}" if day is None else f"{month:02}-{day:02}"
    return f"{year:04}-{tail}" if year is not None else f"--{tail}"


def han_number(text: str) -> int:
    """A Chinese numeral below a thousand: `十五` is 15, `一百二十` is 120, `廿` is not read."""
    if "百" in text:
        hundreds, _, rest = text.partition("百")
        return int(_HAN_DIGITS.get(hundreds, "1")) * 100 + (han_number(rest) if rest else 0)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(_HAN_DIGITS.get(tens, "1")) * 10 + int(_HAN_DIGITS.get(ones, "0"))
    return int("".join(_HAN_DIGITS.get(sign, "0") for sign in text))


def find(plain: str) -> re.Match[str] | None:
    """The first full date of a text, in digits or in Chinese numerals."""
    return DATE.search(plain) or HAN_DATE.search(plain)


def mentions(plain: str) -> Iterator[Mention]:
    """Every moment that a text names: days, months and years, `12日`, `昨(15)日`, `近日`; times of day and spans (`15日内`) are none."""
    last: Mention | None = None
    at = 0
    for anchor in _ANCHOR.finditer(plain):
        start = anchor.start()
        if start < at:
            continue
        first = plain[start]
        if first.isdigit():
            found = _in_digits(plain, start, anchor.end(), last)
        elif first in "昨今明前当同次翌近日连":
            found = _in_words(plain, anchor)
        else:
            found = _in_han(plain, anchor)
        if found:
            yield found
            last, at = found, found.end


def _number(text: str) -> int:
    return int(text.replace(" ", ""))


def _in_digits(plain: str, start: int, end: int, last: Mention | None) -> Mention | None:
    before = plain[start - 1 : start]
    after = plain[end : end + 1]
    if end - start > 4 or (after and after not in "年月日号-/.—–~至到、和 "):
        return None
    if (
        before
        and (before in "第.·/-+" or before.isdigit() or (before.isascii() and before.isalpha()))
        and not _parts_dates(plain, start, last)
    ):
        return None
    match = DATE.match(plain, start)
    if match:
        return Mention(start, match.end(), "date", *_fields(match))
    match = _YEAR_MONTH.match(plain, start)
    if match:
        return Mention(start, match.end(), "date", int(match["year"]), int(match["month"]))
    match = _YEAR.match(plain, start)
    if match:
        return Mention(start, match.end(), "date", _number(match["year"]))
    match = _MONTH_DAY.match(plain, start)
    if match:
        return Mention(start, match.end(), "date", None, _number(match["month"]), _number(match["day"]))
    if before in ("每", "个"):
        return None
    match = _ONLY_MONTH.match(plain, start)
    if match:
        return Mention(start, match.end(), "date", None, _number(match["month"]))
    match = _ALONE.match(plain, start)
    if match:
        return Mention(start, match.end(), "day", day=_number(match["day"])) if _opens(plain, start, last) else None
    match = _LOST.match(plain, start)
    if match and (not before or before in _BREAKS):
        return Mention(start, match.end(), "damaged")
    return None


def _parts_dates(plain: str, start: int, last: Mention | None) -> bool:
    """Whether the sign before a number parts it from another date (`3月5日-8日`), from the number of its item (`1.2024年`) or is the dash of a session line."""
    if plain[start - 1] == "-":
        is_dash = start <= 3 and not plain[:start].strip("- ")  # `--2024年1月9日在……会议上`
        return is_dash or (last is not None and last.end == start - 1)
    return plain[start - 1] == "." and start <= 3


def _opens(plain: str, start: int, last: Mention | None) -> bool:
    """Whether a lone `12日` is a day: at the head of a clause, after a word of time, or after another day and `至` or `、`."""
    before = plain[max(0, start - 8) : start].rstrip(" ")
    if last is not None and start - last.end <= 4 and _TO.fullmatch(plain[last.end : start].strip()):
        return True
    return not before or before[-1] in ",。;:!?(“”】" or before.endswith(_TIMES)


def _in_words(plain: str, anchor: re.Match[str]) -> Mention | None:
    start, word = anchor.start(), anchor.group()
    before = plain[start - 1 : start]
    opens = not before or before in _BREAKS or before == "到"
    if word in _RELATIVE:
        after = plain[anchor.end() : anchor.end() + 1]
        return (
            Mention(start, anchor.end(), _RELATIVE[word])
            if opens and (not after or after in ",的上下晚中凌清傍")
            else None
        )
    if word == "前天":
        return Mention(start, anchor.end(), "near", offset=-2) if opens else None
    if word[0] in "昨今明":
        match = _MARKED.match(plain, start)
        if match is None or (
            word[0] == "今" and not (match["day"] or match["bare"]) and not _is_today(plain, match.end(), opens)
        ):
            return None
        day = match["day"] or match["bare"]
        offset = {"昨": -1, "今": 0, "明": 1}[word[0]]
        return Mention(start, match.end(), "near", day=int(day) if day else None, offset=offset)
    if word == "日前" and (before.isdigit() or before in tuple("一二三四五六七八九十作当今昨每近生")):
        return None
    return Mention(start, anchor.end(), "vague")


def _is_today(plain: str, end: int, opens: bool) -> bool:
    after = plain[end : end + 1]
    return opens and (not after or after in ",上下晚早中凌清")


def _in_han(plain: str, anchor: re.Match[str]) -> Mention | None:
    start = anchor.start()
    before = plain[start - 1 : start]
    if anchor.group().endswith("年"):
        match = HAN_DATE.match(plain, start)
        if match:
            return Mention(start, match.end(), "date", *_fields(match))
        year = "".join(_HAN_DIGITS.get(sign, "") for sign in anchor.group()[:-1])
        return Mention(start, anchor.end(), "date", int(year)) if len(year) == 4 else None
    match = _HAN_MONTH.match(plain, start)
    if (
        match is None
        or (before and before in "一二三四五六七八九十百零〇几数半个第每正腊闰")
        or plain[max(0, start - 2) : start] in ("农历", "阴历", "旧历")
    ):
        return None
    after = plain[match.end() : match.end() + 1]
    if not match["day"] and after and after in "一二三四五六七八九十两内余有初革":
        return None
    return Mention(
        start, match.end(), "date", None, han_number(match["month"]), han_number(match["day"]) if match["day"] else None
    )
