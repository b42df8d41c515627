"""Names of pages and columns (版面, 栏目) that stand on a line of their own."""

import re
from functools import cache

from cqgov_parse.lexicon import alternation, table, words
from cqgov_parse.patterns import lazy

_MARKS = "#【】●■◎◆▶▼▲◇□—-·"
_COLUMN = lazy(
    r"[一-鿿]{0,4}(?:传真|快递|速递|动态|播报|风采|之声|连线|广角|看点|视窗|聚焦|之窗|时政|要闻|新闻|综合|简讯|快讯|撷英|集萃|一线|在线|园地|论坛|讲堂|掠影|剪影|速览|导读|专题|镜头|资讯|视点|时讯|天地|长廊|纵横|短波|速写|快报|集锦|短新闻)"
)
_LONGEST = 30  # characters
_COMPOSED = 9  # characters of a name put together from the words of such names
_LABEL = 4  # characters; slogans have more
_CHANNEL = lazy(
    r"(?:今日|看|爱|最)[一-鿿]{2,3}|[一-鿿]{1,4}(?:政协|人大|政务|政府|党建|党政|部门|镇街|乡镇|网|报|发布|融媒|传媒|头条|热点|关注|聚焦|专区|频道|栏目|公告|通知)|[一-鿿]{1,3}[市区县州旗镇乡]"
)
_LONGER = ("特刊", "专刊", "专版", "专栏", "特别报道", "综合新闻", "新闻版")


def is_page_name(plain: str) -> bool:
    """Whether a line is nothing but the name of a page or column, letters set apart and marks aside."""
    bare = plain.replace(" ", "").strip(_MARKS)
    if bare in words("columns"):
        return True
    return len(bare) <= _LONGEST and (
        ("—" in bare and bare.endswith("特别报道"))
        or (len(bare) <= 10 and bare.endswith(_LONGER))
        or _COLUMN.fullmatch(bare) is not None
        or _is_composed(bare)
    )


def _is_composed(bare: str) -> bool:
    """Whether a name is put together from the words of such names, `县(市、区)`, `委员履职`, `要闻·文件`, and is no body's, `市政协`."""
    if not 3 <= len(bare) <= _COMPOSED or not bare[-1:].strip("、·"):
        return False
    kinds = [table("page_words")[word] for word in _word().findall(bare)]
    return len(kinds) > 1 and kinds != ["rank", "body"] and _names().fullmatch(bare) is not None


@cache
def _word() -> re.Pattern[str]:
    return re.compile(alternation("page_words"))


@cache
def _names() -> re.Pattern[str]:
    """Ranks may be bracketed, `区县(自治县)`, `县(市、区)`."""
    return re.compile(rf"(?:[、·与和]?\(?(?:{alternation('page_words')}|自治县)\)?)++")


def is_of_bodies(plain: str) -> bool:
    """Whether a short line is made of words for bodies and ranks, `市县政协`, as names of pages are and slogans are not."""
    return re.search("政协|人大|统战|党派|[区县市州乡镇]", plain) is not None


def is_channel(plain: str) -> bool:
    """Whether a line is a short name that sites give their channels: `今日某县`, `某某政务`, a place alone; a slogan of four characters is none."""
    return _CHANNEL.fullmatch(plain.replace(" ", "")) is not None


def is_label(plain: str, below: str) -> bool:
    """Whether a first line is so short beside the line below it that it can only name a page or channel."""
    bare = plain.replace(" ", "")
    return 2 <= len(bare) <= _LABEL and bare.isalpha() and len(below) >= 9
