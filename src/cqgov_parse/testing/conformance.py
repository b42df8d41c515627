"""Conformance as tests: one test a promise, for pytest."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cqgov_parse.annotate import Annotator
from cqgov_parse.format import Format
from cqgov_parse.testing.checks import CHECKS, results
from cqgov_parse.testing.subject import Paths

if TYPE_CHECKING:
    import pytest

_ACCEPT = "python -m pytest -p cqgov_parse.pytest_plugin --accept"


def conformance(
    format: Format,
    samples: Paths,
    *,
    others: Paths = (),
    annotators: Sequence[Annotator] = (),
    golden: str | Path | None = None,
    examples: int = 200,
) -> Callable[..., None]:
    """A test function for pytest that is one test a promise; give it a name that begins with `test_`.

    `samples` are files or folders of texts of this kind, `others` of texts that the format must leave alone; `annotators` are the
    author's own; `golden` is the folder of the golden files, beside the samples unless given. `python -m pytest -p cqgov_parse.pytest_plugin --accept`
    accepts proposals.
    """
    import pytest

    @pytest.mark.parametrize("promise", [check.name for check in CHECKS])
    def test(promise: str, request: "pytest.FixtureRequest") -> None:
        """The format keeps its promise."""
        accept = bool(request.config.getoption("accept", default=False))
        (found,) = results(
            format,
            samples,
            others=others,
            annotators=annotators,
            golden=golden,
            accept=accept,
            examples=examples,
            checks=[promise],
        )
        if found.faults:
            hint = f"\n({_ACCEPT} accepts what was proposed)" if promise == "golden" else ""
            words = "\n".join(found.faults)
            pytest.fail(f"{format.name} does not keep its promise: {found.promise}\n{words}{hint}", pytrace=False)

    return test
