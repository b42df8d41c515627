"""The fields of an imprint, one after the other: what each is, `发布时间：…`, `来源：…`, a counter, a control, a page's number and name."""

import re
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import alternation
from cqgov_parse.memory import remembered
from cqgov_parse.parts import bylines, furniture, names, pagenames, roles
from cqgov_parse.patterns import DATE, HAN_DATE, TIME, WEEKDAY, lazy

_LONGEST = 160
_CITATION = 40  # characters
_ORIGIN = r"(?:稿件|信息|文章|新闻|内容|图文|数据)?来源|稿源|信息源|出处|转自|原载|综合(?= ?:)|(?:发布|供稿|来稿|报送|信息提供|发文)(?:单位|机构|机关|部门)"
ORIGIN_LABEL = lazy(rf"(?:{_ORIGIN}) ?[:：]")
_DATE_LABEL = r"(?:发布|信息|创建|添加|录入|采集|上报|报送|发表|发稿|更新|刊发|出版|成文|编辑|录入|发文|印发|刊登|公开|生成|上传)?(?:日期|时间)|日 +期|时 +间"
_COUNTER = r"(?:浏览|阅读|点击|访问|查看|评论|点赞|转发|播放|人气|分享)(?:次数|量|数|人数)?|语音阅读|语音播报|字体大小|文字大小|字体|字号|分享到|分享至|分享|评论|热度|编号|期数|责任|背景色|保护视力色|视力保护色|字数"
_FIELD = (
    r"索 *引 *号|信息索引|主 *题 *词|主题分类|体裁分类|组配分类|信息分类|公文种类|公开类别|分 *类|文 *种|文 *号|发文字号|名 +称|(?:信息|公文|文件)名称|关键[词字]|"
    r"公开(?:方式|范围|属性|目录|形式|时限|期限)|有效性|效力状态|时效性?|废止日期|失效日期|服务对象|语 *种"
)
"""The fields of the tables with which governments' sites disclose a document; its name is there once more."""
_CONTROL = lazy(
    r"(?:【?(?:字体|字号)[: ]*(?:[大中小加还原减+\-]+[ ,]*)*】?|\[?(?:原创|放大|缩小|默认|打印|关闭|收藏|下载|全屏|复制|纠错|分享|窗口|本页|此页|朗读|听新闻|听全文|点击量?|阅读量?|浏览量?|字体|字号|编印|出版|印发|上一[期版篇]|下一[期版篇]|返回首页|返回目录|版面导航|标题导航|次|人次|大|中|小|内部资料|内部刊物|内部交流|免费交流|免费赠阅)\]?)(?=[ |丨/\]】)]|$|[:：])"
)
_SECTION = lazy(
    r"(?:(?:第 ?)?[A-D]?[0-9]{1,3} ?(?P<page>版)?|第 ?[一二三四五六七八九十]{1,3} ?(?P<han>版))(?: ?[:：·] ?| +)(?P<section>[一-鿿]{2,8})(?=[ |丨]|$)"
)
_COUNTY_PAPER = lazy("今日[一-鿿]{2,3}")
_PAGE = lazy(r"(?:第 ?)?[A-D]?[0-9]{1,3} ?版(?: ?: ?[0-9]{1,3}(?= |$))?|总?第 ?[0-9]+ ?期|[0-9]{2,6} ?期|当前版")
_PHONE = lazy(r"[一-鿿]{2,6} ?: ?(?:[0-9]{3,4}[- ])?[0-9]{7,11}(?![0-9])")
_OUTLET = lazy(
    r"[一-鿿A-Za-z0-9·“”]{1,20}?(?:日报社?|晚报|政协报|都市报|时报|商报|晨报|周报|导报|报社?|新闻网|政府网|网站?|电视台|广播电台|台|通讯社|社|融媒体中心|融媒体|融媒|中心|发布|客户端|在线|新闻|传媒|头条|办公室|政协|办|局|委|部)(?=[ |丨]|$)"
)
_SHORT_DAY = lazy(r"(?:1[0-2]|0?[1-9])(?:[-/]|月)(?:3[01]|[12][0-9]|0?[1-9])日?(?= [0-2]?[0-9]:[0-5][0-9])")
_SINCE = lazy(r"(?:发[表布]|更新|刊[发登]|编辑|首发)于 ?(?=[0-9一二])")
_ADDRESS = lazy(r"(?:https?://|www\.)[!-~]+")
_ORIGINAL = lazy(
    r"原创[: ] ?(?P<names>[一-鿿·]{2,4}(?:、[一-鿿·]{2,4}){0,3})(?= )"
)  # an account's own piece, with its author
_BRACKETED = lazy(r"[【\[(](?P<words>[^【】\[\]()]{1,12})[】\])]")
_CITED = lazy(
    r"[(【\[]? ?(?:据|转自|摘自|选自|原载) ?(?P<outlet>《[^《》]{2,20}》|[一-鿿]{2,12}(?:报|社|网|台|发布|客户端|新闻))(?:消息|报道|电)? ?[)】\]]?"
)
_COUNT = lazy(
    r"(?: *[0-9][0-9,.]*[万+]?(?![0-9]*[-年/]))?(?: ?(?:次|人次|人)(?=[ )】\]]|$))?[大中小加还原减AT+\- ]*[)】\]]?"
)
_LUNAR = lazy(r"(?:农历|夏历|阴历)[一-鿿]{2,14}(?=[ |丨]|$)")
PLACE = lazy(
    r"(?:发[表布]于 ?)?(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)(?=$| 听全文)"
)
_SIGNED = lazy(
    r"(?:本[报网台刊]|特约|见习|实习|首席|全媒体|融媒体?)*(?:记者|通讯员|作者) +(?P<names>[一-鿿·][一-鿿· ]{1,40}?)(?=$| {3,}|[|丨]| *[一-鿿]{2,6} ?:)"
)
_WORD = lazy(r"[一-鿿]{2,8}(?=[ |丨]|$)")
_ACCOUNT = lazy(r"[A-Za-z][A-Za-z0-9_.\-]{2,}(?= |$|[)\]】])")  # who filled the form: `编辑：admin`
_SIGN = lazy("[:|丨]|[一-鿿]{2}/")
_BLANKS = lazy(r"[ |丨,;>•*·●◆■★▪]+|^[-–] +|/ +")


