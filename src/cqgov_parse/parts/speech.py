"""Reported speech: which verb opens it, what tells it from other uses of the verb, and which quotation belongs to it.

The verbs are looked for (`speech_verbs.txt`). What follows one tells speech from the rest: 反映问题, 表示欢迎 and 提出建议9条 open
none (`speech_objects.txt`). The clause to its left must hold a speaker (`voices`). Works on text without blanks.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import table
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts import voices
from cqgov_parse.parts.persons import Named
from cqgov_parse.parts.voices import Clause
from cqgov_parse.patterns import lazy

_CLAUSE = 80
_FARTHEST = 1500
_INLINE_QUOTE = 16
_ENDS = "。.;!?,:…—\n|】"
_SENTENCE_ENDS = "。.!?…;,~—"
_SPOKEN = frozenset(["说", "说道"])
_MODAL = lazy("[要应将把可须对由从能须先]|尽[快早]|建议|希望|让|增[加设]|加[强大快]|设[立置]|建[立议设]|组织|开[展设]")


class Speech(NamedTuple):
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
def _verbs() -> Matcher[str]:
    return Matcher(table("speech_verbs"))


def is_open(text: str) -> bool:
    """Whether any verb of speech stands in the text at all: most passages of a report hold none."""
    return _verbs().occurs(text)


@cache
def _objects() -> dict[str, Matcher[str]]:
    return {verb: Matcher.of(found.split()) for verb, found in table("speech_objects").items()}


def find(text: str, people: Sequence[Named], known: frozenset[str]) -> list[Speech]:
    """All reported speech of a text, in order. `people` are those named in it, `known` names that its record holds."""
    found: list[Speech] = []
    by_end = {max([each.end, *(post.end for post in each.posts)]): each for each in people}
    low = 0
    for start, end, kind in _verbs().find(text):
        speech = _speech(text, start, end, kind, by_end, known, low, found)
        if speech:
            found.append(speech)
            low = speech.opened
    return found


def _speech(
    text: str,
    start: int,
    end: int,
    kind: str,
    by_end: dict[int, Named],
    known: frozenset[str],
    low: int,
    found: list[Speech],
) -> Speech | None:
    verb = text[start:end]
    mark, opened = _opening(text, verb, kind, end)
    if not mark:
        return None
    begin = _clause_start(text, start, low)
    if _is_quoted(text, begin, low) or (
        mark == "direct" and verb == "建议" and text.endswith(("代表", "委员"), begin, start)
    ):
        return None
    quote = _quotation(text, begin, max(low, begin - _FARTHEST), found, mark == "end")
    if mark == "end" and quote is None:
        return None
    voice = voices.find(Clause(text, begin, start, by_end, known, kind == "verb", mark != "direct", verb in _SPOKEN))
    if voice is None:
        return None
    return Speech(min(begin, voice.lead), (voice.start, voice.end), (start, end), opened, quote, mark == "end")


def _opening(text: str, verb: str, kind: str, end: int) -> tuple[str, int]:
    """How speech opens after a verb: "mark" with a sign, "end" if the sentence ends, "direct" without; "" if it does not."""
    at = end
    if (
        verb not in {*_SPOKEN, "坦言"}
        and text[at : at + 1] in {"说", "道"}
        and text[at + 1 : at + 2] in {",", ":", "“"}
    ):
        at += 1
    sign = text[at : at + 1]
    if sign in {",", ":"}:
        return "mark", at + 1
    if sign == "“" and kind == "verb":
        return "mark", at
    if sign in {"。", "!"} or not sign:
        return "end", at
    if sign in {";", "、", ")", "”", "》", "?", "…", "—", "("}:
        return "", at
    if _objects()[verb].at(text, at) or verb == "介绍" or (verb == "提出" and not _MODAL.match(text, at)):
        return "", at
    if _verbs().at(text, at):
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
