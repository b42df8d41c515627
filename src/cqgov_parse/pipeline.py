"""The pipeline: bytes or text, through a format's labels, to a document."""

import hashlib
import itertools
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from attrs import field, frozen

from cqgov_parse import remarks
from cqgov_parse.annotate import Annotator, built_in_annotators
from cqgov_parse.annotate.run import annotated
from cqgov_parse.assemble import assemble
from cqgov_parse.deadline import after, until
from cqgov_parse.detect import Verdict
from cqgov_parse.detect import detect as _detect
from cqgov_parse.errors import FormatConflictError, FormatNameError, ReadError, ReferenceDateError
from cqgov_parse.format import Format
from cqgov_parse.formats import built_in
from cqgov_parse.label import Label
from cqgov_parse.memory import one_document
from cqgov_parse.parts import beginnings, damage
from cqgov_parse.plugins import conflict
from cqgov_parse.records import Detection, Document, Generator, Note, Source
from cqgov_parse.records.display import shown_by
from cqgov_parse.text.decode import decode
from cqgov_parse.text.fold import LINE_ENDS
from cqgov_parse.text.page import Page, page
from cqgov_parse.text.script import script
from cqgov_parse.version import __version__

if TYPE_CHECKING:
    from cqgov_parse.corrections.overlay import Laid
    from cqgov_parse.corrections.reading import Overlay

_STRETCH = 1_000_000  # characters


def _unique(formats: Iterable[Format]) -> tuple[Format, ...]:
    """The formats, each name once. Raises FormatConflictError, naming both origins, where two share a name.

    A plugin that overrides a built-in format stands in its place.
    """
    found: dict[str, Format] = {}
    for format in formats:
        other = found.setdefault(format.name, format)
        if format.takes_place_of(other):
            found[format.name] = format
        elif other is not format and not other.takes_place_of(format):
            raise FormatConflictError(conflict(format.name, other.origin, format.origin))
    if not found:
        raise FormatNameError("a parser needs at least one format")
    return tuple(found.values())


def _in_order(annotators: Iterable[Annotator]) -> tuple[Annotator, ...]:
    return tuple(annotators)


