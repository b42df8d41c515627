"""Parses that have only so much time."""

from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.deadline import OutOfTime, after, check, until
from cqgov_parse.format import Cursor, Format
from cqgov_parse.label import Label, Part
from cqgov_parse.pipeline import Parser
from cqgov_parse.records import Document
from cqgov_parse.text.page import page

SEED = (Path(__file__).parents[2] / "seeds" / "weekly_roundup.txt").read_text("utf-8")


def test_time_that_is_over() -> None:
    """Inside a deadline the work is stopped once the time is over, and not outside."""
    with until(after(0)), pytest.raises(OutOfTime):
        check()
    with until(after(60)):
        check()
    check()


def test_lines_are_made_against_the_clock() -> None:
    """A long text is not cut into lines, nor its lines measured, for longer than there is time."""
    long = page("会\n" * 600)
    with until(after(0)), pytest.raises(OutOfTime):
        _ = long.lines
    assert len(long.lines) == 600
    with until(after(0)), pytest.raises(OutOfTime):
        _ = long.is_wrapped


def test_a_stopped_parse_holds_the_whole_text() -> None:
    """A text for which there is no time comes back whole, every character placed once, with notes that say what is missing."""
    document = cqgov_parse.parse(SEED, time_budget=0)
    assert cqgov_parse.verify(document).coverage == 1.0
    assert "time-budget" in [note.code for note in document.notes]
    assert document.unplaced


def test_annotations_for_which_no_time_is_left() -> None:
    """An annotator that is stopped leaves the document as it was, and a note names it."""

    def annotate(document: Document) -> Document:
        with until(after(0)):
            check()
        return document

    annotate.__module__ = "cqgov_parse.annotate.people"
    document = Parser(annotators=(annotate,)).parse(SEED)
    assert document.records == Parser(annotators=()).parse(SEED).records
    assert (document.notes[-1].code, document.notes[-1].message.endswith("missing: people")) == ("time-budget", True)


def test_enough_time_changes_nothing() -> None:
    """With time enough the document is the same as without a budget."""
    assert cqgov_parse.parse(SEED, time_budget=600) == cqgov_parse.parse(SEED)


def test_labels_before_the_end_are_kept() -> None:
    """What a format had labelled when its time was over stays labelled; the rest is unplaced."""

    def label(cursor: Cursor) -> object:
        yield Label(Part.PARAGRAPH, next(cursor).spans, 1)
        with until(after(0)):
            check()
        yield Label(Part.PARAGRAPH, next(cursor).spans, 1)

    parser = Parser(formats=[Format(name="two", label=label, claims_rest=True)], annotators=())  # type: ignore[arg-type]
    document = parser.parse("甲县政协召开会议。\n乙县政协召开会议。")
    assert [each.text for each in document.records[0].paragraphs] == ["甲县政协召开会议。"]
    assert [each.text for each in document.unplaced] == ["乙县政协召开会议。"]
