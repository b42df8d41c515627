"""Chinese local-government and CPPCC news as text, turned into JSON records that point to their characters."""

import argparse
import os
from collections.abc import Iterator

from cqgov_parse.cli.options import add_plugins, indent, loaded
from cqgov_parse.cli.overlays import Overlays, add_overlay
from cqgov_parse.cli.streams import complain, standard_input, takes_colour, write

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from cqgov_parse.corrections.correction import Corrections
    from cqgov_parse.pipeline import Parser
    from cqgov_parse.records import Document

_EMPTY, _UNPROVEN = 9, 10
_SHOWN = 20  # faults of one file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a text file; - is standard input; several files give one JSON document a line",
    )
    parser.add_argument("--format", metavar="NAME", help="take this format instead of detecting it")
    parser.add_argument("--encoding", metavar="NAME", help="take this encoding instead of finding it")
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="read days of a text that prints no date of its own from this one, such as 2031-03-05",
    )
    parser.add_argument(
        "--indent",
        type=indent,
        metavar="N",
        help="indent the JSON by N blanks; 0 gives one line (2 for one file, 0 for several)",
    )
    add_overlay(parser)
    add_plugins(parser)
    parser.add_argument(
        "--explain",
        action="store_true",
        help="print for people: what every rule found, the margin, and every line with its labels",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="prove that every character is placed once and faithfully; print the shares",
    )
    parser.add_argument("--formats", action="store_true", help="list the formats with origin and state, and stop")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of a document and stop")


def run(options: argparse.Namespace) -> int:
    if options.schema:
        import json

        from cqgov_parse.export.schema import json_schema

        write(json.dumps(json_schema(), ensure_ascii=False, indent=_indent(options, 2)))
        return 0
    if options.formats:
        for line in _formats(options):
            write(line)
        return 0
    if not options.files:
        options.fail("name a file, or - for standard input")
    return _files(options)


def _files(options: argparse.Namespace) -> int:
    """Every file in turn; the first error's exit code, or 0."""
    from cqgov_parse.errors import CqgovError

    parser = loaded(options)
    overlays = Overlays(options.overlay, options.files)
    code = 0
    for name in options.files:
        try:
            found = _one(parser, name, options, overlays.of(name))
        except CqgovError as error:
            complain(str(error) if name in str(error) else f"{name}: {error}")
            found = error.exit_code
        code = code or found
    return code


def _one(parser: "Parser", name: str, options: argparse.Namespace, overlay: "Corrections | None") -> int:
    from cqgov_parse.pipeline import read_file

    if options.format is not None:
        parser.format(options.format)
    data = standard_input() if name == "-" else read_file(name)
    if not data.strip():
        complain(f"{name}: is empty; there is nothing to parse")
        return _EMPTY
    if options.explain:
        return _explain(parser, data, options, overlay)
    document = parser.parse_bytes(
        data,
        encoding=options.encoding,
        format=options.format,
        name="standard input" if name == "-" else os.path.basename(name),
        strict=options.strict,
        reference_date=options.date,
        overlay=overlay,
    )
    if options.check:
        return _check(document, name)
    from cqgov_parse.export.json import to_json

    write(to_json(document, indent=_indent(options, 2 if len(options.files) == 1 else 0)))
    return 0


def _indent(options: argparse.Namespace, usual: int) -> int | None:
    return (usual if options.indent is None else options.indent) or None


def _explain(parser: "Parser", data: bytes, options: argparse.Namespace, overlay: "Corrections | None") -> int:
    from cqgov_parse.explain import explain
    from cqgov_parse.text.decode import decode

    text = decode(data, options.encoding).text
    found = explain(parser, text, format=options.format, strict=options.strict, colour=takes_colour(), overlay=overlay)
    for line in found:
        write(line)
    return 0


def _check(document: "Document", name: str) -> int:
    from cqgov_parse.verification import verify

    found = verify(document)
    write(
        f"{name}: {document.format}  records {len(document.records)}  coverage {found.coverage:.4f} of {found.visible} characters  "
        f"faithful {found.faithful} of {found.passages} passages  unplaced {found.unplaced_share:.4f}"
    )
    for fault in found.faults[:_SHOWN]:
        complain(f"{name}: {fault}")
    return _UNPROVEN if found.faults else 0


def _formats(options: argparse.Namespace) -> Iterator[str]:
    """Every format and every plugin's annotator: name, state, what it makes, where it is from, and what it is or why it failed."""
    from cqgov_parse.format import Format
    from cqgov_parse.registry import catalogue

    found = catalogue(*options.plugin)
    failed = next((plugin.error for plugin in found if plugin.error), None)
    if options.strict and failed:
        raise failed
    for plugin in found:
        makes = plugin.value.record if isinstance(plugin.value, Format) else plugin.kind
        origin = plugin.origin if plugin.file in (None, plugin.origin) else f"{plugin.origin} ({plugin.file})"
        yield f"{plugin.name:16}  {plugin.state:10}  {makes:11}  {origin:10}  {plugin.error or plugin.summary}"
