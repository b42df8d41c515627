"""Parses many documents: files, folders, archives, tables, addresses; on all cores or a cluster; goes on where it was cut off."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cqgov_parse.cli.options import add_plugins
from cqgov_parse.cli.streams import complain

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from cqgov_parse.batch.engines import Engine

_FAILED = 13


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.HelpFormatter
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="a file, a folder, a .zip or .tar archive, a .jsonl, .csv or .parquet table, an address such as s3://…; - reads a list of "
        "such names from standard input, one a line",
    )
    parser.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help="the folder for the output")
    parser.add_argument("--to", metavar="KIND", default="jsonl", help="the kind of output; jsonl, unless given")
    parser.add_argument(
        "--glob",
        metavar="PATTERN",
        action="append",
        help="take files of folders and archives by name, such as '*.txt'; by their whole path if it has a /; may be given several times",
    )
    parser.add_argument(
        "--text-column", metavar="NAME", default="text", help="the column of tables with the text (text)"
    )
    parser.add_argument("--id-column", metavar="NAME", help="the column of tables with the document's id")
    parser.add_argument("--format", metavar="NAME", help="take this format instead of detecting it")
    parser.add_argument("--encoding", metavar="NAME", help="take this encoding instead of finding it")
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="read days of texts that print no date of their own from this one, such as 2031-03-05",
    )
    add_plugins(parser)
    parser.add_argument(
        "--max-bytes", metavar="N", type=_positive, default=None, help="a longer text fails (10,000,000)"
    )
    parser.add_argument("--time-budget", metavar="SECONDS", type=_seconds, help="a text that needs longer fails")
    parser.add_argument(
        "--workers", metavar="N", type=_positive, default=None, help="processes; one a core, unless given"
    )
    parser.add_argument(
        "--shard", metavar="N", type=_positive, default=None, help="documents that are done and kept together (100)"
    )
    parser.add_argument("--engine", choices=("processes", "dask"), default="processes", help="where the work is done")
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="the Dask scheduler, such as tcp://10.0.0.1:8786; without it a cluster starts here",
    )
    parser.add_argument("--restart", action="store_true", help="begin anew, whatever the folder holds")


def run(options: argparse.Namespace) -> int:
    from cqgov_parse.batch import outputs
    from cqgov_parse.batch.inputs import Inputs
    from cqgov_parse.batch.progress import Progress, minutes
    from cqgov_parse.batch.run import FAILURES, Run
    from cqgov_parse.batch.shard import MOST_DOCUMENTS
    from cqgov_parse.batch.step import MAX_BYTES, Step

    if options.to not in outputs.names():
        options.fail(f"--to takes {', '.join(outputs.names())}")
    if options.scheduler and options.engine != "dask":
        options.fail("--scheduler is for --engine dask")
    _check_names(options)
    longest = options.max_bytes or MAX_BYTES
    plugins = tuple(os.path.abspath(each) if os.path.isfile(each) else each for each in options.plugin)
    step = Step(options.format, options.encoding, options.date, options.strict, plugins, options.time_budget, longest)
    step.check(complain)
    inputs = Inputs(
        names=_Names(options.inputs),
        glob=tuple(options.glob or ("*",)),
        text_column=options.text_column,
        id_column=options.id_column,
        encoding=options.encoding,
        max_bytes=longest,
    )
    job = Run(inputs, options.inputs, options.output, options.to, step, options.shard or MOST_DOCUMENTS)
    with Progress(lambda: None if "-" in options.inputs else inputs.count(), complain) as progress:
        whole = job(_engine(options), restart=options.restart, tell=progress)
    failed = f"{whole.failures} failed, see {options.output / FAILURES}" if whole.failures else "none failed"
    did = f"{minutes(progress.seconds)}, {progress.rate}" if progress.done else "it was whole already"
    complain(f"{options.output / outputs.named(options.to).name}: {whole.documents} documents, {failed}; {did}")
    return _FAILED if whole.failures else 0


class _Names:
    """The inputs as named, with the list on standard input in the place of `-`."""

    def __init__(self, given: list[str]) -> None:
        self._given = given

    def __iter__(self) -> Iterator[str]:
        for name in self._given:
            if name != "-":
                yield name
            elif sys.stdin is not None:
                yield from (os.fsdecode(line.rstrip(b"\r\n")) for line in sys.stdin.buffer if line.strip())


def _check_names(options: argparse.Namespace) -> None:
    """Raises ReadError for a name on the command line behind which there is nothing: it is misspelt rather than lost."""
    from cqgov_parse.errors import ReadError

    for name in options.inputs:
        if name != "-" and "://" not in name and not os.path.exists(name):
            raise ReadError(f"{name}: there is no such file or folder")
    if options.output.exists() and not options.output.is_dir():
        options.fail(f"{options.output} is a file; -o names a folder")


def _engine(options: argparse.Namespace) -> "Engine":
    workers = options.workers or os.cpu_count() or 1
    if options.engine == "dask":
        from cqgov_parse.batch.engines.dask import Dask

        return Dask(workers, options.scheduler)
    from cqgov_parse.batch.engines.processes import Processes

    return Processes(workers)


def _positive(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not int(value):
        raise argparse.ArgumentTypeError("takes a number above 0")
    return int(value)


def _seconds(value: str) -> float:
    try:
        found = float(value)
    except ValueError:
        found = 0.0
    if not 0 < found < 1e6:
        raise argparse.ArgumentTypeError("takes a number of seconds above 0")
    return found
