"""Clauses: where the sentences, clauses and pieces of a headline begin, words of time at their head passed over."""

import re
from collections.abc import Iterator

from cqgov_parse.patterns import lazy

_DAY = r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)(?:(?:至|到|-|—)(?:[0-9]{1,2}月)?[0-9]{1,2}日)?"
_WHEN = lazy(
    rf"(?:{_DAY}|[0-9]{{4}}年(?:[0-9]{{1,2}}月)?|[0-9]{{1,2}}月(?:[上中下]旬|初|中|底|份|以来)?|近日|日前|近期|近来|连日来|昨日|昨天|今日|今天|当[日天晚]|前不久|不久前|上周|本周|最近|近段时间|今年以来|今年|去年|"
    r"目前|眼下|随后|会[前后上]|同时|此外|据悉|据了解|上午|下午|晚上|晚|中午|凌晨|清晨|傍晚|一早|起|由|经|在此基础上|期间|其间|当前|近年来|多年来|(?:本报)?记者(?:近日|日前)?从|据|图为|(?:本报|本网|本台|本刊)讯(?:\([^()]{0,40}\))?|[▲△▼●■◆◎▶☆★])+"
)
CLAUSE_END = lazy(r"[，,。;；:：!！?？\n…《》【】()|｜丨]|[、”]")
"""What ends a clause of a text; a list's members and what follows a quotation count as clauses."""

TITLE_END = lazy(r"[ ，,。;；:：!！?？\n…“”《》【】()|｜丨—]+")
"""What ends a piece of a title line, a blank too."""

_SENTENCE_END = lazy(r"[。!！?？;；]”?")
_NAMES = frozenset("会经由起据晚中当")
_BACK = 26
_POSTS = 80


def starts(text: str, ends: re.Pattern[str], at: int = 0, stop: int | None = None) -> Iterator[int]:
    """Where the clauses of a text begin, words of time at their head passed over."""
    stop = len(text) if stop is None else stop
    while at < stop:
        when = _WHEN.match(text, at)
        yield when.end() if when else at
        if when and text[at] in _NAMES:  # 会宁县, 经开区 begin like a word of time
            yield at
        end = ends.search(text, at, stop)
        if end is None:
            return
        at = end.end()


def end_of_sentence(text: str) -> int:
    """Where the first sentence of a text ends."""
    end = _SENTENCE_END.search(text)
    return end.end() if end else len(text)


def clause_of(text: str, at: int) -> int:
    """Where the clause that holds `at` begins; no further back than a long name reaches."""
    for start in range(at, max(0, at - _BACK), -1):
        if CLAUSE_END.match(text, start - 1):
            return start
    return max(0, at - _BACK)


def start_of_sentence(text: str, at: int) -> int:
    """Where the sentence that holds `at` begins; no further back than a person's posts reach."""
    low = max(0, at - _POSTS)
    return max((match.end() for match in _SENTENCE_END.finditer(text, low, at)), default=low)
