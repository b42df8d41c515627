"""Furniture: page controls, navigation, counters, footers. Only whole lines: a word of them may open a real sentence."""

import re

from cqgov_parse.lexicon import words

_INSIDE = re.compile(r"[ :!?。…|丨/\[\]()【】<>《》—▼▲▶◀↑↓←→·•\-_*#=~^\"“”]+")
_RULE = re.compile(r"[ \-_=*~—─…·.。▼▽▲△◆◇★☆●○■□↓↑]{2,}|[▼▽↓]+|[<>]{1,2}|[\[\]()【】|丨]+")
_COUNTER = re.compile(
    r"(?:(?:[（(【\[]? ?(?:浏览|阅读|点击|访问|查看|评论|点赞|转发|播放|人气|字数|已阅)(?:次数|量|数|人数)?|阅读数?|次数|views?)(?: ?[:：] ?| )[0-9, ]*(?:次|人次|人|万|\+)*[)）】\]]?[ 。]*)+",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:[—\-–·. ]*[0-9]{1,4}[—\-–·. ]*|第 ?[0-9]{1,4} ?[页版]|共 ?[0-9]{1,4} ?页|[A-D]?[0-9]{1,3} ?版?|(?:当前版|版次) ?: ?[A-Z]?[0-9]{1,3} ?版?"
    r"|第 ?[0-9]+ ?页 ?[/ ]? ?共 ?[0-9]+ ?页|[0-9]{1,3} ?/ ?[0-9]{1,3}|Page ?[0-9]+)",
    re.IGNORECASE,
)
_CONTROLS = re.compile(
    r"^(?:[（(【\[]? ?(?:字体|字号|字体大小|文字大小) ?[:：]?[ 大中小加还原减]*[)）】\]]?)+$"
    r"|^(?:3|[<《«])?(?:上一[篇版期条]|前一[篇版期])[ :：|]*(?:[^。]{0,40})?(?:下一[篇版期条]|后一[篇版期])?[ :：]*[^。]{0,40}?(?:4|[>》»])?$"
    r"|^(?:下一[篇版期条]|后一[篇版期])[ :：][^。]{0,60}$"
    r"|^(?:分享到|分享至|分享)[ :：]*(?:(?:微信|微博|新浪微博|QQ空间|QQ|朋友圈|腾讯微博|人人网|豆瓣)[ 、|]*)*$"
    r"|^(?:下载|打印|全屏|收藏|关闭|复制|纠错|分享|返回|登录|注册|首页|刷新|窗口|本页|加入|【字号[:：]?|字号[:：]?|字体[:：]?|加大|还原|减小|放大|缩小|默认|大|中|小|】|\[|\]|\(|\)|[ |丨/])+$"
)
_FOOTER = re.compile(
    r"版权所有|Copyright|©|ICP备|ICP证|公网安备|网站标识码|网站标识|许可证(?:编?号)?[:： ]|国内统一(?:连续出版物)?刊号|国内统一连续出版物号|CN ?[0-9]{2}-[0-9]{4}|邮发代号|内部资料|准印证|渝内字|内字第|"
    r"微信公众(?:号|平台)|官方微信|公众号[:：]|热线(?:电话)?[:：]|新闻热线|投稿(?:邮箱|热线|信箱)|广告(?:热线|联系|部|经营)|联系电话[:：]|电话[:：] ?[0-9(]|邮编[:：]|邮箱[:：]|E-?mail|QQ群?[:：]|传真[:：]|地址[:：]|"
    r"浏览器|分辨率|技术支持|免责声明|未经(?:授权|许可|书面)|转载(?:请|须|时)|请注明|版权归|主办单位|主办[:：]|承办单位|承办[:：]|协办[:：]|出版[:：]|印刷[:：]|总第 ?[0-9]+ ?期|第 ?[0-9]+ ?期|数字报(?:纸)?$|电子报$|网站地图|enpproperty|"
    r"长按.{0,8}(?:二维码|关注)|扫(?:描|一扫|码).{0,12}(?:关注|查看|打开|手机)|点击.{0,10}(?:关注|查看|阅读)|关注我们|欢迎关注|敬请(?:关注|期待)|下期再[见会]|仅供参考|如有侵权|联系我们|违法和不良信息|举报",
    re.IGNORECASE,
)
_PAPER = re.compile(r"[一-鿿]{2,12}(?:日报|晚报|政协报|导报|时报|商报|晨报|都市报|党报|报|周刊|周报|数字报纸|数字报|电子报|日报社|报社|融媒体中心|新闻网|在线|发布)")
_NUMBERS = re.compile(r"[0-9]{1,4}(?: +[0-9]{1,4})+")
_TAG = re.compile(r"(?:</?[a-zA-Z!/][^<>]{0,200}>?|!\[[^\]]*\]\([^)]*\)|&[a-z]+;|[a-zA-Z0-9_\-]{1,40}\.(?:png|jpe?g|gif|webp|mp4)|头条[0-9]+x[0-9]+px|[ ])+", re.IGNORECASE)


def is_furniture(plain: str) -> bool:
    """Whether a whole line is nothing but page furniture."""
    if len(plain) > 160:
        return False
    bare = _INSIDE.sub("", plain)
    if not bare or bare in words("furniture"):
        return True
    if _RULE.fullmatch(plain) or _PAGE_NUMBER.fullmatch(plain) or _NUMBERS.fullmatch(plain) or _TAG.fullmatch(plain):
        return True
    if _COUNTER.fullmatch(plain) or _CONTROLS.match(plain):
        return True
    if _is_prose(plain):
        return False
    return _FOOTER.search(plain) is not None


def is_page_number(plain: str) -> bool:
    """Whether a whole line is a page's number: `— 3 —`, `03`, `第3页`."""
    return _PAGE_NUMBER.fullmatch(plain) is not None


def is_paper(plain: str) -> bool:
    """Whether a whole line is the name of a paper, site or newsroom."""
    return _PAPER.fullmatch(plain.replace(" ", "")) is not None


def _is_prose(plain: str) -> bool:
    """A sentence that happens to hold a word of a footer: it has a full stop and is no notice of a few words."""
    return plain.endswith(("。", "。”")) and plain.count(",") + plain.count("、") > 1 and "转载" not in plain and "版权" not in plain
