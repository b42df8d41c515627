"""Whole texts with damage of one kind all over: parsed, tiled, with a note; what is only inserted changes no record."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cqgov_parse
from cqgov_parse import Parser, to_dict, verify
from cqgov_parse.text.decode import decode
from tests.properties.test_equal_texts import TEXTS

STRUCTURE = Parser(cqgov_parse.formats(), ())


def _spread(sign: str) -> Callable[[str], str]:
    """The text with a sign between Han characters, one place in nine."""
    return lambda text: re.sub("(?<=[一-鿿])(?=[一-鿿])", lambda match: sign if match.start() % 9 == 0 else "", text)


def _lines(form: str) -> Callable[[str], str]:
    """The text with every line that holds something set into a form."""
    return lambda text: re.sub(
        r"(?m)^([ \t\u3000]*)(\S.*?)([ \t\u3000]*)$", lambda match: match[1] + form.format(match[2]) + match[3], text
    )


INSERTED: dict[str, tuple[str | None, Callable[[str], str]]] = {
    "readings": (None, _spread("(xié)")),
    "zero-width": ("control-characters", _spread("\u200b")),
    "nul": ("control-characters", _spread("\x00")),
    "tags": ("markup", _spread("<wbr>")),
    "paragraph tags": ("markup", _lines('<p style="text-indent: 2em">{}</p>')),
    "line tags": ("markup", _lines("{}<br/>")),
}
GARBLED: dict[str, tuple[str | None, Callable[[str], str]]] = {
    "quotes read as GBK": (
        "mojibake",
        lambda text: text.replace("“", "鈥�").replace("”", "鈥�").replace("，", "锛�", 3),
    ),
    "replacement characters": ("mojibake", _spread("\ufffd")),
    "private use": ("private-use", _spread("\ue5e5")),
    "dates without days": (None, lambda text: re.sub("(?<=月)[0-9]+(?=日)", "", text)),
    "brackets cut": (None, lambda text: re.sub("[）)】》]", "", text)),
    "brackets doubled": (None, lambda text: re.sub("([（(【《“])", r"\1\1", text)),
    "empty lines": (None, lambda text: text.replace("\n", "\n" * 300, 34)),
    "one line": (None, lambda text: (text.replace("\n", "").replace("\r", "") * 50)[:100_000]),
    "characters lost": (None, lambda text: "".join(c for c in text if random.Random(ord(c)).random() > 0.05)),
}


def _read(path: Path) -> str:
    return decode(path.read_bytes()).text.replace("\r\n", "\n")


def _printed(node: Any) -> Any:
    """A document's structure as plain data, without spans, what stands aside, and what says how it was found."""
    if isinstance(node, dict):
        aside = ("spans", "source", "detection", "generator", "notes", "markers", "furniture")
        return {name: _printed(child) for name, child in node.items() if name not in aside}
    return [_printed(child) for child in node] if isinstance(node, (list, tuple)) else node


@pytest.mark.parametrize("damage", [*INSERTED, *GARBLED])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_damage_all_over(path: Path, damage: str) -> None:
    """Whatever the damage, every visible character is placed once; what could not be read has a note of its kind."""
    code, make = {**INSERTED, **GARBLED}[damage]
    text = make(_read(path))
    document = STRUCTURE.parse(text)
    assert verify(document).faults == ()
    if code and text != _read(path):
        assert code in [note.code for note in document.notes]


@pytest.mark.parametrize("damage", INSERTED)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_insertions_change_no_record(path: Path, damage: str) -> None:
    """Pinyin, tags and characters without a shape between the characters leave every record as it is."""
    text = _read(path)
    assert _printed(to_dict(STRUCTURE.parse(INSERTED[damage][1](text)))) == _printed(to_dict(STRUCTURE.parse(text)))
