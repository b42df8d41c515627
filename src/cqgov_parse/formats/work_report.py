"""A work report of a committee, government, congress, court or procuratorate, whole, cut off by a page, or as a digest.

某区政府工作报告                        headline
——2031年1月9日在……第五次会议上          deck (the session line)
某区区长 甲乙                           byline
各位代表：                              salutation
现在，我代表区政府……请予审议。          lead
一、2030年工作回顾                      part
（一）坚持产业强区。规模以上……          heading, paragraph
抓实项目投资。实施重点项目……            headline (topic sentence), paragraph
同时，我们也清醒看到……                  paragraph (shortcomings)
各位代表！……让我们……                    paragraph (closing)
名词解释                                attachment
1.“双百”：是指……                        glossary
"""

import re
from collections.abc import Iterator

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import (
    captions,
    flow,
    furniture,
    glossary,
    headings,
    jumps,
    numbering,
    report_head,
    report_layout,
    report_titles,
    sections,
    story,
    titles,
    topics,
)
from cqgov_parse.parts.numbering import Number
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.lines import ends_sentence
from cqgov_parse.text.view import View


def label(cursor: Cursor) -> Iterator[Label]:
    reader = _Reader(cursor)
    yield from reader.top.labels
    yield from reader.lead()
    yield from reader.body()


