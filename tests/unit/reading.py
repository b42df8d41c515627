"""Short ways to ask about a text, shared by the unit tests: folded as formats see it, and labels shown as the source's words."""

from collections.abc import Iterable

from cqgov_parse.label import Label
from cqgov_parse.records import Day, Passage
from cqgov_parse.span import Span, cut
from cqgov_parse.text.fold import fold
from cqgov_parse.text.view import View
from cqgov_parse.text.view import view as view_of

__all__ = ["cuts", "fold", "labelled", "owned", "view", "words"]


def view(text: str) -> View:
    """The view of a whole text."""
    return view_of(fold(text), (0, len(text)))


def labelled(source: str, labels: Iterable[Label]) -> list[tuple[str, str]]:
    """Each label's part and the source's characters at its spans."""
    return [(str(label.part), cut(source, label.spans)) for label in labels]


def owned(source: str, labels: Iterable[Label]) -> list[tuple[str, str, int | None]]:
    """The same with the story that the label belongs to."""
    return [(str(label.part), cut(source, label.spans), label.story) for label in labels]


def cuts(source: str, spans: Iterable[Span]) -> list[str]:
    """The characters at each span."""
    return [source[start:end] for start, end in spans]


def words(found: Passage | Day | None) -> str | None:
    """The text of a passage or day, if there is one."""
    return found.text if found else None
