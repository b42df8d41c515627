"""Outputs: found by name, written in shards, put together in order."""

from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.batch import outputs

TEXTS = ("甲县政协召开座谈会\n3月5日，甲县政协召开座谈会。\n", "乙县政协开展视察\n3月6日，乙县政协开展视察。\n")


@pytest.mark.parametrize("name", outputs.names())
def test_every_output_is_complete(name: str) -> None:
    """Each module of the outputs offers what a run asks of it, under a name of its own."""
    output = outputs.named(name)
    assert output.suffix.startswith(".")
    assert output.name
    assert [outputs.named(other).name for other in outputs.names()].count(output.name) == 1


def test_json_lines(tmp_path: Path) -> None:
    """The shards one after the other give a line for each document, as the parser prints it."""
    documents = [cqgov_parse.parse(text) for text in TEXTS]
    output = outputs.named("jsonl")
    shards = [tmp_path / f"{n}{output.suffix}" for n in range(2)]
    for shard, document in zip(shards, documents, strict=True):
        output.write(shard, [document])
    output.finish(shards, tmp_path / output.name)
    assert (tmp_path / "documents.jsonl").read_text("utf-8").splitlines() == [
        cqgov_parse.to_json(document) for document in documents
    ]
