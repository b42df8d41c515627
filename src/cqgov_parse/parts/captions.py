"""Captions and credits of photos: `4月10日，某会召开。记者 甲/摄`, `▲…`, `图为…`, `①…②…`, and captions without a credit."""

import re

from attrs import frozen

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import bylines
from cqgov_parse.patterns import HAN, lazy
from cqgov_parse.text.view import View

_CREDIT_END = lazy(
    r"(?:摄影报道|摄影|摄|供图|提供|图片报道|影|图|供稿|/文图|报道)[)】\]]? ?。?$|(?:摄影|摄|供图|图片?) ?: ?[一-鿿·]{2,4}[)】\]]?$"
)
_LAST = "道影摄图供稿"
"""The last characters of the signs that a credit ends with."""

_CLOSING = ")】] 。"
_SENTENCE_END = lazy(r"(?:[。!?…]|(?<=[一-鿿])\.)(?:[”’)])*")
_PLACEHOLDER = lazy(r"[\[【(] ?(?:图片?|照片) ?[0-9]*[\])】] *(?=[^ ])")
_OPENING = lazy(r"[▲△▼↑◀▶←▷ ]+|\(?(?:上图|下图|左图|右图|图[一二三四五六七八九①②③④0-9]?)(?=为|:|,)")
_NUMBERED = lazy(r"[①-⑳] *|图(?:[①-⑳]|[一二三四五六七八九]|[0-9]{1,2}) ?[:、] ?|图[①②③④⑤一二三四五](?=为|:|,)")
_BULLET = lazy(rf"[^\w\s{HAN}“”‘’()【】\[\]《》,.;:!?…、。]+ *(?=[^ ])")
_ARROWS = "▲△▼↑◀▶←▷"  # a caption by itself only if it points up at a picture
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_POSITION = lazy(
    r"\((?=[^()]{0,6}[左右中前后排])(?:[前后中第][一二三四]?排|[前后])?(?:居?[左右中]|正中)?(?:[侧边])?(?:数|起)?(?:第)?[一二三四五六七八九十]?(?:位|人|者|为)?(?:,[一-鿿]{0,6})?\)"
)
_SCENE = lazy(
    r"[^,。;:!?“”0-9]{2,24}?(?:现场|场景|一角|全景|一景|瞬间|掠影|外景|全貌|合影|留影|签约仪式|启动仪式|揭牌仪式|颁奖仪式)[。.]?"
)
_VIEW = lazy(
    r"[^,。;:!?“”]{2,16}?(?:正?在)[^,。;:!?“”]{2,22}?(?:查看|察看|观看|观摩|了解|询问|交谈|交流|走访|慰问|看望|调研|视察|检查|督查|督导|考察|参观|指导|座谈|讲解|体验|采摘|劳作|练习|训练|作业|施工|忙碌|演出|表演|参加|学习|讨论|发言)[^,。;:!?“”]{0,20}[。.]?"
    r"|[^,。;:!?“”]{2,12}在[^,。;:!?“”]{2,16}(?:基地|园区?|车间|工地|村|社区|小区|大厅|企业|厂|学校|镇|乡|街道|田间|地头|一线|现场)[。.]?"
)
_REMARK = lazy(r"\((?!作者|来源|据|本文|注[::]|转|完|续|未完|以上|原载|见|详见|上接|下转)(?P<body>[^()]{6,60})\)")
_NEWS = lazy(
    r"^(?:会议|会上|会后|会前|随后|当天|当日|期间|近日|日前|连日来|今年|目前|截至|据悉|据了解|记者|全市|全县|全区)"
)
_SIGN = lazy(f"[{_CIRCLED}]")
_PICTURE = lazy(r"^(?:图为|图片为|上图为|下图为|左图为|右图为|图[:：]|图中)")
_BY_THE_WRITER = lazy("文 ?[/、]? ?图|图 ?[/、]? ?文")
_WINDOW = 48
_LONGEST = 200


@frozen
class Caption:
    """A caption with where its words and, if there is one, its credit begin."""

    start: int
    end: int
    credit: int | None


def read(plain: str) -> Caption | None:
    """The caption that a whole block is by its own marks: a credit at its end, an arrow, `图为`; None otherwise."""
    if len(plain) > _LONGEST * 2:
        return None
    credit = credit_start(plain)
    opening = _OPENING.match(plain)
    placeholder = _PLACEHOLDER.match(plain)
    start = opening.end() if opening and plain[0] in _ARROWS else placeholder.end() if placeholder else 0
    numbered = _NUMBERED.match(plain, start)
    if numbered and (plain[start] in _CIRCLED or numbered.group().rstrip()[-1] in ":、"):
        start = numbered.end()
    if credit is not None:
        if not plain[start:credit].strip():
            return None
        return Caption(start, credit, credit)
    if (
        (start and plain[0] in "▲△↑")
        or placeholder
        or numbered
        or (opening and plain[0] not in _ARROWS and len(plain) <= _LONGEST)
        or _PICTURE.match(plain, start)
    ):
        return Caption(start, len(plain), None) if len(plain) <= _LONGEST and _is_one_view(plain) else None
    return None


