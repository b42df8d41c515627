"""Work reports: title block, parts, headings, items, closing, glossary, attachments."""

import pytest

from cqgov_parse import Document, Parser, verify
from tests.unit.reading import fold, words

PARSER = Parser(annotators=())
PEP = "各位委员！使命催人奋进，实干成就未来。让我们更加紧密地团结起来，锐意进取、扎实工作，为建设美丽幸福新青溪而不懈奋斗，奋力谱写政协工作新篇章！"
SHORT = "同时，我们也清醒看到，协商成果转化的办法还不多，委员联系群众的渠道还不够畅通，机关作风建设还有不足，需要在今后工作中认真加以改进，努力补齐这些短板弱项。"
THANKS = "各位委员！成绩来之不易，这是县委坚强领导的结果，是社会各界大力支持的结果，凝聚着全体委员的智慧和汗水，在此表示衷心感谢！"
TITLE = "中国人民政治协商会议青溪县第九届委员会常务委员会工作报告"
HEAD = f"""{TITLE}
——2031年1月9日在政协青溪县第九届委员会第五次会议上
县政协主席　苏　棠
各位委员：
我受政协青溪县第九届委员会常务委员会委托，向大会报告工作，请予审议，并请列席会议的同志提出意见。
"""
CPPCC = f"""要闻
{HEAD}2030年工作回顾
过去一年，县政协常委会认真履行政治协商、民主监督、参政议政职能，各项工作取得新的成效，为全县经济社会发展作出了积极贡献，得到各方面充分肯定。
一、强化理论武装，凝聚思想共识
抓实学习教育。全年开展专题学习12次，举办读书班3期，组织宣讲46场，覆盖干部群众5000余人次，推动学习走深走实、入脑入心、见行见效，引导委员坚定信心。
一是学原文。通读原著8部，撰写心得260余篇，举办交流会9次，编印学习资料3期，推动全体委员先学一步、学深一层，真正做到学思用贯通、知信行统一，学习成效明显。
——学习更有深度。全年宣讲46场，走进机关、企业、社区、村组，用群众听得懂的话讲清楚大道理，用身边人身边事讲明白新变化，受众累计达到6300人次，反响热烈。
二、聚焦中心工作，积极建言资政
（一）围绕产业协商。召开专题协商会4次，提出意见建议38条，推动出台政策措施5项，解决企业用工、用地、用能等困难问题21个，助力产业强县建设不断取得新进展。
（二）围绕民生监督。
1.视察学校食堂。组织委员视察食堂15所，发现问题23个，提出整改建议18条，推动改造后厨7个、更新设备40余台套，让孩子们吃得安全、吃得营养、吃得开心放心。
{THANKS}
{SHORT}
2031年工作打算
一、提升履职质效
加强调研统筹。制定年度调研计划，开展重点调研6项，健全选题、调研、论证、办理、反馈全链条机制，力争形成一批有分量、有深度、可操作的调研成果，更好服务决策。
{PEP}
名词解释
1.“双清”：是指河清岸清。
2.四联机制：即联企、联村、联校、联户。
打印
"""


def parse(text: str, *, detected: bool = True) -> Document:
    document = PARSER.parse(text, format=None if detected else "work_report")
    assert document.format == "work_report"
    assert verify(document).faults == ()
    return document


def items(document: Document) -> list[tuple[str | None, list[str | None], str | None]]:
    """Part, headings and headline of each item."""
    return [
        (item.part, [entry.heading for entry in item.section], words(item.headline)) for item in document.report_items
    ]


def test_title_block() -> None:
    """Title, session line, speaker, salutation and opening formula are told apart."""
    document = parse(CPPCC)
    assert str(document.section) == "要闻"
    assert str(document.heading.headline) == TITLE
    assert str(document.heading.deck) == "——2031年1月9日在政协青溪县第九届委员会第五次会议上"
    assert [(byline.names, byline.role) for byline in document.bylines] == [(("苏棠",), "author")]
    assert str(document.salutation) == "各位委员："
    assert [passage.text[:12] for passage in document.lead] == ["我受政协青溪县第九届委员"]


