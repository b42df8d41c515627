"""The outline of a report's main text: which blocks open a part, and of what kind.

Headings tell it by their words, a year later than the first part's among them. Where they are slogans, or none is printed, it is told
by what stands below (past results against intentions) and by the order: review, shortcomings, plan.
"""

from collections.abc import Mapping, Sequence

from attrs import frozen

from cqgov_parse.parts import headings, numbering, outlook, report_layout, sections, titles
from cqgov_parse.parts.dates import han_number
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block

_YEAR = lazy(r"(?:19|20)[0-9]{2}(?= ?年)|[一二][〇零○O九][〇零○O一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇零○O一二三四五六七八九", "0000123456789")
_OPENING = 60
"""Characters of a paragraph in which it names the year that it speaks of."""
_BETWEEN = 4
"""Paragraphs that may stand between a part's slogan and the `一、` of its first section."""


@frozen
class Opening:
    """A part that a block opens: its kind, and whether the block is the heading that is printed over it."""

    kind: str
    is_heading: bool


@frozen
class _Line:
    """A line that may head a part: its block, its words, and the number if it is a `一、` line."""

    at: int
    words: str
    first: int | None = None


def read(blocks: Sequence[Block], start: int, end: int) -> Mapping[int, Opening]:
    """The parts that open in the blocks from `start` to `end`, by block."""
    lines = _lines(blocks, start, end)
    short = next((n for n in range(start, end) if _is_shortcomings(blocks[n])), None)
    heads = _heads(blocks, lines, end, short)
    found = {each.at: Opening(kind, True) for each, kind in _kinds(blocks, heads, end, short)}
    if not any(opening.kind == "plan" for opening in found.values()):
        turn = _turn(blocks, start, end, lines, short)
        if turn is not None:
            found[turn] = Opening("plan", False)
    return found


def _lines(blocks: Sequence[Block], start: int, end: int) -> list[_Line]:
    """The lines that may head a part; a slogan may if the `一、` of its first section follows."""
    found: list[_Line] = []
    style: str | None = None
    slogan: int | None = None
    for n in range(start, end):
        plain = blocks[n].plain
        number = numbering.read(plain)
        if number and number.level == 1 and report_layout.is_heading(blocks[n]):
            value = han_number(number.text) or 0
            if value == 1 and slogan is not None and n - slogan <= _BETWEEN and not _is_second(found, slogan):
                found.append(_Line(slogan, blocks[slogan].plain))
            words = plain[number.end : report_layout.heading_end(plain, number)].rstrip("。.:")
            found.append(_Line(n, words, value))
            slogan = None
        elif number:
            slogan = None
        elif plain[0] in report_layout.MARKS and report_layout.is_heading(blocks[n]):
            heading = headings.read(plain)
            style = style or (heading.style if heading else plain[0])
            if heading and heading.style == style:
                found.append(_Line(n, plain[heading.start : heading.end]))
            slogan = None
        elif report_layout.is_heading(blocks[n]):
            found.append(_Line(n, plain))
            slogan = None
        elif titles.is_display(plain) and len(plain) <= report_layout.BARE_LONGEST and not plain.endswith("!"):
            slogan = n
    return found


def _is_second(lines: Sequence[_Line], slogan: int) -> bool:
    """Whether a slogan stands right under a part's bare heading, which it only goes on to praise."""
    return bool(lines) and lines[-1].first is None and lines[-1].at == slogan - 1


def _heads(blocks: Sequence[Block], lines: Sequence[_Line], end: int, short: int | None) -> list[_Line]:
    """The lines that head parts: the bare ones, or else the `一、` lines, if one of them heads another part than a review."""
    bare = [line for line in lines if line.first is None]
    if bare:
        named = [line for line in bare if blocks[line.at].plain[0] not in report_layout.MARKS]
        return named or bare
    heads: list[_Line] = []
    run: list[_Line] = []
    for n, line in enumerate(lines):
        run.append(line)
        following = lines[n + 1] if n + 1 < len(lines) else None
        if following is None or (following.first or 0) <= (line.first or 0):
            heads += run if _are_parts(blocks, run, following.at if following else end, short) else []
            run = []
    return heads


