"""Titles: which of two or three display lines is kicker (引题), headline (主题) and deck (副题), and the series mark in one."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import days
from cqgov_parse.parts.dates import han_number
from cqgov_parse.patterns import DIGIT_HAN, lazy
from cqgov_parse.text.lines import ends_sentence
from cqgov_parse.text.view import View

LONGEST = 64
"""Characters; no display line seen is longer, the longest decks aside."""

_DAYS = lazy(r" ?\([^()]{2,20}[日号]\)$")  # what a roundup covers, behind its title
_SERIES = lazy(rf"\((?:之)?(?P<number>[{DIGIT_HAN}]{{1,3}}|[0-9]{{1,3}})\) *$")
_GENRE = "综述|纪实|报道|述评|侧记|观察|掠影|见闻|扫描|巡礼|速写|速览|访谈|系列|评论|实践|篇"
_OF_GENRE = lazy(rf"(?:{_GENRE})[·—-]*之?(?P<number>(?<=之)[一二三四五六七八九十]{{1,2}}|[①-⑳]) *$")
_DASH = lazy(r"(?:——?|--+|—)(?=[^—-])")
_ACT = (
    "主持会议并讲话|主持并讲话|出席会议并讲话|出席并讲话|到会讲话|主持会议|主持召开|主持|出席会议|出席|应邀出席|列席|讲话|致辞|致开幕词|作[一-鿿]{0,14}报告|作报告|宣布开幕|宣布|率队|带队|陪同|参加|参会|发言|辅导|主讲|领读|颁奖|授牌|授旗|接访|督办|调度|(?:通报|宣读|汇报|听取)[一-鿿]{2,8}|传达[一-鿿]{2,10}|作[一-鿿]{2,8}(?:发言|汇报|通报|说明|部署)|"
    "到会|到会祝贺|作动员讲话|作总结讲话|作部署|作专题辅导|授课|宣讲|督导|点评|见证|揭牌|调研|检查"
)
_PERSON_ACT = lazy(
    rf"(?:[一-鿿·]{{2,12}}(?:[ 、]+[一-鿿·]{{2,8}}){{0,6}}(?:等)?(?:分别|共同|一同)?(?:{_ACT})(?:并(?:讲话|(?:作|宣布)[一-鿿]{{2,8}}|致辞|点评))?[ 、,]*){{1,4}}"
)
_EVENT = lazy(r"[区县市州盟旗省镇乡]?(?:政协|人大|党组|政府|[局委])(?:党组)?(?:开展|召开|举行|举办|组织|推进)")
_SPEAKER = lazy(r"(?:强调|指出|要求|表示|提出)[:：]?$")
_BODY = lazy(
    r"政协|委员会|常委会|党组|政府|人大|区委|县委|市委|州委|旗委|省委|工商联|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|法院|检察院|我[省市区县州]|[一-鿿][省市区县镇乡州旗](?![一-鿿]?[域城场])"
)
_ITEM = lazy(r"[-–•·*] +")  # what pages made from lists leave before a line
_MEMBERS = lazy(r"委员(?!会)|人大代表|[一-鿿]{2}[局办](?=[一-鿿]{2})|社区|街道")
_DOING = lazy(
    r"召开|举行|举办|开展|调研|视察|组织|走访|出席|学习|传达|率队|开幕|闭幕|启动|慰问|督办|座谈|部署|推进会|动员会|协商会|研讨会|发布会|助力|助推|聚焦|推动|深入|建言|考察|联合|会议|大会|纪实|侧记|综述|掠影|速览|报道|扫描"
)


def is_display(plain: str) -> bool:
    """Whether a line could be a title: short, and no sentence."""
    return (
        2 <= len(plain) <= LONGEST
        and plain[-1] not in ",;、:"
        and "。" not in plain
        and not ends_sentence(_DAYS.sub("", plain).rstrip("!?…"))
    )


def series(plain: str) -> int | None:
    """The number of a series mark, `（三）`, `(之二)`, or `之二`, `②` after a word for its kind of article, at a title's end."""
    match = _SERIES.search(plain) or _OF_GENRE.search(plain)
    if match is None:
        return None
    number = match["number"]
    if "①" <= number <= "⑳":
        return ord(number) - ord("①") + 1
    return int(number) if number.isascii() else han_number(number)


