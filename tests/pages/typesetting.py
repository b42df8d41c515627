"""Typesetting: paragraphs as the lines of a column, as page programs set them and text layers give them back.

A column has a fixed width. No line begins with a closing sign: one that would is squeezed into the line above, or takes the
character before it along. No line ends with an opening sign, and no number is parted, unless every digit is set apart. In
squeezed setting two signs side by side, a sign at a line's edge, share half their room, so that the text layer's lines, where a
sign counts as a whole character, differ in width by up to two.
"""

import re
from random import Random
from typing import Literal

from attrs import frozen

Digits = Literal["plain", "gaps", "apart", "glued"]
"""How a text layer gives numbers: `11月21日`, `11 月 21 日`, `1 1 月2 1 日`, `1 1月 2 1日`."""

_CLOSING = "，。、；：！？”’）》】…"
_OPENING = "“‘（《【"
_UNIT = re.compile(r"[A-Za-z0-9.%+\-—/]+(?<![—])|……|——|.")


@frozen
class Style:
    """How one page is set: squeezed signs, digits, and the blanks that stand for an indent, which may be lost."""

    squeezed: bool
    digits: Digits
    indent: str


@frozen
class Row:
    """One printed line as the text layer gives it, and whether it is its paragraph's first or last."""

    text: str
    first: bool
    last: bool


def style(rng: Random) -> Style:
    """A style drawn by lot: most text layers lose the indent."""
    return Style(
        squeezed=rng.random() < 0.5,
        digits=rng.choices(("plain", "gaps", "apart", "glued"), (5, 3, 1, 1))[0],
        indent=rng.choices(("", "\u3000\u3000", "    "), (6, 2, 1))[0],
    )


def rows(paragraph: str, width: int, style: Style, *, indented: bool = True) -> list[Row]:
    """The lines of one paragraph in a column of so many characters; the first one is two characters shorter."""
    lines: list[list[str]] = [[]]
    room = float(width - 2 if indented else width)
    for unit in _units(paragraph, style):
        size = _size(unit, style)
        if style.squeezed and unit[0] in _CLOSING + _OPENING and (not lines[-1] or lines[-1][-1][0] in _CLOSING):
            size -= 0.5
        if size <= room or (style.squeezed and size - 0.5 <= room and unit[0] in _CLOSING) or not lines[-1]:
            lines[-1].append(unit)
            room -= size
            continue
        if unit[0] in _CLOSING and _signs(lines[-1]) >= 2:
            lines[-1].append(unit)  # squeezed in between the signs of the line
            room = 0
            continue
        carried = [unit]
        while len(lines[-1]) > 1 and (carried[0][0] in _CLOSING or lines[-1][-1][0] in _OPENING):
            carried.insert(0, lines[-1].pop())
        lines.append(carried)
        room = width - sum(_size(each, style) for each in carried)
    last = len(lines) - 1
    found = []
    for n, line in enumerate(lines):
        indent = style.indent if n == 0 and indented else ""
        found.append(Row(indent + spaced("".join(line), style.digits).strip(), n == 0, n == last))
    return found


def spaced(text: str, digits: Digits) -> str:
    """Text with the blanks that a text layer puts around or between digits."""
    if digits == "gaps":
        text = re.sub(r"(?<=[一-鿿])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[一-鿿])", " ", text)
    elif digits == "apart":
        text = re.sub(r"(?<=[0-9])(?=[0-9一-鿿])", " ", text)
    elif digits == "glued":
        text = re.sub(r"(?<=[0-9])(?=[0-9])|(?<=[一-鿿])(?=[0-9])", " ", text)
    return text


def _units(text: str, style: Style) -> list[str]:
    """What no line end may part."""
    units = _UNIT.findall(text)
    if style.digits in ("apart", "glued"):
        units = [part for unit in units for part in (unit if unit.isdigit() else (unit,))]
    return units


def _size(unit: str, style: Style) -> float:
    """The room a unit takes: ASCII half a character, digits set apart a whole one, a quarter between a number and a character."""
    if style.digits in ("apart", "glued") and unit.isdigit():
        return float(len(unit))
    size = sum(0.5 if character.isascii() else 1.0 for character in unit)
    return size + 0.5 if style.digits == "gaps" and unit[0].isascii() else size


def _signs(line: list[str]) -> int:
    return sum(unit[0] in _CLOSING for unit in line)
