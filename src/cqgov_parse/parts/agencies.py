"""Agencies (机构): bodies read from the place where they begin, with their place, kind and extent.

`bodies` tells formats where a body is named; this module says which it is: `read` takes a position and answers with the body that begins
there, reduced to itself (区政协党组, 区政协提案委 are 区政协), or with nothing. What follows it says in which part it stands (`role`).
"""

import re
from enum import StrEnum
from functools import cache

from attrs import frozen

from cqgov_parse.lexicon import alternation, table
from cqgov_parse.parts import places


class Kind(StrEnum):
    """What sort of body an organisation is."""

    CPPCC = "cppcc"
    PARTY_COMMITTEE = "party-committee"
    GOVERNMENT = "government"
    CONGRESS = "people's-congress"
    DEMOCRATIC_PARTY = "democratic-party"
    FEDERATION = "federation"
    COURT = "court"
    PROCURATORATE = "procuratorate"
    DISCIPLINE = "discipline"
    DEPARTMENT = "department"
    INSTITUTION = "institution"
    ENTERPRISE = "enterprise"
    TOWNSHIP = "township"
    PLACE = "place"
    OTHER = "other"


class Role(StrEnum):
    """In which part a body stands where it is named."""

    ACTOR = "actor"
    POST = "post"
    VICE = "vice post"
    MEMBER = "member"


@frozen
class Body:
    """A body at `[start, end)`; its place, or the rank alone (`relative`), at `[low, high)`, empty where it has none.

    `parents` are the places printed before it, `group` is where a visiting group of it (考察团) or `end` ends, `after` where what is
    inside it (党组, 提案委) ends. `pattern` is the full name with `{}` for the place.
    """

    start: int
    end: int
    kind: Kind
    low: int
    high: int
    relative: bool
    pattern: str
    parents: tuple[str, ...] = ()
    group: int = 0
    after: int = 0


