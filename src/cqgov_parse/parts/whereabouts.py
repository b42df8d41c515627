"""Whereabouts: which place a text is at home in, and which of several places of one name it means.

`县政协` is a body of the county that the page is of, and `江北区` is in Chongqing or in Ningbo. What tells: the places that the page's own
lines name (breadcrumbs, origin, title, masthead), then those of its text. Where they do not tell, nothing is chosen.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from attrs import frozen

from cqgov_parse.lexicon import words
from cqgov_parse.parts import places
from cqgov_parse.parts.places import Place
from cqgov_parse.patterns import DATE
from cqgov_parse.records import Article, Document, Passage

_RANK_END = re.compile("[省市区县州旗盟]")
_MEDIUM = re.compile(
    r"(?:这)?(?:一周|周报|周刊|周讯|要闻|动态|新闻|两会|时政|快讯|快报|简报|发布|融媒|广电|广播|电视|网|日报|晚报|时报|报|政协|政务|政府|人大|纪检|在线|概况|资讯|手机|专版|专刊|月报)"
)
_NO_PLACE = re.compile(r"[路街巷桥岸部侧面边端坡麓]|大[道街桥厦]|[东西南北中]路|广场|宾馆|酒店|市场|火锅|小面")
_RIVERS = frozenset("黄淮长大")
_SHORT_LINE = 40
_OWN_TEXT = 1500
_MANY = 3


def year_of(document: Document) -> int | None:
    """The year that a document is of: that of its publication, of its session, or the latest full date that it prints."""
    for date in (document.published, document.date):
        if date and date.iso and not date.iso.startswith("-"):
            return int(date.iso[:4])
    years = [int(match["year"].replace(" ", "")) for text in _texts(document) for match in DATE.finditer(text) if match["month"] or match["m2"]]
    return max(years, default=None)


def _texts(document: Document) -> Iterator[str]:
    """All the text that may print a date or a place, the page's own lines first."""
    yield from _own_lines(document)
    for article in document.articles:
        yield from (passage.plain for passage in passages(article))


def passages(article: Article) -> list[Passage]:
    """What an article says: its paragraphs, then its captions."""
    return [*article.paragraphs, *(photo.caption for photo in article.photos)]


def _own_lines(document: Document) -> Iterator[str]:
    heading = document.heading
    for passage in (*document.breadcrumbs, document.origin, heading.kicker, heading.headline, heading.deck, document.section):
        if passage:
            yield passage.plain.replace(" ", "")
    for line in (*document.furniture, *document.unplaced):
        if len(line.text) <= _SHORT_LINE:
            yield line.plain.replace(" ", "")
    for byline in document.bylines:
        yield byline.text.replace(" ", "")
    for passage in document.lead:
        yield passage.plain.replace(" ", "")


def full_names(text: str) -> Iterator[tuple[int, int]]:
    """Where full names of places stand, the longest where one is inside another."""
    done = 0
    for match in _RANK_END.finditer(text):
        end = match.end()
        start = places.start_of_name(text[max(0, end - places.LONGEST) : end], min(end, places.LONGEST)) + max(0, end - places.LONGEST)
        if start < end and start >= done:
            longer = places.end_of_name(text, start)
            done = max(end, longer)
            yield start, done


def short_names(text: str) -> Iterator[tuple[int, int]]:
    """Where short names of provinces and prefectures stand (福州, 四川), but 山西路 is no 山西 and 长江西路 no 江西."""
    for match in _higher().finditer(text):
        if not _NO_PLACE.match(text, match.end()) and not (match[0][0] in "江河" and text[max(0, match.start() - 1) : match.start()] in _RIVERS):
            yield match.span()


@cache
def _higher() -> re.Pattern[str]:
    stems = {places.stem(place.name) for place in places.all_places() if not place.is_county}
    return re.compile("|".join(sorted(stems - words("place_words") | {"河南", "河北", "海南"}, key=lambda stem: (-len(stem), stem))))


def mentioned(texts: Iterable[str], year: int | None) -> frozenset[str]:
    """The codes of the places that texts name without ambiguity."""
    codes: set[str] = set()
    for text in texts:
        for start, end in full_names(text):
            codes.add(places.only_code(places.named(text[start:end], year)) or "")
        for start, end in short_names(text):
            above = [place for place in places.called(text[start:end], year) if not place.is_county]
            provinces = [place for place in above if place.is_province]
            codes.add(places.only_code(provinces or above) or "")
    return frozenset(codes - {""})


def _at_home(lines: Iterable[str], year: int | None) -> set[Place]:
    """The places whose own the lines are: full names, and short ones before a medium's name or at the beginning of a line."""
    found: set[Place] = set()
    for line in lines:
        for start, end in full_names(line):
            found.update(places.named(line[start:end], year))
        for start in range(len(line) - 1):
            for end in range(min(len(line), start + 5), start + 1, -1):
                places_here = places.called(line[start:end], year)
                if places_here and (_MEDIUM.match(line, end) or start == 0 and line[:end] not in words("place_words")):
                    found.update(places_here)
                    break
    return found


