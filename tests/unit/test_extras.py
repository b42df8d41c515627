"""Packages of extras: loaded where they are there, named with the command where they are not."""

import math

import pytest

from cqgov_parse.errors import InstallationError
from cqgov_parse.extras import needed


def test_what_is_there_is_loaded() -> None:
    """A module that is installed is given."""
    assert needed("math", "batch", "counting") is math


def test_what_is_missing_is_named() -> None:
    """The error says what needs which package, and the command that installs it."""
    with pytest.raises(InstallationError) as error:
        needed("no_such_package.part", "parquet", "--to parquet")
    assert (
        str(error.value)
        == "--to parquet needs the package no_such_package: python -m pip install 'cqgov-parse[parquet]'"
    )
