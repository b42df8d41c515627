"""The recipe for Spark in docs/scaling.md runs as printed, where Spark and Java are there."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.conftest import ROOT
from tests.corpus import text


def test_the_recipe(tmp_path: Path) -> None:
    """Each row of a table comes out of Spark as its document or its failure."""
    pytest.importorskip("pyspark")
    if shutil.which("java") is None:
        pytest.skip("no Java")
    page = (ROOT / "docs" / "scaling.md").read_text("utf-8")
    (recipe,) = (block for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "pyspark" in block)
    rows = [{"id": str(n), "text": text(n)} for n in range(3)] + [{"id": "none", "text": " "}]
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "news.jsonl").write_text("\n".join(lines), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYSPARK_PYTHON": sys.executable}
    subprocess.run([sys.executable, "-c", recipe], cwd=tmp_path, env=environment, check=True, capture_output=True)
    parts = sorted((tmp_path / "parsed").glob("part-*"))
    found = {each["id"]: each for part in parts for each in map(json.loads, part.read_text("utf-8").splitlines())}
    assert set(found) == {"0", "1", "2", "none"}
    assert found["none"]["failure"]["reason"] == "empty"
    assert all(found[str(n)]["document"]["source"]["length"] == len(text(n)) for n in range(3))
