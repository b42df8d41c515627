"""Subjects: which of the bodies that an item names is the one that it is about.

Its title lines come first, then its first sentence, then the rest. Texts are plain and without blanks; in title lines the blanks stay, for
they part the halves of a headline. What is found is a body with the number of the text that holds it, or nothing, if no body acts.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from cqgov_parse.parts import agencies, leaders, places, standings
from cqgov_parse.parts.clauses import CLAUSE_END, TITLE_END, clause_of, end_of_sentence, starts
from cqgov_parse.parts.kinds import Body, Kind
from cqgov_parse.parts.places import Place
from cqgov_parse.parts.standings import Role
from cqgov_parse.patterns import lazy


@frozen
class Subject:
    """A body that text number `text` holds, title lines first; `more` are the others of a heading that is nothing but bodies."""

    text: int
    body: Body
    more: tuple[Body, ...] = ()


_GENERAL = lazy(
    r"(?:我|全|本)?[省市区县州]?(?:各级|各|全市|全省|全区|全县|[两三四五六七八九十]地|市县|区县|县区|省内|市内|广大)[一-鿿]{0,12}?(?:政协|党派|人大|部门|乡镇|街道|单位)|"
    r"(?:我|全)[省市区县州旗](?!政协|委|政府|人大|纪委|法院|检察院|[一-鿿]{2,6}[局委])"
)
_ALL_CPPCC = lazy(
    r"[一-鿿]{0,6}(?:各级|各|区县|市县|县区|市区县|[两三四五六七八九十]地)[一-鿿]{0,6}政协|(?:我|全)[省市][一-鿿]{0,4}政协(?!常委会|主席)"
)
_HELD = lazy(r"(?:召开|举行|开幕|闭幕|开赛|开工|落幕|举办|开展|启动|收官|揭牌)(?:[。,，]|$)")
_COUNSEL = lazy(r"协商|提案|委员|政协|院坝|议事")
_ACTS = lazy(r"[:：]|$|近日|日前|近期|把|将|在|对|为|以|用|通过|围绕|聚焦|坚持|创新|深入|持续|开设|建起|打好")
_PLACE_ACTS = lazy(
    r"召开|举行|举办|开展|启动|部署|组织|全力|全面|多措并举|积极|扎实|出台|推出|打造|加快|推进|推动|获|荣获|成功|入选|实现|发布|印发|聚力|着力|大力|深入|深化|持续|不断|坚持|建立|构建|健全|开通|打好|做好|用好|抓好|抓实|抢抓|"
    r"严格|强化|创新|探索|聚焦|围绕|以"
)
_BETWEEN = lazy(r"[、,，和与 ]")
_INLINE = lazy(r"[一-鿿]{2,14}[:：]")
_NEW_COUNTY = lazy(r"(?![我全本各该])[一-鿿]{1,4}?[县市区](?=召开|举行|举办)")
_CORE = lazy(
    "政协|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|人大常委会|检察院|法院|总工会|妇联|科协|残联|侨联|台联|文联|红十字会|团委|纪委"
)
_INDOORS = lazy("[的里内外前后旁门]|位于|坐落")
_HOUSES = frozenset({Kind.ENTERPRISE, Kind.INSTITUTION})
_SETTLED = frozenset({Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.TOWNSHIP, Kind.ENTERPRISE, Kind.OTHER})
_PARTY_BEFORE = lazy(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)$")
_STRONG = frozenset(
    {Kind.CPPCC, Kind.DEMOCRATIC_PARTY, Kind.CONGRESS, Kind.COURT, Kind.PROCURATORATE, Kind.FEDERATION, Kind.DISCIPLINE}
)


def find(
    titles: Sequence[str], texts: Sequence[str], year: int | None = None
) -> tuple[Subject | None, tuple[Place, ...]]:
    """The body that an item is about, and the places that its heading may mean, if a bare place is its heading (`江北`, `荣昌：…`)."""
    headings = titles or [match[0] for text in texts[:1] if (match := _INLINE.match(text))]
    here = next((found for heading in headings if (found := heading_places(heading, year))), ())
    subject = _in_titles(titles)
    if subject is None:
        first = len(titles)
        subject = _of_place(here, texts, first) if here else _in_texts(titles, texts, first)
    return subject, here


def heading_places(title: str, year: int | None = None) -> tuple[Place, ...]:
    """The places that a heading of a place alone, or of a place and a colon, may mean."""
    name = re.split(r"[:：]", title, maxsplit=1)[0].replace(" ", "").strip("【】[]●■◎▶◆")
    if not 2 <= len(name) <= places.LONGEST or (name == title.strip() and len(name) > 14):
        return ()
    return places.named(name, year) or places.called(name, year) or places.named(name) or places.called(name)


def _in_titles(titles: Sequence[str]) -> Subject | None:
    """The body that a title line has acting, or names alone."""
    for number, title in enumerate(titles):
        several = _bodies_only(title)
        if several:
            return Subject(number, several[0], several[1:])
        for at in starts(title, TITLE_END):
            body = _acting(title, at)
            if body:
                return Subject(number, body)
    return None


def _bodies_only(title: str) -> tuple[Body, ...]:
    """The bodies of a heading that is nothing but bodies: 台盟云州市委、市台联."""
    found: list[Body] = []
    at = 0
    while at < len(title):
        body = agencies.read(title, at)
        if body is None:
            return ()
        found.append(body)
        at = body.end
        mark = _BETWEEN.match(title, at)
        at = mark.end() if mark else at
        if not mark and at < len(title):
            return ()
    return tuple(found)


def _acting(text: str, at: int) -> Body | None:
    """The body that acts in the clause that begins at `at`; a county counts where it calls, holds or begins something."""
    if _GENERAL.match(text, at):
        return None
    body = agencies.read(text, at)
    if body is None:
        return _county(text, at)
    if body.kind == Kind.TOWNSHIP:
        begins = bool(_ACTS.match(text, body.end) or _PLACE_ACTS.match(text, body.end))
    else:
        begins = body.kind not in _HOUSES or not _INDOORS.match(text, body.end)
    return body if begins and standings.role(text, body) == Role.ACTOR else None


def _county(text: str, at: int) -> Body | None:
    """The place that begins at `at`, if it calls, holds or begins something: 甲县召开…"""
    high, names = places.chain(text, at)
    if names:
        low = high - len(names[-1])
        return Body(at, high, Kind.PLACE, low, high, False, "{}", names[:-1]) if _PLACE_ACTS.match(text, high) else None
    unknown = _NEW_COUNTY.match(text, at)
    return Body(at, unknown.end(), Kind.PLACE, at, unknown.end(), False, "{}") if unknown else None


def _in_texts(titles: Sequence[str], texts: Sequence[str], first: int) -> Subject | None:
    """The body of the first sentence, else, if that tells of no event without one, the first body that is named at a clause's beginning."""
    if not texts:
        return _post_in_titles(titles)
    if any(_ALL_CPPCC.match(piece) for title in titles for piece in TITLE_END.split(title)):
        return None
    found, closed = _first_sentence(titles, texts[0], first)
    if found or closed:
        return found
    visit = leaders.visit(titles, texts[0][: end_of_sentence(texts[0])])
    if visit:
        return Subject(*visit)
    return _anywhere(texts, first)


