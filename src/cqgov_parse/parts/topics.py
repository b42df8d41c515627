"""Topic sentences: the first sentence of a report's paragraph, if it names a task or a result, as a headline would."""

import re
from collections import Counter
from collections.abc import Container, Sequence

from cqgov_parse.patterns import lazy

_LONGEST = 44
_STOP = lazy(r"[。!?;]|(?<=[一-鿿”])\.(?=[一-鿿“ ]|$)")
_NO_TOPIC = lazy(
    r"[^,]{2,30},(?:也|都|既|正|更)?(?:是|正值|正处)|各位|同志们|一年来|五年来|几年来|过去|刚刚|今年|去年|明年|当前|目前|同时|此外|另外|为此|因此|所以|但是|首先|其次|最后|总之|我们|大家|这|其|他|她|本届|回顾|展望|以来|近年|日前|近日|经过|通过这|特别是|尤其|如今|与此|围绕上述|以上|我代表|我受|受"
)
_STATEMENT = lazy(r"[^,“”]{2,}(?:是|正是|就是|乃是|正值|正处于|意味着|源于|在于|有赖于|成为了)(?![非否])[^,]{2,}")
_OWN_BODY = lazy(
    r"[全我本]?[省市区县州镇乡院]?(?:人大)?(?:常委会|政协|人民政府|政府|人民法院|法院|检察院|党组)(?:党组)?(?:及其常委会)?(?:始终|坚持|牢固|认真|坚决|把|紧|深入|切实|积极|充分|高度|共|全面|围绕|先后|主动)"
)
_PERIOD_CLAIM = lazy(r"这(?:是|[一二三四五几]年,?是)[^,。]{4,30}的(?:[一二三四五几]年|时期)。")
_FACT = lazy(
    r"荣获|被评为|被授予|获评|(?:得到|获得|受到|获).{0,20}(?:批示|肯定|表彰|好评|称号|奖|推广|认可)|了.{0,8}(?:要求|条件|基础|作用)$|如下$|表示|指出|提出|要求$"
)
_OPENER = lazy(r"(?:我们|全[省市区县州旗镇乡院]上下)|[^,。;:!?“]{2,12}?(?:,(?:我们|全[省市区县州旗镇乡院]上下)?|我们)")
_PARALLEL = 3
"""Paragraphs that an opener begins before it is a figure of speech and not the subject of a sentence."""
_MODAL = lazy(
    r"(?:[^,]{1,10}?(?<![重主需首简提只必想纪摘紧机扼纲概次辑显])(?:都需要|需要(?=[^的])|要(?![求素点件闻塞强务道是员害领旨义])|必须|应当)|要|应|必须|应当|将|是|[^,]{2,14},我们(?:要|将|必须))"
)
_SHARE = lazy(r".{0,16}占.{2,16}(?:比重|比例|份额)")


def openers(plains: Sequence[str]) -> frozenset[str]:
    """What several paragraphs of a report open with before they name a task or a result each: `这一年，我们`, `五年来，我们`."""
    found = (plain[: _opener(plain)] for plain in plains)
    counted = Counter(opener for opener, plain in zip(found, plains, strict=True) if opener and end(plain, len(opener)))
    return frozenset(opener for opener, times in counted.items() if times >= _PARALLEL)


def _opener(plain: str, start: int = 0) -> int:
    """Where the words end that may open one paragraph after another; `start` if there are none."""
    match = _OPENER.match(plain, start)
    return match.end() if match else start


def end(plain: str, start: int = 0, openers: Container[str] = ()) -> int | None:
    """Where the topic sentence ends, its full stop included, that a paragraph opens with at `start`; None if it has none.

    Up to 40 characters, one or two clauses, no figure, closed by 。; no address, no statement `X是Y`, no reported fact. Of a
    sentence that begins with one of the `openers` the rest is judged.
    """
    begun = _opener(plain, start)
    if plain[start:begun] in openers:
        start = begun
    stop = _STOP.search(plain, start, start + _LONGEST)
    if stop is None or stop.group() not in "。.":
        return None
    sentence = plain[start : stop.start()]
    if stop.end() == len(plain) and _PERIOD_CLAIM.fullmatch(plain):
        return len(plain)  # `这是……的五年。` alone on its line, over what was done in them
    if not 3 <= len(sentence) <= _LONGEST - 2 or re.search("[0-9%:]", sentence) or sentence.count(",") > 1:
        return None
    if _NO_TOPIC.match(sentence) or _FACT.search(sentence) or _is_statement(sentence):
        return None
    if _MODAL.match(sentence) or _SHARE.match(sentence) or _OWN_BODY.match(sentence):
        return None
    at = stop.end()
    while at < len(plain) and plain[at] in "”’":
        at += 1
    return at


def _is_statement(sentence: str) -> bool:
    """`X是Y`, quotations and the `是` inside words left aside."""
    bare = re.sub(
        "“[^”]{0,200}”|‘[^’]{0,200}’|是否|还是|于是|实事求是|凡是|总是|国是|是非|但是|只是|特别是", "", sentence
    )
    return _STATEMENT.match(bare) is not None
