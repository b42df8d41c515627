"""Persons named with posts in a text: 县委副书记、县长王中; 副主席甲、乙,秘书长丁; 赖攀委员; 执行主席是甲(女)、乙.

The text is scanned for the words that end titles; from a title that a name follows, the posts are read to the left and
the names that share them to the right.
"""

from collections import deque
from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import characters, words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.memory import remembered
from cqgov_parse.parts.given import ACT, SIGN, VERB, Name, begins_name, follower, is_word, leads_astray, read
from cqgov_parse.parts.posts import Post, Title, counted, is_plural, next_title, posts_before, title_before, titles
from cqgov_parse.parts.unspaced import Unspaced
from cqgov_parse.patterns import HAN, is_han, lazy

_REMARK = lazy(
    rf"\((?:女|男|左|右|前|后|中|[{HAN}]{{1,6}}族|图|挂职|兼|排|挥|主|发言|站|立|二排|三排|一排|第)[^()]{{0,12}}\)"
)
_ADDITION = lazy(rf"\([{HAN}]{{1,8}}\)")
_HELD = lazy(r"\((?:兼|挂职)\)")  # of the post, not of the person
_AND = lazy(r"、|以及|[和与及同跟暨]|,以及")
_IS = lazy(r"(?:分别)?[是为有]|:")
_AFTER_NAMES = frozenset(["委员", "代表", "教授", "院士", "总书记", "总理", "委员长", "研究员", "博士"])
_OFFICES_AFTER_NAMES = (
    "主席 副主席 书记 副书记 主任 副主任 县长 副县长 区长 副区长 市长 副市长 州长 副州长 镇长 副镇长 乡长 局长 副局长 院长 副院长 校长 "
    "会长 副会长 主委 副主委 部长 副部长 检察长 秘书长 董事长 总经理 经理 所长 站长"
).split()
_BEGINNINGS = frozenset(word[:2] for word in [*_AFTER_NAMES, *_OFFICES_AFTER_NAMES])
_STATE = lazy("总书记|总理|委员长")
_BEFORE = "。;!?:,、()《》“”‘’…|【】的是在由对据和与让请听向经及从—>●■"
_OFFICIAL = lazy("[区县市镇乡村局委办会组部院校所站处科厅省州党政府协联社团机关级员方面家]")
_AND_OTHERS = lazy(r"等(?:[0-9]{1,2}[位名]|[两三四五六七八九十][位名])?")
_TOWARDS = tuple("为向给对与同和跟")
_LONGEST_CLOSING = 16
_MOST = 40


class Named(NamedTuple):
    """A name, and the posts that it has there; `lead` is where the first post (or the name, if that comes first) begins.

    `posts` is empty where only what somebody is stands there (居民, 业主): such people hold no post. `sure` is false where
    the text does not tell the end of the name.
    """

    start: int
    end: int
    posts: tuple[Post, ...]
    lead: int
    sure: bool


def find(line: Unspaced) -> tuple[Named, ...]:
    """Everybody in the text who is named with a post or with what he is, in order."""
    return _read_line(line)[0]


def known(line: Unspaced, names: Set[str]) -> Iterator[Named]:
    """Who else in the text is named with a post, if it is one of `names`: names whose ends other passages told."""
    if not names:
        return
    for title in _read_line(line)[1]:
        for width in (4, 3, 2):
            if line.text[title.end : title.end + width] in names:
                posts = counted(line.text, posts_before(line.text, title, 0))
                lead = posts[0].start if posts else title.end
                yield Named(title.end, title.end + width, tuple(posts), lead, True)
                break


@remembered
def _read_line(line: Unspaced) -> tuple[tuple[Named, ...], tuple[Title, ...]]:
    """Who is named, and the titles after which no name can be told."""
    text = line.text
    found: list[Named] = []
    unread: list[Title] = []
    floor = 0
    before = deque(_names_before_titles(text))
    title = next_title(text, 0)
    while title:
        while before and before[0].end <= title.start and before[0].posts[0].end <= title.end:
            first = before.popleft()
            if first.start >= floor:
                found.append(first)
                floor = first.posts[0].end
        name = _name_after(text, title, line.gaps) if title.start >= floor else None
        if name is None and title.start >= floor:
            unread.append(title)
        end = _read_on(line, title, name, floor, found) if name else 0
        floor = max(floor, end)
        title = next_title(text, max(title.end, end))
    found.extend(each for each in before if each.start >= floor)
    taken = {each.start for each in found}
    listed = [each for each in _lists_before_titles(text) if each.start not in taken]
    return tuple(sorted([*found, *listed], key=lambda each: each.start) if listed else found), tuple(unread)


def _name_after(text: str, title: Title, gaps: frozenset[int]) -> Name | None:
    """The name that a title leads to, directly or over 是, `:` or an addition in brackets."""
    at = title.end
    strict = title.kind in {"group", "member", "class"}
    if at >= len(text):
        return None
    if text[at] == "(":
        addition = _ADDITION.match(text, at)
        if not addition or (_REMARK.match(text, at) and not _HELD.match(text, at)):
            return None
        name = read(text, addition.end(), gaps, listed=True)
        return name if name and follower(text, name.end) >= ACT else None
    name = read(text, at, gaps, strict=strict)
    if name or title.kind != "office":
        return name
    link = _IS.match(text, at)
    if link:
        name = read(text, link.end(), gaps, listed=True)
        if name and (name.end in gaps or follower(text, name.end) == SIGN):
            return name
    return None


