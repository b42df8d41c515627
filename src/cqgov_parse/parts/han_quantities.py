"""Quantities whose number is written in Chinese: `三成以上`, `翻一番`, `百余项`, `一百八十三件`, `两三个乡镇`.

Only what counts something: slogans (五大平台, 三个确保), set phrases (年过半百), years and moments (两点半) are none.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import words
from cqgov_parse.parts import measures
from cqgov_parse.parts.quantities import Quantity
from cqgov_parse.patterns import lazy
from cqgov_parse.records.figure import Bound

_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_SIGN = "[一二两三四五六七八九十百千万亿零〇]"
# Every branch begins with a literal, so that the scanner can skip; 一 alone is nearly always an article, 百 and 千 alone a figure of speech.
_CORE = lazy(
    "|".join(
        [
            rf"一(?:半|成(?!员|立|为|功|果|长)|倍|{_SIGN}{{1,12}}+)",
            *(rf"{digit}{_SIGN}{{0,12}}+" for digit in "二两三四五六七八九十"),
            *(rf"{sign}(?=余|多|万|亿|分之)[万亿]{{0,2}}+" for sign in "百千"),
            "万(?=余|亿|分之)亿?",
            *(rf"{some}[十百千万亿]{{1,3}}+" for some in "数几"),
            "上[百千万亿]{1,3}+",
            "半数",
            "翻了?(?:一|两|三|四|五)?番",
        ]
    )
)
_SHARE = lazy(rf"分之(?P<part>{_SIGN}{{1,9}}+(?:点{_SIGN}{{1,4}}+)?)")
_BASE = {"百": ("%", 1.0), "千": ("‰", 1.0), "万": ("‱", 1.0)}
_NO_TENTHS = ("员", "立", "为", "功", "果", "长", "都", "就", "绩", "熟", "效", "交", "本", "品", "人")
_VAGUE = "数几上"


class _Number(NamedTuple):
    value: float
    upper: float | None = None


@cache
def _counts() -> Mapping[str, tuple[str, ...]]:
    return {word: tuple(guards.split("|")) if guards else () for word, guards in _rows()}


def _rows() -> list[tuple[str, str]]:
    listed = words("han_counts")
    return [(word, guards) for word, _, guards in (line.partition("\t") for line in listed)]


def find(plain: str) -> list[Quantity]:
    """The quantities in Chinese numerals that a text holds, in order."""
    found: list[Quantity] = []
    at = 0
    for match in _CORE.finditer(plain):
        if match.start() < at:
            continue
        quantity = _read(plain, match)
        if quantity and not measures.in_name(plain, quantity.low, quantity.high):
            found.append(quantity)
            at = quantity.end
    return found


def number(text: str) -> _Number | None:
    """The value of a Chinese numeral; two digits in a row name a range (`两三`, `七八百`). None for a row of signs that is no number."""
    if len(text) >= 2 and text[0] in _DIGITS and text[1] in _DIGITS:
        low, high = _DIGITS[text[0]], _DIGITS[text[1]]
        rest = _plain_number("一" + text[2:]) if len(text) > 2 else 1
        if high != low + 1 or rest is None or any(sign in _DIGITS for sign in text[2:]):
            return None
        return _Number(low * rest, high * rest)
    value = _plain_number(text)
    return None if value is None else _Number(value)


def _plain_number(text: str) -> int | None:
    total = section = digit = 0
    for n, sign in enumerate(text):
        if sign in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[sign]
        elif sign in "零〇":
            continue
        elif sign in "万亿":
            total = (total + section + digit) * _SCALES[sign] if n else _SCALES[sign]
            section = digit = 0
        else:
            section += (digit or 1) * _SCALES[sign]
            digit = 0
    return total + section + digit or None


def _read(plain: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    core = match.group()
    before = plain[start - 1 : start]
    if core == "二" or (core[0] == "上" and before and before in "以线网身路车会"):
        return None  # 二 before a measure word is an order: 二期, 二部
    if before and (before in "第届每十廿" or before.isdigit() or (before in "几数多余" and core[0] not in "半翻")):
        return None
    if core[0] == "翻":
        return _bounded(plain, start, end, _DIGITS.get(core[-2], 1), None, "番", "ratio")
    if core in ("一半", "半数"):
        return (
            None
            if core == "一半" and plain.startswith("一半", end)
            else _bounded(plain, start, end, 0.5, None, "", "ratio")
        )
    share = _SHARE.match(plain, end)
    if share:
        return _fraction(plain, start, core, share)
    if core in ("一成", "一倍"):
        return _bounded(plain, start, end, 1, None, core[1], "ratio")
    return _counted(plain, start, end, core)


def _fraction(plain: str, start: int, core: str, share: re.Match[str]) -> Quantity | None:
    whole, _, decimals = share["part"].partition("点")
    part = _plain_number(whole)
    if part is None:
        return None
    value = float(part)
    for place, sign in enumerate(decimals, 1):
        value += _DIGITS.get(sign, 0) / 10**place
    if core in _BASE:
        return _bounded(plain, start, share.end(), value, None, _BASE[core][0], "ratio")
    base = _plain_number(core)
    return _bounded(plain, start, share.end(), value / base, None, "", "ratio") if base and value <= base else None


def _counted(plain: str, start: int, end: int, core: str) -> Quantity | None:
    bound: Bound | None = None
    if core[0] in _VAGUE:
        core, bound = core[1:], "at-least"
    value = number(core)
    if value is None:
        return None
    if (
        bound is None
        and core[0] in "百千万"
        and plain[end : end + 1] not in ("余", "多")
        and not measures.bound_before(plain, start, value.value)
    ):
        return None  # 百亿级, 3个万亿元大关: a magnitude, no amount
    if plain[end : end + 1] in ("余", "多", "几", "来"):
        bound = "about" if plain[end] == "来" else "at-least"
        end += 1
    for word, scale in (("万", 10_000), ("亿", 100_000_000)):
        if bound and plain.startswith(word, end):
            value, end = _Number(value.value * scale), end + 1
    unit = _unit(plain, end, bound is not None or value.value >= 20)
    if unit is None:
        return None
    low = start
    return _bounded(plain, low, unit.end, value.value, value.upper, unit.text, unit.kind, bound)


def _unit(plain: str, at: int, sure: bool) -> measures.Unit | None:
    """The unit that follows; 个 only before a thing that is counted, unless the number itself shows that something is counted."""
    if plain.startswith("成", at):
        return None if plain.startswith(_NO_TENTHS, at + 1) else measures.Unit("成", "ratio", at + 1)
    unit = measures.simple_unit(plain, at)
    if unit is None or unit.kind in ("none", "noun", "people"):
        return unit if unit and sure and unit.kind == "people" else None
    guards = _counts().get(unit.text)
    if guards is not None:
        return None if guards and plain.startswith(guards, unit.end) else unit
    if unit.text == "个":
        return (
            unit
            if sure or any(plain[unit.end : unit.end + n] in words("counted_things") for n in (1, 2, 3, 4))
            else None
        )
    return None


def _bounded(
    plain: str,
    start: int,
    end: int,
    value: float,
    upper: float | None,
    unit: str,
    kind: str,
    bound: Bound | None = None,
) -> Quantity:
    low, high = start, end
    if not bound and kind == "ratio" and plain[end : end + 1] in ("多", "余"):
        bound, end = "at-least", end + 1
    found = measures.bound_before(plain, start, value)
    if found:
        start, bound = found
    after = measures.bound_after(plain, end)
    if after:
        end, bound = after
    value = float(f"{value:.10g}")
    return Quantity(
        start, end, low, high, int(value) if value.is_integer() else value, unit, kind, upper, bound or "exact", "han"
    )
