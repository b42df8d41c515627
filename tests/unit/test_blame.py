"""Blame: what a plugin's code raises names the plugin and its own line."""

import json

import pytest

from cqgov_parse.blame import blamed, is_ours, reason
from cqgov_parse.errors import JsonError, PluginError
from cqgov_parse.text.fold import fold


def reading() -> object:
    return json.loads("{")


def test_the_plugins_own_line_is_named() -> None:
    """Where the plugin's code called a library that raised, its own line is told, and the exception is kept."""
    with (
        pytest.raises(
            PluginError,
            match=rf"the format own failed: JSONDecodeError.*\(test_blame\.py, line {reading.__code__.co_firstlineno + 1}\)",
        ) as raised,
        blamed("the format own", reading),
    ):
        reading()
    assert isinstance(raised.value.__cause__, json.JSONDecodeError)


def test_without_code_the_innermost_line_counts() -> None:
    """Where nobody says whose code it is, the innermost line that is not ours is told."""
    with pytest.raises(PluginError, match=r"decoder\.py, line"), blamed("it"):
        reading()


def test_our_errors_pass() -> None:
    """An error of this library is not dressed up, and an interrupt is none of a plugin's."""
    with pytest.raises(JsonError), blamed("it"):
        raise JsonError("no")
    with pytest.raises(KeyboardInterrupt), blamed("it"):
        raise KeyboardInterrupt


def test_reason_without_words() -> None:
    """An exception without words and without a line is told by its kind."""
    assert reason(ValueError()) == "ValueError"


def test_ours() -> None:
    """What this library's modules define is ours, and nothing else."""
    assert is_ours(fold)
    assert not is_ours(reading)
    assert not is_ours(json.loads)
