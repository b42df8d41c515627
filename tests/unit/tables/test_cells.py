"""Cells: what a spreadsheet would run is defused, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqgov_parse.tables.cells import defused, restored


@pytest.mark.parametrize("first", "=+-@＝＋－＠\t\r\n'")
def test_formulas_are_defused(first: str) -> None:
    """A cell that begins with what begins a formula gets a `'` before it."""
    assert defused(f"{first}HYPERLINK(1)") == f"'{first}HYPERLINK(1)"


@pytest.mark.parametrize("cell", ["", "甲县=乙", "3-5月", "(记者", "“-”"])
def test_other_cells_stay(cell: str) -> None:
    """A sign inside a cell does no harm."""
    assert defused(cell) == cell


@given(st.text(alphabet="=+-@＝'甲\t1", max_size=5))
def test_nothing_is_lost(cell: str) -> None:
    """Whatever a cell holds, it comes back."""
    assert restored(defused(cell)) == cell