_ALONE = (
    ("weekday", WEEKDAY),
    ("weekday", _LUNAR),
    ("control", _CONTROL),
    ("counter", _PAGE),
    ("label", _SINCE),
    ("counter", _ADDRESS),
)
_WITH_DIGITS = (("time", TIME), *_ALONE, ("counter", _PHONE))
_DIGIT = lazy("[0-9]")
FIRSTS = frozenset(
    "一二第星周农夏阴总当原放缩默打关收下全复纠分窗本此朗听点阅浏字编出印次人大中小内免特见实首融记通作发更刊编上返版标"
)
"""The Han characters with which a line of this kind begins that has neither a label nor a digit."""


class Field(NamedTuple):
    kind: str  # origin, published, staff, counter, control, time, weekday, label, section
    start: int
    end: int
    value: tuple[int, int] = (0, 0)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"[\[(【]?(?:(?:(?P<field>{_FIELD})|(?P<counter>{_COUNTER})) ?:|(?:(?P<origin>{_ORIGIN})|(?P<published>{_DATE_LABEL})|(?P<staff>(?:{alternation('roles')})|{roles.apart()}|[一-鿿] +[一-鿿](?= ?:))) ?(?:[:|丨]|(?<=[一-鿿]{{2}})/)"
        r")"
    )


@remembered
def read(plain: str) -> list[Field]:
    """The fields of the line, or none if anything in it is of another kind."""
    if len(plain) > _LONGEST or "。" in plain[:-1]:
        return []
    has_label = ":" in plain or "|" in plain or "丨" in plain or "/" in plain
    has_digit = _DIGIT.search(plain) is not None
    if not (has_label or has_digit) and "一" <= plain[:1] <= "鿿" and plain[0] not in FIRSTS:
        return []
    cited = _CITED.fullmatch(plain) if len(plain) <= _CITATION else None
    if cited:  # `（据某报）`
        return [Field("origin", 0, len(plain), cited.span("outlet"))]
    fields: list[Field] = []
    at = 0
    label = _label()
    while at < len(plain):
        blank = _BLANKS.match(plain, at)
        if blank:
            at = blank.end()
            continue
        original = _ORIGINAL.match(plain, at) if not fields else None
        if original and names.read(plain, *original.span("names")):
            fields.append(Field("control", at, at + 2))
            fields.append(Field("staff", *original.span("names")))
            at = original.end()
            continue
        field = (_labelled(plain, at, label) if has_label else None) or _bare(plain, at, bool(fields), has_digit)
        if field is None:
            control = _BRACKETED.match(plain, at) if fields else None
            if control and furniture.is_furniture(control["words"]):
                fields.append(Field("control", at, control.end()))
                at = control.end()
                continue
            if plain[at] in "()[]【】" and fields:
                at += 1
                continue
            if plain[at] in "([" and not fields and label.match(plain, at + 1 + (plain[at + 1 : at + 2] == " ")):
                at += 1
                continue
            return []
        fields.append(field)
        at = field.end
    kinds = {field.kind for field in fields}
    if kinds <= {"weekday", "time", "label"}:
        return []
    if kinds == {"staff"} and any(not _SIGN.search(plain, field.start, field.end) for field in fields):
        return []  # a byline alone on its line
    if kinds == {"origin"} and fields[0].value[0] == fields[0].start:
        return []  # an outlet's bare name is no source line
    return fields


