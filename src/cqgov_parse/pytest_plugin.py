"""What pytest loads wherever this library is installed: one option, and nothing else, so that it costs nothing."""

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
