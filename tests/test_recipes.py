"""The recipes of docs/recipes.md, run on web pages and PDFs that are made here; `python -m tests.test_recipes` prints the page's tables."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import cqgov_parse
from cqgov_parse import Document

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "recipes.md").read_text("utf-8")
SEEDS = ("weekly_roundup", "headline_digest", "run_in_digest", "work_report")
NO_TRAFILATURA = "trafilatura is not installed (pip install trafilatura lxml_html_clean)"
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed (poppler-utils)"
)


class Line(NamedTuple):
    """A line of a text and what it is, for those who set the text as a web page or on paper."""

    kind: str
    text: str


TEXTS = {
    "weekly_roundup": """\
crumb|当前位置:首页>政务动态>石滩要闻
title|石滩一周
info|日期:2023-03-09
head|周明远到三汇镇调研春耕备耕
p|3月3日,县委书记周明远到三汇镇调研春耕备耕工作。他强调,要抢抓农时,落实好种子、肥料和农机具,确保满栽满插。
cap|周明远(左二)在三汇镇查看秧苗。记者 何小舟/摄
p|在白鹤村育秧大棚,周明远详细了解育秧面积和供秧时间,要求农技人员住村指导。
p|县级有关部门负责人参加。
head|3月4日
head|县政协召开第十二次主席会议
p|3月4日,县政协主席罗静主持召开第十二次主席会议,审议本年度协商工作计划。
p|会议指出,协商计划要突出群众关心的小事,一件一件抓出结果。
cap|会议现场。记者 谢帆/摄
head|许国栋检查学校食堂
p|3月4日,副县长许国栋到县第二小学检查食堂,详细查看进货台账、留样记录和餐具消毒情况。
p|许国栋要求,学校要把食品安全责任落实到每一个岗位,家长代表每月参加一次检查。
head|3月6日
head|石滩县召开河长制工作会议
p|3月6日,石滩县召开河长制工作会议,通报去年巡河情况,部署今年重点任务。
cap|3月6日,石滩县召开河长制工作会议。何小舟 摄
p|会议强调,要紧盯排污口整治,上下游、左右岸一起治理。
head|一周简讯
item|>>5日,县残联为42名残疾人免费适配辅助器具。
item|>>7日,县图书馆流动书车开进高桥镇,三百多名学生办理了借书证。
foot|扫一扫在手机打开当前页""",
    "headline_digest": """\
over|山村见闻(之二)
title|院坝里议出好日子
over|来自四个区县的报道
p|春耕时节,记者走进四个区县的院坝,看政协委员怎样和乡亲们一起商量身边事。
head|■ 开州:一条机耕道怎么修
p|3月11日,开州区政协委员走进大德镇九岭村,和村民商量机耕道的走向。三条线路摆在桌上,大家一条一条比。
p|最后选定的线路绕开了十二亩熟地,工程预计四月底完工。(秦山)
head|■ 忠县:水费公开上墙
p|近日,忠县政协组织委员到拔山镇督办水费公开提案,二十六个村全部把账目贴上了墙。
p|村民说,看得见账目,心里就踏实了。(谭小雨)
head|■ 垫江:老街夜灯亮了
p|3月14日,垫江县政协召开协商会,为老街三百米暗巷装灯的事定了下来。(龚平 卫青)
head|■ 奉节:脐橙园里开课堂
p|3月15日,奉节县政协农业界委员在草堂镇开办田间课堂,六十名果农到场听课。
p|委员们还为果农算了修枝和用肥的账。(文岚)
foot|打印 关闭窗口""",
    "run_in_digest": """\
title|四级联动护清流
over|我市区县政协委员行动速览(三)
p|近日,市政协发出倡议后,各区县政协委员积极响应,走到河边、走进村里。
p|【万州】5月12日,万州区政协组织委员到长岭镇巡河,现场交办问题六件。(向北)
p|【涪陵】5月13日,涪陵区政协召开协商会,就乌江岸线清漂工作提出建议九条。会议要求,要把清漂责任落实到人。(曾南)
p|【黔江】5月13日,黔江区政协委员到阿蓬江开展监督性视察,查看污水处理厂三座。(田西)
p|【南川】5月15日,南川区政协邀请群众代表参加河道整治议事会,收集意见二十一条。(韦东)
p|【梁平】5月16日,梁平区政协委员走进双桂湖畔,同环卫工人一起清理岸线垃圾。(石中)
foot|版权所有 转载请注明出处""",
    "work_report": """\
