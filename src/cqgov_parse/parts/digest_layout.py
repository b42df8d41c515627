"""The layout of a digest with headings: which of its display lines open items, learnt from the repetition in the document itself."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.label import Part
from cqgov_parse.parts import bodies, bylines, headings, matching, numbering, pagenames
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block

_ASIDE = (Part.CAPTION, Part.BYLINE, Part.FURNITURE)
_NAME = 14  # characters; what stands before a heading's colon is no longer
_SHORT = 3  # full-width characters; a line so much narrower than the usual one was not wrapped
_INDENT = 2
_BEGINNING = 120  # characters of a text in which its headline's words come
_ALIKE = 1.4  # so much longer than every other heading is a line of the title
_SIGN = lazy(r"[—\-*+|@·=~] +(?=[^ ])")
_COLON = lazy("[:|丨]")
_QUOTED = lazy("“[^“”]+”|‘[^‘’]+’")
_OF_ALL = lazy(r"各(?:区|县|市|州|地|级|旗|盟|民主|党派|界)|市县|县区|区县|本[报网刊]|编者")
_GENERAL = lazy(r"[全我本](?:省|市|区|县|州|国)|连日来|近年来|近期|以来,|之际|前后,|为(?:深入|认真|全面|进一步)")
_HANDS_OVER = lazy(
    r"现将|现予|予以刊|选登|摘登|摘编|刊发|刊登|一起来?看|敬请|如下|选取|一组|记录下|带您|走近|[—:]$|与读者"
)


@frozen
class Group:
    """The heading lines of one item, `[start, end)` by block; the first `columns` of them name the column that begins with it."""

    start: int
    end: int
    columns: int = 0


def style_of(plain: str) -> str:
    """The mark or the kind of number that a display line begins with, or nothing."""
    heading = headings.read(plain)
    if heading:
        return heading.style
    if _SIGN.match(plain) or _QUOTED.fullmatch(plain):
        return plain[0]
    number = numbering.read(plain)
    return f"level {number.level}" if number and number.level else ""


def words_of(plain: str) -> tuple[int, int]:
    """Where the words of a heading stand, without its mark or number."""
    heading = headings.read(plain)
    low, high = (heading.start, heading.end) if heading else (0, len(plain))
    if not heading and _QUOTED.fullmatch(plain):
        return 1, high - 1
    sign = None if heading else _SIGN.match(plain)
    low = sign.end() if sign else low
    number = numbering.read(plain[low:high])
    if number and number.level and low + number.end < high:
        low += number.end
    return low, high


def is_named(plain: str) -> bool:
    """Whether a heading is the name of a place or body, or such a name and what it is about, `甲县：一条路怎么修`."""
    low, high = words_of(plain)
    name = _COLON.split(plain[low:high])[0].strip()
    is_parted = len(name) < len(plain[low:high].rstrip())
    return bodies.is_named(name) or (is_parted and len(name) <= _NAME and bodies.mentions(name) > 0)


def runs(kinds: Sequence[Part]) -> list[Group]:
    """Runs of display lines with running text after them."""
    found = []
    n = 0
    while n < len(kinds):
        if kinds[n] is not Part.SUBHEAD:
            n += 1
            continue
        start = n
        while n < len(kinds) and kinds[n] is Part.SUBHEAD:
            n += 1
        after = n
        while after < len(kinds) and kinds[after] in _ASIDE:
            after += 1
        if after < len(kinds) and kinds[after] is Part.PARAGRAPH:
            found.append(Group(start, n))
    return found


def read(blocks: Sequence[Block], kinds: Sequence[Part]) -> list[Group]:
    """The heading lines of each item, in order."""
    all_runs = runs(kinds)
    style = repeated_style(blocks, all_runs)
    found = _marked(blocks, kinds, all_runs, style) if style else _bare(blocks, kinds, all_runs)
    if len(found) > 1 and _is_title(blocks, kinds, found, has_title=_has_title(kinds, found[0])):
        return found[1:]
    return found


def repeated_style(blocks: Sequence[Block], all_runs: Sequence[Group]) -> str:
    """The mark that the headings of at least two items, and of half of those that are not first, share; nothing where they are bare."""
    counts: Counter[str] = Counter()
    for run in all_runs:
        counts.update({style for n in range(run.start, run.end) if (style := style_of(blocks[n].plain))})
    if not counts:
        return ""
    style, count = counts.most_common(1)[0]
    return style if count >= 2 and count * 2 >= len(all_runs) - 1 else ""


def _marked(blocks: Sequence[Block], kinds: Sequence[Part], all_runs: Sequence[Group], style: str) -> list[Group]:
    """The groups that begin with a line of the mark; one without it is an item's too where the item above has been signed."""
    rows = [[n for n in range(run.start, run.end) if style_of(blocks[n].plain) == style] for run in all_runs]
    usual = Counter(len(row) for row in rows[1:] if row).most_common(1)
    most = usual[0][0] if usual else 1
    named = sum(is_named(blocks[row[-1]].plain) for row in rows if row) * 2 > sum(map(bool, rows))
    found: list[Group] = []
    for run, row in zip(all_runs, rows, strict=True):
        if row:
            start = row[-most:][0]
            if found and start - 1 >= run.start and bodies.is_named(blocks[start - 1].plain):
                start -= 1
            columns = [n for n in range(run.start, start) if found and _is_column(blocks[n].plain)]
            low = min(columns, default=start)
            found.append(Group(low, run.end, start - low))
        elif found and is_signed(blocks, kinds, run.start) and (not named or is_named(blocks[run.end - 1].plain)):
            found.append(Group(run.end - 1, run.end))
    return found


