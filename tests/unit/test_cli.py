"""The command line: what it prints, where, and with which exit code; never a traceback."""

import json
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse import verification
from cqgov_parse.cli import commands, main, streams
from cqgov_parse.verification import Verification

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵某某）\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01"

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def news(tmp_path: Path) -> str:
    """A file with a short article in UTF-8."""
    path = tmp_path / "news.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def run(
    arguments: Sequence[str], *, data: bytes = b"", env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """The command line as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **(env or {})}
    found = subprocess.run(
        [sys.executable, "-m", "cqgov_parse", *arguments], input=data, env=environment, capture_output=True, check=False
    )
    assert b"Traceback" not in found.stderr
    return found


def written(capture: Capture) -> tuple[str, str]:
    out, err = capture.readouterr()
    return out.decode("utf-8"), err.decode("utf-8")


def stopped(arguments: Sequence[str]) -> object:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    return stop.value.code


# one file


def test_one_file(news: str, capfdbinary: Capture) -> None:
    """One file gives its document as indented JSON and nothing else."""
    assert main([news]) == 0
    out, err = written(capfdbinary)
    assert err == ""
    assert out.startswith('{\n  "schema_version": ')
    assert cqgov_parse.from_json(out) == cqgov_parse.parse_file(news)
    assert "甲县政协召开座谈会" in out


@pytest.mark.parametrize(
    ("indent", "first"), [("0", '{"schema_version"'), ("1", '{\n "schema_version"'), ("4", '{\n    "schema_version"')]
)
def test_indent(news: str, capfdbinary: Capture, indent: str, first: str) -> None:
    """The indent can be chosen, and 0 gives one line."""
    assert main(["--indent", indent, news]) == 0
    out, _ = written(capfdbinary)
    assert out.startswith(first)
    assert (out.count("\n") == 1) is (indent == "0")


def test_format(news: str, capfdbinary: Capture) -> None:
    """A format that is named is taken, with hyphens as good as underscores."""
    assert main(["--format", "weekly-roundup", news]) == 0
    assert json.loads(written(capfdbinary)[0])["format"] == "weekly_roundup"


def test_encoding(tmp_path: Path, capfdbinary: Capture) -> None:
    """An encoding that is named is taken."""
    path = tmp_path / "gbk.txt"
    path.write_bytes(TEXT.encode("gbk"))
    assert main(["--encoding", "gb18030", str(path)]) == 0
    assert json.loads(written(capfdbinary)[0])["source"]["encoding"] == "gb18030"


def test_date(news: str, capfdbinary: Capture) -> None:
    """A day that is named is the context of days without a year; what is no day is wrong usage."""
    assert main(["--date", "2031-03-08", news]) == 0
    assert json.loads(written(capfdbinary)[0])["records"][0]["dates"][0]["iso"] == "2031-03-05"
    assert main(["--date", "gestern", news]) == 2
    assert "gestern" in written(capfdbinary)[1]


def test_file_name(news: str, capfdbinary: Capture) -> None:
    """The document names the file without its folder."""
    main([news])
    assert json.loads(written(capfdbinary)[0])["source"]["name"] == "news.txt"


# several files


def test_several_files(news: str, capfdbinary: Capture) -> None:
    """Several files give a JSON document a line, in the order named."""
    assert main([news, str(SEEDS[0]), news]) == 0
    lines = written(capfdbinary)[0].splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["news.txt", SEEDS[0].name, "news.txt"]


def test_one_bad_file_among_several(news: str, tmp_path: Path, capfdbinary: Capture) -> None:
    """A file that fails does not keep the others from being parsed, and the first error's code counts."""
    image, empty = tmp_path / "photo.png", tmp_path / "empty.txt"
    image.write_bytes(PNG)
    empty.write_bytes(b"")
    assert main([news, str(image), str(tmp_path / "gone.txt"), str(empty), news]) == 4
    out, err = written(capfdbinary)
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["news.txt", "news.txt"]
    assert [line.split(": ")[1].rpartition("/")[2] for line in err.splitlines()] == [
        "photo.png",
        "gone.txt",
        "empty.txt",
    ]


# what goes wrong, in this process


def no_file(tmp_path: Path) -> list[str]:
    return [str(tmp_path / "gone.txt")]


def folder(tmp_path: Path) -> list[str]:
    return [str(tmp_path)]


def empty(tmp_path: Path) -> list[str]:
    (tmp_path / "empty.txt").write_bytes(b"")
    return [str(tmp_path / "empty.txt")]


def blank(tmp_path: Path) -> list[str]:
    (tmp_path / "blank.txt").write_bytes(b" \r\n\t\n")
    return [str(tmp_path / "blank.txt")]


def image(tmp_path: Path) -> list[str]:
    (tmp_path / "photo.txt").write_bytes(PNG)
    return [str(tmp_path / "photo.txt")]


