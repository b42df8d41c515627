"""Collective bylines: a list of names for the whole digest."""

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import collective


def digest(*signed: bool) -> list[Label]:
    """One paragraph a story, with a byline where it is signed."""
    labels: list[Label] = []
    for number, has_byline in enumerate(signed, 1):
        at = number * 10
        labels.append(Label(Part.PARAGRAPH, ((at, at + 5),), number))
        if has_byline:
            labels.append(Label(Part.BYLINE, ((at + 5, at + 8),), number))
    return labels


def owners(labels: list[Label]) -> list[int | None]:
    return [label.story for label in labels if label.part is Part.BYLINE]


def test_only_the_last_is_signed() -> None:
    """Names after the last of several unsigned stories belong to the document; nothing else changes."""
    labels = digest(False, False, True)
    settled = collective.settle(labels, 3)
    assert owners(settled) == [None]
    assert [label for label in settled if label.part is not Part.BYLINE] == [
        label for label in labels if label.part is not Part.BYLINE
    ]


def test_every_story_is_signed() -> None:
    """Where the others have bylines of their own the last has its own too."""
    assert owners(collective.settle(digest(True, True, True), 3)) == [1, 2, 3]


def test_half_of_the_others() -> None:
    """Half of the others signed is enough to leave the last its byline, less is not."""
    assert owners(collective.settle(digest(True, False, True), 3)) == [1, 3]
    assert owners(collective.settle(digest(True, False, False, True), 4)) == [1, None]


def test_single_story() -> None:
    """A single story keeps its byline."""
    assert owners(collective.settle(digest(True), 1)) == [1]
    assert collective.settle(iter(()), 0) == []
