"""The review page as a reader uses it: both sides, layers, keys, a small window, the dark."""

from typing import TYPE_CHECKING, Any

import pytest

from cqgov_parse.pipeline import Parser
from cqgov_parse.records import Document
from cqgov_parse.registry import parse, parse_file
from cqgov_parse.view.census import census
from cqgov_parse.view.page import index_of
from cqgov_parse.view.tally import tally
from tests.browser.conftest import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

SEEDS = ("headline_digest", "newspaper_page", "run_in_digest", "weekly_roundup", "work_report")
PHONE = {"viewport": {"width": 390, "height": 844}}


def seed(name: str) -> Document:
    return parse_file(f"seeds/{name}.txt")


def in_view(page: "Page", selector: str) -> bool:
    """Whether an element stands inside its pane's window."""
    return bool(
        page.eval_on_selector(
            selector,
            """element => {
                const [pane, box] = [element.closest(".scroll"), element].map(each => each.getBoundingClientRect());
                return box.bottom > pane.top && box.top < pane.bottom;
            }""",
        )
    )


@pytest.mark.parametrize("name", SEEDS)
def test_source_as_printed(name: str, opened: Opened) -> None:
    """The source pane holds the text exactly, before and after every chunk is coloured."""
    document = seed(name)
    page = opened(document)
    whole = "document.querySelector('#source .text').textContent"
    assert page.evaluate(whole) == document.source.text
    while page.locator(".chunk[data-at]").count():
        page.evaluate("document.querySelector('.chunk[data-at]')?.scrollIntoView()")
        page.wait_for_timeout(20)
    assert page.evaluate(whole) == document.source.text


def test_source_chooses_record(opened: Opened) -> None:
    """A click on a passage of the source selects its field among the records and brings it into view."""
    page = opened(seed("weekly_roundup"))
    page.locator(".seg", has_text="会上,与会人员立足各自职能").first.click()
    field = page.locator("#records .field.chosen")
    assert field.locator(".tag").inner_text().startswith("paragraph")
    assert in_view(page, "#records .field.chosen")
    assert page.locator("#said").inner_text().startswith("paragraph 正文 of record 1, line ")


def test_record_chooses_source(opened: Opened) -> None:
    """A click on a record's field far down selects its characters in the source and brings them into view."""
    page = opened(seed("work_report"))
    field = page.locator('.card[data-record="30"] .field').last
    words = field.locator(".words").inner_text()
    field.click()
    assert in_view(page, "#source .seg.chosen")
    chosen = page.locator("#source .seg.chosen").all_text_contents()
    assert "".join(chosen).replace("\n", "") == words.replace("\n", "")


def test_hover(opened: Opened) -> None:
    """Hovering on one side shows the same passage on the other, and leaving it ends that."""
    page = opened(seed("run_in_digest"))
    page.locator(".seg.g-title").first.hover()
    assert page.locator("#records .field.hot").count() == 1
    page.locator(".card .field").nth(2).hover()
    assert page.locator("#source .seg.hot").count() >= 1
    page.locator("#name").hover()
    assert page.locator(".hot").count() == 0


def test_layers(opened: Opened) -> None:
    """A layer is drawn when its switch is on, over the labels and over other layers, and gone when it is off."""
    page = opened(seed("weekly_roundup"))
    person = page.locator(".seg.l-person.l-statement").first
    lines = "element => (getComputedStyle(element).backgroundImage.match(/gradient/g) ?? []).length"
    assert person.evaluate(lines) == 0
    page.locator("input[name=person]").check()
    assert person.evaluate(lines) == 1
    page.locator("input[name=statement]").check()
    assert person.evaluate(lines) == 2
    page.locator("input[name=person]").uncheck()
    assert person.evaluate(lines) == 1
    colour = "element => getComputedStyle(element).backgroundColor"
    assert person.evaluate(colour) != "rgba(0, 0, 0, 0)"
    page.locator("input[name=labels]").uncheck()
    assert person.evaluate(colour) == "rgba(0, 0, 0, 0)"


def test_marks_of_a_record(opened: Opened) -> None:
    """A person chosen among a record's readings is shown at every mention, and the layer is switched on."""
    page = opened(seed("weekly_roundup"))
    card = page.locator('.card[data-record="1"]')
    card.locator("summary", has_text="People").click()
    card.locator(".field[data-mark]", has_text="王中").click()
    assert page.locator("#source .seg.chosen").all_text_contents()[:2] == ["王中", "王中"]
    assert page.locator("input[name=person]").is_checked()


