"""The tail of a page: where the text has ended, and only staff, controls, links and notices follow.

Told by place, not by words alone: after the last prose, the first staff line, control or date line ends the text, and display
lines below it (titles of other pages, calls to the reader) are the page's own.
"""

from collections.abc import Sequence

from cqgov_parse.label import Part
from cqgov_parse.parts import bylines, furniture
from cqgov_parse.parts.bylines import Group
from cqgov_parse.patterns import lazy
from cqgov_parse.text.lines import ends_sentence

_STOP = lazy(r"[。!?;…](?![^(]*\)$)")
_PROSE = 30
_SIGNATURE = 24  # characters
_SIGNS = "■◎◇○◆□▲●★ "


def start(plains: Sequence[str], kinds: Sequence[Part]) -> int:
    """The number of the block with which the tail of a story's page begins; that of all blocks, if the text goes to the end."""
    text = max((n for n, each in enumerate(kinds) if each is Part.CAPTION or _is_prose(plains[n], each)), default=-1)
    for n in range(text + 1, len(kinds)):
        if _closes(plains[n], kinds[n]):
            return n
    return len(kinds)


def is_signature(plain: str) -> bool:
    """Whether a line below the last paragraph is nothing but the name of who signs: `甲某`, `甲某 乙某`, `某县政协办公室`."""
    groups = bylines.read(plain, bare=True) if len(plain) <= _SIGNATURE else None
    if not groups or len(groups) > 1:
        return False
    return groups[0].role == "organisation" or _names_persons(plain, groups[0])


def is_signed(plain: str) -> bool:
    """Whether a sign and the names of persons are all of a line, `■ 甲某 乙某`; before anything else the same sign marks headings."""
    if not plain or plain[0] not in _SIGNS or len(plain) > _SIGNATURE:
        return False
    groups = bylines.read(plain.lstrip(_SIGNS), bare=True) or []
    return len(groups) == 1 and groups[0].role == "author" and _names_persons(plain.lstrip(_SIGNS), groups[0])


def _names_persons(plain: str, group: Group) -> bool:
    return bool(group.names) and all(bylines.is_person(plain[low:high].replace(" ", "")) for low, high in group.names)


def _is_prose(plain: str, kind: Part) -> bool:
    if kind is not Part.PARAGRAPH or furniture.is_notice(plain):
        return False
    return ends_sentence(plain) or _STOP.search(plain) is not None or (len(plain) >= _PROSE and "," in plain)


def _closes(plain: str, kind: Part) -> bool:
    """Whether nothing of an article follows such a line: a staff line, a date or source line, a control."""
    if kind is Part.BYLINE:
        return all(group.role == "editor" for group in bylines.read(plain, bare=True) or [])
    return kind is Part.FURNITURE and not furniture.is_divider(plain) and not furniture.is_page_number(plain)
