"""The registry: the formats and annotators that the module's own functions use, and where each is from."""

import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cqgov_parse import plugins
from cqgov_parse.annotate import Annotator, built_in_annotators
from cqgov_parse.detect import Verdict
from cqgov_parse.errors import FormatConflictError
from cqgov_parse.format import BUILT_IN, Format
from cqgov_parse.formats import built_in
from cqgov_parse.pipeline import Parser
from cqgov_parse.plugins import Plugin
from cqgov_parse.records import Document

if TYPE_CHECKING:
    from cqgov_parse.corrections.reading import Overlay

_registered: list[Format] = []
_registered_annotators: list[Annotator] = []
_default: Parser | None = None


def register(format: Format) -> Format:
    """Adds a format to those that the module's own functions use. Raises FormatConflictError if the name is taken."""
    global _default
    _default = Parser((*default().formats, format), default().annotators)
    _registered.append(format)
    return format


def register_annotator(annotator: Annotator) -> Annotator:
    """Adds an annotator after those that the module's own functions use: a function from a document to one with more fields."""
    global _default
    _default = Parser(default().formats, (*default().annotators, annotator))
    _registered_annotators.append(annotator)
    return annotator


def catalogue(*sources: str) -> tuple[Plugin, ...]:
    """All formats, and the plugins' annotators: built in, installed, registered, and those of `sources`, each a file or a module.

    What cannot be used is there too, with the error that says why.
    """
    own = [Plugin("format", format.name, BUILT_IN, value=format) for format in built_in()]
    called = [Plugin("format", format.name, format.origin, value=format) for format in _registered]
    called += [Plugin("annotator", each.__name__, each.__module__, value=each) for each in _registered_annotators]
    named = [plugin for source in sources for plugin in plugins.offered(source)]
    return plugins.settled([*own, *plugins.installed(), *called, *named])


def _warn(message: str) -> None:
    warnings.warn(message, RuntimeWarning, stacklevel=4)


def with_plugins(*sources: str, strict: bool = False, tell: Callable[[str], None] = _warn) -> Parser:
    """A parser with everything in the catalogue.

    A plugin that failed is left out, and `tell` hears of it (a RuntimeWarning, unless told otherwise); under `strict` its error
    is raised. Raises FormatConflictError, naming both origins, where two formats share a name.
    """
    found = catalogue(*sources)
    for plugin in found:
        if plugin.error and (strict or isinstance(plugin.error, FormatConflictError)):
            raise plugin.error
        if plugin.error:
            tell(f"{plugin.error}; it is left out")
    usable = [plugin.value for plugin in found if plugin.state == "ready"]
    formats = [value for value in usable if isinstance(value, Format)]
    annotators: list[Any] = [value for value in usable if not isinstance(value, Format)]
    return Parser(formats, (*built_in_annotators(), *annotators))


def formats() -> tuple[Format, ...]:
    """The formats that the module's own functions use."""
    return default().formats


def default() -> Parser:
    """The parser behind `parse`, `parse_bytes`, `parse_file` and `detect`: built-in, installed and registered formats and annotators."""
    global _default
    if _default is None:
        _default = with_plugins()
    return _default


def parse(
    text: str,
    *,
    format: str | None = None,
    meta: Mapping[str, Any] | None = None,
    name: str | None = None,
    strict: bool = False,
    reference_date: str | None = None,
    time_budget: float | None = None,
    overlay: "Overlay | None" = None,
    annotators: Sequence[Annotator] | None = None,
) -> Document:
    """`Parser.parse` with the built-in and registered formats; `annotators` chooses other annotators than the default ones."""
    parser = default() if annotators is None else Parser(default().formats, annotators)
    return parser.parse(
        text,
        format=format,
        meta=meta,
        name=name,
        strict=strict,
        reference_date=reference_date,
        time_budget=time_budget,
        overlay=overlay,
    )


def parse_bytes(
    data: bytes,
    *,
    encoding: str | None = None,
    format: str | None = None,
    meta: Mapping[str, Any] | None = None,
    name: str | None = None,
    strict: bool = False,
    reference_date: str | None = None,
    time_budget: float | None = None,
    overlay: "Overlay | None" = None,
) -> Document:
    """`Parser.parse_bytes` with the built-in and registered formats."""
    return default().parse_bytes(
        data,
        encoding=encoding,
        format=format,
        meta=meta,
        name=name,
        strict=strict,
        reference_date=reference_date,
        time_budget=time_budget,
        overlay=overlay,
    )


def parse_file(
    path: str | Path,
    *,
    encoding: str | None = None,
    format: str | None = None,
    meta: Mapping[str, Any] | None = None,
    strict: bool = False,
    reference_date: str | None = None,
    time_budget: float | None = None,
    overlay: "Overlay | None" = None,
) -> Document:
    """`Parser.parse_file` with the built-in and registered formats."""
    return default().parse_file(
        path,
        encoding=encoding,
        format=format,
        meta=meta,
        strict=strict,
        reference_date=reference_date,
        time_budget=time_budget,
        overlay=overlay,
    )


def detect(text: str, *, strict: bool = False) -> Verdict:
    """`Parser.detect` with the built-in and registered formats."""
    return default().detect(text, strict=strict)
