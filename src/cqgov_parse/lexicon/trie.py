"""One pattern for a whole word list: a tree of shared beginnings, so that a scan does not try the words one by one."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

from cqgov_parse.lexicon import table, words

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
    return _branch(root)


def _branch(node: _Node) -> str:
    single = [character for character, below in node.items() if character != _END and not any(below.keys() - {_END})]
    longer = [(character, below) for character, below in node.items() if character != _END and any(below.keys() - {_END})]
    branches = [re.escape(character) + _branch(below) for character, below in longer]
    if len(single) > 1:
        branches.append("[" + "".join(re.escape(character) for character in sorted(single)) + "]")
    else:
        branches.extend(re.escape(character) for character in single)
    pattern = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    if _END not in node:
        return pattern
    return f"(?:{pattern})?" if branches else ""


@cache
def scanner(name: str) -> re.Pattern[str]:
    """The pattern of a word list (of the first column of a table), compiled at first use."""
    try:
        found: Iterable[str] = table(name)
    except ValueError:
        found = words(name)
    return re.compile(trie(found))
