"""How notebooks show a document: a place that a floor above fills, since records know nothing of pages."""

from collections.abc import Callable
from typing import Any

Viewer = Callable[[Any], str | None]
"""Makes HTML of a document, or None where it has nothing to show."""

_viewers: list[Viewer] = []


def shown_by(viewer: Viewer) -> None:
    """Has notebooks show documents as `viewer` makes them; the last one that was named counts."""
    _viewers[:] = [viewer]


def shown(document: object) -> str | None:
    """The HTML of a document; None where no viewer was named, or it gives none."""
    return _viewers[0](document) if _viewers else None
