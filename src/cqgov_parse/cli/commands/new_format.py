"""Begins a format of your own: a file with comments to fill in, its test, and a folder for samples."""

import argparse
import keyword
import re
from importlib.util import find_spec
from pathlib import Path

from cqgov_parse.cli.streams import write

_TEMPLATES = Path(__file__).parents[1] / "templates"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", type=_name, help="the format's name, such as county_bulletin")
    parser.add_argument(
        "--folder", metavar="DIR", type=Path, default=Path(), help="where the files are written; here, unless given"
    )


def _name(value: str) -> str:
    name = value.replace("-", "_")
    if not re.fullmatch("[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        raise argparse.ArgumentTypeError(f"{value!r} is no name; take small letters, digits and underscores")
    if find_spec(f"cqgov_parse.formats.{name}") is not None:
        raise argparse.ArgumentTypeError(f"a built-in format is called {name}; take another name")
    if find_spec(name) is not None:
        raise argparse.ArgumentTypeError(f"Python has a module called {name} here already; take another name")
    return name


def run(options: argparse.Namespace) -> int:
    name, folder = options.name, options.folder
    files = {folder / f"{name}.py": "format", folder / f"test_{name}.py": "test"}
    for path in files:
        if path.exists():
            options.fail(f"{path} is there already; move it away, or take another name")
    try:
        (folder / "samples").mkdir(parents=True, exist_ok=True)
        for path, template in files.items():
            text = (
                (_TEMPLATES / f"{template}.py.txt").read_text("utf-8").replace("x-NAME", f"x-{name.replace('_', '-')}")
            )
            path.write_text(text.replace("NAME", name), "utf-8", newline="\n")
            write(f"wrote {path}")
    except OSError as error:
        options.fail(f"{error.filename or folder} cannot be written: {error.strerror}")
    write(f"next: put a text of this kind into {folder / 'samples'} as .txt, fill in {name}.py, run python -m pytest")
    return 0
