"""Resolution and lineage over synthetic directives: time, memory and growth, as one table.

Run ``python benchmarks/linking.py [SIZE ...]``.  Each size runs in a process of
its own, so that the peak memory is that of the size alone, the synthetic directives included.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time

from kg.linking.lineage import lineage
from kg.linking.resolve import resolve
from kg.model import Citation, CitationRole, Directive, Division, DocNumber, OrganType, Source, Span, Text
from kg.reference import divisions

_SUBJECTS = [a + b for a in ("政务", "数据", "河湖", "教育", "医疗", "养老", "旅游", "农业", "林业", "水利", "交通", "住房", "就业",
                             "质量", "食品", "药品", "档案", "气象", "消防", "应急") for b in ("公开", "治理", "服务", "保障", "监管")]  # fmt: skip
_GENRES = ("工作要点", "实施方案", "行动计划", "管理办法")


def _places() -> list[divisions.DivisionRecord]:
    return [d for d in divisions.all_divisions() if d.valid_to is None and d.kind == "division"]


def synthetic(size: int) -> list[Directive]:
    """``size`` directives with two citations each, half by number, half by title, one in ten of something not held."""
    rng = random.Random(size)
    places = _places()
    above = {p.code: [a.code for a in divisions.ancestors(p.code)] for p in places}
    made: list[Directive] = []
    by_place: dict[str, list[Directive]] = {}
    for serial in range(size):
        place = places[serial % len(places)]
        year = 2010 + serial * 14 // size
        title = f"{year}年{place.name}{rng.choice(_SUBJECTS)}{rng.choice(_GENRES)}"
        number = DocNumber(f"{place.short}府办发", year, serial)
        pool = [d for code in (*above[place.code], place.code) for d in by_place.get(code, ())[-40:]]
        cites = tuple(_citation(rng, pool, serial) for _ in range(2))
        plain = title + "".join(c.text for c in cites)
        directive = Directive(
            str(number), number, title, f"{place.name}人民政府办公室关于印发{title}的通知", None, "通知",
            (f"{place.name}人民政府办公室",), place.level, OrganType.OFFICE, Division(place.code, place.name), year,
            f"{year}-06-01", None, ("各市、县（区）人民政府",), (), None, None, (), (), (), cites,
            Text(plain, (Span(0, len(plain)),), Source(f"{serial}.txt", f"{serial:064x}", "text/plain")),
        )  # fmt: skip
        made.append(directive)
        by_place.setdefault(place.code, []).append(directive)
    rng.shuffle(made)
    return made


def _citation(rng: random.Random, pool: list[Directive], serial: int) -> Citation:
    if not pool or rng.random() < 0.1:
        title, number = f"关于加强{rng.choice(_SUBJECTS)}的意见", DocNumber("国发", 2005, serial % 997)
    else:
        cited = rng.choice(pool)
        title, number = cited.notice_title, cited.number
    kind = rng.random()
    shown_title, shown_number = (
        (None, number) if kind < 0.3 else (title, None) if kind < 0.6 else (title, number)
    )
    surface = f"《{shown_title}》（{shown_number}）"
    return Citation(
        surface,
        Span(0, len(surface)),
        shown_title,
        None,
        None,
        shown_number,
        None,
        None,
        CitationRole.BASIS,
        "根据",
    )


def _run(size: int) -> str:
    directives = synthetic(size)
    wall, cpu = [time.perf_counter()], [time.process_time()]
    resolved, not_held = resolve(directives)
    wall.append(time.perf_counter())
    cpu.append(time.process_time())
    pairs = lineage(resolved, not_held).answers
    wall.append(time.perf_counter())
    cpu.append(time.process_time())
    statuses = [c.resolution.status.value for d in resolved for c in d.citations if c.resolution]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    held = statuses.count("resolved") / len(statuses)
    times = [f"{clock[at + 1] - clock[at]:.2f}" for at in (0, 1) for clock in (wall, cpu)]
    return "\t".join(
        [
            str(size),
            str(len(statuses)),
            *times,
            f"{peak:.2f}",
            f"{held:.3f}",
            str(len(not_held)),
            str(len(pairs)),
        ]
    )


_COLUMNS = ("directives", "citations", "resolve_s", "cpu_s", "lineage_s", "cpu_s", "peak_GB", "resolved", "not_held", "pairs",
            "resolve_x", "lineage_x")  # fmt: skip


def table(sizes: list[int]) -> None:
    """Prints the table; ``_x`` is CPU time over size, relative to the first row: 1.0 is linear growth."""
    print("".join(f"{name:>11}" for name in _COLUMNS))
    first: tuple[float, float] | None = None
    for size in sizes:
        row = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        )
        cells = row.stdout.strip().split("\t")
        each = (float(cells[3]) / size, float(cells[5]) / size)
        first = first or each
        cells += [f"{each[0] / first[0]:.2f}", f"{each[1] / first[1]:.2f}"]
        print("".join(f"{cell:>11}" for cell in cells), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 50_000, 250_000], metavar="SIZE")
    parser.add_argument("--one", action="store_true", help="the row of one size, in this process")
    told = parser.parse_args()
    if told.one:
        print(_run(told.sizes[0]))
    else:
        table(told.sizes)


if __name__ == "__main__":
    main()
