"""The head of a page: breadcrumbs, date and source lines, page and section names, title lines, until the text begins."""

import re
from collections.abc import Sequence

from attrs import define, field

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import (
    breadcrumbs,
    captions,
    datelines,
    days,
    flow,
    furniture,
    imprint,
    jumps,
    pagenames,
    roundup_titles,
    story,
    tail,
    titles,
)
from cqgov_parse.patterns import lazy
from cqgov_parse.text.blocks import Block, merge

_CHANNEL = lazy(r"(?P<paper>[^ ·|丨—\-]{3,14}) *(?P<sign>[·|丨—\-]+) *(?P<name>[一-鿿]{2,8})")
_ISSUE = lazy(r"(?:[总第]|^)第? ?[0-9一二三四五六七八九十百]+ ?期")
_REMARK = 16  # characters
_ORIGIN = 20  # characters of a source printed on a line below its label
_SLOGAN = 4  # characters; shorter words are no slogans
_SHORTEST = 5  # characters of a headline in a list
_TITLE = 6  # characters; shorter lines stand in many others
_LABEL = 6
_MOST_LINES = 60  # of titles and headline lists; more are no head but the text


@define
class Head:
    """What stands above the text: labels of all but the title lines, the title lines, and how many blocks it takes."""

    labels: list[Label] = field(factory=list)
    title: list[Block] = field(factory=list)
    bylines: list[Block] = field(factory=list)
    end: int = 0


def read(
    blocks: Sequence[Block],
    limit: int | None = None,
    of_story: int | None = None,
    *,
    lines_under_label: int = 1,
) -> Head:
    """The head of a page; it ends at the first running text, or before block `limit`. Who wrote belongs to story `of_story`.

    A short first line names the page if at least `lines_under_label` title lines stand under it.
    """
    head = Head()
    stop = len(blocks) if limit is None else limit
    masthead = 0  # how many lines stand above an issue's number
    dated = False  # whether the article's own date or source line has come below its title
    whole = 0  # the last block that a title line above has taken
    for n, block in enumerate(blocks[:stop]):
        plain = block.plain
        if whole and n == whole:
            pass
        elif flow.is_aside(plain):
            if head.title and (
                breadcrumbs.is_breadcrumb(plain) or (furniture.is_furniture(plain) and _is_navigation(plain))
            ):
                _dismiss(head)
            if _ISSUE.search(plain):
                masthead = len(head.title)
            head.labels += story.aside(block, of_story)
            is_of_article = imprint.is_of_article(plain) and not _ISSUE.search(plain)
            dated = dated or (_has_headline(head) and is_of_article)
        elif n and imprint.names_no_origin(blocks[n - 1].plain) and len(plain) <= _ORIGIN and titles.is_display(plain):
            head.labels.append(Label(Part.ORIGIN, block.spans))
        elif n and imprint.is_place(plain) and imprint.is_imprint(blocks[n - 1].plain):
            head.labels.append(Label(Part.FURNITURE, block.spans))
        elif days.is_period(plain):
            if head.title:
                head.title.append(block)  # below the title it is the deck
            else:
                head.labels.append(Label(Part.PERIOD, block.spans))
        elif (jump := jumps.at_start(plain) or jumps.at_end(plain)) and jump.start == 0 and jump.end == len(plain):
            head.labels.append(Label(Part.JUMP, block.spans))
        elif flow.is_byline(plain) or (head.title and tail.is_signed(plain)):
            head.bylines.append(block)
        elif head.title and _begins_text(plain):
            break
        elif (channel := _CHANNEL.fullmatch(plain)) and _is_channel_of_paper(channel):
            for part, group in (
                (Part.FURNITURE, "paper"),
                (Part.MARKER, "sign"),
                (Part.SECTION, "name"),
            ):
                head.labels.append(Label(part, block.slice(*channel.span(group)).spans))
        elif dated and titles.is_display(plain) and not titles.is_deck(plain):
            if not _is_again(plain, head.title) and not _is_amid_asides(blocks, n, stop):
                break  # a subhead before the first paragraph
            head.labels.append(Label(Part.FURNITURE, block.spans))
        elif n + 1 < stop and _is_broken(plain, blocks[n + 1].plain):
            head.title.append(merge([block, blocks[n + 1]]))
            whole = n + 1
        elif (titles.is_display(plain) or (head.title and _is_remark(plain))) and len(head.title) < _MOST_LINES:
            head.title.append(block)
        elif _is_list(plain, blocks[n + 1 : n + 40]):
            head.labels.append(Label(Part.FURNITURE, block.spans))
        else:
            break
        head.end = n + 1
    _join_titles(head, [block.plain for block in blocks[: head.end]])
    _masthead(head, masthead)
    _repetitions(head)
    _sections(head, lines_under_label)
    return head


def _is_broken(plain: str, below: str) -> bool:
    """Whether a title is printed over two lines, so that a quotation begins in the one and ends in the other."""
    opened = plain.count("“") > plain.count("”")
    return opened and below.count("”") > below.count("“") and "“" not in below and titles.is_display(plain + below)


def _join_titles(head: Head, plains: Sequence[str]) -> None:
    """Two title lines that the page prints as one elsewhere in its head (as a document's name, in a trail) are one, broken by the layout."""
    for n in range(len(head.title) - 1, 0, -1):
        one = (head.title[n - 1].plain + head.title[n].plain).replace(" ", "")
        if any(one in plain.replace(" ", "") for plain in plains):
            head.title[n - 1 : n + 1] = [merge(head.title[n - 1 : n + 1])]


