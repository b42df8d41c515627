"""Seats: whose post it is. 县长 is the head of the county that the news is about, 市政协主席 that of the city above it.

A post is kept as printed, and most are printed without their place. Here the place is added as its GB/T 2260 code, where the post's first
words and the place of the article's body tell it, and left empty where they do not (局长, 镇长).
"""

import re
from typing import Literal

from attrs import frozen

from cqgov_parse.parts import places
from cqgov_parse.parts.agencies import read
from cqgov_parse.parts.places import Place
from cqgov_parse.records import Document, Passage
from cqgov_parse.text.fold import fold

_NOT_RANKS = tuple("区域 区块 区间 市场 市民 县域 旗舰 旗下 州际 省际".split())
_STANDING = re.compile("(?:原|前|时|现|代理?|任|常务)*副?(?=[省市县区州旗])")  # 常务副县长 is a post of the county
_SOLE = tuple(
    "书记 主席 主任 秘书长 县长 区长 市长 省长 州长 旗长 盟长 镇长 乡长 局长 厅长 部长 院长 检察长 委员长 主委 会长".split()
)  # the heads that the organisation laws and the charters of party, CPPCC and associations give a body
_SEVERAL = ("副", "原", "前任", "历任", "时任", "助理", "执行", "兼职", "候选", "轮值")
CHAIRS = ("主席", "副主席", "秘书长", "副秘书长")
"""The officers of a CPPCC committee by its charter; in the news of a committee they are often printed without its name."""

_HEAD = 12  # characters before the body of a report's title: 2031年, 关于


@frozen
class Seat:
    """A post as the people of its place call it (`office`: 县长 for 泰和县县长), whether one person alone holds it, and its place, if told.

    `basis` is what tells the place: the post itself (`named`), its rank beside the place of the article's body (`rank`) or beside that of the
    whole document (`document`), the post that was named before (`list`), or that the article is about the body itself (`body`).
    """

    office: str
    single: bool
    place: Place | None
    basis: Literal["named", "rank", "document", "list", "body"] | None = None


def seat(post: str, home: str | None, year: int | None) -> Seat:
    """Whose post it is; `home` is the code of the place of the body that the article is about, `year` the text's.

    By the ranks of the administrative division: 县 and 区 are the county's own; 市 is the county-level city's own, else the prefecture or
    municipality above; 省 and 自治区 the province. A place that the post names is looked up; where several have its name, the one in the
    same prefecture as `home` is meant, or the only one in its province.
    """
    plain = fold(post).replace(" ", "")
    end, names = places.chain(plain, 0)
    office = plain
    if names:
        rank, rest = plain[end - 1], plain[end:]
        standing = _STANDING.match(rest)
        at = standing.end() if standing else 0
        office = rest if rest.startswith(rank, at) else rank + rest  # 泰和县|县长, 泰和县|副县长, 泰和县|委书记
        code = _named(names[-1], home, year)
    else:
        code = _relative(plain, home, year)
    place = places.of_code(code, year) if code else None
    return Seat(office, _is_single(office), place, None if place is None else "named" if names else "rank")


def chair(office: str, home: str, year: int | None) -> Seat | None:
    """The seat of 主席, 副主席 or 秘书长 alone, where it is that of the CPPCC committee of a place."""
    place = places.of_code(home, year)
    if place is None or office not in CHAIRS:
        return None
    rank = "自治区" if place.name.endswith("自治区") else place.name[-1]
    return Seat(f"{rank}政协{office}", _is_single(office), place, "body")


def county_of(document: Document) -> str | None:
    """The code of the one county whose bodies a document's articles are about, if two of them are: a county's own weekly, say.

    Then a post of 县 or 区 in an article about nobody, or about a body of the city above, is that county's.
    """
    codes = [article.organisation.adcode for article in document.articles if article.organisation]
    counties = [code for code in codes if code and not code.endswith("00")]
    return counties[0] if len(counties) > 1 and len(set(counties)) == 1 else None


def lies_in(county: str, home: str | None) -> bool:
    """Whether a county is part of the place of that code; every county is, where nothing is known."""
    return home is None or home in (f"{county[:4]}00", f"{county[:2]}0000")


def _named(name: str, home: str | None, year: int | None) -> str | None:
    found = places.named(name, year)
    near = (home[:digits] if home else "-" for digits in (4, 2))  # the same prefecture, the same province
    nearest = ([place for place in found if place.code.startswith(code)] for code in near)
    return places.only_code(found) or next(filter(None, map(places.only_code, nearest)), None)


def _relative(plain: str, home: str | None, year: int | None) -> str | None:
    here = places.of_code(home, year) if home else None
    standing = _STANDING.match(plain)
    plain = plain[standing.end() :] if standing else plain
    if here is None or home is None or plain.startswith(_NOT_RANKS):
        return None
    if plain.startswith(("省", "自治区")):
        return places.province_of(home)
    plain = plain.removeprefix("自治")
    if plain.startswith(("市", "州")):
        own = here.name.endswith(plain[0])
        return home if own else places.prefecture_of(home) if here.is_county else None
    return home if plain.startswith(("县", "区", "旗")) and here.is_county else None


def _is_single(office: str) -> bool:
    """Whether one person at a time holds it: it is the head of a body, and nothing says deputy, former or one of several."""
    return office.endswith(_SOLE) and not any(word in office for word in _SEVERAL)


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
