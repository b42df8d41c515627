"""Bylines and staff lines: who wrote, photographed or edited, in every form that papers print.

`（甲 乙）`, `（记者 甲 通讯员 乙 丙）`, `□ 本报记者 甲`, `记者 甲/文 乙/图`, `编 辑：甲`, `一审：甲 二审：乙`, `甲 摄影报道`, `受访者供图`.
"""

import re
from functools import cache

from attrs import frozen

from cqgov_parse.lexicon import alternation, table, words
from cqgov_parse.parts import names
from cqgov_parse.patterns import HAN
from cqgov_parse.span import Span

_MARKS = " □■◇◆○●▲△▶★☆※◎丨|-—"
_SEPARATORS = re.compile(r"[ :|丨/、,;()\[\]【】]+")
_GLUED_ROLE = re.compile(rf"(?P<role>[{HAN}A-Za-z·]{{0,16}}?(?:记者|通讯员|评论员|编辑|作者|实习生))(?P<rest>[{HAN}·]{{2,}})")
_SUFFIX = re.compile(rf"(?P<rest>[{HAN}·]{{2,12}}?)(?P<role>摄影报道|摄影|摄|供图|供稿|整理|采写|报道|文图|图文|制图|绘)")
_ORG_ROLE = re.compile(rf"[{HAN}A-Za-z·]{{1,16}}(?:记者|通讯员|评论员|编辑|实习生)")
_SUFFIX_ROLES = frozenset("摄 摄影 摄影报道 文 图 供图 供稿 整理 采写 报道 制图 绘 绘图 图片 文字 撰文 漫画".split())
_PHOTO = frozenset("摄 摄影 摄影报道 图 供图 绘 绘图 图片 漫画".split())
_SUPPLIED = re.compile(rf"(?:本?组?(?:图片|照片|图)(?:均)?由)?(?P<body>[{HAN}A-Za-z0-9·“”]{{2,24}}?)(?:供图|提供|(?<=者)供稿)")
_BODY = re.compile(
    rf"[{HAN}A-Za-z0-9·“”、]{{1,20}}?(?:政协|人大|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|台联|工商联|侨联|市委|区委|县委|市委会|区委会|县委会|州委|旗委|省委|支部|总支|委员会|委|"
    rf"办公室|宣传部|统战部|组织部|部|局|院|中心|办|站|所|公司|日报|晚报|报|网|台|社|综合|报道|编辑部|课题组|调研组|专班|联合会|协会|学会|组)"
)
_PARTY_BODY = re.compile(rf"[{HAN}]{{0,8}}(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|台联|工商联|政协)[{HAN}]{{0,8}}")


@frozen
class Group:
    """One role and its names: positions in the text that was read. `start` and `end` share the byline out among its groups."""

    role: str
    names: tuple[Span, ...]
    start: int
    end: int


@cache
def _roles() -> dict[str, str]:
    return table("roles")


