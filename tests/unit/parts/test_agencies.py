"""Agencies: bodies read from where they begin, their kind, and in which part they stand."""

import pytest

from cqgov_parse.parts import agencies, standings
from cqgov_parse.parts.standings import Role


@pytest.mark.parametrize(
    ("text", "body", "kind"),
    [
        ("奉节县政协召开会议", "奉节县政协", "cppcc"),
        ("区政协党组召开会议", "区政协", "cppcc"),
        ("区政协提案委员会走访", "区政协", "cppcc"),
        ("政协永泰县委员会办公室", "政协永泰县委员会", "cppcc"),
        ("中国人民政治协商会议重庆市第五届委员会第六次会议", "中国人民政治协商会议重庆市第五届委员会", "cppcc"),
        ("烟台市蓬莱区政协组织", "烟台市蓬莱区政协", "cppcc"),
        ("涪陵政协启动活动", "涪陵政协", "cppcc"),
        ("区委政协工作会议召开", "区委", "party-committee"),
        ("县委常委会召开会议", "县委常委会", "party-committee"),
        ("县委常委、县长方铭", "县委", "party-committee"),
        ("中共巫山县委召开全会", "中共巫山县委", "party-committee"),
        ("县委社会工作部举办培训", "县委社会工作部", "department"),
        ("县十八届人大常委会举行会议", "县十八届人大常委会", "people's-congress"),
        ("巫溪县第十八届人民政府召开会议", "巫溪县第十八届人民政府", "government"),
        ("县纪委监委通报", "县纪委监委", "discipline"),
        ("汉中市中级人民法院发布", "汉中市中级人民法院", "court"),
        ("县检察院走访", "县检察院", "procuratorate"),
        ("民革重庆市委召开会议", "民革重庆市委", "democratic-party"),
        ("九三学社忠县支社召开会议", "九三学社忠县支社", "democratic-party"),
        ("民盟区委召开会议", "民盟区委", "democratic-party"),
        ("民革重庆市委会巫山县支部义诊", "民革重庆市委会巫山县支部", "democratic-party"),
        ("市工商联召开会议", "市工商联", "federation"),
        ("团县委组织植树", "团县委", "federation"),
        ("共青团永川区委组织植树", "共青团永川区委", "federation"),
        ("市卫生健康委副主任方铭", "市卫生健康委", "department"),
        ("县住房和城乡建设委检查", "县住房和城乡建设委", "department"),
        ("国家税务总局奉节县税务局发布", "国家税务总局奉节县税务局", "department"),
        ("县图书馆夜间开放", "县图书馆", "institution"),
        ("大河乡召开会议", "大河乡", "township"),
        ("弹子石街道开展活动", "弹子石街道", "township"),
        ("竹篙镇人大组织代表", "竹篙镇人大", "people's-congress"),
        ("重庆云岭茶业有限公司捐款", "重庆云岭茶业有限公司", "enterprise"),
        ("青黛县政协视察", "青黛县政协", "cppcc"),
    ],
)
def test_a_body_is_reduced_to_itself(text: str, body: str, kind: str) -> None:
    """Where a body begins it is read with its kind, without what is inside it or follows it."""
    found = agencies.read(text, 0)
    assert found is not None
    assert (text[found.start : found.end], found.kind) == (body, kind)


@pytest.mark.parametrize(
    "text",
    [
        "市场监管更有力",
        "区域发展不平衡",
        "县域经济",
        "乡镇企业",
        "社区党委书记",
        "政协委员热议",
        "国防部长",
        "山西路",
        "民盟委员",
        "",
        "，县政协",
    ],
)
def test_words_that_only_look_like_bodies(text: str) -> None:
    """Words that begin with a rank's character, members at large and streets are no bodies."""
    assert agencies.read(text, 0) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("区政协召开会议", Role.ACTOR),
        ("区政协主席会议研究计划", Role.ACTOR),
        ("区政协组织医药卫生界委员义诊", Role.ACTOR),
        ("区政协邀请县水利局局长讲课", Role.ACTOR),
        ("区政协主席方铭主持", Role.POST),
        ("区政协党组书记、主席方铭", Role.POST),
        ("区政协农业农村委主任方铭", Role.POST),
        ("区政协副主席方铭参加", Role.VICE),
        ("区政协委员方铭建议", Role.MEMBER),
        ("区政协医卫界委员方铭", Role.MEMBER),
    ],
)
def test_the_part_in_which_a_body_stands(text: str, role: Role) -> None:
    """What follows a body tells whether it acts, is named in a post, or for its members."""
    body = agencies.read(text, 0)
    assert body is not None
    assert standings.role(text, body) == role


@pytest.mark.parametrize(
    "lead", ["根据", "按照", "按", "受", "据", "经", "陪同", "邀请", "日前", "随后", "时任", "原", "出席"]
)
def test_words_that_lead_up_to_a_body(lead: str) -> None:
    """A preposition, a verb or a word of time before a body's rank is no name of a place."""
    assert agencies.read(f"{lead}县政协年度安排", 0) is None
    assert agencies.read("南溪县政协年度安排", 0) is not None
