"""From the page to the golden file: what a reader corrects in the browser is saved, applied and becomes a sample."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from cqgov_parse.cli import main
from cqgov_parse.registry import parse_file
from cqgov_parse.verification import verify
from tests.browser.conftest import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

TEXT = (
    "𠮷县政协召开座谈会\n来源：某报　时间：2031-03-05\n"
    "本报讯（记者 甲乙）3月5日，𠮷县政协召开座谈会，县政协主席王建国出席。\n会议要求，做好春耕。\n乡村新貌。\n走访三个乡镇。\n"
)


def add(page: "Page") -> None:
    page.locator("#form button", has_text="Add").click()


def test_saved_applied_and_golden(opened: Opened, tmp_path: Path) -> None:
    """A passage relabelled, two given to a new record, a boundary moved and a name put right on the page stand in the parse with
    the file that the page saves, and in the golden file that is made of it."""
    text = tmp_path / "一.txt"
    text.write_text(TEXT, "utf-8")
    page = opened(parse_file(text))
    page.locator("#editor button", has_text="Correct").first.click()
    for words, part, record in (
        ("会议要求", "deck", "0"),
        ("乡村新貌", "headline", "new-1"),
        ("走访", "paragraph", "new-1"),
    ):
        page.locator(".seg", has_text=words).first.click()
        page.locator("select[name=part]").select_option(part)
        page.locator("select[name=record]").select_option(record)
        add(page)
    page.locator(".seg", has_text="𠮷县政协召开座谈会").first.click()
    page.get_by_label("One character less at the start").click()
    add(page)
    page.locator(".card summary", has_text="People").first.click()
    page.locator(".field[data-mark]", has_text="王建国").first.click()
    page.locator("#form input[name=name]").fill("王建")
    add(page)
    with page.expect_download() as download:
        page.locator("#editor button", has_text="Save corrections").click()
    corrections = tmp_path / download.value.suggested_filename
    download.value.save_as(corrections)

    document = parse_file(text, overlay=corrections)
    assert verify(document).faults == ()
    assert [note.code for note in document.notes if note.code.startswith("correct")] == ["corrected"]
    first, second = document.articles
    assert (str(first.headline), str(first.deck)) == ("县政协召开座谈会", "会议要求，做好春耕。")
    assert (str(second.headline), [str(each) for each in second.paragraphs]) == ("乡村新貌。", ["走访三个乡镇。"])
    assert [(person.name, person.posts, person.text) for person in first.people] == [("王建", ("县政协主席",), "王建")]

    samples = tmp_path / "samples"
    assert main(["golden", "--from", str(corrections), "-o", str(samples)]) == 0
    golden = json.loads((samples / "一.json").read_text("utf-8"))
    assert [record["headline"]["text"] for record in golden["records"]] == ["县政协召开座谈会", "乡村新貌。"]
    assert golden["records"][0]["people"][0]["name"] == "王建"
    assert (samples / "一.txt").read_bytes() == text.read_bytes()


def test_applied_already(opened: Opened, tmp_path: Path) -> None:
    """A page of a corrected document shows the corrections as notes and takes no more, for it could not count records as the file does."""
    text = tmp_path / "一.txt"
    text.write_text(TEXT, "utf-8")
    target = {"source": "一.txt", "selector": {"type": "TextQuoteSelector", "exact": "会议要求，做好春耕。"}}
    body = {"purpose": "classifying", "value": "deck", "record": 0}
    overlay = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": [{"type": "Annotation", "motivation": "editing", "target": target, "body": body}],
    }
    page = opened(parse_file(text, overlay=overlay))
    assert "applied here already" in page.locator("#editor").inner_text()
    assert page.locator("#editor button").count() == 0
