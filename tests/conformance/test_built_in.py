"""The built-in formats keep every promise that the kit asks of a plugin."""

import json
from pathlib import Path

import pytest

from cqgov_parse.format import Format
from cqgov_parse.formats import built_in
from cqgov_parse.testing import conformance, results, table
from cqgov_parse.testing.subject import SPECIMENS

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "samples" / "specimens"
FORMATS = {format.name: format for format in built_in()}

test_article = conformance(FORMATS["article"], SPECIMENS / "article.txt", golden=GOLDEN, examples=100)
test_headline_digest = conformance(
    FORMATS["headline_digest"], SPECIMENS / "headline_digest.txt", golden=GOLDEN, examples=100
)
test_newspaper_page = conformance(
    FORMATS["newspaper_page"], SPECIMENS / "newspaper_page.txt", golden=GOLDEN, examples=100
)
test_run_in_digest = conformance(FORMATS["run_in_digest"], SPECIMENS / "run_in_digest.txt", golden=GOLDEN, examples=100)
test_weekly_roundup = conformance(
    FORMATS["weekly_roundup"], SPECIMENS / "weekly_roundup.txt", golden=GOLDEN, examples=100
)
test_work_report = conformance(FORMATS["work_report"], SPECIMENS / "work_report.txt", golden=GOLDEN, examples=100)


def test_all_of_them_are_proved() -> None:
    """Every built-in format has a specimen and its tests above."""
    assert {path.stem for path in SPECIMENS.glob("*.txt")} == set(FORMATS)
    assert {name.removeprefix("test_") for name in globals() if name.removeprefix("test_") in FORMATS} == set(FORMATS)


def texts() -> dict[str, list[Path]]:
    """All our texts by the format that a person gave them."""
    found: dict[str, list[Path]] = {name: [ROOT / "seeds" / f"{name}.txt"] for name in FORMATS if name != "article"}
    for path in sorted((ROOT / "tests" / "accuracy").rglob("*.txt")):
        kind = json.loads(path.with_suffix(".json").read_text("utf-8"))["format"].replace("-", "_")
        found.setdefault(kind, []).append(path)
    return found


@pytest.mark.parametrize("format", built_in(), ids=lambda format: format.name)
def test_among_all_our_texts(format: Format) -> None:
    """Among all our texts a format takes its own by a margin and no other, and reads them alone and always alike."""
    own = texts()
    others = [path for name, paths in own.items() if name != format.name for path in paths]
    found = results(
        format, own[format.name], others=others, checks=["recognises", "rejects", "deterministic", "closed"]
    )
    assert all(result.passed for result in found), table(found)
