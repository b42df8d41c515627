"""Dates as digits."""

import pytest

from cqgov_parse.parts import dates
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2031年1月9日", "2031-01-09"),
        ("２０３１年３月５日", "2031-03-05"),
        ("2 0 3 1年5 月2 1 日", "2031-05-21"),
        ("2031 年 5 月 21 日", "2031-05-21"),
        ("2031年3月5号", "2031-03-05"),
        ("2031-01-09", "2031-01-09"),
        ("2031/1/9", "2031-01-09"),
        ("2031.1.9", "2031-01-09"),
        ("2031年3月", "2031-03"),
        ("1998年12月31日", "1998-12-31"),
        ("一九九八年三月十五日", "1998-03-15"),
        ("二〇三一年三月五日", "2031-03-05"),
        ("二○三一年十二月三十一日", "2031-12-31"),
        ("二零三一年十月二十日", "2031-10-20"),
        ("二O三一年三月", "2031-03"),
        ("定于2032年2月29日召开", "2032-02-29"),
        ("2000年2月29日", "2000-02-29"),
    ],
)
def test_printed_dates(text: str, iso: str) -> None:
    """A printed date, in digits of any width or in Chinese numerals, gives its ISO form; without a day the month."""
    match = dates.find(fold(text))
    assert match is not None
    assert dates.iso(match) == iso


@pytest.mark.parametrize(
    "text", ["2031年2月29日", "1900年2月29日", "2031-13-05", "2031年3月32日", "2031年0月5日", "二〇三一年十三月五日"]
)
def test_days_that_do_not_exist(text: str) -> None:
    """A date that no calendar has is found, but has no ISO form."""
    match = dates.find(fold(text))
    assert match is not None
    assert dates.iso(match) is None


@pytest.mark.parametrize(
    "text", ["", "3月5日", "1031年3月5日", "2031.1.95", "2031-3/5", "二十三年三月", "电话20310309"]
)
def test_no_date(text: str) -> None:
    """A day without a year, other years and mixed signs are no full date."""
    assert dates.find(fold(text)) is None


def test_first_date() -> None:
    """Of several dates the first in digits is found."""
    match = dates.find("2031年3月5日至2031年3月7日")
    assert match is not None
    assert dates.iso(match) == "2031-03-05"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((2031, 3, 5), "2031-03-05"),
        ((2031, 3, None), "2031-03"),
        ((None, 12, 10), "--12-10"),
        ((None, 2, 29), "--02-29"),
        ((2032, 2, 29), "2032-02-29"),
        ((2031, 2, 29), None),
        ((2031, 4, 31), None),
        ((2031, 3, 0), None),
        ((2031, 0, 1), None),
        ((None, 13, 1), None),
    ],
)
def test_compose(given: tuple[int | None, int, int | None], expected: str | None) -> None:
    """Year, month and day make an ISO date as far as they are known, if the calendar has such a day."""
    assert dates.compose(*given) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("五", 5),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("二十一", 21),
        ("九十九", 99),
        ("〇", 0),
        ("一〇", 10),
        ("三零", 30),
        ("○", 0),
    ],
)
def test_chinese_numerals(text: str, number: int) -> None:
    """Chinese numerals below a hundred are read, in words or digit by digit."""
    assert dates.han_number(text) == number
