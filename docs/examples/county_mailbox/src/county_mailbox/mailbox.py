"""A leader's mailbox: letters of citizens, each with the answer of the office in charge.

县长信箱选登                            headline
（2031年第3期）                         deck
来信人：王某某　来信时间：2031-02-11    markers, x-mailbox-sender, x-mailbox-sent
标题：桥头路灯不亮                      marker, headline
内容：……                                marker, paragraph
答复单位：县城管局　答复时间：……        markers, byline, x-mailbox-answered
答复内容：……                            marker, paragraph
"""

import re
from collections.abc import Iterator

from cqgov_parse.plugin import Block, Cursor, Format, Label, Part, Rule, Where, titles

FIELDS: dict[str, Part | str] = {
    "来信人": "x-mailbox-sender",
    "来信时间": "x-mailbox-sent",
    "标题": Part.HEADLINE,
    "内容": Part.PARAGRAPH,
    "答复单位": Part.BYLINE,
    "答复时间": "x-mailbox-answered",
    "答复内容": Part.PARAGRAPH,
}
FIELD = re.compile(rf"(?:(?<= )|^)({'|'.join(FIELDS)}):")


def label(cursor: Cursor) -> Iterator[Label]:
    title: list[Block] = []
    while (block := cursor.peek()) and not FIELD.match(block.plain) and "。" not in block.plain:
        title.append(next(cursor))
    yield from titles.labels(list(title))
    letter = 0
    for block in cursor:
        found = list(FIELD.finditer(block.plain))
        letter += any(field[1] == "来信人" for field in found)
        edges = [field.start() for field in found] + [len(block.plain)]
        if lead := block.slice(0, edges[0]):
            yield Label(Part.PARAGRAPH if letter else Part.LEAD, lead.spans, letter or None)
        for field, end in zip(found, edges[1:], strict=True):
            yield Label(Part.MARKER, block.at(*field.span()))
            if value := block.slice(field.end(), end):
                part = FIELDS[field[1]]
                yield Label(part, value.spans, letter or None, value="organisation" if part is Part.BYLINE else None)


FORMAT = Format(
    name="mailbox",
    label=label,
    rules=(
        Rule(
            "a mailbox in the title",
            ".{0,12}(?:信箱|留言板)(?:选登|选编|来信|摘登)?.{0,12}",
            Where.HEAD_LINE,
            weight=3.0,
        ),
        Rule("letters", "来信人:.{1,60}", Where.LINE, weight=1.5, limit=3),
        Rule("answers", "答复(?:单位|内容):.{1,160}", Where.LINE, weight=1.0, limit=3),
    ),
)
