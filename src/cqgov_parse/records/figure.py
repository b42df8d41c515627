"""A quantity."""

from typing import Literal

from attrs import frozen

from cqgov_parse.span import Spans

Bound = Literal["exact", "about", "at-least", "below"]
Numeral = Literal["arabic", "han"]


@frozen
class Figure:
    """`value` has 万 and 亿 multiplied out; `upper` is the other end of a range; `unit` the measure word or sign.

    `indicator` is what is measured, as printed; `role` level, change, share or target; `period` the time it holds for, as printed.
    """

    text: str
    value: int | float
    upper: int | float | None = None
    unit: str = ""
    bound: Bound = "exact"
    numeral: Numeral = "arabic"
    indicator: str | None = None
    role: str | None = None
    period: str | None = None
    spans: Spans = ()
