"""Word lists, kept as data files under `data/`, one word a line; a line that begins with `#` names the source."""

import pkgutil
from functools import cache


def _lines(name: str) -> list[str]:
    data = pkgutil.get_data(__name__, f"data/{name}.txt")
    if data is None:
        raise FileNotFoundError(name)
    return [line for line in data.decode("utf-8").split("\n") if line and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(line.strip() for line in _lines(name))


@cache
def characters(name: str) -> frozenset[str]:
    """The characters of a list, however they are spread over lines."""
    return frozenset("".join(_lines(name)))


@cache
def table(name: str) -> dict[str, str]:
    """A list of two columns, word and value, parted by a tab."""
    return dict(line.split("\t", 1) for line in _lines(name))


@cache
def alternation(name: str) -> str:
    """The words of a list (or the first column of a table) as one pattern, the longest first, so that it wins."""
    import re

    found = {line.split("\t", 1)[0] for line in _lines(name)}
    return "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word)))
