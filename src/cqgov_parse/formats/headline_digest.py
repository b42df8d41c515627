"""A digest with a heading over every item: a place, a body or a headline, marked or bare.

某某见闻（之二）                        kicker
院坝里议出好日子                        headline
来自三个区县的报道                      deck
春耕时节，记者走进……                    lead
■ 甲县：一条机耕道怎么修                marker, headline
3月11日，甲县政协……（丙丁）             paragraph, byline
● 乙县 ●
……
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.memory import remembered
from cqgov_parse.parts import (
    bodies,
    collective,
    digest_blocks,
    digest_head,
    digest_items,
    digest_layout,
    headings,
    roundup_titles,
    story,
    titles,
)
from cqgov_parse.parts.digest_layout import Group
from cqgov_parse.patterns import lazy
from cqgov_parse.rules import no_digest
from cqgov_parse.span import Span
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page
from cqgov_parse.text.view import View

_DAY = lazy(r"[0-9]日|近日|日前")
_OPENING = 60  # characters in which news names its day


def label(cursor: Cursor) -> Iterator[Label]:
    page = cursor.page
    blocks, kinds, listed = digest_blocks.laid_out(page)
    for block in listed:
        yield Label(Part.FURNITURE, block.spans)
    groups = digest_layout.read(blocks, kinds)
    if not groups:
        yield from _alone(page, blocks)
        return
    yield from digest_head.labels(page, blocks, groups[0].start)
    found: list[Label] = []
    number = 0
    edges = [*(group.start for group in groups[1:]), len(blocks)]
    for group, stop in zip(groups, edges, strict=True):
        number += 1
        found += _heading(blocks, group, number)
        own = [block.plain for block in blocks[group.start : group.end]]
        starts = [group.end, *digest_items.untitled(blocks, kinds, group.end, stop)]
        for low, high in zip(starts, [*starts[1:], stop], strict=True):
            if low != group.end:
                number += 1
                own = []
            found += story.labels(page, blocks[low:high], number, own)
    yield from collective.settle(found, number)


def _alone(page: Page, blocks: Sequence[Block]) -> Iterator[Label]:
    """A text without items: its title, and all else as one story."""
    top = digest_head.end(blocks)
    yield from digest_head.labels(page, blocks, top)
    yield from story.labels(page, blocks[top:], 1)


def _heading(blocks: Sequence[Block], group: Group, number: int) -> Iterator[Label]:
    """An item's heading lines: columns, a kicker (a body's name over the item's own headline), the headline."""
    start = group.start + group.columns
    for block in blocks[group.start : start]:
        yield from headings.labels(block, Part.COLUMN, *digest_layout.words_of(block.plain))
    lines = list(blocks[start : group.end])
    views: list[View] = [block.slice(*digest_layout.words_of(block.plain)) for block in lines]
    is_label = len(lines) > 1 and bodies.is_named(views[0].plain) and not titles.is_deck(lines[1].plain)
    parts = titles.assign(views, of_story=True, headline=1 if is_label else None)
    for block, part in zip(lines, parts, strict=True):
        if part is Part.DECK and titles.is_deck(block.plain):
            yield from titles.deck(block, number)
        else:
            yield from headings.labels(block, part, *digest_layout.words_of(block.plain), number)


@remembered
def _groups(page: Page) -> tuple[list[Block], list[Part], list[Group]]:
    """The groups of a text; none where a wrapped text has lines above its stories that neither bear a mark nor stand under a title."""
    blocks, kinds, _ = digest_blocks.laid_out(page, 400)
    groups = digest_layout.read(blocks, kinds)
    if groups and page.is_wrapped and not any(digest_layout.style_of(blocks[each.end - 1].plain) for each in groups):
        apart = [kind for kind in kinds[groups[0].end :] if kind is Part.SUBHEAD]
        under = sum(group.end - group.start for group in groups[1:])
        above = kinds[: groups[0].start]
        is_story = Part.PARAGRAPH in above and digest_layout.is_signed(blocks, kinds, groups[0].start)
        has_title = Part.SUBHEAD in above and not is_story
        named = sum(digest_layout.is_named(blocks[group.end - 1].plain) for group in groups)
        if not has_title or len(apart) > under + 1 or named * 4 < len(groups) * 3:
            return blocks, kinds, []
    return blocks, kinds, groups


def _headings(page: Page) -> Iterable[Span]:
    """Headings with text below them."""
    blocks, _, groups = _groups(page)
    yield from (blocks[group.end - 1].spans[0] for group in groups)


def _marked(page: Page) -> Iterable[Span]:
    """Headings with text below them that share a mark."""
    blocks, _, groups = _groups(page)
    for group in groups:
        if digest_layout.style_of(blocks[group.end - 1].plain):
            yield blocks[group.end - 1].spans[0]


def _named(page: Page) -> Iterable[Span]:
    """Headings that name a place or body, of which the text below speaks."""
    blocks, _, groups = _groups(page)
    for group in groups:
        for n in range(group.start, group.end):
            plain = blocks[n].plain
            if digest_layout.is_named(plain) and digest_layout.speaks_of(
                plain, "".join([block.plain[:80] for block in blocks[group.end : group.end + 2]])
            ):
                yield blocks[n].spans[0]
                break


def _signed(page: Page) -> Iterable[Span]:
    """Headings over text that a byline closes."""
    blocks, kinds, groups = _groups(page)
    for group, following in pairwise(groups):
        if digest_layout.is_signed(blocks, kinds, following.start):
            yield blocks[group.end - 1].spans[0]


def _about_others(page: Page) -> Iterable[Span]:
    """Headings under which each text is about another place or body."""
    blocks, kinds, groups = _groups(page)
    seen: list[str] = []
    for group in groups:
        below = next((blocks[n].plain for n in range(group.end, len(blocks)) if kinds[n] is Part.PARAGRAPH), "")
        subject = bodies.first_subject(below)
        if subject and not bodies.is_told_of(subject, " ".join(seen[-8:])):
            seen.append(subject)
            yield blocks[group.end - 1].spans[0]


def _told_again(page: Page) -> Iterable[Span]:
    """Headings that are told again by the first words below, which name the day; subheads of an article are not, nor its headline alone."""
    blocks, _, groups = _groups(page)
    found = []
    for group in groups:
        heading, below = blocks[group.end - 1], blocks[group.end].plain
        is_news = titles.is_factual(heading.plain) or _DAY.search(below[:_OPENING])
        if is_news and digest_layout.is_told(heading.plain, below):
            found.append(heading.spans[0])
    of_week = groups and any(roundup_titles.is_title(block.plain) for block in blocks[: groups[0].start])
    if len(found) > 1 and not of_week:
        yield from found


FORMAT = Format(
    name="headline_digest",
    label=label,
    rules=(
        Rule("headings with one mark, text below each", _marked, weight=0.5, limit=5),
        Rule("headings that name a place or body, repeated below", _named, weight=1.0, limit=5),
        Rule("headings over text that a byline closes", _signed, weight=0.7, limit=5),
        Rule("headings over text about another place or body each", _about_others, weight=0.5, limit=5),
        Rule("headings that say what a body did, told again below", _told_again, weight=0.5, limit=5),
        Rule(
            "title of a digest",
            r"(?!.*(?:>|»|位置)).{0,24}(?:速览|掠影|见闻|扫描|动态|集锦|荟萃|撷英|巡礼|忙些啥|在行动|传真|综述|之[一二三四五六七八九十]).{0,12}",
            Where.HEAD_LINE,
            weight=1.0,
        ),
        *no_digest(width=-1.5, roundup=-2.0),
    ),
)
