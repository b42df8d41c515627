"""The package in docs/examples is what a plugin should be; the gate installs it too, here it is read from its folder."""

from pathlib import Path

import cqgov_parse
from cqgov_parse.annotate import Annotator
from cqgov_parse.format import Format
from cqgov_parse.plugins import offered
from cqgov_parse.testing import results, table

PACKAGE = Path(__file__).parents[2] / "docs" / "examples" / "county_mailbox"
MODULES = [str(PACKAGE / "src" / "county_mailbox" / f"{name}.py") for name in ("mailbox", "reply_days")]
SAMPLES = PACKAGE / "tests" / "samples"


def test_it_keeps_every_promise() -> None:
    """The example's format passes the kit, with its annotator and its accepted golden files."""
    (format,), (annotator,) = (list(offered(module)) for module in MODULES)
    assert isinstance(format.value, Format)
    assert callable(annotator.value)
    annotate: Annotator = annotator.value
    found = results(format.value, SAMPLES, annotators=[annotate], examples=60)
    assert all(result.passed for result in found), table(found)


def test_it_works_beside_the_built_in_formats() -> None:
    """Its samples are taken for it, and the annotator's field stands in the JSON under its own name."""
    parser = cqgov_parse.with_plugins(*MODULES)
    document = parser.parse_file(SAMPLES / "spring.txt")
    assert document.format == "mailbox"
    assert [record.extra.get("x-mailbox-days") for record in document.records] == [3, None]
    assert cqgov_parse.verify(document).faults == ()
    assert cqgov_parse.from_json(cqgov_parse.to_json(document)) == document
