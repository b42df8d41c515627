"""Bylines and staff lines: who wrote, photographed or edited, in every form that papers print.

`（甲 乙）`, `（记者 甲 通讯员 乙 丙）`, `□ 本报记者 甲`, `记者 甲/文 乙/图`, `编 辑：甲`, `一审：甲 二审：乙`,
`甲 摄影报道`, `受访者供图`.
"""

from itertools import pairwise
from typing import NamedTuple

from cqgov_parse.lexicon import words
from cqgov_parse.memory import remembered
from cqgov_parse.parts import names
from cqgov_parse.parts.roles import Piece, has_glued_sign, may_begin, pieces
from cqgov_parse.patterns import HAN, lazy
from cqgov_parse.span import Span

_MARKS = " □■◇◆○●▲△▶★☆※◎丨|-—"
_LONGEST = 4_000
_LONGEST_NAME = 4  # characters of a name without a compound family name
_AFTER = frozenset("摄 摄影 摄影报道 文 图 供图 供稿 整理 采写 报道 制图 绘 绘图 图片 文字 撰文 漫画".split(" "))
_PHOTO = frozenset("摄 摄影 摄影报道 图 供图 绘 绘图 图片 漫画".split(" "))
_OF_NEWSROOM = frozenset(("reporter", "correspondent"))
_SUPPLIED = lazy(
    rf"(?:本?组?(?:图片|照片|图)(?:均)?由)?(?P<body>[{HAN}A-Za-z0-9·“”]{{2,24}}?) ?(?:供图|提供|(?<=者)供稿)"
)
_PICTURES = lazy(rf"[ ,;](?=(?:本组?)?(?:图片|照片|图)(?:均)?由[{HAN}A-Za-z0-9·“”]{{2,24}}(?:供图|提供)$)")
_WRITTEN = lazy(
    rf"(?:本|以上)?[{HAN}]{{0,4}}稿件(?:均)?由(?P<body>[{HAN}A-Za-z0-9·、]{{2,30}}?)(?:提供|供稿|采写|整理)"
)
_BY_OFFICE = lazy(rf"(?P<body>[{HAN}A-Za-z0-9·“”]{{2,30}}?) ?(?:供稿|来稿|报送|整理)")
_DESK = lazy(
    rf"[{HAN}A-Za-z]{{2,12}}(?:广电|融媒|融媒体|融媒体中心|电视台|台|日报|报|网|发布|客户端|中心|新闻) ?[-—·:]+ ?"
)
_PARTIES = "民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|台联|工商联"
_BODY = lazy(
    rf"[{HAN}A-Za-z0-9·“”、]{{1,20}}?(?:{_PARTIES}|政协|人大|侨联|市委|区委|县委|市委会|区委会|县委会|州委|旗委|省委|支部|总支|"
    r"委员会|委|办公室|发布|融媒|客户端|频道|部|局|院|中心|办|室|科|处|队|馆|校|社区|厅|联|商会|工会|联谊会|促进会|站|所|公司|报|网|台|社|综合|报道|课题组|调研组|专班|联合会|协会|学会|组|[镇乡]|街道)"
)
_NO_BYLINE = lazy(r"(?:[一-鿿]{0,2}来源|综合(?=[:：])|稿源|转载|转自|原载|作者[系为是单]|据)(?:[:：|丨 ]|[一-鿿])")
_OFFICE = lazy(
    rf"[{HAN}]{{2,20}}(?:中学|小学|大学|学校|学院|医院|银行|集团|法院|检察院|[市区县州镇乡][委局院办]|政协|人大)"
)
_PARTY_BODY = lazy(rf"[{HAN}]{{0,8}}(?:{_PARTIES}|政协)[{HAN}]{{0,8}}")


class Group(NamedTuple):
    """One role and its names: positions in the text that was read. `start` and `end` share the byline out among its groups."""

    role: str
    names: tuple[Span, ...]
    start: int
    end: int


def read(plain: str, *, bare: bool = False) -> list[Group] | None:
    """The groups of a text that is nothing but a byline, or None.

    `bare` allows names or a body without any role, as brackets at an article's end hold them; they are authors, and the
    body an organisation.
    """
    return _named(plain) if bare else _signed(plain)


@remembered
def _named(plain: str) -> list[Group] | None:
    return _read(plain, bare=True)


@remembered
def _signed(plain: str) -> list[Group] | None:
    return _read(plain, bare=False)