title|石滩县人民政府工作报告
over|——2023年1月9日在石滩县第十七届人民代表大会第五次会议上
over|石滩县县长 段明
flush|各位代表:
p|现在,我代表县人民政府,向大会报告工作,请予审议,并请县政协委员和列席人员提出意见。
head|一、2022年工作回顾
p|过去一年,我们坚持稳字当头,全县经济保持平稳增长,地区生产总值增长6.2%。
head|产业基础更加牢固。
p|新增规模以上企业14家,粮食产量稳定在31万吨,柑橘产业综合产值达到9亿元。
head|城乡面貌持续改善。
p|改造老旧小区23个,新建农村公路180公里,行政村通客车率达到100%。
head|民生实事办出成效。
p|十件民生实事全部完成,新增学位2400个,城镇新增就业5600人。
p|同时,我们也清醒看到,产业规模还不大,基础设施还有短板,部分干部作风还不够实。对此,我们将认真解决。
head|二、2023年工作安排
head|(一)坚持产业强县
p|推进工业园区二期建设,引进项目20个以上,力争工业投资增长10%。
head|(二)建设宜居城乡
p|实施县城排水管网改造45公里,新建口袋公园6个,推进12个村的人居环境整治。
head|(三)办好民生实事
p|新建村卫生室18个,改造农村危房300户,开工建设县人民医院新院区。
p|各位代表!新征程呼唤新作为。让我们同心同德、真抓实干,为建设更加美好的石滩而努力奋斗!
foot|网站标识码:5000000000""",
    "article": """\
crumb|首页 > 时政要闻
title|石滩县政协召开协商座谈会
over|罗静出席并讲话
info|来源:石滩日报 发布时间:2023-03-05
p|本报讯(记者 何小舟)3月5日,石滩县政协召开“破解老旧小区停车难”协商座谈会,县政协主席罗静出席并讲话。
cap|图为会议现场。记者 谢帆 摄
p|会上,六名委员围绕车位划定、错时共享和管理收费作了发言,社区代表现场回应。
p|罗静指出,停车难是小切口,也是大民生,要把账算细,把话说透,让居民自己定规则。
p|县城管局、县住建委有关负责人参加。
p|责任编辑:庚小辛
foot|扫一扫在手机打开当前页""",
    "newspaper_page": """\
menu|梯田里的夜谈会
menu|石滩:机耕道修到田坎边
menu|高桥:流动书车进山来
menu|第006版:区县新闻
menu|上一版 下一版
over|石滩县政协搭建田间协商平台
title|梯田里的夜谈会
info|2023年03月19日 星期日 放大 缩小 默认
cap|委员与村民在晒场边商量认养费分配办法。 通讯员 谢帆/摄
p|本报讯 (首席记者 何小舟 通讯员 毛凯) 一张长桌,几把竹椅,天黑之后,高桥镇梅竹村的晒场成了议事厅。
p|去年起,村里推行“认养一丘田”,城里人出钱,村里人出力,认养费怎么分,成了大家争论的焦点。
p|县政协委员雷念慈没有急着下结论,先把七本流水账摊在桌上,一笔一笔念给大家听。
p|“修缮金这一条,我赞成。”农户代表老柳说,水从自家田头过,堵一天,下面十几丘都得干。
p|方案终于定了下来,先试行一年,年底在晒场上公布收支。
foot|版权所有 石滩日报社 未经授权不得转载""",
}

STORIES = """\
over|石滩县政协把协商桌搬到田坎上
title|一条机耕道 五次夜谈会
by|□ 本报记者 何小舟
p|3月的一个傍晚，石滩县高桥镇梅竹村的晒场上亮起了灯。几条长凳围成一圈，县政协委员雷念慈把一张手绘的线路图挂在晾衣绳上，请乡亲们一起看。
p|图上画着三条线。一条从学校后面走，占地少，但要绕远；一条穿过老柿子林，路近，但要砍掉二十几棵树；还有一条顺着水渠走，工程量最大，花钱也最多。
p|“先不急着表态，把各家的难处都说出来。”雷念慈说。第一次夜谈会开了两个多小时，十七户人家发了言，谁家的地被占，谁家的猪圈要搬，都写在了一张大白纸上。
p|第二次夜谈会请来了县交通运输委的工程师。工程师带着测距仪，和村民一起把三条线重新走了一遍，当场算出土石方，又把补助标准念给大家听。
p|到了第五次，线路终于定了下来。新路顺着水渠走，柿子林一棵不砍，学校的围墙往里退两米，村里用集体林地同三户人家调换了菜园。
p|4月初，挖掘机开进了梅竹村。老柳把自家的板凳搬到路边，说要看着它一米一米修到家门口。

