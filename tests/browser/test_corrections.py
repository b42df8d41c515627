"""Corrections made in the page, and the file that it saves."""

import json
from typing import TYPE_CHECKING, Any

from cqgov_parse.records import Document
from cqgov_parse.registry import parse
from cqgov_parse.span import cut
from tests.browser.conftest import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

TEXT = (
    "𠮷县政协召开座谈会\n来源：某报　时间：2031-03-05\n"
    "本报讯（记者 甲乙）3月5日，𠮷县政协召开座谈会，县政协主席王建国出席。\n会议要求，做好春耕。\n图为会议现场。记者 丙丁 摄\n"
)


def news(name: str = "一.txt") -> Document:
    return parse(TEXT, name=name)


def saved(page: "Page") -> dict[str, Any]:
    """The file that the page hands over."""
    with page.expect_download() as download:
        page.locator("#editor button", has_text="Save corrections").click()
    assert download.value.suggested_filename == "一.txt.corrections.json"
    found: dict[str, Any] = json.loads(download.value.path().read_text("utf-8"))
    return found


def words_of(item: dict[str, Any]) -> list[str]:
    """What an annotation points to, by its positions; its quotes say the same."""
    targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
    found = []
    for target in targets:
        assert target["source"] == "一.txt"
        position, quote = target["selector"]
        words = cut(TEXT, [(position["start"], position["end"])])
        assert quote["exact"] == words
        assert TEXT[: position["start"]].endswith(quote["prefix"])
        assert TEXT[position["end"] :].startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(16, position["start"])
        found.append(words)
    return found


def editing(page: "Page", words: str) -> None:
    """Opens the editor and chooses the passage that holds words."""
    page.locator("#editor button", has_text="Correct").first.click()
    page.locator(".seg", has_text=words).first.click()


def add(page: "Page") -> None:
    page.locator("#form button", has_text="Add").click()


def test_relabel(opened: Opened) -> None:
    """A passage that is given another part of another record is saved as an annotation page with positions in code points."""
    page = opened(news())
    editing(page, "会议要求")
    page.locator("select[name=part]").select_option("caption")
    page.locator("select[name=record]").select_option("")
    add(page)
    found = saved(page)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationPage"
    (item,) = found["items"]
    assert (item["type"], item["motivation"]) == ("Annotation", "editing")
    assert item["body"] == {"type": "TextualBody", "purpose": "classifying", "value": "caption", "record": None}
    assert words_of(item) == ["会议要求，做好春耕。"]


def test_headings(opened: Opened) -> None:
    """A heading is given its level and number, and a byline its role; the record is known by characters of it, too."""
    page = opened(news())
    editing(page, "会议要求")
    assert page.locator("#form input[name=level]").count() == 0
    page.locator("select[name=part]").select_option("heading")
    page.locator("#form input[name=level]").fill("2")
    page.locator("#form input[name=number]").fill("（一）")
    add(page)
    page.locator("select[name=part]").select_option("byline")
    page.locator("select[name=reading]").select_option("editor")
    add(page)
    heading, byline = (item["body"] for item in saved(page)["items"])
    assert (heading["value"], heading["level"], heading["number"]) == ("heading", 2, "（一）")
    assert (byline["value"], byline["reading"]) == ("byline", "editor")
    assert byline["recordSelector"][1]["exact"] == "𠮷县政协召开座谈会"


def test_move_a_boundary(opened: Opened) -> None:
    """A passage that grows takes the characters; one that shrinks gives them to its neighbour, a character of two units at once."""
    page = opened(news())
    editing(page, "县政协召开座谈会")
    for _ in range(8):
        page.get_by_label("One character less at the end").click()
    assert page.locator("#form output").inner_text() == "𠮷"
    page.get_by_label("One character less at the end").click()
    assert page.locator("#form output").inner_text() == "𠮷"
    page.get_by_label("One character more at the end").click()
    assert page.locator("#form output").inner_text() == "𠮷县"
    add(page)
    (item,) = saved(page)["items"]
    assert words_of(item) == ["政协召开座谈会", "来源："]
    assert item["body"]["value"] == "marker"


def test_marked_characters(opened: Opened) -> None:
    """Characters that a reader marks over several lines become a passage of a new record, its lines without what ends them."""
    page = opened(news())
    page.evaluate(
        """() => {
            const segments = [...document.querySelectorAll(".seg")];
            const holding = words => segments.find(each => each.textContent.includes(words)).firstChild;
            const [from, to] = [holding("做好春耕"), holding("图为会议")];
            getSelection().setBaseAndExtent(from, from.data.indexOf("做好"), to, to.data.indexOf("现场"));
        }"""
    )
    page.locator("#editor button", has_text="Correct").first.click()
    page.locator("select[name=part]").select_option("paragraph")
    page.locator("select[name=record]").select_option("new-1")
    add(page)
    (item,) = saved(page)["items"]
    assert words_of(item) == ["做好春耕。", "图为会议"]
    assert item["body"]["record"] == "new-1"


def test_fix_a_name(opened: Opened) -> None:
    """A person's name is put right where the person is named."""
    page = opened(news())
    page.locator("#editor button", has_text="Correct").first.click()
    page.locator(".card summary", has_text="People").click()
    page.locator(".field[data-mark]", has_text="王建国").click()
    page.locator("#form input[name=name]").fill("王建")
    add(page)
    (item,) = saved(page)["items"]
    assert item["body"] == {"type": "TextualBody", "purpose": "identifying", "value": "王建"}
    assert words_of(item) == ["王建国"]


def test_opened_again(opened: Opened) -> None:
    """A file of corrections that is opened again is listed, can be shortened, and saves as it was; another file is refused in words."""
    page = opened(news())
    editing(page, "会议要求")
    page.locator("select[name=part]").select_option("caption")
    add(page)
    first = saved(page)
    second = opened(news())
    second.locator("#editor button", has_text="Correct").first.click()

    def read(content: str) -> None:
        second.locator("#editor input[type=file]").set_input_files(
            {"name": "a.json", "mimeType": "application/json", "buffer": content.encode()}
        )

    read(json.dumps(first))
    second.wait_for_selector("#editor li")
    assert saved(second) == first
    second.get_by_label("Remove correction 1").click()
    assert second.locator("#editor li").count() == 0
    read('{"items": [{}]}')
    second.locator("#editor p", has_text="This file cannot be read: item 1").wait_for()


def test_hostile_corrections(opened: Opened) -> None:
    """What a file of corrections holds is shown as text, never run."""
    page = opened(news())
    page.locator("#editor button", has_text="Correct").first.click()
    bad = "<img src=x onerror=alert(1)>"
    target = {"source": bad, "selector": [{"type": "TextPositionSelector", "start": 0, "end": 3}]}
    bodies = [{"purpose": "identifying", "value": bad}, {"purpose": "classifying", "value": bad, "record": bad}]
    content = json.dumps({"items": [{"target": target, "body": body} for body in bodies]})
    page.locator("#editor input[type=file]").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": content.encode()}
    )
    page.wait_for_selector("#editor li >> nth=1")
    assert bad in page.locator("#editor li").first.inner_text()
    assert page.locator("img").count() == 0
