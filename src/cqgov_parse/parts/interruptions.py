"""Interruptions: a photo's caption that stands between the lines of a paragraph, as pages come out of a PDF.

Where the text stops and the caption begins, and where the text goes on, is told by the lines' widths: the column's lines are
filled, a caption's are set to the photo's width.
"""

from collections.abc import Sequence

from cqgov_parse.text.blocks import Block
from cqgov_parse.text.columns import columns
from cqgov_parse.text.lines import Line
from cqgov_parse.text.measure import Measure, Votes, measures

_CAPTION = 60  # characters; a block so long has text above its caption
_MOST = 8  # lines of a caption
_PLAY = 3.2  # a paragraph's first line may be so much narrower than the next
_FULL = 1.25


def caption_lines(above: Block, following: Block | None) -> int:
    """How many of the last lines above a credit are its caption; `following` is text that could go on where the block stops."""
    lines = above.lines
    if following is not None and len(lines) > 1:
        narrow = _narrow(lines, following.lines)
        if narrow > 1:
            return narrow
        if len(lines) >= 3 and len(above.plain) >= _CAPTION and lines[-2].is_open:
            return 1
    if len(above.plain) > _CAPTION:
        for n in range(len(lines) - 2, -1, -1):
            if not lines[n].is_open:
                return len(lines) - 1 - n
    return len(lines)


def _narrow(lines: Sequence[Line], below: Sequence[Line]) -> int:
    """How many of the last lines are set narrower than the column around them: they could have held more."""
    widths = _measure(lines, below).widths
    count = 1
    while count < min(len(lines), _MOST):
        n = len(lines) - 1 - count
        if not lines[n].is_open or lines[n].width + lines[n + 1].leading > widths[n]:
            break
        count += 1
    return count


def resumes(above: Block, below: Block) -> bool:
    """Whether text that a sentence's end or a lone first line closes goes on below a caption: what follows is filled, not set in."""
    if not below.lines[0].is_open or len(below.lines) < 2 or below.indent:
        return False
    if len(above.lines) == 1 and above.lines[0].is_open:
        difference = below.lines[0].width - above.lines[0].width
        return -1 <= difference <= _PLAY and below.lines[0].width >= columns(list(below.lines))[0].width - _FULL
    return not above.lines[-1].is_open and not _measure(above.lines, below.lines).breaks(len(above.lines), 0)


def _measure(lines: Sequence[Line], below: Sequence[Line]) -> Measure:
    return measures(Votes([*lines, *below]), [(0, len(lines) + len(below))], indented=False)[0]
