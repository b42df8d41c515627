"""Whereabouts: which place a text is at home in, and which of several places of one name it means.

`县政协` is a body of the county that the page is of, and `江北区` is in Chongqing or in Ningbo. What tells: the places that the page's own
lines name (breadcrumbs, origin, title, masthead), then those of its text. Where they do not tell, nothing is chosen.
"""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain

from attrs import frozen

from cqgov_parse.lexicon import words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts import places
from cqgov_parse.parts.places import Place
from cqgov_parse.patterns import DATE, lazy
from cqgov_parse.records import Article, Document, Passage

_RANK_END = lazy("[省市区县州旗盟]")
_MEDIUM = lazy(
    r"(?:这)?(?:一周|周报|周刊|周讯|要闻|动态|新闻|两会|时政|快讯|快报|简报|发布|融媒|广电|广播|电视|网|日报|晚报|时报|报|政协|政务|政府|人大|纪检|在线|概况|资讯|手机|专版|专刊|月报)"
)
_NO_PLACE = lazy(r"[路街巷桥岸部侧面边端坡麓]|大[道街桥厦]|[东西南北中]路|广场|宾馆|酒店|市场|火锅|小面")
_NEWS = lazy("召开|举行|举办|开展|调研|视察|走进|助力|聚焦|推进|:|：")
_RIVERS = frozenset("黄淮长大")
_HEAD = lazy(r"委(?!员)|政协|人大|人民政府|政府|纪委|监委|法院|检察院|工商联|总工会")
_ELSEWHERE = lazy(r"[赴到往邀与同和陪来]$")
_TOWN = lazy("[一-鿿]{1,5}?(?:镇|乡|街道)")
_SHORT = (5, 4, 3, 2)
_SHORT_LINE = 40
_OWN_TEXT = 1500
_MANY = 3
_TOO_MANY = 40  # a page that names so many places is at home in none


def year_of(document: Document) -> int | None:
    """The year that a document is of: that of its publication, else of the latest full date that it prints."""
    published = document.published.iso if document.published else None
    if published and not published.startswith("-"):
        return int(published[:4])
    texts = chain(_head(document), (each.plain for article in document.articles for each in passages(article)))
    dates = (match for text in texts for match in DATE.finditer(text) if match["month"] or match["m2"])
    return max((int(match["year"].replace(" ", "")) for match in dates), default=None)


def passages(article: Article) -> list[Passage]:
    """What an article says: its paragraphs, then its captions."""
    return [*article.paragraphs, *(photo.caption for photo in article.photos)]


def titles(article: Article) -> list[Passage]:
    """An article's title lines, in the order in which they stand."""
    return [passage for passage in (article.kicker, article.headline, article.deck) if passage]


def _head(document: Document) -> Iterator[str]:
    """The page's own lines: where it stands on its site, where it comes from, its title and section."""
    heading = document.heading
    lines = (document.origin, heading.kicker, heading.headline, heading.deck, document.section)
    yield from (line.plain.replace(" ", "") for line in (*document.breadcrumbs, *lines) if line)


def _masthead(document: Document) -> Iterator[str]:
    """The short lines around a page that name its makers; lists of other headlines stand there too, and are left out."""
    for line in (*document.furniture, *document.unplaced):
        if len(line.text) <= _SHORT_LINE and not _NEWS.search(line.plain):
            yield line.plain.replace(" ", "")
    yield from (byline.text.replace(" ", "") for byline in document.bylines)


def full_names(text: str) -> Iterator[tuple[int, int]]:
    """Where full names of places stand, the longest where one is inside another."""
    done = 0
    for match in _RANK_END.finditer(text):
        end = match.end()
        start = places.start_of_name(text, end)
        if start < end and start >= done:
            longer = places.end_of_name(text, start)
            done = max(end, longer)
            yield start, done


def short_names(text: str) -> Iterator[tuple[int, int]]:
    """Where short names of provinces and prefectures stand (福州, 四川), but 山西路 is no 山西 and 长江西路 no 江西."""
    for start, end, _ in _higher().find(text):
        if not _NO_PLACE.match(text, end) and not (
            text[start] in "江河" and text[max(0, start - 1) : start] in _RIVERS
        ):
            yield start, end


@cache
def _higher() -> Matcher[str]:
    stems = {places.stem(place.name) for place in places.all_places() if not place.is_county}
    return Matcher.of(stems - words("place_words") | {"河南", "河北", "海南"})


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


def _owners(lines: Iterable[str], year: int | None) -> set[Place]:
    """The places that lines name as their own: in full, and in short before a medium's name (石柱网, 涞源一周)."""
    found: set[Place] = set()
    for line in lines:
        for start, end in full_names(line):
            found.update(places.named(line[start:end], year))
        for medium in _MEDIUM.finditer(line):
            found.update(_short_before(line, medium.start(), year))
    return found


def _openers(lines: Iterable[str], year: int | None) -> set[Place]:
    """The places with whose short name lines begin; some of these are common words, and tell nothing."""
    found: set[Place] = set()
    for line in lines:
        shorts = [line[:end] for end in _SHORT if line[:end] not in words("place_words")]
        found.update(next((here for short in shorts if (here := _of_short(short, year))), ()))
    return found


