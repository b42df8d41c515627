"""Lines: what stands between two line ends, blanks at both ends left off."""

from collections import Counter
from functools import cached_property
from itertools import accumulate

from attrs import evolve, frozen

from cqgov_parse.deadline import check
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span, Spans, cut, starts, within
from cqgov_parse.text.view import View

_OFTEN = 256  # lines, after which the clock is looked at
_FILLED = 3  # so many lines of one count, with half-width characters in each, are no accident
_LONG = 120  # no typesetter's column is wider; longer lines need no exact width
_UNPARTED = lazy(r"[“‘(《【]*(?:[A-Za-z0-9.%+—…-]+|[^”’)》】,。、;:!?])[”’)》】,。、;:!?]*")
_SIGN = lazy(r"[“‘(《【”’)》】,。、;:!?·]")
_TERMINAL = "。!?…;"
_CLOSERS = "”’》】 "
_BRACKETS = 4  # so many pairs in a row are looked behind for a sentence's end
_SIGNATURE = 14  # characters of a name or two and the stroke before them
_REMARK = 200  # characters; longer brackets are no remark


@frozen
class Line(View):
    """One line that holds something visible.

    `number` counts from 1 over all lines; `indent` is the number of blanks before the first character, a wide one counted
    as two; `width` is the display width of the rest in full-width characters; `gap` is the number of empty lines above;
    `is_open` says that the sentence goes on: nothing at the end closes one.
    """

    number: int
    indent: int
    width: float
    gap: int
    is_open: bool

    @cached_property
    def leading(self) -> float:
        """The width of what stands at its beginning and cannot be parted: a character with its signs, a number, a word in letters."""
        match = _UNPARTED.match(self.plain[:_LONG])
        if match is None:
            return 1.0
        return sum([0.5 if character.isascii() and character.isalnum() else 1.0 for character in match.group()])

    @cached_property
    def squeeze(self) -> float:
        """By how much it can be narrower than its signs count."""
        return 0.5 * len(_SIGN.findall(self.plain)) + 0.5 * self.plain.count(" ")


def ends_sentence(plain: str) -> bool:
    """Whether text ends with a sentence's end, quotation marks and brackets after it included.

    Old text layers print `.` for `。`; after a Han character it counts.
    """
    end = len(plain)
    for _ in range(_BRACKETS):
        while end and plain[end - 1] in _CLOSERS:
            end -= 1
        if not end or plain[end - 1] in _TERMINAL:
            return True
        if plain[end - 1] != ")":
            return (plain[end - 1] == "." and end > 1 and plain[end - 2] >= "一") or _is_signed(plain, end)
        if end > 1 and plain[end - 2] in _TERMINAL:
            return True
        end = plain.rfind("(", max(0, end - _REMARK), end)
        if end <= 0:
            return True  # brackets alone, or begun on a line before: a byline, a remark
    return False


def _is_signed(plain: str, end: int) -> bool:
    """Whether a stroke after a sentence's end sets off who wrote it: `……。/甲某`."""
    stroke = plain.rfind("/", max(0, end - _SIGNATURE), end)
    return stroke > 0 and plain[:stroke].rstrip(" ")[-1:] in _TERMINAL


def by_count(lines: list[Line]) -> list[Line]:
    """The lines, with the number of their characters for width where a program wrapped them: typesetters fill a line to its width,
    programs to a count, in which half-width characters are whole."""
    counts: Counter[float] = Counter()
    widths: Counter[float] = Counter()
    for line in lines:
        if line.is_open and line.width != len(line.plain) and len(line.plain) <= _LONG:
            counts[line.indent // 2 + len(line.plain)] += 1
            widths[line.indent // 2 + line.width] += 1
    if not counts or counts.most_common(1)[0][1] < max(_FILLED, 1.5 * widths.most_common(1)[0][1], counts.total() // 2):
        return lines
    return [evolve(line, width=float(len(line.plain))) for line in lines]


def split(source: str, plain: str, insertions: list[Span]) -> list[Line]:
    """The lines of a text that hold something visible, in order, each without the insertions inside it; a line of nothing else is whole."""
    lines: list[Line] = []
    gap = 0
    raw_lines = source.splitlines(keepends=True)
    upcoming = iter([*insertions, (len(source) + 1, len(source) + 1)])
    insertion = next(upcoming)
    spans: Spans
    for number, (start, raw) in enumerate(zip(accumulate(map(len, raw_lines), initial=0), raw_lines, strict=False), 1):
        if number % _OFTEN == 0:
            check()
        folded = plain[start : start + len(raw)]
        content = folded.strip()
        if not content:
            gap += 1
            continue
        lead = folded.index(content[0]) if folded[0] != content[0] else 0
        indent = lead + raw[:lead].count("\u3000") if lead else 0
        first, last = start + lead, start + lead + len(content)
        spans, text, printed = ((first, last),), content, source[first:last]
        if insertion[0] < last:
            pieces = []
            at = first
            while insertion[0] < last:
                pieces.append((at, insertion[0]))
                at = max(at, insertion[1])
                insertion = next(upcoming)
            pieces.append((at, last))
            spans, text = _stripped(tuple(piece for piece in pieces if piece[0] < piece[1]), plain) or (spans, text)
            printed = cut(source, spans)
        lines.append(Line(spans, text, number, indent, _width(printed), gap, not ends_sentence(text)))
        gap = 0
    return lines


def _stripped(spans: Spans, plain: str) -> tuple[Spans, str] | None:
    """The spans without the blanks at both ends, and their text; None where nothing else is in them."""
    text = "".join([plain[low:high] for low, high in spans])
    content = text.strip()
    if not content:
        return None
    lead = text.index(content[0])
    return (spans, text) if content == text else (within(spans, starts(spans), lead, lead + len(content)), content)


def _width(text: str) -> float:
    return len(text) if len(text) > _LONG else len(text) - len(text.encode("ascii", "ignore")) / 2
