"""The floors of the house: imports point down, neighbours do not know each other, and nobody imports the package's own door."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src"
PACKAGE = "cqgov_parse"

FLOORS = (
    ("span", "label", "patterns", "errors", "memory", "deadline", "blame", "stoppable", "extras", "version"),
    ("text", "lexicon", "records"),
    ("parts", "format", "rules"),
    ("formats",),
    ("detect", "claims", "readings", "story", "assemble", "annotate", "corrections", "plugins", "remarks"),
    ("pipeline", "registry", "export", "verification", "tables", "batch", "view"),
    ("cli", "explain", "testing", "plugin", "pytest_plugin", "__main__"),
)
"""From the ground up. Each name is a module of the package, or a folder of them; a new one is entered here on purpose."""

FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
GROUND, FIRST, SECOND = (set(rooms) for rooms in FLOORS[:3])
BELOW = GROUND | FIRST | SECOND

MAY_IMPORT: dict[str, set[str]] = {
    **dict.fromkeys(GROUND, GROUND),
    "text": GROUND | {"lexicon"},
    "lexicon": GROUND,
    "records": GROUND,
    "parts": GROUND | FIRST,
    "format": GROUND | FIRST,
    "rules": GROUND | FIRST | {"format", "parts"},
    "formats": BELOW,
    "detect": BELOW,
    "claims": GROUND | FIRST,
    "plugins": BELOW,
    "remarks": BELOW,
    "readings": BELOW,
    "story": BELOW | {"readings"},
    "assemble": BELOW | {"claims", "readings", "story"},
    "corrections": BELOW | {"claims", "assemble", "annotate"},
    "annotate": BELOW - {"format"},
    "view": GROUND | FIRST | {"export", "verification", "tables"},
    "pipeline": BELOW | set(FLOORS[3]) | set(FLOORS[4]) | {"view"},  # for notebooks, when a document is shown
    "registry": BELOW | set(FLOORS[3]) | set(FLOORS[4]) | {"pipeline"},
    "export": GROUND | FIRST,
    "tables": BELOW | {"export"},
    "verification": GROUND | FIRST | {"export"},
    "batch": {room for rooms in FLOORS[:6] for room in rooms},
    **{room: set(FLOOR) for room in FLOORS[6]},
}
"""The rooms that the modules of a room may import, besides those of their own room."""

STAND_ALONE = ("formats", "annotate")
"""Rooms whose modules know nothing of each other; the room's own `__init__` gathers them."""


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


PATHS = {name_of(path): path for path in sorted((ROOT / PACKAGE).rglob("*.py"))}


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports(module: str) -> Iterator[tuple[str, int]]:
    """Every module of the package that a module imports, wherever the statement stands, with its line; the door is `cqgov_parse`."""
    for node in ast.walk(ast.parse(PATHS[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name.split(".")[0] == PACKAGE)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}, line {node.lineno}: a relative import"
            if node.module and node.module.split(".")[0] == PACKAGE:
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    yield (whole if whole in PATHS else node.module), node.lineno


IMPORTS = {module: list(imports(module)) for module in PATHS}
MODULES = [module for module in PATHS if module != PACKAGE]


def test_every_module_has_a_floor() -> None:
    """Each module and folder of the package stands on a floor, and what it may import is written down."""
    assert {room_of(module) for module in MODULES} <= set(FLOOR), "enter the new room in FLOORS and MAY_IMPORT"
    assert set(MAY_IMPORT) == set(FLOOR)


@pytest.mark.parametrize(("room", "floor"), FLOOR.items())
def test_the_plan_points_down(room: str, floor: int) -> None:
    """The plan itself lets no room import one of a floor above."""
    assert all(FLOOR[other] <= floor for other in MAY_IMPORT[room])


@pytest.mark.parametrize("module", MODULES)
def test_imports_follow_the_plan(module: str) -> None:
    """A module imports only rooms that its own may import."""
    room = room_of(module)
    wrong = [
        f"line {line}: {other}"
        for other, line in IMPORTS[module]
        if other != PACKAGE and room_of(other) != room and room_of(other) not in MAY_IMPORT[room]
    ]
    assert wrong == [], f"{module} imports what stands above or beside it"


@pytest.mark.parametrize(
    "module", [module for module in MODULES if room_of(module) in STAND_ALONE and module.count(".") > 1]
)
def test_formats_and_annotators_stand_alone(module: str) -> None:
    """A format knows no other format, an annotator no other annotator."""
    room = f"{PACKAGE}.{room_of(module)}"
    wrong = [
        f"line {line}: {other}" for other, line in IMPORTS[module] if other == room or other.startswith(f"{room}.")
    ]
    assert wrong == [], f"{module} imports a neighbour"


@pytest.mark.parametrize("module", MODULES)
def test_nobody_imports_the_door(module: str) -> None:
    """No module inside takes anything from the package itself: that would close a circle."""
    assert [f"line {line}" for other, line in IMPORTS[module] if other == PACKAGE] == []


def test_imports_exist() -> None:
    """Whatever is imported from the package is a module of it."""
    assert {other for found in IMPORTS.values() for other, _ in found} <= set(PATHS)


def test_no_circles() -> None:
    """Following imports from any module never leads back to it."""
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join([*path[path.index(module) :], module])
        if module not in done:
            for other, _ in IMPORTS[module]:
                if other != PACKAGE:
                    visit(other, (*path, module))
            done.add(module)

    for module in MODULES:
        visit(module, ())


@pytest.mark.parametrize(("library", "room"), [("opencc", "text"), ("cattrs", "export")])
def test_libraries_live_in_one_room(library: str, room: str) -> None:
    """OpenCC is used by the text alone, cattrs by the export alone."""
    users = set()
    for module, path in PATHS.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            if any(name.split(".")[0] == library for name in names):
                users.add(room_of(module))
    assert users == {room}


def test_the_door_loads_nothing() -> None:
    """The package's own module imports only the version when it is loaded; everything else comes when it is asked for."""
    tree = ast.parse(PATHS[PACKAGE].read_text("utf-8"))
    at_once = [
        node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(PACKAGE)
    ]
    assert at_once == [f"{PACKAGE}.version"]
