"""Plugins: formats and annotators that installed packages offer by entry point."""

import warnings
from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Any

FORMATS = "cqgov_parse.formats"
ANNOTATORS = "cqgov_parse.annotators"


def installed(group: str) -> Iterator[tuple[str, Any]]:
    """What installed packages offer in a group, each with its origin. One that cannot be loaded is left out, with a warning."""
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        origin = _origin(point)
        try:
            loaded = point.load()
        except Exception as error:  # a plugin may fail in any way; its name and the error are what helps
            message = f"the plugin {point.name} of {origin} is left out: {type(error).__name__}: {error}"
            warnings.warn(message, RuntimeWarning, stacklevel=2)
            continue
        yield origin, loaded


def _origin(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist is not None else point.value
