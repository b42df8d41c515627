"""Agencies (机构): bodies read from the place where they begin, with their place, kind and extent.

`bodies` tells formats where a body is named; this module says which it is: `read` takes a position and answers with the body that begins
there, reduced to itself (区政协党组, 区政协提案委 are 区政协), or with nothing. In which part it stands is told by `standings`.
"""

import re
from functools import cache

from cqgov_parse.lexicon import alternation, table, words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts import places
from cqgov_parse.parts.kinds import WORD, Body, Kind
from cqgov_parse.patterns import lazy

_TAX = "国家税务总局"
_AHEAD = 26
_SURE = lazy("政协|人大|政府|委|法院|检察院|联|总工会|红十字会|管委会|科协")
_TOWN = lazy("镇|乡|街道")
_FIRM = lazy("公司|集团|银行|支行|农商行|大学|学院|中学|小学|幼儿园|医院|卫生院|研究院|管委会|管理委员会|农场|林场")
_RANKS = "省市区县州旗盟镇乡"
_PARTY = lazy(r"民革|民盟|民建|民进|农工(?:民主)?党|致公党|九三学社|台盟")
_PARTY_END = lazy(
    r"(?:委员会|委会|工委|工作委员会|委|基层委员会|基层委|总支部|总支|支部|支社|基层组织|直属支部|小组)(?!员(?!会))"
)
_PARTY_PLACE = lazy(rf"(?:[省市区县州旗]|{WORD}{{2,8}}?)(?=(?:基层|工作)?(?:委|总支|支部|支社))")
_BRANCH = lazy(rf"(?P<place>{WORD}{{2,6}}?)(?P<end>基层委员会|工委|总支部|总支|支部|支社)")
_TERM = r"(?:第?[一二三四五六七八九十]{1,4}届)"
_NUMBERED = lazy(_TERM)
_OFFICIAL = lazy(r"中国人民政治协商会议|政协")
_OFFICIAL_END = lazy(rf"{_TERM}?委员会")
_LEAGUE = lazy(r"(?:共青)?团(?=[省市区县州旗]委|[一-鿿]{2,14}?[省市区县州旗]委)")
_RELATIVE = lazy(rf"(?:我|该|本)?(?P<rank>自治[区州县旗]|[{_RANKS}])")
_NATION = lazy(r"全国(?=政协|人大|总工会|妇联|工商联|侨联|台联|文联|科协)|中央(?=纪委)")
_COMMITTEE = lazy(r"委(?![员托派培任])(?:政协(?!工作|会议|专题))?(?P<standing>常委(?:会|\(?扩大\)?会))?")
_DEPARTMENT_END = "局|委员会|委|厅|办公室|办|分局|中心"
_GENERAL = lazy(
    rf"{WORD}{{2,12}}?(?P<end>管委会|委员会|分局|局|厅|派出所|检查站|办公室|研究院|研究所|科学院|医院|学院|院|馆|中心|总队|支队|大队|总站|站|中学|小学|学校|大学|有限责任公司|有限公司|集团|公司|银行|幼儿园|协会|学会|联合会|商会|总会|基金会|指挥部|(?<=[发改教经建卫文信商监])委)"
)
_COMPOUND = lazy(
    "市(?:场|民|容|区|郊|政|直)|区(?:域|间|块|位|划)|县(?:域|城)|乡(?:村|镇|亲|土|愁|贤)|镇(?:村|区)|省直|旗(?:帜|舰)"
)
_TOWNSHIP = lazy(rf"(?!(?:乡|村|城|集)镇|各|全|我|该|本){WORD}{{1,6}}?(?:镇|乡(?!镇|村|亲|土|愁|音|情|贤)|街道)")
_COMPANY = lazy(
    rf"{WORD}{{2,20}}?(?P<end>有限责任公司|股份有限公司|有限公司|供电公司|分公司|集团|银行|支行|农商行|大学|学院|中学|小学|幼儿园|医院|卫生院|研究院|管委会|管理委员会|农场|林场)"
)
_TOWN_KINDS = {"党": Kind.PARTY_COMMITTEE, "人": Kind.CONGRESS, "纪": Kind.DISCIPLINE}
_TOWN_OFFICE = lazy(r"党委|党工委|政府|人大|办事处|纪委|政协(?:委员)?(?:工作)?联络[处组]|综合行政执法大队")


