"""Repetition: the same text gives the same labels, whatever came before it, and in another process too."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from cqgov_parse.errors import CqgovError
from cqgov_parse.format import Format
from cqgov_parse.plugins import load
from cqgov_parse.testing.subject import Subject

_SECONDS = 120
_ORDERS = ("1", "2", "3")
"""Seeds of Python's hashes. A set of a few members has the same order under two of them by chance; under all is rare."""


def same(subject: Subject) -> Iterator[str]:
    """Texts whose labels differ from one time to the next, or from one process to the next, where sets have another order."""
    texts = {sample.path.name: sample.text for sample in (*subject.samples, *subject.foreign)}
    first = {name: _shown(subject, text) for name, text in texts.items()}
    again = {name: _shown(subject, texts[name]) for name in reversed(texts)}
    for name, labels in first.items():
        if again[name] != labels:
            yield f"{name}: gives other labels the second time, after other texts"
    elsewhere = [_elsewhere(subject.format.label, texts, seed) for seed in _ORDERS]
    for name, labels in first.items():
        if again[name] == labels and any(found.get(name, labels) != labels for found in elsewhere):
            yield f"{name}: gives other labels in another process; is something taken from a set in its order?"


def _shown(subject: Subject, text: str) -> str:
    try:
        return repr(subject.labels(text))
    except CqgovError as error:
        return type(error).__name__


def _elsewhere(label: Callable[..., Any], texts: dict[str, str], seed: str) -> dict[str, str]:
    """The labels of another process with the order of sets that a seed gives. Nothing for a function that only this process has."""
    module = sys.modules.get(label.__module__)
    if module is None or "<" in label.__qualname__:
        return {}
    order = {"module": label.__module__, "file": module.__file__, "name": label.__qualname__, "texts": texts}
    path = os.pathsep.join(each for each in sys.path if each)
    done = subprocess.run(
        [sys.executable, "-m", __name__],
        input=json.dumps(order),
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"the other process failed: {done.stderr.strip()}")
    found: dict[str, str] = json.loads(done.stdout)
    return found


def _answer() -> None:
    """The other process's part."""
    order = json.load(sys.stdin)
    try:
        module = import_module(order["module"])
    except ImportError:
        module = load(order["file"])
    label: Any = module
    for step in order["name"].split("."):
        label = getattr(label, step)
    subject = Subject(Format("format", label), ())
    print(json.dumps({name: _shown(subject, text) for name, text in order["texts"].items()}))


if __name__ == "__main__":
    _answer()
