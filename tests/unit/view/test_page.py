"""The page as a file: what documents hold is data in it, never markup."""

import json
import re
from html.parser import HTMLParser

import attrs
import pytest

import cqgov_parse
from cqgov_parse.registry import parse
from cqgov_parse.view.page import escaped, to_html

NASTY = "</script><script>alert(1)</script><!--\u2028\u2029&amp;"
NEWS = f"某县政协召开{NASTY}座谈会\n3月5日，某县政协召开座谈会。\n"


class Elements(HTMLParser):
    """Counts elements, and keeps what stands in script elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.data: dict[str, str] = {}
        self.open: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "script":
            self.open = dict(attributes).get("id")

    def handle_data(self, data: str) -> None:
        if self.open:
            self.data[self.open] = self.data.get(self.open, "") + data

    def handle_endtag(self, tag: str) -> None:
        self.open = None


def test_documents_are_no_markup() -> None:
    """A script in a headline, in the name or in the title adds no element, and comes back from the data as it was."""
    plain = Elements(to_html(parse("某县政协召开座谈会\n3月5日，某县政协召开座谈会。\n", name="a")))
    nasty = Elements(to_html(parse(NEWS, name=NASTY), title=NASTY))
    assert nasty.tags == plain.tags
    sheet = json.loads(nasty.data["sheet-0"])
    assert (sheet["text"], sheet["name"]) == (NEWS, NASTY)


@pytest.mark.parametrize("text", [NASTY, "\ud800 alone", "𠮷野家", "{{script}}", "\x00\x1f"])
def test_escapes(text: str) -> None:
    """Escaped JSON reads as what was written, can be encoded, and holds nothing that ends an element or a line."""
    found = escaped([text])
    assert json.loads(found) == [text]
    assert not re.search("[<>&\u2028\u2029]", found.encode("utf-8").decode("utf-8"))


def test_self_contained() -> None:
    """The page names no address, and its policy forbids the network and every script but its own."""
    page = to_html(parse(NEWS))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert set(re.findall(r"https?://[^\s\"'<]+", page)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/ns/anno.jsonld",
    }
    assert not re.search(r"<[^>]+ (?:src|href)=(?!\"#)", page)


def test_positions_beyond_the_basic_plane() -> None:
    """The characters that JavaScript counts twice are listed by their code points."""
    sheet = json.loads(Elements(to_html(parse("𠮷县政协召开座谈会\n3月5日，𠮷县政协。\n"))).data["sheet-0"])
    assert sheet["astral"] == [0, 15]


def test_several() -> None:
    """Several documents stand behind an index with their counts; no document is an error."""
    page = Elements(to_html(parse(NEWS, name="a"), parse(NEWS, name="b")))
    rows = json.loads(page.data["rows"])["rows"]
    assert [row["name"] for row in rows] == ["a", "b"]
    assert {"score", "records", "people", "warnings", "unplaced"} <= set(rows[0])
    assert {"sheet-0", "sheet-1"} <= set(page.data)
    with pytest.raises(ValueError, match="at least one"):
        to_html()


def test_from_json() -> None:
    """A document that was read from JSON has no text to show, and says so."""
    document = cqgov_parse.from_json(cqgov_parse.to_json(parse(NEWS)))
    with pytest.raises(ValueError, match="parse the text again"):
        to_html(document)


def test_notebook() -> None:
    """A notebook gets the page in an isolated frame, and a document without its text as plain as before."""
    document = parse(NEWS, name='"><script>')
    shown = document._repr_html_()
    assert shown
    assert Elements(shown).tags == ["iframe"]
    assert 'sandbox="allow-scripts allow-downloads"' in shown
    assert attrs.evolve(document, source=attrs.evolve(document.source, text=None))._repr_html_() is None
