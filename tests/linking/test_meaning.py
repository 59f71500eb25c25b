"""What sentences order as vectors: one long, the same after a file, and told by terms alone."""

from __future__ import annotations

import numpy as np
import pytest

from kg.linking.correspondence.meaning import Meaning, parsed, sense, shipped
from kg.linking.correspondence.rows import column
from kg.nlp.concepts import reworded

COLUMNS = np.array(sorted(column(t) for t in ("公开", "目录", "更新")))
MEANING = Meaning(COLUMNS, np.arange(3 * 128, dtype=np.float32).reshape(3, 128) - 190, {"groups": "aa"})


def test_rows_are_one_long_and_nothing_stays_nothing():
    lengths = np.linalg.norm(MEANING.of([["公开", "目录"], ["从未见过"], []]), axis=1)
    assert lengths == pytest.approx([1, 1, 0])


def test_terms_never_learnt_have_directions_of_their_own():
    known, new, other = MEANING.of([["公开"], ["甲乙"], ["丙丁"]])
    assert abs(known @ new) < 0.5
    assert abs(new @ other) < 0.5
    assert MEANING.of([["甲乙"]])[0] @ new == pytest.approx(1)


def test_a_row_does_not_hang_on_the_order_of_terms_or_on_the_other_rows():
    alone = MEANING.of([["公开", "甲乙"]])
    beside = MEANING.of([["目录"], ["甲乙", "公开", "公开"]])
    assert np.allclose(alone[0], beside[1])


def test_a_file_keeps_the_vectors_to_a_hundredth_of_the_largest():
    again = parsed(MEANING.saved())
    assert (again.columns == MEANING.columns).all()
    assert again.provenance == MEANING.provenance
    assert np.abs(again.vectors - MEANING.vectors).max() <= np.abs(MEANING.vectors).max() / 200


def test_the_sense_has_the_own_words_the_reworded_ones_and_the_characters():
    (said,) = reworded(["每年组织一次业务学习"])
    found = sense("每年组织一次业务学习", said)
    assert {"业务", "培训", "习"} <= set(found)
    assert found == sorted(set(found))


@pytest.mark.parametrize(
    ("upper", "lower", "other"),
    [
        # None of these sentences stands in what it was learnt from.
        ("按时答复群众提出的信息公开申请", "收到百姓索要政府文件的信函，到期前必须给书面回音", "按时向群众公开年度工作报告"),
        ("对排名靠后的单位进行约谈", "考核垫底的，由领导找其负责人谈话提醒", "对排名靠前的单位进行表彰"),
    ],
)  # fmt: skip
def test_the_duty_in_other_words_is_nearer_than_other_duties_in_its_words(upper, lower, other):
    texts = [upper, lower, other]
    rows = shipped().of([sense(t, said) for t, said in zip(texts, reworded(texts), strict=True)])
    assert rows[0] @ rows[1] > rows[0] @ rows[2]
