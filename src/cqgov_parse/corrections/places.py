"""Places: where a text has the characters that a correction speaks of."""

from bisect import bisect_left
from functools import cached_property

from attrs import define

from cqgov_parse.corrections.correction import Quote
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span, Spans, join
from cqgov_parse.text.fold import LINE_ENDS, is_visible

_ENDS = lazy(f"\r\n|[{LINE_ENDS}]")
_DOUBLE = lazy("\r\n")
_LINE = lazy(f"[^{LINE_ENDS}]+")


@define(slots=False)
class Searched:
    """A text in which quotes are looked for. A line end is a line end, however it is written."""

    text: str

    def place(self, quote: Quote) -> Span | None:
        """Where the quoted characters stand: at their position between their neighbours, else at the only place that has all these.

        Characters at the position whose neighbours have changed are believed if there is no such place.
        """
        at = quote.start
        end = (at or 0) + len(quote.exact)
        stands = at is not None and self.text.startswith(quote.exact, at)
        if at is not None and stands and self._has_neighbours(at, end, quote):
            return at, end
        found = self._only(quote)
        if found is None and at is not None and stands:
            return at, end
        return found

    def _has_neighbours(self, start: int, end: int, quote: Quote) -> bool:
        before = start - len(quote.prefix)
        return before >= 0 and self.text.startswith(quote.prefix, before) and self.text.startswith(quote.suffix, end)

    def _only(self, quote: Quote) -> Span | None:
        """The one place that has the quote between its neighbours."""
        text, doubled = self._even
        prefix, exact, suffix = (_ENDS.sub("\n", words) for words in (quote.prefix, quote.exact, quote.suffix))
        words = prefix + exact + suffix
        at = text.find(words)
        if at < 0 or text.find(words, at + 1) >= 0:
            return None
        start = at + len(prefix)
        end = start + len(exact)
        return start + bisect_left(doubled, start), end + bisect_left(doubled, end)

    @cached_property
    def _even(self) -> tuple[str, list[int]]:
        """The text with one character for every line end, and where in it those stand that are two in the source."""
        doubled = [match.start() for match in _DOUBLE.finditer(self.text)]
        return _ENDS.sub("\n", self.text), [at - n for n, at in enumerate(doubled)]


def seen(text: str, spans: Spans) -> Spans:
    """The spans as those of a passage: no line end in them, and no blanks at the ends of a line."""
    return join(
        (start + match.start() + len(words) - len(words.lstrip()), start + match.start() + len(words.rstrip()))
        for start, end in spans
        for match in _LINE.finditer(text[start:end])
        if any(map(is_visible, words := match.group()))
    )
