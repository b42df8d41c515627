"""Records with some fields changed: for annotators, which add their fields to records one after another."""

from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from attrs import AttrsInstance, fields

_Record = TypeVar("_Record", bound=AttrsInstance)


@cache
def _reader(kind: type[AttrsInstance]) -> tuple[Any, dict[str, int]]:
    names = [field.name for field in fields(kind)]
    return attrgetter(*names), {name: at for at, name in enumerate(names)}


def altered(record: _Record, **values: Any) -> _Record:
    """The record with these fields; the record itself where it has them already. For records whose fields all are arguments.

    Half the time of `attrs.evolve`, which asks every field anew.
    """
    read, places = _reader(type(record))
    found = list(read(record))
    same = True
    for name, value in values.items():
        same = same and found[places[name]] is value
        found[places[name]] = value
    return record if same else type(record)(*found)
