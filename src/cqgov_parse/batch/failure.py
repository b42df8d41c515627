"""A document that could not be had: where it is, and why it failed."""

from typing import Any, Final

import attrs
from attrs import frozen

UNREADABLE: Final = "unreadable"
EMPTY: Final = "empty"
TOO_LONG: Final = "too-long"
UNDECODABLE: Final = "undecodable"
AMBIGUOUS: Final = "ambiguous"
PLUGIN: Final = "plugin"
TIME: Final = "time-budget"
KILLED: Final = "worker-killed"
FAULT: Final = "fault"


class Failed(Exception):
    """This document failed; the others go on."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(reason, message)
        self.reason = reason
        self.message = message


@frozen
class Failure:
    """A line of `failures.jsonl`.

    `input` names the document as documents themselves do under `source.meta.input`, `id` is what its table calls it. `reason` is
    one of this module's words, `message` says more. `sha256` is that of the bytes, where they could be read.
    """

    input: str
    id: str | None
    reason: str
    message: str
    sha256: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The failure as JSON has it."""
        return attrs.asdict(self)
