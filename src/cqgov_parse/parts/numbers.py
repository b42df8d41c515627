"""Numbers as a text prints them: each with the scale, the 余 or 多 and the unit after it, and whether it counts anything at all."""

import re

from attrs import define

from cqgov_parse.parts import measures
from cqgov_parse.parts.measures import Unit
from cqgov_parse.patterns import lazy
from cqgov_parse.records.figure import Bound

# Ten branches that begin with a literal: the scanner can then skip what is no digit. Thousands in threes, single digits that
# the typesetting spaced out, or plain digits; then decimals.
_DIGITS = lazy(
    "|".join(
        rf"{digit}(?:[0-9]{{0,2}}(?:,[0-9]{{3}}){{1,4}}+(?![0-9])|(?:\ [0-9](?![0-9])){{1,12}}+|[0-9]*+)(?:\.[0-9]++)?"
        for digit in "0123456789"
    )
)
_SCALES = tuple(
    zip(
        "万亿 千亿 百亿 亿 千万 百万 十万 万 千 百".split(),
        (1e12, 1e11, 1e10, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2),
        strict=True,
    )
)
_SCALE_SIGNS = tuple("万千百十亿")
_MORE = "多余几+"
_WISHES = ("建议", "意见", "要求", "希望", "体会", "思考", "措施", "想法", "看法", "启示", "认识", "共识", "期望")
_WITHIN = ("内", "以内", "之内")
_YEAR_PART = lazy(r"[底末初]|全年|年底|[上下]半年|[前第]?[一二三四]季度|[0-9]{1,2}月|度(?!假)|同期")
_OPEN_HOURS = lazy(r"[值在不服自开营热轮全监守待巡专应客政生运贴接受预连无保]")
_SHARES = lazy(r"[0-9]{1,2}\.[0-9]{1,2}(?::[0-9]{1,2}\.[0-9]{1,2}){2}(?![0-9:.])")


@define
class Number:
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
        """With its scale multiplied out."""
        return rounded(self.number * (self.scale or 1))

    @property
    def counts(self) -> bool:
        """Whether it counts something that the text names: it has a unit or a scale."""
        return not self.name and (self.unit is not None or self.scale is not None)

    def named(self, end: int | None = None) -> "Number":
        """Marks it as counting nothing; `end` takes the word that tells so with it."""
        self.name = True
        self.end = end or self.end
        return self


def scan(plain: str) -> list[Number]:
    """The numbers in Arabic digits that a text holds, in order, those that count nothing included."""
    found: list[Number] = []
    at = 0
    for match in _DIGITS.finditer(plain):
        if match.start() < at:
            continue
        number = _ratio(plain, match) if plain.startswith(":1", match.end()) else None
        if number is None:
            number = _number(plain, match)
        found.append(number)
        at = number.end
    return found


def rounded(value: float) -> float:
    """Without the traces of binary fractions, whole numbers as integers: 20.35 × 10^8 is 2035000000."""
    value = float(f"{value:.12g}")
    return int(value) if value.is_integer() else value


def _number(plain: str, match: re.Match[str]) -> Number:
    start, end = match.span()
    digits = match.group()
    if not digits.isdecimal():
        digits = digits.replace(",", "").replace(" ", "")
    bare = Number(start, end, float(digits) if len(digits) <= 15 else 0.0)
    if plain[end : end + 1] in ("月", "号"):
        return bare.named()
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
        return Number(start - 3, end, bare.number, unit=Unit("%", "ratio", end))
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
    if (before in (".", ":") and plain[start - 2 : start - 1].isdigit()) or (
        after == ":" and plain[end + 1 : end + 2].isdigit()
    ):
        return True
    if before == "-" and start > 1 and plain[start - 2].isascii() and plain[start - 2].isalpha():
        return True
    if after == "+" and not plain[end + 1 : end + 2].isascii() and measures.simple_unit(plain, end + 1):
        return False  # 100+家
    return after != "" and (
        after in "+×*·/_" or (after.isascii() and after.isalpha() and measures.simple_unit(plain, end) is None)
    )


def _ranks(plain: str, end: int) -> bool:
    """`前10位` is a rank, `前3季度` a period."""
    return plain.startswith(("位", "名", "强", "列", "季度"), end + 1 if plain[end : end + 1] == " " else end)


def _measured(plain: str, bare: Number, digits: str) -> Number:
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


def _names(plain: str, bare: Number, digits: str, scale: float | None, more: Bound | None, unit: Unit) -> bool:
    """Whether with this unit the number names a moment, a rank or a thing: `2024年`, `2024县`, `24小时值班`, `15分钟生活圈`, `5届4次`."""
    exact = scale is None and more is None
    yearly = exact and len(digits) == 4 and 1800 <= bare.number < 2200
    after = plain[unit.end : unit.end + 1]
    if (
        unit.kind == "none"
        or (yearly and (unit.text in ("年", "学年", "届") or unit.kind == "noun"))
        or (unit.kind == "people" and scale is None)
    ):
        return True
    if unit.text == "年" and exact and _is_moment(plain, bare.start, unit.end, len(digits)):
        return True
    if unit.text in ("小时", "分钟"):
        if exact and bare.number == 24 and _OPEN_HOURS.match(plain, unit.end):
            return True
        ring = plain.find("圈", unit.end, unit.end + 9)
        return ring >= 0 and all("一" <= sign <= "鿿" for sign in plain[unit.end : ring])
    if unit.text == "分":
        return plain[bare.start - 1 : bare.start] in ("时", "点")
    if unit.text == "届":
        return after.isdigit()
    if unit.text == "次":
        return plain[bare.start - 1 : bare.start] == "届"
    if unit.text == "位":
        return plain[bare.start - 1 : bare.start] in ("居", "列", "名", "排")
    return unit.text == "大" and (bool(after) and not "一" <= after <= "鿿")


def _is_moment(plain: str, start: int, end: int, digits: int) -> bool:
    """Whether `N年` says when and not how long: `较5年前`, `24年底`, `比23年增长`, `截至25年6月`; `近10年`, `未来5年` are durations."""
    if plain.startswith("前", end):
        return plain[end + 1 : end + 2] not in ("期", "后", "瞻", "置", "景")
    if digits != 2 or plain[start : start + 1] not in "012":
        return False
    before = plain[max(0, start - 2) : start]
    if before.endswith("自") and plain.startswith(("以来", "起"), end):
        return True
    return _YEAR_PART.match(plain, end) is not None or (
        (before.endswith(("较", "比")) or before == "截至")
        and not plain.startswith(("以", "之", "后", "内", "间", "来", "的"), end)
    )


def _trails(plain: str, end: int, unit: Unit) -> bool:
    """Whether the 多 or 余 after a unit belongs to it (`3年多`, `1倍多`) and not to the next word (`3次多部门`)."""
    after = plain[end + 1 : end + 2]
    return unit.kind != "count" and (not after or after in ",。;、:)”的来" or plain[end] == "余")


def _ratio(plain: str, match: re.Match[str]) -> Number | None:
    """`2.18:1`, a ratio to one; a time of day has no decimals."""
    start, end = match.span()
    if not plain.startswith(":1", end) or plain[end + 2 : end + 3] in tuple("0123456789.:"):
        return None
    if "." not in match.group() and "比" not in plain[max(0, start - 12) : start]:
        return None
    if plain[start - 1 : start] == ":":
        return None
    return Number(
        start, end + 2, float(match.group().replace(",", "").replace(" ", "")), unit=Unit(":1", "ratio", end + 2)
    )
