"""Jump lines: `（上接1版）`, `（下转第二版）`, `紧接01版`."""

import re
from typing import NamedTuple

from cqgov_parse.patterns import DIGIT_HAN, lazy

_JUMP = lazy(
    rf"[(（\[【]? ?(?P<from>上接|紧接|接上|接)?(?P<to>下转|转)? ?(?:第 ?)?(?P<page>[A-Z]?[0-9]{{1,3}}|[{DIGIT_HAN}]{{1,3}}) ?版(?:[·:]?[一-鿿]{{0,8}})?(?: ?[)\]】])?"
)
_HAN = {sign: value for value, sign in enumerate("零一二三四五六七八九十")} | {"〇": 0, "○": 0}
_ANYWHERE = lazy(r"上接|下转|紧接|转第|接第")


class Jump(NamedTuple):
    """A jump in a text: its kind, the page as a number without leading zeros, and where it stands."""

    kind: str
    page: str
    start: int
    end: int


def at_start(plain: str) -> Jump | None:
    """The jump that a text begins with: it continues a story from another page."""
    if _ANYWHERE.search(plain, 0, 12) is None:
        return None
    match = _JUMP.match(plain)
    if match is None or not (match["from"] or match["to"]) or not _is_apart(plain, match):
        return None
    return _jump(match)


def at_end(plain: str) -> Jump | None:
    """The jump that a text ends with: the story goes on, on another page."""
    low = max(0, len(plain) - 24)
    if _ANYWHERE.search(plain, low) is None:
        return None
    for match in _JUMP.finditer(plain, low):
        if match["to"] and match.end() == len(plain):
            return _jump(match)
    return None


def _is_apart(plain: str, match: re.Match[str]) -> bool:
    """Without brackets a jump is told from a sentence by the blank or the end after it."""
    return plain[match.start()] in "([【" or match.end() == len(plain) or plain[match.end()] == " "


def _jump(match: re.Match[str]) -> Jump:
    kind = "continued-to" if match["to"] else "continued-from"
    return Jump(kind, _page(match["page"]), match.start(), match.end())


def _page(text: str) -> str:
    if text[-1] in "0123456789":
        return text.lstrip("0") or "0"
    if "百" in text:
        hundreds, _, rest = text.partition("百")
        return str(_HAN.get(hundreds, 1) * 100 + int(_page(rest) if rest else 0))
    if "十" in text:
        tens, _, ones = text.partition("十")
        return str(_HAN.get(tens, 1) * 10 + _HAN.get(ones, 0))
    return "".join(str(_HAN.get(sign, "")) for sign in text)
