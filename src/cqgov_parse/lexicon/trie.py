"""One pattern for a whole word list: a tree of shared beginnings, so that a scan does not try the words one by one."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

from cqgov_parse.lexicon import table

_Node: TypeAlias = dict[str, "_Node"]
_END = ""


def trie(found: Iterable[str]) -> str:
    """A pattern without groups that matches the longest of the words; every branch begins with a plain character."""
    root: _Node = {}
    for word in found:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[_END] = {}
    return "|".join(re.escape(character) + _below(node) for character, node in root.items())


def _below(node: _Node) -> str:
    branches = [re.escape(character) + _below(below) for character, below in node.items() if character != _END]
    if not branches:
        return ""
    pattern = "|".join(branches)
    if _END in node:
        return f"(?:{pattern})?"
    return pattern if len(branches) == 1 else f"(?:{pattern})"


@cache
def scanner(name: str) -> re.Pattern[str]:
    """The pattern of a table's words, compiled at first use."""
    return re.compile(trie(table(name)))