def wrong_encoding(tmp_path: Path) -> list[str]:
    (tmp_path / "gbk.txt").write_bytes(TEXT.encode("gbk"))
    return ["--encoding", "utf-8", str(tmp_path / "gbk.txt")]


def unknown_encoding(tmp_path: Path) -> list[str]:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return ["--encoding", "utf-99", str(tmp_path / "a.txt")]


def unknown_format(tmp_path: Path) -> list[str]:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return ["--format", "bulletin", str(tmp_path / "a.txt")]


def nul_in_name(tmp_path: Path) -> list[str]:
    return [str(tmp_path / "a\0b")]


FAULTS = [
    (no_file, 3, "there is no such file"),
    (folder, 3, "is a folder"),
    (nul_in_name, 3, "cannot be read"),
    (empty, 9, "is empty"),
    (blank, 9, "is empty"),
    (image, 4, "a PNG image"),
    (wrong_encoding, 4, "not utf-8"),
    (unknown_encoding, 2, "utf-99"),
    (unknown_format, 2, "weekly_roundup"),
]


@pytest.mark.parametrize(("given", "code", "words"), FAULTS, ids=lambda value: getattr(value, "__name__", None))
def test_faults(given: object, code: int, words: str, tmp_path: Path, capfdbinary: Capture) -> None:
    """What the caller got wrong gives its exit code, one line on standard error that says what to do, and no output."""
    assert callable(given)
    assert main(given(tmp_path)) == code
    out, err = written(capfdbinary)
    assert out == ""
    assert err.startswith("cqgov-parse: ")
    assert err.count("\n") == 1
    assert words in err
    assert tmp_path.name in err


def test_file_without_permission(news: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """A file that the system refuses is an unreadable file."""

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main([news]) == 3
    assert "permissions" in written(capfdbinary)[1]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--indent", "x", "a"],
        ["--indent", "-1", "a"],
        ["--indent", "17", "a"],
        ["--no-such-option"],
        ["batch", "a.txt"],
        ["new-format"],
        ["new-format", "a", "b"],
        ["view"],
    ],
)
def test_usage(arguments: list[str], capfdbinary: Capture) -> None:
    """Wrong usage ends with code 2, says what is wrong and shows the usage, on standard error alone."""
    assert stopped(arguments) == 2
    out, err = written(capfdbinary)
    assert out == ""
    assert "usage: cqgov-parse" in err
    assert "error: " in err


@pytest.mark.parametrize("word", ["golden", "view"])
def test_files_called_like_commands(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture
) -> None:
    """A command's name is the command even where a file has that name; a path reaches the file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / word).write_text(TEXT, "utf-8")
    assert stopped([word]) == 2
    assert f"usage: cqgov-parse {word}" in written(capfdbinary)[1]
    assert main([f"./{word}"]) == 0
    assert json.loads(written(capfdbinary)[0])["source"]["name"] == word


def test_tie_under_strict(news: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """Under --strict two formats with equal evidence are an error of their own."""
    from cqgov_parse.errors import AmbiguousFormatError
    from cqgov_parse.pipeline import Parser

    def tie(*_: object, strict: bool, **__: object) -> None:
        assert strict
        raise AmbiguousFormatError("one and other claim the text")

    monkeypatch.setattr(Parser, "parse_bytes", tie)
    assert main(["--strict", news]) == 6
    assert "one and other" in written(capfdbinary)[1]


def test_interrupt(news: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """An interrupt ends the run with the shell's usual code and one line."""

    def interrupt(path: Path) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "read_bytes", interrupt)
    assert main([news]) == 130
    assert written(capfdbinary)[1] == "cqgov-parse: interrupted\n"


class Closed:
    """A standard output whose reader has gone away."""

    def __init__(self, fileno: int) -> None:
        self.buffer = self
        self.number = fileno

    def write(self, _: bytes) -> int:
        raise BrokenPipeError(32, "Broken pipe")

    def fileno(self) -> int:
        return self.number


