"""Corrections of labels: what becomes of records, outline and order, and of what is left on both sides."""

from typing import Any

import pytest

from cqgov_parse import Document, Parser, verify
from cqgov_parse.annotate import built_in_annotators
from cqgov_parse.format import Cursor, Format
from cqgov_parse.label import Label, Part
from cqgov_parse.registry import parse
from tests.annotations import at, item, page, part, selectors

DIGEST = (
    "● 甲县 ●\n3月5日，甲县政协召开座谈会，商量春耕。会议要求，抓好春灌。\n"
    "● 乙县 ●\n3月6日，乙县政协开展调研，走访三个乡镇。（丙丁）\n"
    "● 丙县 ●\n3月7日，丙县政协举办培训班。\n"
)


def corrected(text: str, *items: dict[str, Any], **options: Any) -> Document:
    """The document with corrections, all of it still in one place."""
    document = parse(text, overlay=page(*items), **options)
    assert verify(document).faults == ()
    return document


def heads(document: Document) -> list[str | None]:
    return [str(record.headline) if record.headline else None for record in document.records]


def texts(document: Document, record: int) -> list[str]:
    return [str(paragraph) for paragraph in document.records[record].paragraphs]


def codes(document: Document) -> list[str]:
    return [note.code for note in document.notes if note.code.startswith("correct")]


def test_another_part() -> None:
    """A passage of another part leaves its record's other passages as they are, and the document says that it was corrected."""
    plain, document = parse(DIGEST), corrected(DIGEST, part(DIGEST, "乙县 ●"[:2], "kicker", 1))
    assert [str(record.kicker) for record in document.articles] == ["None", "乙县", "None"]
    assert texts(document, 1) == texts(plain, 1)
    (note,) = [note for note in document.notes if note.code == "corrected"]
    assert (note.severity, note.spans) == ("info", (at(DIGEST, "乙县"),))
    assert "1 correction" in note.message


def test_a_passage_parted() -> None:
    """A paragraph inside a paragraph makes two of it or three; a byline in it leaves one."""
    words = "会议要求，抓好春灌。"
    assert texts(corrected(DIGEST, part(DIGEST, words, "paragraph", 0)), 0)[1:] == [words]
    three = texts(corrected(DIGEST, part(DIGEST, "甲县政协召开座谈会，", "paragraph", 0)), 0)
    assert three == ["3月5日，", "甲县政协召开座谈会，", "商量春耕。会议要求，抓好春灌。"]
    document = corrected(DIGEST, part(DIGEST, "甲县政协召开座谈会，", "byline", 0))
    assert texts(document, 0) == ["3月5日，商量春耕。会议要求，抓好春灌。"]


def test_another_record() -> None:
    """A passage given to the record before or behind comes at its end or its beginning; the records keep their order."""
    words = "会议要求，抓好春灌。"
    behind = corrected(DIGEST, part(DIGEST, words, "paragraph", 1))
    assert texts(behind, 1)[0] == words
    assert len(behind.records) == 3
    words = "3月6日，乙县政协开展调研，走访三个乡镇。"
    before = corrected(DIGEST, part(DIGEST, words, "paragraph", 0))
    assert texts(before, 0)[-1] == words
    far = corrected(DIGEST, part(DIGEST, "丙县政协举办培训班。", "headline", 0))
    assert heads(far) == ["甲县丙县政协举办培训班。", "乙县", "丙县"] or heads(far)[1:] == heads(parse(DIGEST))[1:]


def test_insertions() -> None:
    """What was inserted between the characters is no part of a passage, but a marker, unless the passage is furniture."""
    text = DIGEST.replace("走访", "走(zǒu)访")
    document = corrected(text, part(text, "走(zǒu)访三个乡镇。", "deck", 1))
    assert (str(document.articles[1].deck), [str(each) for each in document.markers][-1]) == ("走访三个乡镇。", "(zǒu)")
    document = corrected(text, part(text, "走(zǒu)访三个乡镇。", "furniture"))
    assert [str(each) for each in document.furniture] == ["走(zǒu)访三个乡镇。"]


def test_a_new_record() -> None:
    """A string names a new record, the same string the same one; it stands where its first passage stood."""
    first, second = "甲县政协召开座谈会", "会议要求，抓好春灌。"
    document = corrected(DIGEST, part(DIGEST, first, "headline", "n"), part(DIGEST, second, "paragraph", "n"))
    assert len(document.records) == 4
    assert (heads(document)[1], texts(document, 1)) == (first, [second])
    assert texts(document, 0) == ["3月5日，", "，商量春耕。"]


