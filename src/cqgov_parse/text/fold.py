"""Plain text: what patterns see. It has exactly as many characters as the source, so one offset serves both."""

import re
from functools import cache

from cqgov_parse.patterns import lazy
from cqgov_parse.text.script import simplify

LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line, as `str.splitlines` has them."""

_BLANK_REFERENCE = lazy("&(?:nbsp|ensp|emsp|thinsp|#160|#xA0|#12288|#x3000);", re.IGNORECASE)

# Full-width ASCII and the signs that stand for the same thing in other typesetting systems, one for one.
_SIGNS = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    "\u3000": " ",
    "\u00a0": " ",
    "︰": ":",
    "∶": ":",
    "﹕": ":",
    "﹐": ",",
    "﹔": ";",
    "﹖": "?",
    "﹗": "!",
    "﹙": "(",
    "﹚": ")",
    "﹪": "%",
    "℅": "%",
    "〔": "[",
    "〕": "]",
    "〖": "【",
    "〗": "】",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "〝": "“",
    "〞": "”",
    "﹁": "“",
    "﹂": "”",
    "―": "—",
    "─": "—",
    "・": "·",
    "･": "·",
    "‧": "·",
    "｡": "。",
    "､": "、",
    "〜": "~",
    "→": ">",
    "›": ">",
    "»": ">",
}
_FOLDED = _SIGNS | dict.fromkeys(LINE_ENDS[1:], "\n")
_USUAL = "，：；（）！？\u3000\r"  # in most texts, and so replaced without a look
_FEW = 64


@cache
def _rare() -> re.Pattern[str]:
    """Characters that fold, and those without a shape of their own: blanks of every width, controls, joiners, marks of direction,
    surrogates."""
    signs = "".join(map(re.escape, _FOLDED))
    return re.compile(
        f"[{signs}"
        "\t\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f"
        "\u202a-\u202f\u205f-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
    )


def is_visible(character: str) -> bool:
    """Whether a reader sees the character; the rest needs no place in the structure."""
    return not character.isspace() and character != "\ufeff"


def fold(text: str) -> str:
    """The text with full-width forms made half-width, every blank, unseen character and HTML reference to a blank as many blanks,
    every character that ends a line a line feed, and Traditional made Simplified.

    The result has exactly the length of the text. NFKC would not do: it changes lengths.
    """
    plain = text
    for sign in _USUAL:
        plain = plain.replace(sign, _FOLDED[sign])
    present = {match.group() for match in _rare().finditer(plain)}
    if len(present) <= _FEW:
        for sign in present:
            plain = plain.replace(sign, _FOLDED.get(sign, " "))
    else:
        plain = _rare().sub(lambda match: _FOLDED.get(match.group(), " "), plain)
    if "&" in plain:
        plain = _BLANK_REFERENCE.sub(lambda match: " " * len(match.group()), plain)
    plain = simplify(plain)
    if len(plain) != len(text):
        raise AssertionError("folding changed the length of the text")
    return plain
