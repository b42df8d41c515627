"""The pipeline: parsers as values, the module's own functions, and what a document says of its source."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest

import cqgov_parse
from cqgov_parse import Document, Parser, registry
from cqgov_parse.errors import (
    AmbiguousFormatError,
    DecodeError,
    EncodingNameError,
    FormatConflictError,
    FormatFaultError,
    FormatNameError,
    PluginError,
    ReadError,
    ReferenceDateError,
)
from cqgov_parse.format import Cursor, Format, Rule, Where
from cqgov_parse.formats import built_in
from cqgov_parse.label import Label, Part

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
NAMES = ["article", "headline_digest", "newspaper_page", "run_in_digest", "weekly_roundup", "work_report"]
TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵某某）\n"


def label(cursor: Cursor) -> Iterator[Label]:
    yield from cursor.take(Part.HEADLINE, story=1)
    for block in cursor:
        yield Label(Part.PARAGRAPH, block.spans, 1)


def outside(cursor: Cursor) -> Iterator[Label]:
    yield Label(Part.LEAD, ((0, len(cursor.page.source) + 1),))


def made(name: str, *, origin: str = "test", weight: float = 50.0) -> Format:
    return Format(name=name, label=label, rules=(Rule("county", "甲县", weight=weight),), origin=origin)


@pytest.fixture
def _registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves no registered format behind."""
    monkeypatch.setattr(registry, "_registered", [])
    monkeypatch.setattr(registry, "_default", None)


def test_built_in_formats() -> None:
    """The built-in formats are found by walking their folder, and each has the name of its file."""
    assert [format.name for format in Parser().formats] == NAMES
    assert [format.name for format in cqgov_parse.formats()] == NAMES
    assert all(format.origin == "built-in" for format in built_in())
    assert [format.name for format in built_in() if format.claims_rest] == ["article"]


@pytest.mark.parametrize("name", ["work_report", "work-report", "run-in-digest"])
def test_format_by_name(name: str) -> None:
    """A format is found by its name, with hyphens as good as underscores."""
    assert Parser().format(name).name == name.replace("-", "_")


@pytest.mark.parametrize("name", ["bulletin", "", "Work_Report"])
def test_unknown_format(name: str) -> None:
    """An unknown name is an error that lists the known ones."""
    with pytest.raises(FormatNameError, match="weekly_roundup"):
        Parser().format(name)


def test_format_option_is_checked() -> None:
    """Parsing with an unknown format is the same error."""
    with pytest.raises(FormatNameError):
        cqgov_parse.parse(TEXT, format="bulletin")


def test_conflict() -> None:
    """Two formats of one name are an error that names both origins; the same format twice is none."""
    one, other = made("bulletin", origin="first.py"), made("bulletin", origin="second.py")
    with pytest.raises(FormatConflictError, match=r"(?s)first\.py.*second\.py"):
        Parser(formats=[one, other])
    assert len(Parser(formats=[one, one]).formats) == 1


def test_override() -> None:
    """A plugin's format takes a built-in one's place where it says so, in whatever order, and only a built-in one's."""
    own = attrs.evolve(made("article", origin="own.py"), overrides=True)
    for formats in ((*built_in(), own), (own, *built_in())):
        parser = Parser(formats=formats)
        assert [each.origin for each in parser.formats if each.name == "article"] == ["own.py"]
        assert len(parser.formats) == len(NAMES)
    other = attrs.evolve(made("article", origin="other.py"), overrides=True)
    with pytest.raises(FormatConflictError, match=r"own\.py.*other\.py"):
        Parser(formats=(*built_in(), own, other))
    with pytest.raises(FormatConflictError, match="built-in"):
        Parser(formats=(*built_in(), made("article")))


def test_own_formats() -> None:
    """A parser has the formats that it was given and no other."""
    parser = Parser(formats=[made("bulletin")])
    document = parser.parse(TEXT)
    assert document.format == "bulletin"
    assert [str(paragraph) for paragraph in document.articles[0].paragraphs] == [TEXT.splitlines()[1]]


@pytest.mark.usefixtures("_registry")
def test_register() -> None:
    """A registered format serves the module's own functions, and its name can be taken once."""
    own = made("bulletin", origin="here.py")
    assert cqgov_parse.register(own) is own
    assert cqgov_parse.formats()[-1] is own
    assert cqgov_parse.parse(TEXT).format == cqgov_parse.detect(TEXT).format.name == "bulletin"
    with pytest.raises(FormatConflictError, match="bulletin"):
        cqgov_parse.register(made("bulletin"))
    with pytest.raises(FormatConflictError, match="built-in"):
        cqgov_parse.register(made("work_report"))
    assert [format.name for format in cqgov_parse.formats()] == [*NAMES, "bulletin"]
    assert "bulletin" not in [format.name for format in Parser().formats]


