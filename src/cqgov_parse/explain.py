"""An explanation for people: what every format's rules found, by what margin one was chosen, and what each line was taken for."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from attrs import frozen

from cqgov_parse.corrections.reading import Overlay
from cqgov_parse.detect import Score
from cqgov_parse.label import OUTLINE, Label, Part
from cqgov_parse.pipeline import Parser
from cqgov_parse.span import Span

_WIDEST = 56
_FIND = 24
_FINDS = 6  # finds of one rule that are shown
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160)], "\ufffd")  # a terminal would obey them

_BOLD, _DIM, _ALARM = "1", "2", "7;31"
_TITLES = (Part.KICKER, Part.HEADLINE, Part.DECK, Part.SUBHEAD)
_COLOURS: dict[str, str] = {
    **dict.fromkeys(_TITLES, "1;36"),
    **dict.fromkeys(OUTLINE, "1;35"),
    **dict.fromkeys((Part.PARAGRAPH, Part.LEAD, Part.SALUTATION, Part.GLOSSARY), "32"),
    **dict.fromkeys((Part.DATELINE, Part.BYLINE, Part.CREDIT), "33"),
    Part.CAPTION: "34",
    **dict.fromkeys((Part.MARKER, Part.FURNITURE, Part.JUMP), "90"),
}
"""SGR codes of a terminal; what is not here (the document's own data, a plugin's own parts) is blue-green."""
_OTHER = "36"


@frozen
class _Paper:
    """A text by lines, and how words are shown."""

    text: str
    lines: list[str]
    starts: list[int]
    colour: bool

    def place(self, offset: int) -> str:
        """Line and column, both from 1."""
        line = max(0, bisect_right(self.starts, offset, 0, max(1, len(self.lines))) - 1)
        return f"{line + 1}:{offset - self.starts[line] + 1}"

    def paint(self, words: str, code: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour and words else words


def explain(
    parser: Parser,
    text: str,
    *,
    format: str | None = None,
    strict: bool = False,
    colour: bool = False,
    overlay: Overlay | None = None,
) -> Iterator[str]:
    """Lines of text: the format, the margin, what each format's rules found and where (line:column), every line with its labels, the notes.

    `colour` paints each stretch of a line in the colour of its label, for a terminal. Raises what `Parser.parse` raises.
    """
    verdict, page, labels, notes = parser.labels(text, format=format, strict=strict, overlay=overlay)
    lines = page.source.splitlines(keepends=True)
    paper = _Paper(page.source, lines, list(accumulate(map(len, lines), initial=0)), colour)
    detection = verdict.detection
    name = paper.paint(verdict.format.name, _BOLD)
    yield f"format     {name}  {'given' if format else f'score {detection.score:g}, threshold {verdict.format.threshold:g}'}"
    if detection.runners_up:
        first = detection.runners_up[0]
        yield f"margin     {detection.score - first.score:+.1f} over {first.format}"
    for score in verdict.scores:
        yield from _rules(paper, score)
    yield ""
    yield from _lines(paper, labels)
    for note in notes:
        place = f" ({paper.place(note.spans[0][0])})" if note.spans else ""
        yield f"note       {note.severity}: {note.code}: {note.message}{place}"


def _rules(paper: _Paper, score: Score) -> Iterator[str]:
    """A format's score and rules: those that fired with their finds, the others by name."""
    yield f"rules      {paper.paint(score.format.name, _BOLD)} {score.score:g}"
    fired = {evidence.rule for evidence in score.evidence}
    for evidence in score.evidence:
        finds = [
            f"'{_short(paper.text[low:high].strip(), _FIND)}' ({paper.place(low)})" for low, high in evidence.spans
        ]
        more = f" and {len(finds) - _FINDS} more" if len(finds) > _FINDS else ""
        yield f"  {evidence.weight:+6.1f}  {evidence.rule}: {', '.join(finds[:_FINDS])}{more}"
    silent = [rule.name for rule in score.format.rules if rule.name not in fired]
    if silent:
        yield paper.paint(f"   no find  {'; '.join(silent)}", _DIM)


def _lines(paper: _Paper, labels: list[Label]) -> Iterator[str]:
    """Every line that is not empty, with the labels that stand in it."""
    pieces: list[list[tuple[Span, str, str]]] = [[] for _ in paper.lines]
    for label in labels:
        name = str(label.part) + (f" {label.story}" if label.story is not None else "")
        for start, end in label.spans:
            at = bisect_right(paper.starts, start) - 1
            while at < len(paper.lines) and paper.starts[at] < end:
                pieces[at].append(((start, end), name, _COLOURS.get(label.part, _OTHER)))
                at += 1
    for number, (line, start, found) in enumerate(zip(paper.lines, paper.starts, pieces, strict=False), 1):
        if not line.strip():
            continue
        names = list(dict.fromkeys((name, code) for _, name, code in found))
        plain = ", ".join(name for name, _ in names) or "·"
        shown = ", ".join(paper.paint(name, code) for name, code in names) or paper.paint("·", _ALARM)
        yield f"{number:5}  {shown}{' ' * (28 - len(plain))}  {_painted(paper, line, start, found)}"


def _painted(paper: _Paper, line: str, start: int, found: list[tuple[Span, str, str]]) -> str:
    """The line, cut where it is long, each stretch in its label's colour and what has none in alarming ones."""
    shown = _short(line.strip())
    if not paper.colour:
        return shown
    low = start + len(line) - len(line.lstrip())
    cut = shown if len(line.strip()) <= _WIDEST else shown[:-1]
    codes = [_ALARM if not character.isspace() else "" for character in cut]
    for (first, last), _, code in reversed(found):  # the first label keeps a character that two claim
        for at in range(max(first, low), min(last, low + len(cut))):
            codes[at - low] = code
    painted = ""
    at = 0
    for edge in [n for n in range(1, len(cut)) if codes[n] != codes[n - 1]] + [len(cut)]:
        painted += paper.paint(cut[at:edge], codes[at]) if codes[at : at + 1] not in ([], [""]) else cut[at:edge]
        at = edge
    return painted + shown[len(cut) :]


def _short(text: str, widest: int = _WIDEST) -> str:
    cut = text if len(text) <= widest else text[: widest - 1] + "…"
    return cut.translate(_CONTROLS)
