"""The end of a name that stands after a post: told by what may follow it, and by what names are made of.

A Chinese name in running text has no mark at its end: 邵谦和参加 holds 邵谦和, 王中和李明 holds 王中. A reading is certain where a
sign, a blank or a word of `name_followers.txt` follows it; where several readings are, the shorter one is taken and marked.
Everything works on plain text without blanks; `gaps` tells where blanks stood.
"""

from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import characters, table, words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts.posts import kinds, place_ahead, title_before
from cqgov_parse.patterns import HAN, is_han, lazy

SIGN = 4
ACT = 3
VERB = 2
PARTICLE = 1

_NEVER_INSIDE = frozenset("的了是在到说等也还对将率赴及并被把让们称给没不很这那你我他她它却跟")
_NEVER_LAST = frozenset(
    "所答与作则曾已仍最又再亦皆仅受拿讲听看问坐站蹲跑写读拉推抱背扛挑捧吃喝穿戴叫笑哭喊找做办搞抓帮扶从用往去种养打接送买卖搬租换查访赶都逐每各某该此其谁几只但而且或"
)
_ADVERBS = frozenset("正才均")
_JOINING = frozenset("和同")
_AFTER_WHOLE = frozenset("为向全正")  # after a name of three characters they are no part of it
_SHY = frozenset("应能都从于向和时相后连经全广成通别国方平水明安高常家由")
_FUNCTION = frozenset("应能都从于向和时相后连经由")
_DOTTED = lazy(f"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,10}}){{1,3}}")


class Name(NamedTuple):
    """Where a name stands, and whether the text alone tells its end."""

    start: int
    end: int
    sure: bool = True


@cache
def _followers() -> dict[str, str]:
    return table("name_followers")


@cache
def _following_words() -> Matcher[str]:
    return Matcher({word: kind for word, kind in _followers().items() if len(word) > 1})


@cache
def _no_names() -> Matcher[str]:
    return Matcher(table("no_names"))


def follower(text: str, at: int) -> int:
    """How surely a name may end before `at`: SIGN, ACT, VERB, PARTICLE (a character that names hold, too) or 0."""
    if at >= len(text):
        return SIGN
    character = text[at]
    if not is_han(character):
        return VERB if character.isalnum() else SIGN
    found = _followers()
    width = _word_at(text, at)
    if width:
        return ACT if found[text[at : at + width]] == "act" else VERB
    if character == text[at + 1 : at + 2] and text[at + 1 : at + 3] not in kinds():
        return VERB
    if character in _JOINING:
        if place_ahead(text, at + 1, len(text)):
            return ACT
        return PARTICLE if follower(text, at + 1) < VERB else 0
    if character in _NEVER_INSIDE or (character == "边" and "边" in text[at + 2 : at + 4]):
        return ACT  # `边看边记`
    if character in _NEVER_LAST:
        return VERB
    if character in _ADVERBS and _word_at(text, at + 1):
        return VERB
    return PARTICLE if character in found else 0


def _word_at(text: str, at: int) -> int:
    """How long the word of several characters is that may follow a name at `at`; 0 if there is none."""
    found = _following_words().at(text, at)
    return found[0] - at if found else 0


def _within(text: str, shorter: int, longer: int) -> bool:
    """Whether the longer reading would end inside the word that follows the shorter one: 来|到."""
    return not _word_at(text, longer) and shorter + _word_at(text, shorter) > longer


def _is_likely(text: str, start: int, end: int) -> bool:
    return all(character in characters("given_names") for character in text[start:end])


def begins_name(text: str, at: int) -> int:
    """How many characters the family name has that stands at `at`: 2, 1 or 0."""
    if text[at : at + 2] in words("compound_surnames"):
        return 2
    return 1 if text[at : at + 1] in characters("surnames") or _is_rare(text, at) else 0


def _is_rare(text: str, at: int) -> bool:
    return text[at : at + 1] in characters("rare_surnames")


def is_word(text: str, start: int, end: int) -> str | None:
    """Whether what looks like a name is, or begins with, a word: "never" a name, or a "word" that people are called, too."""
    found = _no_names().at(text, start, end)
    return found[1] if found else None


