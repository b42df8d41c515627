"""Running heads: the line that print repeats beside every page's number, a report's title or a paper's name."""

import re
from collections import Counter

from cqgov_parse.memory import remembered
from cqgov_parse.parts import datelines, furniture
from cqgov_parse.patterns import lazy
from cqgov_parse.text.lines import ends_sentence
from cqgov_parse.text.page import Page

_LONGEST = 40
_SHORTEST = 4
_NUMBER = lazy(r"^[—\-–·| ]*[0-9]{1,3}(?=[—\-–·| ])[—\-–·| ]*|[—\-–·| ]+[0-9]{1,3}[—\-–·| ]*$|第 ?[0-9]{1,3} ?页")


@remembered
def heads(page: Page) -> frozenset[str]:
    """The lines that stand at least twice beside a page's number, or with one in them, each time the same but for it."""
    counted: Counter[str] = Counter()
    forms: dict[str, set[str]] = {}
    lines = page.lines
    for n, line in enumerate(lines):
        plain = line.plain
        if not _SHORTEST <= len(plain) <= _LONGEST or ends_sentence(plain) or datelines.end(plain):
            continue
        bare = re.sub(" ", "", _NUMBER.sub("", plain))
        if len(bare) < _SHORTEST or any(sign in bare for sign in ",、;。") or bare[-1] in ":年月日第":
            continue
        beside = any(furniture.is_page_number(each.plain) for each in lines[max(0, n - 1) : n + 2])
        if beside or len(bare) < len(plain.replace(" ", "")):
            counted[bare] += 1
            forms.setdefault(bare, set()).add(plain)
    return frozenset(form for bare, count in counted.items() if count > 1 for form in forms[bare])
