"""Displaced titles: which story each display line of a scrambled page belongs to."""

from cqgov_parse.parts import displaced
from cqgov_parse.parts.displaced import Line, Placed
from cqgov_parse.parts.matching import Stories
from cqgov_parse.text.page import page

RIVER = "3月5日，青溪县政协组织委员视察护岸工程，察看河道治理进展，要求抢抓工期。"
LIFT = "近日，白沙县委员工作室接待来访群众，梳理旧楼加装电梯的意见，商定改造方案。"
SCHOOL = "丰林县委员赴乡村小学送教，为学生带去科学实验课，捐赠图书八百册。"
TEXTS = [RIVER, LIFT, SCHOOL]


def line(at: int, text: str, above: int | None, below: int | None) -> Line:
    return Line(at, page(text).blocks[0], above, below)


def titles(placed: Placed) -> dict[int, list[str]]:
    return {n: [each.block.plain for each in lines] for n, lines in sorted(placed.titles.items())}


def test_titles_above() -> None:
    """Titles above their stories stay there."""
    lines = [line(0, "护岸工程开工记", None, 0), line(2, "旧楼装上新电梯", 0, 1), line(4, "科学课走进乡村小学", 1, 2)]
    placed = displaced.place(lines, TEXTS)
    assert titles(placed) == {0: ["护岸工程开工记"], 1: ["旧楼装上新电梯"], 2: ["科学课走进乡村小学"]}
    assert placed.unplaced == []


def test_titles_below() -> None:
    """Titles below their stories, as some layouts come out of a page, are given back to them."""
    lines = [line(1, "护岸工程开工记", 0, 1), line(3, "旧楼装上新电梯", 1, 2), line(5, "科学课走进乡村小学", 2, None)]
    assert titles(displaced.place(lines, TEXTS)) == {
        0: ["护岸工程开工记"],
        1: ["旧楼装上新电梯"],
        2: ["科学课走进乡村小学"],
    }


def test_titles_at_the_end() -> None:
    """Titles that all stand after the last story are told by their words."""
    lines = [
        line(10, "科学课走进乡村小学", 2, None),
        line(12, "护岸工程开工记", 2, None),
        line(14, "旧楼装上新电梯", 2, None),
    ]
    assert titles(displaced.place(lines, TEXTS)) == {
        0: ["护岸工程开工记"],
        1: ["旧楼装上新电梯"],
        2: ["科学课走进乡村小学"],
    }


def test_two_lines_of_one_title() -> None:
    """Neighbouring lines are one title unless their words point to different stories."""
    lines = [
        line(0, "护岸工程开工记", None, 0),
        line(1, "一江碧水入画来", None, 0),
        line(3, "旧楼装上新电梯", 0, 1),
        line(4, "科学课走进乡村小学", 0, 1),
    ]
    assert titles(displaced.place(lines, TEXTS)) == {
        0: ["护岸工程开工记", "一江碧水入画来"],
        1: ["旧楼装上新电梯"],
        2: ["科学课走进乡村小学"],
    }


def test_deck_apart_from_its_title() -> None:
    """A second line that speaks of a story with a headline is its deck."""
    lines = [
        line(0, "护岸工程开工记", None, 0),
        line(2, "旧楼装上新电梯", 0, 1),
        line(8, "青溪县政协委员视察护岸工程河道治理", 1, None),
    ]
    placed = displaced.place(lines, [RIVER, LIFT])
    assert set(titles(placed)) == {0, 1}
    found = {n: [each.block.plain for each in decks] for n, decks in placed.decks.items()}
    together = [*titles(placed)[0], *found.get(0, [])]
    assert set(together) == {"护岸工程开工记", "青溪县政协委员视察护岸工程河道治理"}


def test_reasons() -> None:
    """Every placement tells its score, the next best, the shared words and what decided."""
    placed = displaced.place([line(0, "护岸工程开工记", None, 0), line(2, "旧楼装上新电梯", 0, 1)], [RIVER, LIFT])
    ((found, score),) = placed.scores[0]
    assert found.block.plain == "护岸工程开工记"
    assert score.best > score.second
    assert "护岸工程" in score.shared
    assert score.reason == "words and place"


def test_place_alone() -> None:
    """Where words do not help, standing beside a story is the reason."""
    placed = displaced.place([line(0, "好风凭借力", None, 0)], [RIVER])
    assert titles(placed) == {0: ["好风凭借力"]}
    assert placed.scores[0][0][1].reason == "place"


def test_line_that_fits_nowhere() -> None:
    """A line that no story fits is left without one, with the stories that come nearest."""
    placed = displaced.place([line(20, "好风凭借力", None, None)], TEXTS)
    assert titles(placed) == {}
    ((found, nearest),) = placed.unplaced
    assert found.block.plain == "好风凭借力"
    assert len(nearest) == 3


def test_no_stories() -> None:
    """Without stories every line is left."""
    placed = displaced.place([line(0, "护岸工程开工记", None, None)], [])
    assert [each.block.plain for each, _ in placed.unplaced] == ["护岸工程开工记"]
    assert displaced.place([], TEXTS) == Placed()


def test_many_stories() -> None:
    """In an endless page only the stories near a line are compared, so that work stays linear."""
    texts = [f"第{n}组委员赴{'甲乙丙丁戊己庚辛壬癸'[n % 10]}{n}村视察。" for n in range(100)]
    lines = [line(2 * n, f"委员视察{n}村", n - 1 if n else None, n) for n in range(100)]
    placed = displaced.place(lines, texts)
    assert set(placed.titles) <= set(range(100))
    assert len(placed.titles) + len(placed.unplaced) + sum(map(len, placed.decks.values())) >= 90
    far = displaced.place([line(0, "委员视察99村", 0, 1)], texts)
    assert 99 not in far.titles


def likest(text: str, texts: list[str], near: int = 0) -> int | None:
    return displaced.likest(text, Stories(texts), near)


def test_likest() -> None:
    """The story that says most clearly what a caption says, or none."""
    assert likest("委员视察护岸工程，察看河道治理进展。", TEXTS) == 0
    assert likest("天气晴好。", TEXTS) is None
    assert likest("委员视察护岸工程", [RIVER, RIVER]) is None
    assert likest("委员视察护岸工程", []) is None


def test_likest_nearby() -> None:
    """In an endless page only the stories near the caption are compared."""
    texts = [SCHOOL] * 90 + [RIVER]
    assert likest("委员视察护岸工程，察看河道治理进展。", texts, 88) == 90
    assert likest("委员视察护岸工程，察看河道治理进展。", texts, 10) is None
