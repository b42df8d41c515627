"""Measure: the width to which a column is set, and where its paragraphs begin."""

import pytest

from cqgov_parse.text.fold import fold
from cqgov_parse.text.lines import Line, split
from cqgov_parse.text.measure import Measure, Votes, measures

PROSE = "委员们沿河查看护岸工程进度并听取镇里关于管护队伍的介绍与村民代表座谈了解灌溉用水的难处"
TEXTS = [PROSE + "大家建议早修渠。", PROSE[10:] + "会后形成清单。", PROSE[5:] + PROSE[:20] + "有关部门当场答复。"]


def _set(texts: list[str], width: int, indent: int, printed: str = "") -> tuple[list[Line], list[int]]:
    """Paragraphs set by hand to a width, first lines narrower by the indent, and the lines with which each begins."""
    rows: list[str] = []
    begins: list[int] = []
    for text in texts:
        begins.append(len(rows))
        rows.append(printed + text[: width - indent])
        rows += [text[at : at + width] for at in range(width - indent, len(text), width)]
    source = "\n".join(rows)
    return split(source, fold(source), []), begins


def _beginnings(measure: Measure) -> list[int]:
    found = [0]
    for at in range(1, len(measure.lines)):
        if measure.breaks(at, found[-1]):
            found.append(at)
    return found


@pytest.mark.parametrize("width", [11, 13, 16, 19])
def test_lost_indent(width: int) -> None:
    """Where the text has lost the indents, paragraphs begin with the lines that were filled for a narrower column."""
    lines, begins = _set(TEXTS, width, 2)
    (measure,) = measures(Votes(lines), [(0, len(lines))], indented=False)
    assert _beginnings(measure) == begins


@pytest.mark.parametrize("width", [11, 13, 16, 19])
def test_printed_indent(width: int) -> None:
    """Where the indents are printed, paragraphs begin with them and nowhere else."""
    lines, begins = _set(TEXTS, width, 2, "\u3000\u3000")
    (measure,) = measures(Votes(lines), [(0, len(lines))], indented=True)
    assert _beginnings(measure) == begins


@pytest.mark.parametrize("width", [12, 15, 18])
def test_short_paragraphs(width: int) -> None:
    """A column of short paragraphs, of two and three lines, is parted at their ends and not inside them."""
    lines, begins = _set([PROSE[at : at + width * (1 + at % 4 // 2) + 4] + "。" for at in range(0, 10, 2)], width, 2)
    (measure,) = measures(Votes(lines), [(0, len(lines))], indented=False)
    assert _beginnings(measure) == begins


def test_width() -> None:
    """Every line of an even column is given the width to which the full ones are filled."""
    lines, _ = _set(TEXTS, 14, 0)
    (measure,) = measures(Votes(lines), [(0, len(lines))], indented=False)
    assert set(measure.widths) == {14.0}


def test_no_lines() -> None:
    """No runs have no measures, and a run of one line has nothing to break."""
    assert measures(Votes([]), [], indented=False) == []
    (measure,) = measures(Votes(_set(["会议召开。"], 14, 0)[0]), [(0, 1)], indented=False)
    assert _beginnings(measure) == [0]


@pytest.mark.parametrize(
    ("text", "width"), [("委员", 1.0), ("“委员", 2.0), ("2031年", 2.0), ("了。会议", 2.0), ("是（三）", 1.0)]
)
def test_leading(text: str, width: float) -> None:
    """What cannot be parted at a line's beginning: a character with its signs, a whole number."""
    assert split(text, fold(text), [])[0].leading == width
