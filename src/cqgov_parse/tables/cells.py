"""Cells: how a value stands in a table, and what of it a spreadsheet would run.

A row is a dict from column to value; absent columns are null. Spans, and other lists, are JSON text in every kind of table, so that each
database, frame and spreadsheet reads them alike.
"""

import json
import re
from typing import Any, TypeAlias

from cqgov_parse.export.json import plain
from cqgov_parse.records import Date, Passage
from cqgov_parse.span import Spans

Row: TypeAlias = dict[str, Any]

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_RUN = "=+-@\t\r\n＝＋－＠"  # what begins a formula; the full-width forms do where the spreadsheet is set to Chinese or Japanese
_MARK = "'"
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=plain).encode


def clean(text: str) -> str:
    """The text with U+FFFD for each character that UTF-8 or a database cannot hold (a lone surrogate, NUL): as many characters as before."""
    return _UNWRITABLE.sub("\ufffd", text)


def as_json(value: Any) -> str:
    """A list or an object as JSON text, without blanks. Raises TypeError for what the document's own JSON cannot hold either."""
    return clean(_written(value))


def as_spans(spans: Spans) -> str:
    """Spans as JSON text: `[[3,9],[12,14]]`."""
    return "[" + ",".join([f"[{start},{end}]" for start, end in spans]) + "]"


def located(spans: Spans) -> Row:
    """The columns that say where a row stands: `spans`, and from the first of its characters to behind the last, `start` and `stop`."""
    if not spans:
        return {"spans": "[]"}
    start = min([start for start, _ in spans])
    return {"spans": as_spans(spans), "start": start, "stop": max([end for _, end in spans])}


def passage(column: str, found: Passage | None) -> Row:
    """A passage's text, and where it stands."""
    return {column: clean(found.text), f"{column}_spans": as_spans(found.spans)} if found else {}


def date(column: str, found: Date | None) -> Row:
    """A date: its reading, its text, and where that stands."""
    if found is None:
        return {}
    return {column: found.iso, f"{column}_text": clean(found.text), f"{column}_spans": as_spans(found.spans)}


def defused(cell: str) -> str:
    """The cell as a CSV file holds it: with `'` before a character by which a spreadsheet takes it for a formula, or before a `'`.

    After OWASP's page on CSV injection. `restored` undoes it.
    """
    return _MARK + cell if cell[:1] in (*_RUN, _MARK) and cell else cell


def restored(cell: str) -> str:
    """The cell as it was before `defused`: a `'` at its beginning is taken away."""
    return cell[1:] if cell.startswith(_MARK) else cell