def _read(plain: str, *, bare: bool) -> list[Group] | None:
    start = len(plain) - len(plain.lstrip(_MARKS + "([【"))
    end = len(plain.rstrip(" )]】。,;、"))
    if start >= end or end - start > _LONGEST:
        return None
    if _NO_BYLINE.match(plain, start):
        return None
    written = _WRITTEN.fullmatch(plain, start, end)
    if written:
        return [Group("organisation", (written.span("body"),), 0, len(plain))]
    office = _BY_OFFICE.fullmatch(plain, start, end)
    if (
        office
        and is_body(office["body"])
        and not (is_person(office["body"]) or office["body"].startswith(("记者", "通讯员")))
    ):
        return [Group("organisation", (office.span("body"),), 0, len(plain))]
    supplied = _SUPPLIED.fullmatch(plain, start, end)
    if supplied and not is_person(supplied["body"]):
        return [Group("photographer", (supplied.span("body"),), 0, len(plain))]
    pictures = _PICTURES.search(plain, start, end)
    if pictures:  # `记者甲 图片由某镇提供`
        cut = pictures.end()
        writers, photos = _read(plain[:cut], bare=bare), _read(plain[cut:], bare=bare)
        if writers and photos:
            return [*writers, *(_moved(group, cut) for group in photos)]
    desk = _DESK.match(plain, start, end)
    found = pieces(plain, desk.end() if desk else start, end)
    if bare and len(found) == 1 and found[0].is_role and len(found[0].sign) > 2:
        return [Group(found[0].role, (), 0, len(plain))]  # `（本报记者）`: who it was is not told
    if bare and len(found) == 1 and _is_office(plain[start:end]):
        return [Group("organisation", ((start, end),), 0, len(plain))]
    groups = _groups(plain, found)
    if (
        groups
        and has_glued_sign(plain, end)
        and groups[-1].role != "organisation"
        and not _is_surnamed(plain, groups[-1])
    ):
        groups = []  # `特别报道`: a word before the sign, no name
    if groups and (bare or any(piece.is_role for piece in found)):
        edges = [0, *(group.start for group in groups[1:]), len(plain)]
        return [group._replace(start=low, end=high) for group, (low, high) in zip(groups, pairwise(edges), strict=True)]
    body = plain[start:end]
    if not groups and bare and (is_body(body) or names.is_unfamiliar(body)):
        return [Group("organisation" if is_body(body) else "author", ((start, end),), 0, len(plain))]
    return None


def _moved(group: Group, by: int) -> Group:
    names = tuple((low + by, high + by) for low, high in group.names)
    return group._replace(names=names, start=group.start + by, end=group.end + by)


def _is_surnamed(plain: str, group: Group) -> bool:
    found = [plain[low:high].replace(" ", "") for low, high in group.names]
    return any(map(is_person, found))


def is_person(name: str) -> bool:
    """Whether a name, without blanks, is surely a person's: a family name, or parts joined by `·`."""
    return "·" in name or (names.is_name(name) and names.has_surname(name))


def _is_office(text: str) -> bool:
    """Whether one word is surely a body, though it begins like a name: `江东区水利局`, `青溪中学`."""
    return _OFFICE.fullmatch(text) is not None or (len(text) > 4 and is_body(text))


def is_body(text: str) -> bool:
    """Whether the content of a byline's brackets is an organisation."""
    text = text.replace(" ", "")
    return len(text) <= 24 and (_BODY.fullmatch(text) or _PARTY_BODY.fullmatch(text)) is not None


def _groups(plain: str, found: list[Piece]) -> list[Group]:
    """The groups of the pieces; none if some names are no names, or if two roles stand together that are not printed as one."""
    groups: list[Group] = []
    waiting: list[Piece] = []  # roles that no names have followed yet
    role = "author"
    n = 0
    while n < len(found):
        piece = found[n]
        if piece.is_role:
            if groups and not waiting and _is_after(found, n):
                _sign(groups, piece)
            elif waiting and waiting[-1].sign in _AFTER and not _is_both(piece):
                waiting[-1] = piece._replace(start=waiting[-1].start)  # `文 | 本报记者 甲`
            elif waiting and piece.role in _OF_NEWSROOM:
                _title(waiting, piece)
            elif waiting and not _is_both(piece) and {waiting[-1].role, piece.role} != {"editor"}:
                return []
            else:
                waiting.append(piece)
            n += 1
            continue
        stop = n + 1
        while stop < len(found) and not found[stop].is_role and not found[stop].separator.strip(" 、,;"):
            stop += 1
        if waiting and stop - n > 1 and all(is_body(plain[each.start : each.end]) for each in found[n:stop]):
            sign = waiting[-1]  # `供稿：甲县政协 乙区政协`
            bodies = tuple((each.start, each.end) for each in found[n:stop])
            groups.append(Group(_of_body(sign.role), bodies, sign.start, bodies[-1][1]))
            waiting, n = [], stop
            continue
        if waiting and stop - n > 1 and is_body(plain[piece.start : piece.end]):  # `责任编辑：某办公室 甲`
            n += 1
            continue
        listed = None if _signs_for(plain, found[n:stop]) else names.read(plain, piece.start, found[stop - 1].end)
        while (
            listed is None
            and n < stop
            and _may_be_body(found[n], waiting)
            and is_body(plain[found[n].start : found[n].end])
        ):
            if not waiting:
                groups.append(Group("organisation", ((found[n].start, found[n].end),), found[n].start, found[n].end))
            n += 1  # `（县融媒体中心 甲）`; of `编辑：县委办 甲` only the name counts
            listed = names.read(plain, found[n].start, found[stop - 1].end) if n < stop else []
        if listed is None:
            return []
        if not listed and not waiting:
            continue
        if not listed:
            listed = [(piece.start, found[stop - 1].end)]
            waiting[-1] = waiting[-1]._replace(role=_of_body(waiting[-1].role))
        piece = found[min(n, stop - 1)]
        end = found[stop - 1].end
        for sign, following in pairwise(waiting):  # `文/图 甲`: the names once for each role
            groups.append(Group(sign.role, tuple(listed), sign.start, following.start))
        role = waiting[-1].role if waiting else role
        groups.append(Group(role, tuple(listed), waiting[-1].start if waiting else piece.start, end))
        waiting = []
        n = stop
    return groups