@frozen
class Parser:
    """Formats and annotators as a value: no global state, safe to share between threads."""

    formats: tuple[Format, ...] = field(factory=built_in, converter=_unique)
    annotators: tuple[Annotator, ...] = field(factory=built_in_annotators, converter=_in_order)

    def format(self, name: str) -> Format:
        """The format of a name, hyphens as good as underscores. Raises FormatNameError."""
        wanted = name.replace("-", "_")
        for format in self.formats:
            if format.name == wanted:
                return format
        known = ", ".join(format.name for format in self.formats)
        raise FormatNameError(f"no format is called {name}; there are {known}")

    def detect(self, text: str, *, strict: bool = False) -> Verdict:
        """The format of a text, and why. Raises AmbiguousFormatError under `strict` where two tie."""
        with one_document():
            return _detect(page(text), self.formats, strict=strict)

    def labels(
        self, text: str, *, format: str | None = None, strict: bool = False, overlay: "Overlay | None" = None
    ) -> tuple[Verdict, Page, list[Label], list[Note]]:
        """What a format says about a text, before it is assembled: for people who look into a parse."""
        with one_document():
            found = page(text)
            return self._labelled(found, format, strict, _laid(found, overlay))

    def _labelled(
        self, found: Page, format: str | None, strict: bool, fit: "Laid | None", end: float | None = None
    ) -> tuple[Verdict, Page, list[Label], list[Note]]:
        verdict = Verdict(self.format(format), Detection()) if format else _detect(found, self.formats, strict=strict)
        with until(end):
            labels, notes = verdict.format.read(found)
        if fit:
            labels, notes = fit.over_labels(found, labels, notes)
        return verdict, found, labels, [*verdict.notes, *notes]

    def parse(
        self,
        text: str,
        *,
        format: str | None = None,
        meta: Mapping[str, Any] | None = None,
        name: str | None = None,
        strict: bool = False,
        reference_date: str | None = None,
        time_budget: float | None = None,
        overlay: "Overlay | None" = None,
    ) -> Document:
        """The document that a text holds.

        `format` names one instead of detecting it; `meta` (an id, an address) is carried through; `name` is the source's name;
        `strict` raises where detection ties; `reference_date` (`2031-03-05`) gives the context of days to a text that prints no
        date of its own; after `time_budget` seconds the work stops: what was not read is unplaced, and notes say what is missing;
        `overlay` holds a reader's corrections (a file of them, or what `read_corrections` gave), which count more than the format.
        Raises FormatNameError, AmbiguousFormatError, ReferenceDateError, CorrectionsError.
        """
        text = text.removeprefix("\ufeff")
        digest = _digest(text)
        source = Source(
            name,
            reference_date=_day(reference_date),
            sha256=digest,
            text_sha256=digest,
            meta=dict(meta or {}),
        )
        return self._parse(text, source, format, strict, time_budget, overlay)

    def parse_bytes(
        self,
        data: bytes,
        *,
        encoding: str | None = None,
        format: str | None = None,
        meta: Mapping[str, Any] | None = None,
        name: str | None = None,
        strict: bool = False,
        reference_date: str | None = None,
        time_budget: float | None = None,
        overlay: "Overlay | None" = None,
    ) -> Document:
        """The document that bytes hold; their encoding is found unless it is given.

        Raises DecodeError, EncodingNameError, and what `parse` raises.
        """
        decoded = decode(data, encoding)
        source = Source(
            name,
            encoding=decoded.encoding,
            encoding_basis=decoded.basis,
            sha256=hashlib.sha256(data).hexdigest(),
            text_sha256=_digest(decoded.text),
            reference_date=_day(reference_date),
            meta=dict(meta or {}),
        )
        document = self._parse(decoded.text, source, format, strict, time_budget, overlay)
        if decoded.replaced:
            note = Note(
                "bytes-replaced",
                "warning",
                f"{decoded.replaced} bytes could not be decoded as {decoded.encoding}; each shows as U+FFFD",
            )
            document = attrs.evolve(document, notes=(note, *document.notes))
        return document

    def parse_file(
        self,
        path: str | Path,
        *,
        encoding: str | None = None,
        format: str | None = None,
        meta: Mapping[str, Any] | None = None,
        strict: bool = False,
        reference_date: str | None = None,
        time_budget: float | None = None,
        overlay: "Overlay | None" = None,
    ) -> Document:
        """The document that a file holds. Raises ReadError, and what `parse_bytes` raises."""
        return self.parse_bytes(
            read_file(path),
            encoding=encoding,
            format=format,
            meta=meta,
            name=Path(path).name,
            strict=strict,
            reference_date=reference_date,
            time_budget=time_budget,
            overlay=overlay,
        )

    def _parse(
        self,
        text: str,
        source: Source,
        format: str | None,
        strict: bool,
        time_budget: float | None,
        overlay: "Overlay | None",
    ) -> Document:
        end = after(time_budget)
        with one_document():  # what is known of the page ends with it, before the annotations need room
            document, fit = self._read(text, source, format, strict, end, overlay)
        with one_document():
            document = annotated(document, self.annotators, end)
            return fit.over_document(document) if fit else document

    def _read(
        self, text: str, source: Source, format: str | None, strict: bool, end: float | None, overlay: "Overlay | None"
    ) -> tuple[Document, "Laid | None"]:
        """The document without annotations, and the corrections laid over it; nothing else keeps the page."""
        found = page(text)
        return self._structured(found, source, format, strict, fit := _laid(found, overlay, source.name), end), fit

    def _structured(
        self, found: Page, source: Source, format: str | None, strict: bool, fit: "Laid | None", end: float | None
    ) -> Document:
        """The document without annotations."""
        verdict, _, labels, notes = self._labelled(found, format, strict, fit, end)
        document = assemble(found, labels, [*damage.notes(found), *notes], verdict.format.record)
        document = attrs.evolve(
            document,
            generator=Generator(
                version=__version__, plugin=None if verdict.format.is_built_in else verdict.format.origin
            ),
            format=verdict.format.name,
            detection=verdict.detection,
            source=attrs.evolve(source, length=len(found.source), script=script(found.source), text=found.source),
        )
        return attrs.evolve(document, notes=(*remarks.remarks(found, document, given=format), *document.notes))


def split(text: str) -> tuple[str, ...]:
    """The documents that one text holds, each as a text of its own; joined again they are the text, character by character.

    A document begins with the head that sites and papers print over it (see `parts/beginnings.py`); a digest or a roundup is one
    document. Where no head tells, the text stays whole. An empty text gives nothing.
    """
    with one_document():
        first = beginnings.beginnings(page(text))
    edges = [0, *(_line_start(text, line.start) for line in first[1:]), len(text)]
    return tuple(text[low:high] for low, high in itertools.pairwise(edges) if low < high)


def _line_start(text: str, at: int) -> int:
    """Where the line begins in whose blanks, if any, a character stands."""
    while at and text[at - 1] not in LINE_ENDS:
        at -= 1
    return at


def _laid(found: Page, overlay: "Overlay | None", name: str | None = None) -> "Laid | None":
    if overlay is None:
        return None
    from cqgov_parse.corrections.overlay import laid  # most texts have no corrections

    return laid(found, overlay, name)


def _digest(text: str) -> str:
    """The hash of a text's UTF-8, a stretch at a time: a long text is not held twice."""
    found = hashlib.sha256()
    for at in range(0, len(text), _STRETCH):
        found.update(text[at : at + _STRETCH].encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _day(reference_date: str | None) -> str | None:
    if reference_date is None:
        return None
    try:
        return date.fromisoformat(reference_date).isoformat()
    except ValueError:
        raise ReferenceDateError(f"{reference_date} is no day; write it as 2031-03-05") from None


def read_file(path: str | Path) -> bytes:
    """A file's bytes. Raises ReadError, which says what is wrong with the path."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise ReadError(f"{path}: is a folder; name the files in it") from None
    except PermissionError:
        raise ReadError(f"{path}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: cannot be read: {error}") from None


def _in_notebook(document: Document) -> str | None:
    from cqgov_parse.view.notebook import in_frame  # when one is shown, not when the package is loaded

    return in_frame(document)


shown_by(_in_notebook)
