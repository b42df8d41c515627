"""Packages that only some work needs: they come with an extra of the distribution, and are loaded when that work begins."""

from importlib import import_module
from types import ModuleType

from cqgov_parse.errors import InstallationError


def needed(module: str, extra: str, purpose: str) -> ModuleType:
    """The module, loaded. Raises InstallationError with the command that installs it, `purpose` saying what asks for it."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise InstallationError(
            f"{purpose} needs the package {(error.name or module).partition('.')[0]}: python -m pip install 'cqgov-parse[{extra}]'"
        ) from None
