"""Flow: a page's lines as paragraphs and display lines, with what no paragraph may run across taken into account."""

from collections.abc import Container, Iterable, Sequence

from attrs import frozen

from cqgov_parse.deadline import check
from cqgov_parse.memory import remembered
from cqgov_parse.parts import (
    breadcrumbs,
    bylines,
    captions,
    datelines,
    days,
    furniture,
    headings,
    imprint,
    jumps,
    names,
    numbering,
    running,
)
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span
from cqgov_parse.text import blocks as _blocks
from cqgov_parse.text.blocks import Block, merge
from cqgov_parse.text.lines import Line, ends_sentence
from cqgov_parse.text.page import Page

_LAST_STOP = lazy(r"[。!?…][”’)]*(?=[^。!?…”’)]*$)")
_PROSE = 40
_LONGEST_TAIL = 32  # characters of who signs behind a stroke
_NAMES = 160  # characters of a list of names in brackets
_DANGLING = lazy(r"[0-9.][万亿]{0,2}$")
_GOES_ON = lazy(r"[,。;、!?)”’》%]|(?:为|是) ?:")
_SUBSCRIPT = lazy(r"[0-9]{1,2}(?:\.[0-9])?")
_SYMBOL = lazy(r"(?:PM|[CSN]?O|NH|CH|H)$")
_LONE_SIGN = lazy("(?:摄影报道|摄影|摄|供图|文/图|图/文)[)。]?")  # of a credit whose name stands on the line above
_FULL = 12.0  # full-width characters of a line that is no display line
_SIGNED = 40
_SPREAD = 4  # lines that show how a column is spaced
_PAGE_END = 5  # numbers, running heads and footers between two pages
_GLUED = lazy(r"[□■◎ ]*(?:本[报网台刊]|特约|见习|实习|首席|全媒体|融媒体?)*(?:记者|通讯员)(?=[一-鿿])")


def blocks(page: Page, apart: Iterable[int] = ()) -> list[Block]:
    """The paragraphs and display lines of a page: hard-wrapped lines joined, paragraphs that a column's or page's end broke mended.

    Lines `apart`, by position in the page, are known to be blocks of their own.
    """
    return list(_blocks_of((page, tuple(apart))))


@remembered
def _blocks_of(question: tuple[Page, tuple[int, ...]]) -> list[Block]:
    page, apart = question
    if not page.is_wrapped:
        return mended(page.blocks, running.heads(page))
    edges = _edges(page)
    found = _blocks.joined(page.lines, edges.solo.union(apart), edges.opens, page.votes)
    numbers = {page.lines[at].number for start, end in edges.broken for at in range(start + 1, end)}
    whole: list[Block] = []
    for each in found:
        if each.lines[0].number in numbers:
            each = merge([whole.pop(), each])
        whole.append(each)
    return mended(whole, running.heads(page), across_only=True)


@frozen
class _Edges:
    """The lines of a page, by position, that are blocks of their own, and those that open one; the ranges of broken bylines."""

    solo: frozenset[int]
    opens: frozenset[int]
    broken: list[Span]


@remembered
def _edges(page: Page) -> _Edges:
    solo, opens = set[int](), set[int]()
    broken = _broken_bylines(page.lines)
    inside = {at for start, end in broken for at in range(start, end)}
    repeated = running.heads(page)
    for n, line in enumerate(page.lines):
        plain = line.plain
        if n and page.lines[n - 1].plain[-1] in "([【":
            continue  # a bracket goes on, wherever the wrap has put its opening sign
        if n > 1 and _spreads(page.lines, n):
            opens.add(n)
        if n in inside or plain in repeated or is_apart(line):
            solo.add(n)
        elif headings.opens(plain) or numbering.read(plain) or datelines.end(plain) is not None:
            opens.add(n)
        if captions.credit_start(plain) is not None:
            opens.add(n + 1)
    return _Edges(frozenset(solo), frozenset(opens), broken)


def _spreads(lines: Sequence[Line], n: int) -> bool:
    """Whether from this line on every line is followed by an empty one, as none was above: another column, pasted in another way."""
    if not lines[n].gap or lines[n - 1].gap or lines[n - 2].gap:
        return False
    following = lines[n + 1 : n + _SPREAD]
    return len(following) > 1 and all(line.gap for line in following)


def _broken_bylines(lines: Sequence[Line]) -> list[Span]:
    """Brackets of names that a column's end broke over two or three lines, as ranges of lines."""
    found = []
    end = 0
    for n, line in enumerate(lines):
        if n < end or line.plain[0] != "(" or ")" in line.plain:
            continue
        plain = line.plain
        for at in range(n + 1, min(n + 3, len(lines))):
            plain += " " + lines[at].plain
            if ")" in lines[at].plain:
                if len(plain) <= _NAMES and bylines.closing(plain) == 0:
                    end = at + 1
                    found.append((n, end))
                break
    return found


def is_apart(line: Line) -> bool:
    """Whether a line is a thing of its own whatever stands around it: a control, a date line, a byline, a day, a jump."""
    plain = line.plain
    if len(plain) > 160:
        return False
    if is_aside(plain) or days.is_day(plain):
        return True
    if (
        plain[-1] in ")】]"
        and (bylines.closing(plain) == 0 or jumps.at_start(plain) or jumps.at_end(plain))
        and plain[0] in "([【"
    ):
        return True
    return is_byline(plain)


@remembered
def is_aside(plain: str) -> bool:
    """Whether a line is page furniture, a date or source line, or breadcrumbs."""
    return imprint.is_aside(plain) or breadcrumbs.is_breadcrumb(plain)


