"""Things of what is left out that other sentences of the same tasks name are pointed out."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.mentions import named_beside
from kg.model import Directive
from kg.reading import read_bytes


def plan(*tasks: str) -> Directive:
    rows = "".join(f"（{n}）事项{n}。{text}\n" for n, text in zip("一二", tasks, strict=False))
    return extract(read_bytes(f"某市2023年工作要点\n\n一、任务\n{rows}".encode(), "x.txt"))


@pytest.mark.parametrize(
    ("tasks", "words"),
    [
        (("检测桥梁荷载。治理黑臭水体3处。",), ["黑臭水体"]),
        (("检测桥梁荷载。疏浚河道。",), []),
        (("检测桥梁荷载，巡查黑臭水体。治理黑臭水体3处。",), []),  # a counterpart names it as well
        (("检测桥梁荷载。", "治理黑臭水体3处。"), []),  # another task
    ],
)
def test_a_thing_that_another_sentence_of_the_task_names(tasks: tuple[str, ...], words: list[str]) -> None:
    lower = plan(*tasks)
    found = Comparer.shipped().compare(plan("检测桥梁荷载，消除农村黑臭水体。"), lower)
    below = "\n".join(m.text for m in lower.measures())
    assert named_beside(found, ["消除农村黑臭水体"], [0], below) == words
