"""The mailbox keeps every promise of the kit, and its annotator counts days."""

from pathlib import Path

from county_mailbox.mailbox import FORMAT
from county_mailbox.reply_days import annotate

from cqgov_parse.plugin import Parser
from cqgov_parse.testing import conformance

SAMPLES = Path(__file__).parent / "samples"

test_mailbox = conformance(FORMAT, SAMPLES, annotators=[annotate])


def test_days_until_the_answer() -> None:
    """A letter that was answered on a later day has the number of days; one without a day has none."""
    text = (SAMPLES / "spring.txt").read_text("utf-8")
    document = Parser((FORMAT,), (annotate,)).parse(text)
    assert [record.extra.get("x-mailbox-days") for record in document.records] == [3, None]
