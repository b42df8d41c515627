"""Anniversaries that tell the year of a text: `新中国成立75周年` is said in 1949+75."""

from collections.abc import Iterable
from functools import cache

from cqgov_parse.lexicon import table
from cqgov_parse.parts import dates
from cqgov_parse.patterns import lazy

_ANNIVERSARY = lazy("周年")
_YEARS = lazy(r"(?P<years>[0-9]{1,3}|[一二三四五六七八九十百]{1,4}) ?$")


@cache
def _events() -> tuple[tuple[str, int], ...]:
    return tuple(
        sorted(((word, int(year)) for word, year in table("anniversaries").items()), key=lambda each: -len(each[0]))
    )


def founded(texts: Iterable[str]) -> tuple[int, int] | None:
    """Founding year and number of years, where every anniversary that the texts name gives the same year."""
    found: list[tuple[int, int]] = []
    for plain in texts:
        for match in _ANNIVERSARY.finditer(plain):
            before = plain[max(0, match.start() - 26) : match.start()]
            number = _YEARS.search(before)
            if number is None:
                continue
            printed = number["years"]
            years = int(printed) if printed.isdecimal() else dates.han_number(printed)
            words = before[: number.start()]
            founded = next((year for word, year in _events() if words.endswith(word)), None)
            if founded and years:
                found.append((founded, years))
    return found[0] if found and len({sum(each) for each in found}) == 1 else None