_PLACES = 4
_RANKS = "省市区县州旗盟镇乡"
_STOP = (
    "的|了|在|到|赴|对|把|将|被|让|使|从|由|向|给|为|级|域|里|内|外|全|首|多|我|各|该|本地|领导|政协|人大|召开|开展|举行|举办|推进|推动|加强|加快|大力|积极|全面|深入|扎实|持续|不断|坚持|聚焦|围绕|"
    "组织(?!部)|相关|有关|主要|重点|部门|一批|成立|启动|落实|党委|党组|副|书记|主席|主任|委员|代表|群众"
)
_WORD = rf"(?:(?!{_STOP})[一-鿿])"
_PARTY = re.compile(r"民革|民盟|民建|民进|农工(?:民主)?党|致公党|九三学社|台盟")
_PARTY_END = re.compile(r"(?:委员会|委会|工委|工作委员会|委|基层委员会|基层委|总支部|总支|支部|支社|基层组织|直属支部|小组)(?!员(?!会))")
_PARTY_PLACE = re.compile(rf"(?:[省市区县州旗]|{_WORD}{{2,8}}?)(?=(?:基层|工作)?(?:委|总支|支部|支社))")
_BRANCH = re.compile(rf"(?P<place>{_WORD}{{2,6}}?)(?P<end>基层委员会|工委|总支部|总支|支部|支社)")
_TERM = r"(?:第?[一二三四五六七八九十]{1,4}届)"
_OFFICIAL = re.compile(r"中国人民政治协商会议|政协")
_OFFICIAL_END = re.compile(rf"{_TERM}?委员会")
_LEAGUE = re.compile(r"(?:共青)?团(?=[省市区县州旗]委|[一-鿿]{2,14}?[省市区县州旗]委)")
_RELATIVE = re.compile(rf"(?:我|该|本)?(?P<rank>自治[区州县旗]|[{_RANKS}])")
_UNKNOWN = re.compile(rf"(?:(?![个两二三四五六七八九十几多各全我该本城乡村集郊][市区县州旗盟]){_WORD}){{1,6}}?[市区县州旗盟](?!委员)")
_NATION = re.compile(r"全国(?=政协|人大|总工会|妇联|工商联|侨联|台联|文联|科协)|中央(?=纪委)")
_COMMITTEE = re.compile(r"委(?![员托派培任])(?:政协(?!工作|会议|专题))?(?P<standing>常委(?:会|\(?扩大\)?会))?")
_DEPARTMENT_END = "局|委员会|委|厅|办公室|办|分局|中心"
_GENERAL = re.compile(
    rf"{_WORD}{{2,12}}?(?P<end>管委会|委员会|分局|局|厅|办公室|研究院|研究所|科学院|医院|学院|院|馆|中心|总队|支队|大队|总站|站|中学|小学|学校|大学|有限责任公司|有限公司|集团|公司|银行|幼儿园|协会|学会|联合会|商会|总会|基金会|指挥部|(?<=[发改教经建卫文信商监])委)"
)
_TOWNSHIP = re.compile(rf"(?!(?:乡|村|城|集)镇|各|全|我|该|本){_WORD}{{1,6}}?(?:镇|乡(?!镇|村|亲|土|愁|音|情|贤)|街道)")
_TOWN_OFFICE = re.compile(r"党委|党工委|政府|人民政府|人大|办事处|纪委|政协(?:委员)?(?:工作)?联络[处组]|综合行政执法大队")
_INNER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}届)?(?:机关|党组|党支部|党总支|离退休|理论学习中心组|中心组|常委会|常务委员会|常务会议?|主席会议?|主任会议?|专题会议?|办公室|研究室|秘书处|"
    r"[一-鿿]{2,12}?(?:委员会|专委会)|[一-鿿]{1,12}?(?<=[案教卫史侨农资源科技宗法济建社济旅育境流务])委(?!员)|[一-鿿]{2,8}?(?:界别小组|界别|活动组|联络组|工作组|小组|工作室|委员工作室))+(?:\(扩大\))?"
)
_GROUP = re.compile(
    rf"{_WORD}{{0,5}}?(?:调研组|考察团|考察组|专家组|督导组|督查组|检查组|视察组|视察团|工作组|调研团|学习考察团|学习考察组|代表团|验收组|巡察组|指导组|评估组)"
)
_POST = re.compile(
    r"(?:党组|党委|党工委|机关|原|时任|专职|兼职|常务|第一|代理?|名誉|执行|[一-鿿]{0,8}?(?:委|处|科|室|部|局|队|组|办))?(?:成员、)?(?P<vice>副)?"
    r"(?P<post>书记|主席(?!会议|团|接待)|主任(?!会议|接待)|局长|部长|厅长|县长|区长|市长|省长|州长|旗长|镇长|乡长|秘书长|主委|会长|院长|检察长|馆长|所长|校长|站长|队长|大队长|支队长|政委|负责人|负责同志|"
    r"相关负责人|有关负责人|主要负责人|党组成员|调研员|董事长|总经理|经理|理事长|科长|处长|常委(?!会|扩大|\(扩大)|委员(?!会)|干部|工作人员)"
)
_MEMBER = re.compile(r"(?:[一-鿿]{0,6}?界别?)?(?:常委(?!会)|委员(?!会|工作室|联络|讲堂|活动|作业|履职|之家|学习)|干部|职工|会员|社员|盟员|党员|机关干部|代表(?!会|大会))")
_LESSER = frozenset({"常委", "委员", "干部", "工作人员", "调研员", "党组成员"})


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(alternation("agencies"))


@cache
def _party_office() -> re.Pattern[str]:
    return re.compile(alternation("party_offices"))


@cache
def _department() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('departments')})(?:{_DEPARTMENT_END})(?![一-鿿]?会议)")


_GENERAL_KINDS = {
    Kind.ENTERPRISE: ("公司", "集团", "银行", "行"),
    Kind.INSTITUTION: ("院", "馆", "所", "站", "中心", "学", "校", "园"),
    Kind.OTHER: ("协会", "学会", "联合会", "商会", "总会", "基金会"),
    Kind.GOVERNMENT: ("管委会",),
}


def _general_kind(end: str) -> Kind:
    return next((kind for kind, ends in _GENERAL_KINDS.items() if end.endswith(ends)), Kind.DEPARTMENT)


def read(plain: str, at: int) -> Body | None:
    """The body that begins at `at`, reduced to itself; None if none begins there. The time does not depend on the text's length."""
    start = at + 2 if plain.startswith("中共", at) else at
    body = _party(plain, start) or _official(plain, start) or _league(plain, start) or _placed(plain, start)
    if body is None:
        return None
    inner = _INNER.match(plain, body.end, body.end + 40)
    after = inner.end() if inner else body.end
    group = _GROUP.match(plain, body.end, body.end + 14)
    return Body(
        body.start, body.end, body.kind, body.low, body.high, body.relative, body.pattern, body.parents, group.end() if group else body.end, after
    )


