"""What comparing costs: a province with its counties, and a year of the whole country (synthetic, from the written pairs).

    python benchmarks/correspondence.py            a province: 100 counties, 60 upper measures
    python benchmarks/correspondence.py --country  31 provinces, 333 cities, 2,844 counties

Prints seconds, milliseconds a pair, and peak memory; the cost of a pair at both sizes shows whether it stays flat.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from threadpoolctl import threadpool_limits

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.model import Answers, Directive, Ground, PairState
from kg.reading import read

TEXTS = Path(__file__).parents[1] / "data" / "gold" / "texts"
PROVINCES, CITIES, COUNTIES = 31, 333, 2844


def sources(side: str) -> list[Directive]:
    return [extract(read(path)) for path in sorted(TEXTS.glob(f"*-{side}.txt"))]


def variant(directive: Directive, number: int) -> Directive:
    """A directive of its own: other id, tasks shuffled, one in five left out."""
    chance = random.Random(number)
    tasks = [t for t in directive.tasks if chance.random() > 0.2] or list(directive.tasks)
    chance.shuffle(tasks)
    return replace(directive, id=f"{directive.id}~{number}", tasks=tuple(tasks))


def sized(uppers: list[Directive], measures: int) -> Directive:
    """An upper directive of about ``measures`` measures, put together from several."""
    tasks = [t for d in uppers for t in d.tasks]
    taken, count = [], 0
    for task in tasks:
        if count >= measures:
            break
        taken.append(task)
        count += len(task.measures)
    return replace(uppers[0], id="upper", tasks=tuple(taken), unnumbered=())


def compare_all(job: tuple[Directive, list[Directive]]) -> int:
    """Compares one upper directive with each lower one; the number of findings."""
    upper, lowers = job
    with threadpool_limits(limits=1):
        comparer = Comparer.shipped()
        answers = (Answers(low.id, upper.id, Ground.GIVEN, PairState.COMPARED, "", "") for low in lowers)
        return sum(
            len(p.findings)
            for p in comparer.pairs((upper, low, a) for low, a in zip(lowers, answers, strict=True))
        )


def timed(name: str, jobs: list[tuple[Directive, list[Directive]]]) -> None:
    pairs = sum(len(lowers) for _, lowers in jobs)
    start = time.perf_counter()
    with get_context("fork").Pool(2) as pool:
        findings = sum(pool.imap_unordered(compare_all, jobs))
    seconds = time.perf_counter() - start
    peak = (
        max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        / 1024
    )
    print(
        f"{name:<24}{pairs:>7} pairs {findings:>8} findings {seconds:>8.1f} s {1000 * seconds / pairs:>7.1f} ms a pair {peak:>7.0f} MB a process"
    )


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--country", action="store_true", help="also a year of the whole country")
    asked = options.parse_args()
    uppers, lowers = sources("upper"), sources("lower")
    upper = sized(uppers, 60)
    counties = [variant(lowers[i % len(lowers)], i) for i in range(100)]
    timed("province, 100 counties", [(upper, counties[:50]), (upper, counties[50:])])
    if asked.country:
        units = PROVINCES + CITIES + COUNTIES
        everybody = [variant(lowers[i % len(lowers)], i) for i in range(units)]
        timed("country, one year", [(upper, everybody[i : i + 100]) for i in range(0, units, 100)])


if __name__ == "__main__":
    main()