@cache
def _spaced_role() -> re.Pattern[str]:
    """A role of two characters printed with blanks inside, before a colon: `编 辑：`."""
    two = [role for role in _roles() if len(role) == 2]
    return re.compile("(?:" + "|".join(f"{role[0]} +{role[1]}" for role in two) + ")(?= *[:丨|])")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[ □■◇◆○●▲★☆※◎(\[【]*(?:[{HAN}A-Za-z·]{{0,16}}?(?:{alternation('roles')}))[ :|丨/(]")


def may_begin(plain: str) -> bool:
    """Whether a line begins as a byline or staff line does; cheap, to be asked of every line."""
    return _lead().match(plain) is not None


def _token_role(token: str) -> str | None:
    role = _roles().get(token)
    if role is None and _ORG_ROLE.fullmatch(token) and len(token) <= 18:
        role = next((found for ending, found in _roles().items() if len(ending) > 1 and token.endswith(ending)), None)
    return role


_ENDING = re.compile("(?:摄影报道|摄影|报道|整理|供稿|供图|采写|制图)$")
_DESK = re.compile(rf"[{HAN}A-Za-z]{{2,12}}(?:广电|融媒|融媒体|融媒体中心|电视台|台|日报|报|网|发布|客户端|中心|新闻) ?[-—·:]+ ?")


def _tokens(plain: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Tokens and the separator before each; a sign glued to the last name is a token of its own."""
    spaced = {match.start(): match.end() for match in _spaced_role().finditer(plain, start, end)}
    found = []
    at, separator = start, ""
    while at < end:
        gap = _SEPARATORS.match(plain, at, end)
        if gap:
            separator, at = gap.group(), gap.end()
            continue
        stop = spaced.get(at)
        if stop is None:
            following = _SEPARATORS.search(plain, at, end)
            stop = following.start() if following else end
        glued = _ENDING.search(plain, at, stop) if stop == end and plain[at:stop].replace(" ", "") not in _roles() else None
        if glued and glued.start() > at and stop - at <= 8:
            found += [(at, glued.start(), separator), (glued.start(), stop, "/")]
        else:
            found.append((at, stop, separator))
        at, separator = stop, ""
    return found


@frozen
class _Piece:
    """A token's reading: a role that names follow, a role that follows its names, or names."""

    kind: str
    start: int
    end: int
    separator: str = ""
    role: str = ""
    sign: str = ""


def _pieces(plain: str, start: int, end: int) -> list[_Piece] | None:
    pieces: list[_Piece] = []
    for low, high, separator in _tokens(plain, start, end):
        token = plain[low:high].replace(" ", "")
        role = _token_role(token)
        if role:
            pieces.append(_Piece("role", low, high, separator, role, token))
            continue
        glued = _GLUED_ROLE.fullmatch(plain, low, high)
        if glued:
            rest, stop = glued.start("rest"), high
            pieces.append(_Piece("role", low, rest, separator, _token_role(glued["role"]) or "reporter", glued["role"]))
        else:
            rest, stop = low, high
        suffix = _SUFFIX.fullmatch(plain, rest, stop)
        if suffix and names.read(plain, rest, suffix.end("rest")):
            pieces.append(_Piece("names", rest, suffix.end("rest"), "" if glued else separator))
            sign = suffix["role"]
            for mark in ("文", "图") if sign in ("文图", "图文") else (sign,):
                pieces.append(_Piece("role", suffix.start("role"), stop, "/", _roles().get(mark, "photographer"), mark))
        else:
            pieces.append(_Piece("names", rest, stop, "" if glued else separator))
    return pieces or None


def read(plain: str, *, bare: bool = False) -> list[Group] | None:
    """The groups of a text that is nothing but a byline, or None.

    `bare` allows names or a body without any role, as brackets at an article's end hold them; they are authors, and the body an organisation.
    """
    start = len(plain) - len(plain.lstrip(_MARKS + "([【"))
    end = len(plain.rstrip(" )]】。,;、"))
    if start >= end or end - start > 4000:
        return None
    supplied = _SUPPLIED.fullmatch(plain, start, end)
    if supplied and not names.is_name(supplied["body"]):
        return [Group("photographer", (supplied.span("body"),), 0, len(plain))]
    desk = _DESK.match(plain, start, end)
    pieces = _pieces(plain, desk.end() if desk else start, end)
    groups = _group(plain, pieces) if pieces else None
    sign = _ENDING.search(plain, start, end)
    if groups and sign and plain[sign.start() - 1] not in " /:" and not any(names.has_surname(plain[low:high].replace(" ", "")) or "·" in plain[low:high] for low, high in groups[-1].names):
        groups = None  # `特别报道`: a word before the sign, no name
    if groups is None:
        body = plain[start:end]
        if bare and is_body(body):
            return [Group("organisation", ((start, end),), 0, len(plain))]
        if bare and names.is_unfamiliar(body):
            return [Group("author", ((start, end),), 0, len(plain))]
        return None
    if not bare and not any(piece.kind == "role" for piece in pieces or ()):
        return None
    edges = [0, *(group.start for group in groups[1:]), len(plain)]
    return [
        Group(group.role, group.names, low, high)
        for group, low, high in zip(groups, edges, edges[1:], strict=False)
    ]


def is_body(text: str) -> bool:
    """Whether the content of a byline's brackets is an organisation."""
    text = text.replace(" ", "")
    if not 3 <= len(text) <= 24:
        return False
    return _BODY.fullmatch(text) is not None or _PARTY_BODY.fullmatch(text) is not None


def _group(plain: str, pieces: list[_Piece]) -> list[Group] | None:
    groups: list[Group] = []
    role, role_start = "", pieces[0].start
    n = 0
    while n < len(pieces):
        piece = pieces[n]
        if piece.kind == "role":
            if groups and _is_suffix(pieces, n):
                _apply(groups, piece)
            else:
                if role and not (groups and groups[-1].start >= role_start):
                    return None if role != "editor" and piece.role != "editor" and piece.separator.strip() != "/" else _skip(groups, piece, pieces, n, plain)
                role, role_start = piece.role, piece.start
            n += 1
            continue
        stop = n
        while stop + 1 < len(pieces) and pieces[stop + 1].kind == "names" and not pieces[stop + 1].separator.strip(" 、,;"):
            stop += 1
        found = names.read(plain, piece.start, pieces[stop].end)
        if found is None:
            return None
        begin = role_start if role and not (groups and groups[-1].start >= role_start) else piece.start
        groups.append(Group(role or "author", tuple(found), begin, pieces[stop].end))
        n = stop + 1
    return groups or None


def _skip(groups: list[Group], piece: _Piece, pieces: list[_Piece], n: int, plain: str) -> list[Group] | None:
    """Two roles in a row before one list of names, `文/图 甲` or `编辑/校对 甲`: the names once for each."""
    rest = _group(plain, pieces[n:])
    if not rest:
        return None
    first = pieces[n - 1]
    doubled = Group(first.role, rest[0].names, first.start, piece.start)
    return [*groups, doubled, *rest]


def _is_suffix(pieces: list[_Piece], n: int) -> bool:
    piece = pieces[n]
    if piece.sign not in _SUFFIX_ROLES:
        return False
    if "/" in piece.separator:
        return True
    follows = pieces[n + 1] if n + 1 < len(pieces) else None
    return follows is None or follows.kind == "role" or not follows.separator.strip(" ")


def _apply(groups: list[Group], piece: _Piece) -> None:
    """A sign after names, `甲/摄`, `甲 文/图`: it gives the role, or a second one."""
    last = groups[-1]
    if piece.sign in _PHOTO and piece.start != last.end and len(groups) > 1 and groups[-2].names == last.names:
        return
    if piece.sign not in _PHOTO:
        role = last.role if last.role in ("reporter", "correspondent", "photographer") else piece.role
        groups[-1] = Group(role, last.names, last.start, piece.end)
    elif last.end >= piece.start - 1 or last.role == "author":
        after_text = last.end != _names_end(last)
        if after_text:
            groups.append(Group("photographer", last.names, piece.start, piece.end))
        else:
            groups[-1] = Group("photographer", last.names, last.start, piece.end)
    else:
        groups[-1] = Group("photographer", last.names, last.start, piece.end)


def _names_end(group: Group) -> int:
    return group.names[-1][1]


def closing(plain: str) -> int | None:
    """Where a byline begins that closes a paragraph: brackets after the last sentence's end that hold names, roles or a body.

    Other brackets at that place (`（扩大）`, `（左二）`, `（完）`, `（女）`) are none.
    """
    if not plain.endswith((")", "】", "]")):
        return None
    opener = plain.rfind({")": "(", "】": "【", "]": "["}[plain[-1]], max(0, len(plain) - 400))
    if opener < 0:
        return None
    before = plain[:opener].rstrip()
    content = plain[opener + 1 : -1].strip()
    if not content or content.replace(" ", "") in words("bracket_remarks") or (before and before[-1] not in "。!?”’…;.》)】"):
        return None
    return opener if read(content, bare=True) is not None else None