def _is_column(plain: str) -> bool:
    """Whether a line over an item's heading names a column: known as one, or with a mark or number of its own."""
    return pagenames.is_page_name(plain) or style_of(plain) != ""


def is_signed(blocks: Sequence[Block], kinds: Sequence[Part], n: int) -> bool:
    """Whether a byline closes what stands above block `n`, captions aside."""
    n -= 1
    while n >= 0 and kinds[n] in (Part.CAPTION, Part.FURNITURE):
        n -= 1
    return n >= 0 and (kinds[n] is Part.BYLINE or (kinds[n] is Part.PARAGRAPH and signs(blocks[n].plain)))


def signs(plain: str) -> bool:
    """Whether a byline in brackets ends a paragraph."""
    return bylines.closing(plain) is not None


def _bare(blocks: Sequence[Block], kinds: Sequence[Part], all_runs: Sequence[Group]) -> list[Group]:
    """Without marks: display lines over text, but for subheads and the lines of the title in the first run."""
    if len(all_runs) < 2:
        return []
    first, later = all_runs[0], _without_subheads(blocks, kinds, all_runs)
    if not later:
        return []
    usual = Counter(run.end - run.start for run in later).most_common(1)[0][0]
    later = [_own(blocks, run, usual) for run in later]
    own = Group(max(first.start, first.end - usual), first.end)
    lines = [blocks[run.end - 1].plain for run in later]
    last = blocks[first.end - 1].plain
    alike = len(last) <= max(map(len, lines)) * _ALIKE
    has_title = first.end - first.start > usual or _has_title(kinds, first)
    if has_title and (is_named(last) or (alike and not _is_mostly_named(lines))):
        return [own, *later]
    if not has_title and _is_like(blocks, kinds, [own, *later]):
        return [own, *later]
    return later


def _is_like(blocks: Sequence[Block], kinds: Sequence[Part], found: Sequence[Group]) -> bool:
    """Whether the first of several headings is an item's like the others: each has its own name below it, and a byline closes each text."""
    edges = [*(group.start for group in found[1:]), len(blocks)]
    return len(found) > 2 and all(
        speaks_of(blocks[group.end - 1].plain, blocks[group.end].plain) and is_signed(blocks, kinds, stop)
        for group, stop in zip(found, edges, strict=True)
    )


