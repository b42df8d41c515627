"""Matching: how much a headline and a story say the same."""

import pytest

from cqgov_parse.parts.matching import Match, Stories, pairs

TEXTS = [
    "3月5日，青溪县政协组织委员视察护岸工程，察看河道治理进展。",
    "近日，白沙县委员工作室接待来访群众，梳理旧楼加装电梯的意见。",
    "丰林县委员赴乡村小学送教，为学生带去科学实验课。",
]


def best(headline: str) -> int:
    stories = Stories(TEXTS)
    return max(range(len(TEXTS)), key=lambda n: stories.match(headline, n).score)


def test_pairs() -> None:
    """Pairs are neighbouring characters of words; signs part words."""
    assert pairs("旧楼，加电梯") == {"旧楼", "加电", "电梯"}
    assert pairs("乙") == pairs("！") == set()


@pytest.mark.parametrize(
    ("headline", "story"),
    [
        ("护岸工程开工记", 0),
        ("旧楼装上新电梯", 1),
        ("科学课送到乡村小学", 2),
        ("丰林：送教下乡", 2),
        ("白沙：有事好商量", 1),
    ],
)
def test_words_decide(headline: str, story: int) -> None:
    """A headline fits the story with which it shares rare words, or the place that it names."""
    assert best(headline) == story


def test_shared_words() -> None:
    """The words that both hold are told, the longest first."""
    found = Stories(TEXTS).match("委员视察护岸工程", 0)
    assert found.shared[0] == "委员视察护岸工程"
    assert found.score > 0.5


def test_nothing_shared() -> None:
    """A headline without a common word does not fit at all."""
    assert Stories(TEXTS).match("猫", 0) == Match(0.0)
    assert Stories(TEXTS).match("茶香四溢", 0).score == 0.0


def test_place_elsewhere() -> None:
    """A place before a colon speaks for a story whose beginning names it, less for one that names it late, and against others."""
    stories = Stories([TEXTS[0], TEXTS[1] + "（" + "长" * 200 + "）青溪"])
    first, second = stories.match("青溪：委员行动", 0).score, stories.match("青溪：委员行动", 1).score
    assert first > second > Stories(TEXTS).match("南口：委员行动", 1).score


def test_no_stories() -> None:
    """Without stories there is nothing to match."""
    assert Stories([]).pairs == []
