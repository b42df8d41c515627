"""The option `--accept` for pytest: `python -m pytest -p cqgov_parse.pytest_plugin --accept`.

It is no entry point, because pytest would then rewrite every module of this library in every run where it is installed. A
`conftest.py` may import `pytest_addoption` from here, and `--accept` alone is enough.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: "pytest.Parser") -> None:
    """Adds `--accept`, unless another plugin has it."""
    try:
        parser.addoption(
            "--accept",
            action="store_true",
            default=False,
            help="accept the golden files that the conformance tests of cqgov_parse have proposed",
        )
    except ValueError:
        return  # the name is taken; whoever took it means the same
