"""Furniture: page controls, navigation, counters, footers. Only whole lines: a word of them may open a real sentence."""

import re
from collections.abc import Sequence
from functools import cache

from cqgov_parse.lexicon import table, words
from cqgov_parse.memory import remembered
from cqgov_parse.patterns import lazy

_INSIDE = lazy(r"[ :!?。,…|丨»«+/\[\]()【】<>《》—▼▲▶◀↑↓←→·•\-_*#=~^\"“”]+")
_PARTING = ' :!?。,…|丨»«+/[]()【】<>《》—▼▲▶◀↑↓←→·•-_*#=~^"“”0123456789'
_RUN = lazy("[一-鿿]{14,}+")  # the longest name of a control has 13
_LAST_COUNT = lazy(r"\(?[0-9]+\)?$")
_DIGIT = lazy("[0-9]")
_COUNTED = "0123456789)"
_COUNT = lazy(r"\([0-9]+\)|[0-9][0-9\-,.]*\+?")
_YEAR = lazy(r"[12][0-9]{3}[-年/.]")
_MENU = lazy(r"[^|丨:。,]{1,10}(?: ?[|丨] ?[^|丨:。,]{1,10}){3,}")
_RIGHTS = lazy("版权|著作权|转载|授权|注明|免责|侵权|不代表|本网|本站|联系我们")
_BRACKETED = lazy(r"\([0-9]+\)")
_WIDEST = 6  # characters of a control word
_WORD = 10  # characters; what parts two controls is a word, no sentence
_RULE = lazy(r"[ \-_=*~—─…·.。▼▽▲△◆◇★☆●○■□↓↑]{2,}|[▼▽↓]+|[<>]{1,2}|[\[\]()【】|丨]+")
_COUNTER = lazy(
    r"(?:(?:[（(【\[]? ?(?:浏览|阅读|点击|访问|查看|评论|点赞|转发|播放|人气|字数|已阅|跟贴|跟帖|参与)(?:次数|量|数|人数)?|阅读数?|次数|(?i:views?))(?: ?[:：] ?| )[0-9, ]*(?:次|人次|人|万|\+)*[)）】\]]?[ 。]*)+"
)
_PAGE_NUMBER = lazy(
    r"(?:[—\-–·. ]*[0-9]{1,4}[—\-–·. ]*|第 ?[0-9一二三四五六七八九十]{1,4} ?[页版] ?:?|共 ?[0-9]{1,4} ?页|[A-Da-d]?[0-9]{1,3} ?版?|(?:当前版|版次) ?: ?[A-Za-z]?[0-9]{1,3} ?版?"
    r"|第 ?[0-9]+ ?页 ?[/ ]? ?共 ?[0-9]+ ?页|[0-9]{1,3} ?/ ?[0-9]{1,3}|(?i:Page) ?[0-9]+)"
)
_CONTROLS = lazy(
    r"^(?:[（(【\[]? ?(?:字体|字号|字体大小|文字大小) ?[:：]?[ 大中小加还原减]*[)）】\]]?)++$"
    r"|^(?:3|[<《«])? ?(?:[上前后下]一?[篇版期条组则页图张个章]|(?:前|后)一篇)(?:文章|新闻|组图)?(?:[ :|][^。]{0,60}?|(?=[下后])|$)(?:[下后]一?[篇版期条组则页图张个章](?:文章|新闻|组图)?[ :]?[^。]{0,60}?)?(?:4|[>》»])?$"
    r"|^(?:分享到|分享至|分享)[ :：]*(?:(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|腾讯微博|人人网|豆瓣)[ 、|]*+)*+$"
    r"|^(?:(?:我要)?(?:打印|关闭|点赞|收藏|转发|评论|留言|分享|返回|下载|复制|纠错|举报|保存|推荐|顶部|在看|TOP)(?:本页|本文|此页|窗口|文档|正文|页面|网页|文章|全文|首页|顶部|列表)?|[0-9]{1,6}|[ |丨/\[\]()【】·])++$"
    r"|^(?:下载|打印|全屏|收藏|关闭|复制|纠错|分享|返回|登录|注册|首页|刷新|窗口|本页|加入|【字号[:：]?|字号[:：]?|字体[:：]?|加大|还原|减小|放大|缩小|默认|大|中|小|】|\[|\]|\(|\)|[ |丨/])++$"
)
_FOOTER_ANYWHERE = lazy(
    "不代表本[站网报台刊]|公网安备|网站标识码|许可证(?:编?号)?(?::| ?[0-9]{6})|版权所有(?!权)|©|准印证|内字第|长按(?:识别|扫码|图片|二维码)|点个“?(?:在看|赞)|盘点到这里|国内统一(?:连续出版物)?刊?号"
)
_LATIN = lazy("[a-zA-Z]")
_FOOTER_IN_LATIN = lazy("ICP备|ICP证|Copyright|CN ?[0-9]{2}-[0-9]{4}|enpproperty", re.IGNORECASE)
_FOOTER_START = lazy(
    r"(?:本[版报社刊台网] ?)?(?:主办(?:单位)?|编印(?:单位)?|承办(?:单位)?|协办(?:单位)?|主管(?:单位)?|出版|印刷|新闻热线|热线电话|投稿(?:邮箱|热线|信箱|邮件)?|广告(?:热线|联系|部|经营|电话)|联系(?:电话|方式|地址)|服务热线|监督电话|电话|本?报?社?地址|邮编|邮政编码|(?:电子)?邮箱|(?i:E-?mail)|传真|(?i:QQ)群?|"
    r"(?:官方)?微信(?:公众)?(?:号|平台)?|微博|公众号|视频号|技术支持|网站地图|总编室|订阅|零售价|定价|(?:本文|原文|文章|新闻)?(?:链接|网址|地址)|特别声明|声明|免责声明) ?[:]|(?i:https?://|www\.)"
    r"|邮发代号|收录于(?:专题|合集|话题)|总?第 ?[0-9]+ ?期(?:$|[ (/|·总,])|数字报(?:纸)?(?:$| )|未经[一-鿿]{0,8}(?:授权|许可|同意|允许)|转载[一-鿿]{0,4}(?:请|须|时)|本[网站文][一-鿿]{0,12}(?:转载|版权)|如有侵权|违法和不良信息|点击(?:上方|下方|左上角|右上角)?.{0,4}蓝字|(?:长按|扫一?扫|扫描|识别|点击(?=上|下|左|右|标题|图片|链接|此处|这里|阅读|查看|关注|屏幕|“))[^,。]{0,16}(?:二维码|关注|查看|打开|手机|视频|阅读|报名|原文)[^,。]{0,10}(?:,(?:阅读|查看|观看|收看|了解|下载)[^,。]{0,10})?$|"
    r"(?:欢迎)?关注[“《一-鿿].{0,16}(?:了解|获取|公众号|更多|查看)|欢迎(?:关注|点赞|转发|留言|扫码|订阅|投稿)|敬请(?:关注|期待|留意)|更多(?:精彩|资讯|内容|新闻)(?:$|[,>…! ]|请|尽在|内容|资讯)|(?:以上|本期).{0,10}(?:就到这里|到此结束)|(?:我们)?下[期周].{0,8}再?见|发言请遵守|请遵守|文明(?:上网|发言)(?:$|[, ]?(?:理性|登录|请))|登录后|您的浏览器|建议(?:您)?使用.{0,12}浏览|(?:为了|为)?(?:您|获得).{0,10}(?:最佳|更好).{0,4}(?:浏览|体验)|(?:网站|本站).{0,6}(?:改版|升级|迁移)(?:$|公告|通知|说明|提示|维护|中)|点个?.{0,2}[“\"]?在看"
    r"|(?:相关)?附件(?:下载)?[: ].{1,60}\.(?i:docx?|pdf|xlsx?|pptx?|wps|et|zip|rar|ofd)\b|(?:关键[词字]|标签|(?i:Tags?)|责任单位|话题) ?:"
    r"|.{0,16}(?:就到这里|下[期周次].{0,4}再[见会])[!。~]*$|.{0,12}请遵守.{2,20}(?:公约|规定|协议|法规)$"
)
_NOTICE = lazy("版权|转载|授权|注明|免责|侵权|仅供参考|存储服务|自媒体平台|Copyright|浏览器")
_LINKS = lazy(
    "(?:相关|热点|热门|精彩|猜你|为你|编辑|延伸|更多|最新|本期)(?:推荐|阅读|报道|新闻|文章|链接|喜欢|资讯|看点|内容|目录)|推荐阅读|往期回顾"
    "|(?:(?:本|每|上|今)[期周月日天版]|一周|要闻|内容|新闻|版面)?(?:导读|目录|要目|看点|提要|抢先看)"
)
_PAPER = lazy(
    r"[一-鿿]{2,12}(?:日报|晚报|政协报|导报|时报|商报|晨报|都市报|党报|报|周刊|周报|数字报纸|数字报|电子报|日报社|报社|融媒体中心|网|在线|发布)"
    r"(?:[A-Z]{6,40})?"  # the name once more in letters
)
_OF_PLAYER = r"(?:(?:高清|标清|超清|蓝光|流畅|自动|倍速|[0-9]\.[0-9]{1,2} ?[xX倍]|全屏|静音|弹幕|播放|暂停|重播|音量|画中画)[ /|]*)"
_PLAYER = lazy(
    rf"(?:(?:字号|字体)(?:大小)? ?:? ?)?(?:[AT][-+]? ?){{2,4}}|(?:(?:[0-9]{{1,2}}:)?[0-9]{{1,2}}:[0-9]{{2}} ?/? ?){{1,2}}{_OF_PLAYER}*|{_OF_PLAYER}{{2,}}"
)
"""Steps of the type's size; a player's clock and its controls."""
_ADDRESS = lazy(r"[A-Za-z0-9_.\- ]*@[A-Za-z0-9_.\- ]*|(?:[. ]*(?:c ?o ?m|c ?n|n ?e ?t|o ?r ?g))+")  # wraps part it
_GREETING = lazy(
    r"(?:今天是.{6,30}|您好)?[,! ]*欢迎(?:您?(?:访问|光临|浏览|登录)|您?来到(?=[^,。]*[网站]))[^,。]{2,40}|(?:电子)?信箱 ?:.{0,60}"
)
_NUMBERS = lazy(r"[0-9]{1,4}(?: +[0-9]{1,4})+")
_TAG = lazy(
    r"(?:</?[a-zA-Z!/][^<>]{0,200}>?|!\[[^\]]*\]\([^)]*\)|&[a-zA-Z]+;|[a-zA-Z0-9_\-]{1,40}\.(?i:png|jpe?g|gif|webp|mp4)|头条(?i:[0-9]+x[0-9]+px)|[ ])++"
)

