"""Voices: who speaks in a clause: a person, a pronoun, or a description that ends in a noun for people, meetings or bodies.

Between the speaker and the verb stand only adverbs (会议还强调), 在…时 and the like (王中在调研时指出), or an act that is over
(委员们察看了现场后表示). Attributes before 的 are no part of a description (掌勺的樊师傅). Works on text without blanks.
"""

from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import characters
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts import descriptions
from cqgov_parse.parts.given import begins_name, is_word
from cqgov_parse.parts.persons import Named
from cqgov_parse.patterns import HAN, lazy

_REMARK = lazy(r"\([^()]{1,8}\)$")
_TIME = lazy(r"(?:[0-9]{1,4}[年月日号时分]{1,2})+")
_CLOSED = lazy("(?:后|时|中|上|之后|期间|之余|之际|并|并且|还|也|又)$")
_TOGETHER = ("并", "还", "也", "又", "而且")
_REFUSED = lazy("(?:按照|根据|落实|贯彻|听取|传达|学习|围绕|结合|按|遵照|经|对|向|给|把|将|为|让|到|至|了)$")
_NAME_BEFORE = lazy("(?:的|时|中|上|后|,|会|间)$")
_WHOLE = lazy(rf"[{HAN}A-Za-z0-9·《》“”()、]+")
_NO_LEAD = frozenset(["连队", "可以", "又是"])


class Voice(NamedTuple):
    """Where a speaker stands, and where his titles, or the clause's own words about him, begin."""

    start: int
    end: int
    lead: int


class Clause(NamedTuple):
    """A clause up to a verb of speech.

    `people` are those named in the text, by the end of the name (or of a title behind it); `known` are names that the record
    holds. `pure`: the verb is no noun as well; `marked`: a comma, a colon or a quotation follows it; `spoken`: it is 说.
    """

    text: str
    start: int
    verb: int
    people: dict[int, Named]
    known: frozenset[str]
    pure: bool
    marked: bool
    spoken: bool


@cache
def _stops() -> Matcher[bool]:
    """Words that no speaker's description holds; longer words that are harmless win."""
    heads = {word for word in descriptions.heads().meanings if len(word) > 1}
    free = descriptions.words_of("free") | heads | {"的"}
    return Matcher(
        dict.fromkeys(free, False) | dict.fromkeys(descriptions.words_of("stop") - descriptions.words_of("free"), True)
    )


def find(clause: Clause) -> Voice | None:
    """Who speaks in the clause, None if nobody does."""
    text = clause.text
    start = _after_lead(text, clause.start, clause.verb)
    end = clause.verb
    while True:
        person = clause.people.get(end)
        if person and person.end > clause.start:
            before = text[clause.start : max(clause.start, person.lead)]
            if not _REFUSED.search(before):
                first = _first_of_list(clause, person)
                return Voice(first.start, person.end, first.lead)
        shorter = _without_adverb(text, start, end)
        if shorter == end or end <= start:
            break
        end = shorter
    if end <= start:
        return None
    joined = text.startswith(_TOGETHER, end, clause.verb)
    return (
        _adjacent(clause, start, end)
        or _person_apart(clause, start, end, joined)
        or _group_apart(clause, start, end, joined)
    )


def _first_of_list(clause: Clause, person: Named) -> Named:
    """The first of those who speak together: 甲某、乙某 share a title and a verb."""
    while clause.text[person.start - 1 : person.start] in ("、", "和", "与") and person.lead == person.start:
        before = clause.people.get(person.start - 1)
        if before is None or before.start < clause.start or before.posts != person.posts:
            break
        person = before
    return person


def _after_lead(text: str, start: int, end: int) -> int:
    """Past 会上, 随后, 据, 3月5日 and the like."""
    leads = descriptions.matcher("lead")
    while start < end:
        time = _TIME.match(text, start, end)
        if time:
            start = time.end()
            continue
        found = leads.at(text, start, end - 1)
        if found is None or (found[0] == start + 1 and text[start : start + 2] in _NO_LEAD):
            break
        start = found[0]
    return start


def _without_adverb(text: str, start: int, end: int) -> int:
    """The end, less one adverb or one remark in brackets."""
    remark = _REMARK.search(text, start, end)
    if remark:
        return remark.start()
    found = descriptions.matcher("bridge").before(text, end, start)
    return found[0] if found else end


