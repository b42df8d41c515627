"""Options that several commands take, and the parser that they ask for."""

import argparse

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from cqgov_parse.pipeline import Parser


def add_plugins(parser: argparse.ArgumentParser) -> None:
    """`--plugin` and `--strict`."""
    parser.add_argument(
        "--plugin",
        metavar="FILE_OR_MODULE",
        action="append",
        default=[],
        help="use the format or annotator of this Python file or module too; may be given several times",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="fail where two formats have equal evidence, or where a plugin cannot be loaded",
    )


def loaded(options: argparse.Namespace) -> "Parser":
    """The parser that the options ask for. A plugin that failed is named on standard error; under --strict it raises PluginError."""
    from cqgov_parse.cli.streams import complain
    from cqgov_parse.registry import with_plugins

    return with_plugins(*options.plugin, strict=options.strict, tell=complain)


def indent(value: str) -> int:
    """The number of blanks that JSON is indented by."""
    if not value.isascii() or not value.isdigit() or int(value) > 16:
        raise argparse.ArgumentTypeError("takes a number from 0 to 16")
    return int(value)
