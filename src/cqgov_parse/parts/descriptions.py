"""Descriptions of who speaks: nouns for people, meetings and bodies (企业负责人, 会议, 民革县支部), and forms of address (樊师傅, 老王).

Which words those are, and which verbs make such a noun their object, is told by `speech_words.txt` and `titles.txt`.
"""

import re
from functools import cache

from cqgov_parse.lexicon import table
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts.given import begins_name
from cqgov_parse.parts.posts import kinds, title_before

LONGEST = 40
"""No description is longer, in characters."""


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of `speech_words.txt` that are of a kind."""
    return frozenset(word for word, found in table("speech_words").items() if kind in found.split())


@cache
def matcher(kind: str) -> Matcher[str]:
    """The words of `speech_words.txt` that are of a kind, to be found in a text."""
    return Matcher.of(words_of(kind))


@cache
def heads() -> Matcher[str]:
    """The nouns with which a description of people or of a meeting ends."""
    return Matcher.of(words_of("head") | {word for word, kind in kinds().items() if kind != "none"})


@cache
def _last_of_heads() -> frozenset[str]:
    return frozenset(word[-1] for word in heads().meanings) | {"会"}


@cache
def _no_heads() -> tuple[str, ...]:
    return tuple(words_of("no-head"))


@cache
def _called() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(words_of('called'), key=len, reverse=True))})$")


@cache
def _acts() -> Matcher[bool]:
    """Verbs that make a noun their object, and longer words, harmless, that hold one."""
    return Matcher(dict.fromkeys(words_of("act"), True) | dict.fromkeys(words_of("free"), False))


def is_group(text: str, start: int, end: int) -> bool:
    """Whether the text ends in a noun for people or for a meeting."""
    if text[end - 1] not in _last_of_heads() or end - start > LONGEST or text.endswith(_no_heads(), start, end):
        return False
    if text[end - 1] == "会":
        return end - start > 2
    return heads().before(text, end, start) is not None


def is_body(text: str, start: int, end: int) -> bool:
    """Whether the text ends in a noun for a body and no verb stands in it: 民革县支部."""
    return matcher("body").before(text, end, start) is not None and not has_act(text, start, end)


def has_act(text: str, start: int, end: int) -> bool:
    """Whether a verb stands there that makes the noun its object: 办好代表建议."""
    return any(is_act for _, _, is_act in _acts().find(text, start, end))


def addressed(text: str, start: int, end: int) -> int | None:
    """Where `樊师傅`, `老王` or, behind what he is, `小王` begins, if the text ends with such a form of address."""
    match = _called().search(text, start, end)
    if match and match.start() > start:
        for family in (2, 1):
            at = match.start() - family
            if at >= start and begins_name(text, at) == family:
                return at
    short = end - 2
    if short < start or text[short] not in "老小" or not begins_name(text, short + 1):
        return None
    return short if short == start or title_before(text, short) else None
