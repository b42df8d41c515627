"""Errors: one base, one exit code each, and names that end in Error."""

import inspect

import pytest

from cqgov_parse import errors
from cqgov_parse.errors import CqgovError

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]


def test_every_error_has_the_base() -> None:
    """Whatever the module defines is an error of the library, and says so in its name."""
    assert len(KINDS) >= 11
    assert all(issubclass(kind, CqgovError) and kind.__name__.endswith("Error") for kind in KINDS)
    assert issubclass(CqgovError, Exception)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CqgovError", 1),
        ("EncodingNameError", 2),
        ("FormatNameError", 2),
        ("ReferenceDateError", 2),
        ("WordListError", 2),
        ("ReadError", 3),
        ("DecodeError", 4),
        ("FormatConflictError", 5),
        ("FormatFaultError", 5),
        ("AmbiguousFormatError", 6),
        ("JsonError", 7),
        ("InstallationError", 8),
        ("PluginError", 12),
        ("CorrectionsError", 17),
    ],
)
def test_exit_codes(name: str, code: int) -> None:
    """The exit codes of the command line are part of the interface and stay as they are."""
    assert getattr(errors, name)("what went wrong").exit_code == code


def test_every_error_is_explained() -> None:
    """Every error's docstring says what goes wrong."""
    assert all(kind.__doc__ for kind in KINDS)
