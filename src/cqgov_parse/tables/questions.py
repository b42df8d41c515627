"""Questions to a corpus: who held which post, the same figure over the years, which bodies the news is about.

Each is a filter over a view of the database (docs/tables.md has them in SQL), with the tables that it needs in `NEEDS`.
"""

import json
import sqlite3
from collections.abc import Iterable
from typing import Literal

from cqgov_parse.tables.cells import Row
from cqgov_parse.tables.database import rows_of

NEEDS = {
    "posts": ("documents", "records", "posts"),
    "figures": ("documents", "records", "figures"),
    "activity": ("records",),
}

_POSTS = """
SELECT
    holders.name,
    holders.office AS post,
    holders.place,
    holders.place_name,
    holders.place_basis,
    holders.near,
    holders.first_seen,
    holders.last_seen,
    holders.documents,
    (
        SELECT json_group_array(coalesce(documents.name, documents.id))
        FROM documents WHERE documents.id IN (SELECT value FROM json_each(holders.document_ids))
    ) AS seen_in,
    holders.document_ids,
    (
        SELECT json_group_array(other)
        FROM post_overlaps AS overlaps
        WHERE overlaps.name = holders.name AND overlaps.office = holders.office AND overlaps.place = holders.place
    ) AS others,
    coalesce((SELECT place_codes FROM post_elsewhere AS elsewhere WHERE elsewhere.name = holders.name), '[]') AS places
FROM post_holders AS holders
WHERE (:name IS NULL OR holders.name = :name)
    AND (:post IS NULL OR instr(holders.office, :post))
    AND (:place IS NULL OR :place IN (holders.place, holders.place_name, holders.near))
ORDER BY holders.place IS NULL, holders.place, holders.office, holders.first_seen, holders.name
"""


def posts(
    connection: sqlite3.Connection,
    *,
    name: str | None = None,
    post: str | None = None,
    place: str | None = None,
    conflicts: bool = False,
) -> list[Row]:
    """Who held which post of which place, first and last seen, and in which documents; `place` is a name or a code.

    What is matched is name, post and place; people are not told apart beyond that, only flagged. `others`: names seen in the same post, which
    one person holds at a time, in the same days. `places`: where the name has posts, if these places do not lie in one another, so that it
    may be two people's. `conflicts` asks for flagged rows alone.
    """
    found = rows_of(connection, _POSTS, {"name": name, "post": post, "place": place})
    names = dict(connection.execute("SELECT DISTINCT place, place_name FROM posts WHERE place IS NOT NULL"))
    for row in found:
        row |= {name: sorted(json.loads(row[name])) for name in ("seen_in", "document_ids", "others")}
        codes = sorted(json.loads(row["places"])) if row["place"] else []
        row["places"] = [f"{names[code]} {code}" for code in codes]
    return [row for row in found if row["others"] or row["places"]] if conflicts else found


_FIGURES = """
SELECT figures.*, documents.name
FROM indicator_years AS figures JOIN documents ON documents.id = figures.document
WHERE instr(figures.indicator, :indicator)
    AND (:unit IS NULL OR figures.unit = :unit)
    AND (:body IS NULL OR instr(figures.body, :body) OR figures.adcode = :body)
ORDER BY figures.body IS NULL, figures.body, figures.indicator, figures.unit, figures.role, figures.year, figures.day, figures.id
"""


def figures(
    connection: sqlite3.Connection, indicator: str, *, unit: str | None = None, body: str | None = None
) -> list[Row]:
    """The figures whose indicator holds these words, with the year that each holds for and what tells it; `body` is a part of a name, or a code."""
    return rows_of(connection, _FIGURES, {"indicator": indicator, "unit": unit, "body": body})


def compared(found: Iterable[Row], by: Literal["year", "body"]) -> list[Row]:
    """Figures side by side: a row for each indicator, unit, role and body (or year), a column for each year (or body).

    Several values in one cell are all given (`406 / 410`): which of them is right the texts alone do not say. A range has both ends.
    A figure whose body nothing tells has its document's name there: no two of these may be put together.
    """
    other = "body" if by == "year" else "year"
    columns: set[str] = set()
    groups: dict[tuple[str, ...], dict[str, dict[str, None]]] = {}
    for row in found:
        if row[by] is None:
            continue
        whose = row["year"] if by == "body" else row["body"] or row["name"] or row["document"]
        key = (*(row[name] or "" for name in ("indicator", "unit", "role")), str(whose or ""))
        column = str(row[by])
        columns.add(column)
        groups.setdefault(key, {}).setdefault(column, {})[_value(row)] = None
    return [
        dict(zip(("indicator", "unit", "role", other), key, strict=True))
        | {column: " / ".join(cells[column]) if column in cells else None for column in sorted(columns)}
        for key, cells in groups.items()
    ]


_SIGNS = {"at-least": "≥", "about": "≈", "below": "<"}


def _value(row: Row) -> str:
    upper = "" if row["upper"] is None else f"–{row['upper']:.15g}"
    return f"{_SIGNS.get(row['bound'], '')}{row['value']:.15g}{upper}"


_ACTIVITY = """
SELECT body, adcode, organisation_kind, month, articles, documents
FROM body_months
WHERE (:body IS NULL OR instr(body, :body) OR adcode = :body)
    AND (:since IS NULL OR month >= :since)
    AND (:until IS NULL OR month <= :until)
ORDER BY month, articles DESC, body
"""


def activity(
    connection: sqlite3.Connection, *, body: str | None = None, since: str | None = None, until: str | None = None
) -> list[Row]:
    """How many articles each month has about each body, from the month `since` (`2031-03`) to the month `until`."""
    return rows_of(connection, _ACTIVITY, {"body": body, "since": since, "until": until})
