"""Texts for properties: any characters, lines built from the parts of such documents, and seeds with damage."""

from pathlib import Path

from hypothesis import strategies as st

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SEED_LINES = [path.read_text("utf-8").splitlines(keepends=True) for path in SEEDS]

HAN = "政协区县市委召开会议主席张王李赵指出强调记者通讯员摄编辑一二三四五六七八九十上下年月日的了是在和中国"
SIGNS = "，。、；：？！“”‘’（）《》【】—…·●■◎▶▲◆□>#　 \t,.;:!?()[]<>|/-+%％０１２３0123456789①②"
ODD = "\x00\x0b\x0c\x1c\x85\u2028\u2029\u200b\u200d\ufeff\u00a0\ue000\ud800\U0001f600\U00020000區協會議發濛"
LINES = (
    "首页>某县要闻",
    "您当前的位置：首页 > 要闻 | 2031-03-05 阅读量：",
    "日期:2031-03-05",
    "来源：某报　时间：2031-03-05 10:20",
    "某县一周",
    "要闻",
    "## 甲县",
    "● 乙县 ●",
    "【丙县】",
    "【3月5日 星期三】",
    "3月5日",
    "（3月1日—3月7日）",
    "一、2030年工作回顾",
    "（一）坚持稳字当头。经济运行平稳，增长6.1%。",
    "2031年工作打算",
    "各位代表：",
    "现在，我代表县人民政府，向大会报告工作，请予审议。",
    "抓实项目建设。实施重点项目36个，完成投资2.7亿元。",
    "一是抓学习。全年学习12次。",
    "■ 甲县：一条路怎么修",
    "□ 本报记者 张三",
    "本报讯 （记者 张 三 通讯员 李四） 3月5日，甲县政协召开会议。",
    "3月5日，甲县政协主席王五主持召开会议，研究部署工作。（赵六 钱 七）",
    "会议指出，要抓好落实。",
    "图为会议现场。记者 张三/摄",
    "①甲县②乙县 张三 摄影报道",
    ">>5日，我县召开会议。",
    "（上接1版）",
    "工作总体平稳。（下转4版）",
    "名词解释",
    "1.“双百”：是指百人百企。",
    "责任编辑：张三　校对：李 四",
    "扫一扫在手机打开当前页",
    "版面翻页",
    "— 3 —",
    "",
)

any_text = st.text(max_size=400) | st.text(alphabet=HAN + SIGNS + ODD + "\n\r", max_size=400)
"""Any characters at all, and those that such documents hold, odd ones among them."""

documents = st.lists(st.sampled_from(LINES) | st.text(alphabet=HAN + SIGNS, max_size=40), max_size=24).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028"]).map(lambda end: end.join(lines))
)
"""Documents made of plausible lines in any order, with any kind of line end."""


@st.composite
def damaged_seeds(draw: st.DrawFn) -> str:
    """A seed with lines dropped, doubled, shuffled or cut in the middle, and a few characters lost or replaced."""
    lines = list(draw(st.sampled_from(SEED_LINES)))
    start = draw(st.integers(0, max(0, len(lines) - 8)))
    lines = lines[start : start + draw(st.integers(4, 60))]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1)) if lines else 0
        match draw(st.sampled_from(["drop", "double", "swap", "cut", "lose", "insert"])):
            case "drop" if lines:
                del lines[at]
            case "double" if lines:
                lines.insert(at, lines[at])
            case "swap" if lines:
                other = draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "cut" if lines:
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
            case "lose" if lines and lines[at]:
                lost = draw(st.integers(0, len(lines[at]) - 1))
                lines[at] = lines[at][:lost] + lines[at][lost + 1 :]
            case "insert" if lines:
                lines[at] = draw(st.text(alphabet=SIGNS + ODD, max_size=4)) + lines[at]
            case _:
                pass
    return "".join(lines)


texts = any_text | documents | damaged_seeds()
