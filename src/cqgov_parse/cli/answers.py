"""Answers: rows of a table printed for people, aligned by the width that characters have on a terminal, or for programs."""

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from cqgov_parse.cli.streams import complain, write

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any

_WIDEST = 44  # columns of a terminal that one cell takes
_GAP = "  "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What every question takes: the result, and how its answer is printed."""
    parser.add_argument(
        "result",
        metavar="RESULT",
        type=Path,
        help="the folder that `batch --to sqlite` or `--to parquet` wrote, or the database in it",
    )
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--json", action="store_true", help="print one JSON object a line, with every column")
    kinds.add_argument("--csv", action="store_true", help="print CSV, formulas defused, with every column")
    parser.add_argument("--limit", type=_count, metavar="N", help="print no more than N rows")


def _count(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not int(value):
        raise argparse.ArgumentTypeError("takes a number from 1")
    return int(value)


def give(rows: Sequence[Mapping[str, "Any"]], options: argparse.Namespace, columns: Sequence[str]) -> int:
    """Prints the rows as the options say; `columns` are those that people see. Gives the exit code."""
    shown = rows[: options.limit]
    if options.json:
        for row in shown:
            write(json.dumps(row, ensure_ascii=False))
        return 0
    if options.csv:
        for line in _csv(shown):
            write(line)
        return 0
    for line in aligned(columns, ([said(row.get(name)) for name in columns] for row in shown)):
        write(line)
    if len(shown) < len(rows):
        complain(f"{len(rows) - len(shown)} more rows; raise --limit to see them")
    if not rows:
        complain("nothing was found")
    return 0


def said(value: "Any") -> str:
    """A cell for people: nothing for what is absent, whole numbers without a point, lists with commas, cut where it is long."""
    if isinstance(value, float):
        value = f"{value:.15g}"
    text = "、".join(map(str, value)) if isinstance(value, (list, tuple)) else "" if value is None else str(value)
    text = " ".join(text.split())
    if width(text) <= _WIDEST:
        return text
    kept = ""
    for character in text:
        if width(kept + character) >= _WIDEST:
            break
        kept += character
    return kept + "…"


def width(text: str) -> int:
    """The columns of a terminal that a text takes: two for a Chinese character, none for a mark over another."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def aligned(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Lines of cells that stand below each other, the columns' names first; nothing where there are no rows."""
    found = [columns, *rows]
    if len(found) == 1:
        return
    widths = [max(map(width, cells)) for cells in zip(*found, strict=True)]
    for row in found:
        yield _GAP.join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()


def _csv(rows: Sequence[Mapping[str, "Any"]]) -> Iterator[str]:
    import csv
    import io

    from cqgov_parse.tables.cells import defused

    def cell(value: "Any") -> "Any":
        value = "、".join(map(str, value)) if isinstance(value, (list, tuple)) else value
        return defused(value) if isinstance(value, str) else value

    names = list(rows[0]) if rows else []
    for cells in [names, *([cell(value) for value in row.values()] for row in rows)]:
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(cells)
        yield line.getvalue()