def test_keys(opened: Opened) -> None:
    """Without a pointer: arrow keys go through the source, Enter to the record, arrow keys on, Enter back to the source's passage."""
    page = opened(seed("run_in_digest"))
    page.locator("#source .scroll").focus()
    page.keyboard.press("Home")
    first = page.locator("#said").inner_text()
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    assert page.locator("#said").inner_text() != first
    page.keyboard.press("Enter")
    focused = "document.activeElement.className"
    assert "field" in page.evaluate(focused)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    number = page.evaluate("document.activeElement.dataset.piece")
    assert page.locator("#source .seg.chosen").first.get_attribute("data-piece") == number
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "scroll"


def test_what_was_not_understood_comes_first(opened: Opened) -> None:
    """Unplaced text and warnings stand above everything else, in words and with a way to the place."""
    page = opened(parse("某县政协召开座谈会\n3月5日，某县政协召开座谈会。\n", time_budget=0))
    report = page.locator("#report.loud")
    assert report.locator("h2").first.inner_text().startswith("Not understood: ")
    report.locator(".field").first.click()
    assert page.locator("#source .seg.chosen.g-unplaced").count() >= 1


def test_scrambled_page(opened: Opened) -> None:
    """On a page whose stories stand apart every story has one colour, and arrows lead from headlines to their texts."""
    page = opened(seed("newspaper_page"))
    assert page.locator("#review.by-story").count() == 1
    page.wait_for_selector(".arrows path", state="attached")
    records = page.eval_on_selector_all(".arrows path", "paths => paths.map(path => path.dataset.record)")
    assert len(records) == len(set(records)) >= 3
    colours = page.eval_on_selector_all(
        ".seg.story[data-piece]", "segments => segments.map(each => each.style.getPropertyValue('--hue'))"
    )
    assert len(set(colours)) >= 3
    page.locator("input[name=arrows]").uncheck()
    assert not page.locator(".arrows").is_visible()


def test_index(opened: Opened) -> None:
    """Several documents stand in a table that a column sorts; a name opens its document, and a link leads back."""
    page = opened(*map(seed, SEEDS))
    assert page.locator("tbody tr").count() == 5
    assert page.locator("#plots figure svg").count() == 3
    page.locator("thead button", has_text="Records").click()
    first = page.locator("tbody tr").first
    assert first.locator("th").inner_text() == "work_report.txt"
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Records")
    first.locator("a").click()
    assert page.locator("#name").inner_text() == "work_report.txt"
    page.locator("#back a").click()
    assert page.locator("#index").is_visible()


def test_text_is_never_markup(opened: Opened) -> None:
    """Scripts in the headline, the file's name and a person's name run nowhere, and are shown as they are written."""
    bad = "<img src=x onerror=alert(1)><script>alert(1)</script>"
    text = f"某县政协{bad}召开座谈会\n3月5日，某县政协召开座谈会，县政协主席王<script>alert(2)</script>建国出席。\n"
    page = opened(parse(text, name=f"{bad}.txt"), parse(text, name="</title><script>alert(3)</script>"))
    page.locator("tbody a").first.click()
    assert page.locator("#name").inner_text() == f"{bad}.txt"
    page.locator(".seg").first.click()
    for summary in page.locator("#records summary").all():
        summary.click()
    assert page.evaluate("document.querySelector('#source .text').textContent") == text
    assert page.locator("img").count() == 0


def test_index_of_a_batch(opened: Opened) -> None:
    """The index of a batch's result tells first what failed, shows the documents that most need a reader, and links to none."""
    bad = "<img src=x onerror=alert(1)>"
    row = {**tally(parse("某县政协召开座谈会\n3月5日，某县政协召开座谈会。\n", name=bad)), "format": bad}
    found = census([row] * 30, most=10)
    page = opened(index_of(found, bad, failures=[{"input": bad, "reason": "empty", "message": bad}]))
    page.locator("summary", has_text="1 document failed").click()
    assert page.locator(".failed li").inner_text() == f"empty {bad}: {bad}"
    assert page.locator("#summary").inner_text().startswith("30 documents, 30 records")
    assert page.locator("tbody tr").count() == 10
    assert page.locator("tbody a, img").count() == 0