@cache
def _unknown() -> re.Pattern[str]:
    """The name of a place that no table knows; one character alone before its rank is the end of another word."""
    return re.compile(
        rf"(?!{alternation('body_leads')})"
        rf"(?:(?![个两二三四五六七八九十几多各全我该本城乡村集郊社小园景校厂山库灾老片地辖学战军超都][市区县州旗盟]){WORD}){{2,6}}?[市区县州旗盟](?!委员)"
    )


@cache
def _agencies() -> Matcher[Kind]:
    return Matcher({word: Kind(kind) for word, kind in table("agencies").items()})


@cache
def _party_offices() -> Matcher[str]:
    return Matcher.of(words("party_offices"))


@cache
def _department() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('departments')})(?:{_DEPARTMENT_END})(?![一-鿿]?会议)(?:[一-鿿]{{2,4}}分局)?")


_EVERYWHERE = frozenset(
    {
        Kind.CPPCC,
        Kind.CONGRESS,
        Kind.GOVERNMENT,
        Kind.COURT,
        Kind.PROCURATORATE,
        Kind.DISCIPLINE,
        Kind.PARTY_COMMITTEE,
        Kind.FEDERATION,
    }
)
_GENERAL_KINDS = {
    Kind.ENTERPRISE: ("公司", "集团", "银行", "行", "场"),
    Kind.INSTITUTION: ("院", "馆", "所", "站", "中心", "学", "校", "园"),
    Kind.OTHER: ("协会", "学会", "联合会", "商会", "总会", "基金会"),
    Kind.GOVERNMENT: ("管委会", "管理委员会"),
}


def _general_kind(end: str) -> Kind:
    return next((kind for kind, ends in _GENERAL_KINDS.items() if end.endswith(ends)), Kind.DEPARTMENT)


def read(plain: str, at: int) -> Body | None:
    """The body that begins at `at`, reduced to itself; None if none begins there. The time does not depend on the text's length."""
    if not "一" <= plain[at : at + 1] <= "鿿":
        return None
    if plain.startswith("中共", at):
        body = _placed(plain, at + 2)
        return body._replace(start=at) if body else None
    return _party(plain, at) or _official(plain, at) or _league(plain, at) or _placed(plain, at)


def _party(plain: str, at: int) -> Body | None:
    """A committee or branch of a democratic party: 民革云州市委, 九三学社忠县支社, 民进市委."""
    name = _PARTY.match(plain, at)
    if name is None:
        return None
    low = name.end()
    if plain.startswith("中央", low):
        return Body(at, low + 2, Kind.DEMOCRATIC_PARTY, low, low, False, name[0] + "中央")
    high, parents = places.chain(plain, low)
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
        unknown = _unknown().match(plain, low, low + 8)
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
    if plain.startswith(_TAX, at):
        return _tax_office(plain, at)
    nation = _NATION.match(plain, at)
    if nation:
        return _office(plain, at, at, nation.end(), own=nation[0])
    high, chain = places.chain(plain, at)
    if chain:
        low = high - len(chain[-1])
        body = _office(plain, low, high, high, parents=chain[:-1])
        return body._replace(start=at) if body else _township(plain, high, chain) or _short(plain, at)
    relative = _RELATIVE.match(plain, at)
    if relative:
        low, high = relative.span("rank")
        body = _office(plain, low, high, high, relative=True)
        if body:
            return body
    ahead = plain[at : at + _AHEAD]
    body = None
    if _SURE.search(ahead):
        unknown = _unknown().match(plain, at, at + 8)
        body = _strong(plain, at, unknown.end()) if unknown else None
        body = body or _short(plain, at)
    if body is None and _TOWN.search(ahead):
        body = _township(plain, at)
    return body or (_company(plain, at) if _FIRM.search(ahead) else None)