@remembered
def is_byline(plain: str) -> bool:
    """Whether a line is a byline or staff line, told by a role in it, or by its brackets."""
    if len(plain) > 200 or "。" in plain[:-1]:
        return False
    if plain[0] == "(" and plain[-1] == ")":
        return bylines.closing(plain) == 0
    if plain[0] == "□" and len(plain) <= _SIGNED:
        return bylines.read(plain, bare=True) is not None
    has_role = "记者" in plain or "通讯员" in plain
    if has_role and len(plain) <= _SIGNED and (_GLUED.match(plain) or " 记者 " in plain or " 通讯员 " in plain):
        groups = bylines.read(plain) or []
        return bool(groups) and all(
            bylines.is_person(plain[low:high].replace(" ", "")) for group in groups for low, high in group.names
        )
    if plain.endswith(("记者", "通讯员", "评论员")) and len(plain) <= 10:
        return bylines.read(plain, bare=True) is not None
    if plain[-1:] in "摄影文图理稿道供" or bylines.may_begin(plain):
        return bylines.read(plain) is not None
    return False


def is_starter(plain: str) -> bool:
    """Whether a line begins something new, so that no broken paragraph goes on with it."""
    return (
        headings.opens(plain)
        or headings.read(plain) is not None
        or numbering.read(plain) is not None
        or datelines.end(plain) is not None
        or days.is_day(plain)
        or is_byline(plain)
        or (jumps.at_end(plain) is not None and len(plain) < 16)
    )


def is_broken(block: Block, plain: str) -> bool:
    """Whether a block is prose that stops inside a sentence."""
    if ends_sentence(plain) or plain[-1] in ":—" or (len(plain) <= 160 and is_aside(plain)):
        return False
    if plain[-1] == "的" and len(plain) > 5:
        return True
    if "," in plain and _DANGLING.search(plain):
        return len(plain) >= 16
    if not ("。" in plain or (len(plain) >= _PROSE and "," in plain) or plain[-1] in ",、"):
        return False
    stop = _LAST_STOP.search(plain)
    tail = plain[stop.end() :].strip() if stop else ""
    if tail.startswith("/") and len(tail) <= _LONGEST_TAIL:
        return False
    if stop and (names.is_name(tail.replace(" ", "")) or bylines.read(tail) is not None):
        return False
    if captions.credit_start(plain) is not None or jumps.at_end(plain) is not None:
        return False
    return len(plain) >= 16 or len(block.lines) > 1


def _stops(block: Block, wrapped: bool) -> bool:
    """Whether text before a page number stops inside a sentence: no heading, which would not stand last on its page."""
    last = block.lines[-1]
    if not last.is_open or last.plain[-1] in ":—" or numbering.read(block.plain) is not None:
        return False
    return last.width >= _FULL if wrapped else "," in block.plain


def _is_subscript(found: list[Block], n: int) -> bool:
    """Whether a block is the figure of `PM2.5` or `O3` that became a line of its own; the text goes on after it."""
    if n < 1 or n + 1 >= len(found) or not _SUBSCRIPT.fullmatch(found[n].plain):
        return False
    return _SYMBOL.search(found[n - 1].plain) is not None and "一" <= found[n + 1].plain[0] <= "鿿"


def _page_end(found: Sequence[Block], start: int, heads: Container[str]) -> int:
    """Where the text goes on below a page's end: after its number, and the running heads and footers around that."""
    end = start
    numbered = False
    while end < len(found) and end < start + _PAGE_END:
        plain = found[end].plain
        is_number = furniture.is_page_number(plain)
        if not is_number and plain not in heads and not is_aside(plain):
            break
        numbered = numbered or is_number or plain in heads
        end += 1
    return end if numbered else start


def _is_cut(above: Block, found: Sequence[Block], n: int) -> bool:
    """Whether a short line is the last of a wrapped paragraph that a jump cuts off inside a sentence."""
    if n + 1 >= len(found) or len(found[n].lines) > 1 or not above.lines[-1].is_open or not found[n].lines[0].is_open:
        return False
    jump = jumps.at_end(found[n + 1].plain)
    return jump is not None and jump.start == 0 and len(above.lines) > 1 and found[n].lines[0].width < above.width


def mended(found: list[Block], heads: Container[str] = (), *, across_only: bool = False) -> list[Block]:
    """Blocks with broken paragraphs joined, also across page numbers and running heads, which follow the joined paragraph.

    `across_only` leaves neighbours alone: where lines are wrapped, widths have joined them already.
    """
    mended: list[Block] = []
    n = 0
    while n < len(found):
        check()
        parts = [found[n]]
        aside: list[Block] = []
        plain = found[n].plain
        n += 1
        while n < len(found):
            ahead = _page_end(found, n, heads)
            if _LONE_SIGN.fullmatch(found[n].plain):
                parts.append(found[n])
                n += 1
                break
            if ahead == len(found) or (across_only and ahead == n and not _is_cut(parts[-1], found, n)):
                break
            if _is_subscript(found, n):
                parts += found[n : n + 2]
                plain = (plain + found[n].plain + found[n + 1].plain)[-200:]
                n += 2
                continue
            following = found[ahead]
            if not (
                is_broken(parts[0], plain)
                or (ahead > n and _stops(parts[-1], across_only))
                or (ahead == n and (across_only or _GOES_ON.match(following.plain)))
            ):
                break
            if is_starter(following.plain) or is_aside(following.plain):
                break
            aside += found[n:ahead]
            parts.append(following)
            plain = (plain + following.plain)[-200:]
            n = ahead + 1
        mended.append(merge(parts))
        mended += aside
    return mended