def _title(waiting: list[Piece], piece: Piece) -> None:
    """The writer's title behind the signs of the work: who is named in `文/记者 甲`, `文图/记者 甲` is a reporter, and no author besides."""
    writers = [n for n, sign in enumerate(waiting) if sign.role == "author"]
    if writers:
        waiting[writers[-1]] = waiting[writers[-1]]._replace(role=piece.role)
    elif waiting[-1].sign not in _PHOTO:
        waiting.append(piece)


def _signs_for(plain: str, row: list[Piece]) -> bool:
    """Whether the first of several words is the body that the names behind it are of: `县政协办 甲`."""
    first = plain[row[0].start : row[0].end]
    return len(row) > 1 and len(first) >= _LONGEST_NAME and is_body(first) and not is_person(first)


def _may_be_body(piece: Piece, waiting: list[Piece]) -> bool:
    """Whether a body may stand at a piece: not right after `记者`, where words of a sentence follow, too."""
    return not waiting or piece.separator.strip() != "" or waiting[-1].role == "editor"


def _is_both(piece: Piece) -> bool:
    """Whether a second sign is printed as one with the first: `文/图`, `文、图`."""
    return "/" in piece.separator or (piece.sign in _AFTER and piece.separator == "、")


def _of_body(role: str) -> str:
    """What a body is that stands where a writer's name would: `供稿：县政协办公室`."""
    return "organisation" if role == "author" else role


def _is_after(found: list[Piece], n: int) -> bool:
    """Whether a sign speaks of the names before it, as `摄` does, and not of those that follow."""
    piece = found[n]
    if piece.sign not in _AFTER:
        return False
    following = found[n + 1] if n + 1 < len(found) else None
    if "/" in piece.separator or following is None or following.is_role:
        return True
    if found[0].is_role and not found[-1].is_role:
        return False  # `记者 甲 摄影 乙`: roles stand before the names here
    return not following.separator.strip(" ")


def _sign(groups: list[Group], piece: Piece) -> None:
    """A sign after names: `甲/摄` makes a photographer of a reporter, `甲 文/图` gives the names both roles."""
    last = groups[-1]
    if piece.sign not in _PHOTO:
        keeps = last.role in ("organisation", "reporter", "correspondent", "photographer")
        groups[-1] = last._replace(role=last.role if keeps else piece.role, end=piece.end)
    elif last.end != last.names[-1][1]:  # another sign has spoken of these names already
        if last.role == "author":
            groups[-1] = last._replace(role="reporter")  # who takes pictures too is of the newsroom
        groups.append(Group("photographer", last.names, piece.start, piece.end))
    else:
        groups[-1] = last._replace(role="photographer", end=piece.end)


def closing(plain: str) -> int | None:
    """Where a byline begins that closes a paragraph: brackets after the last sentence's end that hold names, roles or a body.

    Other brackets at that place (`（扩大）`, `（左二）`, `（完）`, `（女）`) are none.
    """
    return _closing(plain) if plain.endswith((")", "】", "]")) else None


@remembered
def _closing(plain: str) -> int | None:
    opener = plain.rfind({")": "(", "】": "【", "]": "["}[plain[-1]], max(0, len(plain) - 400))
    if opener < 0:
        return None
    before = plain[:opener].rstrip()
    content = plain[opener + 1 : -1].strip()
    if not content or content.replace(" ", "") in words("bracket_remarks"):
        return None
    if before and before[-1] not in "。!?”’…;.》)】":
        return None
    return opener if read(content, bare=True) is not None else None


__all__ = ["Group", "closing", "is_body", "is_person", "may_begin", "read"]