def _tax_office(plain: str, at: int) -> Body | None:
    """A tax office under its full name: 国家税务总局奉节县税务局."""
    low = at + len(_TAX)
    high, names = places.chain(plain, low)
    if not names or not plain.startswith("税务局", high):
        return None
    return Body(at, high + 3, Kind.DEPARTMENT, high - len(names[-1]), high, False, "{}税务局")


def _office(
    plain: str,
    low: int,
    high: int,
    at: int,
    *,
    relative: bool = False,
    parents: tuple[str, ...] = (),
    own: str = "",
) -> Body | None:
    """The body whose place, or its rank, stands at `[low, high)`, and whose own name follows at `at`; `own` is what comes before that."""
    term = _NUMBERED.match(plain, at)
    head = term.end() if term else at
    ranked = high > low and plain[high - 1] in _RANKS

    def body(end: int, kind: Kind, text: str | None = None) -> Body:
        name = own + (plain[at:end] if text is None else text)
        return Body(low, end, kind, low, high, relative, f"{{}}{name}" if high > low else name, parents)

    committee = _COMMITTEE.match(plain, head) if ranked else None
    if committee:
        if "政协" in committee[0]:  # printed twice over: 江北区委政协
            return body(committee.end(), Kind.CPPCC, "政协")
        if committee["standing"]:
            return body(committee.end() if committee["standing"] == "常委会" else head + 1, Kind.PARTY_COMMITTEE)
        office = _party_offices().at(plain, committee.end())
        return body(office[0], Kind.DEPARTMENT) if office else body(committee.end(), Kind.PARTY_COMMITTEE)
    agency = _agencies().at(plain, head)
    if agency:
        return body(*agency)
    department = _department().match(plain, head)
    if department:
        return body(department.end(), Kind.DEPARTMENT)
    general = _GENERAL.match(plain, head, head + 18) if ranked and not _COMPOUND.match(plain, high - 1) else None
    return body(general.end(), _general_kind(general["end"])) if general else None


def _strong(plain: str, at: int, high: int) -> Body | None:
    """A body of a place that no table knows, if it is one that every place has."""
    body = _office(plain, at, high, high)
    return body if body and body.kind in _EVERYWHERE else None


def _short(plain: str, at: int) -> Body | None:
    """A body named after the place's short name: 涪陵政协."""
    for own in ("政协", "人大常委会", "工商联"):
        end = plain.find(own, at + 2, at + 5 + len(own))
        if end > 0 and places.called(plain[at:end]):
            return _office(plain, at, end, end)
    return None


def _township(plain: str, at: int, above: tuple[str, ...] = ()) -> Body | None:
    """A town, township or sub-district, or an office of it: 大河乡, 弹子石街道, 竹篙镇人大; `above` are the places printed before it."""
    name = _TOWNSHIP.match(plain, at, at + 9)
    if name is None:
        return None
    office = _TOWN_OFFICE.match(plain, name.end())
    if office is None:
        return Body(at, name.end(), Kind.TOWNSHIP, at, at, False, "{}" + name[0], above)
    kind = _TOWN_KINDS.get(office[0][0], Kind.GOVERNMENT)
    return Body(at, office.end(), kind, at, at, False, "{}" + name[0] + office[0], above)


def _company(plain: str, at: int) -> Body | None:
    """A company, school or hospital with a name of its own; its place is the last of those that it begins with (国网重庆巫山供电公司)."""
    name = _COMPANY.match(plain, at, at + 26)
    if name is None:
        return None
    low, above = at + 2 if plain.startswith("国网", at) else at, []
    last = name.start("end")
    while high := next(
        (
            end
            for end in range(min(last, low + 4), low + 1, -1)
            if places.called(plain[low:end]) or places.named(plain[low:end])
        ),
        0,
    ):
        above.append(plain[low:high])
        low = high
    return Body(at, name.end(), _general_kind(name["end"]), at, at, False, name[0], tuple(above))
