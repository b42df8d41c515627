"""Beginnings: the heads that documents have, several in one text, and texts that are one."""

import pytest

from cqgov_parse.parts.beginnings import beginnings
from cqgov_parse.text.page import page

TEXT = "3月5日，甲县政协召开座谈会，委员围绕春耕提出建议。\n县政协主席乙丙主持会议并讲话。\n"
PAGES = {
    "breadcrumbs": "首页 > 要闻 > 正文\n甲县政协召开座谈会\n2031-03-05\n" + TEXT,
    "source line": "甲县政协召开座谈会\n乙丙出席\n来源：某报　时间：2031-03-05 10:20\n" + TEXT,
    "labelled date": "甲县政协召开座谈会\n发布日期：2031-03-05\n" + TEXT + "责任编辑：丁戊\n",
    "report": "政协甲县委员会常务委员会\n工作报告\n（2031年1月9日在政协甲县第九届委员会第五次会议上）\n乙丙\n各位委员：\n"
    + TEXT,
    "continued report": "甲县人民政府工作报告\n（上接1版）\n" + TEXT,
    "roundup": "甲县一周要闻\n（3月1日—3月7日）\n县委常委会召开会议\n" + TEXT,
    "page": "第03版：县区\n上一版 下一版\n甲县政协召开座谈会\n" + TEXT,
}


def firsts(text: str) -> list[int]:
    return [line.start for line in beginnings(page(text))]


@pytest.mark.parametrize("second", PAGES)
@pytest.mark.parametrize("first", PAGES)
def test_heads_part_documents(first: str, second: str) -> None:
    """Any two documents with heads, one after the other, are two, and the second begins at the first line of its head."""
    text = PAGES[first]
    assert firsts(text) == [0]
    assert firsts(text + "\n" + PAGES[second]) == [0, len(text) + 1]


@pytest.mark.parametrize(
    "text",
    [
        "甲县一周要闻\n发布日期：2031-03-09\n3月5日\n乙丙调研春耕\n" + TEXT + "3月6日\n丁戊主持召开会议\n" + TEXT,
        "## 甲县\n" + TEXT + "（乙丙）\n## 丁县\n" + TEXT + "（戊己）\n",
        "甲县政协召开座谈会\n" + TEXT + "甲县政协\n2031年3月5日\n附件\n" + TEXT,
        "甲县政协召开座谈会\n" + TEXT + "来源：某报　时间：2031-03-05 10:20\n责任编辑：丁戊\n",
        "甲县政协召开座谈会\n" + TEXT + "相关新闻\n首页 > 要闻\n丁县政协开会 2031-03-04\n戊县政协开会 2031-03-03\n",
        "甲县政协召开座谈会\n来源：某报　时间：2031-03-05\n" + TEXT + "协商出实效\n" + TEXT,
    ],
)
def test_one_document_is_one(text: str) -> None:
    """Items of digests and roundups, signatures, lines at the end and links begin no document."""
    assert len(firsts(text)) == 1


def test_what_opened_the_first_document() -> None:
    """A site's own head is known by its return, figures aside, whatever it looks like."""
    head = "甲县政协信息网\n第{}期简报\n"
    text = head.format(7) + TEXT + "\n" + head.format(8) + TEXT
    assert firsts(text) == [0, text.rindex("甲县政协信息网")]


def test_no_text() -> None:
    """An empty text has no beginning."""
    assert beginnings(page(" \n\u3000\n")) == []
