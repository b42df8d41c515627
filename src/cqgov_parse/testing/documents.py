"""Texts for properties: documents made of the parts that such documents have, in plausible and in implausible order.

`documents` are the six kinds as newsrooms set them, `shuffled` the same parts in any order with any line end, `any_text` any
characters at all, `damaged` documents that lost, doubled or swapped something on the way; `texts` is all of these.
"""

from collections.abc import Callable

from hypothesis import strategies as st

HAN = "政协区县市委召开会议主席张王李赵指出强调记者通讯员摄编辑一二三四五六七八九十上下年月日的了是在和中国"
SIGNS = "，。、；：？！“”‘’（）《》【】—…·●■◎▶▲◆□>#　 \t,.;:!?()[]<>|/-+%％０１２３0123456789①②"
ODD = "\x00\x0b\x0c\x1c\x85\u2028\u2029\u200b\u200d\ufeff\u00a0\ue000\ud800\U0001f600\U00020000區協會議發濛"

any_text = st.text(max_size=400) | st.text(alphabet=HAN + SIGNS + ODD + "\n\r", max_size=400)
"""Any characters at all, and those that such documents hold, odd ones among them."""

Lines = st.SearchStrategy[list[str]]
Line = st.SearchStrategy[str]


def _filled(*patterns: str) -> Line:
    """One of the patterns, its blanks filled: {place} {name} {other} {body} {day} {act} {n}."""
    return st.builds(
        lambda pattern, place, name, other, body, month, day, act, n: pattern.format(
            place=place, name=name, other=other, body=place + body, day=f"{month}月{day}日", act=act, n=n
        ),
        st.sampled_from(patterns),
        st.sampled_from("云山县 江东区 临水县 白石区 东坪市 甲县".split()),
        st.sampled_from("王中 李华 赵一鸣 周平 吴小青 欧阳明 刘 洋".split()),
        st.sampled_from("陈刚 孙丽 钱有为 郑 和".split()),
        st.sampled_from("政协 政府 委 人大常委会 工商联 法院".split()),
        st.integers(1, 12),
        st.integers(1, 28),
        st.sampled_from("召开协商座谈会 开展视察活动 调研春耕生产 督办重点提案 举办委员培训班".split()),
        st.integers(2, 980),
    )


sentence = _filled(
    "{day}，{body}{act}，{name}参加并讲话。",
    "{day}上午，{body}主席{name}带队{act}，实地察看项目推进情况。",
    "会议指出，要抓好{n}项重点任务的落实，推动工作取得实效。",
    "{name}强调，要深入一线、听取意见，办好群众身边的实事。",
    "据介绍，{place}今年将实施重点项目{n}个，完成投资{n}.6亿元以上。",
    "与会人员围绕{act}作了交流发言，提出意见建议{n}条。",
    "“路修好了，出行方便多了。”村民{name}说。",
)
"""A sentence of running text."""

paragraph = st.lists(sentence, min_size=1, max_size=4).map("".join)
"""Running text."""

brief = st.tuples(_filled("{body}{act}，", "【{place}】{day}，{body}{act}，"), sentence, paragraph).map("".join)
"""A paragraph that opens with the body that it is about."""

headline = _filled("{body}{act}", "{place}：{act}", "{name}在{place}{act}时强调 抓实抓细各项工作", "{act} 为发展添动力")
deck = _filled("——来自{place}的报道", "{name}主持并讲话 {other}出席", "{place}{act}侧记（三）")
opening = _filled("本报讯（记者 {name} 通讯员 {other}）", "本报讯 ", "【{place}】", "{place}融媒体讯 ", "")
byline = _filled(
    "（{name}）", "（{name} {other}）", "□ 本报记者 {name}", "{name}/文 {other}/图", "记者 {name} 通讯员 {other}"
)
caption = _filled("图为{act}现场。记者 {name} 摄", "{day}，{body}{act}。{name}/摄", "①{place}②{act} {name} 摄影报道")
_HEADINGS = ("● {place} ●", "■ {place}：{act}", "## {place}", "【{place}】", "◆{act}")
heading = _filled(*_HEADINGS)
day_line = _filled("{day}", "【{day} 星期三】", "（{day}）")
above = _filled(
    "首页>{place}要闻",
    "您当前的位置：首页 > 要闻 | 2031-03-05 阅读量：",
    "来源：{place}日报　时间：2031-03-05 10:20",
    "日期:2031-03-05",
    "2031年3月6日　星期四　第{n}版",
    "责编　{name}　校对　{other}",
)
below = _filled(
    "责任编辑：{name}　校对：{other}",
    "扫一扫在手机打开当前页",
    "（下转{n}版）",
    "上一篇：{act}",
    "打印 关闭",
    "— {n} —",
)
report_line = _filled(
    "一、2030年工作回顾",
    "二、2031年工作打算",
    "（一）坚持{act}。经济运行平稳，增长6.1%。",
    "一是{act}。全年办理提案{n}件。",
    "{act}。实施项目{n}个，完成投资2.7亿元。",
    "各位代表：",
    "（{day}在{body}第{n}次会议上）",
    "现在，我代表{body}，向大会报告工作，请予审议。",
    "名词解释",
    "1.“双百”：是指百人百企。",
    "（上接1版）",
)


