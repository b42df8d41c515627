"""The assembler: labels become a document, and nothing is lost, doubled or guessed."""

from collections.abc import Sequence

import pytest

from cqgov_parse.assemble import assemble
from cqgov_parse.errors import FormatFaultError
from cqgov_parse.format import RecordType
from cqgov_parse.label import Label, Part
from cqgov_parse.records import Byline, Document, Note, Passage
from cqgov_parse.span import Spans
from cqgov_parse.text.page import page


def made(
    text: str, *given: tuple[Part | str, str] | Label, record: RecordType = "article", notes: Sequence[Note] = ()
) -> Document:
    """The document of labels: each a part and words that stand once in the text, or a label of its own."""
    labels = [each if isinstance(each, Label) else Label(each[0], at(text, each[1])) for each in given]
    return assemble(page(text), labels, notes, record)


def at(text: str, words: str) -> Spans:
    start = text.index(words)
    return ((start, start + len(words)),)


def of(
    text: str,
    part: Part | str,
    words: str,
    story: int | None = 1,
    number: str | None = None,
    value: str | None = None,
    level: int = 0,
) -> Label:
    return Label(part, at(text, words), story, level, number, value)


def texts(passages: Sequence[Passage]) -> list[str]:
    return [passage.text for passage in passages]


def test_document_parts() -> None:
    """Labels of the document itself go where their names say, with the source's own characters."""
    text = "眉题\n主题（之三）\n副题\n栏目\n首页>要闻\n来源：某报\n2031年3月5日\n（3月1日—7日）\n导语。\n●\n打印"
    found = made(
        text,
        (Part.KICKER, "眉题"),
        (Part.HEADLINE, "主题（之三）"),
        (Part.DECK, "副题"),
        (Part.SECTION, "栏目"),
        (Part.BREADCRUMB, "首页"),
        (Part.MARKER, ">"),
        (Part.BREADCRUMB, "要闻"),
        (Part.MARKER, "来源："),
        (Part.ORIGIN, "某报"),
        (Part.PUBLISHED, "2031年3月5日"),
        (Part.PERIOD, "（3月1日—7日）"),
        (Part.LEAD, "导语。"),
        (Part.MARKER, "●"),
        (Part.FURNITURE, "打印"),
    )
    assert [
        str(line)
        for line in (
            found.heading.kicker,
            found.heading.headline,
            found.heading.deck,
            found.section,
            found.origin,
            found.period,
        )
    ] == [
        "眉题",
        "主题（之三）",
        "副题",
        "栏目",
        "某报",
        "（3月1日—7日）",
    ]
    assert found.series == 3
    assert texts(found.breadcrumbs) == ["首页", "要闻"]
    assert found.published is not None
    assert (found.published.text, found.published.iso, found.published.inferred) == (
        "2031年3月5日",
        "2031-03-05",
        False,
    )
    assert (texts(found.lead), texts(found.markers), texts(found.furniture)) == (
        ["导语。"],
        [">", "来源：", "●"],
        ["打印"],
    )
    assert (found.unplaced, found.notes, found.records) == ((), (), ())


def test_article_parts() -> None:
    """Labels of one story make one article."""
    text = "肩题\n题目\n副题\n本报讯 首段。\n小标题\n次段。（甲某某）\n图片说明 乙某某 摄"
    found = made(
        text,
        of(text, Part.KICKER, "肩题"),
        of(text, Part.HEADLINE, "题目"),
        of(text, Part.DECK, "副题"),
        of(text, Part.DATELINE, "本报讯"),
        of(text, Part.PARAGRAPH, "首段。"),
        of(text, Part.SUBHEAD, "小标题"),
        of(text, Part.PARAGRAPH, "次段。"),
        of(text, Part.BYLINE, "（甲某某）"),
        of(text, Part.CAPTION, "图片说明"),
        of(text, Part.CREDIT, "乙某某 摄"),
    )
    (article,) = found.articles
    assert [str(line) for line in (article.kicker, article.headline, article.deck, article.dateline)] == [
        "肩题",
        "题目",
        "副题",
        "本报讯",
    ]
    assert texts(article.paragraphs) == ["首段。", "次段。"]
    assert [(subhead.before, subhead.text) for subhead in article.subheads] == [(1, "小标题")]
    assert [(byline.names, byline.role, byline.text) for byline in article.bylines] == [
        (("甲某某",), "author", "（甲某某）")
    ]
    assert [(photo.caption.text, [(each.names, each.role) for each in photo.credits]) for photo in article.photos] == [
        ("图片说明", [(("乙某某",), "photographer")])
    ]
    assert found.unplaced == ()