def _is_one_view(plain: str) -> bool:
    """A caption without a credit is a sentence; a second one tells who is seen."""
    return len(_SENTENCE_END.findall(plain)) < 2 or "图" in plain or has_position(plain)


def has_position(plain: str) -> bool:
    """Whether someone's place in a picture is told, `（左二）`: only captions do that."""
    return any(len(match.group()) > 2 for match in _POSITION.finditer(plain))


def is_view(plain: str) -> bool:
    """Whether a line is made as captions are: one clause that names a scene, or says who looks at what where; it tells no news."""
    if len(plain) > 48 or len(plain) < 5 or _NEWS.match(plain):
        return False
    return is_scene(plain) or _VIEW.fullmatch(plain) is not None


def is_scene(plain: str) -> bool:
    """Whether a line only names what is seen: `协商会现场。`."""
    return len(plain) <= 36 and _SCENE.fullmatch(plain) is not None


def whole(plain: str) -> Caption:
    """A block without marks as a caption: all of it, brackets around it aside."""
    remark = _REMARK.fullmatch(plain)
    bullet = _BULLET.match(plain)
    return Caption(*remark.span("body"), None) if remark else Caption(bullet.end() if bullet else 0, len(plain), None)


def in_brackets(plain: str) -> bool:
    """Whether a whole line stands in brackets and is no remark on the text: so county sites print captions."""
    return _REMARK.fullmatch(plain) is not None


def credit_start(plain: str) -> int | None:
    """Where the credit begins that a block ends with, or None."""
    tail = plain[-12:]
    if not (tail.rstrip(_CLOSING)[-1:] in _LAST or ":" in tail) or not _CREDIT_END.search(tail):
        return None
    end = len(plain.rstrip(" 。"))
    low = max(0, len(plain) - _WINDOW)
    stops = [match.end() for match in _SENTENCE_END.finditer(plain, low, end)]
    starts = stops[-1:] if stops and stops[-1] < end else []
    starts += [match.start() for match in re.finditer(r"[(【\[]", plain[low:end])] if not starts else []
    candidates = [at if at in stops else at + low for at in starts] if starts else []
    if not candidates:
        candidates = [low + match.end() for match in re.finditer(r" +", plain[low:end])]
        if len(plain) <= _WINDOW:
            candidates.insert(0, 0)
    for at in candidates:
        piece = plain[at:end].strip()
        groups = bylines.read(piece)
        if groups and at > low and _BY_THE_WRITER.search(piece) and len(_SENTENCE_END.findall(plain[:at])) > 1:
            return None  # `甲 文/图` after several sentences signs the article
        if groups and any(group.role == "photographer" for group in groups):
            at += len(plain[at:]) - len(plain[at:].lstrip())
            if _is_list_of_names(plain[at:end]) or at == 0:
                return at
    return None


def _is_list_of_names(credit: str) -> bool:
    return len(credit) <= _WINDOW


def labels(view: View, caption: Caption, story: int | None) -> list[Label]:
    """The labels of a caption: its mark, its words, its credit; several numbered ones in one block are parted, `①…②…`."""
    found = [Label(Part.MARKER, view.slice(0, caption.start).spans)] if caption.start else []
    signs = [match.span() for match in _SIGN.finditer(view.plain, caption.start, caption.end)]
    starts = [caption.start, *(end for _, end in signs)]
    ends = [*(start for start, _ in signs), caption.end]
    count = 0
    for n, (low, high) in enumerate(zip(starts, ends, strict=True)):
        words = view.slice(low, high)
        if words:
            found.append(Label(Part.CAPTION, words.spans, story))
            count += 1
        if n < len(signs):
            found.append(Label(Part.MARKER, view.slice(*signs[n]).spans))
    rest = view.slice(caption.end) if caption.credit is None else None
    if rest:
        found.append(Label(Part.MARKER, rest.spans))
    if caption.credit is not None:
        found.append(
            Label(Part.CREDIT, view.slice(caption.credit).spans, story, value=str(count) if count > 1 else None)
        )
    return found


def repeats(plain: str, others: list[str]) -> bool:
    """Whether a single sentence says again what a headline or a lead says: then it is a caption without a credit.

    Compared by characters in order of the shorter one's pairs; dates and marks do not count.
    """
    body = _bare(plain)
    if not 6 <= len(body) <= 90 or len(_SENTENCE_END.findall(plain)) > 1:
        return False
    pairs = {body[n : n + 2] for n in range(len(body) - 1)}
    for other in others:
        words = _bare(other[: len(plain) * 2 + 40])
        theirs = {words[n : n + 2] for n in range(len(words) - 1)}
        if pairs and len(pairs & theirs) / len(pairs) >= 0.8:
            return True
        if len(theirs) >= 6 and len(body) <= len(words) * 1.8 and len(pairs & theirs) / len(theirs) >= 0.8:
            return True
    return False


def _bare(text: str) -> str:
    return re.sub(r"[^一-鿿0-9]|[0-9]{1,4}[年月日]", "", text)
