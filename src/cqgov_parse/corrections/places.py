"""Places: where a text has the characters that a correction speaks of."""

import re

from cqgov_parse.corrections.correction import Quote
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span, Spans, join, without
from cqgov_parse.text.fold import LINE_ENDS, is_visible
from cqgov_parse.text.page import Page

_ENDS = lazy(f"\r\n|[{LINE_ENDS}]")
_LINE = lazy(f"[^{LINE_ENDS}]+")


def place(text: str, quote: Quote) -> Span | None:
    """Where the quoted characters stand: at their position, else where the text has them between the same neighbours, if that is one place.

    Characters at the position whose neighbours have changed are believed only if no other place has the neighbours, too.
    A line end is a line end, however it is written.
    """
    at = quote.start
    end = (at or 0) + len(quote.exact)
    stands = at is not None and text.startswith(quote.exact, at)
    if at is not None and stands and _has_neighbours(text, at, end, quote):
        return at, end
    found = _only(text, quote)
    if found is None and at is not None and stands:
        return at, end
    return found


def _has_neighbours(text: str, start: int, end: int, quote: Quote) -> bool:
    before = start - len(quote.prefix)
    return before >= 0 and text.startswith(quote.prefix, before) and text.startswith(quote.suffix, end)


def _only(text: str, quote: Quote) -> Span | None:
    """The one place that has the quote with its neighbours."""
    words = quote.prefix + quote.exact + quote.suffix
    if _ENDS.search(words):
        before, exact, after = map(_any_line_end, (quote.prefix, quote.exact, quote.suffix))
        pattern = re.compile(f"(?={before}({exact}){after})")
        found = [match.span(1) for match, _ in zip(pattern.finditer(text), range(2), strict=False)]
        return found[0] if len(found) == 1 else None
    at = text.find(words)
    if at < 0 or text.find(words, at + 1) >= 0:
        return None
    start = at + len(quote.prefix)
    return start, start + len(quote.exact)


def _any_line_end(words: str) -> str:
    return f"(?:\r\n|[{LINE_ENDS}])".join(map(re.escape, _ENDS.split(words)))


def passages(page: Page, spans: Spans, *, whole: bool = False) -> Spans:
    """The spans as those of a passage: no line end in them, no blanks at the ends of a line, and nothing that was inserted between
    the characters, unless they are `whole` or there is nothing else."""
    lines = [
        (start + match.start() + len(words) - len(words.lstrip()), start + match.start() + len(words.rstrip()))
        for start, end in spans
        for match in _LINE.finditer(page.source[start:end])
        if any(map(is_visible, words := match.group()))
    ]
    found = join(lines)
    return found if whole else without(found, page.insertions) or found
