"""A single article, and whatever no other format claims.

首页 > 时政                             breadcrumb
某县政协召开协商座谈会                  headline
甲某出席并讲话                          deck
来源：某报　时间：2031-03-05            origin, published
本报讯（记者 甲乙）3月5日，……          dateline, byline, paragraph
图为会议现场。记者 丙丁 摄              caption, credit
（戊己）                                byline
责任编辑：庚辛                          byline (of the document)
"""

from collections.abc import Iterator

from cqgov_parse.format import Cursor, Format
from cqgov_parse.label import Label
from cqgov_parse.parts import flow, head, story, titles


def label(cursor: Cursor) -> Iterator[Label]:
    blocks = flow.blocks(cursor.page)
    top = head.read(blocks, of_story=1)
    yield from top.labels
    yield from titles.labels(list(top.title), story=1)
    for block in top.bylines:
        yield from story.byline(block, 1)
    headlines = [block.plain for block in top.title]
    yield from story.labels(cursor.page, blocks[top.end :], 1, headlines)


FORMAT = Format(name="article", label=label, claims_rest=True)
