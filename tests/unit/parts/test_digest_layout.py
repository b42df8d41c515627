"""Which display lines of a digest open its items."""

import pytest

from cqgov_parse.parts import digest_blocks, digest_layout
from cqgov_parse.text import page as pages
from tests.unit.reading import fold

BODY = "政协组织委员到某镇视察，沿途听取群众意见，会后移交问题清单。"


def headings(text: str) -> list[str]:
    blocks = digest_blocks.blocks(pages.page(text))
    kinds = digest_blocks.kinds(blocks)
    return [blocks[group.end - 1].plain for group in digest_layout.read(blocks, kinds)]


@pytest.mark.parametrize("mark", ["■", "◎ ", "☞", "📍 ", "§", "- ", "* ", "▍", "## ", "一、"])
def test_any_sign_marks(mark: str) -> None:
    """Whatever sign stands before the headings, it parts the items by being there again."""
    text = f"商量出好办法\n各地政协履职掠影\n{mark}甲县\n甲县{BODY}\n{mark}乙区\n乙区{BODY}\n{mark}丙市\n丙市{BODY}\n"
    assert headings(text) == [fold(f"{mark}{name}").strip() for name in ("甲县", "乙区", "丙市")]


@pytest.mark.parametrize(
    "lead", ["连日来，各地政协深入基层，办成一批实事。", "编者按：现将部分做法摘登如下。", "又到周末，一起来看——"]
)
def test_title_over_a_lead(lead: str) -> None:
    """A title with what introduces the items below it is no item."""
    text = f"三月里的协商\n{lead}\n甲县\n甲县{BODY}（赵某）\n乙区\n乙区{BODY}（钱某）\n丙市\n丙市{BODY}（孙某）\n"
    assert headings(text) == ["甲县", "乙区", "丙市"]


def test_one_heading_without_its_mark() -> None:
    """A heading that has lost its mark opens an item all the same, where a byline has closed the one above."""
    text = f"掠影\n■ 甲县\n甲县{BODY}（赵某）\n乙区\n乙区{BODY}（钱某）\n■ 丙市\n丙市{BODY}（孙某）\n"
    assert headings(text) == ["■ 甲县", "乙区", "■ 丙市"]


def test_names_in_boxes() -> None:
    """Lines with a box that could be bylines are headings where they alone stand between the texts."""
    text = f"各地政协履职掠影\n□ 甲县\n甲县{BODY}\n□ 乙区\n乙区{BODY}\n□ 丙市\n丙市{BODY}\n"
    assert headings(text) == ["□ 甲县", "□ 乙区", "□ 丙市"]


def test_subheads_are_no_items() -> None:
    """Where headings are names, another line inside an item is a subhead."""
    text = f"掠影\n甲县\n甲县{BODY}\n乙区\n乙区{BODY}\n把路修到家门口\n村民们说，路通了。\n丙市\n丙市{BODY}\n"
    assert headings(text) == ["甲县", "乙区", "丙市"]
