"""Overlays: which file of corrections is for which of the files on the command line."""

import argparse
import os
from collections.abc import Sequence

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from cqgov_parse.corrections.correction import Corrections


def add_overlay(parser: argparse.ArgumentParser) -> None:
    """`--overlay`."""
    parser.add_argument(
        "--overlay",
        metavar="CORRECTIONS",
        action="append",
        default=[],
        help="apply a reader's corrections, as the review page saves them; may be given several times, for several files",
    )


class Overlays:
    """The corrections of every file. One overlay for one file applies whatever that file is called now, else the names tell."""

    def __init__(self, paths: Sequence[str], files: Sequence[str]) -> None:
        """Reads the files of corrections. Raises ReadError, CorrectionsError, also where no file, or none alone, is meant by one."""
        self._alone: Corrections | None = None
        self._of: dict[str, Corrections] = {}
        if not paths:
            return
        from cqgov_parse.corrections.reading import read

        found = [read(path) for path in paths]
        if len(found) == 1 and len(files) == 1:
            (self._alone,) = found
            return
        names = {os.path.basename(file) for file in files}
        for corrections in found:
            self._share_out(corrections, names)

    def _share_out(self, corrections: "Corrections", names: set[str]) -> None:
        from cqgov_parse.errors import CorrectionsError

        sources = {item.source for item in corrections.items}
        if not sources <= names:
            unknown = ", ".join(
                sorted(str(source) if source else "a text without a name" for source in sources - names)
            )
            raise CorrectionsError(f"{corrections.origin}: corrects {unknown}, which is not among the files")
        for source in filter(None, sources):
            if source in self._of:
                other = self._of[source].origin
                raise CorrectionsError(
                    f"{other} and {corrections.origin} both correct {source}; put their items into one file"
                )
            self._of[source] = corrections.named(source)

    def of(self, file: str) -> "Corrections | None":
        """The corrections of a file, if it has any."""
        return self._alone or self._of.get(os.path.basename(file))
