"""Verification: proof that a document holds its source whole, once, and faithfully."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from cqgov_parse.export.json import to_dict
from cqgov_parse.records import Document
from cqgov_parse.span import Span
from cqgov_parse.text.fold import is_visible

_LAID_OVER = frozenset(
    [
        "people",
        "statements",
        "figures",
        "date",
        "dates",
        "mentions",
        "organisation",
        "session",
        "speaker",
        "detection",
    ]
)  # annotations stand over the structure; they are checked for faithful text, not for covering
_ASIDE, _STRUCTURE, _OVER = range(
    3
)  # under `extra`: a plugin's own parts, which are structure, and its annotations, which are not


@frozen
class Verification:
    """What was checked: visible characters of the source, those in exactly one piece of structure, passages and the faithful ones.

    `faults` says in words what is wrong, with line and column.
    """

    visible: int
    covered: int
    unplaced: int
    passages: int
    faithful: int
    faults: tuple[str, ...]

    @property
    def coverage(self) -> float:
        """The share of the visible characters that stand in exactly one piece of structure."""
        return self.covered / self.visible if self.visible else 1.0

    @property
    def unplaced_share(self) -> float:
        """The share of the visible characters that were not understood."""
        return self.unplaced / self.visible if self.visible else 0.0


def verify(document: Document) -> Verification:
    """Checks tiling and faithful spans. Raises ValueError for a document without its source text."""
    text = document.source.text
    if text is None:
        raise ValueError("the document was read from JSON, which does not hold the source text; parse the text again")
    hits = bytearray(len(text))
    faults: list[str] = []
    passages = faithful = 0
    own: list[Span] = []
    for passage, stands in _passages(to_dict(document), _STRUCTURE):
        passages += 1
        spans = passage["spans"]
        inside = all(0 <= start <= end <= len(text) for start, end in spans)
        if inside and "".join([text[start:end] for start, end in spans]) == passage["text"]:
            faithful += 1
        else:
            faults.append(
                f"a passage's text is not what stands at its spans: {passage['text'][:24]!r} {list(spans)[:2]}"
            )
        if inside and stands == _STRUCTURE:
            for start, end in spans:
                for at in range(start, end):
                    hits[at] = min(2, hits[at] + 1)
        elif inside and stands == _ASIDE:
            own += spans
    for start, end in own:
        for at in range(start, end):
            hits[at] = hits[at] or 1  # what nothing else holds is a plugin's own part
    seen = [at for at, character in enumerate(text) if is_visible(character)]
    for at in seen:
        if hits[at] != 1:
            line, column = document.position(at)
            faults.append(
                f"line {line}, column {column}: {text[at]!r} is in {'no' if not hits[at] else 'more than one'} piece of structure"
            )
    unplaced = sum(is_visible(character) for passage in document.unplaced for character in passage.text)
    return Verification(len(seen), sum(hits[at] == 1 for at in seen), unplaced, passages, faithful, tuple(faults))


def _passages(node: Any, stands: int) -> Iterator[tuple[dict[str, Any], int]]:
    if isinstance(node, dict):
        if "spans" in node and "text" in node:
            yield node, stands
        for name, child in node.items():
            yield from _passages(child, _OVER if name in _LAID_OVER else _ASIDE if name == "extra" else stands)
    elif isinstance(node, (list, tuple)):
        for child in node:
            yield from _passages(child, stands)