def test_records_stand_in_order_of_first_label() -> None:
    """Records come in the order in which their stories are first named, whatever their numbers and wherever more labels stand."""
    text = "甲 乙 丙 丁"
    found = made(
        text, *(of(text, Part.PARAGRAPH, words, story) for words, story in (("甲", 7), ("乙", 2), ("丙", 7), ("丁", 2)))
    )
    assert [texts(article.paragraphs) for article in found.articles] == [["甲", "丙"], ["乙", "丁"]]


def test_title_in_two_lines() -> None:
    """Two labels of one title line are one passage with both places."""
    text = "上半句\n下半句"
    (article,) = made(text, of(text, Part.HEADLINE, "上半句"), of(text, Part.HEADLINE, "下半句")).articles
    assert article.headline == Passage("上半句下半句", ((0, 3), (4, 7)))
    assert article.headline is not None
    assert article.headline.plain == "上半句下半句"


def test_overlap() -> None:
    """Where two labels claim a character the first keeps it, and a note names both and the place."""
    text = "甲县政协开会"
    found = made(text, (Part.HEADLINE, "政协"), (Part.LEAD, "甲县政协开会"))
    assert str(found.heading.headline) == "政协"
    assert found.lead == (Passage("甲县开会", ((0, 2), (4, 6))),)
    (note,) = found.notes
    assert (note.code, note.severity, note.spans) == ("label-overlap", "warning", ((2, 4),))
    assert "lead" in note.message
    assert "headline" in note.message


def test_complete_overlap() -> None:
    """A label all of whose characters are taken gives no passage, only the note."""
    text = "甲县"
    found = made(text, (Part.HEADLINE, "甲县"), (Part.LEAD, "甲县"), (Part.FURNITURE, "甲县"))
    assert (found.lead, found.furniture) == ((), ())
    assert [note.code for note in found.notes] == ["label-overlap", "label-overlap"]


def test_label_that_overlaps_itself() -> None:
    """Spans of one label that overlap each other give each character once."""
    text = "甲乙丙丁"
    found = made(text, Label(Part.LEAD, ((0, 3), (1, 4))))
    assert texts(found.lead) == ["甲乙丙丁"]
    assert [note.code for note in found.notes] == ["label-overlap"]


def test_unplaced() -> None:
    """Visible characters that no label claims are kept, each run with a note that shows it."""
    text = "甲县\n  没人要的一行  \n\n尾"
    found = made(text, (Part.HEADLINE, "甲县"))
    assert "".join("".join(texts(found.unplaced)).split()) == "没人要的一行尾"
    assert all(text == text.strip() for text in texts(found.unplaced))
    assert all(note.code == "unplaced" and note.severity == "warning" and note.spans for note in found.notes)
    assert {note.spans for note in found.notes} == {passage.spans for passage in found.unplaced}


def test_long_unplaced_text_is_shown_short() -> None:
    """The note on text that was not understood shows its beginning."""
    (note,) = made("长" * 100).notes
    assert "长" * 20 in note.message
    assert len(note.message) < 60
    assert note.spans == ((0, 100),)


def test_unlabelled_blanks_are_no_loss() -> None:
    """Blanks and line ends need no label; unseen characters that count as visible become markers."""
    text = "　甲\u200b乙\x00 \n\t"
    found = made(text, (Part.LEAD, "甲"), Label(Part.LEAD, ((3, 4),)))
    assert found.unplaced == ()
    assert texts(found.markers) == ["\u200b", "\x00"]
    assert found.notes == ()


