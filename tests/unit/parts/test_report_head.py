"""The head of a report in the forms that papers and sites print."""

import pytest

from cqgov_parse import parse
from tests.unit.reading import fold

TITLE = "青溪县人民政府工作报告"
SESSION = "青溪县第十八届人民代表大会第六次会议"
DAY = f"——2031年1月9日在{SESSION}上"
BODY = """现在，我代表县人民政府，向大会报告工作，请予审议，并请县政协委员提出意见。
一、2030年工作回顾
（一）经济稳中有进。地区生产总值增长6.1%，规模以上工业增加值增长7.2%，固定资产投资增长8.3%。
二、2031年工作安排
抓好重点项目。实施重点项目36个，完成投资52亿元，力争一季度开工20个以上，稳住投资。
"""


@pytest.mark.parametrize(
    ("lines", "title", "date", "session", "name", "posts"),
    [
        (f"{TITLE}\n{DAY}\n县长 苏棠讲话", TITLE, "2031-01-09", SESSION, "苏棠", ("县长",)),
        (f"{TITLE}\n{DAY}\n代县长　苏　棠作报告", TITLE, "2031-01-09", SESSION, "苏棠", ("代县长",)),
        (f"{TITLE}\n{DAY}\n报告人：苏棠", TITLE, "2031-01-09", SESSION, "苏棠", ()),
        (f"{TITLE}\n{DAY}\n栗 明 昌", TITLE, "2031-01-09", SESSION, "栗明昌", ()),
        (f"{TITLE}\n--2031年1月9日在{SESSION}上\n县长:苏棠", TITLE, "2031-01-09", SESSION, "苏棠", ("县长",)),
        (f"{TITLE}\n2031年1月9日\n县长 苏棠", TITLE, "2031-01-09", None, "苏棠", ("县长",)),
        (f"{TITLE}\n在{SESSION}上的报告\n县长 苏棠", TITLE, None, SESSION, "苏棠", ("县长",)),
        (
            f"{TITLE}\n（征求意见稿）\n{DAY}\n县长 苏棠",
            f"{TITLE}（征求意见稿）",
            "2031-01-09",
            SESSION,
            "苏棠",
            ("县长",),
        ),
        (
            f"2031年政府工作报告\n发布时间：2031-01-12\n{TITLE}\n{DAY}\n县长 苏棠",
            "2031年政府工作报告",
            "2031-01-09",
            SESSION,
            "苏棠",
            ("县长",),
        ),
        (
            f"{TITLE}\n来源：青溪日报\n青溪县人民政府\n工 作 报 告\n{DAY}\n县长 苏棠",
            TITLE,
            "2031-01-09",
            SESSION,
            "苏棠",
            ("县长",),
        ),
        (
            f"{TITLE}\n{DAY}\n时间:2031-01-11\n{TITLE}\n{DAY}\n县长 苏棠",
            TITLE,
            "2031-01-09",
            SESSION,
            "苏棠",
            ("县长",),
        ),
        (
            f"2031年青溪县政府工作报告—全文\n政 府 工 作 报 告\n{DAY}\n青溪县副县长(提名人选) 苏棠",
            "2031年青溪县政府工作报告—全文",
            "2031-01-09",
            SESSION,
            "苏棠",
            ("青溪县副县长(提名人选)",),
        ),
        (
            f"（受权发布）{TITLE}\n新华社北京1月12日电\n{TITLE}\n{DAY}\n县长 苏棠",
            f"（受权发布）{TITLE}",
            "2031-01-09",
            SESSION,
            "苏棠",
            ("县长",),
        ),
    ],
)
def test_heads(
    lines: str, title: str, date: str | None, session: str | None, name: str, posts: tuple[str, ...]
) -> None:
    """Title, day, session and speaker are told in every order and spelling, a title printed twice counts once."""
    document = parse(f"{lines}\n各位代表：\n{BODY}")
    assert document.format == "work_report"
    assert str(document.heading.headline) == title
    assert (document.date and document.date.iso) == date
    assert (document.session and document.session.text) == session
    assert document.speaker is not None
    assert (document.speaker.name, document.speaker.posts) == (name, posts)
    assert fold(str(document.salutation)) == "各位代表:"
    assert document.unplaced == ()


def test_salutation_run_into_the_opening() -> None:
    """A salutation on the line of the opening formula is cut out of it."""
    document = parse(f"{TITLE}\n{DAY}\n县长 苏棠\n各位代表：{BODY}")
    assert str(document.salutation) == "各位代表："
    assert [lead.text[:6] for lead in document.lead] == ["现在，我代表"]


def test_digest_title() -> None:
    """A newspaper's headline over the line that says which report it digests is the headline, that line the deck."""
    document = parse(
        "数说成绩单 干字绘新篇\n青溪县政府工作报告摘登\n本报记者 葛云 整理\n■2030年工作回顾\n▲经济稳中有进\n♦地区生产总值增长6.1%，规模以上工业增加值增长7.2%，固定资产投资增长8.3%，社会消费品零售总额增长5.4%，主要指标位居全市前列，居民收入增长与经济增长同步。\n■2031年工作安排\n♦力争开工项目20个以上。\n"
    )
    assert (str(document.heading.headline), str(document.heading.deck)) == (
        "数说成绩单 干字绘新篇",
        "青溪县政府工作报告摘登",
    )
