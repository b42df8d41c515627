"""The parse step: one text to one plain dict. A value without state that travels to any worker, of a pool or of a cluster."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

import attrs
from attrs import frozen

from cqgov_parse.batch.failure import AMBIGUOUS, FAULT, PLUGIN, TIME, UNDECODABLE, UNREADABLE, Failed
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.reading import content
from cqgov_parse.errors import AmbiguousFormatError, CqgovError, DecodeError
from cqgov_parse.export.json import to_dict
from cqgov_parse.pipeline import Parser
from cqgov_parse.records import Document
from cqgov_parse.registry import catalogue, with_plugins
from cqgov_parse.version import __version__

MAX_BYTES = 10_000_000
"""The longest text that is parsed, unless told otherwise: some four million characters, ten times the longest yearbook chapter."""

_REASONS = ((DecodeError, UNDECODABLE), (AmbiguousFormatError, AMBIGUOUS))


@frozen
class Step:
    """How a text is parsed: the options of `parse_bytes`, and the limits.

    A Step can be pickled; formats and annotators are loaded where it runs, once in each process. `time_budget` is in seconds: a
    document that needs more fails, for what is missing in it would look like what is not there.
    """

    format: str | None = None
    encoding: str | None = None
    reference_date: str | None = None
    strict: bool = False
    plugins: tuple[str, ...] = ()
    time_budget: float | None = None
    max_bytes: int = MAX_BYTES

    def __call__(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """The row's `text` (a string, or bytes) parsed: its `id`, and either `document` as `to_dict` has it or `failure`.

        `name` names the source; every other value of the row is left alone.
        """
        text, id = row.get("text"), row.get("id")
        name = str(row.get("name") or ("" if id is None else id))
        fault = None if isinstance(text, bytes | str) else (UNREADABLE, "has no text")
        item = Item(name, name, content=None if fault else text, id=None if id is None else str(id), fault=fault)
        found: bytes | str | None = None
        try:
            found = content(item, self.max_bytes)
            return {"id": id, "document": to_dict(self.parse(item, found)), "failure": None}
        except Failed as failed:
            return {"id": id, "document": None, "failure": item.failure(failed, found).to_dict()}

    def parse(self, item: Item, content: bytes | str) -> Document:
        """The document that an item's content holds, without its source text. Raises Failed, whatever goes wrong with it."""
        parser = _parser(self.plugins, self.strict)
        try:
            if isinstance(content, bytes):
                document = parser.parse_bytes(content, encoding=self.encoding, **self._given(item))
            else:
                document = parser.parse(content, **self._given(item))
        except CqgovError as error:
            known = next((word for kind, word in _REASONS if isinstance(error, kind)), PLUGIN)
            raise Failed(known, str(error)) from error
        except Exception as error:  # a mistake of this library: it costs one document, and stands in the failures
            at = extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__}: {error} ({Path(at.filename).name}, line {at.lineno})"
            raise Failed(FAULT, what) from error
        if any(note.code == "time-budget" for note in document.notes):
            raise Failed(TIME, f"needs more than {self.time_budget:g} seconds")
        return attrs.evolve(document, source=attrs.evolve(document.source, text=None))

    def _given(self, item: Item) -> dict[str, Any]:
        return {
            "format": self.format,
            "meta": item.meta,
            "name": item.name,
            "strict": self.strict,
            "reference_date": self.reference_date,
            "time_budget": self.time_budget,
        }

    def check(self, tell: Callable[[str], None]) -> None:
        """Tries the options on an empty text. Raises the error that every document would meet: an unknown format, under `strict` a plugin
        that fails; without, `tell` hears of it.
        """
        parser = with_plugins(*self.plugins, strict=self.strict, tell=tell)
        if self.format is not None:
            parser.format(self.format)
        parser.parse_bytes(b"\n", encoding=self.encoding, reference_date=self.reference_date)

    def identity(self) -> dict[str, Any]:
        """All that the outcome depends on besides the texts: the version, the options, and which plugins there are, with the hash of their code."""
        plugins = [
            [plugin.kind, plugin.name, plugin.origin, plugin.state, _hash(plugin.file)]
            for plugin in catalogue(*self.plugins)
            if plugin.file is not None
        ]
        return {"version": __version__, **attrs.asdict(self), "plugins": plugins}


def _hash(file: str | None) -> str | None:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest() if file and Path(file).is_file() else None


@cache
def _parser(plugins: tuple[str, ...], strict: bool) -> Parser:
    return with_plugins(*plugins, strict=strict, tell=lambda message: None)  # the run has told of it, once
