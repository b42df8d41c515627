"""Reported speech: who speaks, with which verb, in one clause: 会议还强调, 王中在调研时指出, `“…。”某区政协相关负责人介绍`.

The verbs are looked for (`speech_verbs.txt`); the clause to the left of one must then be a speaker, whole: a person, a pronoun
or a description that ends in a noun for people or meetings, with nothing but adverbs and 在…时 between it and the verb. What
follows tells speech from other uses of the verb: 反映问题, 表示欢迎 and 提出建议9条 open none. Works on text without blanks.
"""

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from cqgov_parse.lexicon import characters, table
from cqgov_parse.lexicon.trie import trie
from cqgov_parse.parts.given import begins_name, is_word
from cqgov_parse.parts.persons import Named
from cqgov_parse.parts.posts import kinds
from cqgov_parse.patterns import HAN

_CLAUSE = 80
_FARTHEST = 1500
_LONGEST_SPEAKER = 40
_INLINE_QUOTE = 16
_ENDS = "。.;!?,:…—\n|】"
_SENTENCE_ENDS = "。.!?…;,~—"
_SPOKEN = frozenset(["说", "说道", "坦言"])
_MODAL = re.compile("[要应将把可须对由从能须先]|尽[快早]|建议|希望|让|增[加设]|加[强大快]|设[立置]|建[立议设]|组织|开[展设]")
_REMARK = re.compile(r"\([^()]{1,8}\)$")
_TIME = re.compile(r"(?:[0-9]{1,4}[年月日号时分]{1,2})+")
_BRIDGED = re.compile("在|于|就|对|针对|围绕|结合|从|代表|向|以|用|与|和|通过|根据|听|看|边|一边|笑|指|拿|受|作|应|为|还在|也在")
_CLOSED = re.compile("(?:后|时|中|上|之后|期间|之余|之际|并|并且|还|也|又|,)$")
_REFUSED = re.compile("(?:按照|根据|落实|贯彻|听取|传达|学习|围绕|结合|按|遵照|经|对|向|给|把|将|为|让|到|至|了)$")
_NAME_BEFORE = re.compile("(?:的|时|中|上|后|,|会|间)$")
_ACTED = re.compile("[办抓做用建管写搞议提评审看读学开讲护改唱]好|推动|推进|促进|带动|引导|组织(?!部|委员|员|科|处)|动员|邀请|走访|慰问|看望|帮助|支持|发挥|凝聚|征集|借助|依靠|尊重|满足|回应|保障")
_CALLED = re.compile("(?:师傅|大爷|大妈|大姐|阿姨|老汉|大叔|大婶|大嫂|大哥|婆婆|奶奶|爷爷|老师|老人|某某?|某)$")
_PARTY_OF = "党"
_WHOLE = re.compile(rf"[{HAN}A-Za-z0-9·《》“”()、]+")
_NO_HEAD = ("国家", "社会", "机会", "账户", "门户", "窗户", "或者", "为人", "让人", "令人", "本人", "动员", "人员密", "整治", "一组", "小组化")


@frozen
class Speech:
    """`start` is where the speaker's clause begins, with titles; `opened` the first character after the verb and its sign.

    `speaker` is where the speaker's name or description stands. `quote` is where the quotation stands that ends right before the
    clause, None if there is none; `only_quote` tells that the sentence ends with the verb, so that nothing more is governed.
    """

    start: int
    speaker: tuple[int, int]
    verb: tuple[int, int]
    opened: int
    quote: tuple[int, int] | None
    only_quote: bool


@cache
def _verbs() -> dict[str, str]:
    return table("speech_verbs")


def is_open(text: str) -> bool:
    """Whether any verb of speech stands in the text at all: most passages of a report hold none."""
    return _verb_pattern().search(text) is not None


@cache
def _verb_pattern() -> re.Pattern[str]:
    return re.compile(trie(_verbs()))


@cache
def _objects() -> dict[str, re.Pattern[str]]:
    return {verb: re.compile(trie(found.split())) for verb, found in table("speech_objects").items()}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for word, found in table("speech_words").items() if kind in found.split())


@cache
def _heads() -> frozenset[str]:
    return _words("head") | {word for word, kind in kinds().items() if kind != "none"}


@cache
def _last_of_heads() -> frozenset[str]:
    return frozenset(word[-1] for word in _heads()) | {"会"}


@cache
def _checks() -> tuple[re.Pattern[str], frozenset[str]]:
    """A scan for words that no speaker's description holds, and those words; longer words that are harmless win."""
    stops = _words("stop") - _words("free")
    return re.compile(trie(stops | _words("free") | {word for word in _heads() if len(word) > 1} | {"的"})), stops


def find(text: str, people: Sequence[Named], known: frozenset[str]) -> list[Speech]:
    """All reported speech of a text, in order. `people` are those named in it, `known` names that its record holds."""
    found: list[Speech] = []
    by_end = {max([each.end, *(post.end for post in each.posts)]): each for each in people}
    search = _verb_pattern().search
    match = search(text, 0)
    low = 0
    while match:
        speech = _speech(text, match.start(), match.end(), by_end, known, low, found)
        if speech:
            found.append(speech)
            low = speech.opened
        match = search(text, match.end())
    return found


