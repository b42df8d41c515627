"""Quantities in plain text: numbers that count or measure something, with unit and bound.

What is a figure and how it is read (万 and 亿 multiplied out, 余 at least, 近 below) follows the usage of statistical communiqués and work
reports. No figures: dates, orders and ranks, anniversaries, models and codes, enumerators, note marks, numbers inside names.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cqgov_parse.parts import measures, numbers
from cqgov_parse.parts.numbers import Number
from cqgov_parse.patterns import lazy
from cqgov_parse.records.figure import Bound, Numeral

_TO = ("—", "——", "-", "–", "~", "至", "到", "~~", "--")
_AND = ("、", "和", "与", "及", "或")
_POINTS = lazy("[、和与及][一-鿿]{0,8}")
_TURNED = lazy(r"[^,。;:、]{0,6}?(?:到|至|为|达)了?$")
_TURNED_AHEAD = lazy(r"[^,。;:、0-9]{0,8}(?:到|至|为)了?[0-9]")
_MEASURED = lazy(r"[到至为达破过超由从是于率比数值度]$")
_RAISED = lazy(r"(?:[增升降减提涨跌缩扩][加长高升低少小短至到]?[至到]|[加高升低少小短大长][至到])$")


class Quantity(NamedTuple):
    """A quantity: `start` and `end` with the bound words that touch it, `low` and `high` number and unit alone."""

    start: int
    end: int
    low: int
    high: int
    value: float
    unit: str
    kind: str = "count"
    upper: float | None = None
    bound: Bound = "exact"
    numeral: Numeral = "arabic"


def find(plain: str) -> list[Quantity]:
    """The quantities in Arabic numerals that a text holds, in order."""
    tokens = numbers.scan(plain)
    if not tokens:
        return []
    _ordinals(plain, tokens)
    _lent(plain, tokens)
    found = _joined(plain, tokens)
    if "“" in plain or "《" in plain:
        return [each for each in found if not measures.in_name(plain, each.low, each.high)]
    return found


def _between(plain: str, one: Number, other: Number) -> str:
    return plain[one.end : other.start].strip() if other.start - one.end <= 12 else "…"


def _ordinals(plain: str, tokens: Sequence[Number]) -> None:
    """`第1、2、3号`: what 第 says of the first holds for the list."""
    for last, token in pairwise(tokens):
        if last.ordinal and _between(plain, last, token) in (*_AND, *_TO):
            token.name = token.ordinal = True


def _lent(plain: str, tokens: Sequence[Number]) -> None:
    """Bare numbers take the unit of the next: `15、22个百分点`, `从120增加到150件`, `2—4家`."""
    for n in range(len(tokens) - 2, -1, -1):
        one, other = tokens[n], tokens[n + 1]
        if _is_point(one, other) and _POINTS.fullmatch(_between(plain, one, other)):
            one.unit = other.unit
        if one.name or one.unit is not None or other.name or other.unit is None:
            continue
        between = _between(plain, one, other)
        listed = between in _AND and not _enumerates(plain, one, between)
        if (
            listed
            or between in _TO
            or (plain[one.start - 1 : one.start] in ("从", "由") and _TURNED.fullmatch(between))
        ):
            one.scale = one.scale or (other.scale if listed or one.number < other.number else None)
            one.unit = other.unit


def _is_point(one: Number, other: Number) -> bool:
    """`高于全国1.2个、全省0.8个百分点`: the unit is printed whole only once."""
    return one.unit is not None and other.unit is not None and [one.unit.text, other.unit.text] == ["个", "个百分点"]


def _enumerates(plain: str, token: Number, between: str) -> bool:
    """`1、5所学校`: a number at the head of a sentence numbers it."""
    return between == "、" and token.number < 100 and plain[token.start - 1 : token.start].strip() in ("", "。", ";")


def _joined(plain: str, tokens: Sequence[Number]) -> list[Quantity]:
    """Quantities of the tokens: two make one where they are the ends of a range."""
    found: list[Quantity] = []
    skip = False
    for one, other in pairwise([*tokens, None]):
        if skip or one is None or one.name:
            skip = False
            continue
        if other is not None and _spans_range(plain, one, other):
            skip = True
            found.append(_quantity(plain, one, other))
        elif one.counts:
            found.append(_quantity(plain, _renumbered(plain, one), None))
        elif _stands_alone(plain, one):
            found.append(_quantity(plain, one, None))
    return found


def _spans_range(plain: str, one: Number, other: Number) -> bool:
    if other.name or other.unit is None or one.number < 0 or _between(plain, one, other) not in _TO:
        return False
    turned = plain[one.end : other.start].strip() in ("至", "到") and plain[one.start - 1 : one.start] in ("从", "由")
    unit = one.unit or other.unit
    return not turned and one.value < other.value and unit.text == other.unit.text


def _renumbered(plain: str, token: Number) -> Number:
    """At the head of a sentence `1.15件` is number 1 and 15件: what is counted comes whole."""
    digits, _, rest = plain[token.start : token.end].partition(".")
    if not (
        rest
        and digits.isdecimal()
        and token.scale is None
        and token.unit
        and token.unit.kind == "count"
        and rest[0] not in "0"
    ):
        return token
    if (
        plain[token.start - 1 : token.start].strip() not in ("", "。", ";")
        or len(digits) > 2
        or token.unit.text.endswith("点")
    ):
        return token
    number = re.match("[0-9]+", rest)
    if number:
        token.start, token.number = token.start + len(digits) + 1, float(number.group())
    return token


def _stands_alone(plain: str, token: Number) -> bool:
    """Whether a number without a unit is a quantity: `收入比缩小至2.12`, `得分升至95`."""
    before, after = plain[max(0, token.start - 4) : token.start], plain[token.end : token.end + 1]
    closed = not after or after in ",。;、)” " or measures.bound_after(plain, token.end) is not None
    if plain[token.start : token.end].find(".") < 0:
        yearly = 1800 <= token.number < 2200
        return closed and not yearly and token.number < 10000 and _RAISED.search(before) is not None
    third = before.endswith(":") or after == ":"
    return (
        closed
        and (_MEASURED.search(before) is not None or measures.bound_before(plain, token.start, token.value) is not None)
    ) or (
        not third
        and before[-1:] in ("从", "由", "的")
        and "一" <= after <= "鿿"
        and _TURNED_AHEAD.match(plain, token.end) is not None
    )


def _quantity(plain: str, one: Number, other: Number | None) -> Quantity:
    last = other or one
    unit = last.unit or one.unit
    start, end = one.start, last.end
    bound: Bound = last.more or one.more or "exact"
    before = measures.bound_before(plain, start, one.value)
    if before and not (unit and unit.kind == "time" and _is_lately(plain, before[0], start, end)):
        start, bound = before
    after = measures.bound_after(plain, end)
    if after:
        end, bound = after
    elif unit and (unit.kind == "time" or unit.text == "%") and plain.startswith("内", end):
        end, bound = end + 1, "below"
    upper = other.value if other else None
    kind = unit.kind if unit else "measure"
    return Quantity(start, end, one.start, last.end, one.value, unit.text if unit else "", kind, upper, bound)


def _is_lately(plain: str, at: int, start: int, end: int) -> bool:
    """`近3年来` is the time up to now, no bound; `历时近3年` is not quite three years."""
    if plain[at:start].strip() != "近":
        return False
    return plain.startswith(("来", "间", "以来"), end) or plain[max(0, at - 1) : at] in ("", ",", "。", ";", "、")