def _party(plain: str, at: int) -> Body | None:
    """A committee or branch of a democratic party: 民革重庆市委, 九三学社忠县支社, 民进市委."""
    name = _PARTY.match(plain, at)
    if name is None:
        return None
    low = name.end()
    if plain.startswith("中央", low):
        return Body(at, low + 2, Kind.DEMOCRATIC_PARTY, low, low, False, name[0] + "中央")
    high, parents = _chain(plain, low)
    if parents:
        low = high - len(parents[-1])
    end = _PARTY_END.match(plain, high) if high > low else None
    relative = False
    if end is None:
        low = name.end()
        place = _PARTY_PLACE.match(plain, low, low + 12)
        end = _PARTY_END.match(plain, place.end()) if place else None
        if place is None or end is None:
            return None
        high, relative = place.end(), len(place[0]) == 1
    branch = _BRANCH.match(plain, end.end())
    if branch:
        low, high = branch.span("place")
        return Body(at, branch.end(), Kind.DEMOCRATIC_PARTY, low, high, False, f"{plain[at:low]}{{}}{branch['end']}")
    return Body(at, end.end(), Kind.DEMOCRATIC_PARTY, low, high, relative, f"{plain[at:low]}{{}}{end[0]}")


def _official(plain: str, at: int) -> Body | None:
    """The CPPCC committee in its official form: 政协永泰县委员会, 中国人民政治协商会议重庆市第五届委员会."""
    name = _OFFICIAL.match(plain, at)
    if name is None:
        return None
    low = name.end()
    high = places.end_of_name(plain, low)
    if high == low:
        unknown = _UNKNOWN.match(plain, low, low + 8)
        if unknown is None:
            return None
        high = unknown.end()
    end = _OFFICIAL_END.match(plain, high)
    return Body(at, end.end(), Kind.CPPCC, low, high, False, "{}政协") if end else None


def _league(plain: str, at: int) -> Body | None:
    """A committee of the Youth League: 团县委, 团石柱县委, 共青团永川区委."""
    name = _LEAGUE.match(plain, at)
    if name is None:
        return None
    low = name.end()
    high = places.end_of_name(plain, low)
    relative = high == low
    if relative:
        high = low + 1
    if not plain.startswith("委", high):
        return None
    return Body(at, high + 1, Kind.FEDERATION, low, high, relative, f"{name[0]}{{}}委")


def _placed(plain: str, at: int) -> Body | None:
    """A body named after its place, or after the place's rank alone: 奉节县政协, 区政协, 县委宣传部, 市水利局."""
    nation = _NATION.match(plain, at)
    if nation:
        return _office(plain, at, at, at, False, (), nation.end())
    high, chain = _chain(plain, at)
    if chain:
        low = high - len(chain[-1])
        body = _office(plain, low, low, high, False, chain[:-1]) or _township(plain, low, high, chain[:-1])
        return body or _short(plain, at)
    relative = _RELATIVE.match(plain, at)
    if relative:
        start = relative.start("rank")
        body = _office(plain, start, start, relative.end(), True, ())
        if body:
            return body
    unknown = _UNKNOWN.match(plain, at, at + 8)
    body = _strong(plain, at, unknown.end()) if unknown else None
    return body or _short(plain, at) or _township(plain, at, at, ()) or _company(plain, at)


def _chain(plain: str, at: int) -> tuple[int, tuple[str, ...]]:
    """Where the full names of places that follow each other from `at` end (陕西省汉中市西乡县), and the names."""
    names: list[str] = []
    while (end := places.end_of_name(plain, at)) > at and len(names) < _PLACES:
        names.append(plain[at:end])
        at = end
    return at, tuple(names)


