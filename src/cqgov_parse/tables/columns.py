"""The tables and their columns. docs/tables.md says what each holds.

A kind is one of `text`, `integer`, `number`, `boolean` and `json` (a list or an object as JSON text). A column `NAME_spans` says where the
characters of the column `NAME` stand in the source; `spans`, `start` and `stop` belong to the row as a whole.
"""

from typing import Literal

from attrs import frozen

Kind = Literal["text", "integer", "number", "boolean", "json"]

VERSION = 1
"""The tables' version: it grows when a column or a table is renamed or taken away, not when one is added."""

_KINDS: tuple[Kind, ...] = ("integer", "number", "boolean", "json")
_PLACED = "spans:json start:integer stop:integer"


@frozen
class Column:
    """A column's name and what its cells hold; an absent value is null."""

    name: str
    kind: Kind


@frozen
class Table:
    """A table: its columns, and those of them that name a row (of `sources` none do: the same text may come twice)."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    owner: str
    """The column that names the document."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _column(said: str) -> Column:
    name, _, kind = said.partition(":")
    known: Kind = next((each for each in _KINDS if each == kind), "json" if name.endswith("_spans") else "text")
    return Column(name, known)


def _table(name: str, columns: str, key: str = "id") -> Table:
    found = tuple(map(_column, columns.split()))
    return Table(name, found, tuple(key.split()), "id" if name == "documents" else "document")


_ALL = (
    _table(
        "documents",
        "id name format score:number kicker kicker_spans headline headline_spans deck deck_spans section section_spans "
        "origin origin_spans published published_text published_spans period period_spans series:integer "
        "date date_text date_spans session session_spans speaker speaker_spans salutation salutation_spans "
        "organisation adcode day year:integer records:integer length:integer unplaced:integer script "
        "schema_version version plugin extra:json",
    ),
    _table(
        "records",
        "id document ordinal:integer kind headline body organisation_kind adcode day start:integer stop:integer",
    ),
    _table("sources", "document name sha256 encoding encoding_basis reference_date meta:json", key=""),
    _table("passages", f"id document record part text plain {_PLACED}"),
    _table(
        "articles",
        "id document ordinal:integer kicker kicker_spans headline headline_spans deck deck_spans section day day_iso "
        "dateline dateline_spans date date_text date_inferred:boolean date_basis date_spans "
        "organisation organisation_name organisation_kind adcode organisation_spans text text_spans "
        "start:integer stop:integer extra:json",
    ),
    _table(
        "report_items",
        "id document ordinal:integer number part heading section:json headline headline_spans text text_spans "
        "start:integer stop:integer extra:json",
    ),
    _table("people", f"id document record name posts:json mentions:integer text {_PLACED}"),
    _table("posts", "id person document record name post office single:boolean place place_name place_basis home"),
    _table("mentions", f"id person document record name text {_PLACED}"),
    _table("statements", f"id document record speaker verb text {_PLACED}"),
    _table(
        "figures",
        "id document record value:number upper:number unit bound numeral indicator role period year:integer year_basis "
        f"text {_PLACED}",
    ),
    _table("bylines", f"id document record photo role names:json text {_PLACED}"),
    _table("byline_names", "id byline document record role name"),
    _table("photos", "id document record caption caption_spans start:integer stop:integer"),
    _table("dates", f"id document record use iso inferred:boolean basis text {_PLACED}"),
    _table("outline", f"id document kind level:integer number text {_PLACED}"),
    _table("jumps", f"id document record kind page text {_PLACED}"),
    _table("glossary", f"id document number term text {_PLACED}"),
    _table("notes", f"id document code severity message {_PLACED}"),
)

TABLES: dict[str, Table] = {table.name: table for table in _ALL}
"""The tables by name."""
