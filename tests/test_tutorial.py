"""The tutorial can be followed to its end."""

import sys
from pathlib import Path

from tests.tutorial import follow


def test_the_tutorial_runs_as_printed(tmp_path: Path) -> None:
    """From an empty folder every file and command of the page leads to a format that is proved, in at most forty lines."""
    commands = follow(tmp_path, Path(sys.executable))
    assert len(commands) >= 8
    assert {path.name for path in (tmp_path / "samples").glob("*.json")} == {"issue-3.json", "issue-18.json"}
