"""Traditional characters as Simplified ones, so that one set of patterns reads both. OpenCC is used here only."""

import re
from functools import cache
from typing import Any, Literal, Protocol

from cqgov_parse.errors import InstallationError
from cqgov_parse.lexicon import characters
from cqgov_parse.patterns import lazy


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter() -> _Converter:
    """The t2s converter of the distribution OpenCC; two others install a module of the same name, far slower.

    Raises InstallationError if one of them has put its files in the place of OpenCC's.
    """
    import opencc

    kind: Any = getattr(opencc, "OpenCC", object)
    if not any(
        "clib" in base.__module__ for base in kind.__mro__
    ):  # only that distribution's class has a compiled base
        raise InstallationError(
            "the module opencc is not the distribution OpenCC's; run 'pip uninstall opencc-python-reimplemented opencc-py' "
            "and then 'pip install --force-reinstall opencc'"
        )
    converter: _Converter = kind("t2s")
    return converter


_HAN = lazy("[㐀-鿿]+")
_ASTRAL = lazy("[\U00010000-\U0010ffff]")


@cache
def _traditional() -> re.Pattern[str]:
    """The characters that change, of the basic plane alone: with others among them the search takes eighty times as long."""
    return re.compile(f"[{''.join(sorted(c for c in characters('traditional') if c <= chr(0xFFFF)))}]")


def is_traditional(text: str) -> bool:
    """Whether any character of the text would change."""
    return _traditional().search(text) is not None or (
        _ASTRAL.search(text) is not None and not characters("traditional").isdisjoint(_ASTRAL.findall(text))
    )


def simplify(text: str) -> str:
    """The text with Traditional characters turned Simplified, of exactly the same length.

    Only for matching: conversion also changes characters that are right in a Simplified name, so nothing of the result is printed.
    """
    if not is_traditional(text):
        return text
    convert = _converter().convert
    converted = convert(text)
    if len(converted) == len(text):
        return converted
    lines = []  # a phrase changed its length somewhere: keep the damage to that line
    for line in text.splitlines(keepends=True):
        converted = convert(line)
        lines.append(converted if len(converted) == len(line) else "".join(map(_one, line)))
    return "".join(lines)


def _one(character: str) -> str:
    converted = _converter().convert(character)
    return converted if len(converted) == 1 else character


def script(text: str) -> Literal["Hans", "Hant"] | None:
    """Traditional or Simplified, by the share of characters that conversion would change; None for a text with neither.

    A twentieth is the limit: Simplified texts hold the odd Traditional name or quotation, Traditional ones change a third.
    """
    changed = len(_traditional().findall(text))
    if not changed:
        return "Hans" if _HAN.search(text) else None
    return "Hant" if changed * 20 >= len(text) - len(_HAN.sub("", text)) else "Hans"
