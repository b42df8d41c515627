"""The head of a roundup."""

import pytest

from cqgov_parse.label import Part
from cqgov_parse.parts import days, roundup_head, roundup_layout, story
from cqgov_parse.text.page import page
from tests.unit.reading import fold

TEXT = "3月3日，青溪县政协召开会议，听取春耕备耕、农资供应、机具检修等情况的通报，研究部署下一步工作。"
ITEMS = f"甲县开会部署工作\n{TEXT}\n乙县开会部署工作\n{TEXT}\n"


def read(text: str) -> tuple[list[str], int | None, list[str], str]:
    """The title lines, which of them is the headline, the lead, and the block with which the items begin."""
    blocks = page(text).blocks
    kinds = [
        Part.DAY if days.is_day(block.plain) else Part.FURNITURE if days.is_period(block.plain) else story.kind(block)
        for block in blocks
    ]
    found = roundup_head.read(blocks, kinds, roundup_layout.read(blocks, kinds))
    return [b.plain for b in found.title], found.headline, [b.plain for b in found.lead], blocks[found.end].plain


@pytest.mark.parametrize(
    ("head", "title", "headline"),
    [
        ("青溪一周要闻\n", ["青溪一周要闻"], 0),
        ("青溪融媒 今日青溪\n青溪一周要闻\n", ["青溪一周要闻"], 0),
        ("青溪新闻 Qingxi News\n第36期\n青溪一周\n", ["青溪一周"], 0),
        ("青溪一周\n（3月3日—3月9日）\n", ["青溪一周", "(3月3日—3月9日)"], 0),
        ("“数”说一周 “字”看青溪\n县委县政府主要活动一览\n", ["“数”说一周 “字”看青溪", "县委县政府主要活动一览"], 0),
    ],
)
def test_title(head: str, title: list[str], headline: int) -> None:
    """The line that names the week is the headline, media above it are furniture, lines below it decks."""
    assert read(head + "来源：青溪报　时间：2031-03-09\n" + ITEMS) == (title, headline, [], "甲县开会部署工作")


def test_lead() -> None:
    """Prose above the first headline, day or bullet introduces the week."""
    lead = fold("秋收冬种正当时，全县上下抢农时、稳生产，各级干部把办公桌搬到田间地头，一派繁忙景象。")
    for items in (ITEMS, "3月3日\n" + ITEMS, f"●{TEXT}\n●{TEXT}\n"):
        _, _, found, begin = read(f"青溪一周要闻\n2031-03-09\n{lead}\n{items}")
        assert found == [lead]
        assert begin == items.split("\n")[0].replace("，", ",").replace("、", "、")


def test_first_item_without_a_headline() -> None:
    """A paragraph that begins with a day is an item, though no headline stands over it."""
    assert read(f"青溪一周要闻\n2031-03-09\n{TEXT}\n{ITEMS}")[2:] == ([], fold(TEXT))


def test_no_title() -> None:
    """A line over dated text is the first item's headline where the items below have such lines and none names a week."""
    assert read(ITEMS) == ([], None, [], "甲县开会部署工作")


def test_lead_that_begins_with_its_days() -> None:
    """A paragraph that hands over to the items introduces them, though it begins with a day."""
    lead = fold("3月3日至9日，县政协各专委会走村入户开展协商活动，现将部分活动情况整理如下。")
    assert read(f"青溪政协一周履职\n2031-03-09\n{lead}\n{ITEMS}")[2] == [lead]
