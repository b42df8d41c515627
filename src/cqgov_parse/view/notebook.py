"""The page inside a notebook: an isolated frame, so that neither side's styles or scripts reach the other."""

import html

from cqgov_parse.records import Document
from cqgov_parse.view.page import to_html

_HEIGHT = 640  # CSS pixels


def in_frame(document: Document) -> str | None:
    """An `iframe` that holds the review page; None for a document without its source text, which has nothing to show."""
    if document.source.text is None:
        return None
    page = html.escape(to_html(document))
    name = html.escape(f"Review of {document.source.name or 'a text'}")
    return (
        f'<iframe title="{name}" sandbox="allow-scripts allow-downloads" srcdoc="{page}" '
        f'width="100%" height="{_HEIGHT}" loading="lazy"></iframe>'
    )
