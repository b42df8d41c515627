"""Persons named with posts in a text: 县委副书记、县长王中; 副主席甲、乙,秘书长丁; 赖攀委员; 执行主席是甲(女)、乙.

The text is scanned for the words that end titles; from a title that a name follows, the posts are read to the left and
the names that share them to the right.
"""

import re

from attrs import frozen

from cqgov_parse.lexicon import characters
from cqgov_parse.parts.given import ACT, SIGN, VERB, Name, begins_name, follower, is_word, read
from cqgov_parse.parts.posts import Post, Title, counted, next_title, posts_before
from cqgov_parse.parts.unspaced import Unspaced
from cqgov_parse.patterns import HAN

_REMARK = re.compile(rf"\((?:女|男|左|右|前|后|中|[{HAN}]{{1,6}}族|图|挂职|兼|排|挥|主|发言|站|立|二排|三排|一排|第)[^()]{{0,12}}\)")
_ADDITION = re.compile(rf"\([{HAN}]{{1,8}}\)")
_AND = re.compile(r"、|以及|[和与及同跟暨]|,以及")
_IS = re.compile(r"(?:分别)?[是为有]|:")
_AFTER_NAMES = frozenset(["委员", "代表", "教授", "院士", "总书记", "总理", "委员长", "研究员", "博士"])
_OF_THE_STATE = frozenset(["总书记", "总理", "委员长"])
_BEFORE = "。;!?:,、()《》“”‘’…|【】的是在由对据和与让请听向经及从—>●■"
_OFFICIAL = re.compile("[区县市镇乡村局委办会组部院校所站处科厅省州党政府协联社团机关级员方面家]")
_HAN_ONLY = re.compile(f"[{HAN}]+")
_MOST = 40


@frozen
class Named:
    """A name, and the posts that it has there; `lead` is where the first post (or the name, if that comes first) begins.

    `posts` is empty where only what somebody is stands there (居民, 业主): such people hold no post. `sure` is false where
    the text does not tell the end of the name.
    """

    start: int
    end: int
    posts: tuple[Post, ...]
    lead: int
    sure: bool


def find(line: Unspaced) -> list[Named]:
    """Everybody in the text who is named with a post or with what he is, in order."""
    text, gaps = line.text, line.gaps
    found: list[Named] = []
    floor = 0
    title = next_title(text, 0)
    while title:
        of_the_state = text[title.start : title.end] in _OF_THE_STATE
        after = _title_after_name(text, title, floor) if of_the_state else None
        name = _name_after(text, title, gaps) if after is None else None
        if name is None:
            after = after or _title_after_name(text, title, floor)
            if after:
                found.append(after)
                floor = title.end
            title = next_title(text, title.end)
            continue
        end = _read_on(line, title, name, floor, found)
        floor = max(floor, end)
        title = next_title(text, max(title.end, end))
    return found


def _name_after(text: str, title: Title, gaps: frozenset[int]) -> Name | None:
    """The name that a title leads to, directly or over 是, `:` or an addition in brackets."""
    at = title.end
    strict = title.kind in {"group", "class"}
    if at >= len(text):
        return None
    if text[at] == "(":
        addition = _ADDITION.match(text, at)
        if not addition or _REMARK.match(text, at):
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


def _title_after_name(text: str, title: Title, floor: int) -> Named | None:
    """A name before its title: 赖攀委员建议, 习近平总书记."""
    word = text[title.start : title.end]
    if word not in _AFTER_NAMES and title.kind != "office":
        return None
    of_the_state = word in _OF_THE_STATE
    followed = follower(text, title.end)
    for width in (3, 2, 4):
        start = title.start - width
        if start < floor:
            continue
        family = begins_name(text, start)
        if not family or width - family > 2 or (not of_the_state and start and text[start - 1] not in _BEFORE):
            continue
        name = text[start : title.start]
        if not _HAN_ONLY.fullmatch(name):
            continue
        if is_word(text, start, title.start) == "never" or _OFFICIAL.search(name, family):
            continue
        if not of_the_state and followed < (ACT if width == 2 else VERB if title.kind == "group" else 0):
            continue
        likely = all(character in characters("given_names") for character in name[family:])
        if of_the_state or (likely and (width > 2 or word in _AFTER_NAMES)) or (word == "委员" and width < 4):
            post = Post(title.start, title.end, title.kind)
            return Named(start, title.start, (post,), start, True)
    return None
