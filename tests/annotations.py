"""W3C annotations for tests: corrections of a text as another program would write them."""

from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def page(*items: dict[str, Any]) -> dict[str, Any]:
    """The annotation page of some items."""
    return {"@context": CONTEXT, "type": "AnnotationPage", "items": list(items)}


def selectors(text: str, start: int, end: int, around: int = 16) -> list[dict[str, Any]]:
    """Both selectors of a range of a text."""
    prefix, suffix = text[max(0, start - around) : start], text[end : end + around]
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": prefix, "suffix": suffix},
    ]


def item(text: str, *ranges: tuple[int, int], source: str = "a.txt", **body: Any) -> dict[str, Any]:
    """An annotation on ranges of a text."""
    targets = [{"source": source, "selector": selectors(text, *each)} for each in ranges]
    target = targets if len(targets) > 1 else targets[0]
    return {"type": "Annotation", "motivation": "editing", "target": target, "body": {"type": "TextualBody", **body}}


def at(text: str, words: str) -> tuple[int, int]:
    """Where words stand in a text for the first time."""
    start = text.index(words)
    return start, start + len(words)


def part(text: str, words: str, value: str, record: int | str | None = None, **more: Any) -> dict[str, Any]:
    """These words are that part of that record."""
    return item(text, at(text, words), purpose="classifying", value=value, record=record, **more)


def called(text: str, words: str, name: str) -> dict[str, Any]:
    """The person named with these words is called that."""
    return item(text, at(text, words), purpose="identifying", value=name)