def _together(*parts: st.SearchStrategy[list[str]]) -> Lines:
    return st.tuples(*parts).map(lambda found: [line for part in found for line in part])


def _some(line: Line, least: int, most: int) -> Lines:
    return st.lists(line, min_size=least, max_size=most)


def _one(line: Line) -> Lines:
    return line.map(lambda found: [found])


_head = _some(above, 0, 2)
_foot = _some(below, 0, 2)
_body = _together(_one(st.tuples(opening, paragraph).map("".join)), _some(paragraph, 0, 3))
_story = _together(_one(headline), _some(deck, 0, 1), _body, _some(caption, 0, 1), _some(byline, 0, 1))


def _repeated(part: Lines, least: int, most: int) -> Lines:
    return st.lists(part, min_size=least, max_size=most).map(lambda found: [line for each in found for line in each])


def _wrapped(lines: Lines) -> Lines:
    """The lines cut at a column's width, as a page's text layer has them."""

    def cut(found: list[str], width: int, indent: str) -> list[str]:
        return [
            piece
            for line in found
            for whole in [indent + line if len(line) > width else line]
            for piece in [whole[at : at + width] for at in range(0, len(whole), width)]
        ]

    return st.builds(cut, lines, st.integers(12, 24), st.sampled_from(["", "　　"]))


KINDS: dict[str, Lines] = {
    "article": _together(_head, _story, _foot),
    "headline_digest": _together(
        _head,
        _one(headline),
        _some(deck, 0, 1),
        _some(paragraph, 0, 1),
        st.sampled_from(_HEADINGS).flatmap(
            lambda form: _repeated(_together(_one(_filled(form)), _body, _some(byline, 0, 1)), 2, 6)
        ),
        _foot,
    ),
    "run_in_digest": _together(
        _one(headline),
        _some(deck, 0, 1),
        _some(paragraph, 0, 1),
        _some(brief, 3, 8),
        _one(_filled("（{name} {other} 王中 李华 周平）")),
    ),
    "weekly_roundup": _together(
        _one(_filled("{place}一周要闻", "{body}一周工作动态")),
        _some(_filled("（3月1日—3月7日）"), 0, 1),
        _repeated(_together(_one(day_line), _repeated(_story, 1, 2)), 2, 4),
        _foot,
    ),
    "work_report": _together(
        _one(_filled("{body}工作报告", "{place}人民法院工作报告")), _some(report_line | paragraph, 4, 14), _foot
    ),
    "newspaper_page": _wrapped(_together(_some(above, 1, 3), _repeated(_story, 2, 5))),
}
"""A document's lines, by the format whose kind it is."""

_line_end = st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028"])
_any_line = (
    sentence | paragraph | headline | deck | byline | caption | heading | day_line | above | below | report_line
) | st.text(alphabet=HAN + SIGNS, max_size=40)


def _joined(lines: Lines) -> Line:
    return st.tuples(lines, _line_end).map(lambda found: found[1].join(found[0]))


documents = _joined(st.one_of(*KINDS.values()))
"""Documents of every kind, their parts in plausible order."""

shuffled = _joined(_some(_any_line, 0, 24))
"""Parts of such documents, and lines of noise, in any order."""

_Change = Callable[[list[str], int, int, str], list[str]]
_CHANGES: tuple[_Change, ...] = (
    lambda lines, at, other, _: lines[:at] + lines[at + 1 :],
    lambda lines, at, other, _: [*lines[: at + 1], *lines[at:]],
    lambda lines, at, other, _: [
        lines[other] if n == at else lines[at] if n == other else line for n, line in enumerate(lines)
    ],
    lambda lines, at, other, _: [line[: other % (len(line) + 1)] if n == at else line for n, line in enumerate(lines)],
    lambda lines, at, other, _: [
        line[: other % (len(line) + 1)] + line[other % (len(line) + 1) + 1 :] if n == at else line
        for n, line in enumerate(lines)
    ],
    lambda lines, at, other, noise: [noise + line if n == at else line for n, line in enumerate(lines)],
)


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[str] | None = None) -> str:
    """A text with lines dropped, doubled, swapped or cut, or with odd characters before one; one of `documents`, unless given."""
    lines = draw(documents if whole is None else whole).splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        if lines:
            at, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
            noise = draw(st.text(alphabet=SIGNS + ODD, max_size=4))
            lines = draw(st.sampled_from(_CHANGES))(lines, at, other, noise)
    return "".join(lines)


texts = any_text | documents | shuffled | damaged()
"""What a promise about any text is tried on."""
