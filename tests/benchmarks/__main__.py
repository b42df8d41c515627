"""`python -m tests.benchmarks` measures every goal, `--short` less of each; `--only G1 G5` some; `--json FILE` keeps the table."""

import argparse
import json
import os
import platform
import sys
import time
from pathlib import Path

import attrs

from tests.benchmarks import peers
from tests.benchmarks.goals import FULL, GOALS, SHORT, Goal

_PACKAGES = ("attrs", "cattrs", "opencc", "regex", "jieba", "jionlp", "cpca", "trafilatura", "gne", "unstructured")


def _machine() -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "packages": {name: found for name in _PACKAGES if (found := peers.installed(name))},
        "time": time.strftime("%Y-%m-%d"),
    }


def _row(goal: Goal) -> str:
    ratio = goal.ratio
    sign = "≤" if goal.highest else "≥"
    verdict = "met" if goal.is_met else "MISSED"
    worst = f"  ({goal.worst})" if goal.worst else ""
    return f"{goal.key:4} {ratio.median:9.2f}  {ratio.low:8.2f}–{ratio.high:<8.2f} {sign} {goal.aim:<5g} {verdict:7} {goal.what}{worst}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--short", action="store_true", help="less of everything, no processes, jieba alone")
    parser.add_argument("--only", nargs="+", metavar="GOAL", help="these goals alone; `peers` for the other libraries")
    parser.add_argument("--json", metavar="FILE", help="write the table as JSON, too")
    options = parser.parse_args()
    extent = SHORT if options.short else FULL
    wanted = options.only or [*(key for keys in GOALS for key in keys.split() if not (options.short and key == "G13"))]
    machine = _machine()
    print(json.dumps(machine, ensure_ascii=False))
    print(f"{'':4} {'median':>9}  {'low':>8} {'high':<8} {'aim':7}", flush=True)
    found: list[Goal] = []
    for keys, measure in GOALS.items():
        if any(key in wanted for key in keys.split()):
            for goal in measure(extent):
                found.append(goal)
                print(_row(goal), flush=True)
    beside: list[dict[str, object]] = []
    if "peers" in wanted or not (options.only or options.short):
        for peer, ratio in peers.beside():
            beside.append({"name": peer.name, "job": peer.job, **attrs.asdict(ratio)})
            print(
                f"{peer.name:14} takes {ratio.median:7.1f} times as long  ({ratio.low:.1f}–{ratio.high:.1f})  {peer.job}",
                flush=True,
            )
    if options.json:
        table = {"machine": machine, "goals": [attrs.asdict(goal) for goal in found], "peers": beside}
        Path(options.json).write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