def test_a_record_without_rest() -> None:
    """A record of which nothing is left is gone; indexes in the file go on meaning the records as they were."""
    document = corrected(
        DIGEST,
        item(DIGEST, at(DIGEST, "● 甲县 ●"), at(DIGEST, "3月5日，甲县政协召开座谈会，商量春耕。会议要求，抓好春灌。"), purpose="classifying", value="furniture"),
        part(DIGEST, "走访三个乡镇。", "deck", 1),
    )  # fmt: skip
    assert len(document.records) == 2
    assert str(document.articles[0].deck) == "走访三个乡镇。"


def test_the_document_itself() -> None:
    """Parts of the document come from anywhere, with what is to be read in them."""
    document = corrected(
        DIGEST, part(DIGEST, "3月5日", "published", reading="2031-03-05"), part(DIGEST, "甲县", "origin")
    )
    assert document.published
    assert (document.published.iso, str(document.origin)) == ("2031-03-05", "甲县")


def test_unplaced() -> None:
    """What is said to be unplaced leaves the structure, with the note that all unplaced text has."""
    document = corrected(DIGEST, part(DIGEST, "抓好春灌。", "unplaced"))
    assert [str(passage) for passage in document.unplaced] == ["抓好春灌。"]
    assert "unplaced" in [note.code for note in document.notes]


@pytest.mark.parametrize(("kind", "reading", "iso"), [("day", None, "--03-06"), ("day", "2031-03-06", "2031-03-06")])
def test_a_day(kind: str, reading: str | None, iso: str) -> None:
    """A day heading groups the records that follow, with its day as printed or as said."""
    document = corrected(DIGEST, part(DIGEST, "乙县", kind, **({"reading": reading} if reading else {})))
    assert [entry.kind for entry in document.outline] == ["day"]
    days = [article.day.iso if article.day else None for article in document.articles]
    assert days[0] is None
    assert days[1:] == ([iso, iso] if reading else [None, None])


REPORT = (
    "某县政府工作报告\n——2031年1月5日在某县第五届人民代表大会第一次会议上\n县长 王中\n各位代表：\n"
    "一、2030年工作回顾\n过去一年，我们办了三件事。\n产业稳步发展\n实施项目20个，完成投资3亿元。\n"
    "二、2031年工作安排\n做好四项工作。\n名词解释\n双百：是指百人百企。\n"
)


def test_headings_of_a_report() -> None:
    """Headings have level and number, as said or as printed; a part says which part of the report it is."""
    text = REPORT.replace("产业稳步", "（一）产业稳步").replace(
        "做好四项工作。\n", "做好四项工作。\n三、困难\n还有不足。\n"
    )
    document = corrected(
        text,
        part(text, "（一）产业稳步发展", "heading"),
        part(text, "三、困难", "part", reading="shortcomings"),
        format="work_report",
    )
    entries = {entry.text: entry for entry in document.outline}
    assert (entries["（一）产业稳步发展"].level, entries["（一）产业稳步发展"].number) == (2, "（一）")
    assert (entries["三、困难"].kind, entries["三、困难"].number) == ("part", "三")
    assert [each.part for each in document.report_items][-1] == "shortcomings" or document.glossary
    said = corrected(REPORT, part(REPORT, "产业稳步发展", "heading", level=3, number="1"), format="work_report")
    (entry,) = [entry for entry in said.outline if entry.kind == "heading"]
    assert (entry.level, entry.number) == (3, "1")


def test_glossary_and_roles() -> None:
    """A glossary's entry has its term, a byline its role, a credit the number of captions that it is for."""
    text = DIGEST.replace("商量春耕。", "商量春耕。图一。图二。甲乙丙丁")
    document = corrected(
        text,
        part(text, "走访三个乡镇。", "glossary", number="1", reading="乡镇"),
        part(text, "（丙丁）", "byline", 1, reading="editor"),
        part(text, "图一。", "caption", 0),
        part(text, "图二。", "caption", 0),
        part(text, "甲乙丙丁", "credit", 0, reading="2"),
    )
    (entry,) = document.glossary
    assert (entry.number, entry.term, entry.text) == ("1", "乡镇", "走访三个乡镇。")
    assert [byline.role for byline in document.articles[1].bylines] == ["editor"]
    assert [len(photo.credits) for photo in document.articles[0].photos] == [1, 1]


