"""Makes a page that shows what the parser saw in files, and what it did not see."""

import argparse
import os
from pathlib import Path

from cqgov_parse.cli.options import add_plugins, loaded
from cqgov_parse.cli.overlays import Overlays, add_overlay
from cqgov_parse.cli.streams import complain, standard_input, write

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from cqgov_parse.corrections.correction import Corrections
    from cqgov_parse.pipeline import Parser
    from cqgov_parse.records import Document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a text file; - is standard input; several files give an index; the result of a batch gives one without texts",
    )
    parser.add_argument(
        "-o", "--output", metavar="PAGE", type=Path, help="the HTML file to write; standard output, unless given"
    )
    parser.add_argument("--format", metavar="NAME", help="take this format instead of detecting it")
    parser.add_argument("--encoding", metavar="NAME", help="take this encoding instead of finding it")
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="read days of a text that prints no date of its own from this one, such as 2031-03-05",
    )
    add_overlay(parser)
    add_plugins(parser)


def run(options: argparse.Namespace) -> int:
    from cqgov_parse.errors import CqgovError
    from cqgov_parse.view.page import to_html
    from cqgov_parse.view.results import is_result

    if any(map(is_result, options.files)):
        return _result(options)
    parser = loaded(options)
    overlays = Overlays(options.overlay, options.files)
    documents: list[Document] = []
    code = 0
    for name in options.files:
        try:
            documents.append(_document(parser, name, options, overlays.of(name)))
        except CqgovError as error:
            complain(str(error) if name in str(error) else f"{name}: {error}")
            code = code or error.exit_code
    if documents:
        _deliver(to_html(*documents), options)
    return code


def _result(options: argparse.Namespace) -> int:
    """The index of a batch's result, which does not hold the texts."""
    from cqgov_parse.view.census import census
    from cqgov_parse.view.page import index_of
    from cqgov_parse.view.plot import can_draw
    from cqgov_parse.view.results import failures, rows

    if len(options.files) > 1:
        options.fail("the result of a batch is shown alone; name no other file beside it")
    name = options.files[0]
    if not can_draw():
        complain("the index is without plots; they need python -m pip install 'cqgov-parse[view]'")
    _deliver(index_of(census(rows(name)), os.path.basename(os.path.abspath(name)), failures=failures(name)), options)
    return 0


def _document(parser: "Parser", name: str, options: argparse.Namespace, overlay: "Corrections | None") -> "Document":
    from cqgov_parse.pipeline import read_file

    return parser.parse_bytes(
        standard_input() if name == "-" else read_file(name),
        encoding=options.encoding,
        format=options.format,
        name="standard input" if name == "-" else os.path.basename(name),
        strict=options.strict,
        reference_date=options.date,
        overlay=overlay,
    )


def _deliver(page: str, options: argparse.Namespace) -> None:
    if options.output is None:
        write(page)
        return
    try:
        options.output.write_text(page, "utf-8", newline="\n")
    except OSError as error:
        options.fail(f"{options.output} cannot be written: {error.strerror}")
    write(f"wrote {options.output}")