def test_unseen_characters_around_unplaced_text() -> None:
    """Unseen characters beside text that was not understood are markers, not part of it."""
    found = made("\u200b甲县\u200d")
    assert (texts(found.unplaced), texts(found.markers)) == (["甲县"], ["\u200b", "\u200d"])


@pytest.mark.parametrize("span", [(0, 4), (-1, 2), (2, 1), (3, 9)])
def test_label_outside_the_text(span: tuple[int, int]) -> None:
    """A label whose span lies outside the text is the format's fault, and the error names part and span."""
    with pytest.raises(FormatFaultError, match=r"lead .*\["):
        assemble(page("甲乙丙"), [Label(Part.LEAD, (span,))])


def test_empty_labels_say_nothing() -> None:
    """A label without characters that opens nothing is left out."""
    found = made("甲", Label(Part.LEAD, ()), Label(Part.PARAGRAPH, ((0, 0),), 1), (Part.LEAD, "甲"))
    assert (texts(found.lead), found.records) == (["甲"], ())


def test_columns_and_days() -> None:
    """A story takes the column and day open at its first label; each opening closes what is as deep or deeper."""
    text = "栏甲\n3月5日\n一\n3月6日 星期四\n二\n栏乙\n三\n2031年3月8日\n四"
    labels: list[Label] = []
    for number, (column, day, words) in enumerate(
        (("栏甲", "3月5日", "一"), (None, "3月6日 星期四", "二"), ("栏乙", None, "三"), (None, "2031年3月8日", "四")), 1
    ):
        labels += [of(text, Part.COLUMN, column, None)] if column else []
        labels += [of(text, Part.DAY, day, None)] if day else []
        labels += [Label(Part.PARAGRAPH, ((text.rindex(words), text.rindex(words) + 1),), number)]
    found = made(text, *labels)
    assert [(article.section, article.day and (article.day.text, article.day.iso)) for article in found.articles] == [
        ("栏甲", ("3月5日", "--03-05")),
        ("栏甲", ("3月6日 星期四", "--03-06")),
        ("栏乙", None),
        ("栏乙", ("2031年3月8日", "2031-03-08")),
    ]
    assert [(entry.kind, entry.text) for entry in found.outline] == [
        ("column", "栏甲"),
        ("day", "3月5日"),
        ("day", "3月6日 星期四"),
        ("column", "栏乙"),
        ("day", "2031年3月8日"),
    ]


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [("周三", None, None), ("周三", "2031-03-05", "2031-03-05"), ("13月5日", None, None)],
)
def test_day_that_is_no_date(printed: str, value: str | None, expected: str | None) -> None:
    """A day heading has the date that is printed or that its label gives, and otherwise none."""
    text = f"{printed}\n正文。"
    (article,) = made(text, of(text, Part.DAY, printed, None, value=value), of(text, Part.PARAGRAPH, "正文。")).articles
    assert article.day is not None
    assert (article.day.text, article.day.iso) == (printed, expected)


def test_column_without_words_ends_a_column() -> None:
    """An outline label without characters ends the column before it, and is not printed in the outline."""
    text = "栏\n一\n二"
    found = made(
        text,
        of(text, Part.COLUMN, "栏", None),
        of(text, Part.PARAGRAPH, "一", 1),
        Label(Part.COLUMN, ()),
        of(text, Part.PARAGRAPH, "二", 2),
    )
    assert [article.section for article in found.articles] == ["栏", None]
    assert len(found.outline) == 1


def test_day_without_words() -> None:
    """A day that is not printed gives its stories none."""
    text = "一"
    (article,) = made(text, Label(Part.DAY, (), value="2031-03-05"), of(text, Part.PARAGRAPH, "一")).articles
    assert article.day is None


REPORT = "一、2030年工作回顾\n总述。\n（一）坚持实干。\n一是抓项目。投资多。\n1.小节\n正文。\n二、2031年打算\n计划。\n附件\n一、清单\n内容。"


