"""Datelines (电头): `本报讯`, `某某网讯`, `新华社北京1月5日电`, `据新华社电`, an outlet's name before reporters in brackets."""

import re

from cqgov_parse.patterns import HAN, lazy

_OWN = lazy(r"本(?:报|网|刊|台|社|站)(?:综合)?(?:讯|消息)")
_OUTLET = lazy(
    rf"[{HAN}A-Za-z0-9·]{{1,14}}?(?:网|报|社|台|客户端|融媒|融媒体|发布|在线|手机台|晚报|日报|新闻|广电|电视台|传媒|中心|频道|政协)?讯(?= ?[(【]| (?![,。、])|[昨今近日前])"
)
_WIRE = lazy(
    rf"(?:据)?[{HAN}A-Za-z0-9·]{{2,16}}?(?:社|网|报|台|客户端|中新|新华|视点|通讯)[{HAN}]{{0,10}}?(?:[01]?[0-9] ?月 ?[0-3]?[0-9] ?日)?(?:[0-2]?[0-9]时(?:[0-5]?[0-9]分)?)?(?:电|讯)(?= ?[(【]| |[一-鿿]|$)"
)
_WIRE_DATE = lazy(r"[0-9] ?日|据")
_ROLE_BRACKET = lazy(r" ?[(【] ?(?:[一-鿿·]{0,10})(?:记者|通讯员)")
_MEDIA = lazy(
    rf"[{HAN}A-Za-z]{{2,12}}(?:融媒|融媒体|日报|晚报|新闻|网|台|发布|报|客户端)(?= ?\((?:[一-鿿·]{{0,8}})(?:记者|通讯员))"
)


def end(plain: str) -> int | None:
    """Where the dateline that a paragraph begins with ends, or None if it has none."""
    own = _OWN.match(plain) if plain[:1] == "本" else None
    if own:
        return own.end()
    head = plain[:48]
    if "讯" not in head and "电" not in head:
        media = _MEDIA.match(head) if "记者" in head else None
        return media.end() if media else None
    outlet = _OUTLET.match(head)
    if outlet and not re.search("[,。的了]", outlet.group()) and len(outlet.group()) > 2:
        return outlet.end()
    wire = _WIRE.match(head)
    if wire and (_WIRE_DATE.search(wire.group()) or _ROLE_BRACKET.match(plain, wire.end())):
        return wire.end()
    media = _MEDIA.match(head)
    return media.end() if media else None