def test_parts_and_items() -> None:
    """Bare part headings hold numbered sections; thanks, shortcomings and the peroration stand where they belong."""
    document = parse(CPPCC)
    review, plan = "2030年工作回顾", "2031年工作打算"
    theory, advice, quality = "强化理论武装，凝聚思想共识", "聚焦中心工作，积极建言资政", "提升履职质效"
    assert items(document) == [
        ("review", [review], None),
        ("review", [review, theory], "抓实学习教育。"),
        ("review", [review, theory], "一是学原文。"),
        ("review", [review, theory], "学习更有深度。"),
        ("review", [review, advice, "围绕产业协商"], None),
        ("review", [review, advice, "围绕民生监督"], "1.视察学校食堂。"),
        ("review", [review], None),
        ("shortcomings", [], None),
        ("plan", [plan, quality], "加强调研统筹。"),
        ("closing", [], None),
    ]
    assert [item.number for item in document.report_items] == [
        None,
        None,
        "一是",
        None,
        None,
        "1",
        None,
        None,
        None,
        None,
    ]
    assert [paragraph.text for paragraph in document.report_items[-1].paragraphs] == [PEP]
    assert "——" in [marker.text for marker in document.markers]


def test_outline() -> None:
    """Every printed heading is in the outline, with its number and level as printed."""
    document = parse(CPPCC)
    assert [(entry.kind, entry.level, entry.number and fold(entry.number)) for entry in document.outline] == [
        ("part", 0, None),
        ("heading", 1, "一"),
        ("heading", 1, "二"),
        ("heading", 2, "(一)"),
        ("heading", 2, "(二)"),
        ("part", 0, None),
        ("heading", 1, "一"),
        ("attachment", 0, None),
    ]
    assert document.outline[3].text == "（一）围绕产业协商。"


def test_glossary() -> None:
    """The glossary's entries have number and term; page controls after it are furniture."""
    document = parse(CPPCC)
    assert [(entry.number, entry.term, entry.text) for entry in document.glossary] == [
        ("1", "“双清”", "1.“双清”：是指河清岸清。"),
        ("2", "四联机制", "2.四联机制：即联企、联村、联校、联户。"),
    ]
    assert [each.text for each in document.furniture] == ["打印"]


GOVERNMENT = """2031年青溪县政府工作报告
（2031年1月9日在青溪县第十八届人民代表大会第六次会议上）
青溪县县长 葛云
来源：青溪日报 时间：2031-01-12
各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员提出意见。
一、2030年工作回顾
（一）经济稳中有进。地区生产总值增长6.1%，规模以上工业增加值增长7.2%，固定资产投资增长8.3%，社会消费品零售总额增长5.4%，主要指标增速位居全市前列，好于预期。
二、存在的问题
经济下行压力依然较大，产业结构还不够优，民生领域还有不少短板，一些干部担当作为的精气神还不足，这些问题需要我们高度重视，采取有力措施，在今后工作中切实解决。
三、2031年工作安排
抓好重点项目。实施重点项目36个，完成投资52亿元，其中产业项目21个、基础设施项目9个、民生项目6个，力争一季度开工20个以上，形成更多实物工作量，稳住投资。（下转4版）
"""


def test_government_report() -> None:
    """Where one of the numbered lines is plainly a part, all of them are; a jump closes the last item."""
    document = parse(GOVERNMENT)
    assert str(document.heading.deck) == "（2031年1月9日在青溪县第十八届人民代表大会第六次会议上）"
    assert [byline.names for byline in document.bylines] == [("葛云",)]
    assert items(document) == [
        ("review", ["2030年工作回顾", "经济稳中有进"], None),
        ("shortcomings", ["存在的问题"], None),
        ("plan", ["2031年工作安排"], "抓好重点项目。"),
    ]
    assert [(entry.kind, entry.number) for entry in document.outline if entry.kind == "part"] == [
        ("part", "一"),
        ("part", "二"),
        ("part", "三"),
    ]
    assert [(jump.kind, jump.page, jump.record) for jump in document.jumps] == [("continued-to", "4", 2)]
    assert document.published is not None
    assert document.published.iso == "2031-01-12"