def _speech(
    text: str, start: int, end: int, by_end: dict[int, Named], known: frozenset[str], low: int, found: list[Speech]
) -> Speech | None:
    verb = text[start:end]
    mark, opened = _opening(text, verb, end)
    if not mark:
        return None
    clause = _clause_start(text, start, low)
    if _is_quoted(text, clause, low):
        return None
    quote = _quotation(text, clause, max(low, clause - _FARTHEST), found, mark == "end")
    if mark == "end" and quote is None:
        return None
    pure = _verbs()[verb] == "verb"
    if verb == "建议" and mark == "direct" and text.endswith(("代表", "委员"), clause, start):
        return None
    generic = pure and mark != "direct" and verb not in {"说", "说道"}
    speaker = _speaker(text, clause, start, by_end, known, pure, mark != "direct", generic)
    if speaker is None:
        return None
    first = min(clause, speaker[2])
    return Speech(first, speaker[:2], (start, end), opened, quote, mark == "end")


def _opening(text: str, verb: str, end: int) -> tuple[str, int]:
    """How speech opens after a verb: "mark" with a sign, "end" if the sentence ends, "direct" without; "" if it does not."""
    at = end
    if verb not in _SPOKEN and text[at : at + 1] in {"说", "道"} and text[at + 1 : at + 2] in {",", ":", "“"}:
        at += 1
    sign = text[at : at + 1]
    if sign in {",", ":"}:
        return "mark", at + 1
    if sign == "“" and _verbs()[verb] == "verb":
        return "mark", at
    if sign in {"。", "!"} or not sign:
        return "end", at
    if sign in {";", "、", ")", "”", "》", "?", "…", "—", "("}:
        return "", at
    if _objects()[verb].match(text, at) or verb == "介绍" or (verb == "提出" and not _MODAL.match(text, at)):
        return "", at
    if verb in _verbs() and _verb_pattern().match(text, at):
        return "", at
    return "direct", at


def _clause_start(text: str, end: int, low: int) -> int:
    """Where the clause begins that holds the verb; a short quotation inside it does not part it."""
    at = end
    lowest = max(low, end - _CLAUSE)
    while at > lowest:
        character = text[at - 1]
        if character in _ENDS and not (character == "." and text[at - 2 : at - 1].isdigit()):
            break
        if character == "”":
            opening = text.rfind("“", max(lowest, at - _INLINE_QUOTE), at)
            if opening < 0 or text[at - 2] in _SENTENCE_ENDS:
                break
            at = opening
            continue
        if character in "“‘":
            break
        at -= 1
    return at


def _is_quoted(text: str, at: int, low: int) -> bool:
    """Whether a quotation of somebody's speech is open there: what it reports is not the article's to say."""
    opening = text.rfind("“", max(low, at - _FARTHEST), at)
    if opening < 0 or text.find("”", opening, at) >= 0:
        return False
    return not opening or text[opening - 1] in "。!?;:”,"


def _quotation(text: str, clause: int, low: int, found: list[Speech], ended: bool) -> tuple[int, int] | None:
    """The quotation that ends right before the clause, if nobody else has spoken it.

    Where the sentence ends with the verb, time and place may stand between: `“…。”当天,在果园里,果农某某说。`
    """
    if text[clause - 1 : clause] == "," and ended:
        while clause > low and text[clause - 1] not in "。!?;”":
            clause -= 1
    if clause < 3 or text[clause - 1] != "”" or text[clause - 2] not in _SENTENCE_ENDS:
        return None
    opening = text.rfind("“", low, clause)
    while opening > low and text.find("”", opening, clause - 1) >= 0:
        opening = text.rfind("“", low, opening)
    if opening < 0 or (opening and text[opening - 1] == ":") or (found and found[-1].opened == opening):
        return None
    return (opening, clause)


def _speaker(
    text: str, clause: int, verb: int, by_end: dict[int, Named], known: frozenset[str], pure: bool, marked: bool, generic: bool
) -> tuple[int, int, int] | None:
    """Where the speaker stands, and where the titles before the name begin; None if the clause holds no speaker."""
    start = _after_lead(text, clause, verb)
    ends = [verb]
    while ends[-1] > start:
        shorter = _without_bridge(text, start, ends[-1])
        if shorter == ends[-1]:
            break
        ends.append(shorter)
    for end in ends:
        person = by_end.get(end)
        if person and person.end > clause and not _REFUSED.search(text[clause : max(clause, person.lead)]):
            return (person.start, person.end, person.lead)
    end = ends[-1]
    if end <= start:
        return None
    joined = any(text[end:verb].startswith(word) for word in ("并", "还", "也", "又", "而且")) if end < verb else False
    return (
        _adjacent(text, start, end, known, pure, marked, generic)
        or _apart(text, start, end, by_end, known, pure, marked, joined)
    )


def _after_lead(text: str, start: int, end: int) -> int:
    found = _words("lead")
    while start < end:
        time = _TIME.match(text, start, end)
        if time:
            start = time.end()
            continue
        width = next((width for width in (4, 3, 2, 1) if start + width < end and text[start : start + width] in found), 0)
        if not width or (width == 1 and text[start : start + 2] in {"连队", "可以", "又是"}):
            break
        start += width
    return start


