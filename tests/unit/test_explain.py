"""Explanations: why a format was chosen, and what every line was taken for."""

import re
from collections.abc import Iterator

import pytest

from cqgov_parse.errors import AmbiguousFormatError
from cqgov_parse.explain import explain
from cqgov_parse.format import Cursor, Format, Rule
from cqgov_parse.label import Label, Part
from cqgov_parse.pipeline import Parser

TEXT = (
    "甲县一周要闻\r\n\r\n（3月1日—3月7日）\r\n3月2日\r\n甲县召开会议\r\n3月2日，甲县召开会议，"
    + "研究部署工作，" * 12
    + "散会。\r\n"
)


def lines(text: str, format: str | None = None, parser: Parser | None = None) -> list[str]:
    return list(explain(parser or Parser(), text, format=format))


def test_rules_and_margin() -> None:
    """The rules that fired are shown with weight, words and line, then the margin over the next format and all scores."""
    found = lines(TEXT)
    assert found[0].startswith("format     weekly_roundup  score ")
    title = next(line for line in found if "a roundup's title" in line)
    assert "+2.0" in title
    assert "'甲县一周要闻' (1:1)" in title
    assert "'3月2日' (4:1)" in next(line for line in found if "lines that are days" in line)
    assert found[1].startswith("margin     +")
    assert next(line.split()[1] for line in found if line.startswith("rules ")) == "weekly_roundup"
    assert "rules      article 0" in found


def test_rules_without_a_find() -> None:
    """Every format's rules that found nothing are named too, so that their author sees them."""
    found = lines("甲县政协召开会议")
    assert sum(line.startswith("rules ") for line in found) == len(Parser().formats)
    assert any("no find" in line and "a session line" in line for line in found)


def test_many_finds() -> None:
    """Of many finds of one rule six are shown with their places, long ones cut, and the rest are counted."""
    parser = Parser(formats=[Format(name="own", label=labelled, rules=(Rule("county", "甲县.*", limit=9),))])
    found = next(
        line
        for line in lines("甲县召开会议研究部署重点工作并听取有关部门工作的汇报\n" * 9, parser=parser)
        if "county" in line
    )
    assert found.endswith("(6:1) and 3 more")
    assert "'甲县召开会议研究部署重点工作并听取有关部门工作…' (1:1)" in found


def labelled(cursor: Cursor) -> Iterator[Label]:
    yield from cursor.take(Part.HEADLINE)


def test_colours() -> None:
    """In colour each stretch of a line is painted after its label, what nobody labelled stands out, and without codes nothing differs."""
    parser = Parser(formats=[Format(name="own", label=labelled, claims_rest=True)])
    text = "\u3000甲县要闻 \n余下的" + "话" * 80
    painted = list(explain(parser, text, colour=True))
    head = next(line for line in painted if line.startswith("    1"))
    assert head.count("\x1b[1;36m") == 2
    assert head.endswith("\x1b[1;36m甲县要闻\x1b[0m")
    rest = next(line for line in painted if line.startswith("    2"))
    assert "\x1b[7;31m余下的" in rest
    assert rest.endswith("…")
    assert [re.sub("\x1b\\[[0-9;]*m", "", line) for line in painted] == lines(text, parser=parser)


def test_controls_are_not_sent_to_a_terminal() -> None:
    """Control characters of the text are shown as U+FFFD."""
    assert not any("\x1b" in line or "\x07" in line for line in lines("甲县\x1b[31m开会\x07"))


def test_a_label_over_several_lines_stands_at_each() -> None:
    """A label whose stretch runs over a line's end is named at every line of it."""

    def label(cursor: Cursor) -> Iterator[Label]:
        yield Label(Part.LEAD, ((0, 5),))

    parser = Parser(formats=[Format(name="own", label=label, claims_rest=True)])
    shown = [line for line in lines("甲县\n开会", parser=parser) if line[:5].strip().isdigit()]
    assert ["lead" in line for line in shown] == [True, True]


def test_strict() -> None:
    """Under strict a tie is an error here too."""
    tied = [Format(name=name, label=labelled, rules=(Rule("county", "甲", weight=5.0),)) for name in ("one", "other")]
    with pytest.raises(AmbiguousFormatError):
        list(explain(Parser(formats=tied), "甲县", strict=True))
    assert list(explain(Parser(formats=tied), "甲县"))


def test_lines_with_labels() -> None:
    """Every line that holds something is shown with its number and its labels, long ones cut."""
    found = lines(TEXT)
    shown = [line for line in found if line[:5].strip().isdigit()]
    assert [line[:5].strip() for line in shown] == ["1", "3", "4", "5", "6"]
    assert [
        "headline" in shown[0],
        "deck" in shown[1],
        "day" in shown[2],
        "headline 1" in shown[3],
        "paragraph 1" in shown[4],
    ] == [True] * 5
    assert shown[4].endswith("…")


def test_lines_of_rules() -> None:
    """Rules tell the same line numbers as the lines below, whatever ends a line."""
    found = lines(TEXT.replace("\r\n", "\r"))
    assert "(4:1)" in next(line for line in found if "lines that are days" in line)


def test_a_label_is_named_once_a_line() -> None:
    """A paragraph of several pieces on one line is named once."""
    found = lines("甲县开会\n11 月 21 日，甲县 3 个镇召开会议，研究部署工作，听取汇报。会议结束。", "article")
    assert found[-1].split()[:3] == ["2", "paragraph", "1"]


def test_given_format() -> None:
    """A format that was named has no score, no rules and no runners-up."""
    found = lines(TEXT, "article")
    assert found[0] == "format     article  given"
    assert not any(line.startswith(("margin", "rules")) for line in found)


def test_continued_lines() -> None:
    """A line in the middle of a wrapped paragraph, or one that nobody labelled, is marked as such."""

    def label(cursor: Cursor) -> Iterator[Label]:
        cursor.note("order-unsure", "two orders are possible", severity="warning")
        yield Label(Part.LEAD, ((0, 2), (3, 5)), 4)
        yield Label("x-map", ((6, 7),))

    parser = Parser(formats=[Format(name="own", label=label, claims_rest=True, rules=(Rule("county", "甲"),))])
    found = lines("甲县\n开会\n图\n余", parser=parser)
    shown = [line for line in found if line[:5].strip().isdigit()]
    assert [line[7:35].strip() for line in shown] == ["lead 4", "lead 4", "x-map", "·"]
    assert [line[37:] for line in shown] == ["甲县", "开会", "图", "余"]
    assert "note       warning: order-unsure: two orders are possible" in found
    assert not any(line.startswith("margin") for line in found)


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_empty_text(text: str) -> None:
    """An empty text is explained without a line."""
    assert lines(text)[0].startswith("format     article")