def _read_on(line: Unspaced, title: Title, name: Name, floor: int, found: list[Named]) -> int:
    """Adds the person that `title` names, and those who share the title; the end of the last name."""
    text = line.text
    posts = posts_before(text, title, floor)
    if posts and text[title.end] == "(" and name.start > title.end:
        posts[-1] = Post(posts[-1].start, text.index(")", title.end) + 1, title.kind)
    held = tuple(counted(text, posts))
    lead = posts[0].start if posts else name.start
    current: Name | None = name
    end = name.end
    count = 0
    while current and count < _MOST:
        found.append(Named(current.start, current.end, held, lead if not count else current.start, current.sure))
        end = current.end
        count += 1
        remark = _REMARK.match(text, end)
        if remark:
            end = remark.end()
        link = _AND.match(text, end)
        if not link and end not in line.gaps:
            break
        current = read(text, link.end() if link else end, line.gaps, listed=True)
    return end


@cache
def _after_names() -> Matcher[str]:
    return Matcher.of([*_AFTER_NAMES, *_OFFICES_AFTER_NAMES])


@cache
def _families() -> frozenset[str]:
    """The characters with which a name begins that stands before its title: no rare one."""
    return characters("surnames") | {word[0] for word in words("compound_surnames")}


def _names_before_titles(text: str) -> list[Named]:
    """Names that stand before their titles: 赖攀委员建议, 习近平总书记."""
    found: list[Named] = []
    families = _families()
    for at, _, _ in _after_names().find(text):
        for start in range(max(0, at - 4), at - 1):
            if text[start] in families and (not start or text[start - 1] in _BEFORE):
                named = _before(text, start, at)
                if named:
                    found.append(named)
                    break
    for match in _STATE.finditer(text):
        at, word = match.start(), match.group()
        named = next((each for width in (3, 2) if at >= width and (each := _before(text, at - width, at, word))), None)
        if named:
            found.append(named)
    return sorted({each.start: each for each in found}.values(), key=lambda each: each.start) if found else found


def _lists_before_titles(text: str) -> Iterator[Named]:
    """Lists that a title closes: 甲某、乙某等县领导; each of the list holds it."""
    for match in _AND_OTHERS.finditer(text):
        names = _list_before(text, match.start())
        post = _closing_post(text, match.end()) if names else None
        if post:
            for start, end in names:
                yield Named(start, end, (post,), start, True)


def _closing_post(text: str, start: int) -> Post | None:
    """The title of a body or place that begins at `start`, before a word of what its holders do: 县政协领导|参加."""
    if text[start : start + 1] in _TOWARDS:
        return None  # `甲、乙等为获奖代表颁奖`
    for end in range(start + 3, min(len(text), start + _LONGEST_CLOSING) + 1):
        title = title_before(text, end)
        if title and title.kind in {"office", "group"} and title.start > start and follower(text, end) >= ACT:
            words = text[start:end]
            return Post(start, end, title.kind) if is_han(words) and not is_plural(words) else None
    return None


def _list_before(text: str, end: int) -> list[tuple[int, int]]:
    """The names of a list that ends at `end`, if nothing but names stands between it and the sign before."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST:
        start = end
        while start and end - start < 4 and is_han(text[start - 1]):
            start -= 1
        if not 2 <= end - start <= 4 or not begins_name(text, start) or is_word(text, start, end) == "never":
            return []
        found.append((start, end))
        if start == 0 or text[start - 1] in _BEFORE.replace("、", ""):
            return found[::-1]
        if text[start - 1] != "、":
            return []
        end = start - 1
    return []


def _before(text: str, start: int, end: int, of_the_state: str = "") -> Named | None:
    """The name that `text[start:end]` is, if a title follows it and all tells that it is one."""
    if text[end : end + 2] not in _BEGINNINGS:
        return None
    title = _title_at(text, end)
    family = begins_name(text, start)
    name = text[start:end]
    if not title or not family or not 1 <= len(name) - family <= 2 or not is_han(name):
        return None
    likely = all(character in characters("given_names") for character in name[family:])
    if is_word(text, start, end) == "never" and not (likely and len(name) > 2):
        return None
    if leads_astray(text, start) or _OFFICIAL.search(name, family):
        return None
    word = text[title.start : title.end]
    if word not in _AFTER_NAMES and word not in _OFFICES_AFTER_NAMES:
        return None
    if not of_the_state:
        followed = follower(text, title.end)
        if followed < (ACT if len(name) == 2 else VERB if title.kind == "group" else 0):
            return None
        if not ((likely and (len(name) > 2 or word in _AFTER_NAMES)) or (word == "委员" and len(name) < 4)):
            return None
    return Named(start, end, (Post(title.start, title.end, title.kind),), start, True)


def _title_at(text: str, start: int) -> Title | None:
    found = titles().at(text, start)
    return Title(start, *found) if found and found[1] in {"office", "group"} else None