def is_deck(plain: str) -> bool:
    """Whether a line below a headline is a deck by its own form: a dash before it, names and what they did, or the days covered."""
    return _DASH.match(plain) is not None or _is_person_act(plain) or days.is_period(plain)


def _is_person_act(plain: str) -> bool:
    return _PERSON_ACT.fullmatch(plain) is not None and _EVENT.search(plain) is None


def is_factual(plain: str) -> bool:
    """Whether a line tells which body did what, as kickers do, rather than coins a phrase."""
    return _BODY.search(plain) is not None and _DOING.search(plain) is not None


def names_actor(plain: str) -> bool:
    """Whether a line names who acts, a body or its members, as kickers and decks do."""
    return _BODY.search(plain) is not None or _MEMBERS.search(plain) is not None


def usual(found: Iterable[Sequence[View]]) -> int:
    """Which of a title's two lines is the headline on a page where their words do not tell: as most of the page's titles have it."""
    counted = Counter(_told([line.plain for line in lines]) for lines in found if len(lines) == 2)
    return 0 if counted[0] > counted[1] else 1


def assign(lines: list[View], *, of_story: bool, headline: int | None = None, usual: int = 1) -> list[Part]:
    """What each of a title's lines is, in order.

    Over one story the first of two lines is the kicker, over a digest the headline; a dash, a list of names and acts, or a slogan
    before a factual line make the second a deck. Names and acts are a deck above the headline, too. `headline` names the line that
    is known to be the headline, from a list of headlines; `usual` is the one where the words of two lines do not tell.
    """
    plains = [line.plain for line in lines]
    if headline is None:
        headline = _headline([plain for plain in plains if not days.is_period(plain)] or plains, of_story, usual)
    return [
        Part.HEADLINE if n == headline else Part.DECK if n > headline or is_deck(plain) else Part.KICKER
        for n, plain in enumerate(plains)
    ]


def _told(plains: Sequence[str]) -> int | None:
    """Which of two lines over a story is the headline, if their words tell: the other says who did what."""
    first, second = plains
    if first.startswith("【") and first.endswith("】"):
        return 1
    if is_deck(second) or series(second) is not None:
        return 0
    if _SPEAKER.search(first) or _is_person_act(first):
        return 1
    if is_factual(first) != is_factual(second):
        return 1 if is_factual(first) else 0
    if names_actor(first) != names_actor(second):
        return 1 if names_actor(first) else 0 if len(second) >= len(first) else None
    return None


def _headline(plains: list[str], of_story: bool, usual: int) -> int:
    if len(plains) < 2:
        return 0
    if of_story and len(plains) == 2:
        told = _told(plains)
        return usual if told is None else told
    first, second = plains[0], plains[1]
    if first.startswith("【") and first.endswith("】"):
        return 1
    if is_deck(second):
        return 0
    if _SPEAKER.search(first) or _is_person_act(first):
        return 1
    dash = next((n for n, plain in enumerate(plains) if _DASH.match(plain)), 0)
    if dash > 1 and not of_story:
        return dash - 1
    if len(plains) > 2:
        return 1
    return 1 if series(second) is None and series(first) is not None else 0


def deck(line: View, story: int | None = None) -> list[Label]:
    """The labels of a deck; the dash before it is a marker."""
    dash = _DASH.match(line.plain)
    start = dash.end() if dash else 0
    pieces = ((Part.MARKER, line.slice(0, start)), (Part.DECK, line.slice(start)))
    return [Label(part, piece.spans, story) for part, piece in pieces if piece]


def labels(lines: list[View], story: int | None = None, headline: int | None = None, usual: int = 1) -> list[Label]:
    """The labels of a title block; the dash before a deck and the brackets around a line are markers."""
    found: list[Label] = []
    for line, part in zip(
        lines, assign(lines, of_story=story is not None, headline=headline, usual=usual), strict=True
    ):
        start, end = 0, len(line.plain)
        if part is Part.DECK:
            found += deck(line, story)
            continue
        if line.plain.startswith("【") and line.plain.endswith("】"):
            start, end = 1, end - 1
        item = _ITEM.match(line.plain)
        if item:
            start = item.end()
        for each, low, high in ((Part.MARKER, 0, start), (part, start, end), (Part.MARKER, end, len(line.plain))):
            piece = line.slice(low, high)
            if piece:
                found.append(Label(each, piece.spans, story))
    return found
