"""Bodies (机构): the names under which committees, parties, governments and departments appear in such news."""

import re

from cqgov_parse.parts import places, whereabouts
from cqgov_parse.patterns import lazy

_PLACE = r"[一-鿿]{1,12}?(?:自治州|自治县|自治旗|新区|林区|特区|[省市区县州盟旗镇乡])"
_PARTY = r"民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|台联|工商联|侨联|黄埔军校同学会|无党派"
_OFFICE = (
    r"政协|人大常委会|人大|政府|纪委监委|纪委|监委|法院|检察院|人民法院|人民检察院|区委|县委|市委|州委|旗委|省委|总工会|团委|妇联|科协|文联|残联|红十字会|工商联|侨联|台联|"
    r"常委会|党组|总支|支社|支部|基层委员会|委员会|委员工作室|联络组|工委|街道|管委会"
)
_WHEN = lazy(
    r"(?:(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚|晚上|中午|凌晨|清晨|傍晚)?(?:至[0-9月]{1,4}日)?|近日|日前|近期|近来|连日来|昨日|昨天|今日|今天|前日|上周|本周|最近|近段时间|[0-9]{1,2}月(?:初|中旬|下旬|底|以来)?)[,，]? ?"
)
_BODY = lazy(
    rf"(?:(?:{_PLACE})?(?:{_PARTY})[一-鿿]{{0,10}}?(?:{_OFFICE}|省直|市直)?|(?:{_PLACE})(?:{_OFFICE})|[一-鿿]{{1,6}}?(?:区委|县委|市委|州委|旗委|省委)|[市省区县州](?:{_OFFICE}))"
)
_GENERIC = lazy(
    r"(?:我|全|各)[省市区县州]|各级|各地|各民主党派|区县政协|市县政协|县区政协|[一-鿿]{0,4}各(?:区县|县区|地|级)|记者|本报|本期|今年|编者按|日前|中国共产党"
)
_AND = lazy("[、,和 ]+")
_PLACE_NAME = lazy(_PLACE)
_AGENCY = lazy(
    r"[一-鿿]{2,14}(?:局|委|办|部|院|中心|街道|镇|乡|村|社区|公司|集团|学校|大学|中学|小学|协会|学会|联合会|总会|商会|园区|开发区|高新区)"
)
_RELATIVE = lazy(r"[市省区县州旗盟](?!工商联|侨联|台联|妇联|科协|文联|残联|总工会|团委|红十字会)")
_OFFICE_END = lazy(rf"(?:{_OFFICE}|省直|市直|委|会)+$")
_RANK = lazy("[省市区县州旗盟]$")
_HEAD = 120  # characters in which a paragraph says of whom it speaks


def opens_with(plain: str) -> bool:
    """Whether a paragraph begins with a certain body, after a date or `近日` at most: so begin the items of a run-in digest."""
    return _opening(plain) is not None


def _opening(plain: str) -> re.Match[str] | None:
    when = _WHEN.match(plain)
    at = when.end() if when else 0
    return None if _GENERIC.match(plain, at) else _BODY.match(plain, at, at + 32)


def subject(plain: str) -> str | None:
    """The place or party of the body with which a paragraph begins, after a date at most: 甲县 of `3月5日，甲县政协…`, 民革某市 of `民革某市委…`.

    None if none does, or only one in relation to another place, `县政协`: then the paragraph goes on about the place that was named before.
    """
    found = _opening(plain)
    return _key(found.group()) if found else None


def rank(plain: str) -> str:
    """The rank of the place of whose body a paragraph speaks at its beginning: 县 of `甲县政协…` and of `县政协…`; nothing for others."""
    found = _opening(plain)
    place = _OFFICE_END.sub("", found.group())[-1:] if found else ""
    return place if place in tuple("市省区县州旗盟") else ""


def first_subject(plain: str) -> str | None:
    """The place or party of which a paragraph's beginning speaks: that of the body which opens it, or the first place named in full."""
    head = plain[:_HEAD]
    return subject(plain) or next((head[start:end] for start, end in whereabouts.full_names(head)), None)


def _key(body: str) -> str | None:
    if _RELATIVE.match(body):
        return None
    place = _OFFICE_END.sub("", body)
    return place if len(place) > 1 else body


def is_told_of(subject: str, text: str) -> bool:
    """Whether a text names the place or party, with its rank or without: 甲 for 甲县."""
    return (_RANK.sub("", subject) if len(subject) > 2 else subject) in text


def is_named(plain: str) -> bool:
    """Whether words are nothing but names of places or bodies: `甲县`, `江北`, `甲县政协、甲县总工会`, `市教育局`."""
    return all(map(_is_named, _AND.split(plain))) if 2 <= len(plain) <= 40 else False


def _is_named(name: str) -> bool:
    return len(name) >= 2 and (
        is_name(name)
        or _PLACE_NAME.fullmatch(name) is not None
        or _AGENCY.fullmatch(name) is not None
        or bool(places.named(name) or places.called(name))
    )


def is_name(plain: str) -> bool:
    """Whether a line is nothing but a body's name, or two: `民革某市委`, `台盟某市委、市台联`."""
    return all(2 <= len(piece) <= 24 and _BODY.fullmatch(piece) is not None for piece in _AND.split(plain))


def mentions(plain: str) -> int:
    """How many bodies a text names."""
    return sum(1 for _ in _BODY.finditer(plain))
