"""Options that several commands take, and the parser that they ask for."""

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cqgov_parse.pipeline import Parser


def add_strict(parser: argparse.ArgumentParser) -> None:
    """`--strict`."""
    parser.add_argument("--strict", action="store_true", help="fail where two formats have equal evidence")


def loaded(options: argparse.Namespace) -> "Parser":
    """The parser that the options ask for."""
    from cqgov_parse.pipeline import default

    return default()


def indent(value: str) -> int:
    """The number of blanks that JSON is indented by."""
    if not value.isascii() or not value.isdigit() or int(value) > 16:
        raise argparse.ArgumentTypeError("takes a number from 0 to 16")
    return int(value)
