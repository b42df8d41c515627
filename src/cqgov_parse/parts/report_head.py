"""The head of a work report: title, session line, speaker, source and salutation."""

from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import (
    breadcrumbs,
    captions,
    datelines,
    flow,
    furniture,
    jumps,
    numbering,
    pagenames,
    report_layout,
    report_titles,
    sections,
    speakers,
    story,
    titles,
)
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.lines import ends_sentence
from cqgov_parse.text.view import View

_HEAD = 24
"""Blocks in which a head's salutation is looked for."""
_TITLE_LINES = 6
"""More lines than a title is broken over; without a bound, a text of nothing but titles would take quadratic time."""


@frozen
class ReportHead:
    """The labels of a report's head, the first block after it, and the lines of its title, without spaces."""

    labels: tuple[Label, ...]
    end: int
    title_words: frozenset[str]
    rest: View | None = None
    """What stands after the salutation on its line."""


def read(blocks: Sequence[Block]) -> ReportHead:
    """Everything up to the opening formula or the first heading."""
    labels: list[Label] = []
    words: set[str] = set()
    at = 0
    title: list[View] = []
    session: list[View] = []
    salutation = _salutation(blocks)
    while at < len(blocks):
        block = blocks[at]
        plain = block.plain
        jump = jumps.at_start(plain) or jumps.at_end(plain)
        if jump and jump.start == 0 and jump.end == len(plain):
            labels.append(Label(Part.JUMP, block.spans))
        elif _is_session(block, title, session):
            if session and session[0].plain.lstrip("—- ") == plain.lstrip("—- "):
                labels.append(Label(Part.FURNITURE, block.spans))  # printed twice, as the title is
                at += 1
                continue
            session.append(block)
        elif pagenames.is_page_name(plain) and not title:
            labels.append(Label(Part.SECTION, block.spans))
        elif flow.is_aside(plain):
            if breadcrumbs.is_breadcrumb(plain) and not any(report_titles.is_title(each.plain) for each in title):
                labels += [Label(Part.FURNITURE, each.spans) for each in title]
                title.clear()
            if (
                title
                and report_titles.is_date_line(plain)
                and "-" not in plain
                and (session or _session_follows(blocks, at) or _is_day(blocks, at))
            ):
                session.append(block)
            else:
                labels += story.aside(block)
        elif report_titles.is_title(plain) and not (title and speakers.read(plain)):
            if plain.replace(" ", "") in words or any(
                report_titles.is_title(each.plain) and report_titles.is_same(each.plain, plain) for each in title[:2]
            ):
                words.add(plain.replace(" ", ""))
                shorter: View = block
                if len(title) == 1 and report_titles.is_bare(title[0].plain) and not session:
                    shorter, title[0] = title[0], block  # a site's column over the report's own title
                labels.append(Label(Part.FURNITURE, shorter.spans))
            else:
                title.append(block)
                words.add(plain.replace(" ", ""))
                words.add("".join(each.plain for each in title[:_TITLE_LINES]).replace(" ", ""))
        elif not title and (inside := report_titles.session_inside(plain)) is not None:
            title.append(block.slice(0, inside))
            session.append(block.slice(inside))
        elif datelines.end(plain) == len(plain):
            labels.append(Label(Part.ORIGIN, block.spans))
        elif any(
            report_titles.is_title(each.plain) and report_titles.is_piece(each.plain, plain) for each in title[:2]
        ):
            labels.append(Label(Part.FURNITURE, block.spans))
        elif title and report_titles.is_version(plain):
            title.append(block)
        elif report_layout.is_heading(block):
            break
        elif sections.is_salutation(plain):
            address = sections.address_start(plain)
            if address and speakers.read(plain[:address].strip(), bare=True):
                labels.append(Label(Part.BYLINE, block.slice(0, address).spans, value="author"))
                block_rest = block.slice(address)
            else:
                block_rest = block
            labels.append(Label(Part.SALUTATION, block_rest.spans))
            at += 1
            break
        elif sections.is_preface(plain):
            labels.append(Label(Part.LEAD, block.spans))
        elif (end := sections.salutation_end(plain)) is not None:
            labels.append(Label(Part.SALUTATION, block.slice(0, end).spans))
            rest = block.slice(end)
            return ReportHead((*labels, *report_titles.labels(title, session)), at + 1, frozenset(words), rest)
        elif (title or session) and (speakers.read(plain, bare=True) is not None or speakers.is_unnamed(plain)):
            labels.append(Label(Part.BYLINE, block.spans, value="author"))
        elif flow.is_byline(plain):
            labels += story.byline(block, None)
        elif title and (caption := captions.read(plain)) is not None:
            labels += captions.labels(block, caption, None)
        elif furniture.is_paper(plain) and not title:
            labels.append(Label(Part.FURNITURE, block.spans))
        elif titles.is_display(plain):
            if plain.replace(" ", "") in words:
                labels.append(Label(Part.FURNITURE, block.spans))
            else:
                title.append(block)
            words.add(plain.replace(" ", ""))
        elif at < salutation:
            labels.append(Label(Part.LEAD, block.spans))
        else:
            break
        at += 1
    labels += report_titles.labels(title, session)
    return ReportHead(tuple(labels), at, frozenset(words))


def _salutation(blocks: Sequence[Block]) -> int:
    """The block with the salutation, if it stands near the top and above every heading: prose above it introduces the report."""
    for n, block in enumerate(blocks[:_HEAD]):
        if sections.is_salutation(block.plain) or sections.salutation_end(block.plain) is not None:
            return n
        if report_layout.is_heading(block) and numbering.read(block.plain):
            break
    return 0


def _is_session(block: Block, title: Sequence[View], session: Sequence[View]) -> bool:
    """A session line, or the rest of one; without dash, day or 在 it is one only below a whole title."""
    plain = block.plain
    is_whole = any(report_titles.is_title(each.plain) for each in title[:_TITLE_LINES])
    is_below = is_whole or (bool(title) and (plain.startswith("在") or report_titles.is_dated(plain)))
    if report_titles.is_session(plain, is_below) and not ends_sentence(plain.rstrip(")上")):
        return True
    return bool(session) and report_titles.goes_on(session[-1].plain, plain)


def _session_follows(blocks: Sequence[Block], at: int) -> bool:
    """Older reports print the day on a line of its own, the session on the next."""
    following = blocks[at + 1].plain if at + 1 < len(blocks) else ""
    return report_titles.is_session(following, True)


def _is_day(blocks: Sequence[Block], at: int) -> bool:
    """A day as print has it, the speaker or the salutation below it."""
    following = blocks[at + 1].plain if at + 1 < len(blocks) else ""
    return report_titles.is_day_of_report(blocks[at].plain) and (
        sections.is_salutation(following) or speakers.read(following) is not None
    )