def leads_astray(text: str, at: int) -> bool:
    """Whether a family name's character is a word of its own, with another word after it: 向|广大, 应|全面."""
    if text[at] not in _SHY:
        return False
    return (
        is_word(text, at + 1, at + 3) == "never"
        or place_ahead(text, at + 1, at + 9)
        or (text[at] in _JOINING and title_before(text, at + 3) is not None)
    )


def read(text: str, at: int, gaps: frozenset[int], *, strict: bool = False, listed: bool = False) -> Name | None:
    """The name that begins at `at`, or None.

    `strict`: after a title that many hold (委员, 代表), where a verb or a noun is as likely as a name;
    `listed`: after `、` or 和, where another post or another thing is as likely: only a certain end counts.
    """
    if at >= len(text) or not is_han(text[at]):
        return None
    if "·" in text[at + 1 : at + 9]:
        dotted = _dotted(text, at)
        if dotted:
            return dotted
    family = begins_name(text, at)
    never = is_word(text, at, at + 4) == "never"
    if (strict or text[at] in _JOINING) and leads_astray(text, at):
        return None
    if never and (family != 1 or not _is_likely(text, at + 2 - strict, at + 3) or at + 3 > len(text)):
        return None
    if not family:
        if strict or (listed and not _foreign(text, at, at + 2)):
            return None if strict else _unknown_family(text, at)
        return _without_family(text, at) or _unknown_family(text, at)
    best: list[tuple[int, int]] = []
    for end in range(at + family + 1, min(len(text), at + 4) + 1):
        strength = _strength(text, at, end, family, gaps, strict)
        if never and strength is not None and (end - at < 3 or strength < ACT):
            strength = 0
        if strength is None:
            break
        if strength and not (best and end - at - family == 3):
            best.append(
                (VERB if strength == ACT and text[end] in _NEVER_INSIDE and not _word_at(text, end) else strength, end)
            )
    if best:
        top = max(best)[0]
        ends = [end for strength, end in best if strength == top]
        by_character = top < SIGN and not _word_at(text, ends[0])
        foreign = _without_family(text, at) if by_character else None
        if foreign and foreign.end > ends[0] + (top == PARTICLE) and (not strict or foreign.end - at > 3):
            return foreign
        if listed and top == PARTICLE and not (text[ends[0]] in _JOINING or _is_likely(text, at + family, ends[0])):
            return None
        return Name(at, ends[0], len(ends) == 1 or top == PARTICLE or _within(text, *ends[:2]))
    if listed or never:
        return None
    foreign = None if strict else _without_family(text, at)
    guess = _guess(text, at, family, strict)
    return foreign if foreign and not (guess and guess.end > foreign.end) else guess


def _strength(text: str, at: int, end: int, family: int, gaps: frozenset[int], strict: bool) -> int | None:
    """How surely `text[at:end]` is a name: as `follower`, 0 if it is none; None if no longer one can be."""
    if not is_han(text[end - 1]):
        return None
    if text[end - 1] in _NEVER_INSIDE:
        return 0 if end == at + family + 1 and not strict and text[at] not in _SHY else None
    if text[at + family] in _NEVER_INSIDE and (follower(text, end) < ACT or not _is_likely(text, end - 1, end)):
        return 0
    if end - 1 in gaps and end - 1 > at + 1:
        return None
    given = text[at + family : end]
    if (
        given in kinds()
        or text[at:end] in kinds()
        or text[end - 1] in _NEVER_LAST
        or (_followers().get(given) == "act" and len(given) > 1)
    ):
        return 0
    strength = SIGN if end in gaps else follower(text, end)
    if strength < VERB and end - at > 2 and text[end] in _AFTER_WHOLE:
        strength = VERB
    if len(given) == 3 and not _long_given(text, at, end):
        return 0
    if end - at == 2 and is_word(text, at, end) == "word" and (strict or not strength):
        return 0
    rare = family == 1 and _is_rare(text, at)
    if ((rare or strict) and strength < VERB) or (strict and text[at:end] in _followers()):
        return 0
    common = text[at] in characters("common_surnames") and _is_likely(text, at + family, end)
    if strict and given in _followers() and not (common and (strength > VERB or _word_at(text, end))):
        return 0  # 刚 and 正 are given names before a verb, and particles elsewhere
    likely = [each in characters("given_names") for each in given]
    if rare and not strict:
        return strength if any(likely) else 0
    if rare or (strict and text[at] in _SHY):
        return strength if all(likely) else 0
    if strict and not any(likely) and (len(given) > 1 or text[at] not in characters("common_surnames")):
        return 0
    return strength


