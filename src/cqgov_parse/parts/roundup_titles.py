"""Titles of roundups: a week or a month beside a word for its news (`一周要闻`, `政协9月回顾`), a weekly's own name, `要闻周报`."""

import re
from functools import cache

from cqgov_parse.lexicon import alternation
from cqgov_parse.memory import remembered

_LONGEST = 64
_MARKS = "#【】●■◎◆▶▼▲◇□—-·《》"
_MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
_SPAN = rf"(?:一周|本周|每周|上周|双周|这周|月度|本月|每月|当月|半月|{_MONTH})"
_END = r"(?=$|[|丨:(“《\[【0-9第,·!?~—-]|来了$)"
_NO_WEEK = "(?!年|岁|期|边|围|遭|转|内|后|前|时|左右|以|多|之|的|[一二三四五六日])"


@remembered
def is_title(plain: str) -> bool:
    """Whether a line is the title of a roundup; letters set apart and marks aside."""
    if len(plain) > _LONGEST or not ("周" in plain or "月" in plain or "要" in plain) or "。" in plain:
        return False
    bare = plain.replace(" ", "").strip(_MARKS)
    return any(pattern.search(bare) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    news = f"(?:{alternation('roundup_words')})"
    return (
        re.compile(rf"{_SPAN}.{{0,6}}?{news}{{1,3}}{_END}"),
        re.compile(rf"(?:^|{news}|政协|人大|统战|[省市县区州旗]).{{0,4}}?(?:周|月|旬)(?:报|刊|讯|记|览|志){_END}"),
        re.compile(rf"(?:要闻|新闻|大事)(?:回顾|回眸|回放|速览|快览|纵览|盘点|集锦|荟萃|扫描|摘要){_END}"),
        re.compile(r"(?:这|的|^.{1,8}|^.{0,12}[”》])一周(?:$|[|丨:(“《\[【!?~—-])"),
        re.compile(rf"^(?:这?一周|本周){_NO_WEEK}.{{1,8}}$"),
    )