def test_report_items() -> None:
    """Items of a report take part and path of headings, and each heading closes its own level and all deeper ones."""
    text = REPORT
    found = made(
        text,
        of(text, Part.PART, "一、2030年工作回顾", None, "一", "review"),
        of(text, Part.PARAGRAPH, "总述。", 1),
        of(text, Part.HEADING, "（一）坚持实干。", None, "（一）", level=2),
        of(text, Part.HEADLINE, "一是抓项目。", 2, "一是"),
        of(text, Part.PARAGRAPH, "投资多。", 2),
        of(text, Part.HEADING, "1.小节", None, "1", level=3),
        of(text, Part.PARAGRAPH, "正文。", 3),
        of(text, Part.PART, "二、2031年打算", None, "二", "plan"),
        of(text, Part.PARAGRAPH, "计划。", 4),
        of(text, Part.ATTACHMENT, "附件", None),
        of(text, Part.HEADING, "一、清单", None, "一", level=1),
        of(text, Part.PARAGRAPH, "内容。", 5),
        record="report-item",
    )
    assert [(item.part, [(entry.number, entry.heading) for entry in item.section]) for item in found.report_items] == [
        ("review", [("一", "2030年工作回顾")]),
        ("review", [("一", "2030年工作回顾"), ("（一）", "坚持实干")]),
        ("review", [("一", "2030年工作回顾"), ("（一）", "坚持实干"), ("1", "小节")]),
        ("plan", [("二", "2031年打算")]),
        ("attachment", [(None, "附件"), ("一", "清单")]),
    ]
    assert [(item.number, str(item.headline), texts(item.paragraphs)) for item in found.report_items][1] == (
        "一是",
        "一是抓项目。",
        ["投资多。"],
    )
    assert [(entry.kind, entry.level, entry.number) for entry in found.outline] == [
        ("part", 0, "一"),
        ("heading", 2, "（一）"),
        ("heading", 3, "1"),
        ("part", 0, "二"),
        ("attachment", 0, None),
        ("heading", 1, "一"),
    ]


def test_part_without_a_heading() -> None:
    """A part whose heading is not printed still says what its items are."""
    text = "同时看到不足。"
    found = made(
        text,
        Label(Part.PART, (), value="shortcomings"),
        of(text, Part.PARAGRAPH, "同时看到不足。"),
        record="report-item",
    )
    assert [(item.part, item.section) for item in found.report_items] == [("shortcomings", ())]


def test_report_items_keep_what_they_cannot_hold() -> None:
    """What only articles or documents may have is not dropped when a format says it of a report's item."""
    text = "肩 副 电头 小标题 正文。 （甲某某） 图说 栏"
    found = made(
        text,
        of(text, Part.KICKER, "肩"),
        of(text, Part.DECK, "副"),
        of(text, Part.DATELINE, "电头"),
        of(text, Part.PARAGRAPH, "正文。"),
        of(text, Part.SUBHEAD, "小标题"),
        of(text, Part.BYLINE, "（甲某某）"),
        of(text, Part.CAPTION, "图说"),
        of(text, Part.SECTION, "栏"),
        record="report-item",
    )
    (item,) = found.report_items
    assert sorted(texts(item.paragraphs)) == sorted(["肩", "副", "电头", "小标题", "正文。"])
    assert [byline.names for byline in found.bylines] == [("甲某某",)]
    assert [photo.caption.text for photo in found.photos] == ["图说"]
    assert str(found.section) == "栏"
    assert found.unplaced == ()


def test_articles_give_the_document_what_is_its_own() -> None:
    """Section, source, period and salutation said of a story belong to the document; so does a dateline said of none."""
    text = "甲 乙 丙 丁 戊"
    found = made(
        text,
        of(text, Part.SECTION, "甲"),
        of(text, Part.ORIGIN, "乙"),
        of(text, Part.PERIOD, "丙"),
        of(text, Part.SALUTATION, "丁"),
        (Part.DATELINE, "戊"),
    )
    assert [str(passage) for passage in (found.section, found.origin, found.period, found.salutation)] == [
        "甲",
        "乙",
        "丙",
        "丁",
    ]
    assert texts(found.lead) == ["戊"]