title|流动书车进山来
by|□ 通讯员 毛凯 谢帆
p|每周三上午，石滩县图书馆的流动书车都会准时停在白鹤小学的操场上。车门一开，孩子们就排起了长队，管理员一边登记一边帮着找书。
p|这辆书车是县政协委员用一件提案换来的。去年，三名教育界委员走访了九所村小，发现孩子们手里的课外书平均不到四本，有的书已经翻得没有了封面。
p|提案交办后，县文化旅游委和县教委一起商量，把闲置的公务用车改装成书车，配上两千册图书，每月换一次，路线由各村小自己报。
p|白鹤小学校长说，书车来了以后，学校的早读课热闹多了，高年级的学生还自己办起了手抄报，把读到的故事讲给弟弟妹妹听。

title|老街夜灯亮了
p|本报讯 近日，垫江县政协组织委员来到桂溪街道，回访老街暗巷装灯提案的办理情况。三百米的暗巷装上了二十六盏路灯，居民晚上出门不用再打手电筒。
p|委员们建议，要把路灯的日常维护交给社区，坏了当天就报，三天之内修好，电费由街道统一结算。
end|（龚平）

title|脐橙园里开课堂
p|本报讯 3月15日，奉节县政协农业界委员在草堂镇开办田间课堂，六十名果农到场听课。委员们讲修枝，也讲算账，用了多少肥，多收多少果，一笔一笔写在黑板上。
p|课后，县政协副主席文岚同果农代表座谈，了解今年的销路和价格，要求有关部门把冷链车的调度信息及时告诉果农。
end|（卫青）

cap|3月12日，忠县政协委员在拔山镇查看水费公开栏。谭小雨 摄"""


def lines_of(text: str) -> list[Line]:
    """The lines of a text that names each line's kind."""
    return [Line(*line.split("|", 1)) for line in text.splitlines() if line]


@cache
def seed_lines(name: str) -> list[Line]:
    """The lines of a seed, their kinds told by the parse of the seed itself."""
    source = (ROOT / "seeds" / f"{name}.txt").read_text("utf-8")
    document = cqgov_parse.parse(source)
    kinds: dict[int, str] = {}

    def mark(kind: str, passages: Any) -> None:
        for passage in passages:
            for start, end in passage.spans if passage else ():
                kinds.update(dict.fromkeys(range(start, end), kind))

    heading = document.heading
    for record in document.records:
        mark("p", record.paragraphs)
        mark("head" if record.type == "article" else "p", [record.headline])
    mark("cap", [photo.caption for article in document.articles for photo in article.photos])
    mark("head", document.outline)
    mark("crumb", [*document.breadcrumbs, document.section])
    mark("over", [heading.kicker, heading.deck])
    mark("title", [heading.headline])
    mark("info", [document.published])
    mark("foot", document.furniture)
    found, at = [], 0
    for line in source.splitlines(keepends=True):
        seen = Counter(kinds[n] for n in range(at, at + len(line)) if n in kinds)
        at += len(line)
        if line.strip():
            found.append(Line(seen.most_common(1)[0][0] if seen else "p", line.strip().removeprefix("## ")))
    return found


def sources() -> Iterator[tuple[str, list[Line], Document]]:
    """Every text: its format, its lines, and what its original holds."""
    for name, text in TEXTS.items():
        lines = lines_of(text)
        yield name, lines, cqgov_parse.parse("\n\n".join(line.text for line in lines))
    for name in SEEDS:
        yield name, seed_lines(name), cqgov_parse.parse((ROOT / "seeds" / f"{name}.txt").read_text("utf-8"))


class Markup(NamedTuple):
    """How a site marks up paragraphs, headings, captions and lists."""

    paragraph: str = "<p>{}</p>"
    heading: str = "<p><strong>{}</strong></p>"
    caption: str = '<p><img src="a.jpg"></p><p>{}</p>'
    item: str = "<p>{}</p>"
    top_inside: bool = False
    body: str = '<div class="content">{}</div>'


