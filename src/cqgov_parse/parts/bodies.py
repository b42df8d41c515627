"""Bodies (机构): the names under which committees, parties, governments and departments appear in such news."""

import re

_PLACE = r"[一-鿿]{1,12}?(?:自治州|自治县|自治旗|新区|林区|特区|[省市区县州盟旗镇乡])"
_PARTY = r"民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|台联|工商联|侨联|黄埔军校同学会|无党派"
_OFFICE = (
    r"政协|人大常委会|人大|政府|纪委监委|纪委|监委|法院|检察院|人民法院|人民检察院|区委|县委|市委|州委|旗委|省委|总工会|团委|妇联|科协|文联|残联|红十字会|工商联|侨联|台联|"
    r"常委会|党组|总支|支社|支部|基层委员会|委员会|委员工作室|联络组|工委|街道|管委会"
)
_WHEN = re.compile(
    r"(?:(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚|晚上|中午|凌晨|清晨|傍晚)?(?:至[0-9月]{1,4}日)?|近日|日前|近期|近来|连日来|昨日|昨天|今日|今天|前日|上周|本周|最近|近段时间|[0-9]{1,2}月(?:初|中旬|下旬|底|以来)?)[,，]? ?"
)
_BODY = re.compile(
    rf"(?:(?:{_PLACE})?(?:{_PARTY})[一-鿿]{{0,10}}?(?:{_OFFICE}|省直|市直)?|(?:{_PLACE})(?:{_OFFICE})|[一-鿿]{{1,6}}?(?:区委|县委|市委|州委|旗委|省委)|[市省区县州](?:{_OFFICE}))"
)
_GENERIC = re.compile(
    r"(?:我|全|各)[省市区县州]|各级|各地|各民主党派|区县政协|市县政协|县区政协|[一-鿿]{0,4}各(?:区县|县区|地|级)|记者|本报|本期|今年|编者按|日前|中国共产党"
)
_PLACE_START = re.compile(rf"(?:{_PLACE})")


def opens_with(plain: str) -> bool:
    """Whether a paragraph begins with a certain body, after a date or `近日` at most: so begin the items of a run-in digest."""
    when = _WHEN.match(plain)
    at = when.end() if when else 0
    if _GENERIC.match(plain, at):
        return False
    match = _BODY.match(plain, at, at + 32)
    return match is not None


def is_name(plain: str) -> bool:
    """Whether a line is nothing but a body's name, or two: `民革某市委`, `台盟某市委、市台联`."""
    pieces = re.split(r"[、,和 ]+", plain)
    return all(2 <= len(piece) <= 24 and _BODY.fullmatch(piece) is not None for piece in pieces)


def mentions(plain: str) -> int:
    """How many bodies a text names."""
    return sum(1 for _ in _BODY.finditer(plain))
