"""Corrections of names: people, their posts, speakers, bylines and credits."""

from typing import Any

from cqgov_parse import Document, verify
from cqgov_parse.registry import parse
from tests.annotations import at, called, item, page

TEXT = (
    "𠮷县政协召开座谈会\n来源：某报　时间：2031-03-05\n"
    "本报讯（记者 甲乙 通讯员 丁戊）3月5日，𠮷县政协召开座谈会，县政协主席王建国出席。王建国指出，要抓好春耕。\n"
    "县委书记阿吉木出席。\n图为会议现场。记者 丙丁 摄\n"
)


def corrected(text: str, *items: dict[str, Any]) -> Document:
    document = parse(text, overlay=page(*items))
    assert verify(document).faults == ()
    return document


def people(document: Document) -> list[tuple[str, tuple[str, ...], list[str]]]:
    return [
        (person.name, person.posts, [str(mention) for mention in person.mentions])
        for person in document.articles[0].people
    ]


def test_a_name_with_another_end() -> None:
    """A name that ends elsewhere is as long in every mention as it is, with its posts; speakers are called the same."""
    document = corrected(TEXT, called(TEXT, "王建国", "王建"))
    assert people(document)[0] == ("王建", ("县政协主席",), ["王建", "王建"])
    assert [each.speaker for each in document.articles[0].statements] == ["王建"]


def test_a_name_that_is_printed_otherwise() -> None:
    """A name that the text does not print stands over the characters that mean it."""
    assert people(corrected(TEXT, called(TEXT, "王建国", "王建帼")))[0][::2] == ("王建帼", ["王建国", "王建国"])


def test_filler_blanks() -> None:
    """Blanks that set a name wide are no part of it."""
    text = TEXT.replace("主席王建国", "主席王　建　国")
    document = corrected(text, called(text, "王　建", "王建"))
    assert people(document)[0][0] == "王建"
    assert people(document)[0][2][0] == "王建"


def test_two_people_who_are_one() -> None:
    """A person who is called like another is that other, with both's posts and mentions in the text's order."""
    text = TEXT.replace("县委书记阿吉木", "县委书记王建帼")
    document = corrected(text, called(text, "王建帼", "王建国"))
    (found,) = people(document)
    assert found == ("王建国", ("县政协主席", "县委书记"), ["王建国", "王建国", "王建帼"])


def test_somebody_whom_nobody_read() -> None:
    """A name that was not read is added with the posts that stand at it, or without any."""
    text = TEXT.replace("阿吉木", "某某某").replace("要抓好春耕", "要学习钱某某的经验")
    assert all(name not in ("某某某", "钱某某") for name, _, _ in people(parse(text)))
    document = corrected(text, called(text, "某某某", "某某某"), called(text, "钱某某", "钱某某"))
    found = {name: (posts, mentions) for name, posts, mentions in people(document)}
    assert found["某某某"] == (("县委书记",), ["某某某"])
    assert found["钱某某"] == ((), ["钱某某"])


def test_nobody() -> None:
    """An empty name says that nobody is named there; where nobody was, a note says that the item does not apply."""
    assert [name for name, _, _ in people(corrected(TEXT, called(TEXT, "王建国", "")))] == ["阿吉木"]
    document = corrected(TEXT, called(TEXT, "春耕", ""), called(TEXT, "某报", "某某"))
    assert [note.code for note in document.notes if note.code.startswith("correct")] == ["correction-unfit"] * 2


def test_bylines_and_credits() -> None:
    """In a byline or a credit the names that stand there give way; the others and the role stay."""
    document = corrected(TEXT, called(TEXT, "甲乙", "甲乙丙"), called(TEXT, "丙丁", "丙丁戊"))
    article = document.articles[0]
    assert [(byline.names, byline.role) for byline in article.bylines] == [
        (("甲乙丙",), "reporter"),
        (("丁戊",), "correspondent"),
    ]
    assert [credit.names for credit in article.photos[0].credits] == [("丙丁戊",)]
    two = TEXT.replace("记者 甲乙 通讯员 丁戊", "记者 甲乙 丁戊 己庚")
    (byline,) = corrected(two, called(two, "丁戊", "丁某")).articles[0].bylines
    assert byline.names == ("甲乙", "丁某", "己庚")
    (byline,) = (
        corrected(two, item(two, (at(two, "甲乙")[0], at(two, "丁戊")[1]), purpose="identifying", value="甲乙丁戊"))
        .articles[0]
        .bylines
    )
    assert byline.names == ("甲乙丁戊", "己庚")


def test_a_credit_for_several_captions() -> None:
    """A credit's names change where they are repeated for other captions, too."""
    text = TEXT.replace("图为会议现场。", "图①为会议现场。图②为走访。")
    document = corrected(
        text,
        item(text, at(text, "图①为会议现场。"), purpose="classifying", value="caption", record=0),
        item(text, at(text, "图②为走访。"), purpose="classifying", value="caption", record=0),
        item(text, at(text, "记者 丙丁 摄"), purpose="classifying", value="credit", record=0, reading="2"),
        called(text, "丙丁", "丙某"),
    )
    assert [[credit.names for credit in photo.credits] for photo in document.articles[0].photos] == [[("丙某",)]] * 2


def test_the_speaker_of_a_report() -> None:
    """The speaker of a report is called as his byline is."""
    text = (
        "某县政府工作报告\n——2031年1月5日在某县第五届人民代表大会第一次会议上\n县长 王建国\n各位代表：\n"
        "一、2030年工作回顾\n过去一年，我们办了三件事。\n二、2031年工作安排\n做好四项工作。\n"
    )
    document = corrected(text, called(text, "王建国", "王建"))
    assert document.speaker
    assert (document.speaker.name, document.bylines[0].names) == ("王建", ("王建",))


def test_doubts_are_settled() -> None:
    """The note that a name's end is in doubt is gone where a correction tells it."""
    text = "简讯\n3月5日，县政协副主席王小小方出席会议。\n"
    notes = [note for note in parse(text).notes if note.code == "name-end"]
    document = corrected(text, called(text, "王小小方", "王小小"))
    assert len([note for note in document.notes if note.code == "name-end"]) <= max(0, len(notes) - 1)