LAYOUTS = {
    "paragraphs": Markup(),
    "title inside": Markup(top_inside=True),
    "headings, figures, lists": Markup(
        heading="<h3>{}</h3>", caption="<figure><img><figcaption>{}</figcaption></figure>", item="<ul><li>{}</li></ul>"
    ),
    "line breaks": Markup("　　{}<br><br>", "　　<b>{}</b><br><br>", "<img><br>{}<br><br>", "　　{}<br>"),
    "divs": Markup("<div>{}</div>", "<div><b>{}</b></div>", "<div><img></div><div>{}</div>", "<div>{}</div>"),
    "sections": Markup(
        "<section><span>{}</span></section>",
        "<section><b>{}</b></section>",
        "<section><img>{}</section>",
        "<section>{}</section>",
    ),
    "layout table": Markup(body="<table><tr><td><table><tr><td>{}</td></tr></table></td></tr></table>"),
    "linked headings": Markup(heading='<p><a href="1.html">{}</a></p>'),
}
_MENU = '<div class="nav"><ul><li><a href="/">网站首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>'
_MORE = '<div class="links"><h3>相关阅读</h3><ul><li><a href="1.html">我县召开森林防火工作会议</a></li><li><a href="2.html">春季义务植树活动启动</a></li></ul></div>'


def html_of(lines: list[Line], markup: Markup) -> str:
    """The lines as a page of a local government's site, with a menu above, links to other pages and a footer below."""
    top: list[str] = []
    body: list[str] = []
    outer: dict[str, list[str]] = {"crumb": [], "menu": [], "foot": []}
    for kind, text in lines:
        text = escape(text)
        if kind in outer:
            outer[kind].append(text)
        elif kind in ("title", "over", "info") and not body:
            top.append({"title": "<h1>{}</h1>", "over": "<h2>{}</h2>", "info": "<div>{}</div>"}[kind].format(text))
        else:
            form = {"head": markup.heading, "cap": markup.caption, "item": markup.item}.get(kind, markup.paragraph)
            body.append(form.format(text))
    title = next(line.text for line in lines if line.kind == "title")
    article = markup.body.format("\n".join((top if markup.top_inside else []) + body))
    return (
        f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{escape(title)}_石滩县人民政府</title></head><body>{_MENU}'
        + "".join(f'<div class="position">{text}</div>' for text in outer["crumb"])
        + "<ul>"
        + "".join(f'<li><a href="n.html">{text}</a></li>' for text in outer["menu"])
        + f'</ul><div class="detail">{"" if markup.top_inside else "".join(top)}{article}</div>{_MORE}<div class="footer">'
        + "".join(f"<p>{text}</p>" for text in outer["foot"])
        + "<p>主办：石滩县人民政府办公室</p></div></body></html>"
    )


class Word(NamedTuple):
    """A line of type on a page: where it stands, its size in points, its text."""

    x: float
    y: float
    size: float
    text: str


