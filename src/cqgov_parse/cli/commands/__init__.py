"""The commands, one file each: `add_arguments` and `run`, and a docstring whose first line the help shows.

A new file here is a new command; its name on the command line is the file's, with hyphens. A command imports what it needs
when it runs, so that the help stays quick.
"""

import argparse
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from typing import Any, Protocol

    class Command(Protocol):
        """What a command's module offers."""

        __doc__: str | None

        def add_arguments(self, parser: argparse.ArgumentParser) -> None:
            """Says which arguments the command takes."""

        def run(self, options: argparse.Namespace) -> int:
            """Does the work; gives the exit code. `options.fail(message)` ends with the usage. May raise CqgovError."""
            ...


DEFAULT = "parse"
"""What runs where no command is named; a file that is called like a command is reached as a path, `./golden`."""


def named(arguments: Sequence[str]) -> str | None:
    """The command that the first argument names, if it names one."""
    word = arguments[0] if arguments else ""
    module = word.replace("-", "_")
    known = "_" not in word and module.isidentifier() and find_spec(f"{__name__}.{module}") is not None
    return word if known else None


def load(name: str) -> "Command":
    """The command of a name that `named` gave."""
    module: Any = import_module(f"{__name__}.{name.replace('-', '_')}")
    found: Command = module
    return found


def summaries() -> Iterator[tuple[str, str]]:
    """Every command with the first line of its docstring."""
    import pkgutil

    for module in pkgutil.iter_modules(__path__):
        name = module.name.replace("_", "-")
        yield name, (load(name).__doc__ or "").split("\n")[0]
