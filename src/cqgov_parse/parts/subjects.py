"""Subjects: which of the bodies that an item names is the one that it is about.

Its title lines come first, then its first sentence, then the rest. Texts are plain and without blanks; in title lines the blanks stay, for
they part the halves of a headline. What is found is a body with the number of the text that holds it, or nothing, if no body acts.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from cqgov_parse.parts import agencies, places
from cqgov_parse.parts.agencies import Body, Kind, Role
from cqgov_parse.parts.places import Place


@frozen
class Subject:
    """A body that text number `text` holds, title lines first; `more` are the others of a heading that is nothing but bodies."""

    text: int
    body: Body
    more: tuple[Body, ...] = ()


_DAY = r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)(?:(?:至|到|-|—)(?:[0-9]{1,2}月)?[0-9]{1,2}日)?"
_WHEN = re.compile(
    rf"(?:{_DAY}|[0-9]{{4}}年(?:[0-9]{{1,2}}月)?|[0-9]{{1,2}}月(?:[上中下]旬|初|中|底|份|以来)?|近日|日前|近期|近来|连日来|昨日|昨天|今日|今天|当[日天晚]|前不久|不久前|上周|本周|最近|近段时间|今年以来|今年|去年|"
    r"目前|眼下|随后|会[前后上]|同时|此外|据悉|据了解|上午|下午|晚上|晚|中午|凌晨|清晨|傍晚|一早|起|由|经|在此基础上|期间|其间|当前|近年来|多年来|(?:本报)?记者(?:近日|日前)?从|据)+"
)
_CLAUSE_END = re.compile(r"[，,。;；:：!！?？\n…《》【】()|｜丨]|[、”]")
_TITLE_END = re.compile(r"[ ，,。;；:：!！?？\n…“”《》【】()|｜丨—]+")
_SENTENCE_END = re.compile(r"[。!！?？;；]”?")
_GENERAL = re.compile(
    r"(?:我|全|本)?[省市区县州]?(?:各级|各|全市|全省|全区|全县|[两三四五六七八九十]地|市县|区县|县区|省内|市内|广大)[一-鿿]{0,12}?(?:政协|党派|人大|部门|乡镇|街道|单位)|"
    r"(?:我|全)[省市区县州旗](?!政协|委|政府|人大|纪委|法院|检察院|[一-鿿]{2,6}[局委])"
)
_ALL_CPPCC = re.compile(r"[一-鿿]{0,6}(?:各级|各|区县|市县|县区|市区县|[两三四五六七八九十]地)[一-鿿]{0,6}政协|(?:我|全)[省市][一-鿿]{0,4}政协(?!常委会|主席)")
_HELD = re.compile(r"(?:召开|举行|开幕|闭幕|开赛|开工|落幕|举办|开展|启动|收官|揭牌)(?:[。,，]|$)")
_COUNSEL = re.compile(r"协商|提案|委员|政协|院坝|议事")
_ACTS = re.compile(r"[:：]|$|近日|日前|近期|把|将|在|对|为|以|用|通过|围绕|聚焦|坚持|创新|深入|持续|开设|建起|打好")
_PLACE_ACTS = re.compile(r"(?:召开|举行|举办|开展|启动|部署|组织|全力|全面|多措并举|积极|扎实|出台|推出|打造|加快|推进|推动)")
_GOVERNS = re.compile(r"(?:副)?(?:省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长)|(?:[省市区县州]|党政)领导")
_RANK_OFFICE = re.compile(r"(?:党组|党委|专职|常务|原|代理?)?(?:副)?(?:书记|主席|主任|局长|部长|厅长|秘书长|主委|会长|院长|检察长)|党组成员|党委委员|[一-鿿]{2,6}(?:部|办公室)(?:部长|主任)")
_CALLS = re.compile(r"(?:召开|举行|组织召开|召集)(?:了)?(?:[0-9]{4}年)?(?:第?[0-9一二三四五六七八九十]{1,3}次)?")
_GOES = re.compile(r"(?:分别|先后)?(?:赴|前往|来到|走进|深入|莅临|奔赴|到)(?!会|场|位|任|期|达)")
_GOES_ON = re.compile(r"调研|检查|督导|督查|视察|走访|慰问|考察|看望|开展|参加|进行|指导|巡查|巡河|召开|主持|学习|宣讲|并|实地|就|了解|察看|查看|接访|暗访|,|，|。|$")
_CORE = re.compile("政协|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|人大常委会|检察院|法院|总工会|妇联|科协|残联|侨联|台联|文联|红十字会|团委|纪委")
_BACK = 26
_SETTLED = frozenset({Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.TOWNSHIP, Kind.ENTERPRISE, Kind.OTHER})
_STRONG = frozenset({Kind.CPPCC, Kind.DEMOCRATIC_PARTY, Kind.CONGRESS, Kind.COURT, Kind.PROCURATORATE, Kind.FEDERATION, Kind.DISCIPLINE})


def find(titles: Sequence[str], texts: Sequence[str], year: int | None = None) -> tuple[Subject | None, tuple[Place, ...]]:
    """The body that an item is about, and the places that its heading may mean, if a bare place is its heading (`江北`, `荣昌：…`)."""
    here = next((found for title in titles if (found := heading_places(title, year))), ())
    subject = _in_titles(titles)
    if subject is None:
        first = len(titles)
        subject = _of_place(here, texts, first) if here else _in_texts(titles, texts, first)
    return subject, here


def heading_places(title: str, year: int | None = None) -> tuple[Place, ...]:
    """The places that a heading of a place alone, or of a place and a colon, may mean."""
    name = re.split(r"[:：]", title, maxsplit=1)[0].replace(" ", "").strip("【】[]●■◎▶◆")
    if not 2 <= len(name) <= places.LONGEST or name == title.strip() and len(name) > 14:
        return ()
    return places.named(name, year) or places.called(name, year) or places.named(name) or places.called(name)


def _starts(text: str, ends: re.Pattern[str], at: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where the clauses of a text begin, words of time at their head passed over."""
    stop = len(text) if stop is None else stop
    while at < stop:
        when = _WHEN.match(text, at)
        yield when.end() if when else at
        if when and when.end() > at:
            yield at
        end = ends.search(text, at, stop)
        if end is None:
            return
        at = end.end()


