"""Plugins: formats and annotators from installed packages, files and modules. One that fails is kept too, with the reason."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs
from attrs import frozen

from cqgov_parse.blame import blamed
from cqgov_parse.errors import CqgovError, FormatConflictError, PluginError
from cqgov_parse.format import Format
from cqgov_parse.patterns import lazy
from cqgov_parse.stoppable import Stoppable

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Kind: TypeAlias = Literal["format", "annotator"]

FORMATS = "cqgov_parse.formats"
ANNOTATORS = "cqgov_parse.annotators"
_GROUPS: tuple[tuple[Kind, str], ...] = (("format", FORMATS), ("annotator", ANNOTATORS))
_POINTS = b"[cqgov_parse."
_OFFERED: tuple[tuple[Kind, str], ...] = (("format", "FORMAT"), ("annotator", "annotate"))
"""What a module offers: the same names as the built-in formats and annotators have."""

_NAME = lazy(r"[a-z][a-z0-9_]*")


@frozen
class Plugin:
    """A format or an annotator, or what was to be one and is not: then `error` says why.

    `origin` is the package with its version, or the file or module as it was named; `file` is where the code stands.
    """

    kind: Kind
    name: str
    origin: str
    file: str | None = None
    value: Format | Callable[..., Any] | None = None
    error: CqgovError | None = None
    overridden: bool = False

    @property
    def state(self) -> str:
        return "failed" if self.error else "overridden" if self.overridden else "ready"

    @property
    def summary(self) -> str:
        """The first line that its module says of itself."""
        code = self.value.label if isinstance(self.value, Format) else self.value
        module = sys.modules.get(getattr(code, "__module__", ""))
        return ((module and module.__doc__) or "").strip().split("\n")[0]


def installed() -> Iterator[Plugin]:
    """What installed packages offer by entry point."""
    if not _may_be_installed():
        return
    from importlib.metadata import entry_points  # a fifth of this library's whole import

    for kind, group in _GROUPS:
        for point in sorted(entry_points(group=group), key=lambda point: point.name):
            origin = f"{point.dist.name} {point.dist.version}" if point.dist is not None else point.value
            try:
                with blamed(f"the {kind} {point.name} of {origin}"):
                    value = point.load()
                yield checked(kind, point.name, origin, _file(point), value)
            except CqgovError as error:
                yield Plugin(kind, point.name, origin, _file(point), error=error)


def _may_be_installed() -> bool:
    """Whether any package lists entry points for this library: a look into the files that list them, in a tenth of importlib's time.

    Where packages may stand that are no folders, the answer is yes, and importlib looks.
    """
    if any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path):
        return True
    return any(folder.is_file() or any(map(_lists_some, folder.glob("*.*-info"))) for folder in map(Path, sys.path))


def _lists_some(info: Path) -> bool:
    """Whether a package's metadata may hold entry points for this library; importlib is to say what is wrong with what cannot be read."""
    try:
        return _POINTS in (info / "entry_points.txt").read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def offered(source: str) -> Iterator[Plugin]:
    """What a file or a module offers: a format as `FORMAT`, an annotator as `annotate`, or both."""
    try:
        with blamed(f"the plugin {source}"):
            module = load(source)
        found = [(kind, getattr(module, name)) for kind, name in _OFFERED if hasattr(module, name)]
        if not found:
            raise PluginError(f"the plugin {source} offers nothing: it has neither FORMAT nor annotate")
        for kind, value in found:
            name = value.name if isinstance(value, Format) else module.__name__.split(".")[-1]
            yield checked(kind, name, source, module.__file__, value)
    except CqgovError as error:
        yield Plugin("format", Path(source).stem, source, error=error)


def checked(kind: Kind, name: str, origin: str, file: str | None, value: Any) -> Plugin:
    """The plugin that a value is, if it is one. Raises PluginError."""
    who = f"the {kind} {name} of {origin}"
    if kind == "annotator":
        if not callable(value):
            raise PluginError(f"{who} is no function but {type(value).__name__}")
        return Plugin(kind, name, origin, file, value)
    if not isinstance(value, Format):
        raise PluginError(f"{who} is no Format but {type(value).__name__}")
    if not _NAME.fullmatch(value.name):
        raise PluginError(f"{who} is called {value.name!r}; take small letters, digits and underscores")
    for rule in value.rules:
        if isinstance(rule.pattern, str):
            with blamed(f"the pattern of the rule {rule.name!r} in {who}"):
                Stoppable(rule.pattern, 1.0)
    return Plugin(kind, value.name, origin, file, attrs.evolve(value, origin=origin))


def settled(plugins: Iterable[Plugin]) -> tuple[Plugin, ...]:
    """The plugins with what their names decide: two formats of one name fail, but for a built-in one that another says it overrides."""
    found = list(plugins)
    seen: dict[str, int] = {}
    for n, plugin in enumerate(found):
        if not isinstance(plugin.value, Format):
            continue
        other = found[seen.setdefault(plugin.name, n)]
        if other is plugin:
            continue
        if isinstance(other.value, Format) and plugin.value.takes_place_of(other.value):
            found[seen[plugin.name]] = attrs.evolve(other, overridden=True)
            seen[plugin.name] = n
        else:
            error = FormatConflictError(conflict(plugin.name, _place(other), _place(plugin)))
            found[n] = attrs.evolve(plugin, error=error)
            found[seen[plugin.name]] = attrs.evolve(other, error=error)
    return tuple(found)


def conflict(name: str, one: str, other: str) -> str:
    """What is said of two formats with one name."""
    return (
        f"two formats are called {name}: one is {one}, one is {other}; rename one, "
        "or let it say overrides=True if it is to stand in for the built-in one"
    )


def _place(plugin: Plugin) -> str:
    return plugin.origin if plugin.file in (None, plugin.origin) else f"{plugin.origin} ({plugin.file})"


def _file(point: "EntryPoint") -> str | None:
    module = sys.modules.get(point.module)
    return module.__file__ if module else None


def load(source: str) -> ModuleType:
    """The module of a name or of a file's path. Raises whatever its code raises."""
    path = Path(source)
    if path.suffix != ".py" and "/" not in source and "\\" not in source:
        return import_module(source)
    name = "_plugin" + re.sub(r"\W", "_", str(path.resolve().with_suffix("")))
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise PluginError(f"the plugin {source} is no Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module
