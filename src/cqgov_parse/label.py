"""Labels: what a format says about a stretch of text, in the newsroom's own words."""

from enum import StrEnum

from attrs import frozen

from cqgov_parse.patterns import lazy
from cqgov_parse.span import Spans


class Part(StrEnum):
    """What a stretch of text is. Plugins may use names of their own, `x-name`, which are kept under `extra`."""

    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    # of the document
    SECTION = "section"
    BREADCRUMB = "breadcrumb"
    PUBLISHED = "published"
    PERIOD = "period"
    ORIGIN = "origin"
    SALUTATION = "salutation"
    LEAD = "lead"
    # the outline: they group the records that follow
    PART = "part"
    HEADING = "heading"
    COLUMN = "column"
    DAY = "day"
    ATTACHMENT = "attachment"
    # of a record
    DATELINE = "dateline"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    GLOSSARY = "glossary"
    # aside
    JUMP = "jump"
    MARKER = "marker"
    FURNITURE = "furniture"


_OWN = lazy(r"x(?:-[a-z0-9]+)+")
OWN_NAMES = f"^{_OWN.pattern}$"
"""What names of plugins' own look like, in a JSON Schema."""

OUTLINE = frozenset({Part.PART, Part.HEADING, Part.COLUMN, Part.DAY, Part.ATTACHMENT})


_PARTS = frozenset(map(str, Part))
_KINDS: dict[str, tuple[type, ...]] = {
    "spans": (tuple,),
    "story": (int, type(None)),
    "level": (int,),
    "number": (str, type(None)),
    "value": (str, type(None)),
}


@frozen
class Label:
    """One stretch of text and what it is.

    `spans` are in reading order. `story` numbers the record that the stretch belongs to; None means the document itself.
    `level` is a heading's depth: 1 for `一、`, 2 for `（一）`, 3 for `1.`. `number` is the printed number (`二`, `（一）`,
    `一是`). `value` carries a reading that the shared readers cannot make from the characters alone: a report part's kind,
    an ISO date, a byline's role, how many captions a credit covers, a glossary's term.
    """

    part: Part | str
    spans: Spans
    story: int | None = None
    level: int = 0
    number: str | None = None
    value: str | None = None


def flaw(label: object) -> str | None:
    """What is wrong with what a plugin yields as a label: its kind, its part, or the kind of a field; None for a sound one."""
    if not isinstance(label, Label):
        return f"{label!r:.60} is no label"
    if not isinstance(label.part, str) or (label.part not in _PARTS and not is_own(label.part)):
        return f"the part {label.part!r} is unknown; name parts of your own x-NAME"
    for name, kinds in _KINDS.items():
        value = getattr(label, name)
        if not isinstance(value, kinds):
            return f"the label {label.part} has the {name} {value!r}; it takes {kinds[0].__name__}"
    if not all(isinstance(span, tuple) and len(span) == 2 and set(map(type, span)) == {int} for span in label.spans):
        return f"the label {label.part} has the spans {label.spans!r:.60}; a span is a pair of whole numbers"
    return None


def is_own(name: str) -> bool:
    """Whether a part or a field is a plugin's own: `x-` and lower-case words, best its plugin's name first, `x-bulletin-number`."""
    return _OWN.fullmatch(name) is not None
