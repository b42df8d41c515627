"""Chinese local-government and CPPCC news as text, turned into records that point to their characters.

>>> import cqgov_parse
>>> document = cqgov_parse.parse("某县政协召开座谈会\\n本报讯 3月5日，某县政协召开座谈会。（甲乙丙）")
>>> document.articles[0].headline.text
'某县政协召开座谈会'
"""

import sys
from types import ModuleType

from cqgov_parse.version import __version__

TYPE_CHECKING = False  # typing alone would take half the time of this import
if TYPE_CHECKING:
    from typing import Any

    from cqgov_parse.batch.stream import iter_parse
    from cqgov_parse.corrections.reading import read_corrections
    from cqgov_parse.errors import CqgovError
    from cqgov_parse.export.json import from_dict, from_json, to_dict, to_json
    from cqgov_parse.export.schema import json_schema
    from cqgov_parse.pipeline import Parser, split
    from cqgov_parse.records import Article, Byline, Date, Document, Note, Passage, Photo, ReportItem
    from cqgov_parse.registry import (
        catalogue,
        detect,
        formats,
        parse,
        parse_bytes,
        parse_file,
        register,
        register_annotator,
        with_plugins,
    )
    from cqgov_parse.tables.frames import to_tables
    from cqgov_parse.verification import verify
    from cqgov_parse.view.page import to_html

_HOMES = {
    "CqgovError": "errors",
    "read_corrections": "corrections.reading",
    "from_dict": "export.json",
    "iter_parse": "batch.stream",
    "json_schema": "export.schema",
    "to_html": "view.page",
    "verify": "verification",
    "from_json": "export.json",
    "to_dict": "export.json",
    "to_json": "export.json",
    "to_tables": "tables.frames",
    "Parser": "pipeline",
    "split": "pipeline",
    **dict.fromkeys(("catalogue", "detect", "formats", "parse", "parse_bytes", "parse_file"), "registry"),
    **dict.fromkeys(("register", "register_annotator", "with_plugins"), "registry"),
    **dict.fromkeys(("Article", "Byline", "Date", "Document", "Note", "Passage", "Photo", "ReportItem"), "records"),
}

__all__ = [
    "Article",
    "Byline",
    "CqgovError",
    "Date",
    "Document",
    "Note",
    "Parser",
    "Passage",
    "Photo",
    "ReportItem",
    "__version__",
    "catalogue",
    "detect",
    "formats",
    "from_dict",
    "from_json",
    "iter_parse",
    "json_schema",
    "parse",
    "parse_bytes",
    "parse_file",
    "read_corrections",
    "register",
    "register_annotator",
    "split",
    "to_dict",
    "to_html",
    "to_json",
    "to_tables",
    "verify",
    "with_plugins",
]


def __getattr__(name: str) -> "Any":
    """Loads what is asked for and no more, so that `import cqgov_parse` costs next to nothing."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps the functions `detect` and `formats` in their place when the modules of the same names are imported."""

    def __setattr__(self, name: str, value: "Any") -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
