"""Whereabouts: the year of a document, the places that it names, and what a rank alone stands for."""

import pytest

from cqgov_parse.parts.whereabouts import Whereabouts, mentioned, short_names, year_of
from cqgov_parse.records import Article, Date, Document, Heading, Passage


def passage(text: str) -> Passage:
    """A passage of its own."""
    return Passage(text, ((0, len(text)),), text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("山西路上的商户", []),
        ("长江西路改造", []),
        ("黄河南岸", []),
        ("福州大桥", []),
        ("来自福州的客商", ["福州"]),
        ("四川、贵州两省", ["四川", "贵州"]),
    ],
)
def test_streets_and_banks_are_no_provinces(text: str, found: list[str]) -> None:
    """A province's name in a street, a bridge or a river bank names no province."""
    assert [text[start:end] for start, end in short_names(text)] == found


def test_only_names_of_one_place_are_evidence() -> None:
    """A name that several places bear tells of none of them."""
    assert mentioned(["鼓楼区和巴南区"], 2020) == {"500113"}


@pytest.mark.parametrize(
    ("published", "text", "year"),
    [
        ("2019-05-04", "2012年3月5日，某事。", 2019),
        (None, "2012年3月5日，某事。2010年1月2日，旧事。", 2012),
        (None, "2012年工作回顾。", None),
        ("--05-04", "某事。", None),
    ],
)
def test_the_year_of_a_document(published: str | None, text: str, year: int | None) -> None:
    """The year is that of publication, else of the latest full date in the text, else unknown."""
    date = Date(published, published) if published else None
    assert year_of(Document(published=date, records=(Article(paragraphs=(passage(text),)),))) == year


@pytest.mark.parametrize(
    ("rank", "title", "expected"),
    [
        ("县", "涞源一周", ["涞源县"]),
        ("市", "岳西一周", ["安庆市"]),
        ("省", "岳西一周", ["安徽省"]),
        ("市", "奉节一周", ["重庆市"]),
        ("区", "奉节一周", []),
        ("县", "长寿之道", []),
        ("州", "元阳要闻", ["红河哈尼族彝族自治州"]),
        ("县", "各县新闻", []),
    ],
)
def test_what_a_rank_stands_for(rank: str, title: str, expected: list[str]) -> None:
    """A rank stands for the page's own place of that rank, or what that lies in; a common word is no place."""
    where = Whereabouts(Document(heading=Heading(headline=passage(title)), published=Date("2024-05-04", "2024-05-04")))
    assert [place.name for place in where.home(rank)] == expected