@pytest.mark.parametrize(
    ("lines", "headline", "deck", "speaker"),
    [
        (
            "青溪县人民法院\n工 作 报 告\n——2031年1月9日在青溪县第十八届人民代表大会第六次会议上\n县人民法院院长 苏棠",
            "青溪县人民法院工 作 报 告",
            "——2031年1月9日在青溪县第十八届人民代表大会第六次会议上",
            "苏棠",
        ),
        (
            "政府工作报告（摘要）\n—2031年1月9日在县人代会上\n代县长　苏　棠",
            "政府工作报告（摘要）",
            "—2031年1月9日在县人代会上",
            "苏棠",
        ),
        (
            "青溪县政府工作报告\n一九九八年三月十五日\n在青溪县第十三届人民代表大会第一次会议上\n县长　苏棠",
            "青溪县政府工作报告",
            "一九九八年三月十五日在青溪县第十三届人民代表大会第一次会议上",
            "苏棠",
        ),
        (
            "政府工作报告\n——2031年1月9日在青溪县第十八届\n人民代表大会第六次会议上\n（苏　棠）",
            "政府工作报告",
            None,
            "苏棠",
        ),
    ],
)
def test_title_blocks(lines: str, headline: str, deck: str | None, speaker: str) -> None:
    """Titles over several lines, letters set apart, sessions with and without dash or brackets, old dates, bare speakers."""
    body = GOVERNMENT[GOVERNMENT.index("各位代表：") :]
    document = parse(f"{lines}\n{body}")
    assert str(document.heading.headline) == headline
    if deck is not None:
        assert str(document.heading.deck) == deck
    assert speaker in [name for byline in document.bylines for name in byline.names]
    assert document.published is None


def test_title_printed_twice() -> None:
    """A title that is printed again is furniture the second time."""
    document = parse(
        "政府工作报告\n下载 打印 全屏 收藏 【字号： 加大 还原 减小 】\n"
        + GOVERNMENT.replace("2031年青溪县政府工作报告", "政府工作报告")
    )
    assert str(document.heading.headline) == "政府工作报告"
    assert "政府工作报告" in [each.text for each in document.furniture]


SUMMARY = """关于2030年水利工作情况的报告
现将2030年水利工作情况报告如下。
一、主要工作
（一）抓水库除险。全年完成病险水库除险加固9座，新增蓄水能力120万方，改善灌溉面积1.3万亩，受益群众8600余人，工程质量全部合格，群众满意度达到98%以上，成效明显。
二、存在的问题
工程管护经费还不足，基层水利力量薄弱，部分渠系老化失修，农村饮水安全巩固提升任务还比较重，信息化水平不高，与高质量发展要求相比还有差距，需要下大力气解决。
三、下一步打算
推进灌区改造。争取资金，实施灌区改造项目3个，新建渠道26公里，改造渠道58公里，恢复灌面4200亩，改善灌面1.1万亩，为粮食生产提供坚实水利支撑，确保群众用好水。
青溪县政协
2031年1月5日
附件：项目清单
1.甲水库除险加固
2.乙渠整治
"""


def test_summary_of_a_department() -> None:
    """A summary opens with …报告如下, is signed with body and date, and may have an attachment."""
    document = parse(SUMMARY)
    assert [passage.text for passage in document.lead] == ["现将2030年水利工作情况报告如下。"]
    assert [(part, headline) for part, _, headline in items(document)] == [
        ("review", None),
        ("shortcomings", None),
        ("plan", "推进灌区改造。"),
        ("attachment", None),
        ("attachment", None),
    ]
    assert document.published is not None
    assert document.published.iso == "2031-01-05"
    assert [(byline.names, byline.role) for byline in document.bylines] == [(("青溪县政协",), "organisation")]
    assert [item.number for item in document.report_items][3:] == ["1", "2"]


