"""One text of the input before it is read: where it is, or what it is."""

import hashlib
import json
import os
from typing import Any

from attrs import frozen

from cqgov_parse.batch.failure import Failed, Failure


@frozen
class Item:
    """A text that a batch is to parse.

    `input` says for people where it is: a path or an address as it was named, `news.zip!1/a.txt` in an archive, `news.csv:12` for
    the twelfth row of a table. Either `path` tells a worker where to read it (a full path or an address), or `content` holds it,
    or `fault` says why it cannot be had. `size` is in bytes, 0 where nobody knows. `id` is what its table calls it.
    """

    input: str
    name: str
    path: str | None = None
    content: bytes | str | None = None
    id: str | None = None
    size: int = 0
    fault: tuple[str, str] | None = None

    @property
    def meta(self) -> dict[str, Any]:
        """What the document's source says of where it came from."""
        return {"input": self.input} if self.id is None else {"input": self.input, "id": self.id}

    def key(self, content: bytes | str | Failed) -> str:
        """A hash of all that the outcome depends on, but for the version and the options: the content, the name, the place."""
        found = hashlib.sha256(json.dumps([self.input, self.name, self.id]).encode())
        if isinstance(content, Failed):
            found.update(json.dumps(content.args).encode())
        else:
            found.update(as_bytes(content))
        return found.hexdigest()

    def failure(self, failed: Failed, content: bytes | str | None = None) -> Failure:
        """The failure of this item."""
        sha256 = None if content is None else hashlib.sha256(as_bytes(content)).hexdigest()
        return Failure(self.input, self.id, failed.reason, failed.message, sha256)


def as_bytes(content: bytes | str) -> bytes:
    """The bytes of a content; a text's are its UTF-8."""
    return content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")


def shown(path: str) -> str:
    """A path as it can be printed: bytes of a name that are no UTF-8 stand as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
