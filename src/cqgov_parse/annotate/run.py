"""The annotators of a parse, one after another: in time, and each to blame for what it does."""

from collections.abc import Callable, Iterable

import attrs

from cqgov_parse.blame import blamed, is_ours
from cqgov_parse.deadline import OutOfTime, until
from cqgov_parse.errors import PluginError
from cqgov_parse.label import is_own
from cqgov_parse.records import Document, Note


def annotated(
    document: Document, annotators: Iterable[Callable[[Document], Document]], end: float | None = None
) -> Document:
    """The document with what the annotators add; those that the time until `end` is too short for are named in a note.

    Raises PluginError for a plugin's annotator that fails.
    """
    missing = []
    for annotate in annotators:
        try:
            with until(end):
                document = annotate(document) if is_ours(annotate) else _checked(annotate, document)
        except OutOfTime:
            missing.append(str(getattr(annotate, "__module__", "")).rpartition(".")[2])
    if missing:
        message = f"the time was over; these annotations are missing: {', '.join(missing)}"
        document = attrs.evolve(document, notes=(*document.notes, Note("time-budget", "warning", message)))
    return document


def _checked(annotate: Callable[[Document], Document], document: Document) -> Document:
    """What a plugin's annotator makes of a document. Raises PluginError, also for fields under `extra` without a name of their own."""
    who = f"the annotator {getattr(annotate, '__module__', '')}.{getattr(annotate, '__qualname__', annotate)}"
    with blamed(who, annotate):
        found = annotate(document)
    if not isinstance(found, Document):
        raise PluginError(f"{who} gives {type(found).__name__} instead of the document")
    for name in {name for extra in (found.extra, *(record.extra for record in found.records)) for name in extra}:
        if not is_own(name):
            raise PluginError(f"{who} puts {name!r} under extra; name fields of your own x-NAME")
    return found