def _first_sentence(titles: Sequence[str], text: str, first: int) -> tuple[Subject | None, bool]:
    """What the first sentence tells: its body, and whether the question is settled even if there is none."""
    stop = end_of_sentence(text)
    general = False
    for at in starts(text, CLAUSE_END, 0, stop):
        if _GENERAL.match(text, at):
            if _ALL_CPPCC.match(text, at):
                return None, True
            general = True
            continue
        body = _acting(text, at)
        if body and not (general and body.kind == Kind.PLACE):
            return Subject(first, body), True
        named = agencies.read(text, at)
        if (named and standings.role(text, named) != Role.ACTOR) or leaders.governs(text, at):
            led = leaders.body_of(titles, text, at, stop)
            return Subject(first if led[0] == len(titles) else led[0], led[1]) if led else None, True
    return None, general or (_HELD.search(text, 0, stop) is not None and not _COUNSEL.search(text, 0, stop))


def _post_in_titles(titles: Sequence[str]) -> Subject | None:
    """Where there is no text, the body of a post that a title line begins with."""
    for number, title in enumerate(titles):
        body = agencies.read(title, 0)
        if body and body.kind not in _SETTLED:
            return Subject(number, body)
    return None


def _anywhere(texts: Sequence[str], first: int) -> Subject | None:
    """The first body that is named in full at a clause's beginning, else the first that is named by its rank; an actor before a post."""
    best: tuple[int, Subject] | None = None
    for number, text in enumerate(texts):
        for core in _CORE.finditer(text):
            for at in starts(text, CLAUSE_END, clause_of(text, core.start()), core.end()):
                body = agencies.read(text, at)
                if body is None or not at <= core.start() < body.end or body.kind not in _STRONG:
                    continue
                if _ALL_CPPCC.match(text, at):
                    return None
                order = (2 if body.relative else 0) + (standings.role(text, body) != Role.ACTOR)
                break
            else:
                body, order = _inside(text, core), 4
            if body and (best is None or order < best[0]):
                best = (order, Subject(first + number, body))
            if best and best[0] == 0:
                return best[1]
    return best[1] if best else None


