"""The masthead of a page in old text layers: its day, name and staff, and on the same line the first headline."""

from cqgov_parse.parts import imprint

_LONGEST = 160  # characters
_HEADLINE = 6
_WORDS = 4  # parts of a headline that blanks divide
_TELLS = 3  # things that a masthead's line tells: the day, the page, its makers


def end(plain: str) -> int | None:
    """Where the headline begins that stands behind a masthead; None if the line is no such one."""
    if len(plain) > _LONGEST or "。" in plain or not any(sign.isdigit() for sign in plain[:_HEADLINE]):
        return None
    at = len(plain)
    for _ in range(_WORDS):
        at = plain.rfind(" ", 0, at)
        if at < _HEADLINE:
            return None
        kinds = imprint.kinds(plain[:at].rstrip()) if len(plain) - at > _HEADLINE else []
        if len(kinds) >= _TELLS and "published" in kinds and "staff" in kinds:
            return at + 1
    return None
