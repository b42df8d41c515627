"""Posts: the grammar of official titles, place or body + office + rank, read leftwards from the rank that ends them.

A title is looked for by its last word (`titles.txt`); what belongs to it stands to its left, up to a sign, a name or a word
that leads up to a titled person (`title_borders.txt`). Several posts of one person stand side by side over `、` or `,`.
A post is kept as printed: 国防部长 (the ministry 国防部 and its 部长, the shared character once) is one post and no organisation.
Everything works on plain text without blanks.
"""

import re
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import characters, table, words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.patterns import HAN, lazy

REACH = 60
"""No post is looked for farther to the left than so many characters."""

_LONGEST = 45
_MOST = 8
_ADDED = 4
_SIGNS = "。.;!?:,、()《》…|【】[]#>●■▲○◆△▼◎★☆→~—~/+=·“”‘’"
_QUOTED = 14
_BRACKETED = 8
_CONJUNCTION = lazy("以及|及其|[和与及同跟暨并]")
_DATE = lazy(
    r"(?:[0-9]{2,4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}[日号](?:至[0-9月]{1,5}[日号])?(?:上午|下午|晚上?|中午|一早)?"
)
_GENERATION = lazy("“[0-9]0后”")
_PLACE_AHEAD = lazy(
    rf"(?:全国|中央|国家|国务院|中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|[省市区县州盟旗镇乡村](?!级以|场)"
    rf"|[{HAN}]{{2,7}}?(?:省|市(?![场政])|自治[区州县旗]|区(?!域|块|间)|县|州|旗|镇|乡|街道))"
)
_PLURAL = lazy(r"有关|相关|主要(?:领导|负责人)|各|全体|部分|全县|全市|全区|等|们|干部|名|多位|以上|历任|双方")
_REGION_HEAD = "省市区县州旗镇乡村"
_LONG_WORDS = "江安白寿春治沙城兴乐顺武宁岛汀泰葛丰阳垣子海河湖龙远期效久廊征假辈"
_ITS_OWN = "副代原任该"


class Title(NamedTuple):
    """A title's last word, and where it stands."""

    start: int
    end: int
    kind: str


class Post(NamedTuple):
    """One post: where it stands, and what kind of word ends it."""

    start: int
    end: int
    kind: str


@cache
def kinds() -> dict[str, str]:
    """What each word is that ends a title: office, group, member, trade, class or none."""
    return table("titles")


@cache
def titles() -> Matcher[str]:
    """The words that end titles; what each means is its kind."""
    return Matcher(kinds())


@cache
def _borders() -> Matcher[str]:
    return Matcher(table("title_borders") | dict.fromkeys(_SIGNS, "sign"))


@cache
def _ends() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The last characters of titles: before what a name, or a sign that leads to one, may begin with; and wherever they stand."""
    ends = "".join(sorted({word[-1] for word, kind in kinds().items() if kind != "none"}))
    first = {word[0] for word in words("compound_surnames")} | set("(是为有分:")
    for name in ("surnames", "rare_surnames", "transliteration"):
        first |= characters(name)
    return re.compile(f"[{ends}](?=[{''.join(sorted(first))}])"), re.compile(f"[{ends}]")


def next_title(text: str, start: int) -> Title | None:
    """The next title's last word, at or after `start`, that a name may follow; words that only look like a title are passed over."""
    strict, loose = _ends()
    before = titles().before
    for match in (loose if "·" in text else strict).finditer(text, start):
        end = match.end()
        found = before(text, end)
        if found and found[1] != "none" and found[0] >= start:
            title = Title(found[0], end, found[1])
            if not _goes_on(text, title) and not _is_long(text, title.start, end):
                return title
    return None


def _goes_on(text: str, title: Title) -> bool:
    """Whether the title is the beginning of a longer word: 主席|台, 主任|医师."""
    longest = titles().at(text, title.start, min(title.end + _ADDED, len(text)))
    return longest is not None and longest[0] > title.end


def _is_long(text: str, start: int, end: int) -> bool:
    """Whether 县长 and the like are a place and 长 of another word: 忠县长江段, 永安镇长寿路."""
    if (
        text[start] not in _REGION_HEAD
        or text[end - 1] != "长"
        or text[end : end + 1] not in _LONG_WORDS
        or end == len(text)
    ):
        return False
    before = text[start - 1] if start else "。"
    return not (before in _SIGNS or before in _ITS_OWN or before == text[start])