def test_digest() -> None:
    """A newspaper's digest marks parts, sections and items by three kinds of bullets."""
    document = parse(
        "数读工作报告\n本报记者 葛云 整理\n1月9日，县政协主席苏棠作常委会工作报告，全面回顾一年来的工作，对今年的工作作出安排。\n■ 2030年工作回顾\n▲ 建言资政\n"
        "♦ 抓实学习教育。全年开展专题学习12次，举办读书班3期。\n♦ 视察学校食堂。组织委员视察食堂15所，发现问题23个。\n■ 2031年工作打算\n▲ 提升质效\n♦ 加强调研统筹。开展重点调研6项。\n",
        detected=False,
    )
    assert [(byline.names, byline.role) for byline in document.bylines] == [(("葛云",), "reporter")]
    assert items(document) == [
        ("review", ["2030年工作回顾", "建言资政"], "抓实学习教育。"),
        ("review", ["2030年工作回顾", "建言资政"], "视察学校食堂。"),
        ("plan", ["2031年工作打算", "提升质效"], "加强调研统筹。"),
    ]
    assert len(document.lead) == 1


def test_cut_off_page() -> None:
    """A page that begins and ends inside a report has its jumps, page numbers and no invented headings."""
    long = "办成民生实事20件，新增学位300个、床位120张，改造老旧小区9个，惠及群众1.8万人，"
    document = parse(
        f"（上接1版）\n持续用力抓民生。{long}\n（二）聚力兴产业。投产企业6家，{long}产业集群效应初步显现。\n二、2031年主要任务\n加快项目建设。开工8个，{long}\n— 3 —\n（下转4版）\n",
        detected=False,
    )
    assert [(jump.kind, jump.page) for jump in document.jumps] == [("continued-from", "1"), ("continued-to", "4")]
    assert document.heading.headline is None
    assert [part for part, _, _ in items(document)] == ["review", "review", "plan"]
    assert [item.section[0].number for item in document.report_items if item.section][-1] == "二"


def test_topic_on_its_own_line() -> None:
    """A topic sentence on a line of its own is the headline of the paragraph below it."""
    below = "实施重点项目36个，完成投资52亿元，其中产业项目21个、基础设施项目9个、民生项目6个，力争一季度开工20个以上，形成更多实物工作量，为全年发展打下坚实基础。"
    document = parse(
        f"政府工作报告\n各位代表：\n一、2030年工作回顾\n抓好重点项目。\n{below}\n（一）抓产业\n{below}\n",
        detected=False,
    )
    first = document.report_items[0]
    assert (str(first.headline), [paragraph.text for paragraph in first.paragraphs]) == ("抓好重点项目。", [below])


def test_wrapped() -> None:
    """A hard-wrapped report is joined to paragraphs; headings and numbers begin a line of their own."""
    text = """青溪县政府工作报告
——2031年1月9日在青溪县人民代表大会上
　　现在，我代表县人民政府向大会报告工作，请予审议。
一、2030年工作回顾
　　抓好重点项目。实施重点项目36个，完成投资52亿元，其
中产业项目21个、基础设施项目9个、民生项目6个，形成更
多实物工作量，稳住了投资基本盘。
　　优化营商环境。减税降费1.2亿元，新增经营主体3600
户，解决企业困难问题210个，企业获得感持续增强，发展信
心更加坚定。
二、2031年工作安排
　　加快产业转型。推进技改项目20个，培育规上企业9家，
打造百亿级产业集群，推动制造业迈向中高端，不断夯实实体
经济根基。
"""
    document = parse(text)
    assert [(part, headline) for part, _, headline in items(document)] == [
        ("review", "抓好重点项目。"),
        ("review", "优化营商环境。"),
        ("plan", "加快产业转型。"),
    ]
    assert "\n" not in "".join(item.text.replace("。\n", "") for item in document.report_items)