def test_no_formats() -> None:
    """A parser without any format says so with an error of this library."""
    with pytest.raises(cqgov_parse.CqgovError):
        Parser(formats=()).parse(TEXT)


def test_tie_is_noted() -> None:
    """A tie does not fail the parse but leaves a note; under strict it is an error."""
    parser = Parser(formats=[made("one"), made("other")])
    document = parser.parse(TEXT)
    assert document.format == "one"
    (note,) = [note for note in document.notes if note.code == "format-tie"]
    assert (note.severity, "other" in note.message) == ("warning", True)
    for call in (parser.parse, parser.detect):
        with pytest.raises(AmbiguousFormatError):
            call(TEXT, strict=True)
    assert parser.parse(TEXT, format="other", strict=True).format == "other"


def test_named_format_is_not_detected() -> None:
    """Where a format is named there is no detection to show."""
    document = cqgov_parse.parse(TEXT, format="weekly-roundup")
    assert (document.format, document.detection.evidence, document.detection.runners_up) == ("weekly_roundup", (), ())


def test_fault_of_a_format() -> None:
    """A format whose label lies outside the text is named as faulty."""
    with pytest.raises(FormatFaultError):
        Parser(formats=[Format(name="broken", label=outside, claims_rest=True)]).parse(TEXT)


@pytest.mark.parametrize(
    ("found", "error", "words"),
    [
        ("甲", FormatFaultError, "own_paper .*: '甲' is no label"),
        (Label("map", ((0, 1),)), FormatFaultError, "the part 'map' is unknown; name parts of your own x-NAME"),
        (Label("x-Map", ((0, 1),)), FormatFaultError, "'x-Map' is unknown"),
        (Label(Part.LEAD, ((0, 1),), number=3), FormatFaultError, "the label lead has the number 3; it takes str"),  # type: ignore[arg-type]
        (Label(Part.LEAD, ((0, 1),), "1"), FormatFaultError, "the story '1'; it takes int"),  # type: ignore[arg-type]
        (Label(Part.LEAD, ((0, 1.0),)), FormatFaultError, "a span is a pair of whole numbers"),  # type: ignore[arg-type]
        (Label(Part.LEAD, [(0, 1)]), FormatFaultError, "it takes tuple"),  # type: ignore[arg-type]
    ],
)
def test_labels_of_a_plugin_are_checked(found: object, error: type[Exception], words: str) -> None:
    """What is no label, or a part that is neither one of ours nor named as a plugin's own, is the format's fault."""
    with pytest.raises(error, match=words):
        Parser(formats=[Format("own_paper", lambda cursor: iter([found]), claims_rest=True)]).parse("甲")  # type: ignore[list-item]


def test_parts_may_be_plain_words() -> None:
    """A part that is written as a word is the part of that name; a plugin's own part is kept under extra."""

    def own(cursor: Cursor) -> Iterator[Label]:
        yield Label("headline", ((0, 2),), 1)
        yield Label("x-bulletin-map", ((2, 4),), 1)
        yield Label("x-bulletin-page", ((4, 5),))

    document = Parser(formats=[Format("own", own, claims_rest=True)]).parse("甲县地图三")
    assert str(document.articles[0].headline) == "甲县"
    assert document.articles[0].extra == {"x-bulletin-map": [{"text": "地图", "spans": [[2, 4]]}]}
    assert document.extra == {"x-bulletin-page": [{"text": "三", "spans": [[4, 5]]}]}
    assert cqgov_parse.from_json(cqgov_parse.to_json(document)) == document


