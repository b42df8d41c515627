"""Formats and annotators of others: by entry point, by file or module, and by call; what fails is named."""

import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import cqgov_parse
from cqgov_parse import Document, Parser, plugins, registry
from cqgov_parse.cli import main
from cqgov_parse.errors import FormatConflictError, PluginError
from cqgov_parse.plugins import Plugin, _may_be_installed

MODULE = '''"""A bulletin that is all furniture."""
from attrs import evolve
from cqgov_parse.format import Format, Rule
from cqgov_parse.label import Label, Part

def label(cursor):
    for block in cursor:
        yield Label(Part.FURNITURE, block.spans)

FORMAT = Format("all_furniture", label)

def annotate(document):
    return evolve(document, extra={**document.extra, "x-length": len(document.records)})
'''
POINTS = """[cqgov_parse.formats]
all_furniture = bulletin_plugin:FORMAT
broken = bulletin_plugin:NOTHING
[cqgov_parse.annotators]
length = bulletin_plugin:annotate
"""
TEXT = "甲县政协召开会议\n3月5日，甲县政协召开会议。"

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture(autouse=True)
def _registry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves nothing registered behind."""
    monkeypatch.setattr(registry, "_default", None)
    monkeypatch.setattr(registry, "_registered", [])
    monkeypatch.setattr(registry, "_registered_annotators", [])


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installed distribution that offers a format, a broken one, and an annotator."""
    (tmp_path / "bulletin_plugin.py").write_text(MODULE, "utf-8")
    info = tmp_path / "bulletin_plugin-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bulletin-plugin\nVersion: 0.1\n", "utf-8")
    (info / "entry_points.txt").write_text(POINTS, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    sys.modules.pop("bulletin_plugin", None)


def written(path: Path, code: str) -> str:
    path.write_text(code, "utf-8")
    return str(path)


def by_name(*sources: str) -> dict[str, Plugin]:
    return {plugin.name: plugin for plugin in cqgov_parse.catalogue(*sources)}


# installed packages


def test_importlib_looks_only_where_a_package_offers_something(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a list of entry points for this library nothing is searched; with one, or where packages are no folders, it is."""
    monkeypatch.setattr(sys, "path", [str(package)])
    assert _may_be_installed()
    (package / "bulletin_plugin-0.1.dist-info" / "entry_points.txt").write_text(
        "[console_scripts]\nx = cqgov_parse.cli:main\n"
    )
    assert not _may_be_installed()
    (package / "packages.zip").write_bytes(b"")
    monkeypatch.setattr(sys, "path", [str(package / "missing"), str(package / "packages.zip")])
    assert _may_be_installed()


@pytest.mark.usefixtures("package")
def test_installed_plugins_are_used() -> None:
    """A format and an annotator of an installed package work as built-in ones do, and the document says what made it."""
    with pytest.warns(RuntimeWarning, match=r"broken of bulletin-plugin 0\.1 failed: AttributeError.*left out"):
        document = cqgov_parse.parse("甲县政协召开会议", format="all_furniture")
    assert [passage.text for passage in document.furniture] == ["甲县政协召开会议"]
    assert document.extra == {"x-length": 0}
    assert document.generator.plugin == "bulletin-plugin 0.1"
    assert [each.origin for each in cqgov_parse.formats() if each.name == "all_furniture"] == ["bulletin-plugin 0.1"]


def test_catalogue_of_installed_plugins(package: Path) -> None:
    """The catalogue tells of each plugin where it is from, whether it can be used, and why not."""
    found = by_name()
    ready, failed = found["all_furniture"], found["broken"]
    assert (ready.state, ready.origin, ready.summary) == (
        "ready",
        "bulletin-plugin 0.1",
        "A bulletin that is all furniture.",
    )
    assert ready.file == str(package / "bulletin_plugin.py")
    assert (failed.state, "NOTHING" in str(failed.error)) == ("failed", True)
    assert (found["length"].kind, found["article"].origin) == ("annotator", "built-in")


@pytest.mark.usefixtures("package")
def test_strict_raises() -> None:
    """Under strict a plugin that cannot be loaded is an error."""
    with pytest.raises(PluginError, match="broken of bulletin-plugin"):
        cqgov_parse.with_plugins(strict=True)


def test_nothing_is_loaded_by_an_import(package: Path) -> None:
    """Importing the library and making a parser of its own formats runs no plugin."""
    assert "article" in [format.name for format in Parser().formats]
    assert "bulletin_plugin" not in sys.modules


# files and modules


def test_file(tmp_path: Path) -> None:
    """A file's format and annotator are used, and the document says which file it was."""
    path = written(tmp_path / "own.py", MODULE)
    parser = cqgov_parse.with_plugins(path)
    document = parser.parse("甲县政协召开会议", format="all_furniture")
    assert (document.generator.plugin, document.extra) == (path, {"x-length": 0})


@pytest.mark.usefixtures("package")
def test_module() -> None:
    """A module is named as Python names it."""
    found = list(plugins.offered("bulletin_plugin"))
    assert [(plugin.kind, plugin.name, plugin.origin) for plugin in found] == [
        ("format", "all_furniture", "bulletin_plugin"),
        ("annotator", "bulletin_plugin", "bulletin_plugin"),
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("def label(:\n", r"SyntaxError.*own\.py, line 1"),
        ("import no_such_module\n", r"ModuleNotFoundError: .*no_such_module.*\(own\.py, line 1\)"),
        ("\nraise SystemExit(3)\n", r"SystemExit: 3 \(own\.py, line 2\)"),
        ("x = 1\n", "neither FORMAT nor annotate"),
        ("FORMAT = 3\n", "no Format but int"),
        ("annotate = 3\n", "no function but int"),
        (MODULE.replace('"all_furniture"', '"all-furniture"'), "small letters"),
        (MODULE.replace("label)", "label, (Rule('open', '('),))"), "the pattern of the rule 'open'"),
    ],
)
def test_broken_files(code: str, words: str, tmp_path: Path) -> None:
    """A file that cannot be used is named with its error and line, and left out."""
    path = written(tmp_path / "own.py", code)
    heard: list[str] = []
    parser = cqgov_parse.with_plugins(path, tell=heard.append)
    assert len(parser.formats) == len(Parser().formats)
    assert len(heard) == 1
    assert path in heard[0]
    with pytest.raises(PluginError, match=words):
        cqgov_parse.with_plugins(path, strict=True)


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there, or a module that is not installed, is a broken plugin too."""
    for source in (str(tmp_path / "gone.py"), "no_such_module_at_all"):
        (plugin,) = plugins.offered(source)
        assert (plugin.state, source in str(plugin.error)) == ("failed", True)


def test_one_name_twice(tmp_path: Path) -> None:
    """Two plugins of one name fail loudly, with both origins, and the catalogue shows both as failed."""
    one, other = written(tmp_path / "one.py", MODULE), written(tmp_path / "other.py", MODULE)
    with pytest.raises(FormatConflictError) as error:
        cqgov_parse.with_plugins(one, other)
    assert one in str(error.value)
    assert other in str(error.value)
    states = [plugin.state for plugin in cqgov_parse.catalogue(one, other) if plugin.name == "all_furniture"]
    assert states == ["failed", "failed"]


def test_override(tmp_path: Path) -> None:
    """A built-in format is overridden only by a plugin that says so; the catalogue shows both."""
    plain = written(tmp_path / "plain.py", MODULE.replace('"all_furniture"', '"article"'))
    saying = written(
        tmp_path / "saying.py", MODULE.replace('"all_furniture", label', '"article", label, overrides=True')
    )
    with pytest.raises(FormatConflictError, match="built-in"):
        cqgov_parse.with_plugins(plain)
    assert cqgov_parse.with_plugins(saying).format("article").origin == saying
    states = [(plugin.origin, plugin.state) for plugin in cqgov_parse.catalogue(saying) if plugin.name == "article"]
    assert states == [("built-in", "overridden"), (saying, "ready")]


# by call


def test_annotators_register_by_call() -> None:
    """A registered annotator runs after the others; a parser that names its own does not have it."""

    def count(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-count": len(document.articles)})

    assert cqgov_parse.register_annotator(count) is count
    assert cqgov_parse.parse(TEXT).extra == {"x-count": 1}
    assert Parser().parse(TEXT).extra == {}
    assert cqgov_parse.parse(TEXT, annotators=()).extra == {}
    assert by_name()["count"].kind == "annotator"


# on the command line


def test_command_line(tmp_path: Path, capfdbinary: Capture) -> None:
    """--plugin adds a plugin, --formats shows it with its file, a broken one costs a line and not the parse."""
    news, own, broken = (tmp_path / name for name in ("news.txt", "own.py", "broken.py"))
    written(news, TEXT)
    written(own, MODULE)
    written(broken, "import no_such_module\n")
    assert main(["--plugin", str(own), "--format", "all-furniture", "--indent=0", str(news)]) == 0
    assert cqgov_parse.from_json(capfdbinary.readouterr().out).generator.plugin == str(own)
    assert main(["--plugin", str(own), "--plugin", str(broken), "--formats"]) == 0
    lines = {line.split()[0]: line for line in capfdbinary.readouterr().out.decode().splitlines()}
    assert "ready" in lines["all_furniture"]
    assert str(own) in lines["all_furniture"]
    assert "failed" in lines["broken"]
    assert "no_such_module" in lines["broken"]
    assert main(["--plugin", str(broken), "--check", str(news)]) == 0
    out, err = (stream.decode() for stream in capfdbinary.readouterr())
    assert "coverage 1.0000" in out
    assert err.startswith(f"cqgov-parse: the plugin {broken} failed: ModuleNotFoundError")
    assert err.count("\n") == 1
    for rest in (["--check", str(news)], ["--formats"]):
        assert main(["--strict", "--plugin", str(broken), *rest]) == 12
    assert main(["--plugin", str(own), "--plugin", written(tmp_path / "two.py", MODULE), str(news)]) == 5
