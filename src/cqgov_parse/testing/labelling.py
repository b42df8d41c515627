"""Labelling: labels for any text, each character once, within the text, and no silence."""

from collections.abc import Callable, Iterator

from hypothesis import HealthCheck, find, settings
from hypothesis.errors import NoSuchExample

from cqgov_parse.claims import Claims
from cqgov_parse.errors import CqgovError
from cqgov_parse.label import flaw
from cqgov_parse.records import Document
from cqgov_parse.testing.documents import texts
from cqgov_parse.testing.subject import Subject, misplaced
from cqgov_parse.text.fold import is_visible
from cqgov_parse.text.page import page
from cqgov_parse.verification import verify

_UNPLACED = 0.02  # share of a sample's characters that may be left unplaced
_ASIDE = 0.5  # share of a sample's characters that may be markers and furniture
_SHOWN = 120


def smallest(subject: Subject, is_faulty: Callable[[str], bool]) -> str | None:
    """The smallest text that Hypothesis finds a fault in. The same every time."""
    quiet = settings(
        max_examples=subject.examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        return find(texts, is_faulty, settings=quiet)
    except NoSuchExample:
        return None


def _found(subject: Subject, fault: Callable[[str], str | None]) -> Iterator[str]:
    """A fault in every sample that has it, in everyone else's texts, and in the smallest text that can be made up."""
    for sample in (*subject.samples, *subject.foreign):
        words = fault(sample.text)
        if words:
            yield f"{sample.path.name}: {words}"
    text = smallest(subject, lambda text: fault(text) is not None)
    if text is not None:
        yield f"the text {_short(text)!r}: {fault(text)}"


def total(subject: Subject) -> Iterator[str]:
    """Texts on which the format fails, or yields what is no label, has a part that nobody knows or a field of another kind."""

    def fault(text: str) -> str | None:
        try:
            labels = subject.labels(text)
            subject.called(page(text))
        except CqgovError as error:
            return str(error)
        return next((wrong for label in labels if (wrong := flaw(label))), None)

    return _found(subject, fault)


def faithful(subject: Subject) -> Iterator[str]:
    """Labels whose spans are no ranges of the text, and passages that say something else than what stands at their spans."""

    def fault(text: str) -> str | None:
        try:
            labels = subject.labels(text)
        except CqgovError:
            return None
        for label in labels:
            if not flaw(label) and misplaced(label, len(text)):
                return f"{label.part} has the spans {list(label.spans)[:3]}, in a text of {len(text)} characters"
        document = subject.document(text)
        faults = verify(document).faults if document else ()
        return next((words for words in faults if words.startswith("a passage")), None)

    return _found(subject, fault)


def tiles(subject: Subject) -> Iterator[str]:
    """Characters that two labels claim, and samples of which too much is not labelled at all."""

    def fault(text: str) -> str | None:
        claims = Claims(page(text))
        for label in subject.sound(text):
            _, overlaps = claims.take(str(label.part), label.spans)
            for overlap in overlaps:
                start, end = overlap.span
                return f"{label.part} claims {text[start:end][:20]!r}, which is already {' and '.join(overlap.holders)}"
        return None

    for sample in subject.samples:
        document = subject.document(sample.text)
        share = verify(document).unplaced_share if document else 0.0
        if document and share > _UNPLACED:
            yield f"{sample.path.name}: {share:.0%} of it is unplaced, first {document.unplaced[0].text[:20]!r}"
    yield from _found(subject, fault)


def speaks(subject: Subject) -> Iterator[str]:
    """Samples without a record, or that are mostly put aside; texts of which all is put aside and nothing is said."""
    for sample in subject.samples:
        document = subject.document(sample.text)
        if document is None:
            continue
        aside, visible = _put_aside(document), sum(map(is_visible, sample.text))
        if not document.records:
            yield f"{sample.path.name}: holds no record"
        elif aside > visible * _ASIDE:
            yield f"{sample.path.name}: {aside / visible:.0%} of it is markers and furniture"

    def fault(text: str) -> str | None:
        document = subject.document(text)
        if document is None or document.notes or not _has_prose(text):
            return None
        silent = _put_aside(document) == sum(map(is_visible, text))
        return "all of it is markers and furniture, and no note says why" if silent else None

    yield from _found(subject, fault)


def _put_aside(document: Document) -> int:
    return sum(sum(map(is_visible, passage.text)) for passage in (*document.markers, *document.furniture))


def _has_prose(text: str) -> bool:
    """Whether a line is a sentence of some length, so that there is something to say about it."""
    return any(len(line.strip()) > 30 and line.rstrip().endswith("。") for line in text.splitlines())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
