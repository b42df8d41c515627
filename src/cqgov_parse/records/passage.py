"""A passage: characters of the source, and where they stand."""

from functools import cached_property

from attrs import field, frozen

from cqgov_parse.span import Spans, starts, within


@frozen
class Passage:
    """`text` is exactly the source's characters at `spans`, joined; `plain` the same number of characters, folded."""

    text: str
    spans: Spans = ()
    plain: str = field(default="", eq=False, repr=False)

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return starts(self.spans)

    def at(self, start: int, end: int) -> Spans:
        """The source spans of a range of `text` (or of `plain`, which is as long)."""
        if len(self.spans) == 1:
            low, high = self.spans[0]
            return ((low + start, min(low + end, high)),) if start < end and low + start < high else ()
        return within(self.spans, self._offsets, start, end)

    def __str__(self) -> str:
        return self.text