FIRSTS = frozenset("丨第共当版头浏阅点访查评转播人字已跟参次")
"""The Han characters with which page numbers, rules, tags and counters begin."""


@remembered
def is_furniture(plain: str) -> bool:
    """Whether a whole line is nothing but page furniture."""
    if len(plain) > 160:
        return False
    if not _is_prose(plain):
        parts = _INSIDE.split(plain)
        bare = "".join(_INSIDE.split(_LAST_COUNT.sub("", plain)) if plain[-1:] in _COUNTED else parts)
        if not bare or bare in words("furniture") or _is_of_controls(plain, parts):
            return True
    if not "一" <= plain[:1] <= "鿿" or plain[0] in FIRSTS:
        if _RULE.fullmatch(plain) or _PAGE_NUMBER.fullmatch(plain) or _NUMBERS.fullmatch(plain):
            return True
        if _TAG.fullmatch(plain) or _COUNTER.fullmatch(plain):
            return True
    if (
        _PLAYER.fullmatch(plain)
        or _ADDRESS.fullmatch(plain)
        or _GREETING.fullmatch(plain)
        or _CONTROLS.match(plain)
        or _is_menu(plain)
    ):
        return True
    if "。" in plain and not _NOTICE.search(plain):
        return False
    return len(plain) <= 100 and (
        _FOOTER_START.match(plain.lstrip("▲▼●★☆↑↓ (").rstrip(") ")) is not None
        or _FOOTER_ANYWHERE.search(plain) is not None
        or (_LATIN.search(plain) is not None and _FOOTER_IN_LATIN.search(plain) is not None)
    )


