"""A page: a decoded text with its plain text, lines and blocks, each made when first asked for."""

import re
from functools import cached_property

from attrs import field, frozen

from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span
from cqgov_parse.text import blocks as _blocks
from cqgov_parse.text import flattened as _flattened
from cqgov_parse.text import insertions as _insertions
from cqgov_parse.text import lines as _lines
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.columns import Column, columns
from cqgov_parse.text.fold import fold
from cqgov_parse.text.lines import Line
from cqgov_parse.text.measure import Votes
from cqgov_parse.text.view import View

_BESIDE_DIGIT = lazy(r"(?<=[0-9]) +(?=[一-鿿,。、;:!?)”%(“])|(?<=[一-鿿,。、;:(“”]) +(?=[0-9])")
_HEAD = 200_000  # characters
_SHORT = 160  # characters; longer lines are text
_BETWEEN_DIGITS = lazy(r"(?<=[0-9.]) (?=[0-9.])")


@frozen
class Page:
    """What a format reads. `source` is the text as decoded, `plain` the same with every character folded, one for one."""

    source: str
    plain: str = field(repr=False)

    @cached_property
    def head(self) -> "Page":
        """The page up to a line's end before 200,000 characters: enough to tell what a text is. A shorter page is its own head."""
        if len(self.source) <= _HEAD:
            return self
        end = self.plain.rfind("\n", 0, _HEAD) + 1 or _HEAD
        return Page(self.source[:end], self.plain[:end])

    @cached_property
    def insertions(self) -> list[Span]:
        """Where pinyin, markup or characters without a shape were put between the characters of the text."""
        return _insertions.insertions(self.source, self.plain)

    @cached_property
    def lines(self) -> list[Line]:
        return _lines.by_count(_flattened.restored(_lines.split(self.source, self.plain, self.insertions)))

    @cached_property
    def short_lines(self) -> list[Line]:
        """The lines of at most 160 characters: what rules for whole lines read."""
        return [line for line in self.lines if len(line.plain) <= _SHORT]

    @cached_property
    def _columns(self) -> list[Column]:
        return columns(self.lines)

    @cached_property
    def votes(self) -> Votes:
        """What the lines say of the width to which they are set."""
        return Votes(self.lines)

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether the lines were cut at a column's width."""
        return _blocks.is_wrapped(self.lines, self._columns)

    @cached_property
    def blocks(self) -> list[Block]:
        """Lines, or where they are wrapped, what their widths make paragraphs."""
        if not self.is_wrapped:
            return [_blocks.block((line,)) for line in self.lines]
        return _blocks.parted(self.lines, self._columns, votes=self.votes)

    @cached_property
    def has_spaced_digits(self) -> bool:
        """Whether the typesetting sets every digit apart, `2 0 1 3`."""
        return len(re.findall(r"[0-9] [0-9](?![0-9])", self.plain)) > 3

    def tight(self, view: View) -> View:
        """The view without the blanks that typesetting puts around digits."""
        if " " not in view.plain:
            return view
        gaps = [match.span() for match in _BESIDE_DIGIT.finditer(view.plain)]
        if self.has_spaced_digits:
            gaps += [match.span() for match in _BETWEEN_DIGITS.finditer(view.plain)]
            gaps.sort()
        if not gaps:
            return view
        kept = []
        at = 0
        for low, high in gaps:
            kept.append((at, low))
            at = high
        kept.append((at, len(view.plain)))
        spans = tuple(span for low, high in kept for span in view.at(low, high))
        return View(spans, "".join([view.plain[low:high] for low, high in kept]))


def page(source: str) -> Page:
    """The page of a decoded text."""
    return Page(source, fold(source))
