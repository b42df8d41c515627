"""Flattened text: a page whose paragraphs a program has put on one line, a blank where each of them ended."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from cqgov_parse.patterns import lazy
from cqgov_parse.text.lines import Line

_LONGEST = 500  # characters; no paragraph that people write is longer and full of blanks after its sentences
_ENDS = 4  # so many sentences followed by a blank are no accident
_SHORTEST = 4  # characters of a heading or paragraph; what is shorter beside a blank is a spaced name
_OPENS = lazy("[(—【](?=.{8})|各位|同志们")
_SENTENCE_BLANK = lazy(r"(?:[。!?][”’)]* +)(?=[一-鿿“(])")
_BLANK = lazy(
    r"(?<=[一-鿿。!?:;”’)%]) +(?=[一-鿿“‘(【—])|(?:(?<=[。!?:”])|(?<=回顾|总结|安排|打算|任务|计划|要点|建议|目标)) +(?=[12][0-9]{3} ?年)"
)


def restored(lines: list[Line]) -> list[Line]:
    """The lines, those that hold several paragraphs parted at the blanks between them; line numbers stay."""
    if all(len(line.plain) < _LONGEST for line in lines):
        return lines
    return [piece for line in lines for piece in (_pieces(line) if _is_flattened(line) else (line,))]


def _is_flattened(line: Line) -> bool:
    if len(line.plain) < _LONGEST:
        return False
    ends = _SENTENCE_BLANK.finditer(line.plain)
    return all(next(ends, None) is not None for _ in range(_ENDS))


def _pieces(line: Line) -> Iterator[Line]:
    edges = [0]
    last = 0
    for blank in _BLANK.finditer(line.plain):
        following = line.plain.find(" ", blank.end())
        room = (following if following >= 0 else len(line.plain)) - blank.end()
        opens = _OPENS.match(line.plain, blank.end()) is not None
        if opens or (blank.start() - last >= _SHORTEST and room >= _SHORTEST):
            edges.append(blank.end())
        last = blank.end()
    for low, high in pairwise([*edges, len(line.plain)]):
        piece = line.slice(low, high)
        if piece:
            width = float(len(piece.plain))
            indent, gap = (line.indent, line.gap) if low == 0 else (0, 0)
            yield evolve(line, spans=piece.spans, plain=piece.plain, width=width, indent=indent, gap=gap)
