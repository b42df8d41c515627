"""Seats: whose post it is. 县长 is the head of the county that the news is about, 市政协主席 that of the city above it.

A post is kept as printed, and most are printed without their place. Here the place is added as its GB/T 2260 code, where the post's first
words and the place of the article's body tell it, and left empty where they do not (主席, 局长, 镇长).
"""

import re

from cqgov_parse.parts import places
from cqgov_parse.parts.agencies import read
from cqgov_parse.records import Document, Passage
from cqgov_parse.text.fold import fold

_NOT_RANKS = ("区域", "区块", "市场", "旗舰", "州际")
_STANDING = re.compile("(?:原|前|时|现|代理?|任|常务)*副?(?=[省市县区州旗])")  # 常务副县长 is a post of the county
_HEAD = 12  # characters before the body of a report's title: 2031年, 关于


def code_of_place(post: str, home: str | None, year: int | None) -> str | None:
    """The code of the place whose post it is; `home` is that of the body that the article is about, `year` the text's.

    By the ranks of the administrative division: 县 and 区 are the county's own; 市 is the county-level city's own, else the prefecture or
    municipality above; 省 and 自治区 the province. A place that the post names is looked up; where several have its name, the one in the
    same prefecture as `home` is meant, or the only one in its province.
    """
    plain = fold(post)
    _, names = places.chain(plain, 0)
    if names:
        found = places.named(names[-1], year)
        near = (home[:digits] if home else "-" for digits in (4, 2))  # the same prefecture, the same province
        nearest = ([place for place in found if place.code.startswith(code)] for code in near)
        return places.only_code(found) or next(filter(None, map(places.only_code, nearest)), None)
    here = places.of_code(home, year) if home else None
    standing = _STANDING.match(plain)
    plain = plain[standing.end() :] if standing else plain
    if here is None or home is None or plain.startswith(_NOT_RANKS):
        return None
    if plain.startswith(("省", "自治区")):
        return places.province_of(home)
    plain = plain.removeprefix("自治")
    own = here.name.endswith(plain[:1])
    if plain.startswith(("市", "州")):
        return home if own else places.prefecture_of(home) if here.is_county else None
    return home if plain.startswith(("县", "区", "旗")) and here.is_county else None


def body_of_report(document: Document, year: int | None) -> tuple[str | None, str | None]:
    """The body that a report's title names, in full, and the code of its place.

    A title that names no place has it from the line of the session, whose body is another one: 在某市第五届人民代表大会上.
    """
    title, session = (_body(line, year) for line in (document.heading.headline, document.heading.deck))
    return title if title[0] else (None, session[1])


def _body(line: Passage | None, year: int | None) -> tuple[str | None, str | None]:
    """The first body of a line that stands in a known place."""
    plain = fold(line.text) if line else ""
    for at in range(min(_HEAD, len(plain))):
        body = read(plain, at)
        name = plain[body.low : body.high] if body and not body.relative else ""
        if body and (places.named(name) or places.named(name, year)):
            return body.pattern.replace("{}", name), places.only_code(places.named(name, year))
    return None, None
