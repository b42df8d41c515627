"""Plots of a census: SVG that Vega-Lite draws, by the package vl-convert-python of the extra `view`.

What is drawn is in `plots/`, one Vega-Lite specification a file; colours are the page's own, so that they follow light and dark.
"""

import html
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cqgov_parse.view.census import SHARES, UNDATED, Census

_FOLDER = Path(__file__).parent / "plots"
_MONTHS, _CODES = 36, 20  # bars that a reader can tell apart
_OTHERS = "others"


def can_draw() -> bool:
    """Whether the extra `view` is installed."""
    from importlib.util import find_spec

    return find_spec("vl_convert") is not None


def plots(census: Census) -> Iterator[str]:
    """Every plot as a `figure` element. Raises ModuleNotFoundError without the extra `view`."""
    for name, values in (("months", _months(census)), ("notes", _notes(census)), ("shares", _shares(census))):
        if values:
            yield _figure(name, values)


def _figure(name: str, values: list[dict[str, Any]]) -> str:
    import vl_convert

    plot = _read(name)
    drawn = vl_convert.vegalite_to_svg({**_read("style"), **plot["spec"], "data": {"values": values}})
    return f"<figure><figcaption>{html.escape(plot['title'])}</figcaption>{drawn}</figure>"


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))
    return found


def _months(census: Census) -> list[dict[str, Any]]:
    """Documents by month and format. More months than can be told apart become years."""
    dated = {month for month, _ in census.months if month != UNDATED}
    size = 7 if len(dated) <= _MONTHS else 4
    counted: Counter[tuple[str, str]] = Counter()
    for (month, format), number in census.months.items():
        counted[month if month == UNDATED else month[:size], format] += number
    return [
        {"month": month, "format": format, "documents": number} for (month, format), number in sorted(counted.items())
    ]


def _notes(census: Census) -> list[dict[str, Any]]:
    """The commonest codes; the rest together."""
    listed = census.notes.most_common(_CODES)
    rest = census.notes.total() - sum(number for _, number in listed)
    return [{"code": code, "notes": number} for code, number in [*listed, *([(_OTHERS, rest)] if rest else [])]]


def _shares(census: Census) -> list[dict[str, Any]]:
    return [{"share": share, "documents": census.shares[share]} for share in SHARES] if census.shares else []