def pdf_of(pages: list[list[Word]], width: int = 595, height: int = 842) -> bytes:
    """A PDF that prints the words in the order given; no font is inside, only widths and Unicode."""
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256)]
    blocks = [
        f"{len(part)} beginbfrange\n{chr(10).join(part)}\nendbfrange"
        for part in (ranges[:100], ranges[100:200], ranges[200:])
    ]
    cmap = "\n".join(
        ["begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange", *blocks, "endcmap"]
    )
    kids = range(7, 7 + 2 * len(pages), 2)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for kid, words in zip(kids, pages, strict=True):
        stream = "\n".join(
            f"BT /F1 {w.size} Tf 1 0 0 1 {w.x:.1f} {height - w.y:.1f} Tm <{w.text.encode('utf-16-be').hex()}> Tj ET"
            for w in words
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /Font << /F1 3 0 R >> >> /Contents {kid + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, starts = "%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + end).encode("ascii")


def measure(text: str) -> float:
    """The width of a text in full-width characters."""
    return sum(0.5 if sign.isascii() else 1 for sign in text)


def wrapped(text: str, width: float, indent: int = 2) -> list[tuple[int, str]]:
    """The lines of a paragraph with their indents; a closing sign may hang over the edge."""
    lines, line = [], "　" * indent
    for sign in text:
        if measure(line + sign) > width and not (
            sign in "，。、；：！？”’）》】,.;:!?)" and measure(line) < width + 0.6
        ):
            lines.append(line)
            line = ""
        line += sign
    lines.append(line)
    return [(len(each) - len(each.lstrip("　")), each.lstrip("　")) for each in lines]


def printed(lines: list[Line], width: int) -> bytes:
    """The lines as a document of one column on A4, paragraphs indented, every page with a running head and a number."""
    pages: list[list[Word]] = []
    size = 450 / width
    y = 1000.0
    for kind, text in lines:
        if kind == "foot":
            continue
        is_centred = kind in ("title", "over", "info", "crumb", "menu")
        points = size * 1.4 if kind == "title" else size
        room = 450 / points
        if is_centred:
            room = measure(text) / -(-measure(text) // room) + 0.5  # a title over two lines is set in halves
        for indent, words in wrapped(text, room, 0 if is_centred or kind == "flush" else 2):
            if y > 740:
                pages.append([])
                y = 90
            x = 72 + (450 - measure(words) * points) / 2 if is_centred else 72 + indent * size
            pages[-1].append(Word(x, y, points, words))
            y += size * 1.75
    for number, page in enumerate(pages, 1):
        if len(pages) > 1:
            page.insert(0, Word(72, 50, 9, "石滩县文件汇编"))
        page.append(Word(280, 800, 12, f"— {number} —"))
    return pdf_of(pages)


def newspaper(stories: list[list[Line]], width: int, heads_last: bool) -> bytes:
    """The stories as a newspaper page of three columns: the longest over two of them, the others in the third."""
    heads, bodies, both = [], [], []
    ranked = sorted(stories, key=lambda story: -sum(len(line.text) for line in story))
    wide = ranked[: max(1, len(stories) // 3)]
    column, gap = width * 9, 18
    for group, columns, left in ((wide, 2, 50), ([s for s in stories if s not in wide], 1, 50 + 2 * (column + gap))):
        y = 60.0
        total = columns * column + (columns - 1) * gap
        for story in group:
            head, body = [], []
            for kind, text in story:
                if kind in ("title", "over", "by"):
                    size = {"title": 20 if columns > 1 else 12, "over": 14 if columns > 1 else 10, "by": 9}[kind]
                    for _, words in wrapped(text, total / size, 0):
                        y += size * 1.4
                        head.append(Word(left + (total - measure(words) * size) / 2, y, size, words))
                elif kind == "end":
                    *first, last = wrapped(text, width, 0)
                    body += [*first, (int(width - measure(last[1])), last[1])]
                else:
                    body += wrapped(text, width)
            y += 6
            rows = -(-len(body) // columns)
            placed = [
                Word(left + n // rows * (column + gap) + indent * 9, y + 13 * (n % rows + 1), 9, words)
                for n, (indent, words) in enumerate(body)
            ]
            heads += head
            bodies += placed
            both += head + placed
            y += 13 * rows + 25
    return pdf_of([[Word(60, 40, 12, "区 县"), *([*bodies, *heads] if heads_last else both)]], 900, 2600)


def own_stories() -> list[list[Line]]:
    return [lines_of(story) for story in STORIES.split("\n\n")]


def seed_stories() -> list[list[Line]]:
    """The stories of the newspaper seed, put in order by the parse of the seed itself."""
    stories = []
    for article in cqgov_parse.parse((ROOT / "seeds" / "newspaper_page.txt").read_text("utf-8")).articles:
        titles = [("over", article.kicker), ("title", article.headline), ("over", article.deck)]
        story = [Line(kind, passage.text) for kind, passage in titles if passage]
        story += [Line("by", "□ " + byline.text.strip("□ ")) for byline in article.bylines if byline.text[0] != "（"]
        for n, paragraph in enumerate(article.paragraphs):
            dateline = f"{article.dateline.text} " if n == 0 and article.dateline else ""
            story.append(Line("p", dateline + re.sub(r"(?<!□) ", "", paragraph.text)))
        story += [Line("end", byline.text) for byline in article.bylines if byline.text[0] == "（"]
        for photo in article.photos:
            names = " ".join(name for credit in photo.credits for name in credit.names)
            story += [Line("cap", photo.caption.text.replace(" ", "")), Line("end", f"{names} 摄")]
        stories.append(story)
    return stories


class Facts(NamedTuple):
    """What two parses are compared by, blanks left out."""

    records: int
    top: list[str]
    headings: list[str]
    captions: list[str]
    paragraphs: list[str]


def facts(document: Document) -> Facts:
    heading = document.heading
    parts = [heading.kicker, heading.headline, heading.deck, document.published, *document.breadcrumbs]
    paragraphs = [*document.lead, *(paragraph for record in document.records for paragraph in record.paragraphs)]
    return Facts(
        len(document.records),
        squeezed(parts),
        squeezed([*document.outline])
        + [over(*squeezed([record.headline, *record.paragraphs])) for record in document.records if record.headline],
        squeezed([photo.caption for article in document.articles for photo in article.photos]),
        squeezed(paragraphs),
    )


def over(headline: str, first: str = "", *others: str) -> str:
    """A headline and what it stands over: it is found only if both are right."""
    return f"{headline}: {first[:8]}"


def squeezed(passages: list[Any]) -> list[str]:
    return ["".join(passage.text.split()) for passage in passages if passage]


def story_facts(stories: list[list[Line]]) -> Facts:
    """What a newspaper page holds, read off the stories themselves."""

    def texts(story: list[Line], kind: str, cut: str = " ") -> list[str]:
        return ["".join(re.sub(cut, "", line.text).split()) for line in story if line.kind == kind]

    return Facts(
        len(stories),
        [],
        [over(*texts(story, "title"), *texts(story, "p", "^本报讯")) for story in stories if texts(story, "title")],
        [caption for story in stories for caption in texts(story, "cap", r"[^。]*摄$")],
        [paragraph for story in stories for paragraph in texts(story, "p", "^本报讯")],
    )


class Score:
    """How many texts had the right number of records, and which share of each other fact came back."""

    def __init__(self) -> None:
        self.texts = 0
        self.right = 0
        self.wanted, self.found = Counter[str](), Counter[str]()

    def add(self, wanted: Facts, found: Facts) -> None:
        self.texts += 1
        self.right += wanted.records == found.records
        for field in Facts._fields[1:]:
            first, second = Counter(getattr(wanted, field)), Counter(getattr(found, field))
            self.wanted[field] += first.total()
            self.found[field] += (first & second).total()

    def share(self, field: str) -> int | None:
        return self.found[field] * 100 // self.wanted[field] if self.wanted[field] else None


@cache
def recipe(number: int) -> dict[str, Any]:
    """The names that the page's code for a recipe defines, run as printed; `>>>` examples are left to test_docs.py."""
    part = PAGE.split("\n## ")[1 + number]
    names: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", part, re.DOTALL):
        if ">>>" not in block:
            exec(compile(block, f"docs/recipes.md, recipe {number}", "exec"), names)
    return names


def pdf_text(tmp: Path, data: bytes, *options: str) -> str:
    """What pdftotext makes of a PDF, called as the page says."""
    path = tmp / "page.pdf"
    path.write_bytes(data)
    text: str = recipe(2)["pdf_text"](path, *options)
    return text


def web_scores() -> dict[str, dict[str, Score]]:
    """By format, what comes back from its texts in every layout, the short way and the long way."""
    ways = {"extract": recipe(1)["extracted"], "page_text": recipe(1)["page_text"]}
    scores: dict[str, dict[str, Score]] = {name: {way: Score() for way in ways} for name in TEXTS}
    for name, lines, document in sources():
        for markup in LAYOUTS.values():
            page = html_of(lines, markup)
            for way, function in ways.items():
                scores[name][way].add(facts(document), facts(cqgov_parse.parse(function(page) or "")))
    return scores


def pdf_scores(tmp: Path) -> dict[str, dict[str, Score]]:
    """By format, what comes back from its texts on paper, in every mode."""
    paragraphs: Callable[[str], str] = recipe(2)["paragraphs"]
    modes: dict[str, Callable[[bytes], str]] = {
        "plain": lambda data: pdf_text(tmp, data),
        "-raw": lambda data: pdf_text(tmp, data, "-raw"),
        "-layout": lambda data: pdf_text(tmp, data, "-layout"),
        "joined": lambda data: paragraphs(pdf_text(tmp, data, "-layout")),
    }
    scores: dict[str, dict[str, Score]] = {name: {mode: Score() for mode in modes} for name in [*TEXTS, "columns"]}
    papers = [
        (name, facts(document), printed(lines, width)) for name, lines, document in sources() for width in (28, 38)
    ]
    for stories in (own_stories(), seed_stories()):
        papers += [
            ("columns", story_facts(stories), newspaper(stories, width, last))
            for width in (18, 23)
            for last in (False, True)
        ]
    for name, wanted, data in papers:
        for mode, function in modes.items():
            scores[name][mode].add(wanted, facts(cqgov_parse.parse(function(data))))
    return scores


def table(scores: dict[str, dict[str, Score]]) -> str:
    """The scores as the page prints them."""
    rows = []
    for name, ways in scores.items():
        cells = [" · ".join(str(score.right) for score in ways.values()) + f" of {next(iter(ways.values())).texts}"]
        for field in Facts._fields[1:]:
            shares = [score.share(field) for score in ways.values()]
            cells.append("—" if shares[0] is None else " · ".join(map(str, shares)))
        rows.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(rows)


def documented(number: int, way: int) -> dict[str, list[str]]:
    """By row of a recipe's table, what the page says of one way, column by column."""
    rows = re.findall(
        r"^\| (`[a-z_]+`(?:, in columns)?) \| ([0-9].* of [0-9]+ \|.*) \|$",
        PAGE.split("\n## ")[1 + number],
        re.MULTILINE,
    )
    return {
        name: [re.sub(" of .*", "", cell).split(" · ")[min(way, cell.count("·"))] for cell in cells.split(" | ")]
        for name, cells in rows
    }


def reached(score: Score) -> list[str]:
    """What was measured, column by column."""
    shares = [score.share(field) for field in Facts._fields[1:]]
    return [str(score.right), *("—" if share is None else str(share) for share in shares)]


def assert_as_documented(rows: dict[str, list[str]], scores: dict[str, Score]) -> None:
    assert rows.keys() == scores.keys()
    for name, wanted in rows.items():
        for documented_value, value in zip(wanted, reached(scores[name]), strict=True):
            assert (
                (value == documented_value) if "—" in (value, documented_value) else int(value) >= int(documented_value)
            ), (name, wanted, reached(scores[name]))


@pytest.fixture
def web() -> dict[str, Any]:
    """The first recipe's names; skips where trafilatura is missing."""
    pytest.importorskip("trafilatura", reason=NO_TRAFILATURA, exc_type=ImportError)
    return recipe(1)


def test_page_text_reaches_the_table(web: dict[str, Any]) -> None:
    """From eight layouts of every text, `page_text` brings back at least what the table says."""
    scores = {f"`{name}`": ways["page_text"] for name, ways in web_scores().items()}
    assert_as_documented(documented(1, 1), scores)


CLAIMS = [
    ("breadcrumbs", '<div class="position">首页 &gt; 要闻</div>', "", "首页"),
    ("caption in a figure", "", "<figure><img><figcaption>图为会议现场。记者 谢帆 摄</figcaption></figure>", "谢帆"),
    ("linked heading", "", '<p><a href="1.html">县政协召开主席会议</a></p>', "召开主席会议"),
]
KEPT = [
    ("caption in a paragraph", "<p>图为会议现场。记者 谢帆 摄</p>", "\n图为会议现场。记者 谢帆 摄\n"),
    ("bold day heading", "<p><strong>3月4日</strong></p>", "\n3月4日\n"),
    ("list item", "<ul><li>5日，县残联免费适配辅助器具。</li></ul>", "\n- 5日，县残联免费适配辅助器具。\n"),
    ("bullet", "<p>●5日，县残联免费适配辅助器具。</p>", "\n●5日，县残联免费适配辅助器具。\n"),
    ("table cell", "<table><tr><td>图为会议现场。</td></tr></table>", "\n| 图为会议现场。 |"),
    ("indent and blank lines", "\n\n<p>　　会议要求，抓紧落实。</p><p>　</p>\n\n", "\n会议要求，抓紧落实。\n"),
]
PROSE = "".join(
    f"<p>会议指出，第{n}件事要突出群众关心的小事，一件一件抓出结果，让群众看得见、摸得着，并且年年有进展。</p>"
    for n in range(9)
)


@pytest.mark.parametrize(
    ("above", "inside", "lost"), [claim[1:] for claim in CLAIMS], ids=[claim[0] for claim in CLAIMS]
)
def test_what_extract_drops(web: dict[str, Any], above: str, inside: str, lost: str) -> None:
    """What the page says is dropped is not in the text, and `page_text` keeps it."""
    html = (
        f'<html><body>{above}<h1>县政协召开座谈会</h1><div class="content">{PROSE}{inside}{PROSE}</div></body></html>'
    )
    assert lost not in web["extracted"](html)
    assert lost in web["page_text"](html)


@pytest.mark.parametrize(("inside", "line"), [each[1:] for each in KEPT], ids=[each[0] for each in KEPT])
def test_what_extract_keeps(web: dict[str, Any], inside: str, line: str) -> None:
    """What the page says is kept is in the text, in the form that the page shows."""
    text = web["extracted"](f'<html><body><div class="content">{PROSE}{inside}{PROSE}</div></body></html>')
    assert line in text
    assert "\n\n" not in text


def test_title_block_stands_in_or_outside(web: dict[str, Any]) -> None:
    """A title above the article's element is lost to `extracted`, one inside is kept, and `page_text` keeps both."""
    outside = f'<html><body><h1>县政协召开座谈会</h1><div class="content">{PROSE}</div></body></html>'
    inside = f'<html><body><div class="content"><h1>县政协召开座谈会</h1>{PROSE}</div></body></html>'
    assert [web["extracted"](html).startswith("县政协") for html in (outside, inside)] == [False, True]
    assert [web["page_text"](html).startswith("县政协召开座谈会\n会议指出") for html in (outside, inside)] == [
        True,
        True,
    ]


def test_encoding_of_a_page(web: dict[str, Any]) -> None:
    """Bytes in the encoding that the page names come back as their characters."""
    html = f'<html><head><meta charset="gb2312"></head><body><div class="content">{PROSE}</div></body></html>'
    assert web["page_text"](html.encode("gb18030")).startswith("会议指出，第0件事")


def test_pages_without_an_article(web: dict[str, Any]) -> None:
    """A page with nothing on it gives None."""
    assert web["page_text"]("<html><body></body></html>") is None
    assert web["page_text"]("") is None


def test_address_of_a_page(web: dict[str, Any], tmp_path: Path) -> None:
    """`parse_page` names the file and carries the address through."""
    path = tmp_path / "page.html"
    path.write_text(html_of(lines_of(TEXTS["run_in_digest"]), Markup()), "utf-8")
    document = web["parse_page"](str(path), "https://www.example.gov.cn/1.html")
    assert (document.source.name, document.source.meta) == ("page.html", {"url": "https://www.example.gov.cn/1.html"})
    assert len(document.records) == 5


@needs_pdftotext
def test_pdf_reaches_the_table(tmp_path: Path) -> None:
    """In the way that the page advises, text from paper brings back at least what the table says."""
    scores = pdf_scores(tmp_path)
    columns = {"`newspaper_page`, in columns": scores.pop("columns")["plain"]}
    advised = {f"`{name}`": ways["joined"] for name, ways in scores.items()}
    wanted = documented(2, 3) | {name: row for name, row in documented(2, 0).items() if "columns" in name}
    assert_as_documented(wanted, advised | columns)


@needs_pdftotext
def test_reading_pdf_files(tmp_path: Path) -> None:
    """The two ways to parse a PDF name the file, carry it and the page through, and find the format."""
    report, page = tmp_path / "report.pdf", tmp_path / "page.pdf"
    report.write_bytes(printed(lines_of(TEXTS["work_report"]), 28))
    page.write_bytes(newspaper(own_stories(), 18, False))
    first, second = recipe(2)["parse_report"](str(report)), recipe(2)["parse_newspaper_page"](str(page), 1)
    assert (first.format, first.source.name, first.source.meta) == ("work_report", "report.pdf", {"file": str(report)})
    assert (second.format, second.source.meta) == ("newspaper_page", {"file": str(page), "page": 1})


@needs_pdftotext
def test_page_ends_do_not_matter(tmp_path: Path) -> None:
    """Form feeds and their absence give the same document, spans apart, and an empty PDF gives form feeds alone."""
    data = printed(seed_lines("work_report"), 28)
    with_feeds, without = pdf_text(tmp_path, data), pdf_text(tmp_path, data, "-nopgbrk")
    assert with_feeds.count("\f") > without.count("\f") == 0
    assert facts(cqgov_parse.parse(with_feeds)) == facts(cqgov_parse.parse(without))
    assert pdf_text(tmp_path, pdf_of([[], []])) == "\f\f"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "  甲县政协今天召开全体会议，审议\n工作报告。\n  会议要求抓紧落实。\n",
            "甲县政协今天召开全体会议，审议工作报告。\n会议要求抓紧落实。",
        ),
        ("  甲县政协今天召开全体会议，审议\n   — 1 —\n\f工作报告。\n", "甲县政协今天召开全体会议，审议工作报告。"),
        (
            "文件汇编\n  甲县政协今天召开全体会议，审议\n\f文件汇编\n工作报告。\n",
            "甲县政协今天召开全体会议，审议工作报告。",
        ),
        ("  （鲜明 吕静 吴林 殷艳妮 黄婷\n刘源）\n", "（鲜明 吕静 吴林 殷艳妮 黄婷 刘源）"),
        (
            "     甲县县长 段明\n各位代表：\n  现在报告工作，请全体代表予以审议。\n",
            "甲县县长 段明\n各位代表：\n现在报告工作，请全体代表予以审议。",
        ),
        ("\f\f", ""),
    ],
    ids=["indents", "page number", "running head", "names", "salutation", "nothing"],
)
def test_paragraphs(text: str, wanted: str) -> None:
    """`paragraphs` joins the lines that are not indented and drops page numbers and running heads."""
    assert recipe(2)["paragraphs"](text) == wanted


if __name__ == "__main__":
    import tempfile

    print(table(web_scores()))
    with tempfile.TemporaryDirectory() as folder:
        print(table(pdf_scores(Path(folder))))