class _Reader:
    """Walks a report's blocks once; its state is the part and the headings that are open."""

    def __init__(self, cursor: Cursor) -> None:
        self.page = cursor.page
        self.blocks = flow.blocks(cursor.page)
        self.top = report_head.read(self.blocks)
        self.at = self.top.end
        self.story = 0
        self.part: str | None = None
        self.parts: list[str] = []
        self.part_open = False
        self.section_open = False
        self.links = False
        self.marks: dict[str, int] = {}
        self.main_end = report_layout.main_end(self.blocks)
        self.firsts_are_parts = report_layout.firsts_are_parts(self.blocks[self.at : self.main_end])
        self.closing = report_layout.closing(self.blocks, self.main_end)

    def lead(self) -> Iterator[Label]:
        """The opening formula; in a digest, the prose before the first marked block."""
        marked = any(block.plain[0] in report_layout.MARKS for block in self.blocks[self.at : self.main_end])
        while self.at < self.main_end:
            block = self.blocks[self.at]
            plain = block.plain
            if sections.is_salutation(plain):
                yield Label(Part.SALUTATION, block.spans)
            elif report_layout.is_heading(block) or numbering.read(plain):
                return
            elif (caption := captions.read(plain)) is not None:
                yield from captions.labels(block, caption, None)
            elif sections.is_opening(plain) or (
                marked and plain[0] not in report_layout.MARKS and story.kind(block) is Part.PARAGRAPH
            ):
                yield from story.paragraph(self.page, block, None)
            else:
                return
            self.at += 1

    # the body

    def body(self) -> Iterator[Label]:
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            plain = block.plain
            self.at += 1
            jump = jumps.at_start(plain) or jumps.at_end(plain)
            if jump and jump.start == 0 and jump.end == len(plain):
                yield Label(Part.JUMP, block.spans)
            elif sections.is_glossary(plain) and self.at > self.main_end - 1:
                yield Label(Part.ATTACHMENT, block.spans)
                yield from self._glossary()
            elif sections.is_attachment(plain) and self.at >= self.main_end:
                yield from self._attachment(block)
            elif self._is_signature(self.at - 1):
                yield Label(Part.BYLINE, block.spans, value="organisation")
            elif len(plain) <= 160 and flow.is_aside(plain):
                self.links = self.links or (self.at > self.main_end * 2 // 3 and furniture.opens_links(plain))
                yield from story.aside(block)
            elif (self.links and titles.is_display(plain)) or plain.replace(" ", "") in self.top.title_words:
                yield Label(Part.FURNITURE, block.spans)
            elif report_layout.is_heading(block):
                yield from self._heading(block)
            elif (caption := captions.read(plain)) is not None:
                yield from captions.labels(block, caption, None)
            elif flow.is_byline(plain):
                yield from story.byline(block, None)
            else:
                yield from self._paragraph(block)

    def _attachment(self, block: Block) -> Iterator[Label]:
        """The line that opens an attachment; where it is only `附件`, the title under it is the heading."""
        self.part, self.part_open, self.section_open = "attachment", True, False
        following = self.blocks[self.at] if self.at < len(self.blocks) else None
        if (
            len(block.plain) <= 4
            and following
            and titles.is_display(following.plain)
            and not numbering.read(following.plain)
        ):
            yield Label(Part.MARKER, block.spans)
            yield Label(Part.ATTACHMENT, following.spans)
            self.at += 1
        else:
            yield Label(Part.ATTACHMENT, block.spans)

    def _is_signature(self, at: int) -> bool:
        """A body's name on a line of its own, a date line under it: who signs the report."""
        plain = self.blocks[at].plain
        following = self.blocks[at + 1].plain if at + 1 < len(self.blocks) else ""
        return (
            titles.is_display(plain)
            and len(plain) <= 30
            and bool(following)
            and report_titles.is_date_line(following)
            and not numbering.read(plain)
        )

    def _heading(self, block: Block) -> Iterator[Label]:
        plain = block.plain
        number = numbering.read(plain)
        if number is None or number.level not in (1, 2):
            yield from self._unnumbered(block)
            return
        end = report_layout.heading_end(plain, number)
        words = plain[number.end : end].rstrip("。.:")
        piece = block.slice(0, end)
        if number.level == 1 and self.firsts_are_parts:
            self._enter(words)
            yield Label(Part.PART, piece.spans, number=number.text, value=self.part)
        else:
            yield from self._open_part("review")
            self.section_open = True
            yield Label(Part.HEADING, piece.spans, level=number.level, number=number.text)
        rest = block.slice(end)
        if rest:
            yield from self._item(rest, None, headline=False)

    def _unnumbered(self, block: Block) -> Iterator[Label]:
        """A bare part heading, or a marked heading of a digest, nested as the marks first appear."""
        heading = headings.read(block.plain)
        low, high = (heading.start, heading.end) if heading else (0, len(block.plain))
        words = block.plain[low:high]
        level = 0
        if heading:
            level = self.marks.setdefault(heading.style, len(self.marks))
        for each in headings.labels(block, Part.PART if level == 0 else Part.HEADING, low, high):
            if each.part is Part.PART:
                self._enter(words)
                yield Label(Part.PART, each.spans, value=self.part)
            elif each.part is Part.HEADING:
                self.section_open = True
                yield Label(Part.HEADING, each.spans, level=level)
            else:
                yield each

    def _enter(self, words: str) -> None:
        """A printed part heading: its kind by its words; a slogan goes on with the part before, and what follows a plan is a plan."""
        kind = sections.kind_of_heading(words)
        if kind == "review" and self.parts and not sections.is_plainly_review(words):
            kind = "plan"
        self.part = kind or ("plan" if "plan" in self.parts else "review")
        self.parts.append(self.part)
        self.part_open, self.section_open = True, False

    def _open_part(self, kind: str) -> Iterator[Label]:
        """A part whose heading is not printed."""
        if not self.part_open:
            self.part = self.part or kind
            self.part_open = True
            yield Label(Part.PART, (), value=self.part)

    def _paragraph(self, block: Block) -> Iterator[Label]:
        plain = block.plain
        if self.at - 1 == self.closing:
            self.part, self.part_open, self.section_open = "closing", True, False
            yield Label(Part.PART, (), value="closing")
            yield from self._item(block, None, headline=False)
            return
        if self.part in (None, "review") and sections.is_shortcomings(plain) and not numbering.read(plain):
            yield Label(Part.PART, (), value="shortcomings")
            yield from self._item(block, None, headline=False)
            self.part, self.part_open, self.section_open = self.part or "review", False, False
            return
        yield from self._open_part("review")
        if self.section_open and self.part == "review" and sections.is_summary(plain) and self._ends_review():
            self.section_open = False
            yield Label(Part.HEADING, (), level=1)
        number = numbering.read(plain)
        mark = headings.mark(plain)
        dash = re.compile("——? *").match(plain)
        if mark or dash:
            start = dash.end() if dash else len(plain) - len(plain[1:].lstrip())
            yield Label(Part.MARKER, block.slice(0, start).spans)
            rest = block.slice(start)
            if rest:
                yield from self._item(rest, numbering.read(rest.plain))
        else:
            yield from self._item(block, number)

    def _ends_review(self) -> bool:
        """Whether only summaries and shortcomings come before the next part, the closing or the end."""
        for n in range(self.at, min(self.at + 6, self.main_end)):
            block = self.blocks[n]
            if sections.is_shortcomings(block.plain) or n == self.closing:
                return True
            number = numbering.read(block.plain)
            if report_layout.is_heading(block):
                return (number is None or (number.level == 1 and (self.firsts_are_parts or number.text == "一"))) and (
                    number is None or self.firsts_are_parts or number.text == "一"
                )
            if (
                not sections.is_summary(block.plain)
                and story.kind(block) is Part.PARAGRAPH
                and topics.end(block.plain) is not None
            ):
                return False
        return True

    def _item(self, view: View, number: Number | None, *, headline: bool = True) -> Iterator[Label]:
        """One item: its enumerator and topic sentence as headline, the rest as its paragraph, a jump at the end cut off."""
        plain = view.plain
        stop = len(plain)
        jump = jumps.at_end(plain)
        if jump and jump.start:
            stop = jump.start
        self.story += 1
        start = number.end if number else 0
        text = number.text if number and number.level in (0, 3, 4) else None
        topic = topics.end(plain, start) if headline else None
        body: View = view.slice(topic or 0, stop)
        if topic is not None and not plain[topic:stop].strip():
            following = self._following()
            if following is None or len(plain) > 32:
                topic, body = None, view.slice(0, stop)
            else:
                body = following
        elif (
            headline
            and topic is None
            and number
            and not ends_sentence(plain)
            and len(plain) <= 40
            and (following := self._following())
        ):
            topic, body = len(plain), following
        if topic is not None:
            yield Label(Part.HEADLINE, view.slice(0, topic).spans, self.story, number=text)
            text = None
        if body:
            yield Label(Part.PARAGRAPH, self.page.tight(body).spans, self.story, number=text)
        if stop < len(plain):
            yield Label(Part.JUMP, view.slice(stop).spans, self.story)

    def _following(self) -> View | None:
        """The paragraph under a topic sentence that stands on a line of its own, taken if it is one."""
        if self.at >= min(len(self.blocks), self.main_end) or self.at == self.closing:
            return None
        block = self.blocks[self.at]
        if (
            report_layout.is_heading(block)
            or numbering.read(block.plain)
            or story.kind(block) is not Part.PARAGRAPH
            or headings.mark(block.plain)
        ):
            return None
        if len(block.plain) < 20 or topics.end(block.plain) == len(block.plain):
            return None
        self.at += 1
        return block

    def _glossary(self) -> Iterator[Label]:
        """The entries, up to the page's controls or an attachment."""
        first = self.at
        while self.at < len(self.blocks):
            plain = self.blocks[self.at].plain
            if flow.is_aside(plain) or (sections.is_attachment(plain) and not glossary.is_entry(plain)):
                break
            self.at += 1
        yield from glossary.labels(self.blocks[first : self.at])


FORMAT = Format(
    name="work_report",
    label=label,
    record="report-item",
    rules=(
        Rule(
            "a report's title",
            r"[^。,!?]{0,40}(?:工 ?作 ?报 ?告|工作总结|情况的?报告|述职报告)(?:摘登|摘要|节选)?(?: ?\([^()]{2,8}\))?",
            Where.HEAD_LINE,
            weight=4.0,
        ),
        Rule(
            "a session line",
            r"[—\-(（]{0,3}[^。\n]{0,60}(?:年[^。\n]{0,40}|在[^。\n]{4,40})第[一二三四五六七八九十]{1,3}次(?:全体)?会议(?:上)?[)）]?(?:通过\))?",
            Where.HEAD_LINE,
            weight=3.0,
        ),
        Rule("a salutation", r"(?:尊敬的)?各位(?:代表|委员|同志|来宾)[一-鿿、, ]{0,16}[:：]", Where.LINE, weight=3.0),
        Rule(
            "the opening formula",
            r"(?:我受[^。\n]{2,40}委托|我代表[^。\n]{2,40}(?:报告|汇报)|请予?审议|(?:现将|现就)[^。\n]{2,60}(?:报告|汇报)如下)",
            Where.HEAD,
            weight=3.0,
        ),
        Rule(
            "headings of review or plan",
            r"(?:[■◆▲●] ?)?(?:[一二三四五]、)?[^。,\n]{0,20}(?:工作回顾|工作总结|工作打算|工作安排|主要任务|主要工作|工作建议|工作任务|存在的?(?:问题|不足)|自身建设)[^。,\n]{0,10}",
            Where.LINE,
            weight=1.5,
            limit=3,
        ),
        Rule("numbered sections", r"[一二三四五六七八九十]{1,2}、[^。\n]{2,50}", Where.LINE, weight=0.8, limit=4),
        Rule("numbered subsections", r"^ *\([一二三四五六七八九十]{1,2}\)[^\n]{2,}", Where.TEXT, weight=0.4, limit=4),
        Rule("an address to the audience", r"^ *各位(?:代表|委员)[一-鿿、]{0,8}[!,]", Where.TEXT, weight=1.0, limit=2),
        Rule("a dateline", r"^ *本(?:报|网|台)讯", Where.TEXT, weight=-2.0, limit=2),
        Rule(
            "days as headings",
            r"[【(]?[0-9]{1,2}月[0-9]{1,2}日(?: *(?:星期|周).)?[】)]?",
            Where.LINE,
            weight=-1.5,
            limit=3,
        ),
    ),
)