def test_phone(opened: Opened) -> None:
    """On a phone both panes stand one above the other, as wide as the window, and nothing has to be moved sideways."""
    page = opened(seed("headline_digest"), **PHONE)
    boxes = [page.locator(f"#{pane}").bounding_box() for pane in ("source", "records")]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_light_and_dark(scheme: str, dark: bool, opened: Opened) -> None:
    """The page follows the reader's choice of light or dark, the colours of labels too."""
    page = opened(seed("run_in_digest"), color_scheme=scheme)

    def brightness(selector: str, name: str) -> float:
        found: Any = page.eval_on_selector(
            selector,
            f"element => {{ const canvas = new OffscreenCanvas(1, 1).getContext('2d'); canvas.fillStyle = getComputedStyle(element).{name};"
            "canvas.fillRect(0, 0, 1, 1); return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((a, b) => a + b) / 765; }",
        )
        return float(found)

    for selector in ("body", ".seg.g-title", ".seg.g-text"):
        assert (brightness(selector, "backgroundColor") < brightness(selector, "color")) is dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility(scheme: str, opened: Opened) -> None:
    """The axe rules find nothing serious on a review or on the index, with every fold open, every layer on and a correction made."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: pip install -e '.[dev]'").Axe()
    page = opened(seed("newspaper_page"), seed("run_in_digest"), color_scheme=scheme)

    def serious() -> list[str]:
        found = axe.run(page).response["violations"]
        return [
            f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in ("serious", "critical")
        ]

    assert serious() == []
    page.locator("tbody a").first.click()
    for switch in page.locator("#layers input").all():
        switch.check()
    for summary in page.locator("#review summary").all()[:12]:
        summary.click()
    page.locator(".seg").nth(3).click()
    assert serious() == []
    page.locator("#editor button", has_text="Correct").first.click()
    page.locator(".seg").nth(3).click()
    page.locator("select[name=part]").select_option("heading")
    page.locator("#form button", has_text="Add").click()
    assert serious() == []


def test_typography(opened: Opened) -> None:
    """Indents of two full-width blanks and full-width punctuation keep their width, beside Latin letters and at the end of a line, too."""
    page = opened(parse("某县政协召开座谈会\n　　3月5日，（某县）政协“ABC”。\n"))
    widths = page.evaluate(
        """() => {
            const text = document.querySelector("#source .text");
            const size = parseFloat(getComputedStyle(text).fontSize);
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            const found = {};
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                [...node.data].forEach((letter, at) => {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 1);
                    found[letter] = range.getBoundingClientRect().width / size;
                });
            }
            return found;
        }"""
    )
    for letter in "　，（）。县":
        assert widths[letter] == pytest.approx(1, abs=0.02), letter
    assert page.locator("#source .text").get_attribute("lang") == "zh-Hans"


def test_long_text(opened: Opened) -> None:
    """Of a text of 2 MB only what is near the window is coloured, and its last passage is reached from either side."""
    paragraph = "会议指出，要认真学习，深入调查研究，广泛凝聚共识，积极建言献策，切实提高履职水平，为全县经济社会发展作出新的更大贡献。"
    text = "某县政协召开座谈会\n" + f"　　{paragraph}\n" * (2_000_000 // len(f"　　{paragraph}\n".encode()))
    page = opened(Parser(annotators=()).parse(text, format="article"))
    assert page.locator("#source .chunk").count() > 100
    assert page.locator("#source .seg").count() < 1_000
    page.locator("#source .scroll").focus()
    page.keyboard.press("End")
    page.wait_for_timeout(200)
    assert in_view(page, "#source .seg.chosen")
    assert in_view(page, "#records .field.chosen")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.locator("#source .seg.chosen").inner_text() == paragraph
    assert page.locator("#source .seg").count() < 2_000


def test_notebook(opened: Opened) -> None:
    """In a notebook's isolated frame the page works as in a window of its own."""
    page = opened(f"<!doctype html><title>notebook</title>{seed('run_in_digest')._repr_html_()}")
    frame = page.frame_locator("iframe")
    frame.locator(".seg.g-text").first.click()
    assert frame.locator("#records .field.chosen").count() == 1