def _is_channel_of_paper(match: re.Match[str]) -> bool:
    """Whether a line is a paper's or site's name and that of its channel, `某某政协网 · 基层动态`."""
    return furniture.is_paper(match["paper"]) and pagenames.is_page_name(match["name"])


def _is_remark(plain: str) -> bool:
    """Whether a line below a title is a short remark in brackets, `（区县版）`."""
    return len(plain) <= _REMARK and plain[0] == "(" and plain.endswith(")") and "。" not in plain


def _is_channel(block: Block, below: Block, longest: str) -> bool:
    """Whether a short first line names a channel and is no slogan of the title: by its words, or with something printed in between."""
    parted = below.lines[0].number - below.gap - 1 > block.lines[-1].number
    if _is_set_apart(block.plain) and not _is_set_apart(below.plain):
        return True
    if not pagenames.is_label(block.plain, longest) or titles.is_deck(below.plain):
        return False
    return parted or len(block.plain.replace(" ", "")) < _SLOGAN or pagenames.is_channel(block.plain)


def _is_set_apart(plain: str) -> bool:
    """Whether the letters of a line stand apart, as those of columns' names do: `同 心 苑`."""
    return len(plain) >= _SLOGAN and all(len(word) == 1 for word in plain.split(" "))


def _begins_text(plain: str) -> bool:
    """Whether a line below a title belongs to the text, though it may look like a display line."""
    return captions.read(plain) is not None or story.is_summary(plain) or datelines.end(plain) is not None


def _has_headline(head: Head) -> bool:
    """Whether a title line has come that is no page's, paper's or channel's name."""
    return any(
        not pagenames.is_page_name(block.plain) and not furniture.is_paper(block.plain) and len(block.plain) > 6
        for block in head.title
    )


def _is_again(plain: str, title: Sequence[Block]) -> bool:
    """Whether a line says a title line once more."""
    return any(plain.replace(" ", "") == block.plain.replace(" ", "") for block in title)


def _is_amid_asides(blocks: Sequence[Block], n: int, stop: int) -> bool:
    """Whether asides stand right above and below a line: so a site prints its accounts."""
    return n + 1 < stop and flow.is_aside(blocks[n - 1].plain) and flow.is_aside(blocks[n + 1].plain)


def _is_navigation(plain: str) -> bool:
    return any(word in plain for word in ("上一", "下一", "版面", "搜索", "检索", "翻页", "导航"))


def _is_list(plain: str, following: Sequence[Block]) -> bool:
    """Whether a long line only strings headlines together that stand below, as e-paper pages do."""
    if "。" in plain or len(plain) < 12:
        return False
    bare = plain.replace(" ", "")
    return len(bare) > titles.LONGEST // 2 and any(
        len(block.plain) >= _SHORTEST and block.plain.replace(" ", "") in bare and titles.is_display(block.plain)
        for block in following
    )


def _dismiss(head: Head) -> None:
    """Title lines above navigation are a list of headlines or the paper's name, not the title."""
    for block in head.title:
        part = Part.SECTION if pagenames.is_page_name(block.plain) else Part.FURNITURE
        head.labels.append(Label(part, block.spans))
    head.title.clear()


def _masthead(head: Head, count: int) -> None:
    """Lines above an issue's number are the periodical's name, if a title other than a deck or a page's name stands below it."""
    if any(
        not (titles.is_deck(block.plain) or days.is_period(block.plain) or pagenames.is_page_name(block.plain))
        for block in head.title[count:]
    ):
        head.labels += [Label(Part.FURNITURE, block.spans) for block in head.title[:count]]
        del head.title[:count]


def _repetitions(head: Head) -> None:
    """A title printed twice, or once more with the site's name behind it or a field's before it, is the page's own the second time."""
    bare = [block.plain.replace(" ", "") for block in head.title]
    kept: list[Block] = []
    for n, (block, words) in enumerate(zip(head.title, bare, strict=True)):
        if words in bare[:n] or any(other != words and _holds(words, other) for other in bare):
            head.labels.append(Label(Part.FURNITURE, block.spans))
        else:
            kept.append(block)
    head.title[:] = kept


def _holds(line: str, title: str) -> bool:
    """Whether a line is a title with a label before it or a site's name behind it: `名称:某会召开`, `某会召开_某某网`."""
    if len(title) < _TITLE or title not in line:
        return False
    before, _, behind = line.partition(title)
    label = not before or (before.endswith(":") and len(before) <= _LABEL)
    return label and (not behind or (behind[0] in "_-|丨–—" and len(behind) <= _REMARK))


def _sections(head: Head, lines_under_label: int) -> None:
    """Names of pages, columns and papers among the title lines, as long as a title is left."""
    kept: list[Block] = []
    lines = [block for block in head.title if not days.is_period(block.plain)]
    named = [block for block in lines if roundup_titles.is_title(block.plain)]
    longest = max((block.plain for block in lines[1:]), key=len, default="")
    for n, block in enumerate(head.title):
        others = len(lines) > 1 and (kept or n + 1 < len(head.title))
        if days.is_period(block.plain) or named == [block]:
            kept.append(block)
        elif others and furniture.is_paper(block.plain):
            head.labels.append(Label(Part.FURNITURE, block.spans))
        elif others and (
            pagenames.is_page_name(block.plain)
            or (
                n == 0
                and _is_channel(block, head.title[1], longest)
                and (len(lines) > lines_under_label or pagenames.is_of_bodies(block.plain))
            )
        ):
            head.labels.append(Label(Part.SECTION, block.spans))
        else:
            kept.append(block)
    head.title[:] = kept