def _in_titles(titles: Sequence[str]) -> Subject | None:
    """The body that a title line has acting, or names alone."""
    for number, title in enumerate(titles):
        several = _bodies_only(title)
        if several:
            return Subject(number, several[0], several[1:])
        for at in _starts(title, _TITLE_END):
            body = _acting(title, at)
            if body:
                return Subject(number, body)
    return None


def _bodies_only(title: str) -> tuple[Body, ...]:
    """The bodies of a heading that is nothing but bodies: 台盟重庆市委、市台联."""
    found: list[Body] = []
    at = 0
    while at < len(title):
        body = agencies.read(title, at)
        if body is None:
            return ()
        found.append(body)
        at = body.end
        mark = re.compile(r"[、,，和与 ]").match(title, at)
        at = mark.end() if mark else at
        if not mark and at < len(title):
            return ()
    return tuple(found)


def _acting(text: str, at: int) -> Body | None:
    """The body that acts in the clause that begins at `at`; a county counts where it calls, holds or begins something."""
    if _GENERAL.match(text, at):
        return None
    body = agencies.read(text, at)
    if body and agencies.role(text, body) == Role.ACTOR:
        if body.kind != Kind.TOWNSHIP or _ACTS.match(text, body.end) or _PLACE_ACTS.match(text, body.end):
            return body
    elif body is None:
        high = places.end_of_name(text, at)
        while high > at and (further := places.end_of_name(text, high)) > high:
            at, high = high, further
        unknown = re.compile(r"[一-鿿]{1,4}?[县市区](?=召开|举行|举办)").match(text, at) if high == at else None
        high = unknown.end() if unknown and text[at] not in "我全本各该" else high
        if high > at and _PLACE_ACTS.match(text, high):
            return Body(at, high, Kind.PLACE, at, high, False, "{}", (), high, high)
    return None