def _short_before(line: str, end: int, year: int | None) -> tuple[Place, ...]:
    """The places whose short name ends at `end`, the longest name first."""
    return next((here for n in _SHORT if end >= n and (here := _of_short(line[end - n : end], year))), ())


def _of_short(short: str, year: int | None) -> tuple[Place, ...]:
    """The places of a name that is shorter than the full one: not 邱县, which may be the end of 霍邱县."""
    return tuple(place for place in places.called(short, year) if place.name != short)


@frozen
class Whereabouts:
    """What one document tells of places; each thing is worked out when first asked for."""

    document: Document

    @cached_property
    def year(self) -> int | None:
        """The year that the document is of."""
        return year_of(self.document)

    @cached_property
    def _home(self) -> frozenset[Place]:
        head = tuple(_head(self.document))
        found = _owners(head, self.year) | _openers(head, self.year)
        return frozenset(found if len(found) <= _TOO_MANY else ())

    @cached_property
    def _makers(self) -> frozenset[Place]:
        found = _owners(_masthead(self.document), self.year)
        return frozenset(found if len(found) <= _TOO_MANY else ())

    @cached_property
    def _mentioned(self) -> frozenset[str]:
        lead = (passage.plain.replace(" ", "") for passage in self.document.lead)
        return mentioned(chain(_head(self.document), _masthead(self.document), lead), self.year)

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        texts = (
            passage.plain[:_OWN_TEXT].replace(" ", "")
            for article in self.document.articles
            for passage in passages(article)[:_MANY]
        )
        return mentioned(texts, self.year)

    def choose(
        self, candidates: tuple[Place, ...], own: Iterable[str] = (), parents: Iterable[str] = ()
    ) -> Place | None:
        """The one of several places that is meant, by the places printed before it, in its article, in the page's own lines, elsewhere."""
        if not candidates or places.only_code(candidates):
            return candidates[-1] if candidates else None
        themselves = {place.code for place in candidates}
        for evidence in chain([mentioned(parents, self.year)], self._evidence(own)):
            codes = evidence - themselves
            prefectures = {code if code.endswith("00") else places.prefecture_of(code) for code in codes}
            provinces = {places.province_of(code) for code in codes}
            near = [place for place in candidates if places.prefecture_of(place.code) in prefectures]
            far = [place for place in candidates if places.province_of(place.code) in provinces]
            for found in (near, far):
                if places.only_code(found):
                    return found[-1]
        return None

    def _evidence(self, own: Iterable[str]) -> Iterator[frozenset[str]]:
        """The places that an article names, then those of the page's own lines, then those of all articles."""
        yield mentioned((text[:_OWN_TEXT] for text in own), self.year)
        yield self._mentioned
        yield self._everywhere

    def home(
        self, rank: str, here: tuple[Place, ...] = (), article: Article | None = None, before: str = ""
    ) -> tuple[Place, ...]:
        """What the rank in `县政协` stands for.

        A place of the heading `here`; else the one named before it in its sentence (合川区委常委、区政协党组书记); else the page's own, the
        article's own, the only one that the article has a body of. Several places of one name are given where nothing tells which is
        meant; none where no place is certain.
        """
        own = [passage.plain.replace(" ", "") for passage in passages(article)] if article else []
        above = rank in ("市", "省", "自治区")
        found = self._all_ranked(rank, here) if here else self._first_ranked(rank, article, own, before)
        if not found and not here and above:
            found = {place for place in self._above(own) if place.name.endswith(rank)}
        if len({place.name for place in found}) != 1:
            return ()
        candidates = tuple(sorted(found, key=lambda place: place.code))
        chosen = self.choose(candidates, own)
        return (chosen,) if chosen else candidates

    def _first_ranked(self, rank: str, article: Article | None, own: Iterable[str], before: str) -> set[Place]:
        """The places of a rank by the first evidence that tells of any."""
        lines = [passage.plain.replace(" ", "") for passage in titles(article)] if article else []
        return (
            {place for place in self._bodies([before]) if place.name.endswith(rank)}
            or self._all_ranked(rank, self._home)
            or self._all_ranked(rank, self._makers)
            or self._all_ranked(rank, _owners(lines, self.year) | _openers(lines, self.year))
            or self._all_ranked(rank, self._bodies(own))
        )

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

    def _bodies(self, own: Iterable[str]) -> set[Place]:
        """The places of the bodies and towns that a text names in full: 合川区委常委、区政协党组书记; 在武隆区仙女山街道，区政协."""
        found: set[Place] = set()
        for text in own:
            text = text[:_OWN_TEXT]
            for start, end in full_names(text):
                if _ELSEWHERE.search(text, max(0, start - 3), start):
                    continue
                if _HEAD.match(text, end) or _TOWN.match(text, end) or text[start - 1 : start] == "《":
                    found.update(places.named(text[start:end], self.year))
        return found

    def _above(self, own: list[str]) -> set[Place]:
        """The one province that the page's own lines name, or else the article."""
        for evidence in (self._mentioned, mentioned((text[:_OWN_TEXT] for text in own), self.year)):
            provinces = {places.province_of(code) for code in evidence}
            if len(provinces) == 1:
                place = places.of_code(provinces.pop(), self.year)
                return {place} if place else set()
        return set()