def test_document_subhead_and_paragraph() -> None:
    """A paragraph or subhead of no story is part of the lead."""
    text = "小标题 引语。"
    found = made(text, (Part.SUBHEAD, "小标题"), (Part.PARAGRAPH, "引语。"))
    assert texts(found.lead) == ["小标题", "引语。"]


def test_printed_twice() -> None:
    """A second date, source or section is furniture."""
    text = "2031-03-05 2031-03-06 某报 某台 要闻 综合"
    found = made(
        text,
        (Part.PUBLISHED, "2031-03-05"),
        (Part.PUBLISHED, "2031-03-06"),
        (Part.ORIGIN, "某报"),
        (Part.ORIGIN, "某台"),
        (Part.SECTION, "要闻"),
        (Part.SECTION, "综合"),
    )
    assert found.published is not None
    assert (found.published.iso, str(found.origin), str(found.section)) == ("2031-03-05", "某报", "要闻")
    assert texts(found.furniture) == ["2031-03-06", "某台", "综合"]


@pytest.mark.parametrize(
    ("printed", "value", "expected"),
    [
        ("3月5日", None, "--03-05"),
        ("3月5日", "2031-03-05", "2031-03-05"),
        ("二〇三一年三月五日", None, "2031-03-05"),
        ("2031.2.30", None, None),
    ],
)
def test_published(printed: str, value: str | None, expected: str | None) -> None:
    """The publication date is read from its characters unless the label brings a reading; no such day is no date."""
    text = f"日期：{printed}"
    found = made(text, (Part.MARKER, "日期："), of(text, Part.PUBLISHED, printed, None, value=value))
    assert found.published is not None
    assert (found.published.text, found.published.iso) == (printed, expected)


@pytest.mark.parametrize(
    ("printed", "value", "kind", "number"),
    [
        ("（上接1版）", None, "continued-from", "1"),
        ("（下转第四版）", None, "continued-to", "4"),
        ("紧接A02版", None, "continued-from", "A02"),
        ("见下页", None, "continued-to", ""),
        ("见下页", "5", "continued-to", "5"),
    ],
)
def test_jumps(printed: str, value: str | None, kind: str, number: str) -> None:
    """A jump tells its direction and page, and the record that it belongs to."""
    text = f"正文。{printed}"
    found = made(text, of(text, Part.PARAGRAPH, "正文。", 4), of(text, Part.JUMP, printed, 4, value=value))
    (jump,) = found.jumps
    assert (jump.kind, jump.page, jump.record, jump.text) == (kind, number, 0, printed)


def test_jump_of_no_record() -> None:
    """A jump of the document, or of a story without any other label, belongs to no record."""
    assert made("（上接1版）", (Part.JUMP, "（上接1版）")).jumps[0].record is None
    found = made("（上接1版）", of("（上接1版）", Part.JUMP, "（上接1版）", 3))
    assert (found.jumps[0].record, found.records) == (None, ())


def test_credit_for_several_captions() -> None:
    """One credit for several captions stands at the last; the others repeat the names without places."""
    text = "图一 图二 图三 甲某某 摄"
    captions = [of(text, Part.CAPTION, words) for words in ("图一", "图二", "图三")]
    (article,) = made(text, *captions, of(text, Part.CREDIT, "甲某某 摄", value="2")).articles
    assert [photo.credits for photo in article.photos] == [
        (),
        (Byline(("甲某某",), "photographer", "", ()),),
        (Byline(("甲某某",), "photographer", "甲某某 摄", ((9, 14),)),),
    ]


def test_credit_without_a_caption() -> None:
    """A credit of a story without captions is a byline."""
    text = "正文。 甲某某 摄"
    (article,) = made(text, of(text, Part.PARAGRAPH, "正文。"), of(text, Part.CREDIT, "甲某某 摄")).articles
    assert [(byline.names, byline.role) for byline in article.bylines] == [(("甲某某",), "photographer")]
    assert article.photos == ()


def test_credit_with_a_role() -> None:
    """A credit's label may bring the role itself."""
    text = "图说 甲县融媒体中心"
    (article,) = made(
        text, of(text, Part.CAPTION, "图说"), of(text, Part.CREDIT, "甲县融媒体中心", value="organisation")
    ).articles
    assert [(byline.names, byline.role) for byline in article.photos[0].credits] == [
        (("甲县融媒体中心",), "organisation")
    ]


