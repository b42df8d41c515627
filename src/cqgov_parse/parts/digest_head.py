"""The head of a digest: where it was published, the title of one to four lines, who compiled it, and what introduces the items."""

from collections.abc import Iterator, Sequence

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import digest_layout, head, story, titles
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.page import Page


def labels(page: Page, blocks: Sequence[Block], first: int) -> Iterator[Label]:
    """The labels of everything above the first item, which begins with block `first`; the marks before title lines are markers."""
    top = head.read(blocks, first, lines_under_label=2)  # of two lines the first, a slogan, is the headline
    yield from top.labels
    lines = []
    for block in top.title:
        low, high = title_words(block.plain)
        for start, end in ((0, low), (high, len(block.plain))):
            piece = block.slice(start, end)
            if piece:
                yield Label(Part.MARKER, piece.spans)
        lines.append(block.slice(low, high))
    yield from titles.labels(lines)
    for block in top.bylines:
        yield from story.byline(block, None)
    yield from story.labels(page, blocks[top.end : first], None)


def end(blocks: Sequence[Block]) -> int:
    """The block with which the text below the title lines begins."""
    return head.read(blocks).end


def title_words(plain: str) -> tuple[int, int]:
    """Where the words of a title line stand; brackets around it and the dash before a deck are read with the other lines."""
    style = digest_layout.style_of(plain)
    return (0, len(plain)) if style in ("【】", "[]", "—", "——", "-", "--") else digest_layout.words_of(plain)
