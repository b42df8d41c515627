"""The kit is proved by formats that break one promise each: its check catches each, and no other check does."""

from pathlib import Path

import pytest

from cqgov_parse.testing import CHECKS, results
from tests.conformance.broken import BROKEN, SOUND

SAMPLES = Path(__file__).parent / "bulletins"
EXAMPLES = 60  # enough to find what these formats do wrong
NAMES = [check.name for check in CHECKS]


def accepted(tmp_path: Path, name: str) -> Path:
    """A folder with what the format makes, accepted; for a format that changed, what it made before."""
    check, format = BROKEN[name]
    before = SOUND if check == "golden" else format
    results(before, SAMPLES, golden=tmp_path, checks=["golden"])
    results(before, SAMPLES, golden=tmp_path, accept=True, checks=["golden"])
    return tmp_path


def test_a_sound_format_passes(tmp_path: Path) -> None:
    """A format that keeps every promise passes every check, once its golden files are accepted."""
    results(SOUND, SAMPLES, golden=tmp_path, checks=["golden"])
    found = results(SOUND, SAMPLES, golden=tmp_path, accept=True, examples=EXAMPLES)
    assert [result.check for result in found] == NAMES
    assert [result for result in found if not result.passed] == []


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_format_is_caught_by_its_check_alone(name: str, tmp_path: Path) -> None:
    """Of all checks exactly the one for the broken promise fails."""
    check, format = BROKEN[name]
    found = results(format, SAMPLES, golden=accepted(tmp_path, name), examples=EXAMPLES)
    assert {result.check: result.faults for result in found if not result.passed}.keys() == {check}


def test_every_check_is_proved() -> None:
    """Every check has a broken format that it catches."""
    assert {check for check, _ in BROKEN.values()} == set(NAMES)
