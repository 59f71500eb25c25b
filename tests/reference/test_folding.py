"""Which writings count as the same, and for whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.correction import anchor
from kg.linking.correspondence.terms import terms
from kg.linking.review.anchors import text_key
from kg.reference.folding import (
    fold_case,
    fold_label,
    fold_name,
    fold_print,
    fold_searched,
    fold_text,
    fold_width,
    has_traditional,
    number_search_key,
    search_key,
    simplify,
)

MIXED = st.text(
    alphabet="０１９ＡＺａ〔〕（）［］　，。：；“”《》—①％一国國 12abZ()[]\u200b\ufeff\u00ad\n", max_size=40
)


@pytest.mark.parametrize(
    ("fold", "text", "folded"),
    [
        (fold_width, "Ａ １（％）", "A 1(%)"),
        (fold_case, "ＡＢ Ｃd", "ab cd"),
        (fold_print, " ２０２２ 年(A)[Ｂ],:;<>％①", "2022年（A）〔B〕，：；〈〉％①"),
        (fold_print, "［试行］—“甲”", "〔试行〕—“甲”"),
        (fold_print, "甲\u200b乙\ufeff丙\u00ad", "甲乙丙"),
        (fold_text, "５０％，①（甲）“乙”", "50%,1(甲)“乙”"),
        (fold_text, "甲\u200b乙\ufeff丙\u00ad\n", "甲乙丙"),
        (fold_name, "《關於“甲”的〔二〇二二年〕通知》", "关于甲的(2022年)通知"),
        (fold_name, "２０２１－２０２３年", "2021-2023年"),
        (fold_name, "２０２１至2023年—2025", "2021-2023年-2025"),
        (fold_label, "“ＡＰＰ”　备案", "app备案"),
        (search_key, "《ＡＰＰ 备案》", "app备案"),
        (number_search_key, "甲府办发[2021] 第062号", "甲府办发(2021)62号"),
    ],
)
def test_each_folding_says_what_does_not_matter(fold, text, folded) -> None:
    assert fold(text) == folded


@given(MIXED)
def test_what_is_folded_stays(text: str) -> None:
    for fold in (fold_width, fold_case, fold_print, fold_text, fold_label, simplify):
        assert fold(fold(text)) == fold(text)


@given(MIXED)
def test_some_keep_every_character_in_its_place(text: str) -> None:
    for fold in (fold_width, fold_case, simplify):
        assert len(fold(text)) == len(text)
    found = fold_searched(text)
    assert found.text == fold_label(text)
    if found.places is not None:
        assert [fold_case(text)[place] for place in found.places] == list(found.text)


def test_anchors_in_the_files_of_people_hold_for_good() -> None:
    words = "（一）《甲》 ５０％［试行］，Ａ①;"
    assert anchor(words) == "beac4182abf03ad9"
    assert text_key(words) == "b30fe9b4413ff66b"


def test_wide_capitals_are_words_like_any() -> None:
    assert terms("推广ＡＰＰ") == terms("推广APP") == ["推广", "app"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("國務院辦公廳關於印發", "国务院办公厅关于印发"), ("縣級人民政府信息公開條例", "县级人民政府信息公开条例"),
        ("〔２０２２〕４５號", "〔２０２２〕４５号"), ("檔案管理辦法", "档案管理办法"), ("發展和改革委員會", "发展和改革委员会"),
        ("臺灣", "台湾"), ("圍繞產業鏈", "围绕产业链"),
        ("後勤", "后勤"), ("公開徵求意見", "公开征求意见"),
    ],
)  # fmt: skip
def test_traditional_writing_is_simplified(old: str, new: str) -> None:
    assert has_traditional(old)
    assert simplify(old) == new
    assert not has_traditional(new)


@pytest.mark.parametrize("text", ["乾县人民政府", "显著成效", "覆盖率达95%", "〔2022〕45号"])
def test_simplified_writing_stays_as_it_is(text: str) -> None:
    assert simplify(text) == text