def _is_prose(plain: str) -> bool:
    """Whether Han characters run on for longer than any name of a control, and are not put together from controls: most lines tell so at once."""
    run = _RUN.search(plain)
    if run is None:
        return False
    around = plain[run.start() - 1 : run.start()] + plain[run.end() : run.end() + 1]
    return not around.strip(_PARTING) and not _control(run.group())


def _is_of_controls(plain: str, parts: Sequence[str]) -> bool:
    """Whether controls make up the line: every word is put together from them, or, where several are parted, most are.

    `parts` is what signs and blanks part; counts part words, too.
    """
    tokens = [token for token in (_INSIDE.split(_COUNT.sub(" ", plain)) if _DIGIT.search(plain) else parts) if token]
    firsts = _first_of_names()
    others = len([token for token in tokens if token[0] not in firsts])
    if others * 2 >= len(tokens) > 0:
        return False
    is_mixed = len(tokens) >= 3 and max(map(len, tokens)) <= _WORD
    if others and not is_mixed:
        return False
    kinds: list[str] = []
    for token in tokens:
        kinds.append(_control(token))
        if not (kinds[-1] or is_mixed):
            return False
    if all(kinds) and ("control" in kinds or _BRACKETED.search(plain)):
        return True
    if "control" not in kinds:
        return False
    return is_mixed and kinds.count("") * 2 < len(tokens)


