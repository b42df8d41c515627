"""Statements: reported speech, its speaker, its verb, and the text that the verb governs."""

from collections.abc import Iterable, Sequence

from cqgov_parse.deadline import check
from cqgov_parse.parts import persons, speech
from cqgov_parse.parts.speech import Speech
from cqgov_parse.parts.unspaced import Unspaced, unspaced
from cqgov_parse.patterns import lazy
from cqgov_parse.records import Article, Document, Passage, ReportItem, Statement
from cqgov_parse.records.altered import altered
from cqgov_parse.span import Span, Spans, join

_SENTENCE = lazy("[。!?…]+[”’)]?")
_NARRATION = lazy(
    "(?:会前|会后|会上|随后|散会|据了解|据悉|当天|当日|其间|期间|[^,。]{0,6}(?:结束|期间|之后|会上|会后|会前|活动中)(?:后|时|,)|(?:他|她)(?:还|又)?(?:随后|随即|来到|走进|深入|察看|看望|走访))"
)
_ATTENDANCE = lazy("[^,。;:“]{2,80}(?:参加|出席|列席|陪同|参与)(?:会议|活动|调研|视察|检查|座谈|协商|考察|监督)?。")
_TURN = lazy("[。!?;…][”’)]?")


def annotate(document: Document) -> Document:
    """Adds `statements` to every article and report item, and to the document those of its captions.

    Paragraphs, captions and the headlines of report items are read. The speaker is a name alone (王中), or what is printed
    (会议, 他, 某县水利局相关负责人). The text is what the verb governs: to the next statement or the paragraph's end, less
    sentences that tell again what happened; for a speaker after a quotation, the quotation and what goes on after the verb.
    """
    records = tuple(_annotated(record) for record in document.records)
    statements = tuple(find([photo.caption for photo in document.photos]))
    return altered(document, records=records, statements=statements)


def _annotated(record: Article | ReportItem) -> Article | ReportItem:
    check()
    passages = list(record.paragraphs)
    if isinstance(record, Article):
        passages += [photo.caption for photo in record.photos]
        return altered(record, statements=tuple(find(passages)))
    if record.headline:
        passages.insert(0, record.headline)
    return altered(record, statements=tuple(find(passages)))


def find(passages: Iterable[Passage]) -> list[Statement]:
    """The statements in the passages of one record, in order."""
    whole = sorted(passages, key=lambda passage: passage.spans[:1])
    lines = [unspaced(passage.plain) for passage in whole]
    if not any(speech.is_open(line.text) for line in lines):
        return []
    named = [persons.find(line) for line in lines]
    known = frozenset(
        line.text[each.start : each.end] for line, found in zip(lines, named, strict=True) for each in found
    )
    statements: list[Statement] = []
    for passage, line, people in zip(whole, lines, named, strict=True):
        spoken = speech.find(line.text, people, known)
        heads = {each.lead for each in people if each.posts}
        for number, each in enumerate(spoken):
            limit = len(line.text) if number + 1 == len(spoken) else _turn(line.text, each, spoken[number + 1])
            statements.append(_statement(passage, line, each, _governed(line.text, each, limit, heads, known)))
    return statements


def _turn(text: str, current: Speech, following: Speech) -> int:
    """Where the text of a statement ends at the latest: before the sentence, or the clause, of the next one."""
    begin = following.quote[0] if following.quote else following.start
    at = begin
    while at > current.opened and not _TURN.fullmatch(text, at - 1, at) and not _TURN.fullmatch(text, at - 2, at):
        at -= 1
    return max(at, current.opened) if at > current.opened else max(begin, current.opened)


def _governed(text: str, each: Speech, limit: int, heads: set[int], known: frozenset[str]) -> list[Span]:
    """The ranges that a verb governs."""
    ranges: list[Span] = [each.quote] if each.quote else []
    if each.only_quote:
        return ranges
    start, end = each.opened, limit
    quoted = text.startswith("“", start)
    closing = text.find("”", start, limit) if quoted else -1
    if closing > 0 and text[closing - 1] in "。!?…":
        return [*ranges, (start, closing + 1)]
    for match in _SENTENCE.finditer(text, start, limit):
        at = match.end()
        if at >= limit:
            break
        if (
            at in heads
            or _NARRATION.match(text, at, limit)
            or _ATTENDANCE.match(text, at, limit)
            or _resumes(text, at, known)
        ):
            end = at
            break
        if text[at] == "“" and not quoted and text[text.find("”", at, limit) - 1] in "。!?…":
            end = at
            break
    while end > start and text[end - 1] in ",;、:":
        end -= 1
    return [*ranges, (start, end)] if end > start else ranges


def _resumes(text: str, at: int, known: frozenset[str]) -> bool:
    return any(text[at : at + width] in known for width in (2, 3, 4))


def _statement(passage: Passage, line: Unspaced, each: Speech, ranges: Sequence[Span]) -> Statement:
    speaker = _joined(passage, line.ranges(*each.speaker))[0]
    verb = _joined(passage, line.ranges(*each.verb))[0]
    text, spans = _joined(passage, [line.range(*span) for span in ranges])
    return Statement(speaker, verb, text, spans)


def _joined(passage: Passage, ranges: Iterable[Span]) -> tuple[str, Spans]:
    """The source characters of ranges of the passage, and where they stand."""
    found = list(ranges)
    text = "".join([passage.text[low:high] for low, high in found])
    return text, join(span for low, high in found for span in passage.at(low, high))
