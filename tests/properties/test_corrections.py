"""What holds of any corrections of any text: every character keeps one place, and what was said is so."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cqgov_parse import Document, from_json, to_json, verify
from cqgov_parse.corrections.correction import Corrections
from cqgov_parse.corrections.places import seen
from cqgov_parse.corrections.reading import read_corrections
from cqgov_parse.label import Part
from cqgov_parse.registry import parse
from cqgov_parse.span import overlap
from cqgov_parse.text.fold import is_visible
from cqgov_parse.view.pieces import pieces
from tests.annotations import at, item, page
from tests.properties.strategies import texts

PARTS = st.sampled_from([*map(str, Part), "unplaced", "x-own"])
RECORDS = st.none() | st.integers(0, 3) | st.sampled_from(["new", "other"])
ELSEWHERE = {
    Part.PUBLISHED,
    Part.SECTION,
    Part.ORIGIN,
    Part.SUBHEAD,
    Part.DATELINE,
    Part.KICKER,
    Part.DECK,
    Part.CREDIT,
    "x-own",
}
"""Parts that a document may have only once, or a record of that kind not at all: the text is kept as another part."""


@st.composite
def corrected(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A text, and corrections of any of its characters."""
    text = draw(texts.filter(lambda text: any(map(is_visible, text))))
    items = []
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text) - 1))
        whole = (start, draw(st.integers(start + 1, min(len(text), start + 60))))
        if draw(st.integers(0, 4)):
            items.append(item(text, whole, purpose="classifying", value=draw(PARTS), record=draw(RECORDS)))
        else:
            items.append(
                item(text, whole, purpose="identifying", value=draw(st.sampled_from(["王中", "", text[start]])))
            )
    return text, page(*items)


@settings(max_examples=60, deadline=None)
@given(corrected())
def test_every_character_has_one_place(case: tuple[str, dict[str, Any]]) -> None:
    """Whatever the corrections say, the document holds its source whole, once and faithfully, and goes to JSON and back."""
    text, overlay = case
    document = parse(text, overlay=overlay)
    assert verify(document).faults == ()
    assert from_json(to_json(document)) == document


@settings(max_examples=25, deadline=None)
@given(corrected())
def test_equal_corrections_give_equal_documents(case: tuple[str, dict[str, Any]]) -> None:
    """The same corrections give the same document again, also when the file says everything twice."""
    text, overlay = case
    once = parse(text, overlay=overlay)
    assert parse(text, overlay=overlay) == once
    twice = parse(text, overlay={**overlay, "items": [*overlay["items"], *overlay["items"]]})
    assert _without_notes(twice) == _without_notes(once)


@settings(max_examples=60, deadline=None)
@given(corrected())
def test_what_was_said_last_is_so(case: tuple[str, dict[str, Any]]) -> None:
    """The visible characters that the last item gives a part have it, unless a note says that the item does not apply."""
    text, overlay = case
    document = parse(text, overlay=overlay)
    last, number = overlay["items"][-1], len(overlay["items"])
    if last["body"]["purpose"] == "identifying" or last["body"]["value"] in ELSEWHERE:
        return
    if any(note.message.startswith(f"correction {number} does not apply") for note in document.notes):
        return
    position = last["target"]["selector"][0]
    shown = seen(text, ((position["start"], position["end"]),))
    parts = {str(piece.part) for piece in pieces(document) if overlap(piece.spans, shown)}
    assert parts <= {last["body"]["value"], "marker", *({"lead"} if last["body"]["value"] == "paragraph" else ())}


def _without_notes(document: Document) -> dict[str, Any]:
    return {
        name: getattr(document, name)
        for name in ("heading", "records", "outline", "lead", "markers", "unplaced", "people")
    }


def _many(count: int, kind: str) -> tuple[str, Corrections]:
    """A record of many paragraphs, each corrected: relabelled, given to another record, a name added or renamed; all have moved a little."""
    lines = [f"3月5日，县政协主席王建国出席第{n}次会议，抓好春耕{n}。" for n in range(count)]
    text = "● 甲县 ●\n" + "\n".join(lines) + "\n● 乙县 ●\n3月6日，乙县政协开会。\n"
    items = []
    for line in lines:
        _, end = at(text, line)
        words = line[-len(line) // 3 :]
        where = (end - len(words), end)
        bodies: dict[str, dict[str, Any]] = {
            "part": {"purpose": "classifying", "value": "paragraph", "record": 1},
            "new": {"purpose": "classifying", "value": "subhead", "record": words},
            "person": {"purpose": "identifying", "value": words[:3]},
        }
        items.append(item(text, where, **bodies[kind]))
    return "某报\r\n" + text.replace("\n", "\r\n"), read_corrections(page(*items))


@pytest.mark.parametrize("kind", ["part", "new", "person"])
def test_work_is_linear(kind: str) -> None:
    """Four times as many corrections of four times the text take about four times as long; quadratic work would take sixteen."""
    small, large = _many(40, kind), _many(160, kind)

    def seconds(case: tuple[str, Corrections]) -> float:
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            parse(case[0], overlay=case[1])
            best = min(best, time.process_time() - begin)
        return best

    assert min(seconds(large) / max(seconds(small), 0.001) for _ in range(2)) <= 6.0
