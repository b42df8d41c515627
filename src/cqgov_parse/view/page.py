"""The page itself: one HTML file that holds its styles, its scripts and the documents, and asks the network for nothing."""

import base64
import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from cqgov_parse.records import Document
from cqgov_parse.view.census import Census, census
from cqgov_parse.view.plot import can_draw, plots
from cqgov_parse.view.sheet import sheet
from cqgov_parse.view.tally import tally

_FOLDER = Path(__file__).parent / "page"
SCRIPTS = (
    "make",
    "points",
    "sheet",
    "source",
    "ranges",
    "records",
    "layers",
    "arrows",
    "report",
    "selection",
    "corrections",
    "editor",
    "index",
    "start",
)
"""The scripts by name, in the order in which they build on each other."""
_FAILURES = 100  # that an index names
STYLES = ("frame", "labels", "index")

_UNSAFE = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""What could end the element that holds the JSON, or a line of a script; JSON has an escape for each."""


def to_html(*documents: Document, title: str | None = None) -> str:
    """The review page of documents: one is shown at once, several stand behind an index with scores and counts.

    `title` is the page's; the document's name, unless given. With the extra `view` the index has plots. Raises ValueError for a
    document without its source text.
    """
    if not documents:
        raise ValueError("a page needs at least one document")
    sheets = [sheet(document) for document in documents]
    if len(documents) == 1:
        return _filled(title or sheets[0]["name"], sheets)
    rows = ({**tally(document), "sheet": n} for n, document in enumerate(documents))
    return index_of(census(rows, most=len(documents)), title or f"{len(documents)} documents", sheets)


def index_of(
    found: Census, title: str, sheets: Sequence[Mapping[str, Any]] = (), failures: Sequence[Mapping[str, Any]] = ()
) -> str:
    """The page of a census: totals, plots where the extra `view` is installed, and a table; a row's `sheet` is the one that it opens.

    `failures` are the lines of a batch's `failures.jsonl`, of which the page names the first.
    """
    data = {"rows": found.rows, "totals": {**found.totals, "failures": len(failures)}, "failures": failures[:_FAILURES]}
    return _filled(title, sheets, data, "".join(plots(found)) if can_draw() else "")


def _filled(title: str, sheets: Iterable[Mapping[str, Any]], index: object = None, drawn: str = "") -> str:
    style = "".join(_file(f"{name}.css") for name in STYLES)
    script = "".join(_file(f"{name}.js") for name in SCRIPTS)
    filled = {
        "title": html.escape(title),
        "style": style,
        "style-hash": _hash(style),
        "script": script,
        "script-hash": _hash(script),
        "plots": drawn,
        "parts": _element("parts", json.loads(_file("parts.json"))),
        "rows": _element("rows", index),
        "sheets": "".join(_element(f"sheet-{n}", each) for n, each in enumerate(sheets)),
    }
    return re.sub(r"\{\{([a-z-]+)\}\}", lambda found: filled[found[1]], _file("page.html"))


def _element(name: str, value: object) -> str:
    """A script element that holds data; it never runs."""
    return f'<script type="application/json" id="{name}">{escaped(value)}</script>\n'


def escaped(value: object) -> str:
    """JSON that may stand inside a script element, whatever its strings hold; a lone surrogate stands as its escape."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return re.sub(r"[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


@cache
def _file(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")


def _hash(text: str) -> str:
    """What a content security policy calls an inline element by."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
