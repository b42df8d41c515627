"""`python -m tests.accuracy [GROUP…]` prints the table, `--show` every miss, `--record` stores the figures as the floor."""

import json
import sys

from tests.accuracy.scorer import GROUPS, HERE, score


def main() -> None:
    groups = [argument for argument in sys.argv[1:] if not argument.startswith("-")] or GROUPS
    found = score(groups)
    if "--show" in sys.argv:
        print("\n".join(found.misses))
    table = found.table()
    if not table:
        sys.exit(f"no texts in {', '.join(groups)}")
    for field, row in table.items():
        print(f"{field:18} P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}  gold {row['gold']:.0f}")
    print(f"mean F1 {sum(row['f1'] for row in table.values()) / len(table):.4f} over {len(table)} fields")
    if "--record" in sys.argv:
        floor = {field: round(row["f1"], 4) for field, row in table.items()}
        (HERE / "floor.json").write_text(json.dumps(floor, indent=1) + "\n", "utf-8")


main()
