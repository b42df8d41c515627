"""What stands after a report's main text: who signs it, attachments, the glossary."""

from collections.abc import Sequence

from cqgov_parse.label import Label
from cqgov_parse.parts import flow, glossary, numbering, report_titles, sections, titles
from cqgov_parse.text.blocks import Block

_BODY_LONGEST = 30
_LABEL_LONGEST = 4
"""`附件1`, `附件一:`; a longer line names the attachment itself."""


def is_signature(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is a body's name with a date line under it: who signs the report."""
    plain = blocks[at].plain
    return (
        at + 1 < len(blocks)
        and len(plain) <= _BODY_LONGEST
        and titles.is_display(plain)
        and report_titles.is_date_line(blocks[at + 1].plain)
        and numbering.read(plain) is None
    )


def title_below(blocks: Sequence[Block], at: int) -> Block | None:
    """The title of an attachment under the line above block `at`, if that line is only `附件` or `附件1`."""
    if at >= len(blocks) or len(blocks[at - 1].plain.rstrip(":")) > _LABEL_LONGEST:
        return None
    plain = blocks[at].plain
    return blocks[at] if titles.is_display(plain) and numbering.read(plain) is None else None


def glossary_labels(blocks: Sequence[Block], at: int) -> tuple[int, list[Label]]:
    """The labels of a glossary's entries from block `at` on, and the block at which the page's controls or an attachment begin."""
    end = at
    while end < len(blocks):
        plain = blocks[end].plain
        if flow.is_aside(plain) or (sections.is_attachment(plain) and not glossary.is_entry(plain)):
            break
        end += 1
    return end, list(glossary.labels(blocks[at:end]))