def _long_given(text: str, at: int, end: int) -> bool:
    """Whether four characters without a compound family name are a name: 梁范艳秋 (two family names), a foreign name, 林语山春."""
    if text[at + 2 : end] in _followers() or text[at] == text[at + 1] or text[end - 2] == text[end - 1]:
        return False
    followed = follower(text, end)
    if (text[at + 1] in characters("surnames") and followed >= VERB) or _foreign(text, at + 1, end):
        return True
    pairs = [text[at + number : at + number + 2] for number in range(3)]
    if followed < ACT or any(pair in _followers() or pair in _no_names().meanings or pair in kinds() for pair in pairs):
        return False
    return followed == SIGN or sum(character in characters("given_names") for character in text[at + 1 : end]) >= 2


def _foreign(text: str, start: int, end: int) -> bool:
    found = characters("transliteration")
    return end <= len(text) and all(character in found for character in text[start:end])


def _without_family(text: str, at: int) -> Name | None:
    """A Tibetan, Mongolian, Uygur, Kazakh or Yi name printed without `·`: 泽仁多吉.

    It ends before a sign or a word; one character that such names are also made of, such as 那, ends it only if nothing better does.
    """
    shortest = None
    end = at
    while end < min(len(text), at + 7) and _foreign(text, end, end + 1):
        end += 1
        if end - at >= 2 and follower(text, end) >= ACT and text[at:end] not in _followers():
            if not _foreign(text, end, end + 1) or _word_at(text, end):
                return Name(at, end)
            shortest = shortest or Name(at, end)
    return shortest


def _unknown_family(text: str, at: int) -> Name | None:
    """A name of three characters whose family name no list holds, told by its given name and by the certain word or sign after it."""
    end = at + 3
    if end > len(text) or not is_han(text[at:end]):
        return None
    if not _is_likely(text, at + 1, end) or follower(text, end) < ACT or follower(text, at):
        return None
    pairs = (text[at : at + 2], text[at + 1 : end], text[at:end])
    known = any(pair in kinds() or pair in _no_names().meanings or pair in _followers() for pair in pairs)
    return None if known or text[at] in _FUNCTION or place_ahead(text, at, end + 1) else Name(at, end)


def _dotted(text: str, at: int) -> Name | None:
    """A name whose parts `·` joins; the last part ends where its syllables do, or where a certain follower stands."""
    match = _DOTTED.match(text, at)
    if not match or any(character in "的了是在到说等" for character in text[at : text.index("·", at)]):
        return None
    if any(title_before(text, end) for end in range(at + 2, match.end() + 1)):
        return None
    start = text.rindex("·", at, match.end()) + 1
    run = start
    while run < match.end() and _foreign(text, run, run + 1):
        run += 1
    for least in (ACT, PARTICLE):
        for end in range(run, start, -1):
            if follower(text, end) >= least:
                return Name(at, end)
    for end in range(start + 1, match.end() + 1):
        if follower(text, end) >= ACT:
            return Name(at, end)
    return Name(at, max(run, min(start + 2, match.end())), False)


def _guess(text: str, at: int, family: int, strict: bool) -> Name | None:
    """A name before an unknown word: as long as its characters are ones that given names are made of."""
    common = characters("given_names")
    if text[at] in _FUNCTION or text[at : at + 1] == text[at + 1 : at + 2]:
        return None
    if strict and text[at] not in characters("common_surnames") and family == 1:
        return None
    if is_word(text, at, at + family + 1) or (family == 1 and _is_rare(text, at)):
        return None
    end = at + family
    while end < min(len(text), at + family + 2) and text[end] in common:
        end += 1
    if end == at + family or text[at:end] in kinds() or (strict and end < at + family + 2):
        return None
    return Name(at, end, False)
