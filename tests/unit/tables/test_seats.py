"""Seats: whose post it is, as far as the words tell."""

import pytest

from cqgov_parse import Article, Document, parse
from cqgov_parse.records import Organisation
from cqgov_parse.tables.seats import body_of_report, chair, county_of, lies_in, seat

COUNTY, DISTRICT, CITY, PREFECTURE, MUNICIPALITY = "360826", "500105", "511381", "360800", "500000"


@pytest.mark.parametrize(
    ("post", "home", "code"),
    [
        ("县长", COUNTY, COUNTY),
        ("县委副书记", COUNTY, COUNTY),
        ("副县长", COUNTY, COUNTY),
        ("常务副县长", COUNTY, COUNTY),
        ("区政协主席", DISTRICT, DISTRICT),
        ("市政协主席", DISTRICT, MUNICIPALITY),
        ("市长", COUNTY, PREFECTURE),
        ("市长", CITY, CITY),
        ("市委书记", PREFECTURE, PREFECTURE),
        ("市委书记", MUNICIPALITY, MUNICIPALITY),
        ("市委书记", "360000", None),
        ("州长", "533422", "533400"),
        ("省政协副主席", COUNTY, "360000"),
        ("自治区主席", "640521", "640000"),
        ("自治县县长", "500240", "500240"),
        ("县长", PREFECTURE, None),
        ("县长", None, None),
        ("主席", COUNTY, None),
        ("镇党委书记", COUNTY, None),
        ("区域发展处处长", DISTRICT, None),
        ("市民代表", DISTRICT, None),
        ("泰和县县长", None, COUNTY),
        ("泰和县县长", DISTRICT, COUNTY),
        ("江西省泰和县县长", None, COUNTY),
        ("鼓楼区区长", None, None),
        ("鼓楼区区长", "320100", "320106"),
    ],
)
def test_whose_post_it_is(post: str, home: str | None, code: str | None) -> None:
    """The first words of a post, and the place of the article's body, tell the code; what they leave open stays empty."""
    place = seat(post, home, 2024).place
    assert (place.code if place else None) == code


@pytest.mark.parametrize(
    ("post", "office", "single"),
    [
        ("县长", "县长", True),
        ("泰和县县长", "县长", True),
        ("泰和县委书记", "县委书记", True),
        ("江西省泰和县政协主席", "县政协主席", True),
        ("重庆市政协主席", "市政协主席", True),
        ("泰和县副县长", "副县长", False),
        ("常务副县长", "常务副县长", False),
        ("县政协委员", "县政协委员", False),
        ("县领导", "县领导", False),
        ("原县长", "原县长", False),
        ("縣政協主席", "县政协主席", True),
    ],
)
def test_the_office(post: str, office: str, single: bool) -> None:
    """A post that names its place and one that does not are one office; one person holds it, unless deputies or members share it."""
    found = seat(post, None, 2024)
    assert (found.office, found.single) == (office, single)


@pytest.mark.parametrize(
    ("title", "name", "code"),
    [
        ("泰和县人民法院工作报告", "泰和县人民法院", COUNTY),
        ("2031年江西省泰和县政府工作报告", "泰和县政府", COUNTY),
        ("中国人民政治协商会议泰和县第九届委员会常务委员会工作报告", "泰和县政协", COUNTY),
        ("云山县政府工作报告", None, None),
        ("政府工作报告", None, None),
    ],
)
def test_the_body_of_a_report(title: str, name: str | None, code: str | None) -> None:
    """A report's title names its body, if its place is a known one."""
    document = parse(f"{title}\n各位代表：\n一、2030年工作回顾\n（一）坚持实干。增长6%。", format="work_report")
    assert body_of_report(document, 2031) == (name, code)


def test_the_place_of_a_session() -> None:
    """Where the title names no place, the session's line tells it, but not the body."""
    text = "政府工作报告\n（2031年1月5日在泰和县第十届人民代表大会第二次会议上）\n各位代表：\n一、工作回顾\n（一）坚持实干。增长6%。"
    assert body_of_report(parse(text, format="work_report"), 2031) == (None, COUNTY)


@pytest.mark.parametrize(
    ("office", "home", "whole"),
    [
        ("主席", COUNTY, "县政协主席"),
        ("副主席", "500240", "县政协副主席"),
        ("秘书长", MUNICIPALITY, "市政协秘书长"),
        ("副主席", "640000", "自治区政协副主席"),
        ("主任", COUNTY, None),
        ("主席", "999999", None),
    ],
)
def test_a_chair_alone(office: str, home: str, whole: str | None) -> None:
    """In the news of a committee an officer's title alone is that committee's; another title is not."""
    found = chair(office, home, 2024)
    assert (found.office if found else None) == whole


@pytest.mark.parametrize(
    ("codes", "county"),
    [
        ([COUNTY, COUNTY, PREFECTURE, None], COUNTY),
        ([COUNTY, PREFECTURE], None),
        ([COUNTY, COUNTY, DISTRICT], None),
        ([PREFECTURE, PREFECTURE], None),
        ([], None),
    ],
)
def test_the_county_of_a_document(codes: list[str | None], county: str | None) -> None:
    """A document is of a county if two of its articles are about bodies of that one, and none about another's."""
    articles = [Article(organisation=Organisation("", "", adcode=code)) for code in codes]
    assert county_of(Document(records=(*articles, Article()))) == county


@pytest.mark.parametrize(
    ("home", "inside"),
    [(None, True), (PREFECTURE, True), ("360000", True), (COUNTY, False), (MUNICIPALITY, False), ("360900", False)],
)
def test_what_lies_in_what(home: str | None, inside: bool) -> None:
    """A county is part of its prefecture and province, and of what is not known; not of another county or itself."""
    assert lies_in(COUNTY, home) is inside
