"""No field may read worse than it did."""

import json

from tests.accuracy.scorer import GROUPS, HERE, score


def test_no_field_drops_below_the_recorded_figure() -> None:
    """Every field's F1 over our own annotated texts is at least what floor.json records."""
    table = score(GROUPS).table()
    floor = json.loads((HERE / "floor.json").read_text("utf-8"))
    dropped = {
        field: (table[field]["f1"], least) for field, least in floor.items() if table[field]["f1"] < least - 0.0005
    }
    assert not dropped
    assert set(table) == set(floor), "record the figures of new fields: python -m tests.accuracy --record"