def _office(plain: str, start: int, low: int, high: int, relative: bool, parents: tuple[str, ...], at: int | None = None) -> Body | None:
    """The body whose place stands at `[low, high)` and whose own name follows it."""
    at = high if at is None else at
    prefix, own = plain[start:low], plain[low:at] if low == high else ""
    term = re.compile(_TERM).match(plain, at)
    head = term.end() if term else at
    ranked = high > low and plain[high - 1] in _RANKS

    def body(end: int, kind: Kind, text: str | None = None) -> Body:
        own_name = plain[at:end] if text is None else text
        return Body(start, end, kind, low, high, relative, f"{prefix}{{}}{own}{own_name}", parents)

    committee = _COMMITTEE.match(plain, head) if ranked else None
    if committee:
        if "政协" in committee[0]:  # printed twice over: 江北区委政协
            return body(committee.end(), Kind.CPPCC, "政协")
        if committee["standing"]:
            return body(committee.start("standing") + 3, Kind.PARTY_COMMITTEE) if plain.startswith("会", committee.start("standing") + 2) else body(head + 1, Kind.PARTY_COMMITTEE)
        office = _party_office().match(plain, committee.end())
        return body(office.end(), Kind.DEPARTMENT) if office else body(committee.end(), Kind.PARTY_COMMITTEE)
    agency = _agency().match(plain, head)
    if agency:
        return body(agency.end(), Kind(table("agencies")[agency[0]]))
    department = _department().match(plain, head)
    if department:
        return body(department.end(), Kind.DEPARTMENT)
    general = _GENERAL.match(plain, head, head + 18) if ranked else None
    return body(general.end(), _general_kind(general["end"])) if general else None


def _strong(plain: str, at: int, high: int) -> Body | None:
    """A body of a place that no table knows, if it is one that every place has."""
    body = _office(plain, at, at, high, False, ())
    return body if body and body.kind in _EVERYWHERE else None


_EVERYWHERE = frozenset({Kind.CPPCC, Kind.CONGRESS, Kind.GOVERNMENT, Kind.COURT, Kind.PROCURATORATE, Kind.DISCIPLINE, Kind.PARTY_COMMITTEE, Kind.FEDERATION})


def _short(plain: str, at: int) -> Body | None:
    """A body named after the place's short name: 涪陵政协."""
    for end in range(at + 2, min(len(plain), at + 6)):
        if plain.startswith(("政协", "人大常委会", "工商联"), end) and places.called(plain[at:end]):
            return _office(plain, at, at, end, False, ())
    return None


def _township(plain: str, at: int, low: int, parents: tuple[str, ...]) -> Body | None:
    """A town, township or sub-district, or an office of it: 大河乡, 弹子石街道, 竹篙镇人大; the county printed before it goes to the parents."""
    name = _TOWNSHIP.match(plain, low, low + 9)
    if name is None:
        return None
    office = _TOWN_OFFICE.match(plain, name.end())
    above = (*parents, plain[at:low]) if low > at else parents
    kinds = {"人": Kind.CONGRESS, "党": Kind.PARTY_COMMITTEE, "纪": Kind.DISCIPLINE}
    kind = Kind.TOWNSHIP
    end = name.end()
    if office:
        kind = Kind.GOVERNMENT if office[0] == "人民政府" else kinds.get(office[0][0], Kind.GOVERNMENT)
        end = office.end()
    return Body(low, end, kind, low, low, False, "{}" + plain[low:end], above)


_COMPANY = re.compile(rf"{_WORD}{{3,20}}?(?P<end>有限责任公司|股份有限公司|有限公司|供电公司|分公司|集团|银行|支行|农商行|大学|学院|中学|小学|幼儿园|医院|卫生院|研究院)")


def _company(plain: str, at: int) -> Body | None:
    """A company, school or hospital with a name of its own; its place is the one that it begins with."""
    name = _COMPANY.match(plain, at, at + 26)
    if name is None:
        return None
    for end in range(at + 4, at + 1, -1):
        if places.called(plain[at:end]):
            return Body(at, name.end(), _general_kind(name["end"]), at, at, False, name[0], (plain[at:end],))
    return Body(at, name.end(), _general_kind(name["end"]), at, at, False, name[0])


def role(plain: str, body: Body) -> Role:
    """Whether the body acts itself, or is named in a post (区政协主席) or for its members (区政协委员)."""
    if _MEMBER.match(plain, body.end):
        return Role.MEMBER
    for at in (body.end, body.after):
        post = _POST.match(plain, at, at + 20)
        if post:
            return Role.MEMBER if post["post"] in _LESSER else Role.VICE if post["vice"] else Role.POST
    return Role.ACTOR
