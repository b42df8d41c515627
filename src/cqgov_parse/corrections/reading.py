"""Reading a file of corrections: a W3C annotation page becomes corrections, or an error that names the item and what is wrong with it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from cqgov_parse.corrections.correction import UNPLACED, Correction, Corrections, Naming, Quote, Relabelling
from cqgov_parse.corrections.said import flaw_of_reading
from cqgov_parse.errors import CorrectionsError, ReadError
from cqgov_parse.label import Part, is_own

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PARTS = {*map(str, Part), UNPLACED}
_DEEPEST = 9

Overlay: TypeAlias = Corrections | Mapping[str, Any] | str | Path
"""Corrections, the same as plain dicts and lists, or the path of a file that holds them."""


def read_corrections(overlay: Overlay) -> Corrections:
    """The corrections that a caller gave in any form. Raises ReadError, CorrectionsError."""
    if isinstance(overlay, Corrections):
        return overlay
    if isinstance(overlay, Mapping):
        return from_page(overlay)
    return read(overlay)


def read(path: str | Path) -> Corrections:
    """The corrections of a file. Raises ReadError, and CorrectionsError for what is no file of corrections."""
    try:
        value = json.loads(Path(path).read_bytes())
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror}") from None
    except RecursionError:
        raise CorrectionsError(f"{path}: this is no file of corrections: it is nested too deeply") from None
    except ValueError as error:
        raise CorrectionsError(f"{path}: this is no JSON: {error}") from None
    return from_page(value, str(path))


def from_page(page: Any, origin: str = "corrections") -> Corrections:
    """The corrections of an annotation page; annotations that edit nothing (motivation `commenting`) are passed over.

    `origin` names the file in errors and notes. Raises CorrectionsError.
    """
    if not isinstance(page, Mapping) or CONTEXT not in _list(page.get("@context")):
        raise CorrectionsError(f"{origin}: this is no page of W3C annotations; its @context should be {CONTEXT}")
    if "AnnotationPage" not in _list(page.get("type")) or not isinstance(page.get("items"), (list, tuple)):
        raise CorrectionsError(
            f"{origin}: this is no page of annotations; it wants the type AnnotationPage and a list of items"
        )
    return Corrections(tuple(_corrections(page["items"], origin)), origin)


def _corrections(items: list[Any], origin: str) -> Iterator[Correction]:
    for number, item in enumerate(items, 1):
        try:
            if not isinstance(item, Mapping):
                raise _Flaw("it is no annotation")
            if "editing" in _list(item.get("motivation")):
                yield _correction(item, number)
        except _Flaw as flaw:
            raise CorrectionsError(f"{origin}: item {number}: {flaw}") from None


class _Flaw(Exception):
    """What is wrong with an item."""


def _correction(item: Mapping[str, Any], number: int) -> Correction:
    targets = _list(item.get("target"))
    if not targets or not all(isinstance(target, Mapping) for target in targets):
        raise _Flaw("it wants a target with a source and selectors")
    source, *others = {_words(target, "source") for target in targets}
    if others:
        raise _Flaw(f"its targets are of several sources: {', '.join(sorted(map(str, (source, *others))))}")
    places = tuple(_quote(target.get("selector"), "target") for target in targets)
    bodies = [body for body in _list(item.get("body")) if isinstance(body, Mapping)]
    said = [body for body in bodies if body.get("purpose") in ("classifying", "identifying")]
    if len(said) != 1:
        raise _Flaw("it wants one body, whose purpose is classifying or identifying")
    (body,) = said
    if body["purpose"] == "identifying":
        name = _words(body, "value")
        if name is None:
            raise _Flaw("its body wants a value: the person's name, or an empty one if nobody is named there")
        return Naming(number, source, places, "".join(name.split()) if not name.isascii() else name.strip())
    return _relabelling(body, number, source, places)


def _relabelling(body: Mapping[str, Any], number: int, source: str | None, places: tuple[Quote, ...]) -> Relabelling:
    part = _words(body, "value") or ""
    if part not in _PARTS and not is_own(part):
        raise _Flaw(f"the part {part!r} is unknown; there are {', '.join(sorted(_PARTS))}, and x-NAME of plugins")
    record, level = body.get("record"), body.get("level")
    if (
        isinstance(record, bool)
        or not isinstance(record, (int, str, type(None)))
        or (isinstance(record, int) and record < 0)
    ):
        raise _Flaw(
            f"the record {record!r} is none; it is a number from 0, a name for a new record, or null for the document"
        )
    if level is not None and (isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= _DEEPEST):
        raise _Flaw(f"the level {level!r} is none; it is a number from 0 to {_DEEPEST}")
    reading = _words(body, "reading")
    wrong = flaw_of_reading(part, reading) if reading is not None else None
    if wrong:
        raise _Flaw(wrong)
    at = _quote(body["recordSelector"], "recordSelector") if body.get("recordSelector") is not None else None
    return Relabelling(number, source, places, part, record, at, level, _words(body, "number"), reading)


def _quote(selectors: Any, name: str) -> Quote:
    """Where a target stands, by its two selectors, of which the quote is needed."""
    found = {str(each.get("type")): each for each in _list(selectors) if isinstance(each, Mapping)}
    quote, position = found.get("TextQuoteSelector"), found.get("TextPositionSelector")
    exact = _words(quote, "exact") if quote else None
    if quote is None or not exact:
        raise _Flaw(f"its {name} wants a TextQuoteSelector whose exact holds the characters")
    prefix, suffix = _words(quote, "prefix") or "", _words(quote, "suffix") or ""
    if position is None:
        return Quote(exact, prefix, suffix)
    start, end = position.get("start"), position.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise _Flaw(
            f"its {name} has the position {start!r} to {end!r}; it wants two whole numbers, the first the smaller"
        )
    if end - start != len(exact):
        raise _Flaw(
            f"its {name} has {end - start} characters by its position and {len(exact)} by its quote; positions count code points"
        )
    return Quote(exact, prefix, suffix, start)


def _words(values: Mapping[str, Any], name: str) -> str | None:
    value = values.get(name)
    if value is not None and not isinstance(value, str):
        raise _Flaw(f"its {name} is {value!r:.60}; it wants text")
    return value


def _list(value: Any) -> list[Any]:
    """JSON-LD writes one value as itself, several as a list."""
    return list(value) if isinstance(value, (list, tuple)) else [] if value is None else [value]
