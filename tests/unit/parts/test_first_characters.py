"""First characters: what a guard rules out at once, the patterns behind it could not have read either."""

import re

import pytest
import regex

from cqgov_parse import patterns as shared
from cqgov_parse.parts import days, furniture, imprint_fields, numbering, openings

HAN = [chr(code) for code in range(ord("一"), ord("鿿") + 1)]
SIGNS = [chr(code) for code in range(0x20, 0x2E80)]


@pytest.mark.parametrize(
    ("firsts", "patterns", "characters"),
    [
        (numbering.FIRSTS, [numbering._SECTION, numbering._SUBSECTION, numbering._THIRD, numbering._FOURTH], HAN),
        (numbering.FIRSTS, [numbering._ENUMERATOR], HAN),
        (days.FIRSTS, [days._DAY], HAN),
        ("", [days._PERIOD], HAN),
        (
            imprint_fields.FIRSTS,
            [shared.HAN_DATE, imprint_fields._SIGNED, imprint_fields._SECTION, imprint_fields._ORIGINAL],
            HAN,
        ),
        (imprint_fields.FIRSTS, [pattern for _, pattern in imprint_fields._ALONE], HAN),
        (furniture.FIRSTS, [furniture._RULE, furniture._PAGE_NUMBER, furniture._NUMBERS], HAN),
        (furniture.FIRSTS, [furniture._TAG, furniture._COUNTER], HAN),
        (openings.NUMBERS, [openings._NUMBER, openings._CIRCLED, openings._HAN_NUMBER], HAN + SIGNS),
    ],
)
def test_first_characters(firsts: str, patterns: list[re.Pattern[str]], characters: list[str]) -> None:
    """No pattern can begin with a character that its guard turns away."""
    for pattern in patterns:
        flags = regex.VERBOSE if "\n" in pattern.pattern else regex.IGNORECASE
        begins = regex.compile(pattern.pattern, flags).fullmatch
        assert not [one for one in characters if one not in firsts and begins(one, partial=True)], pattern.pattern