def _labelled(plain: str, at: int, label: re.Pattern[str]) -> Field | None:
    match = label.match(plain, at)
    if match is None or match.lastgroup is None:
        return None
    kind = match.lastgroup
    following = label.search(plain, match.end())
    stop = following.start() if following else len(plain)
    bar = re.compile(r"[|丨]| {3,}").search(plain, match.end() + 2, stop)
    if bar and plain[match.end() : bar.start()].strip():
        stop = bar.start()
    phone = _PHONE.search(plain, match.end() + 2, stop)
    if phone and plain[phone.start() - 1] == " ":
        stop = phone.start()
    control = _CONTROL.search(plain, match.end(), stop)
    if control and kind != "counter" and plain[control.start() - 1] in " :】])" and len(control.group()) > 1:
        stop = control.start()
    low = match.end()
    while low < stop and plain[low] == " ":
        low += 1
    high = len(plain[:stop].rstrip(" )]】"))
    if kind == "published":
        date = DATE.match(plain, low) or HAN_DATE.match(plain, low)
        if date:
            return Field("published", at, date.end(), date.span())
        return Field("control", at, match.end()) if low >= high else None
    if kind == "field":
        return Field("counter", at, max(high, match.end()))
    if kind == "counter":
        number = _COUNT.match(plain, low)
        end = number.end() if number else low
        return Field("counter", at, max(end, match.end()))
    if low >= high:
        return Field("control", at, match.end())
    date = DATE.search(plain, low, stop) or _ADDRESS.search(plain, low, stop)
    if date:
        high = len(plain[: date.start()].rstrip())
        stop = date.start()
        if low >= high:
            return Field("control", at, match.end())
    if kind == "staff":
        account = _ACCOUNT.match(plain, low, high)
        if account:
            return Field("control", at, account.end())
        groups = bylines.read(plain[at:stop])
        signed = groups is not None and all(group.role == "organisation" for group in groups)
        if groups is None or (not signed and names.read(plain, low, high) is None):
            return None
        return Field("staff", at, len(plain[:stop].rstrip()))
    if high - low > 40:
        return None
    return Field("origin", at, high, (low, high))


def _bare(plain: str, at: int, has_fields: bool, has_digit: bool) -> Field | None:
    date = (DATE.match(plain, at) if has_digit else None) or HAN_DATE.match(plain, at)
    if date and (
        date.end() == len(plain)
        or plain[date.end()] in " |丨)]】0123456789"
        or _CONTROL.match(plain, date.end())
        or WEEKDAY.match(plain, date.end())
    ):
        return Field("published", at, date.end(), date.span())
    short = _SHORT_DAY.match(plain, at) if has_digit else None
    if short:
        return Field("published", at, short.end(), short.span())
    signed = _SIGNED.match(plain, at)
    if signed and names.read(plain, *signed.span("names")):
        return Field("staff", at, signed.end())
    section = _SECTION.match(plain, at) if has_digit or plain[at] == "第" else None
    if section and (furniture.is_paper(section["section"]) or _COUNTY_PAPER.fullmatch(section["section"])):
        return Field("counter", at, section.end())  # a running head: page and paper
    if section and (section["page"] or section["han"] or pagenames.is_page_name(section["section"])):
        return Field("section", at, section.end(), section.span("section"))
    for kind, pattern in _WITH_DIGITS if has_digit else _ALONE:
        match = pattern.match(plain, at)
        if match and match.end() > at:
            return Field(kind, at, match.end())
    word = _WORD.match(plain, at) if has_fields else None
    if word and pagenames.is_page_name(word.group()):
        return Field("section", at, word.end(), word.span())
    place = PLACE.match(plain, at) if has_fields else None
    if place:
        return Field("control", at, place.end())
    outlet = _OUTLET.match(plain, at) if has_fields or (has_digit and DATE.search(plain, at)) else None
    if outlet and (has_fields or DATE.search(plain, outlet.end())):
        return Field("origin", at, outlet.end(), outlet.span())
    return None
