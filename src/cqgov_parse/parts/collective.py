"""Collective bylines: a list of names printed once, at a digest's end, for all its articles."""

from collections.abc import Iterable

import attrs

from cqgov_parse.label import Label, Part


def settle(labels: Iterable[Label], last: int) -> list[Label]:
    """The labels, with the last story's bylines given to the document if most of the other stories have none of their own.

    `last` is the number of the last story.
    """
    found = list(labels)
    stories = {label.story for label in found if label.story is not None and label.part is Part.PARAGRAPH}
    signed = {label.story for label in found if label.part is Part.BYLINE and label.story is not None}
    others = stories - {last}
    if not others or len(signed & others) * 2 >= len(others):
        return found
    return [
        attrs.evolve(label, story=None) if label.part is Part.BYLINE and label.story == last else label
        for label in found
    ]