def _inside(text: str, core: re.Match[str]) -> Body | None:
    """The CPPCC committee, or the party's, that a clause names inside: 一场由某区政协组织的协商会."""
    at = core.start()
    if core[0] == "政协":
        at = places.start_of_name(text, at)
        at = at - 1 if at == core.start() and text[at - 1 : at] in tuple("区县市州旗") else at
    body = agencies.read(text, at) if at < core.start() or core[0] != "政协" else None
    return (
        body
        if body and body.kind in (Kind.CPPCC, Kind.DEMOCRATIC_PARTY) and body.start <= core.start() < body.end
        else None
    )


def _of_place(here: tuple[Place, ...], texts: Sequence[str], first: int) -> Subject | None:
    """The body of the place that is the heading: the first sentence's, if it is of that place; one named in full; one named by its rank.

    What the first sentence names by its rank alone (县政协) is given in full where the text prints that too.
    """
    if not texts:
        return None
    found, _ = _first_sentence((), texts[0], first)
    ours = found and found.body.kind not in (Kind.TOWNSHIP, Kind.PLACE) and _is_of(found, texts[0], here)
    if found and ours and not found.body.relative:
        return found
    full = _in_full(_names(here), texts, first)
    if found and ours:
        return full if full and full.body.pattern == found.body.pattern else found
    if full:
        return full
    ranks = {name[-1] for name in _names(here) if name[-1] in "市区县州旗"}
    anywhere = _anywhere(texts, first)
    if anywhere and anywhere.body.relative and texts[anywhere.text - first][anywhere.body.low] in ranks:
        return anywhere
    for number, text in enumerate(texts):
        for rank in sorted(ranks):
            at = text.find(rank + "政协")
            body = agencies.read(text, at) if at >= 0 else None
            if body:
                return Subject(first + number, body)
    return found


def _names(here: tuple[Place, ...]) -> tuple[str, ...]:
    """The names under which a place may be printed before a body, longest first."""
    found = {name for place in here for name in places.printed_names(place)}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _is_of(found: Subject, text: str, here: tuple[Place, ...]) -> bool:
    """Whether a body's place is the heading's, by its name in full or in short, or by its rank alone."""
    printed = text[found.body.low : found.body.high]
    if found.body.relative:
        return any(place.name.endswith(printed) for place in here)
    return bool(set(places.named(printed) + places.called(printed)) & set(here))


def _in_full(names: tuple[str, ...], texts: Sequence[str], first: int) -> Subject | None:
    """The first body of a place that is named in full; those of the party committee and the government only where there is no other."""
    for number, text in enumerate(texts):
        spare: Subject | None = None
        for body in _after_names(names, text):
            if body.kind not in _SETTLED:
                return Subject(first + number, body)
            if spare is None and body.kind != Kind.TOWNSHIP and standings.role(text, body) == Role.ACTOR:
                spare = Subject(first + number, body)
        if spare:
            return spare
    return None


def _after_names(names: tuple[str, ...], text: str) -> Iterator[Body]:
    """The bodies that begin with one of the names, or with a party's name before it, in the order of the text."""
    for match in _any_of(names).finditer(text):
        party = _PARTY_BEFORE.search(text, max(0, match.start() - 4), match.start())
        body = agencies.read(text, party.start() if party else match.start())
        if body:
            yield body


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, names)))
