"""What a quantity measures, in which role it stands, and for which period: read from the clause around it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from cqgov_parse.parts.quantities import Quantity
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span

_MANY = 1000
_WINDOW = 60
_LONGEST = 24
_VERBS = 20
_LIST = 8
_CLAUSE = lazy(r"[,。;:!?)(\]]")
_HAN = lazy(r"[一-鿿]")
_CHANGED = "增长|增加|新增|净增|提高|提升|上升|攀升|下降|降低|减少|压减|压缩|缩短|缩小|回落|收窄|下滑|下调|上调|扩大|扩展|延伸|精简|升|增|降|减|多收|多|少|翻"
_ADVERBS = "同比|环比|年均|平均|每年|累计|预计|大幅|净|分别|均|已|将|要|再|又|仍|总计|共计|共|合计|稳定|保持|控制|维持|首次|现有|较[^,较]{0,8}?|比(?=上|去|同|前|全|年|往|原|预|计|20|19)[^,较]{0,8}?"
_CHANGE = lazy(
    rf"(?:{_ADVERBS}){{0,4}}(?:(?:{_CHANGED})(?:了|幅度?|将|约)?|(?:高于|低于|高出|快于|优于)[^,]{{0,8}}|是[^,]{{1,10}}的)$"
)
_SHARE = lazy(r"(?P<whole>占(?!比|地)[^,]{0,16})$")
_SHARE_WORDS = lazy(r"占比|比重|比例|份额|占有率")
_REACHED = lazy(
    rf"(?:{_ADVERBS}|{_CHANGED}|减|整合|转){{0,4}}(?:达到|达|为|是|到|至|在|完成|实现|突破|有|由|从|约|占|近|共|计|于|领取)?(?:每[^,]{{1,6}}){{0,2}}$"
)
_LEVEL = lazy(r"(?:达到|达|为|到|至|在|完成|实现|有|由|从)$|(?:由|从)[^,]{0,10}的?$")
_FROM = lazy(r"(?:由|从|到|至|为)(?:原来|[^,]{0,10}?(?:年|底|末|月))?的?$")
_OPENING = lazy(
    r"(?:[0-9]{1,2}[.、]|[一二三四五六七八九十]是|全年|去年|今年|年内|上半年|下半年|目前|现有|已经?|共有|共计|共|总计|累计|合计|先后|分别|其中|同时|"
    r"另有|首批|首次|后续|均|仅|只|就(?!业|地|近|读|医|餐|诊)|本届|确保|力争|计划|争取|预计|推动|实现|完成|达到|达|用于|"
    r"全[省市区县镇乡州旗村](?!域)|[^,]{1,6}期间|年初|年底|到年底|并|还|将|要|是|的|为|至|和|与|及|、|每年|—|"
    r"(?:20|19)[0-9]{2}(?:[—、-](?:20|19)[0-9]{2})*年[底末]?)+"
)
_EACH = lazy("分别")
_TURNED = lazy(r"[^,。]{0,8}?(?:到|至|为)了?$")
_JOINTS = ("", "、", "和", "及", "与", "以及")
_PER_HEAD = ("人均", "户均", "亩均", "日均", "月均", "平均")
_LINKS = lazy(
    r"每|[高低快优]于|高出|是|[达为是到至在成现破有由从约占近共计于取的了幅度将比增减升降高低少多短小落窄滑调大展伸简收翻环均净别已要再又仍定持制次长加压缩转合年较]$"
)
_PERIOD = lazy(
    r"(?P<year>20[0-9]{2}|19[0-9]{2})(?:年?[—、至-](?:20|19)[0-9]{2}){0,4}年(?:上半年|下半年|前三季度|[一二三四]季度)?"
    r"|1?[0-9]月?[—至-]1?[0-9]月|全年|上半年|下半年|前三季度|一季度|去年|每年|过去五年|五年来|五年间|本届以来"
)
_TARGET = lazy(r"力争|确保|目标|计划|争取|力求|拟|规划建")
_STOP = lazy(
    "的|得到|实现|全部|享受|参加|参与|座谈|联动|开展|进行|完成|提出|获|被|在|为|等|纳入|建成|投入|均|已|将|应|都|逐一|位居|到|赴|向|对|从|与|和|及|"
    "学习|共|来|拥有|接通|落地|加快|下沉|蹲点|增|减|升|降|提高|扩展|扩大|缩|整合|区间|免费|覆盖|成为|成立|转|用|由|超|发展"
)
_PREPOSITIONS = tuple("对 从 在 到 赴 向 于 与 和 由 以 给 把 将 按 分 等 用 覆盖 为 的 各".split())


class Reading(NamedTuple):
    """`indicator` as printed, None where the clause does not make it clear; `role` level, change, share or target."""

    indicator: str | None = None
    role: str | None = None
    period: str | None = None


def read(plain: str, quantities: Sequence[Quantity], *, planned: bool = False) -> list[Reading]:
    """The readings of a text's quantities, in order; `planned` says that the text stands in the plan of a report."""
    found: list[Reading] = []
    last: Quantity | None = None
    periods = [match.span() for match in _PERIOD.finditer(plain)]
    for quantity in quantities:
        before = found[-1] if found else None
        found.append(_reading(plain, quantity, last, before, planned, periods))
        last = quantity
    return _shared_out(plain, quantities, found)


