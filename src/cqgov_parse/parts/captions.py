"""Captions and credits of photos: `4月10日，某会召开。记者 甲/摄`, `▲…`, `图为…`, `①…②…`, and captions without a credit."""

import re

from attrs import frozen

from cqgov_parse.label import Label, Part
from cqgov_parse.memory import remembered
from cqgov_parse.parts import bylines
from cqgov_parse.text.view import View

_CREDIT_END = re.compile(r"(?:摄影报道|摄影|摄|供图|提供|图片报道|影|图|供稿|/文图|报道)[)】\]]? ?。?$")
_SENTENCE_END = re.compile(r"(?:[。!?…]|(?<=[一-鿿])\.)(?:[”’)])*")
_PLACEHOLDER = re.compile(r"[\[【(] ?(?:图片?|照片) ?[0-9]*[\])】] *(?=[^ ])")
_OPENING = re.compile(r"[▲△▼↑◀▶←▷ ]+|\(?(?:上图|下图|左图|右图|图[一二三四五六七八九①②③④0-9]?)(?=为|:|,)")
_NUMBERED = re.compile(r"[①-⑳] *|图[①②③④⑤一二三四五](?=为|:|,)")
_ARROWS = "▲△▼↑◀▶←▷"  # a caption by itself only if it points up at a picture
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_POSITION = re.compile(
    r"\((?=[^()]{0,6}[左右中前后排])(?:[前后中第][一二三四]?排|[前后])?(?:居?[左右中]|正中)?(?:[侧边])?(?:数|起)?(?:第)?[一二三四五六七八九十]?(?:位|人|者|为)?(?:,[一-鿿]{0,6})?\)"
)
_SIGN = re.compile(f"[{_CIRCLED}]")
_PICTURE = re.compile(r"^(?:图为|图片为|上图为|下图为|左图为|右图为|图[:：]|图中)")
_BY_THE_WRITER = re.compile("文 ?[/、]? ?图|图 ?[/、]? ?文")
_SEEN = re.compile(
    r"[一-鿿·、0-9“”]{0,30}(?:现场|一角|一景|掠影|剪影|全景|合影|留影)。?|[一-鿿·、]{2,14}在[一-鿿·、0-9“”]{4,30}。"
)
_TOLD = re.compile(
    "(?:召开|举行|举办|开幕|闭幕|启动|开展|进行|结束|落幕|成立|揭牌|开班|开工|开业|参加|出席|陪同|参会|列席|随同|主持|上线|发布|完成|增长|亮相|[说道])。$|强调|指出|要求|表示|建议"
)
_SCENE = 40
_WINDOW = 48
_LONGEST = 200


@frozen
class Caption:
    """A caption with where its words and, if there is one, its credit begin."""

    start: int
    end: int
    credit: int | None


@remembered
def read(plain: str) -> Caption | None:
    """The caption that a whole block is by its own marks: a credit at its end, an arrow, `图为`; None otherwise."""
    if len(plain) > _LONGEST * 2:
        return None
    credit = credit_start(plain)
    opening = _OPENING.match(plain)
    placeholder = _PLACEHOLDER.match(plain)
    start = opening.end() if opening and plain[0] in _ARROWS else placeholder.end() if placeholder else 0
    numbered = _NUMBERED.match(plain, start)
    if numbered and plain[start] in _CIRCLED:
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


def is_scene(plain: str) -> bool:
    """Whether a short line says no more than what a picture shows: `会议现场。`, `甲某在乙镇查看育苗。`

    One clause, someone somewhere doing something that is seen; what meetings do (`在县城召开。`) and who else came (`参加。`) is told in the text.
    """
    return len(plain) <= _SCENE and _SEEN.fullmatch(plain) is not None and _TOLD.search(plain) is None


def has_position(plain: str) -> bool:
    """Whether someone's place in a picture is told, `（左二）`: only captions do that."""
    return any(len(match.group()) > 2 for match in _POSITION.finditer(plain))


@remembered
def credit_start(plain: str) -> int | None:
    """Where the credit begins that a block ends with, or None."""
    if not _CREDIT_END.search(plain[-12:]):
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
