"""An item of a report: its enumerator and topic sentence as headline, the rest as its paragraph."""

from collections.abc import Container, Sequence

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import headings, jumps, numbering, report_layout, story, topics
from cqgov_parse.parts.numbering import Number
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.lines import ends_sentence
from cqgov_parse.text.page import Page
from cqgov_parse.text.view import View

_DASH = lazy("——? *")
_LABEL = 40
"""Characters of an enumerated line without a sentence's end that is the headline of the paragraph below it."""
_ALONE = 32
"""A topic sentence that is longer, with nothing below it, is the paragraph itself."""
_SHORTEST = 20
"""A paragraph that goes on under a topic sentence has at least so many characters."""


def opened(view: View) -> tuple[list[Label], View]:
    """The bullet or dash that opens a paragraph, as a marker, and what follows it."""
    plain = view.plain
    dash = _DASH.match(plain)
    if dash is None and not headings.mark(plain):
        return [], view
    start = dash.end() if dash else len(plain) - len(plain[1:].lstrip())
    return [Label(Part.MARKER, view.slice(0, start).spans)], view.slice(start)


def openers(blocks: Sequence[Block]) -> frozenset[str]:
    """What topic sentences of a report begin with one after another, their dashes and numbers aside."""
    plains = [rest.plain for block in blocks if (rest := opened(block)[1])]
    return topics.openers([plain[number.end :] if (number := numbering.read(plain)) else plain for plain in plains])


def may_follow(block: Block, above: str = "", openers: Container[str] = ()) -> bool:
    """Whether a block can be the paragraph under a topic sentence that stands on a line of its own, `above`.

    A topic sentence itself goes on with nothing but a number: `一是抓项目。`.
    """
    plain = block.plain
    return (
        not report_layout.is_heading(block)
        and numbering.read(plain) is None
        and story.kind(block) is Part.PARAGRAPH
        and not headings.mark(plain)
        and len(plain) >= _SHORTEST
        and (topics.end(plain, 0, openers) != len(plain) or numbering.read(above) is not None)
    )


def labels(
    page: Page, view: View, item: int, following: View | None, openers: Container[str] | None
) -> tuple[list[Label], bool]:
    """The labels of one item, and whether it took `following`, the paragraph that could go with its topic sentence.

    A jump at either end is cut off. `openers` are what topic sentences of this report begin with; with None the paragraph is taken whole.
    """
    plain = view.plain
    found: list[Label] = []
    start, stop = 0, len(plain)
    opening, ending = jumps.at_start(plain), jumps.at_end(plain)
    if opening and opening.end < stop:
        found.append(Label(Part.JUMP, view.slice(0, opening.end).spans, item))
        view = view.slice(opening.end)
        plain = view.plain
        stop = len(plain)
        ending = jumps.at_end(plain)
    if ending and ending.start:
        stop = ending.start
    number = numbering.read(plain)
    start = number.end if number and number.level in (0, 3, 4) else 0
    text = number.text if number and start else None
    topic = None if openers is None else topics.end(plain, start, openers)
    body: View = view.slice(topic or 0, stop)
    took = False
    if topic is not None and not plain[topic:stop].strip():
        took = following is not None and len(plain) <= _ALONE
        topic, body = (topic, following) if took and following else (None, view.slice(0, stop))
    elif openers is not None and topic is None and _is_label(plain, number) and following is not None:
        topic, body, took = len(plain), following, True
    if topic is not None:
        found.append(Label(Part.HEADLINE, view.slice(0, topic).spans, item, number=text))
        text = None
    if body:
        found.append(Label(Part.PARAGRAPH, page.tight(body).spans, item, number=text))
    if stop < len(plain):
        found.append(Label(Part.JUMP, view.slice(stop).spans, item))
    return found, took


def _is_label(plain: str, number: Number | None) -> bool:
    return number is not None and not ends_sentence(plain) and len(plain) <= _LABEL
