"""What a directive repeats in most of its measures tells little of which of them answers another's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from kg.extraction.directive import extract
from kg.linking.correspondence.model import shipped
from kg.linking.correspondence.prepared import prepare
from kg.linking.correspondence.signals import NAMES, signals
from kg.linking.correspondence.terms import LEAST, seldomness
from kg.model import Directive
from kg.nlp.concepts import reworded
from kg.reading import read_bytes

SUBJECT = "生活垃圾分类"


def directive(place: str, measures: list[str]) -> Directive:
    tasks = "".join(f"（{n}）做好工作。{m}\n" for n, m in zip("一二三四五六七八", measures, strict=False))
    text = (
        f"{place}人民政府关于印发工作方案的通知\n\n各有关单位：\n\n{tasks}\n{place}人民政府\n\n2023年5月6日\n"
    )
    return extract(read_bytes(text.encode(), "x.txt"))


def signal(name: str, uppers: list[str], lowers: list[str]) -> np.ndarray:
    sides = (directive("安徽省", uppers), directive("合肥市", lowers))
    upper, lower = (prepare(side, shipped().weights, reworded) for side in sides)
    return signals(upper, lower).values[:, :, NAMES.index(name)]


ELSEWHERE = ["整治河道堤岸。", "修缮校舍门窗。", "检测桥梁荷载。"]
NARROW = [f"改造{SUBJECT}收集点。", f"配齐{SUBJECT}运输车辆。", f"培训{SUBJECT}督导人员。"]


SHARES = ["contained", "rare", "context", "clause", "in_document", "characters", "characters_in_document"]


@pytest.mark.parametrize("name", SHARES)
def test_a_subject_that_stands_everywhere_is_no_agreement(name: str) -> None:
    upper = f"公示{SUBJECT}举报电话。"
    narrow = signal(name, [upper, *NARROW], NARROW)[0].max()
    wide = signal(name, [upper, *ELSEWHERE], [NARROW[0], *ELSEWHERE])[0].max()
    assert narrow < 0.5 * wide


@pytest.mark.parametrize("name", [*SHARES, "characters_reverse"])
def test_a_sentence_taken_over_is_found_whole_among_its_like(name: str) -> None:
    assert signal(name, NARROW, NARROW).diagonal() == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("开展技能培训。", "组织训练班教授技艺。"),
        ("查处违建。", "违法建筑一律拆除并追究。"),
        ("监督管理市场。", "落实监管职责。"),
    ],
)
def test_words_that_share_single_characters_agree_by_characters_where_no_pair_recurs(
    upper: str, lower: str
) -> None:
    uppers, lowers = [upper, *ELSEWHERE], [lower, "评比先进集体。"]
    assert signal("verbatim", uppers, lowers)[0].max() == 0
    by_characters = signal("characters", uppers, lowers)[0]
    assert by_characters[0] > 0.2 > by_characters[1]


def test_a_directive_of_one_measure_or_of_like_ones_keeps_its_words() -> None:
    assert signal("contained", [NARROW[0]], [NARROW[0]])[0, 0] == pytest.approx(1.0)
    assert signal("contained", [NARROW[0]] * 3, [NARROW[0]] * 3).min() == pytest.approx(1.0)


def test_the_share_of_its_weight_that_a_term_keeps_falls_with_the_measures_that_hold_it() -> None:
    kept = seldomness([{"a", "b", "c"}, {"a", "b"}, {"a", "b"}, {"a"}])
    assert list(kept) == ["a", "b"]
    assert LEAST == kept["a"] < kept["b"] < 1


def test_a_long_run_is_found_however_long_the_sentence_that_holds_it() -> None:
    run = "把燃气安全的责任和压力传导到末端"
    upper = [f"坚持{run}，夯实管理基础。", *ELSEWHERE]
    long = f"各单位要领会部署，研究制定方案，细化工作举措，明确职责分工，切实{run}，并按月报送进展情况。"
    assert signal("verbatim_long", upper, [long, *NARROW])[0, 0] == 1.0
    assert signal("verbatim_long", upper, [long, *NARROW])[0, 1:].max() < 0.2


def test_a_run_that_the_upper_directive_repeats_itself_counts_for_less() -> None:
    seen = signal("verbatim_long", NARROW, ["评比生活垃圾分类先进。"])
    once = signal("verbatim_long", [NARROW[0], *ELSEWHERE], ["评比生活垃圾分类先进。"])
    assert seen.max() < 0.5 * once.max()


def test_signals_are_the_same_to_the_last_bit_in_every_process() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", _PRINTED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


_PRINTED = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import test_common_terms as t
from kg.linking.correspondence.signals import NAMES
uppers = [t.NARROW[0], *t.ELSEWHERE, "加强收集点运输车辆督导人员管理，完善河道桥梁校舍台账。"]
print([t.signal(name, uppers, [*t.NARROW, *t.ELSEWHERE]).tobytes().hex() for name in NAMES])
"""
