"""The JSON Schema: every document fits it, and it does not change within a schema version."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cqgov_parse import Document, json_schema, parse, to_json
from cqgov_parse.records.document import SCHEMA_VERSION

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TEXTS = [
    "",
    "甲",
    "甲县政协召开座谈会\n本报讯 3月5日，会议召开。（赵某某）\n甲县街景。钱某 摄",
    "一、2030年工作回顾\n抓实项目。完成投资2.7亿元以上。（下转2版）",
]


def faults(document: Document) -> list[str]:
    return [error.message for error in Draft202012Validator(json_schema()).iter_errors(json.loads(to_json(document)))]


def test_schema_is_a_schema() -> None:
    """The schema itself is valid, and names the version."""
    Draft202012Validator.check_schema(json_schema())
    assert SCHEMA_VERSION in json_schema()["title"]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_fit(path: Path) -> None:
    """The JSON of every seed fits the schema."""
    assert faults(parse(path.read_text("utf-8"), meta={"id": 3})) == []


@pytest.mark.parametrize(
    "name", ["article", "headline_digest", "newspaper_page", "run_in_digest", "weekly_roundup", "work_report"]
)
@pytest.mark.parametrize("text", TEXTS)
def test_any_format_fits(name: str, text: str) -> None:
    """Short texts fit too, whatever format they are read as."""
    assert faults(parse(text, format=name)) == []


@pytest.mark.parametrize("path", sorted((HERE / "documents").glob("*.json")), ids=lambda path: path.stem)
def test_stored_documents_fit_their_schema(path: Path) -> None:
    """A kept document fits the schema kept beside it."""
    schema = json.loads((HERE / f"schema-{path.stem}.json").read_text("utf-8"))
    assert [
        error.message for error in Draft202012Validator(schema).iter_errors(json.loads(path.read_text("utf-8")))
    ] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["format"], 3),
        (["heading"], None),
        (["series"], "三"),
        (["records", 0, "type"], "poem"),
        (["records", 0, "headline", "spans"], [[0]]),
        (["records", 0, "headline", "spans"], [[-1, 2]]),
        (["records", 0, "bylines", 0, "role"], "poet"),
        (["detection", "score"], "high"),
    ],
)
def test_schema_refuses(path: list[str | int], value: object) -> None:
    """A value of another kind does not fit."""
    found = json.loads(to_json(parse(TEXTS[2])))
    node: Any = found
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    assert list(Draft202012Validator(json_schema()).iter_errors(found))


@pytest.mark.parametrize("key", ["schema_version", "records", "source", "extra", "notes"])
def test_keys_are_required(key: str) -> None:
    """No key may be missing."""
    found = json.loads(to_json(parse("甲")))
    del found[key]
    assert list(Draft202012Validator(json_schema()).iter_errors(found))


def test_fields_of_plugins() -> None:
    """Under extra anything may stand whose name is a plugin's own; another name does not fit."""
    for name, fits in (
        ("x-bulletin-page", True),
        ("x-unread", True),
        ("page", False),
        ("x-", False),
        ("x-Page", False),
    ):
        found = json.loads(to_json(parse(TEXTS[2])))
        found["extra"] = {"x-own": {"any": ["thing", 1]}}
        found["records"][0]["extra"] = {name: None}
        assert (list(Draft202012Validator(json_schema()).iter_errors(found)) == []) is fits


def test_later_keys_are_allowed() -> None:
    """A key that a later version adds does no harm."""
    found = json.loads(to_json(parse("甲")))
    found["weather"] = "晴"
    assert list(Draft202012Validator(json_schema()).iter_errors(found)) == []


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for child in schema.values():
            yield from objects(child)
    elif isinstance(schema, list):
        for child in schema:
            yield from objects(child)


def test_every_object_is_described() -> None:
    """Every object of the schema says what it is, and requires all its keys."""
    found = list(objects(json_schema()))
    assert len(found) >= 15
    for each in found:
        assert each["description"]
        assert each["required"] == list(each["properties"])


def test_schema_is_stored() -> None:
    """The schema is the one stored for its version: a change needs a new SCHEMA_VERSION, stored beside the old one.

    After raising SCHEMA_VERSION to 1.N (or, before its first release, after an addition) run, from the project's folder,
    `python -m cqgov_parse --schema > tests/unit/export/schema-1.N.json` and, to keep a document of it,
    `python -m cqgov_parse tests/unit/export/documents/1.0.txt > tests/unit/export/documents/1.N.json`.
    """
    path = HERE / f"schema-{SCHEMA_VERSION}.json"
    assert path.exists(), f"store the schema of version {SCHEMA_VERSION} as {path.name}"
    assert json.loads(path.read_text("utf-8")) == json_schema(), (
        "the schema changed: raise SCHEMA_VERSION and store the new schema"
    )


def test_additions_only() -> None:
    """Against every stored schema of this major version the present one only adds: nothing is renamed or taken away."""
    now = json_schema()
    for path in HERE.glob(f"schema-{SCHEMA_VERSION.split('.')[0]}.*.json"):
        old = json.loads(path.read_text("utf-8"))
        assert set(old["$defs"]) <= set(now["$defs"])
        for name, each in old["$defs"].items():
            assert set(each.get("properties", ())) <= set(now["$defs"][name].get("properties", ())), (
                f"{name} lost a key"
            )
