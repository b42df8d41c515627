"""Pages in any order: what a smaller run of the generator must reach, and that the generator is what it says."""

import pytest

from cqgov_parse.text.lines import ends_sentence
from tests.pages.layout import made
from tests.pages.scorer import Score, score


@pytest.fixture(scope="module")
def found() -> Score:
    return score(range(60))


@pytest.mark.parametrize(
    ("measure", "least"),
    [
        ("format", 0.98),
        ("bodies", 0.985),
        ("pairs", 0.95),
        ("kickers and decks", 0.93),
        ("bylines", 0.96),
        ("joins inside", 0.975),
        ("joins at sentence ends", 0.985),
    ],
)
def test_share(found: Score, measure: str, least: float) -> None:
    """The share of each measure that is right is at least its floor."""
    misses = [miss for miss in found.misses if miss.startswith(measure)]
    assert found.share(measure) >= least, misses[:10]


def test_same_page_on_every_run() -> None:
    """A page's number decides the page."""
    assert made(7) == made(7)
    assert made(7).text != made(8).text


def test_truth_is_in_the_text() -> None:
    """Every printed line's span holds its own text, and the last line of a body ends a sentence."""
    for number in range(20):
        page = made(number)
        for row, (start, end) in page.rows:
            assert page.text[start:end] == row.text.strip()
        for rows in page.bodies().values():
            assert ends_sentence(rows[-1][0].text.strip().replace("（", "(").replace("）", ")"))
