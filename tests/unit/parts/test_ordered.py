"""Stories in reading order: where each begins, and which display lines are subheads."""

from cqgov_parse.parts import flow, ordered
from cqgov_parse.text.page import page

TEXT = "3月5日，青溪县政协组织委员视察大河治理，听取县水利局情况介绍，并就护岸工程提出意见。"
MORE = "委员们建议，要建立健全管护机制，把责任落实到村到户。县水利局作了回应。"


def openings(text: str) -> list[tuple[str | None, list[str]]]:
    """Each later story's column and title lines."""
    blocks = flow.blocks(page(text))
    return [
        (
            blocks[each.column].plain if each.column is not None else None,
            [block.plain for block in blocks[each.title : each.body]],
        )
        for each in ordered.openings(blocks)
    ]


def test_column_of_marked_items() -> None:
    """Below a column's name, the mark of the first heading opens each item."""
    for mark in "■◆●":
        text = f"{TEXT}\n{MORE}\n区县快递\n{mark} 白石：开讲\n{TEXT}（苏棠）\n{mark} 大河：开工\n{TEXT}\n{MORE}（葛云）\n责编：苏棠"
        assert openings(text) == [("区县快递", [f"{mark} 白石:开讲"]), (None, [f"{mark} 大河:开工"])]


def test_column_of_briefs() -> None:
    """Briefs without headings begin with their bullet, or after the byline that closes the brief before."""
    assert openings(f"{TEXT}\n简讯\n●{TEXT}\n●{MORE}\n●{TEXT}") == [("简讯", []), (None, []), (None, [])]
    assert openings(f"{TEXT}\n简讯\n{TEXT}（苏棠）\n{TEXT}\n{MORE}（葛云）") == [("简讯", []), (None, [])]


def test_own_byline() -> None:
    """Display lines above a byline or dateline of their own are another story's title."""
    text = f"{TEXT}\n{MORE}\n县政协送医下乡\n义诊到了家门口\n□ 本报记者 苏棠\n{TEXT}\n大河晚渡\n本报讯 {TEXT}"
    assert openings(text) == [(None, ["县政协送医下乡", "义诊到了家门口"]), (None, ["大河晚渡"])]


def test_after_a_byline() -> None:
    """Display lines below a closing byline are another story's title."""
    assert openings(f"{TEXT}（苏棠）\n县政协送医下乡\n{TEXT}（葛云）") == [(None, ["县政协送医下乡"])]


def test_subheads() -> None:
    """Display lines between paragraphs of one article open no story, staff lines and what follows neither."""
    assert openings(f"{TEXT}\n建平台：就在家门口\n{TEXT}\n■ 强队伍\n{MORE}\n责编：苏棠\n下一篇：开工") == []
