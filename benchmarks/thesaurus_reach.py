"""How far the thesaurus reaches: the share of content characters that some concept covers.

``python benchmarks/thesaurus_reach.py FILE...`` reads plain text, or JSON lines whose objects hold
``same`` (sentences of one duty) and ``not`` (sentences that share its words but not the duty).
For the latter it also prints how often concepts tell the two apart.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from kg.nlp.concepts import TELLING
from kg.reference.topics import Concept, concepts, labels, matcher, shared

CHINESE = re.compile(r"[\u4e00-\u9fff]")
STOP_WORDS = [
    "进一步",
    "以及",
    "或者",
    "并且",
    "对于",
    "关于",
    "按照",
    "根据",
    "通过",
    "围绕",
    "有关",
    "相关",
    "各级",
    "各类",
    "各地",
    "各市",
    "各县",
    "各单位",
    "各部门",
    "的",
    "了",
    "和",
    "与",
    "及",
    "或",
    "等",
    "在",
    "对",
    "为",
    "以",
    "由",
    "从",
    "向",
    "把",
    "将",
    "被",
    "让",
    "使",
    "给",
    "于",
    "而",
    "并",
    "又",
    "也",
    "都",
    "还",
    "就",
    "要",
    "应",
    "可",
    "须",
    "其",
    "该",
    "此",
    "这",
    "那",
    "之",
    "所",
    "个",
    "们",
    "不",
    "是",
    "有",
    "到",
    "上",
    "下",
    "中",
    "内",
    "外",
    "前",
    "后",
    "时",
    "各",
    "每",
    "本",
]
STOP = re.compile("|".join(sorted(STOP_WORDS, key=len, reverse=True)))


def content_places(text: str) -> set[int]:
    """Return the places of Chinese characters that belong to no stop word."""
    stopped = {place for found in STOP.finditer(text) for place in range(*found.span())}
    return {found.start() for found in CHINESE.finditer(text)} - stopped


def reach(texts: Iterable[str]) -> tuple[int, int]:
    """Return (content characters covered by a concept, content characters)."""
    covered = total = 0
    for text in texts:
        content = content_places(text)
        hit = {place for found in matcher().find(text) for place in range(found.start, found.end)}
        covered += len(content & hit)
        total += len(content)
    return covered, total


def of_facets(text: str, facets: Sequence[str]) -> list[Concept]:
    """Return the concepts of ``facets`` in ``text``."""
    return [hit.concept for hit in matcher().find(text) if hit.concept.facet in facets]


def likeness(left: str, right: str) -> float:
    """Return the weight of what two sentences share, over the weight of what either has (0 to 1)."""
    a = {c.id: c for c in of_facets(left, ("object", "action", "instrument", "duty"))}
    b = {c.id: c for c in of_facets(right, ("object", "action", "instrument", "duty"))}
    either = sum(c.weight for c in (a | b).values())
    return sum(shared(a.values(), b.values()).values()) / either if either else 0.0


def auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """Return the chance that a positive stands above a negative (ties half)."""
    ranked = sorted([(score, 1) for score in positive] + [(score, 0) for score in negative])
    above = place = 0
    while place < len(ranked):
        ties = place
        while ties < len(ranked) and ranked[ties][0] == ranked[place][0]:
            ties += 1
        ones = sum(kind for _, kind in ranked[place:ties])
        below = sum(1 for _, kind in ranked[:place] if kind == 0)
        above += ones * (2 * below + (ties - place - ones))
        place = ties
    return above / (2 * len(positive) * len(negative)) if positive and negative else 0.0


def _meet(left: str, right: str) -> bool:
    facets = ("object", "duty")
    a, b = of_facets(left, facets), of_facets(right, facets)
    return bool({c.id for c in a} & {c.id for c in b})


def _do_the_same(left: str, right: str) -> bool:
    actions = {c.id for c in of_facets(left, ("action",)) if c.weight >= TELLING}
    return _meet(left, right) and bool(actions & {c.id for c in of_facets(right, ("action",))})


def _share(hits: Sequence[bool]) -> str:
    return f"{sum(hits)}/{len(hits)} = {sum(hits) / len(hits):.3f}" if hits else "-"


def report_groups(groups: Sequence[dict[str, list[str]]]) -> None:
    """Print how often sentences of one duty share a concept, and how often the traps do."""
    same = [pair for group in groups for pair in combinations(group["same"], 2)]
    apart = [(left, right) for group in groups for left in group["same"] for right in group["not"]]
    any_pair = [any(_meet(*pair) for pair in combinations(group["same"], 2)) for group in groups]
    any_trap = [any(_meet(a, b) for a in group["same"] for b in group["not"]) for group in groups]
    print(f"  pairs of one duty that share an object or generic duty: {_share([_meet(*p) for p in same])}")
    print(f"  pairs with a trap that do:                              {_share([_meet(*p) for p in apart])}")
    print(f"  groups where two of one duty do:                        {_share(any_pair)}")
    print(f"  groups where one does with a trap:                      {_share(any_trap)}")
    print(
        f"  pairs of one duty that share a telling action as well:  {_share([_do_the_same(*p) for p in same])}"
    )
    print(
        f"  pairs with a trap that do:                              {_share([_do_the_same(*p) for p in apart])}"
    )
    within, across = [likeness(*pair) for pair in same], [likeness(*pair) for pair in apart]
    others = [
        likeness(left["same"][0], right["same"][-1])
        for left, right in zip(groups, [*groups[7:], *groups[:7]], strict=True)
    ]
    print(f"  likeness, one duty against trap (AUC):                  {auc(within, across):.3f}")
    print(f"  likeness, one duty against another group (AUC):         {auc(within, others):.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    files = parser.parse_args().files
    print(f"{len(concepts())} concepts, {len(labels())} labels")
    matcher()
    every: list[dict[str, list[str]]] = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        groups = [json.loads(line) for line in text.splitlines()] if file.suffix == ".jsonl" else []
        texts = [s for group in groups for s in group["same"]] if groups else text.splitlines()
        begin = time.process_time()
        covered, total = reach(texts)
        speed = sum(map(len, texts)) / (time.process_time() - begin) / 1e6
        print(
            f"{file.name}: {covered}/{total} = {covered / max(total, 1):.3f} covered, {speed:.2f} M chars/s"
        )
        if groups:
            report_groups(groups)
        every += groups
    if every:
        print("all groups:")
        report_groups(every)


if __name__ == "__main__":
    main()
