"""The file of decisions: nothing is lost, nothing is guessed, errors name file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reviewed_pair import LOWER, UPPER, any_review, link_review, reviews, status_review

from kg.linking.review.anchors import text_key
from kg.linking.review.errors import DamagedReviewFile, NoReviewFile
from kg.linking.review.records import Reviews
from kg.linking.review.sssom_file import parse_reviews, read_reviews, review_text, write_reviews
from kg.model import Relation, Status


@given(st.lists(any_review(), max_size=4))
def test_what_is_written_is_read_again(records: list) -> None:
    told = Reviews(tuple(records))
    assert parse_reviews(review_text(told)) == told


@given(st.lists(any_review(), max_size=4), st.randoms())
def test_the_file_is_the_same_whatever_the_order(records: list, chance) -> None:
    shuffled = records[:]
    chance.shuffle(shuffled)
    assert review_text(Reviews(tuple(records))) == review_text(Reviews(tuple(shuffled)))


def test_a_written_file_is_sssom(tmp_path: Path) -> None:
    path = tmp_path / "reviews.sssom.tsv"
    write_reviews(path, reviews(link_review(1, 1, Relation.EQUAL), status_review(3, Status.MISSING)))
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert any(line.startswith("# mapping_set_id:") for line in head)
    names = lines[len(head)].split("\t")
    rows = [dict(zip(names, line.split("\t"), strict=True)) for line in lines[len(head) + 1 :]]
    assert [row["predicate_id"] for row in rows] == ["kgs:equal", "kgs:no_counterpart"]
    assert rows[0]["mapping_justification"] == "semapv:ManualMappingCuration"
    assert rows[1]["subject_id"] == "sssom:NoTermFound"
    assert rows[0]["object_sha256"] == text_key(rows[0]["object_label"])


def test_a_file_of_an_earlier_version_is_read_and_gets_the_prefix_it_lacks() -> None:
    told = reviews(link_review(1, 1, Relation.EQUAL), status_review(3, Status.MISSING))
    text = review_text(told)
    earlier = text.replace("\tkgs:", "\tkg:").replace("#   kgs: https", "#   kg: https")
    found = parse_reviews(earlier)
    assert found.records == told.records
    written = review_text(found)
    assert "# curie_map:\n#   kgs: https://w3id.org/directive-kg/scheme#\n" in written
    assert written.splitlines()[-2:] == text.splitlines()[-2:]


def test_a_failed_write_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "reviews.sssom.tsv"
    write_reviews(path, reviews(status_review(3, Status.MISSING)))
    before = path.read_bytes()

    def fails(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", fails)
    with pytest.raises(OSError, match="disk full"):
        write_reviews(path, reviews())
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["reviews.sssom.tsv"]


def _with(change: dict[str, str]) -> str:
    """A file of one good row and one changed as told."""
    lines = review_text(reviews(link_review(1, 1, Relation.EQUAL))).splitlines()
    names = lines[-2].split("\t")
    row = dict(zip(names, lines[-1].split("\t"), strict=True)) | change
    return "\n".join([*lines, "\t".join(row.values())]) + "\n"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"predicate_id": "kg:similar"}, "kg:similar"),
        ({"predicate_id": "skos:exactMatch"}, "skos:exactMatch"),
        ({"predicate_modifier": "not"}, "predicate_modifier"),
        ({"status": "done"}, "done"),
        ({"status": "missing"}, "有对应措施"),
        ({"status": "unknown"}, "covered"),
        ({"mapping_date": "去年"}, "去年"),
        ({"mapping_date": "2024-13-01"}, "2024-13-01"),
        ({"confidence": "1.5"}, "1.5"),
        ({"confidence": "nan"}, "nan"),
        ({"object_sha256": "xyz"}, "xyz"),
        ({"object_sha256": "", "object_label": " "}, "object_label"),
        ({"object_id": ""}, "object_id"),
        (
            {"subject_id": "sssom:NoTermFound", "predicate_id": "kg:no_counterpart", "status": "covered"},
            "Not",
        ),
        ({"subject_id": "sssom:NoTermFound"}, "kgs:no_counterpart"),
        ({"subject_source": "", "subject_id": "某措施"}, "subject_source"),
    ],
)
def test_a_bad_row_is_reported_with_its_line_and_kept(change: dict[str, str], says: str) -> None:
    text = _with(change)
    found = parse_reviews(text, "核定.tsv")
    assert len(found.records) == 1
    (bad,) = found.unread
    assert says in str(bad)
    assert f"核定.tsv（第{len(text.splitlines())}行）" in str(bad)
    again = parse_reviews(review_text(found))
    assert again == found
    assert set(change.items()) - {(n, "") for n in change} <= set(again.unread[0].cells)


def test_a_row_with_more_cells_than_columns_stays_bad() -> None:
    found = parse_reviews(_with({}).rstrip("\n") + "\t多出\n")
    assert "比表头多" in found.unread[0].why
    assert parse_reviews(review_text(found)) == found


def test_columns_of_others_are_kept_and_order_does_not_matter() -> None:
    lines = [line for line in _with({"comment": "同意"}).splitlines() if not line.startswith("#")]
    turned = "\n".join("\t".join(["甲方", *reversed(line.split("\t"))]) for line in lines)
    turned = turned.replace("甲方", "reviewer_label", 1)
    found = parse_reviews(turned)
    assert not found.unread
    assert {review.extras for review in found.records} == {(("reviewer_label", "甲方"),)}
    assert "reviewer_label" in review_text(found)


def test_a_row_written_by_hand_needs_no_checksums() -> None:
    text = (
        "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n"
        f"{LOWER}#T01.M1\t甲。\tkg:equal\t{UPPER}#T01.M1\t乙。\tsemapv:ManualMappingCuration\n"
    )
    (review,) = parse_reviews("\ufeff".strip("\ufeff") + text).records
    assert (review.lower_directive, review.upper_directive) == (LOWER, UPPER)
    assert (review.lower_key, review.upper_key) == (text_key("甲。"), text_key("乙。"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "第1行"),
        (b"a\tb\n1\t2\n", "subject_id"),
        ("# 说明\n表格\n".encode("gb18030"), "UTF-8"),
        (b"subject_id\tsubject_id\tpredicate_id\tobject_id\tmapping_justification\n", "重复"),
        (b"\x00\x01\x02\xff\xfe", "UTF-8"),
    ],
)
def test_a_file_that_is_no_table_of_decisions_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "坏.tsv"
    path.write_bytes(content)
    with pytest.raises(DamagedReviewFile, match=says) as error:
        read_reviews(path)
    assert "坏.tsv" in str(error.value)


def test_an_absent_file_is_an_error_unless_allowed(tmp_path: Path) -> None:
    with pytest.raises(NoReviewFile, match="没有"):
        read_reviews(tmp_path / "没有.tsv")
    assert read_reviews(tmp_path / "没有.tsv", absent_ok=True) == Reviews()
    with pytest.raises(NoReviewFile):
        read_reviews(tmp_path, absent_ok=True)