def _adjacent(clause: Clause, start: int, end: int) -> Voice | None:
    """A speaker that fills the clause up to the verb."""
    text = clause.text
    whole = text[start:end]
    if whole in descriptions.words_of("pronoun") or whole in clause.known:
        return Voice(start, end, start)
    for width in (4, 3, 2):
        if whole[-width:] in clause.known and len(whole) > width and _NAME_BEFORE.search(whole[:-width]):
            return Voice(end - width, end, end - width)
    begin = _after_attribute(text, start, end)
    if begin is None or not 0 < end - begin <= descriptions.LONGEST or not _WHOLE.fullmatch(text, begin, end):
        return None
    addressed = descriptions.addressed(text, begin, end)
    if addressed is not None:
        return Voice(addressed, end, begin)
    if _is_described(clause, start, begin, end):
        return Voice(begin, end, begin)
    return None


def _is_described(clause: Clause, start: int, begin: int, end: int) -> bool:
    """Whether `text[begin:end]`, a clause less its attributes, is a description of somebody who speaks."""
    text = clause.text
    if descriptions.is_group(text, begin, end) and (clause.pure or not descriptions.has_act(text, begin, end)):
        return True
    whole = begin == start
    opens = whole and _opens_sentence(text, clause.start)
    if _is_name(text, begin, end) and (clause.marked or opens):
        return True
    if not clause.marked:
        return False
    if text[begin] == "《" and text[end - 1] == "》":
        return True
    if opens and not clause.pure and descriptions.is_body(text, begin, end):
        return True
    anybody = whole and clause.pure and not clause.spoken and end - begin > 1
    anybody = anybody and _person_ahead(clause, start, end) is None
    return anybody and text[end - 1] not in "时后中上下里的地得间" and not text[begin].isdigit()


def _person_apart(clause: Clause, start: int, end: int, joined: bool) -> Voice | None:
    """A named person at the clause's head, and 在…时, …后 or another act between him and the verb."""
    ahead = _person_ahead(clause, start, end)
    if ahead and _bridges(clause, ahead[0], end, joined, clause.marked):
        return Voice(ahead[1].start, ahead[1].end, ahead[1].lead)
    return None


def _person_ahead(clause: Clause, start: int, end: int) -> tuple[int, Named] | None:
    """The named person with whom the clause begins, and where his name, or the title behind it, ends."""
    for at in range(start + 1, end):
        person = clause.people.get(at)
        if person and person.start >= start and (person.lead <= start or clause.text[person.lead - 1] == "的"):
            return at, person
    return None


def _group_apart(clause: Clause, start: int, end: int, joined: bool) -> Voice | None:
    """A pronoun, a description or a name without a post at the clause's head, and 在…时 or …后 between it and the verb."""
    text = clause.text
    opens = _opens_sentence(text, clause.start)
    for at in range(end - 1, start, -1):
        if text[start:at] in clause.known and _bridges(clause, at, end, joined, clause.marked):
            return Voice(start, at, start)
        if text[at] == "在" and opens and _is_name(text, start, at, certain=False):
            return Voice(start, at, start)
        if text[at] == "们" or not (
            text[start:at] in descriptions.words_of("pronoun") or descriptions.is_group(text, start, at)
        ):
            continue
        begin = _after_attribute(text, start, at)
        if begin is not None and begin < at and _bridges(clause, at, end, joined, False):
            return Voice(begin, at, begin)
    return None


def _bridges(clause: Clause, start: int, end: int, joined: bool, loose: bool) -> bool:
    """Whether the words between speaker and verb leave him the speaker."""
    start = _after_lead(clause.text, start, end)
    closed = _CLOSED.search(clause.text, start, end) is not None
    strong = clause.pure and clause.marked
    if descriptions.matcher("joint").at(clause.text, start, end) and clause.text[end - 1] != "的":
        free = loose and not any(verb in clause.text[start:end] for verb in ("提出", "要求", "建议", "希望"))
        return closed or strong or free or clause.text[start] == "在"
    return closed or (joined and strong)


def _after_attribute(text: str, start: int, end: int) -> int | None:
    """Where the description of a speaker begins, past its attributes; None if it holds a word that no speaker has."""
    begin = start
    stopped = False
    for low, high, is_stop in _stops().find(text, start, end):
        if high - low == 1 and text[low] == "的" and text[low - 1] != "党":
            begin, stopped = high, False
        elif is_stop:
            stopped = True
    return None if stopped else begin


def _opens_sentence(text: str, at: int) -> bool:
    return not at or text[at - 1] in "。!?;”"


def _is_name(text: str, start: int, end: int, certain: bool = True) -> bool:
    """Whether a name without a post stands there; less `certain` where 在 follows, as it does no noun at a sentence's head."""
    family = begins_name(text, start)
    if not family or text[start] in characters("rare_surnames") or not 1 <= end - start - family <= 2:
        return False
    word = is_word(text, start, end)
    if word == "never" or not certain:
        return word != "never"
    given = text[start + family : end]
    return not word and ("·" in given or any(each in characters("given_names") for each in given))
