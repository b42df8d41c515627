"""A single article between every head and every tail."""

import pytest

from cqgov_parse import Article, parse
from tests.properties.frames import BODY, HEADS, TAILS


def _found(text: str) -> dict[str, object]:
    document = parse(text)
    (article,) = document.articles
    assert isinstance(article, Article)
    bylines = [*article.bylines, *document.bylines]
    return {
        "headline": article.headline and article.headline.text,
        "kicker": article.kicker and article.kicker.text,
        "deck": article.deck and article.deck.text,
        "paragraphs": tuple(passage.text for passage in article.paragraphs),
        "subheads": len(article.subheads),
        "published": document.published and document.published.iso,
        "writers": {name for byline in bylines if byline.role != "editor" for name in byline.names},
        "editors": {name for byline in bylines if byline.role == "editor" for name in byline.names},
        "photos": len(article.photos),
        "unplaced": [passage.text for passage in document.unplaced],
    }


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
@pytest.mark.parametrize("head", HEADS)
def test_one_article_in_every_frame(head: str, gap: str) -> None:
    """Whatever a page prints around it, the article is the same, and what the frame tells is read."""
    above = HEADS[head]
    for name, below in TAILS.items():
        text = gap.join([*above.lines, *BODY, *below.lines])
        expected: dict[str, object] = {
            "headline": above.headline,
            "kicker": above.kicker,
            "deck": above.deck,
            "paragraphs": BODY,
            "subheads": 0,
            "published": above.published,
            "writers": {*above.writers, *below.writers},
            "editors": {*above.editors, *below.editors},
            "photos": below.photos,
            "unplaced": [],
        }
        assert _found(text) == expected, name


@pytest.mark.parametrize("head", [name for name, frame in HEADS.items() if frame.origin])
def test_the_source_is_told_by_the_head(head: str) -> None:
    """The source that stands in the head is the document's."""
    origin = parse("\n".join([*HEADS[head].lines, *BODY])).origin
    assert origin is not None
    assert origin.text == HEADS[head].origin
