"""Standings: in which part a body stands where it is named: acting, in a post (区政协主席), or for its members (区政协委员)."""

import re
from enum import StrEnum

from cqgov_parse.parts.kinds import WORD, Body
from cqgov_parse.patterns import lazy


class Role(StrEnum):
    """In which part a body stands where it is named."""

    ACTOR = "actor"
    POST = "post"
    VICE = "vice post"
    MEMBER = "member"


_INNER = lazy(
    r"(?:[一二三四五六七八九十]{1,3}届)?(?:机关|党组|党支部|党总支|离退休|理论学习中心组|中心组|常委会|常务委员会|常务会议?|主席会议?|主任会议?|专题会议?|办公室|研究室|秘书处|"
    r"[一-鿿]{2,12}?(?:委员会|专委会)|[一-鿿]{1,12}?(?<=[案教卫史侨农资源科技宗法济建社济旅育境流务])委(?!员)|[一-鿿]{2,8}?(?:界别小组|界别|活动组|联络组|工作组|小组|工作室|委员工作室))+(?:\(扩大\))?"
)
_GROUP = lazy(
    rf"{WORD}{{0,5}}?(?:调研组|考察团|考察组|专家组|督导组|督查组|检查组|视察组|视察团|工作组|调研团|学习考察团|学习考察组|代表团|验收组|巡察组|指导组|评估组)"
)
_WITHIN = r"(?:(?!组织|邀|召|联合|会同|联系|走访|调研|听取|协调|率|带|请|与|开展|举办|视察|考察|慰问|动员|选派|对|向|为|在|把|到|赴)[一-鿿])"
_POST = lazy(
    rf"(?:党组|党委|党工委|机关|原|时任|专职|兼职|常务|第一|代理?|名誉|执行|{_WITHIN}{{0,8}}?(?:委|处|科|室|部|局|队|组|办))?(?:成员、)?(?P<vice>副)?"
    r"(?P<post>书记|主席(?!会议|团|接待)|主任(?!会议|接待)|局长|部长|厅长|县长|区长|市长|省长|州长|旗长|镇长|乡长|秘书长|主委|会长|院长|检察长|馆长|所长|校长|站长|队长|大队长|支队长|政委|负责人|负责同志|"
    r"相关负责人|有关负责人|主要负责人|党组成员|调研员|董事长|总经理|经理|理事长|科长|处长|常委(?!会|扩大|\(扩大)|委员(?!会)|干部|工作人员)"
)
_MEMBER = lazy(
    rf"(?:{_WITHIN}{{0,8}}?界别?)?(?:常委(?!会)|委员(?!会|工作室|联络|讲堂|活动|作业|履职|之家|学习)|干部|职工|会员|社员|盟员|党员|机关干部|代表(?!会|大会))"
)
_LESSER = frozenset({"常委", "委员", "干部", "工作人员", "调研员", "党组成员"})


def end_inside(plain: str, body: Body) -> int:
    """Where the groups inside a body that follow its name end: 区政协|党组理论学习中心组."""
    inner = _INNER.match(plain, body.end, body.end + 40)
    return inner.end() if inner else body.end


def end_of_group(plain: str, body: Body) -> int:
    """Where the group that a body sends out ends: 省农科院|专家组."""
    group = _GROUP.match(plain, body.end, body.end + 14)
    return group.end() if group else body.end


def end_of_post(plain: str, body: Body) -> int:
    """Where the post in a body ends that follows its name: 区政协|党组副书记; where no post follows, what is inside the body ends."""
    post = _post(plain, body)
    return post.end() if post else end_inside(plain, body)


def role(plain: str, body: Body) -> Role:
    """Whether the body acts itself, or is named in a post or for its members."""
    if _MEMBER.match(plain, body.end):
        return Role.MEMBER
    post = _post(plain, body)
    if post is None:
        return Role.ACTOR
    return Role.MEMBER if post["post"] in _LESSER else Role.VICE if post["vice"] else Role.POST


def _post(plain: str, body: Body) -> re.Match[str] | None:
    inside = end_inside(plain, body)
    return _POST.match(plain, body.end, body.end + 20) or _POST.match(plain, inside, inside + 20)
