"""Interruptions: a caption between the lines of a paragraph is told by its width."""

import pytest

from cqgov_parse.parts.interruptions import caption_lines, resumes
from cqgov_parse.text.blocks import Block, block
from cqgov_parse.text.fold import fold
from cqgov_parse.text.lines import split

COLUMN = [
    "委员们沿河查看护岸工程进度并听取镇里",
    "关于管护队伍的介绍与村民代表座谈了解",
    "灌溉用水的难处大家边走边看边记边议论",
    "还走进两户人家询问收成和孩子上学的路",
]
BELOW = ["是否好走当场记下三件要办的事情带回去", "交给有关部门逐一办理并约定年底再来看", "一看办得怎样。"]


def _block(*rows: str) -> Block:
    source = "\n".join(rows)
    return block(split(source, fold(source), []))


def test_caption_alone() -> None:
    """A short block above a credit is caption as a whole."""
    assert caption_lines(_block("图为调研现场。"), None) == 1
    assert caption_lines(_block("图为委员在茶园里", "调研。"), None) == 2


@pytest.mark.parametrize("caption", [["图为委员在茶园", "里查看苗情"], ["图为座谈会", "现场一角", "图中为村民"]])
def test_caption_in_text(caption: list[str]) -> None:
    """Under lines of the column, those set to the photo's width are the caption."""
    assert caption_lines(_block(*COLUMN, *caption), _block(*BELOW)) == len(caption)


def test_caption_after_sentence() -> None:
    """With nothing to go on below, the caption of a long block begins after its last line that ends a sentence."""
    assert caption_lines(_block(*COLUMN, "。", "图为调研现场"), None) == 1


def test_resumes() -> None:
    """Text goes on below a caption where it is filled; a new paragraph, a lone line or an indented one does not."""
    above = _block(*COLUMN[:3], "还走进两户人家询问收成和孩子上学路。")
    assert resumes(above, _block(*BELOW))
    assert not resumes(_block(*COLUMN[:3], "还走进两户。"), _block(*BELOW))
    assert not resumes(above, _block(BELOW[2]))
    assert not resumes(above, _block("\u3000\u3000" + BELOW[0][:-2], *BELOW[1:]))