@cache
def _first_of_names() -> frozenset[str]:
    return _first_of_controls() | {word[0] for word in words("furniture")}


@cache
def _first_of_controls() -> frozenset[str]:
    return frozenset(word[0] for word in table("controls"))


def _control(token: str) -> str:
    """`control` for a word that is a control or put together from one (打印+本页), `word` for what stands beside one, else nothing."""
    if token in words("furniture"):
        return "control"
    if token[0] not in _first_of_controls():
        return ""
    found = table("controls")
    reached = [""] * (len(token) + 1)  # by each character: what the token is up to there
    reached[0] = "word"
    last = 0
    for end in range(1, len(token) + 1):
        if end - last > _WIDEST:
            return ""
        for start in range(max(0, end - _WIDEST), end):
            kind = found.get(token[start:end]) if reached[start] else None
            if kind and reached[end] != "control":
                reached[end] = "control" if "control" in (kind, reached[start]) else "word"
                last = end
    return reached[-1]


def _is_menu(plain: str) -> bool:
    """Whether four or more short words stand between bars, `首页 | 时政 | 民生 | 视频`, and no date or name of a field is among them;
    or between blanks, if the front page is one of them."""
    bars = plain.count("|") + plain.count("丨")
    if "首页" in plain and not bars:
        entries = plain.split(" ")
        return len(entries) > 3 and "首页" in "".join(entries[:2]) and max(map(len, entries)) <= _WIDEST
    return bars >= 3 and _MENU.fullmatch(plain) is not None and _YEAR.search(plain) is None


def is_notice(plain: str) -> bool:
    """Whether a paragraph speaks of rights and of the site itself: two such words, as no article ends with."""
    return len(set(_RIGHTS.findall(plain))) >= 2


def is_divider(plain: str) -> bool:
    """Whether a line only parts what stands above from what stands below: `▼▼▼`, `……`."""
    return _RULE.fullmatch(plain) is not None


def opens_links(plain: str) -> bool:
    """Whether a line stands over links to other pages: what follows it is navigation."""
    return _LINKS.fullmatch(_INSIDE.sub("", plain)) is not None


def is_page_number(plain: str) -> bool:
    """Whether a whole line is a page's number: `— 3 —`, `03`, `第3页`."""
    return _PAGE_NUMBER.fullmatch(plain) is not None


def is_paper(plain: str) -> bool:
    """Whether a whole line is the name of a paper, site or newsroom."""
    return _PAPER.fullmatch(plain.replace(" ", "")) is not None
