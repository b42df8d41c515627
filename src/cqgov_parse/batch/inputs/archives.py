"""Zip and tar archives: their files as items, read in memory one at a time; nothing is ever unpacked to the disk.

A member's name only names it: `../a` leads nowhere. A member is read up to the limit, whatever size the archive says it has.
"""

import lzma
import posixpath
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator

from cqgov_parse.batch.failure import UNREADABLE, Failed
from cqgov_parse.batch.inputs.found import Found
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.reading import limited, opened

_ZIP = (".zip",)
_TAR = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError)
_UNREAD = (
    *_DAMAGE,
    NotImplementedError,
    RuntimeError,
    ValueError,
)  # of one member: a method that Python lacks, a password
_ENCRYPTED, _UTF8 = 0x1, 0x800  # bits of a member's flags: APPNOTE.TXT, 4.4.4

_Matches = Callable[[str], bool]


def is_archive(path: str) -> bool:
    """Whether a path ends as archives do."""
    return path.lower().endswith(_ZIP + _TAR)


def items(found: Found, matches: _Matches, limit: int) -> Iterator[Item]:
    """The files of an archive in its own order. What cannot be read is an item with its fault, be it a member or what follows."""
    read = _zipped if found.path.lower().endswith(_ZIP) else _tarred
    try:
        yield from read(found, matches, limit)
    except Failed as failed:
        yield Item(found.input, found.input, fault=(failed.reason, failed.message))
    except _DAMAGE as error:
        yield Item(found.input, found.input, fault=(UNREADABLE, f"the archive is damaged: {error}"))


def count(found: Found, matches: _Matches) -> int | None:
    """How many files a zip archive holds, by its directory; None where only reading would tell."""
    if not found.path.lower().endswith(_ZIP):
        return None
    try:
        with opened(found.path) as file, zipfile.ZipFile(file) as archive:
            return sum(not each.is_dir() and matches(_name(each)) for each in archive.infolist())
    except (Failed, *_DAMAGE):
        return 1  # the one item that says so


def _zipped(found: Found, matches: _Matches, limit: int) -> Iterator[Item]:
    with opened(found.path) as file, zipfile.ZipFile(file) as archive:
        for each in archive.infolist():
            name = _name(each)
            if each.is_dir() or not matches(name):
                continue
            where = f"{found.input}!{name}"
            if each.flag_bits & _ENCRYPTED:
                yield Item(
                    where, posixpath.basename(name), fault=(UNREADABLE, "is encrypted; unpack it with its password")
                )
                continue
            try:
                with archive.open(each) as member:
                    content = limited(member, limit)
            except Failed as failed:
                yield Item(where, posixpath.basename(name), fault=(failed.reason, failed.message))
            except _UNREAD as error:
                yield Item(where, posixpath.basename(name), fault=(UNREADABLE, f"cannot be read: {error}"))
            else:
                yield Item(where, posixpath.basename(name), content=content, size=len(content))


def _name(member: zipfile.ZipInfo) -> str:
    """The name of a zip's member. Chinese Windows writes names in GBK without saying so, which Python reads as cp437."""
    if member.flag_bits & _UTF8 or member.filename.isascii():
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename


def _tarred(found: Found, matches: _Matches, limit: int) -> Iterator[Item]:
    with opened(found.path) as file, tarfile.open(fileobj=file, mode="r|*") as archive:
        while (each := archive.next()) is not None:
            archive.members.clear()  # type: ignore[attr-defined]  # it would keep every one that it has seen
            if each.isdir() or not matches(each.name):
                continue
            where, name = f"{found.input}!{each.name}", posixpath.basename(each.name)
            member = archive.extractfile(each) if each.isreg() else None
            if member is None:
                yield Item(where, name, fault=(UNREADABLE, "is no file but a link or a device"))
                continue
            try:
                content = limited(member, limit)
            except Failed as failed:
                yield Item(where, name, fault=(failed.reason, failed.message))
            else:
                yield Item(where, name, content=content, size=len(content))