def _in_texts(titles: Sequence[str], texts: Sequence[str], first: int) -> Subject | None:
    """The body of the first sentence, else, if that tells of no event without one, the first body that is named at a clause's beginning."""
    if not texts:
        return _post_in_titles(titles)
    if any(_ALL_CPPCC.match(piece) for title in titles for piece in _TITLE_END.split(title)):
        return None
    found, closed = _first_sentence(titles, texts[0], first)
    if found or closed:
        return found
    return _anywhere(texts, first)


def _first_sentence(titles: Sequence[str], text: str, first: int) -> tuple[Subject | None, bool]:
    """What the first sentence tells: its body, and whether the question is settled even if there is none."""
    end = _SENTENCE_END.search(text)
    stop = end.end() if end else len(text)
    general = False
    for at in _starts(text, _CLAUSE_END, 0, stop):
        if _GENERAL.match(text, at):
            if _ALL_CPPCC.match(text, at):
                return None, True
            general = True
            continue
        body = _acting(text, at)
        if body and not (general and body.kind == Kind.PLACE):
            return Subject(first, body), True
        named = agencies.read(text, at)
        if named and agencies.role(text, named) != Role.ACTOR or _GOVERNS.match(text, at):
            return _led(titles, text, at, stop, first), True
    if general or _HELD.search(text, 0, stop) and not _COUNSEL.search(text, 0, stop):
        return None, True
    return None, False


def _led(titles: Sequence[str], text: str, at: int, stop: int, first: int) -> Subject | None:
    """The body of a sentence that a person with posts begins: what is called together, the body of a post, or the one place that is visited."""
    posts: list[tuple[Body, Role]] = []
    rest = at
    while at < stop:
        body = agencies.read(text, at)
        governs = _GOVERNS.match(text, at) or _RANK_OFFICE.match(text, at)
        if body:
            posts.append((body, agencies.role(text, body)))
            rest = body.after
        elif governs:
            if posts and _RANK_OFFICE.match(text, at):
                posts[-1] = (posts[-1][0], _better(posts[-1][1], governs[0]))
            rest = governs.end()
        else:
            break
        mark = re.compile(r"[^，,、。]{0,24}?[、，,]").match(text, rest, stop)
        if mark is None:
            break
        at = mark.end()
    called = _CALLS.search(text, rest, stop)
    held = agencies.read(text, called.end()) if called else None
    if held and held.kind not in (Kind.TOWNSHIP, Kind.ENTERPRISE) and agencies.role(text, held) == Role.ACTOR:
        return Subject(first, held)
    for number, title in enumerate(titles):
        body = agencies.read(title, 0)
        if body and any(body.pattern == other.pattern for other, _ in posts) and body.kind not in _SETTLED:
            return Subject(number, body)
    own = [(body, role) for body, role in posts if body.kind not in (Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.TOWNSHIP)]
    own = [(body, role) for body, role in own if not (body.kind == Kind.DEPARTMENT and body.pattern.startswith("{}委") and _above(posts))]
    for wanted in (Role.POST, Role.VICE, Role.MEMBER):
        for body, role in own:
            if role == wanted:
                return Subject(first, body)
    for number, line in (*enumerate(titles), (first, text[:stop])):
        visited = _visited(line, rest if number == first else 0)
        if visited is not None:
            return Subject(number, visited[0]) if len(visited) == 1 else None
    return None


def _better(role: Role, post: str) -> Role:
    return Role.POST if role in (Role.VICE, Role.MEMBER) and "副" not in post and "员" not in post else Role.VICE if role == Role.MEMBER and "副" in post else role


