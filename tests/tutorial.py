"""The tutorial as a person follows it: `python -m tests.tutorial FOLDER [PYTHON]` writes its files and runs its commands there.

In `docs/adding_a_format.md` a block `LANGUAGE title=PATH` is a file, a block `sh` is commands that must succeed, and a block
`sh fails` one that must not.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "adding_a_format.md"
_BLOCK = re.compile(
    r"^```(?:[a-z]+ title=(?P<title>\S+)|(?P<shell>sh(?: fails)?))\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE
)
MOST_LINES = 40
"""Lines that a format of a new kind may need, its description included."""


def follow(folder: Path, python: Path) -> list[str]:
    """Does what the page says in an empty folder; gives the commands that were run. Raises AssertionError where one ends otherwise."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PATH"] = f"{python.parent}{os.pathsep}{environment.get('PATH', '')}"
    done = []
    for block in _BLOCK.finditer(PAGE.read_text("utf-8")):
        if block["title"]:
            path = folder / block["title"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], "utf-8")
            continue
        for command in block["body"].splitlines():
            run = subprocess.run(
                command, shell=True, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
            )
            assert (run.returncode != 0) is block["shell"].endswith("fails"), f"{command}\n{run.stdout}{run.stderr}"
            done.append(command)
    code = (folder / "duty_bulletin.py").read_text("utf-8").splitlines()
    lines = [line for line in code if line.strip()]
    assert len(lines) <= MOST_LINES, f"the format takes {len(lines)} lines"
    return done


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    commands = follow(given[0], given[1] if len(given) > 1 else Path(sys.executable))
    print(f"{len(commands)} commands of {PAGE.name} run as printed")