@frozen
class Whereabouts:
    """What one document tells of places; each thing is worked out when first asked for."""

    document: Document

    @cached_property
    def year(self) -> int | None:
        """The year that the document is of."""
        return year_of(self.document)

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        return tuple(_own_lines(self.document))

    @cached_property
    def _home(self) -> frozenset[Place]:
        return frozenset(_at_home(self._lines, self.year))

    @cached_property
    def _mentioned(self) -> frozenset[str]:
        return mentioned(self._lines, self.year)

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        texts = (passage.plain[:_OWN_TEXT].replace(" ", "") for article in self.document.articles for passage in passages(article)[:_MANY])
        return mentioned(texts, self.year)

    def choose(self, candidates: tuple[Place, ...], own: Iterable[str] = (), parents: Iterable[str] = ()) -> Place | None:
        """The one of several places that is meant, by the places printed before it, in its article, in the page's own lines, elsewhere."""
        if not candidates or places.only_code(candidates):
            return candidates[-1] if candidates else None
        own = tuple(own)
        for evidence in (
            lambda: mentioned(parents, self.year),
            lambda: mentioned((text[:_OWN_TEXT] for text in own), self.year),
            lambda: self._mentioned,
            lambda: self._everywhere,
        ):
            codes = evidence() - {place.code for place in candidates}
            prefectures = {places.prefecture_of(code) if not code.endswith("00") else code for code in codes}
            provinces = {places.province_of(code) for code in codes}
            near = [place for place in candidates if places.prefecture_of(place.code) in prefectures]
            far = [place for place in candidates if places.province_of(place.code) in provinces]
            for found in (near, far):
                if found and places.only_code(found):
                    return found[-1]
        return None

    def home(self, rank: str, here: tuple[Place, ...] = (), own: Iterable[str] = ()) -> tuple[Place, ...]:
        """What the rank in `县政协` stands for: a place of the heading `here`, else the page's own, else the only one that the article tells.

        Several places of one name are given where nothing tells which is meant; none where no place is certain.
        """
        own = tuple(own)
        if here:
            found = self._all_ranked(rank, here)
        else:
            found = self._all_ranked(rank, self._home) or self._all_ranked(rank, self._bodies(own))
            if not found and rank in ("市", "省", "自治区"):
                found = {place for place in self._above(own) if place.name.endswith(rank)}
        if len({place.name for place in found}) != 1:
            return ()
        candidates = tuple(sorted(found, key=lambda place: place.code))
        chosen = self.choose(candidates, own)
        return (chosen,) if chosen else candidates

    def _all_ranked(self, rank: str, homes: Iterable[Place]) -> set[Place]:
        """The places of a rank among several homes; those that lie above them only where none is of the rank itself."""
        homes = tuple(homes)
        same = {home for home in homes if home.name.endswith(rank) and not (rank == "区" and home.is_province)}
        return same or {place for home in homes if (place := self._ranked(rank, home))}

    def _ranked(self, rank: str, home: Place) -> Place | None:
        """The place of a rank that a home lies in."""
        if rank in ("市", "州", "盟", "自治州") and home.is_county:
            above = places.of_code(places.prefecture_of(home.code), self.year)
        elif rank in ("省", "自治区"):
            above = places.of_code(places.province_of(home.code), self.year)
        else:
            return None
        return above if above and above.name.endswith(rank) else None

    def _bodies(self, own: tuple[str, ...]) -> set[Place]:
        """The places of the bodies that an article names in full: 合川区委常委、区政协党组书记."""
        found: set[Place] = set()
        for text in own:
            text = text[:_OWN_TEXT]
            for start, end in full_names(text):
                if (_HEAD.match(text, end) or text[start - 1 : start] == "《") and not _ELSEWHERE.search(text, max(0, start - 3), start):
                    found.update(places.named(text[start:end], self.year))
        return found

    def _above(self, own: tuple[str, ...]) -> set[Place]:
        """The one province that the page's own lines name, or else the article, or else all articles."""
        for evidence in (lambda: self._mentioned, lambda: mentioned((text[:_OWN_TEXT] for text in own), self.year), lambda: self._everywhere):
            provinces = {places.province_of(code) for code in evidence()}
            if len(provinces) == 1:
                place = places.of_code(provinces.pop(), self.year)
                return {place} if place else set()
        return set()


_HEAD = re.compile(r"委(?!员)|政协|人大|人民政府|政府|纪委|监委|法院|检察院|工商联|总工会")
_ELSEWHERE = re.compile(r"[赴到往邀与同和陪来]$")
