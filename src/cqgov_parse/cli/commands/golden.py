"""Makes samples with golden JSON of texts that a reader has corrected."""

import argparse
import os
from pathlib import Path

from cqgov_parse.cli.options import add_plugins, loaded
from cqgov_parse.cli.streams import standard_input, write

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from cqgov_parse.corrections.correction import Corrections
    from cqgov_parse.pipeline import Parser
    from cqgov_parse.records import Document


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="the text that was corrected; unless given, the file of the name that the corrections give, beside them or here",
    )
    parser.add_argument(
        "--from",
        dest="corrections",
        metavar="CORRECTIONS",
        required=True,
        help="the file of corrections, as the review page saves it",
    )
    parser.add_argument(
        "-o", "--output", metavar="DIR", type=Path, default=Path("samples"), help="the folder of the samples (samples)"
    )
    parser.add_argument("--format", metavar="NAME", help="take this format instead of detecting it")
    parser.add_argument("--encoding", metavar="NAME", help="take this encoding instead of finding it")
    parser.add_argument(
        "--annotated",
        action="store_true",
        help="write people, dates, figures and the like too; otherwise only if a name was corrected, for formats are tested without",
    )
    add_plugins(parser)


def run(options: argparse.Namespace) -> int:
    from cqgov_parse.corrections.correction import Naming
    from cqgov_parse.corrections.reading import read
    from cqgov_parse.errors import CorrectionsError

    corrections = read(options.corrections)
    if not corrections.items:
        raise CorrectionsError(f"{options.corrections}: corrects nothing, so there is nothing to learn from it")
    sources = list(dict.fromkeys(item.source for item in corrections.items))
    if options.file and len(sources) > 1:
        corrections = corrections.named(os.path.basename(options.file))
        if not corrections.items:
            raise CorrectionsError(
                f"{options.corrections}: corrects {', '.join(map(str, sources))}, but not {options.file}"
            )
        sources = [corrections.items[0].source]
    options.annotated |= any(isinstance(item, Naming) for item in corrections.items)
    parser = loaded(options)
    for source in sources:
        _sample(parser, corrections.named(source), source, options)
    return 0


def _sample(parser: "Parser", corrections: "Corrections", source: str | None, options: argparse.Namespace) -> None:
    """Writes the sample and the golden file of one text. Raises ReadError, DecodeError, CorrectionsError."""
    from cqgov_parse.export.readable import readable
    from cqgov_parse.text.decode import decode

    path = options.file or _path(source, options)
    data = standard_input() if path == "-" else _read(path)
    text = decode(data, options.encoding).text
    if decode(data).text != text:
        data = text.encode("utf-8", "surrogatepass")  # a test finds the encoding by itself
    golden = _document(parser, text, corrections, options)
    alone = _document(parser, text, None, options)
    name = Path(os.path.basename(source if path == "-" and source else path)).stem
    sample = options.output / f"{name}.txt"
    if sample.exists() and _read(str(sample)) != data:
        options.fail(f"{sample} is another text; move it away, or name another folder with -o")
    made = readable(golden)
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        for file, content in ((sample, data), (sample.with_suffix(".json"), made.encode("utf-8", "backslashreplace"))):
            file.write_bytes(content)
            write(f"wrote {file}")
    except OSError as error:
        options.fail(f"{error.filename or options.output} cannot be written: {error.strerror}")
    if readable(alone) != made:
        write(
            f"next: {golden.format} reads {sample.name} otherwise; its test fails until it reads what the golden file says"
        )


def _path(source: str | None, options: argparse.Namespace) -> str:
    """Where the text is that the corrections name: beside them, or here."""
    if not source:
        options.fail("the corrections do not name their text; give it as FILE")
    name = os.path.basename(source or "")
    beside = Path(options.corrections).parent / name
    return str(beside) if beside.exists() else name


def _read(path: str) -> bytes:
    from cqgov_parse.pipeline import read_file

    return read_file(path)


def _document(
    parser: "Parser", text: str, corrections: "Corrections | None", options: argparse.Namespace
) -> "Document":
    """What stands in a golden file: as the kit reads a sample, or where names were corrected, all that a parse gives.

    Raises CorrectionsError where a correction no longer fits.
    """
    from cqgov_parse.annotate import built_in_annotators
    from cqgov_parse.errors import CorrectionsError
    from cqgov_parse.pipeline import Parser

    format = options.format
    if not options.annotated:
        own = [annotator for annotator in parser.annotators if annotator not in built_in_annotators()]
        parser = Parser(parser.formats, own)
        format = format or parser.detect(text, strict=options.strict).format.name
    document = parser.parse(text, format=format, strict=options.strict, overlay=corrections)
    unfit = next((note.message for note in document.notes if note.code == "correction-unfit"), None)
    if unfit:
        raise CorrectionsError(f"{options.corrections}: {unfit}; nothing is written")
    return document
