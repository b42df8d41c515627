"""Growth: how much longer a format takes for a text four times as long."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import cycle, islice

from cqgov_parse.errors import CqgovError
from cqgov_parse.memory import one_document
from cqgov_parse.stoppable import OverrunError
from cqgov_parse.testing.shapes import SHAPES
from cqgov_parse.testing.subject import Subject
from cqgov_parse.text.page import page

BOUND = 6.0
"""The most that four times the text may cost, as a factor: linear work gives 4, quadratic 16."""

_LENGTH = 2_000
_MOST = 2  # shapes that are told; each takes its time
_QUICK = 0.004  # seconds; less is not measured well
_BUDGET = 2.0  # seconds for one pattern


def linear(subject: Subject) -> Iterator[str]:
    """Shapes of text on which the work grows faster than the text, and patterns that had to be stopped."""
    shapes: dict[str, Callable[[int], str]] = {
        **SHAPES,
        **{sample.path.name: _repeated(sample.text) for sample in subject.samples if sample.text},
    }
    found = 0
    for name, make in shapes.items():
        try:
            ratio = min(_ratios(subject, make))
        except OverrunError as error:
            yield f"{name}: {error}"
            return
        if ratio > BOUND:
            yield f"{name}: four times the text takes {ratio:.1f} times as long"
            found += 1
        if found == _MOST:
            return


def _repeated(text: str) -> Callable[[int], str]:
    return lambda length: "".join(islice(cycle(text + "\n"), length))


def _ratios(subject: Subject, make: Callable[[int], str]) -> Iterator[float]:
    """The ratio, measured again as long as it seems too large, on longer texts too: what grows at first and stops is no fault."""
    for length in (_LENGTH, _LENGTH, 2 * _LENGTH):
        seconds = _seconds(subject, make(4 * length))
        ratio = seconds / max(_seconds(subject, make(length)), _QUICK / 4)
        yield ratio
        if ratio <= BOUND or seconds < _QUICK:
            return


def _seconds(subject: Subject, text: str) -> float:
    """The best of two, in CPU time; what the page itself finds out is not the format's time."""
    best = float("inf")
    for _ in range(2):
        found = page(text)
        _ = found.blocks
        with one_document():
            begin = time.process_time()
            for rule in subject.format.rules:
                if callable(rule.pattern):
                    continue
                try:
                    rule.find(found, budget=None if subject.format.is_built_in else _BUDGET)
                except OverrunError:
                    message = f"the rule {rule.name!r} was stopped after {_BUDGET:g} s on {len(text)} characters"
                    raise OverrunError(message) from None
            with suppress(CqgovError):  # that it fails is another promise's matter
                subject.called(found)
                subject.labels_of(found)
            best = min(best, time.process_time() - begin)
    return best
