"""The items of a digest without headings: where each begins, by what most of them open with, by the bylines that close them, by the bodies they are about."""

from collections.abc import Sequence

from cqgov_parse.label import Part
from cqgov_parse.parts import bodies, datelines, digest_layout, openings, roundup_layout
from cqgov_parse.parts.openings import Pattern
from cqgov_parse.text.blocks import Block

_SAID = 400  # characters of an item in which its body is named


def pattern(blocks: Sequence[Block], kinds: Sequence[Part]) -> Pattern | None:
    """What most items open with, if it is a label or a sign. Where paragraphs have none, the lines of a list of one-line items do."""
    prose = [block.plain for block, kind in zip(blocks, kinds, strict=True) if kind is Part.PARAGRAPH]
    lines = [block.plain for block, kind in zip(blocks, kinds, strict=True) if kind in (Part.PARAGRAPH, Part.SUBHEAD)]
    return openings.learn(prose) or (openings.learn(lines) if len(prose) * 3 < len(lines) else None)


def starts(blocks: Sequence[Block], kinds: Sequence[Part], pattern: Pattern | None, begin: int) -> list[int]:
    """The blocks with which the items begin; above the first of them stands what introduces them all."""
    if pattern:
        return [n for n in range(begin, len(blocks)) if openings.begins(blocks[n].plain, pattern)]
    prose = [n for n in range(begin, len(blocks)) if kinds[n] is Part.PARAGRAPH]
    lead = 0
    while (
        lead + 1 < len(prose)
        and datelines.end(blocks[prose[lead]].plain) is None
        and digest_layout.introduces(blocks[prose[lead]].plain)
    ):
        lead += 1
    prose = prose[lead:]
    if not prose:
        return []
    dated = [n for n in prose if datelines.end(blocks[n].plain) is not None]
    if len(dated) > 1 and len(dated) * 3 >= len(prose):
        return dated if dated[0] == prose[0] else [prose[0], *dated]
    signed = [digest_layout.is_signed(blocks, kinds, n) for n in prose]
    subjects = [bodies.subject(blocks[n].plain) for n in prose]
    by_signature = sum(signed) >= 1 and sum(signed) * 4 >= len(prose) - 1
    by_subject = len({subject for subject in subjects if subject}) * 3 >= len(prose)
    mostly = len({subject for subject in subjects if subject}) * 2 >= len(prose)
    found = [prose[0]]
    said = blocks[prose[0]].plain
    rank = bodies.rank(said)
    for n, after, subject in zip(prose[1:], signed[1:], subjects[1:], strict=True):
        plain = blocks[n].plain
        if (
            subject is None
            and by_subject
            and not by_signature
            and (plain[0] == "“" or not roundup_layout.goes_on(plain))
        ):
            subject = bodies.first_subject(plain)  # an item may begin with a scene, or with what someone said
        own = bodies.rank(plain)
        is_other_rank = mostly and subject is None and own and rank and own != rank and own + "政协" not in said
        if (
            is_other_rank
            or (by_signature and after)
            or (by_subject and subject is not None and not bodies.is_told_of(subject, said))
        ):
            found.append(n)
            said, rank = "", own
        said = (said + plain)[:_SAID]
    return found


def untitled(blocks: Sequence[Block], kinds: Sequence[Part], start: int, stop: int) -> list[int]:
    """Paragraphs between two headings that open an item without one: a byline has closed what stands above, and they begin with another body,
    or a second dateline comes."""
    dated = start < stop and datelines.end(blocks[start].plain) is not None
    return [
        n
        for n in range(start + 1, stop)
        if kinds[n] is Part.PARAGRAPH
        and (
            (digest_layout.is_signed(blocks, kinds, n) and bodies.subject(blocks[n].plain))
            or (dated and datelines.end(blocks[n].plain) is not None)
        )
    ]
