"""Whether a text looks back on what was done or ahead to what shall be: the words of reviews against those of plans."""

from collections.abc import Iterable
from typing import Literal

from cqgov_parse.patterns import lazy

Outlook = Literal["back", "ahead"]

_AHEAD = lazy(
    r"将(?![军士领近])|(?<![重主需首简提只必想])要(?![求素点件闻塞强务道是])|力争|确保|争取|预期|力促|左右|不低于|不少于|更加"
)
_BACK = lazy(
    r"同比|累计|荣获|获[评批得]|被[评授]|先后|首次|成功|顺利|圆满|达|增至|[高升降长]到|取得|[位全]居|居全|入选|受到|得到|已|了(?!解)|出台|收到|开展|组织"
)
_READ = 400
"""Characters of each paragraph that are read; its tense shows early."""
_SPARSE = 150
"""A plan has a word of its own at least every so many characters."""


def read(texts: Iterable[str]) -> Outlook | None:
    """Which way the paragraphs of a part look; None where their words do not tell."""
    ahead = back = length = 0
    for text in texts:
        ahead += sum(1 for _ in _AHEAD.finditer(text, 0, _READ))
        back += sum(1 for _ in _BACK.finditer(text, 0, _READ))
        length += min(len(text), _READ)
    if ahead > back and ahead * _SPARSE >= length:
        return "ahead"
    return "back" if back >= 2 and back > 2 * ahead else None
