"""JSON both ways."""

import json
from functools import cache
from typing import Any, Literal, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from cqgov_parse.errors import JsonError
from cqgov_parse.export.unread import kept, returned
from cqgov_parse.records import Document, Passage, Source
from cqgov_parse.records.document import SCHEMA_VERSION
from cqgov_parse.text.fold import fold

HIDDEN: dict[type[Any], tuple[str, ...]] = {Passage: ("plain",), Source: ("text",)}
"""Fields that are not part of the JSON: they can be had again from the rest, or from the source."""


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind, hidden in HIDDEN.items():
        left_out: Any = {name: override(omit=True) for name in hidden}
        converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, **left_out))
    read_passage = make_dict_structure_fn(Passage, converter, plain=override(omit=True))

    def passage(value: Any, _: type[Passage]) -> Passage:
        read = read_passage(value, Passage)
        return attrs.evolve(read, plain=fold(read.text))

    converter.register_structure_hook(Passage, passage)
    converter.register_structure_hook_func(lambda kind: kind in _NUMBERS, _number)
    converter.register_structure_hook_func(_takes_words, _one_of)
    converter.register_structure_hook(Source, make_dict_structure_fn(Source, converter, text=override(omit=True)))
    return converter


def _takes_words(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _one_of(value: Any, kind: Any) -> Any:
    """One of the words that a field takes; what cattrs raises for another differs from version to version."""
    if value not in get_args(kind):
        raise ValueError(f"{value!r} is none of {', '.join(map(str, get_args(kind)))}")
    return value


_NUMBERS = (int | float, int | float | None)


def _number(value: Any, kind: Any) -> Any:
    """A number as it was written: 36 stays 36, 6.1 stays 6.1."""
    if value is None and kind != _NUMBERS[0]:
        return value
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"{value!r} is no number")
    return value


def to_dict(document: Document) -> dict[str, Any]:
    """The document as plain dicts and tuples, ready for any JSON writer."""
    found: dict[str, Any] = _converter().unstructure(document)
    return returned(found)


def plain(record: Any) -> Any:
    """One record as a plain dict, for a JSON writer that meets it under `extra`. Raises TypeError for what is no record."""
    if not attrs.has(type(record)):
        raise TypeError(f"{type(record).__name__} cannot be written as JSON")
    return _converter().unstructure(record)


def to_json(document: Document, *, indent: int | None = None) -> str:
    """The document as JSON text; characters stand as themselves, lone surrogates as escapes."""
    text = json.dumps(to_dict(document), ensure_ascii=False, indent=indent)
    return text if not _has_surrogates(text) else json.dumps(to_dict(document), indent=indent)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def from_dict(value: Any) -> Document:
    """The document of plain dicts and lists. Raises JsonError if they are none, or of a later major version.

    Keys that this version does not know are kept under `extra`, and `to_dict` puts them back.
    """
    if not isinstance(value, dict) or "schema_version" not in value:
        raise JsonError("this is no document of cqgov_parse: it has no schema_version")
    version = str(value["schema_version"])
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise JsonError(
            f"schema version {version} cannot be read by a library of version {SCHEMA_VERSION}; update cqgov_parse"
        )
    try:
        return _converter().structure(kept(value, HIDDEN), Document)
    except (BaseValidationError, ForbiddenExtraKeysError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise JsonError(f"this is no document of cqgov_parse: {type(error).__name__}: {error}") from error


def from_json(text: str | bytes) -> Document:
    """The document of JSON text. Raises JsonError. The source text is not in the JSON, so it is not in the document either."""
    try:
        value = json.loads(text)
    except ValueError as error:
        raise JsonError(f"this is no JSON: {error}") from error
    return from_dict(value)
