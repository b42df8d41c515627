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

from collections.abc import Iterator

from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.parts import (
    captions,
    flow,
    furniture,
    headings,
    jumps,
    numbering,
    report_head,
    report_items,
    report_layout,
    report_outline,
    report_tail,
    running,
    sections,
    story,
    titles,
    topics,
)
from cqgov_parse.rules import report_title
from cqgov_parse.text.blocks import Block
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
        blocks = flow.blocks(cursor.page)
        self.top = report_head.read(blocks)
        self.repeated = {plain.replace(" ", "") for plain in running.heads(cursor.page)} | self.top.title_words
        self.at = self.top.end
        self.blocks = report_layout.addressed(blocks, self.at)
        self.main_end = report_layout.main_end(self.blocks)
        self.closing = report_layout.closing(self.blocks, self.main_end)
        self.openings = report_outline.read(self.blocks, self.at, self.main_end)
        self.openers = report_items.openers(self.blocks[self.at :])
        self.story = 0
        self.part: str | None = None
        self.part_open = False
        self.numbered = 0
        self.bare: int | None = None
        self.links = False
        self.marks: dict[str, int] = {}

    def lead(self) -> Iterator[Label]:
        """The opening formula; in a digest, the prose before the first marked block."""
        if self.top.rest:
            yield from story.paragraph(self.page, self.top.rest, None)
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

    def body(self) -> Iterator[Label]:
        while self.at < len(self.blocks):
            block = self.blocks[self.at]
            plain = block.plain
            opening = self.openings.get(self.at)
            if opening and not opening.is_heading:
                self._enter(opening.kind)
                yield Label(Part.PART, (), value=self.part)
            self.at += 1
            jump = jumps.at_start(plain) or jumps.at_end(plain)
            if jump and jump.start == 0 and jump.end == len(plain):
                yield Label(Part.JUMP, block.spans)
            elif sections.is_glossary(plain) and self.at > self.main_end - 1:
                yield Label(Part.ATTACHMENT, block.spans)
                self.at, entries = report_tail.glossary_labels(self.blocks, self.at)
                yield from entries
            elif sections.is_attachment(plain) and self.at >= self.main_end:
                yield from self._attachment(block)
            elif report_tail.is_signature(self.blocks, self.at - 1):
                yield Label(Part.BYLINE, block.spans, value="organisation")
            elif len(plain) <= 160 and flow.is_aside(plain):
                self.links = self.links or (self.at > self.main_end * 2 // 3 and furniture.opens_links(plain))
                yield from story.aside(block)
            elif (self.links and titles.is_display(plain)) or plain.replace(" ", "") in self.repeated:
                yield Label(Part.FURNITURE, block.spans)
            elif (caption := captions.read(plain)) is not None and caption.credit is not None:
                yield from captions.labels(block, caption, None)
            elif self._is_heading(self.at - 1):
                yield from self._heading(block)
            elif caption is not None:
                yield from captions.labels(block, caption, None)
            elif captions.is_scene(plain) and not numbering.read(plain):
                yield Label(Part.CAPTION, block.spans)
            elif flow.is_byline(plain):
                yield from story.byline(block, None)
            else:
                yield from self._paragraph(block)

    def _attachment(self, block: Block) -> Iterator[Label]:
        """The line that opens an attachment; where it is only `附件`, the title under it is the heading."""
        title = report_tail.title_below(self.blocks, self.at)
        if title:
            yield Label(Part.MARKER, block.spans)
            self.at += 1
        title = title or block
        self._enter("attachment")
        yield Label(Part.ATTACHMENT, title.spans, value=sections.kind_of_attachment(title.plain))
        if sections.is_glossary(title.plain):
            self.at, entries = report_tail.glossary_labels(self.blocks, self.at)
            yield from entries

    def _is_heading(self, at: int) -> bool:
        """A heading by its own form, a part's slogan, or a bare line over a paragraph; no entry of a list."""
        block = self.blocks[at]
        opening = self.openings.get(at)
        if opening and opening.is_heading:
            return True
        if report_layout.is_heading(block):
            return not report_layout.is_entry(self.blocks, at, len(self.blocks))
        return report_layout.is_subheading(self.blocks, at, self.main_end)

    def _heading(self, block: Block) -> Iterator[Label]:
        plain = block.plain
        number = numbering.read(plain)
        opening = self.openings.get(self.at - 1)
        if number is None or number.level not in (1, 2):
            yield from self._unnumbered(block, opening)
            return
        end = report_layout.heading_end(plain, number)
        piece = block.slice(0, end)
        if opening and opening.is_heading:
            self._enter(opening.kind)
            yield Label(Part.PART, piece.spans, number=number.text, value=self.part)
        else:
            yield from self._open_part("review")
            self.numbered = number.level
            yield Label(Part.HEADING, piece.spans, level=number.level, number=number.text)
        rest = block.slice(end)
        if rest:
            yield from self._item(rest, headline=False)

    def _unnumbered(self, block: Block, opening: report_outline.Opening | None) -> Iterator[Label]:
        """A bare part heading, or a marked one of a digest, nested as the marks first appear; other bare ones stand one level below
        the numbered heading that is open when the first of them comes."""
        heading = headings.read(block.plain)
        low, high = (heading.start, heading.end) if heading else (0, len(block.plain))
        if opening and opening.is_heading:
            self._enter(opening.kind)
            part, level = Part.PART, 0
            if heading:
                self.marks.setdefault(heading.style, 0)
        else:
            yield from self._open_part("review")
            part = Part.HEADING
            level = self.bare = self.bare or self.numbered + 1
            if heading:
                level = self.marks.setdefault(heading.style, len(self.marks) + (0 not in self.marks.values()))
        for each in headings.labels(block, part, low, high):
            value = self.part if each.part is Part.PART else None
            yield Label(each.part, each.spans, level=level if each.part is Part.HEADING else 0, value=value)

    def _enter(self, kind: str) -> None:
        self.part, self.part_open = kind, True
        self.numbered, self.bare = 0, None

    def _open_part(self, kind: str) -> Iterator[Label]:
        """A part whose heading is not printed, where none is open."""
        if not self.part_open:
            self._enter(self.part or kind)
            yield Label(Part.PART, (), value=self.part)

    def _paragraph(self, block: Block) -> Iterator[Label]:
        plain = block.plain
        if self.at - 1 == self.closing:
            self._enter("closing")
            yield Label(Part.PART, (), value="closing")
            yield from self._item(block, headline=False)
            return
        if self.part == "shortcomings":
            yield from self._item(block, headline=False)
            return
        is_review = self.part in (None, "review")
        if is_review and sections.is_shortcomings(plain) and not numbering.read(plain):
            yield Label(Part.PART, (), value="shortcomings")
            yield from self._item(block, headline=False)
            self._enter("review")
            self.part_open = False
            return
        yield from self._open_part("review")
        has_section = self.numbered or self.bare
        if has_section and self.part == "review" and sections.is_summary(plain) and self._ends_review():
            self.numbered, self.bare = 0, None
            yield Label(Part.HEADING, (), level=1)
        marker, rest = report_items.opened(block)
        yield from marker
        if rest:
            yield from self._item(rest)

    def _ends_review(self) -> bool:
        """Whether only summaries and shortcomings come before the next part, the closing or the end."""
        for n in range(self.at, min(self.at + 6, self.main_end)):
            block = self.blocks[n]
            if n in self.openings or n == self.closing or sections.is_shortcomings(block.plain):
                return True
            if report_layout.is_heading(block):
                return False
            is_prose = story.kind(block) is Part.PARAGRAPH
            is_topic = topics.end(block.plain, 0, self.openers) is not None
            if is_prose and is_topic and not sections.is_summary(block.plain):
                return False
        return True

    def _item(self, view: View, *, headline: bool = True) -> Iterator[Label]:
        """One item, with the paragraph below its topic sentence where that stands on a line of its own."""
        self.story += 1
        is_last = self.at >= self.main_end or self.at == self.closing
        below = None if is_last or self.at in self.openings else self.blocks[self.at]
        following = below if below and report_items.may_follow(below, view.plain, self.openers) else None
        openers = self.openers if headline else None
        found, took = report_items.labels(self.page, view, self.story, following, openers)
        self.at += took
        yield from found


_TITLE = r"(?!.*(?<![合协工])作了?[一-鿿]{0,6}报告)[^。,!?]{0,40}(?:工 ?作 ?报 ?告|(?:工作|年终|年度)总结|情况的?报告|述职报告)(?:摘登|摘要|节选)?(?: ?[—-]{0,2} ?全文)?(?: ?\([^()]{2,8}\))?"

FORMAT = Format(
    name="work_report",
    label=label,
    record="report-item",
    rules=(
        report_title(4.0, _TITLE, "a report's title"),
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
        Rule("a resolution's title", r"[^。]{4,60}的(?:决议|决定)(?: ?\([^()]{2,8}\))?", Where.HEAD_LINE, weight=-4.0),
        Rule("a dateline", r"^ *本(?:报|网|台)[一-鿿]{0,4}讯", Where.TEXT, weight=-2.0, limit=2),
        Rule(
            "days as headings",
            r"[【(]?[0-9]{1,2}月[0-9]{1,2}日(?: *(?:星期|周).)?[】)]?",
            Where.LINE,
            weight=-1.5,
            limit=3,
        ),
    ),
)
