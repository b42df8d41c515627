"""What a JSON holds and this version does not know: a later version's keys, another program's. It is kept on reading and written again.

It stays with the record it was read from, under `extra`, as JSON Pointers (RFC 6901) with their values:
`{"x-unread": {"/headline/language": "zh"}}`. On writing every value returns to its place.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

import attrs

from cqgov_parse.records import Article, Document, ReportItem

UNREAD = "x-unread"
_APART = "records"  # each record keeps its own


def kept(value: dict[str, Any], hidden: dict[type[Any], tuple[str, ...]]) -> dict[str, Any]:
    """The same document with what its records have no field for under `extra`; `hidden` names fields that are not read."""
    records = value.get(_APART)
    if isinstance(records, (list, tuple)):
        found = [_with_unread(record, _kind(record, (Article, ReportItem)), hidden) for record in records]
        if any(new is not old for new, old in zip(found, records, strict=True)):
            value = {**value, _APART: found}
    known: dict[str, Any] = _with_unread(value, Document, hidden)
    return known


def _with_unread(value: Any, kind: type[Any], hidden: dict[type[Any], tuple[str, ...]]) -> Any:
    unread = dict(_unread(value, kind, hidden, ""))
    if not unread:
        return value
    extra = value.get("extra")
    if not isinstance(extra, dict):
        extra = {}
    return {**value, "extra": {**extra, UNREAD: {**extra.get(UNREAD, {}), **unread}}}


def _unread(
    value: Any, kind: type[Any], hidden: dict[type[Any], tuple[str, ...]], at: str
) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, dict):
        return
    fields: dict[str, tuple[type[Any], ...]] = _fields(kind)  # type: ignore[arg-type]
    for name, child in value.items():
        kinds = fields.get(name)
        if kinds is None or name in hidden.get(kind, ()):
            yield f"{at}/{name.replace('~', '~0').replace('/', '~1')}", child
        elif kinds and isinstance(child, dict):
            yield from _unread(child, _kind(child, kinds), hidden, f"{at}/{name}")
        elif kinds and isinstance(child, (list, tuple)) and not (kind is Document and name == _APART):
            for n, each in enumerate(child):
                yield from _unread(each, _kind(each, kinds), hidden, f"{at}/{name}/{n}")


@cache
def _fields(kind: type[Any]) -> dict[str, tuple[type[Any], ...]]:
    """A record's fields, each with the kinds of records that may stand in it."""
    return {name: tuple(_records(hint)) for name, hint in get_type_hints(kind).items()}


def _records(hint: Any) -> Iterator[type[Any]]:
    if isinstance(hint, type) and attrs.has(hint):
        yield hint
    for argument in get_args(hint):
        yield from _records(argument)


def _kind(value: Any, kinds: tuple[type[Any], ...]) -> type[Any]:
    """Which of several kinds of record a value is, by its `type`."""
    name = value.get("type") if isinstance(value, dict) else None
    return next((kind for kind in kinds[1:] if attrs.fields(kind).type.default == name), kinds[0])


def returned(value: dict[str, Any]) -> dict[str, Any]:
    """The document's dict with everything that `kept` put aside back in its place; what has lost its place stays under `extra`."""
    for record in (value, *value[_APART]):
        unread = record["extra"].get(UNREAD)
        if not isinstance(unread, dict):
            continue
        homeless = {pointer: child for pointer, child in unread.items() if not _put(record, pointer, child)}
        others = {name: child for name, child in record["extra"].items() if name != UNREAD}
        record["extra"] = {**others, UNREAD: homeless} if homeless else others
    return value


def _put(record: dict[str, Any], pointer: str, value: Any) -> bool:
    """Puts a value where the pointer says; whether it could."""
    if not pointer.startswith("/"):
        return False
    *path, last = (step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])
    node: Any = record
    for step in path:
        if isinstance(node, dict) and step in node:
            node = node[step]
        elif isinstance(node, (list, tuple)) and step.isdecimal() and int(step) < len(node):
            node = node[int(step)]
        else:
            return False
    if not isinstance(node, dict) or last in node:
        return False
    node[last] = value
    return True