def test_page_around_a_report() -> None:
    """Paper, captions, attachments and links around a report are told apart."""
    body = GOVERNMENT[GOVERNMENT.index("一、2030") :].replace("（下转4版）", "")
    document = parse(
        f"青溪日报\n要闻\n政府工作报告\n——2031年1月9日在县人代会上\n县长　葛云\n葛云作报告。本报记者 苏棠 摄\n各位代表：\n"
        f"现在，我代表县人民政府，向大会报告工作，请予审议。\n会场。苏棠 摄\n{body}代表认真听取报告。苏棠 摄\n政府工作报告\n附件\n十件民生实事清单\n"
        f"1.新建幼儿园3所\n2.改造农村公路26公里\n相关报道：\n县人代会开幕\n"
    )
    assert [photo.caption.text for photo in document.photos] == ["葛云作报告。", "会场。", "代表认真听取报告。"]
    assert (document.outline[-1].kind, document.outline[-1].text) == ("attachment", "十件民生实事清单")
    assert "附件" in [marker.text for marker in document.markers]
    things = [item for item in document.report_items if [each.heading for each in item.section] == ["十件民生实事清单"]]
    assert [(item.part, item.number) for item in things] == [("plan", "1"), ("plan", "2")]
    assert {"青溪日报", "政府工作报告", "相关报道：", "县人代会开幕"} <= {each.text for each in document.furniture}


def test_short_peroration() -> None:
    """A peroration is the closing however short it is."""
    document = parse(CPPCC.replace(PEP, "各位委员！让我们团结奋斗，谱写新篇章！"))
    assert items(document)[-1][0] == "closing"


def test_jump_before_the_first_words() -> None:
    """A jump at the head of the text is cut out of the first item."""
    document = parse(f"政府工作报告\n（上接1版）抓好重点项目。{LONG}\n", detected=False)
    assert [(jump.kind, jump.page) for jump in document.jumps] == [("continued-from", "1")]
    assert items(document)[0][2] == "抓好重点项目。"


def test_subscript_on_its_own_line() -> None:
    """A subscript that became a line of its own does not break its paragraph."""
    first = "生态环境持续改善，空气质量优良天数达到三百五十天以上，群众蓝天获得感不断增强，PM"
    last = "平均浓度下降，生态颜值不断提升，绿色发展底色更加鲜明，美丽青溪建设迈出坚实步伐。"
    document = parse(f"政府工作报告\n各位代表：\n一、2030年工作回顾\n{first}\n2.5\n{last}\n", detected=False)
    assert [paragraph.text for item in document.report_items for paragraph in item.paragraphs] == [first + "2.5" + last]


LONG = (
    "实施重点项目36个，完成投资52亿元，其中产业项目21个、基础设施项目9个、民生项目6个，力争一季度开工20个以上，"
    "形成更多实物工作量，为全年发展打下坚实基础。"
)


def test_run_in_headings() -> None:
    """A heading run into its paragraph ends with its first sentence, or, where that is long, with its colon or number."""
    body = f"{LONG}各项工作有序推进。"
    document = parse(
        f"政府工作报告\n各位代表：\n一、2030年工作回顾\n（一）抓产业。{body}\n（二）抓项目：{body}\n（三）{body}\n",
        detected=False,
    )
    assert [entry.text for entry in document.outline] == [
        "一、2030年工作回顾",
        "（一）抓产业。",
        "（二）抓项目：",
        "（三）",
    ]
    assert [paragraph.text for item in document.report_items for paragraph in item.paragraphs] == [body] * 3


def test_long_numbered_sentences() -> None:
    """A numbered paragraph of one long sentence is no heading."""
    document = parse(f"政府工作报告\n各位代表：\n一、2030年工作回顾\n（一）{LONG}\n（二）{LONG}\n", detected=False)
    assert len(document.report_items) == 2


def test_second_salutation() -> None:
    """Only the first salutation is one; the same words inside open a paragraph."""
    document = parse(GOVERNMENT.replace("二、存在的问题", "各位代表！\n二、存在的问题"))
    assert str(document.salutation) == "各位代表："
    assert "各位代表！" in [paragraph.text for item in document.report_items for paragraph in item.paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "甲",
        "一、",
        "（一）",
        "各位代表：",
        "政府工作报告",
        "附件",
        "名词解释\n1.甲：乙",
        "■\n▲",
        "工作报告\n一、回顾\n",
        "（下转4版）",
        "注：",
    ],
)
def test_fragments(text: str) -> None:
    """Fragments of a report lose nothing."""
    assert verify(parse(text, detected=False)).faults == ()


