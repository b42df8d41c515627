"""Furniture: whole lines of page controls, navigation, counters and footers, and sentences that merely hold such words."""

import pytest

from cqgov_parse.parts import furniture
from tests.unit.reading import fold

CONTROLS = """扫一扫在手机打开当前页|字体：大 中 小|【字体: 小   中   大|打印|关闭窗口|[打印]|【打印正文】|上一篇|下一篇|上一篇：没有了|下一篇：青溪区开会|没有了
分享到|分享到：|分享到：微信 微博 QQ空间|浏览次数:|浏览次数：123|阅读 1234|阅读量：10万+|听新闻|评论|最新评论|发送|热点推荐|相关推荐|附件下载|免责声明
下载 打印 全屏 收藏 【字号： 加大 还原 减小 】|3上一篇  下一篇4|上一版 下一版|版面翻页|按日期搜索|通版阅读请点击： 展开通版 收缩通版|發表評論|關閉窗口|图片
参与互动(0)|评论(3)  点赞(26)|发表评论　　验证码：|返回目录　放大+　缩小-　全文复制|【大 中 小】【打印】【收藏】|[打印文档][关闭窗口][TOP]|上一组：河岸日出|下一张：没有了|返回频道首页
关于我们 - 法律声明 - 联系我们 - 举报电话|关于我们　版权声明　投稿热线 0123-7654321|网站地图 | 隐私政策 | 使用帮助|我要评论 点赞 37|字号:[|大][|下一版»本期共8版, 当前第3版 PDF|青溪网首页丨时政丨民生丨文旅丨登录|第2版:"""
FOOTERS = """版权所有：青溪网|渝ICP备12345678号|渝公网安备 50010302000000号|网站标识码：5001030001|互联网新闻信息服务许可证：5012018000|邮编：400000|QQ：12345
广告联系：023-123|您的浏览器版本过低，建议升级|Copyright © 2031 青溪网|主办单位：青溪区政协办|新闻热线：023-12345678|总第125期|国内统一连续出版物号：CN50-0000|邮发代号：77-00
下期再会|敬请关注|长按识别二维码关注|点击阅读原文|发言请遵守新闻跟帖服务协议|声明：本文转载自网络|转载请注明出处|未经授权不得转载。版权所有。|欢迎关注“青溪政协”公众号|网友发言不代表本站立场|本文链接：https://example.org/a/1|www.example.org"""
LEFTOVERS = """<!--/enpproperty-->|<!--enpproperty <date>2031-03-05</date>-->|</span>|<p class="a">|![](a.png)|blob.png|头条787x93px|&nbsp;|▼▼▼|……|—————|***|[]"""
NUMBERS = "— 3 —|-12-|第3页|共 5 页|3/12|03|当前版：02版|1234 5678|Page 7|第3页 共5页|第四版"


def lines(text: str) -> list[str]:
    return [each for line in text.split("\n") for each in line.split("|")]


@pytest.mark.parametrize("text", [*lines(CONTROLS), *lines(FOOTERS), *lines(LEFTOVERS), *lines(NUMBERS), ""])
def test_furniture(text: str) -> None:
    """Controls, navigation, counters, footers, page numbers and leftovers of markup are furniture as whole lines."""
    assert furniture.is_furniture(fold(text))


SENTENCES = """扫一扫果面上的二维码，就能看到种植户的名字。|打印店老板李某说，生意好了|下载量突破百万|评论员文章|分享到场的喜悦|联系群众办实事|关注民生|声明将继续履职
图片展开幕|3月5日|第3版的报道引起反响|字体设计比赛开幕|首页改版|关闭小煤窑3处|收藏家李某的故事|返回家乡创业|投稿者众多|大中小学思政课|大中小企业|更多群众受益
最新成果发布|发送短信500条|订阅量增长|电话里，他说|主办方李某介绍|广告业发展|视频会议召开|没有了后顾之忧|欢迎辞|专题|纠错机制|免责条款|参与互动|联系群众 服务基层 关注民生|我们的朋友圈|下载安装反诈软件|版权服务中心|举报中心揭牌|意见反馈机制|广告合作社|评论员|新闻中心|青溪区政协举行版权保护协商会
许可证办理提速|微信群里议大事|听新闻发布会|扫码点餐|阅读点亮人生|点赞家乡|网络举报渠道畅通。
他在报告中说，全县公安网安部门破获案件35起。"""
LOST = """扫一扫果面上的二维码，产地信息一目了然|上一篇文章里，我们讲了河道|第12期委员讲堂开讲|数字报告厅启用|文明上网进校园活动启动|网站升级改造协商会召开|上一期项目全部完工|版权所有权登记
版权所有权登记工作由县市场监督管理局负责，群众反映流程较长，建议压缩办理时限。"""


@pytest.mark.parametrize("text", lines(SENTENCES))
def test_sentences_are_no_furniture(text: str) -> None:
    """A word of the furniture may open a real sentence or headline, which stays text."""
    assert not furniture.is_furniture(fold(text))


@pytest.mark.parametrize("text", lines(LOST))
def test_headlines_are_no_furniture(text: str) -> None:
    """A headline or a wrapped line that begins with such a word is no furniture either."""
    assert not furniture.is_furniture(fold(text))


def test_long_lines() -> None:
    """A long line is text, whatever it holds."""
    assert not furniture.is_furniture("版权所有 " * 40)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("相关推荐", True),
        ("相关阅读：", True),
        ("【延伸阅读】", True),
        ("本期看点", True),
        ("推荐阅读", True),
        ("往期回顾", True),
        ("相关部门", False),
        ("本期", False),
        ("相关报道说明", False),
    ],
)
def test_links(text: str, expected: bool) -> None:
    """A line over links to other pages is known, so that what follows it is navigation."""
    assert furniture.opens_links(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— 3 —", True),
        ("０３", True),
        ("第3页", True),
        ("第 12 版", True),
        ("A03版", True),
        ("3/12", True),
        ("当前版：03版", True),
        ("3月", False),
        ("三", False),
        ("12345", False),
        ("第3版要闻", False),
    ],
)
def test_page_number(text: str, expected: bool) -> None:
    """A whole line may be a page's number."""
    assert furniture.is_page_number(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青溪日报", True),
        ("青 溪 日 报", True),
        ("青溪政协报", True),
        ("青溪新闻网", True),
        ("青溪日报  QINGXI RIBAO", True),
        ("青溪區融媒體中心", True),
        ("日报", False),
        ("青溪日报讯", False),
        ("甲县召开会议", False),
    ],
)
def test_paper(text: str, expected: bool) -> None:
    """A whole line may be the name of a paper, site or newsroom, letters set apart or not."""
    assert furniture.is_paper(fold(text)) is expected


@pytest.mark.parametrize(
    "line", ["A- A A+", "A+ A A-", "00:00 / 02:41 高清 倍速 1.0X", "00:12/03:05", "▶ 01:30 全屏", "字号:A- A A+"]
)
def test_players_and_steps_of_the_type(line: str) -> None:
    """A player's clock with its controls, and the steps of the type's size, are furniture."""
    assert furniture.is_furniture(line)
