"""Wall time of the commands a user waits for, beside that of an interpreter that does nothing.

    python benchmarks/commands.py [--runs N]

Builds the graph of the bundled directives in a temporary folder first; each time is the best of N runs,
start-up included, in seconds.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DIRECTIVES = Path(__file__).resolve().parents[1] / "data" / "directives"
NOTHING = [sys.executable, "-c", "pass"]
KG = [sys.executable, "-m", "kg"]


def best_of(command: list[str], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        graph = str(Path(folder, "graph"))
        subprocess.run([*KG, "-q", "build", str(DIRECTIVES), "-o", graph], check=True)
        rows = [
            ("python -c pass", NOTHING, None),
            ("kg --help", [*KG, "--help"], None),
            ("kg show FILE", [*KG, "show", str(DIRECTIVES / "jiangxi-2022.txt")], 1.0),
            ("kg trace MEASURE", [*KG, "-g", graph, "trace", "赣府厅字〔2022〕45号#T01.M1"], 0.4),
            ("kg trace DIRECTIVE", [*KG, "-g", graph, "trace", "宁府办字〔2023〕56号"], 0.4),
        ]
        print(f"best of {runs} runs, seconds of wall time")
        print(f"{'command':<22}{'time':>8}{'bound':>8}")
        for name, command, bound in rows:
            print(f"{name:<22}{best_of(command, runs):>8.3f}{bound or '':>8}")


if __name__ == "__main__":
    main()
