"""A view: some characters of the source, in reading order, as patterns see them."""

from functools import cached_property

from attrs import frozen

from cqgov_parse.span import Span, Spans, join, starts, within


@frozen
class View:
    """Folded text over spans of the source; `len(plain)` is the sum of the spans' lengths."""

    spans: Spans
    plain: str

    @cached_property
    def offsets(self) -> tuple[int, ...]:
        return starts(self.spans)

    @property
    def start(self) -> int:
        """Where in the source the first character stands."""
        return self.spans[0][0] if self.spans else 0

    def at(self, start: int, end: int) -> Spans:
        """The source spans of a range of `plain`."""
        if len(self.spans) == 1:
            low = self.spans[0][0]
            return ((low + start, low + end),) if start < end else ()
        return within(self.spans, self.offsets, start, end)

    def slice(self, start: int, end: int | None = None) -> "View":
        """A part of the view, without the blanks at its ends."""
        plain = self.plain[start:end]
        kept = plain.strip()
        if not kept:
            return View((), "")
        start += plain.index(kept[0]) if plain[0] != kept[0] else 0
        return View(self.at(start, start + len(kept)), kept)

    def __bool__(self) -> bool:
        return bool(self.plain)


def view(plain: str, span: Span) -> View:
    """The view of one span of the plain text of a whole document."""
    return View((span,) if span[0] < span[1] else (), plain[span[0] : span[1]])


def concat(views: list[View]) -> View:
    """Views one after the other."""
    return View(join(span for each in views for span in each.spans), "".join([each.plain for each in views]))