def title_before(text: str, end: int) -> Title | None:
    """The title's last word that ends exactly at `end`."""
    found = titles().before(text, end)
    return Title(found[0], end, found[1]) if found and found[1] != "none" else None


def start_of(text: str, title: Title, floor: int) -> tuple[int, str] | None:
    """Where the post begins that `title` ends, and the sign before it (empty, if a word or `floor` ends it).

    `floor` is the end of the last name: no post reaches over it. None where nothing ends the post within reach.
    """
    low = max(floor, title.start - REACH)
    start, sign = low, "" if low else "。"
    ended = low == floor
    quote = bracket = -1
    for at, end, kind in _borders().find(text, low, title.end):
        if end > title.start:
            break
        if kind == "keep" or (kind == "maybe" and not _leads_up(text, at, end, start, floor, title.end)):
            continue
        word = text[at:end]
        if word == "“":
            quote = at
            if text[quote - 1 : quote] not in {"。", "!", "?", "…", "”"}:
                continue
        if word == "”" and quote >= start and at - quote <= _QUOTED and text[at - 1] not in "。!?…":
            continue
        if word == "(" and at > start:
            bracket = at
            continue
        if (
            word == ")"
            and bracket >= start
            and at - bracket <= _BRACKETED
            and text[bracket + 1] not in "女男左右前后中记图通"
        ):
            continue
        start, ended = end, True
        sign = word if kind == "sign" else ""
    if not ended:
        return None
    for pattern in (_CONJUNCTION, _DATE, _GENERATION):
        match_ = pattern.match(text, start, title.start)
        if match_ and (pattern is not _CONJUNCTION or start == floor or sign in {"、", ","}):
            start, sign = match_.end(), ""
    return (start, sign) if title.end - start <= _LONGEST else None


def place_ahead(text: str, start: int, end: int) -> bool:
    """Whether a place, or another word with which the name of a body begins, stands at `start`."""
    return _PLACE_AHEAD.match(text, start, end) is not None


def _leads_up(text: str, at: int, end: int, start: int, floor: int, limit: int) -> bool:
    """Whether 和, 与, 向 and the like lead up to the post, and are no part of a body's name (人力资源和社会保障局, 和平区)."""
    if at == start and start != floor and text[at:end] in "和同随":
        return False
    return place_ahead(text, end, limit) or title_before(text, at) is not None


def is_plural(words: str) -> bool:
    """Whether a title speaks of several unnamed people: 相关负责人, 各部门负责人."""
    return _PLURAL.search(words) is not None


def posts_before(text: str, title: Title, floor: int) -> list[Post]:
    """All posts of the person whose name follows `title`, in order: the title's own and those joined to it on the left."""
    found: list[Post] = []
    current: Title | None = title
    while current and len(found) < _MOST:
        begin = start_of(text, current, floor)
        if begin is None:
            break
        start, sign = begin
        if found and (start == floor > 0 or _PLURAL.search(text, start, current.end)):
            break
        found.append(Post(start, current.end, current.kind))
        if sign not in {"、", ","} or start - 1 <= floor:
            break
        current = title_before(text, start - 1)
        if sign == "," and current and current.kind != "office":
            break
    found.reverse()
    return found


def counted(text: str, posts: list[Post]) -> list[Post]:
    """The posts among what is printed before a name: an occupation counts beside a post or within an institution only,
    membership beside something else."""
    real = [post for post in posts if post.kind in {"office", "group"} or _within(text, post)]
    if len(posts) > 1:
        real += [post for post in posts if post.kind == "member"]
    if not real:
        return []
    return [post for post in posts if post.kind != "class"]


_INSTITUTION = lazy(
    "政协|人大|支部|院|校|所|站|公司|中心|局|厂|社(?!区)|团|馆|委|协会|集团|大学|中学|小学|学院|队|室|系|矿|园区"
)


def _within(text: str, post: Post) -> bool:
    return post.kind == "trade" and _INSTITUTION.search(text, post.start, post.end - 1) is not None