def test_output_is_closed(news: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """Output that cannot be written ends the run with a code of its own and one line."""
    with open(tmp_path / "output", "wb") as file:
        monkeypatch.setattr(sys, "stdout", Closed(file.fileno()))
        assert main([news]) == 11
    monkeypatch.undo()
    assert written(capfdbinary)[1] == "cqgov-parse: the output was closed before everything was written\n"


def test_module(news: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """`python -m cqgov_parse` is the command line."""
    monkeypatch.setattr(sys, "argv", ["cqgov-parse", "--check", news])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("cqgov_parse", run_name="__main__")
    assert stop.value.code == 0
    assert "coverage 1.0000" in written(capfdbinary)[0]


# what it tells


def test_version(capfdbinary: Capture) -> None:
    """The version is printed and nothing more."""
    assert stopped(["--version"]) == 0
    assert written(capfdbinary)[0] == f"cqgov-parse {cqgov_parse.__version__}\n"


def test_help(capfdbinary: Capture) -> None:
    """The help names every option and the exit codes."""
    assert stopped(["--help"]) == 0
    out, _ = written(capfdbinary)
    for word in (
        "--format",
        "--encoding",
        "--indent",
        "--strict",
        "--date",
        "--explain",
        "--check",
        "--formats",
        "--schema",
        "Exit codes",
    ):
        assert word in out


def test_schema(capfdbinary: Capture) -> None:
    """The schema is printed as JSON, indented as asked."""
    assert main(["--schema"]) == 0
    out, _ = written(capfdbinary)
    assert json.loads(out) == cqgov_parse.json_schema()
    assert out.startswith('{\n  "$schema"')
    assert main(["--schema", "--indent", "0"]) == 0
    assert written(capfdbinary)[0].count("\n") == 1


def test_formats(capfdbinary: Capture) -> None:
    """The formats are listed a line each, with origin, kind of records and what they are."""
    assert main(["--formats"]) == 0
    lines = written(capfdbinary)[0].splitlines()
    assert [line.split()[0] for line in lines] == [format.name for format in cqgov_parse.formats()]
    assert all("built-in" in line for line in lines)
    assert "report-item" in next(line for line in lines if line.startswith("work_report"))
    assert "newspaper page" in next(line for line in lines if line.startswith("newspaper_page"))


def test_explain(news: str, capfdbinary: Capture) -> None:
    """--explain prints for people: the format, and every line with its labels."""
    assert main(["--explain", news]) == 0
    lines = written(capfdbinary)[0].splitlines()
    assert lines[0].startswith("format     article")
    assert "headline 1" in next(line for line in lines if line.strip().startswith("1 "))


def test_explain_under_strict(news: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """--strict holds with --explain too."""
    from cqgov_parse.errors import AmbiguousFormatError
    from cqgov_parse.pipeline import Parser

    def tie(*_: object, strict: bool, **__: object) -> None:
        assert strict
        raise AmbiguousFormatError("one and other claim the text")

    monkeypatch.setattr(Parser, "labels", tie)
    assert main(["--strict", "--explain", news]) == 6


class Terminal:
    """A standard output that says whether it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour(environment: dict[str, str], expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour is for a terminal that shows it, unless NO_COLOR is set to something."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert streams.takes_colour() is expected
    monkeypatch.setattr(sys, "stdout", None)
    assert streams.takes_colour() is False


def test_commands_are_found_by_name(capfdbinary: Capture, news: str) -> None:
    """Every file of the commands' folder is a command with a help of its own, and the default one can be named."""
    names = [name for name, _ in commands.summaries()]
    assert "parse" in names
    assert all(summary.endswith(".") for _, summary in commands.summaries())
    for name in names:
        assert stopped([name, "--help"]) == 0
        assert f"usage: cqgov-parse {name}" in written(capfdbinary)[0]
    assert main(["parse", "--check", news]) == 0
    assert commands.named(["new_format"]) is None


def test_explain_reports_faults_too(tmp_path: Path, capfdbinary: Capture) -> None:
    """--explain fails like a parse on what is no text."""
    assert main(["--explain", *image(tmp_path)]) == 4
    assert main(["--explain", "--format", "bulletin", *empty(tmp_path)]) == 2
    assert written(capfdbinary)[0] == ""


def test_check(capfdbinary: Capture) -> None:
    """--check prints a line of shares a file and ends well where nothing is wrong."""
    assert main(["--check", *map(str, SEEDS)]) == 0
    lines = written(capfdbinary)[0].splitlines()
    assert [line.split(": ")[0] for line in lines] == [str(path) for path in SEEDS]
    assert all("coverage 1.0000" in line and "unplaced 0.0000" in line for line in lines)


def test_check_finds_a_fault(news: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: Capture) -> None:
    """--check ends with its own code where a fault is found, and shows the first of them."""
    faults = tuple(f"line {n}, column 1: '甲' is in no piece of structure" for n in range(1, 31))
    monkeypatch.setattr(verification, "verify", lambda document: Verification(40, 10, 0, 5, 5, faults))
    assert main(["--check", news]) == 10
    out, err = written(capfdbinary)
    assert "coverage 0.2500" in out
    assert len(err.splitlines()) == 20
    assert "line 1, column 1" in err.splitlines()[0]


# as a process of its own


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [FAULTS[0], FAULTS[1], FAULTS[3], FAULTS[5], FAULTS[6], FAULTS[8]],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_process_faults(given: object, code: int, words: str, tmp_path: Path) -> None:
    """A process ends with the same code and the same line, without a traceback."""
    assert callable(given)
    found = run(given(tmp_path))
    assert (found.returncode, found.stdout) == (code, b"")
    assert words in found.stderr.decode("utf-8")


def test_process_unreadable_file(tmp_path: Path) -> None:
    """A file that the process may not read, or that the device refuses to give, is an unreadable file."""
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    refused = str(path) if not os.access(path, os.R_OK) else "/proc/self/mem"
    if not os.path.exists(refused):
        pytest.skip("nothing here is unreadable")
    found = run([refused])
    assert (found.returncode, found.stdout) == (3, b"")


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "gbk"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
def test_output_is_utf8(env: dict[str, str], news: str) -> None:
    """Output is UTF-8 whatever the locale or Python's own setting say, and so are complaints."""
    found = run([news, str(Path(news).with_name("无此文件.txt"))], env=env)
    assert found.returncode == 3
    assert json.loads(found.stdout.decode("utf-8"))["records"][0]["headline"]["text"] == "甲县政协召开座谈会"
    complaint = found.stderr.decode("utf-8")
    assert "无此文件.txt" in complaint or "\\udce6" in complaint


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_standard_input(encoding: str) -> None:
    """A hyphen reads standard input, in whatever encoding."""
    found = run(["-"], data=TEXT.encode(encoding))
    value = json.loads(found.stdout)
    assert (found.returncode, value["source"]["name"], value["source"]["encoding"]) == (0, "standard input", encoding)


def test_empty_standard_input() -> None:
    """Standard input without a word is an empty file."""
    found = run(["-"])
    assert (found.returncode, found.stdout) == (9, b"")


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes close otherwise here")
@pytest.mark.parametrize("option", ["--explain", "--indent=1"])
def test_closed_pipe(option: str) -> None:
    """A reader that goes away ends the run with a code of its own and one line, without a traceback."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "cqgov_parse", option, *map(str, SEEDS)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read().decode("utf-8")
        assert process.wait(60) == 11
    assert complaint == "cqgov-parse: the output was closed before everything was written\n"


@pytest.mark.parametrize("closed", ["- <&-", "--formats >&-", "gone.txt 2>&-", "--formats >/dev/full"])
def test_closed_streams(closed: str) -> None:
    """A stream that is closed from the start, or a full device, ends the run without a traceback."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    found = subprocess.run(
        f'"{sys.executable}" -m cqgov_parse {closed}',
        shell=True,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert b"Traceback" not in found.stderr
    assert found.returncode > 1


def test_light_commands_load_little() -> None:
    """Asking for the version or the usage loads none of the parser."""
    code = "import sys; from cqgov_parse.cli import main\ntry:\n    main(['--version'])\nfinally:\n    print(sorted(sys.modules))"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    found = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert found.returncode == 0
    for name in ("opencc", "attrs", "cattrs", "cqgov_parse.pipeline", "cqgov_parse.records"):
        assert f"'{name}'" not in found.stdout


def test_broken_installation(tmp_path: Path) -> None:
    """Another distribution in OpenCC's place is a broken installation, with advice how to mend it."""
    (tmp_path / "opencc").mkdir()
    (tmp_path / "opencc" / "__init__.py").write_text("class OpenCC: ...", "utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    found = run(["-"], data="區縣政協召開會議，學習傳達有關精神。".encode(), env={"PYTHONPATH": path})
    assert (found.returncode, found.stdout) == (8, b"")
    assert b"pip install" in found.stderr


def test_odd_file_name(tmp_path: Path) -> None:
    """A file whose name is no text in the locale's encoding is parsed, and the JSON stays valid."""
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    try:
        with open(path, "wb") as file:
            file.write(TEXT.encode())
    except OSError:
        pytest.skip("the file system wants names that are text")
    found = run([os.fsdecode(path), os.fsdecode(path + b"x")])
    assert found.returncode == 3
    assert json.loads(found.stdout)["records"]


@pytest.mark.parametrize("module", ["attrs", "cattrs", "opencc", "regex"])
def test_a_missing_package(module: str, news: str) -> None:
    """Without a package that the library needs, one line names it; what needs none of them still works."""
    script = (
        f"import sys; sys.modules[{module!r}] = None; from cqgov_parse.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    text = Path(news).read_text("utf-8").replace("协", "協")  # OpenCC is asked for Traditional characters only
    Path(news).write_text(text, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", script]
    found = subprocess.run([*command, news], env=environment, capture_output=True, check=False)
    if module == "regex":  # only the rules of plugins need it
        assert found.returncode == 0
    else:
        assert (found.returncode, len(found.stderr.splitlines())) == (8, 1)
        assert f"the package {module} is missing".encode() in found.stderr
    version = subprocess.run([*command, "--version"], env=environment, capture_output=True, check=False)
    assert version.returncode == 0
