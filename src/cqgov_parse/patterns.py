"""Patterns that several rooms need, over plain text. One small expression a name, verbose where it is long."""

import re
from typing import Any, cast

_METHODS = ("fullmatch", "match", "search", "finditer", "findall", "sub", "subn", "split", "pattern", "groupindex")


class _Lazy:
    """Stands in for a pattern until it is first used; from then on its methods are the pattern's own, at no cost per call."""

    def __init__(self, expression: str, flags: int) -> None:
        self._given = expression, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._given)
        vars(self).update((each, getattr(compiled, each)) for each in _METHODS)
        return getattr(compiled, name)


def lazy(expression: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at its first use: a class over Han costs a millisecond, and most texts need few of them.

    Where the expression is faulty, that use raises re.error. A match's `re` is the pattern itself, not what stands in for it.
    """
    return cast("re.Pattern[str]", _Lazy(expression, flags))


HAN = "一-鿿㐀-䶿〇\U00020000-\U0003ffff"
"""Han characters, for use inside a character class."""


def is_han(words: str) -> bool:
    """Whether words are nothing but Han characters, and not empty: what `[HAN]+` matches, without a pattern to compile."""
    for sign in words:
        if not ("一" <= sign <= "鿿" or "㐀" <= sign <= "䶿" or sign == "〇" or "\U00020000" <= sign <= "\U0003ffff"):
            return False
    return words != ""


DIGIT_HAN = "〇零○一二三四五六七八九十百"
"""Chinese numerals up to hundreds, for use inside a character class."""

_D = r"[0-9]"
DATE = re.compile(
    rf"""
    (?P<year>(?:1\ ?9|2\ ?0)(?:\ ?{_D}){{2}})
    (?:
      \ ?年\ ?(?P<month>[01]?\ ?{_D})\ ?月(?:\ ?(?P<day>[0-3]?\ ?{_D})\ ?[日号])?
      | (?P<sign>[-/.])(?P<m2>[01]?{_D})(?P=sign)(?P<d2>[0-3]?{_D})(?!{_D})
    )
    """,
    re.VERBOSE,
)
"""A date with a year: `2024年1月9日`, `2 0 2 5 年5 月2 1 日`, `2024-01-09`, `2024/1/9`, `2024.1.9`."""

HAN_DATE = re.compile(
    rf"(?P<year>[一二][〇零○Oo0一二三四五六七八九]{{3}})年(?P<month>[{DIGIT_HAN}]{{1,2}})月(?:(?P<day>[{DIGIT_HAN}]{{1,3}})日)?"
)
"""A date in Chinese numerals: `一九九八年三月十五日`."""

MONTH_DAY = re.compile(rf"(?<![0-9])(?P<month>1[0-2]|0?[1-9])\ ?月\ ?(?P<day>3[01]|[12]\ ?{_D}|0?[1-9])\ ?[日号]")
"""A day with its month: `12月10日`."""

TIME = re.compile(r"(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])")
"""A time of day: `09:12`, `15:46:35`."""

WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天](?![一-鿿])")
"""A day of the week, alone."""
