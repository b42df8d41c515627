"""Places (地名): provinces, prefectures and counties since 1997, with their GB/T 2260 codes and the years in which these held.

The tables are data files: `places_chongqing` was put together from the State Council's decisions, `places` from two free packages; both
name their sources. A place that changed its rank (永川市, from 2006 永川区) is two entries, and so is one that changed its code.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.patterns import lazy

FIRST_YEAR = 1997
"""The tables begin with the year in which Chongqing became a municipality; nothing is known of earlier years."""

UNDATED_SINCE = 2005
"""A text without a date is taken to be no older than this: few county pages on line are older."""

LONGEST = 15
"""Characters of the longest name (积石山保安族东乡族撒拉族自治县 has 14)."""

_LEVELS = 4  # province, prefecture, county, and one to spare
_RANK = lazy(r"(?:特别行政区|自治[区州县旗]|地区|林区|特区|新区|[省市区县旗盟])$")
_AUTONOMOUS = lazy(r"自治(?:(州)|(县)|(旗))$")
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})


class Place(NamedTuple):
    """A name and a code that held together from the year `first` to the year `last`, that of the change, or until now."""

    code: str
    name: str
    first: int = FIRST_YEAR
    last: int | None = None

    def held(self, year: int | None) -> bool:
        """Whether name and code were in use at some time of the year; without a year, at some time since `UNDATED_SINCE`."""
        if year is None:
            return self.last is None or self.last >= UNDATED_SINCE
        return self.first <= year and (self.last is None or year <= self.last)

    @property
    def is_county(self) -> bool:
        """Whether it is a county, a district, or a city without counties of its own."""
        return not self.code.endswith("00")

    @property
    def is_province(self) -> bool:
        """Whether it is a province, an autonomous region or a municipality under the central government."""
        return self.code.endswith("0000")


@cache
def all_places() -> tuple[Place, ...]:
    """Every entry of both tables, in the order of the codes."""
    found = []
    for row in sorted(words("places") | words("places_chongqing")):
        code, name, *years = row.split(" ")
        first, _, last = years[0].partition("-") if years else ("", "", "")
        found.append(Place(code, name, int(first or FIRST_YEAR), int(last) if last else None))
    return tuple(found)


@cache
def stem(name: str) -> str:
    """A name without its rank and the nationalities in it: 江北区 is 江北, 彭水苗族土家族自治县 is 彭水; 忠县 stays, one character would be left."""
    rank = _RANK.search(name)
    short = name[: rank.start()] if rank else name
    if rank and (rank[0].startswith("自治") or "族" in short):
        peoples = words("nationalities")
        shorter = True
        while shorter:
            shorter = False
            for length in (5, 4, 3, 2):
                if len(short) - length >= 2 and short[-length:] in peoples:
                    short, shorter = short[:-length], True
                    break
    return short if len(short) >= 2 else name


def printed_names(place: Place) -> tuple[str, ...]:
    """The full name, and those in daily use for a place of nationalities: 彭水苗族土家族自治县, 彭水自治县, 彭水县; 恩施州."""
    rank = _AUTONOMOUS.search(place.name)
    if rank is None or rank.lastindex is None:
        return (place.name,)
    short = stem(place.name)
    return tuple(dict.fromkeys((place.name, short + rank[0], short + rank[rank.lastindex])))


@cache
def _names() -> Matcher[tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for place in all_places():
        for name in printed_names(place):
            found[name] = (*found.get(name, ()), place)
    return Matcher(found)


@cache
def _stems() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for place in all_places():
        found.setdefault(stem(place.name), []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def named(name: str, year: int | None = None) -> tuple[Place, ...]:
    """The places of a full name, or of the name in daily use (彭水县), in that year. Four places are called 鼓楼区."""
    return tuple(place for place in _names().meanings.get(name, ()) if place.held(year))


def called(short: str, year: int | None = None) -> tuple[Place, ...]:
    """The places of a short name (江北, 彭水) in that year; no name is so short as one character."""
    return tuple(place for place in _stems().get(short, ()) if place.held(year)) if len(short) >= 2 else ()


def end_of_name(plain: str, at: int) -> int:
    """Where the longest full name that begins at `at` ends; `at` itself if none does."""
    found = _names().at(plain, at)
    return found[0] if found else at


def chain(plain: str, at: int) -> tuple[int, tuple[str, ...]]:
    """Where the full names of places that follow each other from `at` end (陕西省汉中市西乡县), and the names."""
    names: list[str] = []
    while len(names) < _LEVELS and (end := end_of_name(plain, at)) > at:
        names.append(plain[at:end])
        at = end
    return at, tuple(names)


def start_of_name(plain: str, end: int) -> int:
    """Where the longest full name that ends before `end` begins; `end` itself if none does."""
    found = _names().before(plain, end)
    return found[0] if found else end


def prefecture_of(code: str) -> str:
    """The code of the prefecture of a county; of a municipality's county, and of a prefecture or province, the code of what is above it."""
    if code[:2] in _MUNICIPALITIES or code.endswith("00"):
        return province_of(code)
    return code[:4] + "00"


def province_of(code: str) -> str:
    """The code of the province that a place lies in."""
    return code[:2] + "0000"


@cache
def _codes() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for place in all_places():
        found.setdefault(place.code, []).append(place)
    return {code: tuple(places) for code, places in found.items()}


def of_code(code: str, year: int | None = None) -> Place | None:
    """The place of a code in that year, the latest where there were several; None for a code without a place (the 90 of 429004)."""
    found = [place for place in _codes().get(code, ()) if place.held(year)]
    return max(found, key=lambda place: place.last or 9999) if found else None


def only_code(places: Iterable[Place]) -> str | None:
    """The code of these places if all have the same one."""
    codes = {place.code for place in places}
    return codes.pop() if len(codes) == 1 else None
