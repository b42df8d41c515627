"""Quantities in plain text: numbers that count or measure something, with unit and bound.

What is a figure and how it is read (万 and 亿 multiplied out, 余 at least, 近 below) follows the usage of statistical communiqués and work
reports. No figures: dates, orders and ranks, anniversaries, models and codes, enumerators, note marks, numbers inside names.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import define, frozen

from cqgov_parse.parts import measures
from cqgov_parse.parts.measures import Unit
from cqgov_parse.records.figure import Bound, Numeral

# Ten branches that begin with a literal: the scanner can then skip what is no digit. Thousands in threes, single digits that
# the typesetting spaced out, or plain digits; then decimals.
_NUMBER = re.compile(
    "|".join(
        rf"{digit}(?:[0-9]{{0,2}}(?:,[0-9]{{3}}){{1,4}}+(?![0-9])|(?:\ [0-9](?![0-9])){{1,12}}+|[0-9]*+)(?:\.[0-9]++)?" for digit in "0123456789"
    )
)
_SCALES = (("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("万", 1e4), ("千", 1e3), ("百", 1e2))
_SCALE_SIGNS = tuple("万千百十亿")
_MORE = "多余几+"
_TO = ("—", "——", "-", "–", "~", "至", "到", "~~", "--")
_AND = ("、", "和", "与", "及", "或")
_WISHES = ("建议", "意见", "要求", "希望", "体会", "思考", "措施", "想法", "看法", "启示", "认识", "共识", "期望")
_WITHIN = ("内", "以内", "之内")
_OPEN_HOURS = re.compile(r"[值在不服自开营热轮全监守待巡专应客政生运贴接受预连无保]")
_SHARES = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}(?::[0-9]{1,2}\.[0-9]{1,2}){2}(?![0-9:.])")
_TURNED = re.compile(r"[^,。;:、]{0,6}?(?:到|至|为|达)了?$")
_MEASURED = re.compile(r"[到至为达破过超由从是于率比数值度]$")
_RAISED = re.compile(r"(?:[增升降减提涨跌缩扩][加长高升低少小短至到]?[至到]|[加高升低少小短大长][至到])$")


@frozen
class Quantity:
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


@define
class _Token:
    """A number as scanned. `unit` is None for a bare one; `name` says that it counts nothing, `ordinal` that 第 stands before it.

    Not frozen: there are thousands in a report, and each is filled in as the scan learns more.
    """

    start: int
    end: int
    number: float
    scale: float | None = None
    unit: Unit | None = None
    more: Bound | None = None
    name: bool = False
    ordinal: bool = False

    @property
    def value(self) -> float:
        return _round(self.number * (self.scale or 1))

    @property
    def counts(self) -> bool:
        return not self.name and (self.unit is not None or self.scale is not None)

    def named(self, end: int | None = None) -> "_Token":
        self.name = True
        self.end = end or self.end
        return self


def find(plain: str) -> list[Quantity]:
    """The quantities in Arabic numerals that a text holds, in order."""
    tokens: list[_Token] = []
    at = 0
    for match in _NUMBER.finditer(plain):
        if match.start() < at:
            continue
        token = _ratio(plain, match) if plain.startswith(":1", match.end()) else None
        if token is None:
            token = _token(plain, match)
        tokens.append(token)
        at = token.end
    _ordinals(plain, tokens)
    _lent(plain, tokens)
    found = _joined(plain, tokens) if tokens else []
    if "“" in plain or "《" in plain:
        return [each for each in found if not measures.in_name(plain, each.low, each.high)]
    return found


def _round(value: float) -> float:
    value = float(f"{value:.12g}")
    return int(value) if value.is_integer() else value


def _token(plain: str, match: re.Match[str]) -> _Token:
    start, end = match.span()
    digits = match.group()
    if not digits.isdecimal():
        digits = digits.replace(",", "").replace(" ", "")
    bare = _Token(start, end, float(digits) if len(digits) <= 15 else 0.0)
    before = plain[start - 1 : start]
    near = plain[start - 2] if before == " " and start > 1 else before
    if near in ("第", "每") or (near == "前" and _ranks(plain, end)):
        bare.ordinal = near == "第"
        return bare.named()
    if "." in digits and plain.find(":", start - 1, end + 1) >= 0 and _SHARES.match(plain, _share_start(plain, start)):
        bare.unit = Unit("", "ratio", end)
        return bare
    if len(digits) > 15 or (digits[0] == "0" and digits[1:2].isdigit()) or _is_code(plain, start, end, before):
        return bare.named()
    if near == "之" and plain.startswith("百分之", start - 3):
        return _Token(start - 3, end, bare.number, unit=Unit("%", "ratio", end))
    if before == "-" and start > 1 and "一" <= plain[start - 2] <= "鿿":
        bare.start, bare.number = start - 1, -bare.number
    return _measured(plain, bare, digits)


def _share_start(plain: str, start: int) -> int:
    """Where the three shares begin of which the number at `start` may be one: `7.2:40.5:52.3`."""
    at = start
    while at and start - at < 12 and plain[at - 1] in "0123456789.:":
        at -= 1
    return at


def _is_code(plain: str, start: int, end: int, before: str) -> bool:
    """Whether letters, signs or a time of day make the digits part of a model, a code or a clock: `PM2.5`, `7·11`, `1+5`, `10:30`."""
    after = plain[end : end + 1]
    if before and (before in "+×*/·#№_=" or (before.isascii() and before.isalpha())):
        return True
    if (before in (".", ":") and plain[start - 2 : start - 1].isdigit()) or (after == ":" and plain[end + 1 : end + 2].isdigit()):
        return True
    if before == "-" and start > 1 and plain[start - 2].isascii() and plain[start - 2].isalpha():
        return True
    if after == "+" and not plain[end + 1 : end + 2].isascii() and measures.simple_unit(plain, end + 1):
        return False  # 100+家
    return after != "" and (after in "+×*·/_" or (after.isascii() and after.isalpha() and measures.simple_unit(plain, end) is None))


def _ranks(plain: str, end: int) -> bool:
    """`前10位` is a rank, `前3季度` a period."""
    return plain.startswith(("位", "名", "强", "列", "季度"), end + 1 if plain[end : end + 1] == " " else end)


def _measured(plain: str, bare: _Token, digits: str) -> _Token:
    """A number with the scale, 余 and unit that follow it."""
    at = bare.end + 1 if plain[bare.end : bare.end + 1] == " " else bare.end
    more, at = _more(plain, at)
    unit = measures.unit(plain, at)
    scale: float | None = None
    if (unit is None or len(unit.text) == 1) and plain[at : at + 1] in _SCALE_SIGNS:
        for word, factor in _SCALES:
            if plain.startswith(word, at):
                scale, at = factor, at + len(word)
                break
        if scale is not None:
            again, at = _more(plain, at)
            more = more or again
            at = at + 1 if plain[at : at + 1] == " " else at
            unit = measures.unit(plain, at) or _counted(plain, at)
            if unit is None and plain.startswith(("级", "元级"), at):
                return bare.named()
    unit, more = _loose(plain, at, unit, more)
    if unit is None:
        if scale is not None:
            bare.end, bare.scale, bare.more = at, scale, more
        return bare
    if _names(plain, bare, digits, scale, more, unit):
        return bare.named(unit.end)
    end = unit.end
    if plain[end : end + 1] in ("多", "余") and _trails(plain, end, unit):
        more, end = "at-least", end + 1
    bare.end, bare.scale, bare.unit, bare.more = end, scale, unit, more
    return bare


def _more(plain: str, at: int) -> tuple[Bound | None, int]:
    sign = plain[at : at + 1]
    if sign and sign in _MORE:
        return "at-least", at + 1
    return ("about", at + 1) if sign == "来" else (None, at)


def _loose(plain: str, at: int, unit: Unit | None, more: Bound | None) -> tuple[Unit | None, Bound | None]:
    """Units that a word interrupts or that only some words make units: `个多百分点`, `3点建议`, `15日内`."""
    first = plain[at : at + 1]
    if first not in ("个", "点", "日"):
        return unit, more
    if plain.startswith("个多", at):
        inner = measures.simple_unit(plain, at + 2)
        if inner and inner.text in ("百分点", "小时", "学期", "星期", "季度"):
            return Unit("个" + inner.text, inner.kind, inner.end), "at-least"
        if plain.startswith("月", at + 2):
            return Unit("个月", "count", at + 3), "at-least"
    if plain.startswith("点", at) and plain.startswith(_WISHES, at + 1):
        return Unit("点", "count", at + 1), more
    if plain.startswith("日", at) and plain.startswith(_WITHIN, at + 1):
        return Unit("日", "time", at + 1), more
    return unit, more


def _counted(plain: str, at: int) -> Unit | None:
    """After 万 or 亿, a noun with words before it that tell who is counted: `1亿农村贫困人口`."""
    for ahead in range(1, 7):
        if not "一" <= plain[at + ahead - 1 : at + ahead] <= "鿿":
            return None
        found = measures.simple_unit(plain, at + ahead)
        if found and found.kind == "people":
            return Unit(plain[at : found.end], "people", found.end)
    return None


def _names(plain: str, bare: _Token, digits: str, scale: float | None, more: Bound | None, unit: Unit) -> bool:
    """Whether with this unit the number names a moment, a rank or a thing: `2024年`, `2024县`, `24小时值班`, `15分钟生活圈`, `5届4次`."""
    exact = scale is None and more is None
    yearly = exact and len(digits) == 4 and 1800 <= bare.number < 2200
    after = plain[unit.end : unit.end + 1]
    if unit.kind == "none" or (yearly and unit.text == "年") or (yearly and unit.kind == "noun") or (unit.kind == "people" and scale is None):
        return True
    if unit.text in ("小时", "分钟"):
        if exact and bare.number == 24 and _OPEN_HOURS.match(plain, unit.end):
            return True
        ring = plain.find("圈", unit.end, unit.end + 9)
        return ring >= 0 and all("一" <= sign <= "鿿" for sign in plain[unit.end : ring])
    if unit.text == "届":
        return after.isdigit()
    if unit.text == "次":
        return plain[bare.start - 1 : bare.start] == "届"
    if unit.text == "位":
        return plain[bare.start - 1 : bare.start] in ("居", "列", "名", "排")
    return unit.text == "大" and (bool(after) and not "一" <= after <= "鿿")


def _trails(plain: str, end: int, unit: Unit) -> bool:
    """Whether the 多 or 余 after a unit belongs to it (`3年多`, `1倍多`) and not to the next word (`3次多部门`)."""
    after = plain[end + 1 : end + 2]
    return unit.kind != "count" and (not after or after in ",。;、:)”的来" or plain[end] == "余")


def _ratio(plain: str, match: re.Match[str]) -> _Token | None:
    """`2.18:1`, a ratio to one; a time of day has no decimals."""
    start, end = match.span()
    if not plain.startswith(":1", end) or plain[end + 2 : end + 3] in tuple("0123456789.:"):
        return None
    if "." not in match.group() and "比" not in plain[max(0, start - 12) : start]:
        return None
    if plain[start - 1 : start] == ":":
        return None
    return _Token(start, end + 2, float(match.group().replace(",", "").replace(" ", "")), unit=Unit(":1", "ratio", end + 2))


def _between(plain: str, one: _Token, other: _Token) -> str:
    return plain[one.end : other.start].strip() if other.start - one.end <= 12 else "…"


def _ordinals(plain: str, tokens: Sequence[_Token]) -> None:
    """`第1、2、3号`: what 第 says of the first holds for the list."""
    for last, token in pairwise(tokens):
        if last.ordinal and _between(plain, last, token) in (*_AND, *_TO):
            token.name = token.ordinal = True


def _lent(plain: str, tokens: Sequence[_Token]) -> None:
    """Bare numbers take the unit of the next: `15、22个百分点`, `从120增加到150件`, `2—4家`."""
    for n in range(len(tokens) - 2, -1, -1):
        one, other = tokens[n], tokens[n + 1]
        if one.name or one.unit is not None or other.name or other.unit is None:
            continue
        between = _between(plain, one, other)
        listed = between in _AND and not _enumerates(plain, one, between)
        if listed or between in _TO or (plain[one.start - 1 : one.start] in ("从", "由") and _TURNED.fullmatch(between)):
            one.scale = one.scale or (other.scale if listed or one.number < other.number else None)
            one.unit = other.unit


def _enumerates(plain: str, token: _Token, between: str) -> bool:
    """`1、5所学校`: a number at the head of a sentence numbers it."""
    return between == "、" and token.number < 100 and plain[token.start - 1 : token.start].strip() in ("", "。", ";")


def _joined(plain: str, tokens: Sequence[_Token]) -> list[Quantity]:
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


def _spans_range(plain: str, one: _Token, other: _Token) -> bool:
    if other.name or other.unit is None or one.number < 0 or _between(plain, one, other) not in _TO:
        return False
    turned = plain[one.end : other.start].strip() in ("至", "到") and plain[one.start - 1 : one.start] in ("从", "由")
    unit = one.unit or other.unit
    return not turned and one.value < other.value and unit.text == other.unit.text


def _renumbered(plain: str, token: _Token) -> _Token:
    """At the head of a sentence `1.15件` is number 1 and 15件: what is counted comes whole."""
    digits, _, rest = plain[token.start : token.end].partition(".")
    if not (rest and digits.isdecimal() and token.scale is None and token.unit and token.unit.kind == "count" and rest[0] not in "0"):
        return token
    if plain[token.start - 1 : token.start].strip() not in ("", "。", ";") or len(digits) > 2 or token.unit.text.endswith("点"):
        return token
    number = re.match("[0-9]+", rest)
    if number:
        token.start, token.number = token.start + len(digits) + 1, float(number.group())
    return token


def _stands_alone(plain: str, token: _Token) -> bool:
    """Whether a number without a unit is a quantity: `收入比缩小至2.12`, `得分升至95`."""
    before, after = plain[max(0, token.start - 4) : token.start], plain[token.end : token.end + 1]
    closed = not after or after in ",。;、)” " or measures.bound_after(plain, token.end) is not None
    if plain[token.start : token.end].find(".") < 0:
        yearly = 1800 <= token.number < 2200
        return closed and not yearly and token.number < 10000 and _RAISED.search(before) is not None
    third = before.endswith(":") or after == ":"
    return (closed and (_MEASURED.search(before) is not None or measures.bound_before(plain, token.start, token.value) is not None)) or (
        not third and before[-1:] in ("从", "由", "的") and "一" <= after <= "鿿" and _TURNED_AHEAD.match(plain, token.end) is not None
    )


_TURNED_AHEAD = re.compile(r"[^,。;:、0-9]{0,8}(?:到|至|为)了?[0-9]")


def _quantity(plain: str, one: _Token, other: _Token | None) -> Quantity:
    last = other or one
    unit = last.unit or one.unit
    start, end = one.start, last.end
    bound: Bound = last.more or one.more or "exact"
    before = measures.bound_before(plain, start, one.value)
    if before:
        start, bound = before
    after = measures.bound_after(plain, end)
    if after:
        end, bound = after
    elif unit and (unit.kind == "time" or unit.text == "%") and plain.startswith("内", end):
        end, bound = end + 1, "below"
    upper = other.value if other else None
    kind = unit.kind if unit else "measure"
    return Quantity(start, end, one.start, last.end, one.value, unit.text if unit else "", kind, upper, bound)
