"""The promises that a format keeps, each with the check that shows it, and their results as data."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from attrs import frozen

from cqgov_parse.annotate import Annotator
from cqgov_parse.format import Format
from cqgov_parse.testing import closed, golden, growth, labelling, recognition, repetition, written
from cqgov_parse.testing.subject import Paths, Subject, samples

_MOST = 5  # faults of one check that are told


@frozen
class Result:
    """What came of one check: the faults, if there are any, in words for the format's author."""

    check: str
    promise: str
    faults: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.faults


@frozen
class Check:
    """A promise and the function that looks for faults."""

    name: str
    promise: str
    find: Callable[[Subject], Iterator[str]]

    def run(self, subject: Subject) -> Result:
        return Result(self.name, self.promise, tuple(islice(self.find(subject), _MOST)))


CHECKS = (
    Check("recognises", "takes its own samples, by a margin over every other format", recognition.recognises),
    Check("rejects", "leaves everyone else's texts alone", recognition.rejects),
    Check("total", "labels any text without an exception", labelling.total),
    Check("faithful", "spans lie within the text, and what stands there is what is said", labelling.faithful),
    Check("tiles", "labels every character of its samples, and no character of any text twice", labelling.tiles),
    Check("speaks", "finds records in its samples, and never puts a text aside in silence", labelling.speaks),
    Check("round-trip", "documents come back equal from their JSON", written.comes_back),
    Check("deterministic", "gives the same labels for the same text, in any order and in any process", repetition.same),
    Check("closed", "asks neither clock, locale, environment, network nor files", closed.asks_nobody),
    Check("linear", "four times the text takes about four times as long", growth.linear),
    Check("golden", "makes of its samples what a person has read and accepted", golden.as_accepted),
)
"""Every promise. Each check looks for its own kind of fault alone."""


def results(
    format: Format,
    own: Paths,
    *,
    others: Paths = (),
    annotators: Sequence[Annotator] = (),
    golden: str | Path | None = None,
    accept: bool = False,
    examples: int = 200,
    checks: Iterable[str] | None = None,
) -> tuple[Result, ...]:
    """What the checks find, one result a promise.

    `own` are files or folders of the format's samples, `others` of texts that it must leave alone. `golden` is the folder of the
    golden files, each sample's own unless given; `accept` takes what was proposed there. `examples` texts are made up for each
    promise that holds of any text. `checks` names some checks instead of all. Raises ReadError, DecodeError for the files.
    """
    subject = Subject(
        format,
        samples(own),
        samples(others),
        tuple(annotators),
        Path(golden) if golden is not None else None,
        accept,
        examples,
    )
    wanted = {check.name for check in CHECKS} if checks is None else set(checks)
    return tuple(check.run(subject) for check in CHECKS if check.name in wanted)


def table(found: Iterable[Result]) -> str:
    """Results for people to read, a line a promise and a line a fault."""
    lines = []
    for result in found:
        lines.append(f"{'pass' if result.passed else 'FAIL'}  {result.check:14}  {result.promise}")
        lines += [f"      {fault}" for fault in result.faults]
    return "\n".join(lines)
