"""Labels: the newsroom's words, and which of them group what follows."""

import pytest
from attrs.exceptions import FrozenInstanceError

from cqgov_parse.label import OUTLINE, Label, Part

NAMES = """kicker headline deck section breadcrumb published period origin salutation lead part heading column day attachment
dateline byline paragraph subhead caption credit glossary jump marker furniture"""


def test_names_of_parts() -> None:
    """Every part is spelled in lower case as the design has it, and is a string that equals its name."""
    assert [str(part) for part in Part] == NAMES.split()
    assert Part("kicker") is Part.KICKER
    assert str(Part.KICKER) == "kicker"
    assert {"kicker": 1}[Part.KICKER] == 1


def test_outline() -> None:
    """The parts that group what follows are part, heading, column, day and attachment, and no other."""
    assert sorted(OUTLINE) == ["attachment", "column", "day", "heading", "part"]


def test_defaults() -> None:
    """A bare label belongs to the document, has no level, no number and no reading of its own."""
    label = Label(Part.LEAD, ((0, 4),))
    assert (label.story, label.level, label.number, label.value) == (None, 0, None, None)


def test_labels_are_values() -> None:
    """Labels compare by content, can be collected in a set, and cannot be changed."""
    label = Label("x-map", ((1, 2),), story=3)
    assert {label, Label("x-map", ((1, 2),), story=3)} == {label}
    with pytest.raises(FrozenInstanceError):
        label.story = 4  # type: ignore[misc]
