"""The command line: files in, JSON out. A command is one file of `cli/commands`, found by name; without one, files are parsed.

Exit codes: 0 all well; 2 wrong usage, an unknown format or encoding; 3 a file that cannot be read; 4 not text, or not in the encoding named;
5 a faulty format; 6 formats that tie under --strict; 8 a broken installation; 9 an empty file; 10 --check found a fault; 11 the output was closed;
12 a plugin that failed; 13 a batch in which a document failed; 14 a folder with the output of another batch; 15 workers that end;
16 no result of a batch; 17 a faulty file of corrections; 130 interrupted. With several files the first error's code counts, and the other files are still parsed.
"""

import argparse
import sys
from collections.abc import Sequence

from cqgov_parse.cli import commands, streams
from cqgov_parse.errors import CqgovError, InstallationError
from cqgov_parse.version import __version__

_INTERRUPTED = 130
_NEEDED = ("attr", "attrs", "cattrs", "opencc", "regex")  # modules of the distributions that pyproject.toml names
_EXIT_CODES = (
    "Exit codes: 2 usage, 3 unreadable file, 4 not text, 5 faulty format, 6 formats tie, 8 broken installation, 9 empty file, "
    "10 check failed, 11 output closed, 12 plugin failed, 13 documents of a batch failed, 14 output of another batch, "
    "15 workers ended, 16 no batch result, 17 faulty corrections."
)


class _Parser(argparse.ArgumentParser):
    """Lists the commands at the end of the default one's help, and reads them only then."""

    def format_help(self) -> str:
        if self.prog == "cqgov-parse":
            listed = "".join(f"  {name:12}  {summary}\n" for name, summary in commands.summaries())
            self.epilog = f"Commands, each with its own --help:\n{listed}\n{_EXIT_CODES}"
        return super().format_help()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit code."""
    try:
        return _run(arguments)
    except ModuleNotFoundError as error:
        module = (error.name or "").partition(".")[0]
        if module not in _NEEDED:
            raise
        streams.complain(
            f"the package {module} is missing; install cqgov-parse with what it needs: python -m pip install cqgov-parse"
        )
        return InstallationError.exit_code


def _run(arguments: Sequence[str] | None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    name = commands.named(given)
    command = commands.load(name or commands.DEFAULT)
    parser = _Parser(
        prog=f"cqgov-parse {name}" if name else "cqgov-parse",
        description=command.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if name is None:
        parser.add_argument("--version", action="version", version=f"cqgov-parse {__version__}")
    command.add_arguments(parser)
    parser.set_defaults(fail=parser.error)
    options = parser.parse_args(given[1:] if name else given)
    try:
        return command.run(options)
    except CqgovError as error:
        streams.complain(str(error))
        return error.exit_code
    except BrokenPipeError as error:
        return streams.closed(error)
    except KeyboardInterrupt:
        streams.complain("interrupted")
        return _INTERRUPTED
