"""Object stores and whatever else fsspec reads: the files below an address, folder by folder."""

from collections.abc import Callable, Iterator

from cqgov_parse.batch.failure import UNREADABLE, Failed
from cqgov_parse.batch.inputs.found import Found
from cqgov_parse.batch.reading import file_system


def files(address: str, matches: Callable[[str], bool]) -> Iterator[Found]:
    """The file of an address, or the files below it. Raises Failed where there is nothing; InstallationError without fsspec."""
    system, inside = file_system(address)
    try:
        if not system.isdir(inside):
            yield Found(address, address, system.info(inside).get("size") or 0)
            return
        for folder, _, names in system.walk(inside, detail=True):
            for name in sorted(names):
                path = f"{folder.rstrip('/')}/{name}"
                if matches(path.removeprefix(inside).lstrip("/")):
                    whole = system.unstrip_protocol(path)
                    yield Found(whole, whole, names[name].get("size") or 0)
    except FileNotFoundError:
        raise Failed(UNREADABLE, "there is no such file") from None
    except OSError as error:
        raise Failed(UNREADABLE, f"cannot be read: {error}") from None
