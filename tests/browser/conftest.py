"""A real browser, and pages opened in it from files; what a page asks of the network or complains of fails its test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cqgov_parse.records import Document
from cqgov_parse.view.page import to_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

Opened = Callable[..., "Page"]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Chromium without a window; skips where it or Playwright is missing."""
    if CHROMIUM is None:
        pytest.skip("no browser: apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright: pip install -e '.[dev]'")
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Opened]:
    """Opens the page of documents, or HTML; afterwards nothing was asked of the network and no script failed."""
    wrong: list[str] = []
    contexts = []

    def refuse(dialog: "Dialog") -> None:
        wrong.append(dialog.message)
        dialog.dismiss()

    def open_page(*documents: Document | str, **settings: Any) -> "Page":
        file = tmp_path / "page.html"
        html = documents[0] if isinstance(documents[0], str) else None
        file.write_text(html or to_html(*(each for each in documents if isinstance(each, Document))), "utf-8")
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("request", lambda request: wrong.extend({request.url.split("#")[0]} - {file.as_uri()}))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", refuse)
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
