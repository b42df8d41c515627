"""Where the items of a digest without headings begin."""

from cqgov_parse.parts import digest_items, story
from cqgov_parse.text import page as pages

ONE = "5月12日，江北区政协组织委员巡河，沿途查看排口，清点问题。"
GOES_ON = "会议强调，要把问题一个一个解决好。"
TWO = "近日，长沙县政协召开协商会，同有关部门面对面商量。"
SCENE = "“路通了，心也通了。”在彭水县的一个村里，彭水县政协的委员们正在走访。"


def starts(*paragraphs: str) -> list[int]:
    blocks = pages.page("\n".join(paragraphs)).blocks
    kinds = [story.kind(block) for block in blocks]
    return digest_items.starts(blocks, kinds, digest_items.pattern(blocks, kinds), 0)


def test_signs() -> None:
    """A sign that most paragraphs bear opens the items; what bears none goes on with the item above."""
    assert starts("◆" + ONE, GOES_ON, "◆" + TWO, "◆" + SCENE) == [0, 2, 3]


def test_datelines() -> None:
    """Where items have datelines, each of them opens one."""
    assert starts("本报讯 " + ONE, GOES_ON, "本报讯（通讯员 苏棠）" + TWO, SCENE) == [0, 2]


def test_datelines_below_a_heading() -> None:
    """Between two headings a second dateline opens an item without one."""
    found = pages.page("\n".join(["本报讯 " + ONE, GOES_ON, "本报讯 " + TWO, SCENE])).blocks
    kinds = [story.kind(block) for block in found]
    assert digest_items.untitled(found, kinds, 0, len(found)) == [2]


def test_bodies() -> None:
    """A paragraph about another body opens an item, be it with a scene; what follows a meeting does not."""
    assert starts(ONE, GOES_ON, TWO, SCENE) == [0, 2, 3]


def test_own_body_again() -> None:
    """A paragraph that names the item's own place once more goes on with it."""
    assert starts(ONE, "江北区政协副主席表示，将跟踪问效。", TWO) == [0, 2]


def test_bylines() -> None:
    """A byline closes an item, in the paragraph or below it."""
    assert starts(ONE, GOES_ON + "（赵某某）", "委员们边走边议。（钱某）", TWO, "（孙某某）") == [0, 2, 3]


def test_lead() -> None:
    """What speaks of all places introduces the items."""
    assert starts("连日来，全市各级政协深入基层，办成一批实事。", ONE + "（赵某某）", TWO + "（钱某）") == [1, 2]


def test_bodies_named_by_their_rank() -> None:
    """The prefecture's own body opens an item among those of counties; a county's, named by its rank, goes on with its county's."""
    prefecture = "州政协召开党组会议，学习全国两会精神，研究贯彻意见。"
    federation = "州工商联召开民营企业家座谈会，收集意见建议二十条。"
    assert starts(prefecture, TWO, ONE, federation) == [0, 1, 2, 3]
    assert starts(ONE, TWO, "县政协副主席苏棠介绍，问题正在整改。", prefecture) == [0, 1, 3]
