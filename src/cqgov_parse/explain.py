"""An explanation for people: which rules chose a format, by what margin, and what each line was taken for."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from cqgov_parse.label import Label
from cqgov_parse.pipeline import Parser

_WIDEST = 56


def explain(parser: Parser, text: str, *, format: str | None = None) -> Iterator[str]:
    """Lines of text: the rules that fired with what they matched, the runners-up, then every line with its labels and the notes."""
    verdict, page, labels, notes = parser.labels(text, format=format)
    detection = verdict.detection
    yield f"format     {verdict.format.name}  {'given' if format else f'score {detection.score:g}'}"
    for evidence in detection.evidence:
        start, end = evidence.spans[0]
        shown = _short(page.source[start:end].strip())
        places = ", ".join(str(_line(page.source, start)) for start, _ in evidence.spans[:6])
        yield f"  {evidence.weight:+6.1f}  {evidence.rule}: {shown!r} (line {places})"
    if detection.runners_up:
        first = detection.runners_up[0]
        yield f"margin     {detection.score - first.score:+.1f} over {first.format}"
        yield "runners-up " + ", ".join(f"{other.format} {other.score:g}" for other in detection.runners_up)
    yield ""
    yield from _lines(page.source, labels)
    for note in notes:
        yield f"note       {note.severity}: {note.code}: {note.message}"


def _lines(text: str, labels: list[Label]) -> Iterator[str]:
    """Every line that is not empty, with the labels that stand in it."""
    raw = text.splitlines(keepends=True)
    starts = list(accumulate(map(len, raw), initial=0))
    found: list[list[str]] = [[] for _ in raw]
    for label in labels:
        name = str(label.part) + (f" {label.story}" if label.story is not None else "")
        for start, _ in label.spans:
            at = bisect_right(starts, start) - 1
            if at < len(found) and (not found[at] or found[at][-1] != name):
                found[at].append(name)
    for number, (line, names) in enumerate(zip(raw, found, strict=True), 1):
        if line.strip():
            yield f"{number:5}  {', '.join(names) if names else '·':28}  {_short(line.strip())}"


def _line(text: str, offset: int) -> int:
    return max(1, len(text[: offset + 1].splitlines()))


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
