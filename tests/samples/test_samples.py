"""Golden files: what the parser makes of whole documents stays as a person has read it."""

import json
from pathlib import Path

import pytest

from cqgov_parse.format import Format
from cqgov_parse.formats import built_in
from tests.samples import SAMPLES, SEEDS, changes, made, read


@pytest.mark.parametrize(("text", "golden"), SAMPLES, ids=[text.stem for text, _ in SAMPLES])
def test_a_sample_stays_as_it_was_read(text: Path, golden: Path) -> None:
    """What the parser makes of a sample equals its golden file."""
    assert golden.exists(), f"no golden file; write it with python -m tests.samples --accept, and read {golden.name}"
    assert read(text) == golden.read_text("utf-8")


@pytest.mark.parametrize(("text", "golden"), SEEDS, ids=[text.stem for text, _ in SEEDS])
def test_a_seed_stays_as_it_was_read(text: Path, golden: Path) -> None:
    """The whole JSON of a founding document equals its golden file."""
    assert golden.exists(), f"no golden file; write it with python -m tests.samples --accept, and read {golden.name}"
    assert made(text) == json.loads(golden.read_text("utf-8"))


@pytest.mark.parametrize("format", built_in(), ids=lambda format: format.name)
def test_a_specimen_stays_as_it_was_read(format: Format) -> None:
    """The specimen of each built-in kind is read as a person accepted it."""
    assert changes(format) == (), "read the difference; python -m tests.samples --accept accepts it"
