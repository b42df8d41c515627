"""Golden files: what the parser makes of whole documents stays as a person has read it."""

import json
from pathlib import Path

import pytest

from tests.samples import SAMPLES, made


@pytest.mark.parametrize(("text", "golden"), SAMPLES, ids=[text.stem for text, _ in SAMPLES])
def test_a_document_stays_as_it_was_read(text: Path, golden: Path) -> None:
    """The parse of a whole document equals its golden file."""
    assert golden.exists(), f"no golden file; write it with python -m tests.samples --accept, and read {golden.name}"
    assert made(text) == json.loads(golden.read_text("utf-8"))