def _above(posts: Sequence[tuple[Body, Role]]) -> bool:
    """Whether a person is a leader of a party committee, whose office is held beside that."""
    return any(body.kind == Kind.PARTY_COMMITTEE for body, _ in posts)


def _visited(text: str, at: int) -> list[Body] | None:
    """The bodies that somebody goes to, if the text says so; several places, or one that is no body, give an empty list or several."""
    goes = _GOES.search(text, at)
    if goes is None:
        return None
    found: list[Body] = []
    at = goes.end()
    while True:
        body = agencies.read(text, at)
        if body is None:
            return []
        found.append(body)
        at = body.end
        if text.startswith("等", at):
            return []
        if text[at : at + 1] in ("、", "和", "及", "与"):
            at += 1
            continue
        if text[at : at + 1] in (",", "，") and agencies.read(text, at + 1):
            at += 1
            continue
        break
    return found if _GOES_ON.match(text, at) and not goes[0].startswith(("先后", "分别")) else []


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
            for at in _starts(text, _CLAUSE_END, _clause(text, core.start()), core.end()):
                body = agencies.read(text, at)
                if body is None or not at <= core.start() < body.end or body.kind not in _STRONG:
                    continue
                if _ALL_CPPCC.match(text, at):
                    return None
                order = (2 if body.relative else 0) + (agencies.role(text, body) != Role.ACTOR)
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
    return body if body and body.kind in (Kind.CPPCC, Kind.DEMOCRATIC_PARTY) and body.start <= core.start() < body.end else None


def _clause(text: str, at: int) -> int:
    """Where the clause that holds `at` begins."""
    for start in range(at, max(0, at - _BACK), -1):
        if _CLAUSE_END.match(text, start - 1):
            return start
    return max(0, at - _BACK)


def _of_place(here: tuple[Place, ...], texts: Sequence[str], first: int) -> Subject | None:
    """The body of the place that is the heading: the first sentence's, if it is of that place; one named in full; one named by its rank."""
    if not texts:
        return None
    names = _names(here)
    found, _ = _first_sentence((), texts[0], first)
    if found and found.body.kind not in (Kind.TOWNSHIP, Kind.PLACE) and _is_of(found, texts, first, names):
        return found
    full = _in_full(names, texts, first)
    if full:
        return full
    ranks = {name[-1] for name in names if name[-1] in "市区县州旗"}
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
    found = {place.name for place in here} | {places.stem(place.name) + place.name[-1] for place in here}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _is_of(found: Subject, texts: Sequence[str], first: int, names: tuple[str, ...]) -> bool:
    text, body = texts[found.text - first], found.body
    printed = text[body.low : body.high]
    return body.relative and any(name.endswith(printed) for name in names) or printed in names or any(name.startswith(printed) for name in names if printed)


def _in_full(names: tuple[str, ...], texts: Sequence[str], first: int) -> Subject | None:
    """The first body of a place that is named in full; those of the party committee and the government only where there is no other."""
    spare: Subject | None = None
    for number, text in enumerate(texts):
        for at, body in _after_names(names, text):
            if body.kind in (Kind.TOWNSHIP, Kind.PLACE):
                continue
            subject = Subject(first + number, body)
            if body.kind not in _SETTLED:
                return subject
            if spare is None and agencies.role(text, body) == Role.ACTOR:
                spare = subject
        if spare:
            break
    return spare


def _after_names(names: tuple[str, ...], text: str) -> Iterator[tuple[int, Body]]:
    """The bodies that begin with one of the names, or with a party's name before it, in the order of the text."""
    for match in _any_of(names).finditer(text):
        party = _PARTY_BEFORE.search(text, max(0, match.start() - 4), match.start())
        at = party.start() if party else match.start()
        body = agencies.read(text, at)
        if body:
            yield at, body


_PARTY_BEFORE = re.compile(r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)$")


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, names)))
