"""Built-in formats, one file each, found by walking this folder; they know nothing of each other."""

import pkgutil
from functools import cache
from importlib import import_module

from cqgov_parse.format import Format


@cache
def built_in() -> tuple[Format, ...]:
    """Every format of this folder: each module's `FORMAT`."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").FORMAT for name in modules)
