"""Texts on which parsers of this kind turn quadratic: each is a function of a length in characters."""

from collections.abc import Callable
from itertools import cycle, islice


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


SHAPES: dict[str, Callable[[int], str]] = {
    "han run": _repeat("政协委员会议学习精神工作"),
    "digit run": _repeat("1"),
    "digits and commas": _repeat("1,"),
    "opening quotes": _repeat("“"),
    "opening book marks": _repeat("《书"),
    "opening brackets": _repeat("（"),
    "names in brackets": _repeat("（王中、"),
    "bracketed pairs": _repeat("（王中）"),
    "posts": _repeat("书记、"),
    "names run together": _repeat("王小明李大江"),
    "names": _repeat("王中 李华 "),
    "blanks": _repeat(" "),
    "empty lines": _repeat("\n"),
    "one character a line": _repeat("中\n"),
    "short headings": _repeat("江东\n"),
    "marked headings": _repeat("● 江东 ●\n5月6日，江东区政协召开会议。（王中）\n"),
    "numbered headings": _repeat("一、坚持实干\n（一）抓项目。完成36件。\n"),
    "days": _repeat("5月6日\n"),
    "verbs without a stop": _repeat("会议强调，"),
    "bylines": _repeat("□ 本报记者 王中\n"),
    "a byline of many names": lambda length: "（" + _repeat("王中 ")(length - 2) + "）",
    "captions": _repeat("5月6日，会议召开。记者 王中/摄\n"),
    "wrapped lines": _repeat("江东区政协组织委员开展视察活动并召开座谈会围绕\n"),
    "wrapped paragraphs": _repeat("江东区政协组织委员开展视察活动并召开座谈会围绕\n议题建言。\n"),
    "wrapped stories": _repeat(
        "江东：组织委员开展视察\n本报讯 近日，江东区政协组织委员开展视察\n活动并召开座谈会围绕议题建言。\n（王中）\n"
    ),
    "combining marks": _repeat("中\u0301"),
    "line separators": _repeat("中国\u2028\x85"),
    "controls": _repeat("\x00\u200b"),
    "surrogates": _repeat("中\ud800"),
    "tags": _repeat("<br/>中"),
    "tags without an end": _repeat("<p "),
    "lines of tags without an end": _repeat("<a  " * 38 + "。\n"),
    "lines of figures and a word": _repeat("3" * 27 + "。加" + "3" * 60 + "\n"),
    "lines of controls and a word": _repeat("打印 关闭|返回 3 收藏 " * 8 + "县\n"),
    "lines of acts": _repeat("出席讲话" * 15 + "中国\n"),
    "marks and dashes": lambda length: "—=" * (length // 2 - 1) + "中",
    "a mark and blanks": lambda length: "【" + " " * (length - 2) + "县",
    "comparisons before figures": _repeat("3月5日，" + "较" * 58 + "县3万元，较好。\n"),
    "changes before figures": _repeat("3月5日，" + "净增" * 29 + "3万元，较好。\n"),
    "comments without an end": _repeat("<!--"),
    "references": _repeat("&nbsp;中"),
    "private use": _repeat("\ue5e5"),
    "garbled quotes": _repeat("鈥â€,?中"),
    "remains of dates": _repeat("2031年月5日,"),
    "unpaired brackets": _repeat("（【《）"),
    "page controls": _repeat("上一篇 下一篇\n"),
    "documents": _repeat(
        "江东区政协召开会议\n来源：某报　时间：2031-03-05\n3月5日，江东区政协召开会议，围绕春耕提出建议。\n"
    ),
    "reports": _repeat("江东区政府工作报告\n（上接1版）\n3月5日，江东区政协召开会议，围绕春耕提出建议。\n"),
    "titles without text": _repeat("江东区政府工作报告\n"),
    "pinyin": _repeat("協(xié)"),
    "roles": _repeat("编辑/"),
    "breadcrumbs": _repeat("首页>"),
    "jumps": _repeat("（上接1版）"),
    "dashes": _repeat("——"),
    "an endless sentence": lambda length: "".join(islice(cycle("江东区政协主席王中，"), length)),
}
"""Named texts of a given length."""
