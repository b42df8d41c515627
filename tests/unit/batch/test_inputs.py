"""Inputs: every text is found, in an order that does not change, or there is a fault in its place."""

import gzip
import io
import json
import os
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cqgov_parse.batch.failure import Failed
from cqgov_parse.batch.inputs import Inputs
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.reading import content
from cqgov_parse.errors import ColumnError

LIMIT = 1000


def found(*names: Path | str, **options: object) -> list[Item]:
    """The items of these inputs."""
    return list(Inputs([str(name) for name in names], max_bytes=LIMIT, **options))  # type: ignore[arg-type]


def read(item: Item) -> str:
    """What an item holds, or the reason why it cannot be had."""
    try:
        data = content(item, LIMIT)
    except Failed as failed:
        return f"{failed.reason}: {failed.message}"
    return data.decode() if isinstance(data, bytes) else data


def ends(items: list[Item]) -> list[str]:
    return [Path(item.input).name for item in items]


# folders


def test_a_folder(tmp_path: Path) -> None:
    """A folder gives its files by name, at any depth, without hidden ones."""
    for name in ("b.txt", "a/2.txt", "a/1.md", ".hidden", ".git/config", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    assert [read(item) for item in found(tmp_path)] == ["a/1.md", "a/2.txt", "b.txt", "c.txt"]
    assert [read(item) for item in found(tmp_path, glob=("*.txt",))] == ["a/2.txt", "b.txt", "c.txt"]
    assert [read(item) for item in found(tmp_path, glob=("a/*", "b*"))] == ["a/1.md", "a/2.txt", "b.txt"]
    assert found(tmp_path, without=str(tmp_path / "a"))[0].name == "b.txt"
    assert Inputs([str(tmp_path)]).count() == 4


@pytest.mark.skipif(os.name != "posix", reason="links and pipes")
def test_links_and_pipes(tmp_path: Path) -> None:
    """A link to a folder above is not followed for ever, one that leads nowhere and a pipe are faults, and nothing waits."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("a")
    (tmp_path / "news" / "up").symlink_to(tmp_path)
    (tmp_path / "news" / "lost").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "news" / "pipe")
    assert [(item.name, read(item)) for item in found(tmp_path)] == [
        ("a.txt", "a"),
        (str(tmp_path / "news" / "lost"), "unreadable: cannot be read: No such file or directory"),
        ("pipe", "unreadable: is no regular file"),
    ]


def test_names_in_no_encoding(tmp_path: Path) -> None:
    """A file name that is no UTF-8 is shown with escapes, and read."""
    path = os.fsencode(tmp_path) + b"/\xb9\xab.txt"
    try:
        Path(os.fsdecode(path)).write_text("a")
    except OSError:
        pytest.skip("this file system takes no such names")
    (item,) = found(tmp_path)
    assert item.input.endswith(r"\xb9\xab.txt")
    assert read(item) == "a"


def test_what_is_not_there(tmp_path: Path) -> None:
    """A name behind which there is nothing, an empty file and one that is too long are faults that say so."""
    (tmp_path / "empty").write_text(" \n")
    (tmp_path / "long").write_bytes(b"x" * (LIMIT + 1))
    assert [read(item) for item in found(tmp_path / "none", tmp_path / "empty", tmp_path / "long")] == [
        "unreadable: there is no such file",
        "empty: is empty; there is nothing to parse",
        "too-long: has more than 1000 bytes; --max-bytes takes longer ones",
    ]


# archives


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_a_zip(tmp_path: Path) -> None:
    """The files of a zip archive in its own order; names that lead out of it are names and nothing more."""
    path = zipped(tmp_path / "news.zip", {"z/1.txt": b"1", "../../a.txt": b"2", "z/": b"", ".x/3.txt": b"3"})
    items = found(path)
    assert [(item.input, item.name, read(item)) for item in items] == [
        (f"{path}!z/1.txt", "1.txt", "1"),
        (f"{path}!../../a.txt", "a.txt", "2"),
    ]
    assert [item.name for item in found(path, glob=("a*",))] == ["a.txt"]
    assert Inputs([str(path)]).count() == 2
    assert list(tmp_path.iterdir()) == [path]


def test_names_in_a_chinese_zip(tmp_path: Path) -> None:
    """Names that Chinese Windows wrote in GBK are read as such."""
    path = zipped(tmp_path / "a.zip", {"ab.txt": b"1"})
    path.write_bytes(path.read_bytes().replace(b"ab.txt", "公.txt".encode("gbk")))
    assert found(path)[0].name == "公.txt"


def test_a_bomb(tmp_path: Path) -> None:
    """Of a member that unpacks to more than the limit no more than that is read, whatever size the archive gives; the next one follows."""
    path = zipped(tmp_path / "bomb.zip", {"bomb.txt": b"0" * 5_000_000, "a.txt": b"a"})
    assert [read(item)[:8] for item in found(path)] == ["too-long", "a"]
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10)))
    assert [read(item)[:10] for item in found(path)] in (["too-long: ", "a"], ["unreadable", "a"])


def test_damaged_and_encrypted_members(tmp_path: Path) -> None:
    """A member that is damaged or encrypted is a fault; the others are read. So is an archive that is none."""
    path = zipped(tmp_path / "a.zip", {"1.txt": b"one" * 50, "2.txt": b"two" * 50})
    data = bytearray(path.read_bytes())
    data[40] ^= 0xFF  # in the first member's bytes
    path.write_bytes(data)
    assert [read(item)[:11] for item in found(path)] == ["unreadable:", "twotwotwotw"]
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 8] |= 1  # the flag of the second member in the directory
    path.write_bytes(data)
    assert "encrypted" in read(found(path)[1])
    (tmp_path / "b.zip").write_bytes(b"no archive")
    assert "the archive is damaged" in read(found(tmp_path / "b.zip")[0])


@pytest.mark.parametrize("ending", ["tar", "tar.gz", "tgz", "tar.bz2", "tar.xz"])
def test_a_tar(tmp_path: Path, ending: str) -> None:
    """The files of a tar archive, packed or not; links in it are faults, and one that is cut off says so after what was read."""
    path = tmp_path / f"news.{ending}"
    mode = {"tar": "w", "tgz": "w:gz"}.get(ending) or f"w:{ending.rpartition('.')[2]}"
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in (("a/1.txt", b"1"), ("a/2.txt", b"2" * (LIMIT + 1)), ("/3.txt", b"3")):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert [read(item)[:12] for item in found(path)] == ["1", "too-long: ha", "3", "unreadable: "]
    assert Inputs([str(path)]).count() is None
    if ending == "tar":
        path.write_bytes(path.read_bytes()[:700])
        assert "damaged" in read(found(path)[-1])


# tables


def json_lines(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def csv_rows(path: Path, rows: list[dict[str, object]]) -> Path:
    lines = [",".join(rows[0])] + [",".join(f'"{value}"' for value in row.values()) for row in rows]
    path.write_text("\n".join(lines), "utf-8-sig")
    return path


def parquet_rows(path: Path, rows: list[dict[str, object]]) -> Path:
    arrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(arrow.Table.from_pylist(rows), path)
    return path


TABLES = {"jsonl": json_lines, "csv": csv_rows, "parquet": parquet_rows}


@pytest.mark.parametrize("kind", TABLES)
def test_a_table(tmp_path: Path, kind: str) -> None:
    """Each row of a table is a text with its number and id, line ends in it too."""
    make: Callable[[Path, list[dict[str, object]]], Path] = TABLES[kind]
    path = make(tmp_path / f"news.{kind}", [{"no": "甲1", "body": "一\n二"}, {"no": "甲2", "body": "三"}])
    items = found(path, text_column="body", id_column="no")
    assert [(item.input, item.id, read(item)) for item in items] == [
        (f"{path}:1", "甲1", "一\n二"),
        (f"{path}:2", "甲2", "三"),
    ]
    if kind != "jsonl":
        with pytest.raises(ColumnError, match="has no column text; it has no, body"):
            found(path)


def test_packed_json_lines(tmp_path: Path) -> None:
    """A table may be packed with gzip; one that is cut off says after which row."""
    path = tmp_path / "a.jsonl.gz"
    data = gzip.compress(b"".join(json.dumps({"text": os.urandom(300).hex()}).encode() + b"\n" for _ in range(50)))
    path.write_bytes(data)
    assert len(found(path)) == 50
    path.write_bytes(data[:-2000])
    items = found(path)
    assert 10 < len(items) < 50
    assert f"cannot be read after row {len(items) - 1}:" in read(items[-1])


def test_odd_rows(tmp_path: Path) -> None:
    """A line that is no JSON, has no text or is far too long is a fault of its own; the next one is read."""
    path = tmp_path / "odd.jsonl"
    rows = ['{"text": "a"', "[]", '{"id": 1}', json.dumps({"text": "x" * 90_000}), '{"text": "b"}']
    path.write_text("\n".join(rows))
    assert [read(item)[:18] for item in found(path)] == [
        "unreadable: is no ",
        "unreadable: is no ",
        "unreadable: has no",
        "too-long: has a li",
        "b",
    ]


def test_csv_in_gbk(tmp_path: Path) -> None:
    """A CSV as a Chinese spreadsheet saves it is read; a row with bytes of another encoding is a fault."""
    path = tmp_path / "a.csv"
    lines = ["编号,正文", *(f"{n},某县政协召开协商座谈会，研究春耕生产工作。" for n in range(5))]
    path.write_bytes("\r\n".join(lines).encode("gbk") + b'\r\n6,"\xff\xff\xff"')
    items = found(path, text_column="正文", id_column="编号")
    assert [read(item)[:6] for item in items] == ["某县政协召开"] * 5 + ["undeco"]
    assert [item.id for item in items] == ["0", "1", "2", "3", "4", "6"]


# addresses


def test_addresses(tmp_path: Path) -> None:
    """What fsspec reaches is found and read like files: a file, a folder, an archive."""
    (tmp_path / "news" / "a").mkdir(parents=True)
    (tmp_path / "news" / "a" / "1.txt").write_text("1")
    (tmp_path / "news" / "2.txt").write_text("2")
    zipped(tmp_path / "b.zip", {"3.txt": b"3"})
    address = tmp_path.as_uri()
    items = found(f"{address}/news", f"{address}/b.zip", f"{address}/none.txt", glob=("*.txt",))
    assert [read(item) for item in items] == ["2", "1", "3", "unreadable: there is no such file"]
    assert items[0].input == f"{address}/news/2.txt"
