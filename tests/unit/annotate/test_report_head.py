"""The head of a report: date, session and speaker from session line and title block."""

import pytest
from hypothesis import given

from cqgov_parse.annotate import report_head
from cqgov_parse.records import Article, Byline, Document, Heading, Passage, ReportItem
from cqgov_parse.span import cut
from tests.properties.strategies import any_text
from tests.unit.reading import fold

SESSION = "临江市第九届人民代表大会第四次会议"


def _parsed(deck: str, byline: str = "", name: str = "") -> tuple[str, Document]:
    source = f"{deck}\n{byline}"
    at = len(deck) + 1
    passage = Passage(deck, ((0, len(deck)),) if deck else (), fold(deck))
    bylines = (Byline((name,), "author", byline, ((at, at + len(byline)),)),) if byline else ()
    return source, report_head.annotate(
        Document(heading=Heading(deck=passage), records=(ReportItem(),), bylines=bylines)
    )


@pytest.mark.parametrize(
    ("deck", "iso", "session"),
    [
        (f"——2024年1月9日在{SESSION}上", "2024-01-09", SESSION),
        (f"—2024年1月9日在{SESSION}上", "2024-01-09", SESSION),
        (f"2024年1月9日在{SESSION}上", "2024-01-09", SESSION),
        (f"（2024年1月9日在{SESSION}上）", "2024-01-09", SESSION),
        (f"（２０２４年１月９日{SESSION}通过）", "2024-01-09", SESSION),
        (f"——在3月2日{SESSION}上", "--03-02", SESSION),
        (f"——在2024年3月2日召开的{SESSION}上", "2024-03-02", SESSION),
        (f"一九九〇年三月十五日在{SESSION}上", "1990-03-15", SESSION),
        (f"——2024年1月　日在{SESSION}上", "2024-01", SESSION),
        (
            "——2024年1月9日在中国人民政治协商会议临江市第九届委员会第三次会议上",
            "2024-01-09",
            "中国人民政治协商会议临江市第九届委员会第三次会议",
        ),
        ("——在中国共产党临江市第九次代表大会上的报告", None, "中国共产党临江市第九次代表大会"),
        ("（2024年1月9日）", "2024-01-09", None),
        ("——张平出席并讲话", None, None),
    ],
)
def test_the_session_line_gives_date_and_session(deck: str, iso: str | None, session: str | None) -> None:
    """Whatever dash, bracket or order the line has, its day and the session's name are found and point into it."""
    source, document = _parsed(deck)
    assert (document.date.iso if document.date else None) == iso
    assert (document.session.text if document.session else None) == session
    for found in (document.date, document.session):
        assert found is None or cut(source, found.spans) == found.text


@pytest.mark.parametrize(
    ("byline", "name", "posts"),
    [
        ("临江市人民政府市长 韦启", "韦启", ("临江市人民政府市长",)),
        ("（区政协主席　贺　明）", "贺明", ("区政协主席",)),
        ("代理检察长  张三石", "张三石", ("代理检察长",)),
        ("检察长朱某", "朱某", ("检察长",)),
        ("市政协党组书记、主席　李 四", "李四", ("市政协党组书记", "主席")),
        ("周  宁", "周宁", ()),
        ("自治区主席 艾力·买买提", "艾力·买买提", ("自治区主席",)),
        ("区长：麴文台", "麴文台", ("区长",)),
    ],
)
def test_the_byline_gives_the_speaker(byline: str, name: str, posts: tuple[str, ...]) -> None:
    """Post and name of the title block are parted; the name stands without the blank that fills it out."""
    source, document = _parsed(f"——2024年1月9日在{SESSION}上", byline, name)
    assert document.speaker is not None
    assert (document.speaker.name, document.speaker.posts) == (name, posts)
    assert cut(source, document.speaker.spans) == document.speaker.text == name
    assert [mention.text for mention in document.speaker.mentions] == [name]


@pytest.mark.parametrize(
    "deck", [f"——2024年1月24日 临江市市长 王明远在{SESSION}上", f"2024年1月24日在{SESSION}上 临江市市长 王明远"]
)
def test_the_speaker_may_stand_in_the_session_line(deck: str) -> None:
    """A speaker printed between the day and the session, or after it, is found without a byline."""
    source, document = _parsed(deck)
    assert document.session is not None
    assert document.session.text == SESSION
    assert document.speaker is not None
    assert (document.speaker.name, document.speaker.posts) == ("王明远", ("临江市市长",))
    assert cut(source, document.speaker.spans) == "王明远"
    assert document.bylines == (Byline(("王明远",), "author", ""),)  # its characters stay the deck's


def test_only_reports_have_a_head() -> None:
    """A page of news whose deck looks like a session line is left alone, and so is a report without a deck."""
    deck = Passage(f"——2024年1月9日在{SESSION}上", ((0, 24),), f"——2024年1月9日在{SESSION}上")
    news = Document(heading=Heading(deck=deck), records=(Article(),))
    bare = Document(records=(ReportItem(),))
    assert report_head.annotate(news) == news
    assert report_head.annotate(bare) == bare


def test_a_byline_of_several_names_or_of_another_role_is_no_speaker() -> None:
    """The compilers of a digest and the body that signs are not taken for the speaker."""
    deck = Passage(f"2024年1月9日在{SESSION}上", ((0, 22),), f"2024年1月9日在{SESSION}上")
    bylines = (
        Byline(("王中", "李华"), "author", "王中 李华", ((30, 35),)),
        Byline(("某局",), "organisation", "某局", ((36, 38),)),
    )
    document = report_head.annotate(Document(heading=Heading(deck=deck), records=(ReportItem(),), bylines=bylines))
    assert document.speaker is None


@given(any_text, any_text)
def test_heads_are_faithful_in_any_text(deck: str, byline: str) -> None:
    """Whatever stands in deck and byline, what is found stands at its spans."""
    source, document = _parsed(deck, byline, byline[:3])
    for found in (document.date, document.session, document.speaker):
        assert found is None or cut(source, found.spans) == found.text