def _own(blocks: Sequence[Block], run: Group, usual: int) -> Group:
    """A later run's own heading: a page's or column's name above it is no part of it, nor are lines of two kinds more than usual."""
    columns = 0
    while run.end - run.start - columns > 1 and pagenames.is_page_name(blocks[run.start + columns].plain):
        columns += 1
    start = run.start if columns else max(run.start, run.end - max(usual, 2))
    return Group(start, run.end, columns)


def _is_mostly_named(lines: Sequence[str]) -> bool:
    return sum(map(is_named, lines)) * 2 > len(lines)


def _without_subheads(blocks: Sequence[Block], kinds: Sequence[Part], all_runs: Sequence[Group]) -> list[Group]:
    """The runs after the first that open items.

    Where headings are names, other lines are subheads, unless a byline has closed the item above; where a good part of the items are
    signed and the others are many, those above which nothing is signed are.
    """
    later = list(all_runs[1:])
    signed = [is_signed(blocks, kinds, run.start) for run in later]
    named = [is_named(blocks[run.end - 1].plain) for run in later]
    if sum(named) * 2 > len(later):
        return [run for run, is_one, after in zip(later, named, signed, strict=True) if is_one or after]
    if sum(signed) >= 2 and sum(signed) * 5 <= len(later) * 3:
        return [run for run, after in zip(later, signed, strict=True) if after]
    return later


def _has_title(kinds: Sequence[Part], first: Group) -> bool:
    """Whether a display line stands above the first heading."""
    return Part.SUBHEAD in kinds[: first.start]


def _is_title(blocks: Sequence[Block], kinds: Sequence[Part], found: Sequence[Group], *, has_title: bool) -> bool:
    """Whether the first heading is the document's title, with what introduces the whole below it, and no item's."""
    first, second = found[0], found[1]
    line = blocks[first.end - 1].plain
    paragraphs = [blocks[n].plain for n in range(first.end, second.start) if kinds[n] is Part.PARAGRAPH]
    others = [blocks[group.end - 1].plain for group in found[1:]]
    unlike = _is_mostly_named(others) and not is_named(line)
    if not paragraphs or (speaks_of(line, paragraphs[0]) and not unlike):
        return False
    signed = [is_signed(blocks, kinds, group.start) for group in found[1:]]
    unsigned = not signed[0] and len(signed) > 1 and sum(signed[1:]) * 2 > len(signed[1:])
    style = style_of(line)
    alike = style != "" and first.start > 0 and style_of(blocks[first.start - 1].plain) == style  # all of it is marked
    evidence = 2 * (not has_title) + 2 * unlike + unsigned + alike + 2 * introduces(paragraphs[0])
    return evidence >= 3 and len(paragraphs) <= 3


def introduces(plain: str) -> bool:
    """Whether a paragraph introduces the whole document: it speaks of all and of none, or hands over to what follows."""
    if bodies.subject(plain) is not None:
        return False
    head = plain[:60]
    if _OF_ALL.search(head) or _HANDS_OVER.search(plain):
        return True
    return _GENERAL.search(head) is not None and not bodies.opens_with(plain)


def speaks_of(heading: str, plain: str) -> bool:
    """Whether the text below a heading names the heading's place or body."""
    low, high = words_of(heading)
    name = _COLON.split(heading[low:high])[0].replace(" ", "")
    return name[:2] in plain[:80]


def is_told(heading: str, plain: str) -> bool:
    """Whether most of a heading's pairs of characters come again where the text below begins."""
    said = matching.pairs(heading)
    return len(said) > 4 and len(said & matching.pairs(plain[:_BEGINNING])) * 5 >= len(said) * 3