def test_exception_of_a_format() -> None:
    """An exception in a plugin's format or rule is an error of this library that names the plugin, the error and the line."""

    def broken(cursor: Cursor) -> Iterator[Label]:
        yield from cursor.take(Part.HEADLINE)
        raise IndexError("no such line")

    def finder(page: object) -> list[tuple[int, int]]:
        return [(0, 1 // 0)]

    with pytest.raises(
        PluginError, match=r"the format own \(tests.*IndexError: no such line \(test_pipeline\.py, line \d+\)"
    ):
        Parser(formats=[Format("own", broken, claims_rest=True)]).parse("甲")
    with pytest.raises(PluginError, match=r"the rule 'first' of own .*ZeroDivisionError.*test_pipeline\.py, line"):
        Parser(formats=[Format("own", label, (Rule("first", finder),))]).parse("甲")
    with pytest.raises(PluginError, match="the rule 'open bracket' of own"):
        Parser(formats=[Format("own", label, (Rule("open bracket", "("),))]).parse("甲")


@pytest.mark.parametrize("where", [Where.TEXT, Where.LINE])
def test_rules_of_plugins_have_a_time_budget(where: Where, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catastrophic pattern of a plugin ends as a note that names the rule, and the parse goes on."""
    monkeypatch.setattr(sys.modules["cqgov_parse.detect"], "BUDGET", 0.05)
    rules = (Rule("never ends", r"(?:一|一一|.)+[!?]", where, weight=9.0), Rule("county", "甲县", weight=4.0))
    own = Format("own", label, rules)
    text = "甲县政协\n" + ("一" * 60 + "\n") * 40
    document = Parser(formats=(*built_in(), own)).parse(text)
    assert document.format == "own"
    assert document.generator.plugin == own.origin
    (note,) = [note for note in document.notes if note.code == "rule-timeout"]
    assert "the rule 'never ends' of own" in note.message
    assert [evidence.rule for evidence in document.detection.evidence] == ["county"]


def test_exception_of_an_annotator() -> None:
    """An annotator of others that fails, gives no document or does not name its fields is named in the error."""

    def failing(document: Document) -> Document:
        raise KeyError("x")

    def nothing(document: Document) -> Document:
        return None  # type: ignore[return-value]

    def unnamed(document: Document) -> Document:
        return attrs.evolve(document, extra={"length": 3})

    for annotate, words in ((failing, "failing failed: KeyError"), (nothing, "NoneType"), (unnamed, "'length'")):
        with pytest.raises(PluginError, match=words):
            Parser(annotators=[annotate]).parse(TEXT)


def test_source() -> None:
    """A document knows its source: name, length, digest, script and what the caller gave along."""
    document = cqgov_parse.parse(TEXT, name="a.txt", meta={"id": 7})
    source = document.source
    assert (source.name, source.length, source.script, source.meta, source.text) == (
        "a.txt",
        len(TEXT),
        "Hans",
        {"id": 7},
        TEXT,
    )
    assert source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert source.encoding is None
    assert document.generator.name == "cqgov_parse"
    assert document.generator.version == cqgov_parse.__version__


def test_meta_is_copied() -> None:
    """What the caller does to the mapping afterwards does not reach the document."""
    meta = {"id": 7}
    document = cqgov_parse.parse(TEXT, meta=meta)
    meta["id"] = 8
    assert document.source.meta == {"id": 7}


def test_reference_date() -> None:
    """A day given by the caller is the context of a text that prints no date, and is kept with the source."""
    document = cqgov_parse.parse(TEXT, reference_date="2031-03-08")
    assert document.source.reference_date == "2031-03-08"
    assert document.articles[0].dates[0].iso == "2031-03-05"
    assert cqgov_parse.parse(TEXT).articles[0].dates[0].iso == "--03-05"
    data = TEXT.encode()
    assert Parser().parse_bytes(data, reference_date="2031-03-08").records == document.records


@pytest.mark.parametrize("day", ["2031-02-30", "5. März", "", "2031-3-5", "3月5日"])
def test_wrong_reference_date(day: str) -> None:
    """A reference date that is no day of the calendar is the caller's mistake."""
    with pytest.raises(ReferenceDateError, match="2031-03-05"):
        cqgov_parse.parse(TEXT, reference_date=day)


def test_mark_is_removed() -> None:
    """A byte-order mark before the text is no part of it, and offsets count without it."""
    assert cqgov_parse.parse("\ufeff" + TEXT) == cqgov_parse.parse(TEXT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_bytes(encoding: str) -> None:
    """The same text in another encoding gives the same records, and the document says what it was read as."""
    data = TEXT.encode(encoding)
    document = cqgov_parse.parse_bytes(data, name="b.txt", meta={"url": "u"})
    assert document.records == cqgov_parse.parse(TEXT).records
    assert document.source.encoding
    assert document.source.encoding_basis
    assert document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert document.source.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (document.source.name, document.source.meta) == ("b.txt", {"url": "u"})


def test_bytes_with_options() -> None:
    """Encoding and format can be named for bytes too."""
    document = cqgov_parse.parse_bytes(TEXT.encode("gbk"), encoding="gbk", format="article")
    assert (document.source.text, document.format) == (TEXT, "article")


def test_damaged_bytes() -> None:
    """A few undecodable bytes become U+FFFD and a note that counts them."""
    data = (TEXT * 6).encode() + b"\xff" + "会议结束。".encode()
    document = cqgov_parse.parse_bytes(data)
    note = document.notes[0]
    assert (note.code, note.severity) == ("bytes-replaced", "warning")
    assert note.message.startswith("1 ")
    assert "\ufffd" in (document.source.text or "")


@pytest.mark.parametrize(
    ("data", "encoding", "error"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", None, DecodeError),
        ("会议".encode("gbk"), "utf-8", DecodeError),
        (b"a", "utf-99", EncodingNameError),
    ],
)
def test_bytes_that_are_no_text(data: bytes, encoding: str | None, error: type[Exception]) -> None:
    """Bytes that are no text, or not in the encoding that was named, are the caller's mistake."""
    with pytest.raises(error):
        cqgov_parse.parse_bytes(data, encoding=encoding)


@pytest.mark.parametrize("kind", [str, Path])
def test_file(tmp_path: Path, kind: type) -> None:
    """A file is parsed by its path, of either type, and gives its name."""
    path = tmp_path / "县报.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    document = cqgov_parse.parse_file(kind(path), meta={"n": 1}, format="article")
    assert (document.source.name, document.source.encoding, document.source.meta, document.format) == (
        "县报.txt",
        "gb18030",
        {"n": 1},
        "article",
    )
    assert document.records == cqgov_parse.parse(TEXT, format="article").records
    assert Parser().parse_file(path, encoding="gb18030").source.text == TEXT


def test_missing_file(tmp_path: Path) -> None:
    """A file that cannot be read is an error that names it."""
    with pytest.raises(ReadError, match=r"nothing\.txt"):
        cqgov_parse.parse_file(tmp_path / "nothing.txt")
    with pytest.raises(ReadError, match=tmp_path.name):
        cqgov_parse.parse_file(tmp_path)


def test_annotators() -> None:
    """Annotators run in order over the finished document; others than the built-in ones can be chosen, or none."""

    def first(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-order": ["first"]})

    def second(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-order": [*document.extra["x-order"], "second", document.format]})

    assert cqgov_parse.parse(TEXT, annotators=[first, second]).extra == {"x-order": ["first", "second", "article"]}
    assert Parser(annotators=[first]).parse(TEXT).extra == {"x-order": ["first"]}
    assert cqgov_parse.parse(TEXT, annotators=()).articles[0].dates == ()
    assert cqgov_parse.parse(TEXT).articles[0].dates


def test_labels() -> None:
    """What a format says can be had before it is assembled."""
    verdict, page, labels, notes = Parser().labels(TEXT, format="article")
    assert verdict.format.name == "article"
    assert page.source == TEXT
    assert [str(each.part) for each in labels] == ["headline", "dateline", "paragraph", "byline"]
    assert list(notes) == []


def test_detect() -> None:
    """Detection alone gives the format and its evidence."""
    verdict = cqgov_parse.detect("甲县一周要闻\n（3月1日—3月7日）\n3月2日\n甲县开会\n3月2日，甲县召开会议。")
    assert verdict.format.name == "weekly_roundup"
    assert verdict.detection.evidence
    assert [other.format for other in verdict.detection.runners_up] != []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_are_detected(path: Path) -> None:
    """Every seed is taken for the format whose name it has."""
    assert cqgov_parse.parse_file(path).format == path.stem


def test_threads() -> None:
    """One parser shared by several threads gives what it gives alone."""
    parser = Parser()
    texts = [path.read_text("utf-8") for path in SEEDS]
    alone = [Parser().parse(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(parser.parse, texts * 4))
    assert together == alone * 4


def test_parsers_are_values() -> None:
    """Parsers with the same formats and annotators are equal, and none can be changed."""
    assert Parser() == Parser()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Parser().formats = ()  # type: ignore[misc]


def python(code: str) -> str:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    found = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert found.stderr == ""
    return found.stdout


def test_import_is_light() -> None:
    """Importing the package loads neither OpenCC nor attrs, cattrs, regex, the command line or any of its own rooms."""
    loaded = python("import cqgov_parse, sys; print(*sorted(sys.modules))").split()
    own = [name for name in loaded if name.startswith("cqgov_parse")]
    assert own == ["cqgov_parse", "cqgov_parse.version"]
    assert not {"opencc", "attr", "attrs", "cattr", "cattrs", "regex", "hashlib", "json"} & set(loaded)


def test_functions_keep_their_place() -> None:
    """`detect` and `formats` stay functions of the package when the modules of the same names are imported."""
    code = """
import cqgov_parse.detect, cqgov_parse.formats.article
import cqgov_parse
print(callable(cqgov_parse.detect), callable(cqgov_parse.formats), [format.name for format in cqgov_parse.formats()][0])
import cqgov_parse.detect, cqgov_parse.formats
print(cqgov_parse.detect("").format.name, "cqgov_parse.detect" in __import__("sys").modules)
"""
    assert python(code).split() == ["True", "True", "article", "article", "True"]


def test_names_of_the_package() -> None:
    """Every name that the package promises is there and is listed; another is an AttributeError."""
    assert all(getattr(cqgov_parse, name) is not None for name in cqgov_parse.__all__)
    assert set(cqgov_parse.__all__) <= set(dir(cqgov_parse))
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = cqgov_parse.no_such_name
