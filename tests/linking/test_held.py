"""Turned matrices multiply as plain ones do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from kg.linking.correspondence.held import product, turned

COLUMNS = 50
ROWS = st.lists(
    st.dictionaries(st.integers(0, COLUMNS - 1), st.sampled_from([0.25, 0.5, 1.0]), max_size=8),
    min_size=1,
    max_size=6,
)


def matrix(rows: list[dict[int, float]]) -> csr_matrix:
    dense = np.zeros((len(rows), COLUMNS))
    for place, row in enumerate(rows):
        dense[place, list(row)] = list(row.values())
    return csr_matrix(dense)


@given(ROWS, ROWS)
@settings(max_examples=60)
def test_a_product_with_a_turned_matrix_is_the_plain_product(left, right):
    left, right = matrix(left), matrix(right)
    assert product(left, turned(right)) == pytest.approx((left @ right.T).toarray())


@pytest.mark.parametrize(
    ("left", "right"), [([{}], [{1: 1.0}]), ([{1: 1.0}], [{}, {}]), ([{1: 1.0}], [{2: 1.0}])]
)
def test_rows_without_a_column_in_common_give_nothing(left, right):
    assert not product(matrix(left), turned(matrix(right))).any()
