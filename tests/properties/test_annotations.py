"""What holds of annotations: they stay inside their record, know no other record, and read nothing but the text."""

import builtins
import socket
import time
from pathlib import Path
from typing import Any, NoReturn

import attrs
import pytest

import cqgov_parse
from cqgov_parse import Article, Document, Parser
from cqgov_parse.annotate import built_in_annotators

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
FIELDS = ("people", "statements", "figures", "dates")


def _characters(spans: Any) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_annotations_lie_inside_their_record(path: Path) -> None:
    """Every annotation's characters belong to a passage of its record, and its text is what stands there."""
    document = cqgov_parse.parse_file(path)
    text = document.source.text or ""
    for record in document.records:
        passages = [*record.paragraphs, *([record.headline] if record.headline else [])]
        if isinstance(record, Article):
            passages += [photo.caption for photo in record.photos]
        inside = set().union(*(_characters(passage.spans) for passage in passages)) if passages else set()
        for field in FIELDS:
            for found in getattr(record, field):
                assert _characters(found.spans) <= inside
                assert "".join(text[start:end] for start, end in found.spans) == found.text


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_removing_an_article_changes_no_other(path: Path) -> None:
    """With one record taken away the others keep every annotation."""
    bare = Parser(annotators=()).parse_file(path)
    whole = _annotated(bare)
    for n in range(0, len(bare.records), 4):
        fewer = _annotated(attrs.evolve(bare, records=(*bare.records[:n], *bare.records[n + 1 :])))
        assert fewer.records == (*whole.records[:n], *whole.records[n + 1 :])


def _annotated(document: Document) -> Document:
    for annotate in built_in_annotators():
        document = annotate(document)
    return document


@pytest.mark.parametrize("left_out", range(len(built_in_annotators())))
def test_leaving_one_annotator_out_changes_nothing_else(left_out: int) -> None:
    """Each annotator fills fields of its own: without it all other fields are the same."""
    annotators = built_in_annotators()
    text = SEEDS[0].read_text("utf-8")
    whole = Parser(annotators=annotators).parse(text)
    fewer = Parser(annotators=(*annotators[:left_out], *annotators[left_out + 1 :])).parse(text)
    own = {"people", "statements", "figures", "dates", "date", "organisation"}
    changed = {
        name
        for one, other in zip(whole.articles, fewer.articles, strict=True)
        for name in own
        if getattr(one, name) != getattr(other, name)
    }
    assert len(changed - {"date"}) <= 1
    assert whole.outline == fewer.outline
    assert [each.paragraphs for each in whole.articles] == [each.paragraphs for each in fewer.articles]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_nothing_but_the_text_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With clock, network and files out of reach a parse gives the same document: it reads none of them."""
    text = path.read_text("utf-8")
    wanted = cqgov_parse.parse(text)

    def forbidden(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the parser looked outside its text")

    with monkeypatch.context() as patch:
        for module, name in (
            (time, "time"),
            (time, "localtime"),
            (time, "time_ns"),
            (socket, "socket"),
            (builtins, "open"),
        ):
            patch.setattr(module, name, forbidden)
        found = cqgov_parse.parse(text)
    assert found == wanted