def _shared_out(plain: str, quantities: Sequence[Quantity], found: list[Reading]) -> list[Reading]:
    """`受理5862件，审结5610件，同比分别上升11%、9%`: as many changes as levels before them, one for each."""
    for match in _EACH.finditer(plain):
        first = bisect_left(quantities, match.end(), key=lambda quantity: quantity.start)
        end = first
        if end == len(quantities) or quantities[first].start > match.end() + _VERBS:
            continue
        while end < min(len(quantities), first + _LIST) and (
            end == first or plain[quantities[end - 1].end : quantities[end].start].strip() in _JOINTS
        ):
            end += 1
        low = 2 * first - end
        if low < 0 or end - first < 2:
            continue
        names = [reading.indicator for reading in found[low:first]]
        is_apart = all(names) and len(set(names)) == len(names) and found[first].indicator == names[-1]
        if is_apart and "。" not in plain[quantities[low].end : match.start()]:
            for n, name in enumerate(names):
                found[first + n] = found[first + n]._replace(indicator=name)
    return found


def _reading(
    plain: str,
    quantity: Quantity,
    last: Quantity | None,
    before: Reading | None,
    planned: bool,
    periods: Sequence[Span],
) -> Reading:
    low = max(0, quantity.start - _WINDOW)
    sentence = max(plain.rfind("。", low, quantity.start), plain.rfind(";", low, quantity.start)) + 1 or low
    clause = sentence
    for match in _CLAUSE.finditer(plain, sentence, quantity.start):
        clause = match.end()
    touching = last is not None and last.end >= clause
    if touching and last is not None:
        clause = max(clause, last.end)
    head = plain[clause : quantity.start].strip()
    if touching and before and before.indicator and head.startswith(before.indicator):
        head = head[len(before.indicator) :].strip()
    joined = touching and head in _JOINTS and before is not None
    share = _SHARE.search(head)
    turned = (
        touching
        and last is not None
        and _TURNED.fullmatch(head) is not None
        and plain[max(0, last.start - 1) : last.start] in ("由", "从")
    )
    role = before.role if before and (joined or turned) else _role(head, plain, quantity, share is not None)
    subject = _subject(head[: share.start()] if share else head)
    noun = _noun_after(plain, quantity)
    indicator: str | None
    if quantity.kind == "people":
        indicator = None
    elif noun is not None:
        indicator = noun or None
        if role == "level" and not joined and (not subject or head.endswith(_PREPOSITIONS)):
            role = None
    else:
        indicator = subject or (before.indicator if before and last is not None and last.end >= sentence else None)
    if quantity.unit in ("岁", "周岁") or (quantity.kind == "time" and quantity.value < _MANY):
        role = role if role == "level" and subject and _LEVEL.search(head) else None
        indicator = indicator if role else None
    if plain.startswith("的", quantity.end) and quantity.kind in ("money", "measure"):
        role = None  # a threshold: 50万元以上的村
    if role and (planned or _TARGET.search(plain, sentence, quantity.start)):
        role = "target"
    return Reading(indicator, role, _period(plain, sentence, quantity, periods))


def _role(head: str, plain: str, quantity: Quantity, share: bool) -> str | None:
    if share:
        return "share"
    if quantity.unit in ("番", "个百分点", "个千分点") or _CHANGE.search(head, max(0, len(head) - _VERBS)):
        return "change"
    if quantity.unit in ("%", "成", "") and plain.startswith("的", quantity.end):
        return "share"
    if _SHARE_WORDS.search(head):
        return "share"
    if quantity.unit == "成" or (quantity.unit == "" and quantity.value < 1 and quantity.numeral == "han"):
        return "share"
    return "level"


def _subject(head: str) -> str:
    """The words before a quantity that name what is measured: without what opens the clause and the verb that links them."""
    opened = _OPENING.match(head)
    start = opened.end() if opened else 0
    end = len(head)
    while end > start:
        low = max(start, end - _VERBS)
        if _LINKS.search(head, low, end) is None:  # saves three searches where the clause ends in a noun
            break
        tails = [pattern.search(head, low, end) for pattern in (_FROM, _CHANGE, _REACHED)]
        cut = min(found.start() for found in tails if found is not None)  # the last pattern matches an empty tail
        if cut == end:
            break
        end = cut
    words = head[start:end].strip(" ,、")
    if words in _PER_HEAD or words.endswith("的"):
        return ""
    return words if len(words) <= _LONGEST and _HAN.search(words) else ""


def _noun_after(plain: str, quantity: Quantity) -> str | None:
    """The noun that a quantity stands before (`13次党组会议`), '' if it has no clear end; None if the quantity ends its phrase."""
    at = quantity.end
    if quantity.unit == "" or quantity.kind in ("people", "noun", "time", "money"):
        attributive = quantity.unit == "" and quantity.numeral == "han"
        if not attributive:
            return None
    if plain.startswith("的", at):
        at += 1
    elif (
        quantity.kind == "ratio"
        and quantity.unit not in ("成", "")
        and not plain.endswith(("以上", "以下", "左右"), 0, at)
    ):
        return None
    high = at
    while high < len(plain) and high - at <= 10 and "一" <= plain[high] <= "鿿":
        high += 1
    if high == at:
        return None
    stop = _STOP.search(plain, at, high)
    if stop:
        if stop.start() == at:
            return None
        high = stop.start()
    return plain[at:high] if 2 <= high - at <= 8 else ""


def _period(plain: str, sentence: int, quantity: Quantity, periods: Sequence[Span]) -> str | None:
    """The last period that the sentence names before a quantity; one that belongs to another figure (`2019年的64家`) is not carried on."""
    n = bisect_left(periods, (quantity.start, 0))
    while n and periods[n - 1][0] >= sentence:
        n -= 1
        start, end = periods[n]
        own = plain.startswith("的", end) or plain[start - 1 : start] in ("是", "比", "较")
        if end <= quantity.start and (not own or end + 1 == quantity.start):
            return plain[start:end]
    return None
