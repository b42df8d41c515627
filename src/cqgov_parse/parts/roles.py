"""Roles in a byline: its words cut into signs of a role (`记者`, `责编`, `摄`) and what stands between them."""

import re
from functools import cache
from typing import NamedTuple

from cqgov_parse.lexicon import alternation, table
from cqgov_parse.parts import names
from cqgov_parse.patterns import HAN, lazy

_SEPARATORS = lazy(r"[ :|丨/、,;()\[\]【】]+")
_AFTER_SPACED = ":丨|"
_LEADING = r"记者|通讯员|评论员|编辑|作者|实习生"
_GLUED = lazy(rf"(?P<role>[{HAN}A-Za-z·]{{0,16}}?(?:{_LEADING}))(?P<rest>[{HAN}·]+)")
_INNER = lazy(
    rf"(?<=[{HAN}]{{2}})(?:(?:本报|特约|见习|实习|首席|全媒体|融媒体?)?(?:记者|通讯员)|实习生)(?=[{HAN}]{{2}})"
)
_OF_DESK = lazy(rf"[{HAN}A-Za-z·—-]{{1,16}}(?:{_LEADING})")
_AFTER_NAMES = lazy(
    rf"(?P<rest>[{HAN}·]{{2,12}}?)(?P<role>摄影报道|摄影|摄|供图|供稿|整理|采写|报道|文图|图文|制图|绘)"
)
_LAST_SIGN = lazy("(?:摄影报道|摄影|报道|整理|供稿|供图|采写|制图|摄)$")


class Piece(NamedTuple):
    """A token of a byline: `is_role` with the role and the sign printed for it, or names; `separator` is what stood before."""

    start: int
    end: int
    separator: str
    is_role: bool = False
    role: str = ""
    sign: str = ""


@cache
def _roles() -> dict[str, str]:
    return table("roles")


@cache
def _spaced() -> re.Pattern[str]:
    """A role printed with blanks inside, before a colon: `编 辑：`, `通 讯 员：`."""
    return re.compile(f"(?:{apart()})(?= *[{_AFTER_SPACED}])")


@cache
def apart() -> str:
    """An alternation of the roles of two to four characters, printed with blanks inside."""
    return "|".join(" +".join(role) for role in _roles() if 2 <= len(role) <= 4)


_ROLE_END = lazy("[ :|丨/(]")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"[ □■◇◆○●▲★☆※◎(\[【]*(?:[{HAN}A-Za-z·]{{0,16}}?(?:{alternation('roles')})|{apart()})[ :|丨/(、]"
    )


def may_begin(plain: str) -> bool:
    """Whether a line begins as a byline or staff line does; cheap, to be asked of every line."""
    return _ROLE_END.search(plain) is not None and _lead().match(plain) is not None


def has_glued_sign(plain: str, end: int) -> bool:
    """Whether the text before `end` closes with a sign that no blank parts from the word before it: `甲报道`."""
    sign = _LAST_SIGN.search(plain, 0, end)
    return sign is not None and sign.start() > 0 and plain[sign.start() - 1] not in " /:"


def pieces(plain: str, start: int, end: int) -> list[Piece]:
    """The tokens of a byline, in order."""
    found: list[Piece] = []
    tokens = _tokens(plain, start, end)
    for n, (low, high, separator) in enumerate(tokens):
        before_half = n + 1 < len(tokens) and tokens[n + 1][1] - tokens[n + 1][0] == 1 and tokens[n + 1][2].isspace()
        token = plain[low:high].replace(" ", "")
        role = _role(token)
        if token in ("文图", "图文"):
            found += [Piece(low, low + 1, separator, True, _roles()[token[0]], token[0])]
            found += [Piece(high - 1, high, "/", True, _roles()[token[1]], token[1])]
            continue
        if role and not (len(token) == 1 and separator.isspace() and (before_half or _is_half(found))):
            found.append(Piece(low, high, separator, True, role, token))
            continue
        inner = _INNER.search(plain, low, high) if found and not found[-1].is_role else None
        glued = None if inner else _GLUED.fullmatch(plain, low, high)
        if glued and (before_half or len(glued["rest"]) > 1):
            found.append(
                Piece(low, glued.start("rest"), separator, True, _role(glued["role"]) or "reporter", glued["role"])
            )
            low, separator = glued.start("rest"), ""
        while inner := _INNER.search(plain, low, high):  # `记者甲某通讯员乙某`
            found.append(Piece(low, inner.start(), separator))
            found.append(Piece(*inner.span(), "", True, _role(inner.group()) or "reporter", inner.group()))
            low, separator = inner.end(), ""
        signed = _AFTER_NAMES.fullmatch(plain, low, high)
        if signed and names.read(plain, low, signed.end("rest")):
            found.append(Piece(low, signed.end("rest"), separator))
            signs = ("文", "图") if signed["role"] in ("文图", "图文") else (signed["role"],)
            found += [
                Piece(signed.start("role"), high, "/", True, _roles().get(sign, "photographer"), sign) for sign in signs
            ]
        else:
            found.append(Piece(low, high, separator))
    return found


def _is_half(found: list[Piece]) -> bool:
    """Whether the last word is the family name of someone whose given name is still to come: `李 文`."""
    halves = 0
    while halves < len(found) and not (last := found[-1 - halves]).is_role and last.end - last.start == 1:
        halves += 1
    return halves % 2 == 1


def _role(token: str) -> str | None:
    role = _roles().get(token)
    if role is None and len(token) <= 18 and _OF_DESK.fullmatch(token):
        role = next((found for sign, found in _roles().items() if len(sign) > 1 and token.endswith(sign)), None)
    return role


def _tokens(plain: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Words and the separator before each; a sign glued to the last name is a word of its own."""
    labelled = any(sign in plain for sign in _AFTER_SPACED)
    spaced = {match.start(): match.end() for match in _spaced().finditer(plain, start, end)} if labelled else {}
    found: list[tuple[int, int, str]] = []
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
        sign = _LAST_SIGN.search(plain, at, stop) if stop == end and stop - at <= 8 else None
        if sign and sign.start() > at and plain[at:stop] not in _roles():
            found += [(at, sign.start(), separator), (sign.start(), stop, "/")]
        else:
            found.append((at, stop, separator))
        at, separator = stop, ""
    return found