def test_what_is_left_open_stays() -> None:
    """A passage whose boundary alone is moved keeps level, number and reading that the format had read."""
    text = REPORT
    plain = parse(text, format="work_report")
    document = corrected(text, part(text, "一、2030年工作回顾\n过去一年，", "part"), format="work_report")
    assert document.outline[0].text == "一、2030年工作回顾过去一年，"
    assert (document.outline[0].number, document.outline[0].level) == (plain.outline[0].number, plain.outline[0].level)
    assert document.report_items[0].part == plain.report_items[0].part == "review"


def test_later_items_count_more() -> None:
    """Of two items that want the same characters the later has them, the earlier keeps the rest."""
    whole, half = "会议要求，抓好春灌。", "抓好春灌。"
    document = corrected(DIGEST, part(DIGEST, whole, "deck", 0), part(DIGEST, half, "kicker", 0))
    assert (str(document.articles[0].deck), str(document.articles[0].kicker)) == ("会议要求，", half)
    document = corrected(DIGEST, part(DIGEST, half, "kicker", 0), part(DIGEST, whole, "deck", 0))
    assert (str(document.articles[0].deck), document.articles[0].kicker) == (whole, None)


def test_records_found_by_their_characters() -> None:
    """A record is the one that holds the characters that an item quotes, whatever its number is now."""
    known = {"recordSelector": selectors(DIGEST, *at(DIGEST, "举办培训班"))}
    document = corrected(DIGEST, part(DIGEST, "走访三个乡镇。", "deck", 0, **known))
    assert [str(article.deck) for article in document.articles] == ["None", "None", "走访三个乡镇。"]
    gone = {"recordSelector": {"type": "TextQuoteSelector", "exact": "丁县"}}
    assert codes(corrected(DIGEST, part(DIGEST, "走访三个乡镇。", "deck", 0, **gone))) == ["correction-unfit"]


def test_a_text_that_changed() -> None:
    """What stands elsewhere now is found by its quote; what is gone is told in a note, and the rest applies."""
    items = (
        part(DIGEST, "走访三个乡镇。", "deck", 1),
        part(DIGEST, "抓好春灌。", "deck", 0),
        part(DIGEST, "丙县", "deck", 7),
    )
    document = corrected(DIGEST.replace("商量春", "𠮷𠮷").replace("春灌", "春耕").replace("\n", "\r\n"), *items)
    assert str(document.articles[-2].deck) == "走访三个乡镇。"
    unfit = [note for note in document.notes if note.code == "correction-unfit"]
    assert [note.message.partition(":")[0] for note in unfit] == [f"correction {n} does not apply" for n in (2, 3)]
    assert all(note.severity == "warning" for note in unfit)


def test_several_texts() -> None:
    """Corrections of several texts apply to the one that bears the name; those of one text to it under any name."""
    one, other = part(DIGEST, "抓好春灌。", "deck", 0), part(DIGEST, "走访三个乡镇。", "deck", 1)
    other["target"]["source"] = "b.txt"
    assert len([each for each in corrected(DIGEST, one, other, name="b.txt").articles if each.deck]) == 1
    assert corrected(DIGEST, one, name="moved.txt").articles[0].deck


def test_plugins() -> None:
    """Corrections are laid over the labels of a plugin's format, its own parts among them, and its annotator reads what they give."""

    def label(cursor: Cursor):  # type: ignore[no-untyped-def]
        for story, block in enumerate(cursor, 1):
            yield Label(Part.PARAGRAPH, block.spans, story)
            yield Label("x-own", block.spans, story)  # claims twice: still told

    seen: list[list[str]] = []

    def annotate(document: Document) -> Document:
        seen.append([str(record.headline) for record in document.records])
        return document

    parser = Parser([Format("own", label, claims_rest=True)], (*built_in_annotators(), annotate))
    text = "甲乙丙。\n丁戊己。\n"
    document = parser.parse(text, overlay=page(part(text, "甲乙", "headline", 0), part(text, "己。", "x-own", 1)))
    assert verify(document).faults == ()
    assert seen == [["甲乙", "None"]]
    assert document.records[1].extra["x-own"] == [{"text": "己。", "spans": [[7, 9]]}]
    assert "label-overlap" in [note.code for note in document.notes]
