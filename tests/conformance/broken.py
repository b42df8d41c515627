"""Formats that break one promise each, and the sound one that they are made from: a duty officer's bulletin."""

import locale
import os
import socket
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from cqgov_parse.plugin import Cursor, Format, Label, Page, Part, Rule, Span, Where

MATTER, ANSWER = "事由:", "处置:"


def sound(cursor: Cursor) -> Iterator[Label]:
    """A title, then matters, each with what was done."""
    story = 0
    for block in cursor:
        if block.plain.startswith((MATTER, ANSWER)):
            is_matter = block.plain.startswith(MATTER)
            story += is_matter
            yield Label(Part.MARKER, block.slice(0, 3).spans)
            if rest := block.slice(3):
                yield Label(Part.HEADLINE if is_matter else Part.PARAGRAPH, rest.spans, story or None)
        else:
            yield Label(Part.PARAGRAPH if story else Part.HEADLINE, block.spans, story or None)


RULES = (
    Rule("a bulletin's title", "[一-鿿]{2,8}值班快报第[0-9]{1,4}期", Where.HEAD_LINE, weight=4.0),
    Rule("matters", f"{MATTER}.+", Where.LINE, weight=1.0, limit=3),
)
SOUND = Format("bulletin", sound, RULES)

_Change = Callable[[Cursor], Iterator[Label]]


def brittle(cursor: Cursor) -> Iterator[Label]:
    """Takes it that there are three lines."""
    _ = cursor.blocks[2]
    return sound(cursor)


def stranger(cursor: Cursor) -> Iterator[Any]:
    """Yields words instead of a label where there is nothing to read."""
    yield from sound(cursor)
    if not cursor.blocks:
        yield "nothing"


def doubling(cursor: Cursor) -> Iterator[Label]:
    """Gives the mark before a matter's text to the text too."""
    for label in sound(cursor):
        yield label
        if label.part == Part.HEADLINE and label.story:
            yield attrs.evolve(label, part=Part.PARAGRAPH)


def forgetful(cursor: Cursor) -> Iterator[Label]:
    """Forgets what was done."""
    return (label for label in sound(cursor) if label.part != Part.PARAGRAPH)


def reaching(cursor: Cursor) -> Iterator[Label]:
    """Takes the line's end along, which a last line does not have."""
    for label in sound(cursor):
        (start, end), *rest = label.spans
        yield attrs.evolve(label, spans=((start, end + 1), *rest)) if label.part == Part.HEADLINE else label


def mute(cursor: Cursor) -> Iterator[Label]:
    """Puts everything aside."""
    return (Label(Part.FURNITURE, block.spans) for block in cursor)


def counting(cursor: Cursor) -> Iterator[Label]:
    """Numbers its matters with numbers instead of words."""
    for label in sound(cursor):
        if label.part == Part.HEADLINE and label.story:
            yield Label(Part.COLUMN, (), number=label.story)  # type: ignore[arg-type]
            yield Label(Part.HEADING, label.spans, level=1, number=label.story)  # type: ignore[arg-type]
        else:
            yield label


def signing(cursor: Cursor) -> Iterator[Label]:
    """Gives a role that no byline has."""
    for label in sound(cursor):
        is_answer = label.part == Part.PARAGRAPH
        yield attrs.evolve(label, part=Part.BYLINE, value="officer on duty") if is_answer else label


def hashing(cursor: Cursor) -> Iterator[Label]:
    """Takes the stories' order from a set."""
    labels = list(sound(cursor))
    order = list({f"story {label.story}" for label in labels if label.story})
    for label in labels:
        yield attrs.evolve(label, story=1 + order.index(f"story {label.story}")) if label.story else label


def dated(cursor: Cursor) -> Iterator[Label]:
    """Asks for today's year."""
    _ = date.today().year
    return sound(cursor)


def local(cursor: Cursor) -> Iterator[Label]:
    """Asks how numbers are written here."""
    _ = locale.localeconv()
    return sound(cursor)


def homely(cursor: Cursor) -> Iterator[Label]:
    """Asks who is at work."""
    _ = os.getenv("USER")
    return sound(cursor)


def reading(cursor: Cursor) -> Iterator[Label]:
    """Reads a file for every text."""
    _ = Path(__file__).read_text("utf-8")
    return sound(cursor)


def calling(cursor: Cursor) -> Iterator[Label]:
    """Opens a way to the network."""
    socket.socket().close()
    return sound(cursor)


def comparing(cursor: Cursor) -> Iterator[Label]:
    """Compares every line with all before it."""
    _ = sum(block.plain == other.plain for n, block in enumerate(cursor.blocks) for other in cursor.blocks[:n])
    return sound(cursor)


def changed(cursor: Cursor) -> Iterator[Label]:
    """Calls a matter's headline its kicker, which nobody has accepted."""
    for label in sound(cursor):
        is_matter = label.part == Part.HEADLINE and label.story
        yield attrs.evolve(label, part=Part.KICKER) if is_matter else label


def _failing(page: Page) -> Iterable[Span]:
    return [page.blocks[0].spans[0]]


def _with(label: _Change = sound, rules: tuple[Rule, ...] = RULES, **more: Any) -> Format:
    return Format("bulletin", label, rules, **more)


BROKEN: dict[str, tuple[str, Format]] = {
    "no rule fires": ("recognises", _with(rules=(Rule("another title", "每日简报", weight=9.0),))),
    "a threshold out of reach": ("recognises", _with(threshold=50.0)),
    "hardly more than another": (
        "recognises",
        _with(rules=(attrs.evolve(RULES[0], weight=0.6),), threshold=0.5),
    ),
    "a rule that fires everywhere": ("rejects", _with(rules=(*RULES, Rule("a full stop", "。", weight=60.0)))),
    "fails on short texts": ("total", _with(brittle)),
    "yields what is no label": ("total", _with(stranger)),
    "a rule that fails without lines": ("total", _with(rules=(*RULES, Rule("first line", _failing, weight=0.1)))),
    "reaches over the end": ("faithful", _with(reaching)),
    "labels twice": ("tiles", _with(doubling)),
    "leaves much unlabelled": ("tiles", _with(forgetful)),
    "puts all aside": ("speaks", _with(mute)),
    "numbers that are no strings": ("total", _with(counting)),
    "a role that nobody knows": ("round-trip", _with(signing)),
    "order of a set": ("deterministic", _with(hashing)),
    "asks the clock": ("closed", _with(dated)),
    "asks the locale": ("closed", _with(local)),
    "asks the environment": ("closed", _with(homely)),
    "reads a file": ("closed", _with(reading)),
    "opens a socket": ("closed", _with(calling)),
    "each line against all": ("linear", _with(comparing)),
    "a catastrophic pattern": (
        "linear",
        _with(rules=(*RULES, Rule("a sum", "(?:1|11|1,|1.)+[=;]", weight=0.1))),
    ),
    "other than accepted": ("golden", _with(changed)),
}
"""Each broken format, by what is wrong with it, and the check that catches it."""
