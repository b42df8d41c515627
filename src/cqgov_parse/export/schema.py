"""The JSON Schema (2020-12) of a document, made from the records themselves, so that the two cannot differ."""

import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from cqgov_parse.export.json import HIDDEN
from cqgov_parse.label import OWN_NAMES
from cqgov_parse.records import Document
from cqgov_parse.records.document import SCHEMA_VERSION
from cqgov_parse.span import Span

_PLAIN = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
}
EXTRA = {
    "type": "object",
    "description": "What plugins add, under names of their own.",
    "propertyNames": {"pattern": OWN_NAMES},
}


@cache
def json_schema() -> dict[str, Any]:
    """The schema. Keys are never missing, so every key is required; more keys may come with a later `1.N`, so others are allowed."""
    definitions: dict[str, Any] = {}
    reference = _schema(Document, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"cqgov_parse document, schema version {SCHEMA_VERSION}",
        **reference,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if kind == Span:
        return {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
    origin, arguments = (
        get_origin(kind),
        [each for each in get_args(kind) if each is not int or float not in get_args(kind)],
    )
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object"}
    if origin in (Union, types.UnionType):
        options = [_schema(each, definitions) for each in arguments]
        return options[0] if len(options) == 1 else {"anyOf": options}
    if attrs.has(kind):
        name = kind.__name__
        if name not in definitions:
            definitions[name] = {}  # in place before its fields, which may refer to it
            definitions[name] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{name}"}
    raise TypeError(f"no JSON Schema for {kind}")


def _object(kind: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    names = [each.name for each in attrs.fields(kind) if each.name not in HIDDEN.get(kind, ())]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n\n")[0].replace("\n", " ").strip(),
        "properties": {name: EXTRA if name == "extra" else _schema(hints[name], definitions) for name in names},
        "required": names,
    }
