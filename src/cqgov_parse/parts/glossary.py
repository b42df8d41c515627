"""Glossaries (名词解释): numbered terms with what they mean, at a report's end."""

from collections.abc import Iterator, Sequence

from cqgov_parse.label import Label, Part
from cqgov_parse.patterns import lazy
from cqgov_parse.text.view import View

_ENTRY = lazy(
    r"(?P<open>[\[(【]?)(?P<number>[0-9]{1,3}|[①-⑳])(?P<close>[\])】]?)[.、． ]*(?P<term>[^:。]{1,40}?|“[^”]{1,60}”[^:。]{0,12}?|《[^》]{1,60}》)(?=[:。]|——|$|是指|即|指)"
)


def is_entry(plain: str) -> bool:
    """Whether a line begins an entry: a number and a term."""
    return _ENTRY.match(plain) is not None


def labels(blocks: Sequence[View]) -> Iterator[Label]:
    """One label an entry; a block without a number goes on with the entry above."""
    entry: list[View] = []
    for block in blocks:
        if entry and is_entry(block.plain):
            yield _label(entry)
            entry = []
        entry.append(block)
    if entry:
        yield _label(entry)


def _label(blocks: Sequence[View]) -> Label:
    match = _ENTRY.match(blocks[0].plain)
    spans = tuple(span for block in blocks for span in block.spans)
    if match is None:
        colon = blocks[0].plain.find(":", 0, 40)
        return Label(Part.GLOSSARY, spans, value=blocks[0].plain[:colon].strip() if colon > 0 else None)
    number = match["open"] + match["number"] + match["close"] if match["open"] else match["number"]
    return Label(Part.GLOSSARY, spans, number=number, value=match["term"].strip())
