"""A corpus of made-up documents: as many as wanted, of every kind, the same on every run; ten thousand take a second."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.corpus.kinds import KINDS

_LINE_ENDS = ("\n", "\n", "\n", "\r\n", "\n\n")
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "gb18030")
_NAMES = tuple(KINDS)
_OFTEN = tuple(often for _, often in KINDS.values())


def kind(number: int) -> str:
    """The kind of the document of that number."""
    return Random(f"kind {number}").choices(_NAMES, _OFTEN)[0]


def text(number: int) -> str:
    """The text of the document of that number."""
    rng = Random(f"document {number}")
    make, _ = KINDS[kind(number)]
    return rng.choice(_LINE_ENDS).join(make(rng)) + "\n"


def texts(count: int, first: int = 0) -> Iterator[str]:
    """The texts of so many documents, one after the other."""
    return map(text, range(first, first + count))


def write(folder: Path, count: int, first: int = 0) -> list[Path]:
    """Writes the texts as files, a thousand to a folder, some in another encoding; gives their paths in order."""
    found = []
    for number in range(first, first + count):
        path = folder / f"{number // 1000:04}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text(number).encode(Random(f"encoding {number}").choice(_ENCODINGS)))
        found.append(path)
    return found
