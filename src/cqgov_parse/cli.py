"""The command line: files in, JSON out. Heavy parts load only when they are needed.

Exit codes: 0 all well; 2 wrong usage, an unknown format or encoding; 3 a file that cannot be read; 4 not text, or not in the encoding named;
5 a faulty format; 6 formats that tie under --strict; 8 a broken installation; 9 an empty file; 10 --check found a fault; 11 the output was closed;
130 interrupted. With several files the first error's code counts, and the other files are still parsed.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cqgov_parse.version import __version__

if TYPE_CHECKING:
    from cqgov_parse.pipeline import Parser
    from cqgov_parse.records import Document

_EMPTY, _UNPROVEN, _CLOSED, _INTERRUPTED = 9, 10, 11, 130
_RESERVED = ("batch", "new-format", "view")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cqgov-parse",
        description="Chinese local-government and CPPCC news as text, turned into JSON records that point to their characters.",
        epilog="Exit codes: 2 usage, 3 unreadable file, 4 not text, 5 faulty format, 6 formats tie, 9 empty file, 10 check failed, 11 output closed.",
    )
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
        type=int,
        metavar="N",
        help="indent the JSON by N blanks; 0 gives one line (2 for one file, 0 for several)",
    )
    parser.add_argument("--strict", action="store_true", help="fail where two formats have equal evidence")
    parser.add_argument(
        "--explain", action="store_true", help="print for people: rules, margin, and every line with its labels"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="prove that every character is placed once and faithfully; print the shares",
    )
    parser.add_argument("--formats", action="store_true", help="list the formats and stop")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of a document and stop")
    parser.add_argument("--version", action="version", version=f"cqgov-parse {__version__}")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit code."""
    parser = _parser()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in _RESERVED:
        parser.error(f"this version has no command {given[0]}; for a file of that name write ./{given[0]}")
    options = parser.parse_args(given)
    if options.indent is not None and not 0 <= options.indent <= 16:
        parser.error("--indent takes a number from 0 to 16")
    try:
        if options.schema:
            _write_json(_schema(), options.indent if options.indent is not None else 2)
        elif options.formats:
            for line in _formats():
                _write(line)
        elif not options.files:
            parser.error("name a file, or - for standard input")
        else:
            return _run(options)
    except BrokenPipeError as error:
        return _closed(error)
    except KeyboardInterrupt:
        _complain("interrupted")
        return _INTERRUPTED
    return 0


def _run(options: argparse.Namespace) -> int:
    """Every file in turn; the first error's exit code, or 0."""
    from cqgov_parse.errors import CqgovError
    from cqgov_parse.pipeline import default

    parser = default()
    code = 0
    for name in options.files:
        try:
            found = _one(parser, name, options)
        except CqgovError as error:
            _complain(str(error) if name in str(error) else f"{name}: {error}")
            found = error.exit_code
        code = code or found
    return code


def _one(parser: "Parser", name: str, options: argparse.Namespace) -> int:
    from cqgov_parse.pipeline import read_file

    if options.format is not None:
        parser.format(options.format)
    data = _standard_input() if name == "-" else read_file(name)
    if not data.strip():
        _complain(f"{name}: is empty; there is nothing to parse")
        return _EMPTY
    if options.explain:
        from cqgov_parse.explain import explain
        from cqgov_parse.text.decode import decode

        for line in explain(parser, decode(data, options.encoding).text, format=options.format):
            _write(line)
        return 0
    shown = "standard input" if name == "-" else os.path.basename(name)
    document = parser.parse_bytes(
        data,
        encoding=options.encoding,
        format=options.format,
        name=shown,
        strict=options.strict,
        reference_date=options.date,
    )
    if options.check:
        return _check(document, name)
    from cqgov_parse.export.json import to_json

    indent = options.indent if options.indent is not None else (2 if len(options.files) == 1 else 0)
    _write(to_json(document, indent=indent or None))
    return 0


def _check(document: "Document", name: str) -> int:
    from cqgov_parse.verification import verify

    found = verify(document)
    _write(
        f"{name}: {document.format}  records {len(document.records)}  coverage {found.coverage:.4f} of {found.visible} characters  "
        f"faithful {found.faithful} of {found.passages} passages  unplaced {found.unplaced_share:.4f}"
    )
    for fault in found.faults[:20]:
        _complain(f"{name}: {fault}")
    return _UNPROVEN if found.faults else 0


def _formats() -> Iterator[str]:
    from cqgov_parse.pipeline import formats

    for format in formats():
        summary = (sys.modules[format.label.__module__].__doc__ or "").strip().split("\n")[0]
        yield f"{format.name:16}  {format.origin:10}  {format.record:12}  {summary}"


def _schema() -> object:
    from cqgov_parse.export.schema import json_schema

    return json_schema()


def _write_json(value: object, indent: int) -> None:
    _write(json.dumps(value, ensure_ascii=False, indent=indent or None))


def _standard_input() -> bytes:
    from cqgov_parse.errors import ReadError

    if sys.stdin is None:
        raise ReadError("standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ReadError(f"standard input cannot be read: {error.strerror}") from None


def _write(line: str) -> None:
    """One line on standard output, in UTF-8 whatever the locale. Raises BrokenPipeError where it cannot be written."""
    if sys.stdout is None:
        raise BrokenPipeError("standard output is closed")
    try:
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise BrokenPipeError("the output was closed before everything was written") from None
    except OSError as error:
        raise BrokenPipeError(f"the output could not be written to its end: {error.strerror}") from None


def _complain(message: str) -> None:
    """One line on standard error, if there is one."""
    if sys.stderr is None:
        return
    line = "cqgov-parse: " + " ".join(message.split())
    try:
        sys.stderr.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
        sys.stderr.buffer.flush()
    except OSError:
        return  # nobody is there to be told


def _closed(error: BrokenPipeError) -> int:
    """The output cannot be written: its reader went away, or the disk is full. What is left goes nowhere."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _complain(str(error))
    return _CLOSED