def test_a_resolution_is_no_report() -> None:
    """A resolution on a report has the report's name and session, and is an article."""
    text = (
        "青溪县第十八届人民代表大会第六次会议关于青溪县人民法院工作报告的决议\n"
        "（2031年1月9日青溪县第十八届人民代表大会第六次会议通过）\n"
        "青溪县第十八届人民代表大会第六次会议听取和审议了县人民法院院长苏棠所作的《青溪县人民法院工作报告》，决定批准这个报告。\n"
        "会议要求，县人民法院要全面加强队伍建设，奋力推动各项工作高质量发展。\n"
    )
    assert PARSER.parse(text).format == "article"


def test_news_that_somebody_gave_a_report_is_none() -> None:
    """A headline that says who gave a report to whom is news."""
    text = (
        "青溪县法院院长向人大常委会作工作报告\n发布时间：2031-01-12\n"
        "本报青溪讯（记者 苏棠）1月9日，县法院院长葛云在县第十八届人民代表大会第六次会议上作法院工作报告。\n"
        "报告指出，2030年，该院共受理各类案件8447件，办结7843件，结案率92.84%。\n"
        "会后，该院安排各部门负责人走访代表团，征求代表们的意见和建议。\n"
    )
    assert PARSER.parse(text).format == "article"


def test_parallel_openers() -> None:
    """What one paragraph after another opens with does not keep their first sentences from being topics; once, it does."""
    claims = ["向新而行、动能加速转换", "守护山水，生态颜值更高", "情系民生、温度直抵人心"]
    head = "青溪县人民政府工作报告\n各位代表：\n我代表县人民政府，向大会报告工作，请予审议。\n一、2030年工作回顾\n"
    body = "".join(f"过去一年，我们{claim}。全年实施项目46个，完成投资12亿元。\n" for claim in claims)
    assert [item[2] for item in items(parse(head + body))] == [f"过去一年，我们{claim}。" for claim in claims]
    once = f"过去一年，我们{claims[0]}。全年实施项目46个。\n抓实项目建设。完成投资12亿元。\n"
    assert [item[2] for item in items(parse(head + once))] == [None, "抓实项目建设。"]


def test_short_lines_are_no_columns() -> None:
    """A report of nothing but headings and short sentences is not taken for lines that a column cut."""
    document = parse(
        "青溪县政协提案工作报告\n各位委员：\n我受常委会委托，作报告，请审议。\n一、提案工作回顾\n提案选题更加精准。\n提案办理更加扎实。\n"
        "二、存在的问题\n提案质量还不够高。\n三、今后工作建议\n提高提案质量水平。\n"
    )
    assert [(item[0], item[1]) for item in items(document)] == [
        ("review", ["提案工作回顾"]),
        ("review", ["提案工作回顾"]),
        ("shortcomings", ["存在的问题"]),
        ("plan", ["今后工作建议"]),
    ]


@pytest.mark.parametrize(
    "above",
    ["", "一图读懂青溪县政府工作报告\n", "代表委员热议政府工作报告\n", "首页 > 政务公开 > 政府工作报告\n"],
)
def test_news_that_links_to_a_report_is_none(above: str) -> None:
    """A report's title below the text is a link, and a picture or a debate of one, or the trail to it, above the text is no report's title."""
    text = (
        f"{above}青溪县召开春季招商推进会\n来源：青溪县融媒体中心　时间：2031-03-05\n"
        "3月4日，青溪县召开春季招商推进会，县长葛云出席会议并讲话，要求各乡镇抓紧落实项目用地。\n"
        "会议强调，要优化服务，盯紧目标，确保开门红。\n"
        "相关链接\n一图读懂青溪县政府工作报告\n2031年青溪县政府工作报告\n"
    )
    assert PARSER.parse(text).format == "article"
