"""What is written: a document comes back from its JSON as it was."""

from collections.abc import Iterator

from cqgov_parse.errors import JsonError
from cqgov_parse.export.json import from_json, to_json
from cqgov_parse.testing.labelling import smallest
from cqgov_parse.testing.subject import Subject


def comes_back(subject: Subject) -> Iterator[str]:
    """Documents that cannot be written as JSON, or come back otherwise."""
    for sample in subject.samples:
        words = _fault(subject, sample.text)
        if words:
            yield f"{sample.path.name}: {words}"
    text = smallest(subject, lambda text: _fault(subject, text) is not None)
    if text is not None:
        yield f"the text {text[:120]!r}: {_fault(subject, text)}"


def _fault(subject: Subject, text: str) -> str | None:
    document = subject.document(text)
    if document is None:
        return None
    try:
        found = to_json(document)
        read = from_json(found)
    except (TypeError, ValueError, JsonError) as error:
        return f"its document is no JSON: {error}"
    if read != document:
        return "its document comes back otherwise; numbers and values of labels are strings, and under extra stands only what JSON knows"
    return None if to_json(read) == found else "its document is written otherwise the second time"