def _without_bridge(text: str, start: int, end: int) -> int:
    remark = _REMARK.search(text, start, end)
    if remark:
        return remark.start()
    found = _words("bridge")
    for width in (6, 5, 4, 3, 2, 1):
        if end - width >= start and text[end - width : end] in found:
            return end - width
    return end


def _adjacent(
    text: str, start: int, end: int, known: frozenset[str], pure: bool, marked: bool, generic: bool
) -> tuple[int, int, int] | None:
    """A speaker that fills the clause up to the verb."""
    whole = text[start:end]
    if whole in _words("pronoun") or whole in known:
        return (start, end, start)
    for width in (4, 3, 2):
        if whole[-width:] in known and len(whole) > width and _NAME_BEFORE.search(whole[:-width]):
            return (end - width, end, end - width)
    begin = _after_attribute(text, start, end)
    if begin is None or begin == end or end - begin > _LONGEST_SPEAKER or not _WHOLE.fullmatch(text, begin, end):
        return None
    called = _CALLED.search(text, begin, end)
    if called and called.start() > begin:
        family = 2 if begins_name(text, called.start() - 2) == 2 and called.start() - 2 >= begin else 1
        if begins_name(text, called.start() - family):
            return (called.start() - family, end, begin)
    if _ends_in_head(text, begin, end) and (pure or not _ACTED.search(text, begin, end)):
        return (begin, end, begin)
    if _is_name(text, begin, end) and (marked or (begin == start and _opens_sentence(text, begin))):
        return (begin, end, begin)
    if text[begin] == "老" and end - begin == 2 and begins_name(text, begin + 1):
        return (begin, end, begin)
    if text[begin] == "《" and text[end - 1] == "》" and marked:
        return (begin, end, begin)
    if generic and end - begin > 1 and text[end - 1] not in "时后中上下里的地得间" and begin == start and not text[begin].isdigit():
        return (begin, end, begin)
    return None


def _after_attribute(text: str, start: int, end: int) -> int | None:
    """Where the description of a speaker begins, past its attributes; None if it holds a word that no speaker has."""
    pattern, stops = _checks()
    begin = start
    stopped = False
    for match in pattern.finditer(text, start, end):
        word = match.group()
        if word == "的" and text[match.start() - 1] != _PARTY_OF:
            begin, stopped = match.end(), False
        elif word in stops:
            stopped = True
    return None if stopped else begin


def _ends_in_head(text: str, start: int, end: int) -> bool:
    if text[end - 1] not in _last_of_heads() or text.endswith(_NO_HEAD, start, end):
        return False
    if text[end - 1] == "会":
        return end - start > 2
    found = _heads()
    return any(text[end - width : end] in found for width in range(min(9, end - start), 0, -1))


def _opens_sentence(text: str, at: int) -> bool:
    return not at or text[at - 1] in "。!?;”"


def _is_name(text: str, start: int, end: int, certain: bool = True) -> bool:
    """Whether a name without a post stands there; less `certain` where 在 follows, which no common noun at a sentence's head does."""
    family = begins_name(text, start)
    if not family or text[start] in characters("rare_surnames") or not 1 <= end - start - family <= 2:
        return False
    word = is_word(text, start, end)
    if word == "never" or not certain:
        return word != "never"
    if word:
        return False
    return "·" in text[start:end] or any(each in characters("given_names") for each in text[start + family : end])


def _apart(
    text: str, start: int, end: int, by_end: dict[int, Named], known: frozenset[str], pure: bool, marked: bool, joined: bool
) -> tuple[int, int, int] | None:
    """A speaker at the clause's head, and 在…时, …后 or another act between it and the verb."""
    for at in range(start + 1, end):
        person = by_end.get(at)
        if person and person.start >= start and (person.lead <= start or text[person.lead - 1] == "的"):
            bridged = _bridges(text, at, end, pure and marked, joined, marked)
            return (person.start, person.end, person.lead) if bridged else None
    for at in range(end - 1, start, -1):
        if text[at] == "在" and _opens_sentence(text, start) and (text[start:at] in known or _is_name(text, start, at, False)):
            return (start, at, start)
        if text[at] == "们" or not (text[start:at] in _words("pronoun") or _is_group(text, start, at)):
            continue
        begin = _after_attribute(text, start, at)
        if begin is not None and begin < at and _bridges(text, at, end, pure and marked, joined):
            return (begin, at, begin)
    return None


def _is_group(text: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_SPEAKER or end - start < 2:
        return False
    return _ends_in_head(text, start, end)


def _bridges(text: str, start: int, end: int, pure: bool, joined: bool, marked: bool = False) -> bool:
    if _BRIDGED.match(text, start, end) and not text.endswith("的", start, end):
        closed = pure or bool(_CLOSED.search(text, start, end)) or text[start] == "在"
        return closed or (marked and not _verb_pattern().search(text, start, end))
    return bool(_CLOSED.search(text, start, end)) or (joined and pure)
