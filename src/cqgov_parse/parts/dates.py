"""Dates as digits: from printed forms to ISO 8601."""

import re

from cqgov_parse.patterns import DATE, HAN_DATE

_HAN_DIGITS = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "O": "0", "o": "0", "0": "0"}
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def iso(match: re.Match[str]) -> str | None:
    """The ISO form of a match of DATE or HAN_DATE: a day, or a month where no day is printed; None if there is no such day."""
    found = {name: value for name, value in match.groupdict().items() if value}
    if match.re is HAN_DATE:
        year = int("".join(_HAN_DIGITS[sign] for sign in found["year"]))
        month, day = han_number(found["month"]), han_number(found["day"]) if "day" in found else None
    else:
        year = int(found["year"].replace(" ", ""))
        month = int((found.get("month") or found.get("m2") or "0").replace(" ", ""))
        printed = found.get("day") or found.get("d2")
        day = int(printed.replace(" ", "")) if printed else None
    return compose(year, month, day)


def compose(year: int | None, month: int, day: int | None) -> str | None:
    """`2024-12-10`, `2024-12` without a day, `--12-10` without a year; None if the calendar has no such day."""
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= _DAYS[month - 1]):
        return None
    if month == 2 and day == 29 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    tail = f"{month:02}" if day is None else f"{month:02}-{day:02}"
    return f"{year:04}-{tail}" if year is not None else f"--{tail}"


def han_number(text: str) -> int:
    """A Chinese numeral below a hundred: `十五` is 15, `廿` is not read."""
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(_HAN_DIGITS.get(tens, "1")) * 10 + int(_HAN_DIGITS.get(ones, "0"))
    return int("".join(_HAN_DIGITS.get(sign, "0") for sign in text))


def find(plain: str) -> re.Match[str] | None:
    """The first full date of a text, in digits or in Chinese numerals."""
    return DATE.search(plain) or HAN_DATE.search(plain)
