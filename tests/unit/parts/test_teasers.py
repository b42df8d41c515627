"""Headlines listed above their stories."""

import pytest

from cqgov_parse.parts import story, teasers
from cqgov_parse.text.page import page

TEXT = "，听取农资供应、机具检修等情况的通报，研究部署下一步春耕备耕工作。"
ITEMS = f"甲县开会部署工作\n3月3日，甲县开会部署工作{TEXT}\n乙县开会部署工作\n4日，乙县开会部署工作{TEXT}\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("目录\n01 甲县开会部署工作\n02 乙县开会部署工作\n青溪发布\n", {0, 1, 2, 3}),
        ("☆☆☆导读☆☆☆\n甲县开会部署工作\n乙县开会部署工作\n", {0, 1, 2}),
        ("本周看点\n★甲县开了一个会\n★乙县的大事！\n▼▼▼\n", {0, 1, 2}),
        ("青溪一周\n【本期导读】\n甲县:路怎么修\n乙县:水怎么分\n\n", {1, 2, 3}),
        ("青溪一周\n·甲县有新事\n▷乙县有新事\n▼▼▼\n", {1, 2}),
        ("☑甲县部署春耕工作\n☑甲县开会部署\n☑乙县开会部署工作\n时政\n", {0, 1, 2}),
        ("甲县开会部署工作\n乙县开会部署工作\n", {0, 1}),
        ("今日看点\n", set()),
        ("丙县的大事一桩\n", set()),
    ],
)
def test_lists(head: str, expected: set[int]) -> None:
    """A list ends at a divider, at an empty line or where a line of it comes again; a line over text alone opens none."""
    blocks = page(head + ITEMS).blocks
    assert teasers.listed(blocks, [story.kind(block) for block in blocks]) == expected
