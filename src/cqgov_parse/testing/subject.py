"""The subject of a proof: a format, its samples, and everyone else's texts."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from attrs import field, frozen

from cqgov_parse.annotate import Annotator
from cqgov_parse.blame import blamed
from cqgov_parse.detect import Verdict
from cqgov_parse.errors import CqgovError
from cqgov_parse.format import Cursor, Format
from cqgov_parse.formats import built_in
from cqgov_parse.label import Label, flaw
from cqgov_parse.pipeline import Parser, read_file
from cqgov_parse.records import Document
from cqgov_parse.text.decode import decode
from cqgov_parse.text.page import Page, page

Paths: TypeAlias = str | Path | Iterable[str | Path]

SPECIMENS = Path(__file__).parent / "specimens"
"""A text of each built-in kind, `work_report.txt` for `work_report`."""


@frozen
class Sample:
    """A text that a format is to read, or to leave alone, and the file it is from."""

    path: Path
    text: str = field(repr=False)


def samples(paths: Paths) -> tuple[Sample, ...]:
    """The texts of files, and of all `.txt` files in folders. Raises ReadError, DecodeError."""
    given = [paths] if isinstance(paths, (str, Path)) else list(paths)
    files = [file for path in map(Path, given) for file in (sorted(path.rglob("*.txt")) if path.is_dir() else [path])]
    return tuple(Sample(file, decode(read_file(file)).text) for file in files)


@frozen
class Subject:
    """What is examined, and with what: `examples` is how many texts Hypothesis makes up for one promise."""

    format: Format
    samples: tuple[Sample, ...]
    others: tuple[Sample, ...] = ()
    annotators: Sequence[Annotator] = ()
    golden: Path | None = None
    accept: bool = False
    examples: int = 200

    @cached_property
    def parser(self) -> Parser:
        """The format among the built-in ones."""
        known = built_in()
        return Parser(known if self.format in known else (*known, self.format), self.annotators)

    @cached_property
    def foreign(self) -> tuple[Sample, ...]:
        """Everyone else's texts: one of each other built-in kind, and what the author adds."""
        own = SPECIMENS / f"{self.format.name}.txt"
        return (*(each for each in samples(SPECIMENS) if each.path != own), *self.others)

    def labels(self, text: str) -> list[Label]:
        """The format's labels as it gives them, unchecked. Raises PluginError for whatever its code raises."""
        return self.labels_of(page(text))

    def labels_of(self, found: Page) -> list[Label]:
        """The labels of a page. Raises PluginError."""
        with blamed(f"the format {self.format.name}", self.format.label):
            return list(self.format.label(Cursor(found)))

    def called(self, found: Page) -> None:
        """Runs the rules that are functions. Raises PluginError for whatever their code raises."""
        for rule in self.format.rules:
            if callable(rule.pattern):
                with blamed(f"the rule {rule.name!r}", rule.pattern):
                    rule.find(found)

    def verdict(self, text: str) -> Verdict | None:
        """What detection says of a text; None if a rule fails, which is another promise's matter."""
        try:
            return self.parser.detect(text)
        except CqgovError:
            return None

    def document(self, text: str) -> Document | None:
        """What the format makes of a text; None if it fails, which is another promise's matter."""
        try:
            return self.parser.parse(text, format=self.format.name)
        except CqgovError:
            return None

    def sound(self, text: str) -> list[Label]:
        """The labels that lie within the text; none if the format fails, which is another promise's matter."""
        try:
            found = self.labels(text)
        except CqgovError:
            return []
        return [label for label in found if not flaw(label) and not misplaced(label, len(text))]


def misplaced(label: Label, length: int) -> bool:
    """Whether a label has a span that is no range of a text of so many characters."""
    return not all(0 <= start < end <= length for start, end in label.spans)