def test_bylines_share_their_bracket_out() -> None:
    """The bylines in one bracket have all its characters between them, each once."""
    text = "（记者 赵某某 通讯员 钱某 孙某某/文 李某某/图）"
    (article,) = made(text, of(text, Part.BYLINE, text)).articles
    assert [(byline.names, byline.role) for byline in article.bylines] == [
        (("赵某某",), "reporter"),
        (("钱某", "孙某某"), "correspondent"),
        (("李某某",), "photographer"),
    ]
    assert "".join(byline.text for byline in article.bylines) == text
    assert article.bylines[0].spans[0][0] == 0


def test_names_are_joined() -> None:
    """A name printed with blanks inside is given without them; the byline's text keeps them."""
    text = "（赵　某　周 某）"
    (article,) = made(text, of(text, Part.BYLINE, text)).articles
    assert [(byline.names, byline.text) for byline in article.bylines] == [(("赵某", "周某"), text)]


@pytest.mark.parametrize(
    ("printed", "value", "names", "role"),
    [
        ("区长　吴　某", "author", ("吴某",), "author"),
        ("吴某某", "author", ("吴某某",), "author"),
        ("甲区人民法院", "organisation", ("甲区人民法院",), "organisation"),
        ("！？！", "organisation", ("！？！",), "organisation"),
        ("！？！", None, (), "author"),
        ("记者 吴某某", "correspondent", ("吴某某",), "correspondent"),
    ],
)
def test_bylines_of_another_form(printed: str, value: str | None, names: tuple[str, ...], role: str) -> None:
    """A report's speaker, a body that signs, and words that name nobody are bylines too; a label's own role counts."""
    text = f"{printed}\n正文。"
    found = made(text, of(text, Part.BYLINE, printed, None, value=value), of(text, Part.PARAGRAPH, "正文。"))
    assert [(byline.names, byline.role, byline.text) for byline in found.bylines] == [(names, role, printed)]


def test_glossary() -> None:
    """Entries of a glossary keep number, term and their whole text."""
    text = "1.“双清”：是指河清岸清。"
    found = made(text, of(text, Part.GLOSSARY, text, None, "1", "“双清”"))
    assert [(entry.number, entry.term, entry.text) for entry in found.glossary] == [("1", "“双清”", text)]


def test_parts_of_plugins() -> None:
    """A part with a name of its own is kept under extra, of the record or of the document, with text and places."""
    text = "天气：晴 图例 正文。"
    found = made(text, ("x-weather", "天气：晴"), of(text, "x-legend", "图例"), of(text, Part.PARAGRAPH, "正文。"))
    assert found.extra == {"x-weather": [{"text": "天气：晴", "spans": [[0, 4]]}]}
    assert found.articles[0].extra == {"x-legend": [{"text": "图例", "spans": [[5, 7]]}]}
    report = made(
        text,
        ("x-weather", "天气：晴"),
        of(text, "x-legend", "图例"),
        of(text, Part.PARAGRAPH, "正文。"),
        record="report-item",
    )
    assert list(report.report_items[0].extra) == ["x-legend"]


def test_many_kinds_of_parts() -> None:
    """However many names a plugin invents, overlaps are still found."""
    text = "甲" * 300
    labels = [Label(f"x-{n}", ((n, n + 1),)) for n in range(300)]
    found = made(text, *labels, Label(Part.LEAD, ((290, 300),)))
    assert len(found.extra) == 300
    assert [note.code for note in found.notes] == ["label-overlap"]


def test_notes_of_the_format_come_first() -> None:
    """What a format had to say stands before the assembler's own notes."""
    own = Note("order-unsure", "info", "two orders are possible")
    assert [note.code for note in made("甲", notes=[own]).notes] == ["order-unsure", "unplaced"]


def test_no_labels_no_text() -> None:
    """An empty text gives an empty document."""
    assert assemble(page(""), []) == Document()