def _are_parts(blocks: Sequence[Block], run: Sequence[_Line], end: int, short: int | None) -> bool:
    """Whether `一、` lines are parts: one speaks of a review's period, of shortcomings or of plans, stands after the shortcomings, or looks ahead after a review."""
    kinds = [sections.kind_of_heading(line.words) for line in run]
    if any(kind and not _is_weak(line.words) for line, kind in zip(run, kinds, strict=True)):
        return True
    if len(run) < 2:
        return False
    edges = [line.at for line in run] + [end]
    first, last = _outlook(blocks, *edges[:2]), _outlook(blocks, *edges[-2:])
    if short is not None and run[0].at < short < run[-1].at:
        after = next(n for n, line in enumerate(run) if line.at > short)
        return _outlook(blocks, *edges[after : after + 2]) != "back"
    return first == "back" and last == "ahead"


def _is_weak(words: str) -> bool:
    """`加强自身建设` heads a part after a plan, a section of a review before it."""
    return "自身建设" in words and sections.kind_of_heading(words.replace("自身建设", "")) is None


def _kinds(blocks: Sequence[Block], heads: Sequence[_Line], end: int, short: int | None) -> list[tuple[_Line, str]]:
    """The kind of each part: by its words, by its year, by what stands in it, by the order."""
    found: list[tuple[_Line, str]] = []
    seen: set[str] = set()
    reviewed: int | None = None
    for n, line in enumerate(heads):
        stop = heads[n + 1].at if n + 1 < len(heads) else end
        year = _year(line.words)
        kind = sections.kind_of_heading(line.words)
        if kind == "plan" and _is_weak(line.words) and "plan" not in seen:
            kind = None
        plainly = sections.is_plainly_review(line.words)
        if kind == "review" and not plainly and seen:
            later = year is not None and reviewed is not None and year <= reviewed
            kind = "review" if later else "plan"
        if kind is None and year and reviewed and year > reviewed:
            kind = "plan"
        if kind is None:
            view = _outlook(blocks, line.at, stop)
            is_after = "plan" in seen or (short is not None and line.at > short)
            kind = "plan" if view == "ahead" or (is_after and view is None) or "plan" in seen else "review"
        if kind == "review" and year:
            reviewed = max(year, reviewed or 0)
        seen.add(kind)
        found.append((line, kind))
    return found


def _turn(blocks: Sequence[Block], start: int, end: int, lines: Sequence[_Line], short: int | None) -> int | None:
    """The paragraph from which a report without a plan's heading looks ahead."""
    low = start + max(1, (end - start) // 3) if short is None else short + 1
    reviewed = next(
        (year for n in range(start, min(low, end)) if (year := _year(blocks[n].plain[:_OPENING])) is not None), 0
    )
    turn = next((n for n in range(low, end) if _is_turn(blocks[n], reviewed)), None)
    if short is None:
        return turn
    anew = next((line.at for line in lines if line.first == 1 and line.at > short), None)
    if anew is not None and (turn is None or anew < turn) and _outlook(blocks, anew, end) == "ahead":
        return anew
    return turn


def _is_turn(block: Block, reviewed: int) -> bool:
    """Whether a paragraph turns to what shall be; the year that it opens with is later than the reviewed one."""
    if not sections.turns_ahead(block.plain) or report_layout.is_heading(block):
        return False
    year = _YEAR.match(block.plain)
    return year is None or int(year.group().translate(_DIGITS)) > reviewed


def _outlook(blocks: Sequence[Block], low: int, high: int) -> outlook.Outlook | None:
    """Which way the blocks after `low` and before `high` look; the thanks and shortcomings among them have nothing to say."""
    texts = (blocks[n].plain for n in range(low, high))
    return outlook.read(text for text in texts if not sections.is_summary(text) and not sections.is_shortcomings(text))


def _is_shortcomings(block: Block) -> bool:
    return sections.is_shortcomings(block.plain) and numbering.read(block.plain) is None


def _year(words: str) -> int | None:
    """The last year that a heading names."""
    years = _YEAR.findall(words)
    return int(years[-1].translate(_DIGITS)) if years else None
