from __future__ import annotations

import random
import shutil

import pytest

from kg.graph.export import export
from kg.graph.store import GraphStore
from kg.linking.rules import parse_rules
from kg.model import Ground, PairState, Status
from kg.pipeline import sources
from kg.pipeline.sources import Unread, find_files, read_all

JIANGXI, NANCHANG, NINGDU = "赣府厅字〔2022〕45号", "洪府公开办字〔2023〕1号", "宁府办字〔2023〕56号"


def exported(report, folder, form):
    GraphStore.write(folder, report.corpus, report.manifest())
    return export(GraphStore.open(folder).store, form, folder / f"out.{form}").read_bytes()


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("form", ["nt", "ttl"])
def test_the_order_of_the_files_changes_no_byte(built, directives, tmp_path, seed, form):
    files = sorted(directives.glob("*.txt"))
    random.Random(seed).shuffle(files)
    once = exported(built(directives), tmp_path / "once", form)
    assert once == exported(built(directives), tmp_path / "twice", form)
    assert once == exported(built(*files), tmp_path / "shuffled", form)


def test_a_pair_without_its_upper_directive_is_not_held_and_nothing_is_missing(built, directives):
    report = built(*(f for f in directives.glob("*.txt") if f.name != "jiangxi-2022.txt"))
    pairs = [p for p in report.corpus.pairs if p.answers.lower == NINGDU]
    assert pairs
    assert {p.answers.state for p in pairs} == {PairState.UPPER_NOT_HELD}
    assert not [f for p in report.corpus.pairs for f in p.findings if f.status is Status.MISSING]


def test_where_the_lower_side_is_not_held_everything_is_unknown(built, directives):
    pairs = [p for p in built(directives).corpus.pairs if p.answers.state is PairState.LOWER_NOT_HELD]
    assert pairs
    for pair in pairs:
        assert pair.findings
        assert {f.status for f in pair.findings} == {Status.UNKNOWN}


def test_every_end_of_a_pair_is_held_or_a_node_of_its_own(built, directives):
    corpus = built(directives).corpus
    known = {d.id for d in corpus.directives} | {n.id for n in corpus.not_held}
    assert {i for p in corpus.pairs for i in (p.answers.upper, p.answers.lower)} <= known


def test_an_unrelated_directive_changes_no_pair(built, directives, tmp_path):
    other = (
        "某某市人民政府办公室关于做好冬季供暖工作的通知\n某府办发〔2021〕3号\n各区人民政府：\n"
        "一、加强燃料储备。各供热企业应于10月底前完成燃料储备。\n某某市人民政府办公室\n2021年9月1日\n"
    )
    (tmp_path / "heating.txt").write_text(other, encoding="utf-8")
    assert built(directives, tmp_path).corpus.pairs == built(directives).corpus.pairs


def test_a_rule_exempts_a_unit(built, directives):
    rules = parse_rules("免答\t江西省南昌市青云谱区人民政府\t*\t*\t*")
    report = built(directives, rules=rules)
    without = {p.answers.lower for p in report.corpus.pairs}
    assert report.idle == ()
    assert any("青云谱" in lower for lower in {p.answers.lower for p in built(directives).corpus.pairs})
    assert not any("青云谱" in lower for lower in without)


def test_a_rule_without_effect_is_told(built, directives):
    rules = parse_rules("免答,南昌市教育局,*")
    report = built(directives, rules=rules)
    assert report.idle == ("规则文件第1行（免答，南昌市教育局，*）：没有它可以免除的承接关系",)


def test_the_report_counts_what_was_read_and_what_was_not(built, directives, tmp_path):
    shutil.copytree(directives, tmp_path / "in")
    (tmp_path / "in" / "broken.docx").write_bytes(b"PK but no more")
    (tmp_path / "in" / "old.wps").write_bytes(b"x")
    report = built(tmp_path / "in")
    assert report.files == 7
    assert len(report.corpus.directives) == 5
    assert [unread.path.rpartition("/")[2] for unread in report.unread] == ["broken.docx", "old.wps"]
    assert report.completeness.wanted
    assert report.manifest() == built(tmp_path / "in").manifest()


def test_a_corpus_of_one_file_has_its_citations_as_not_held(built, directives):
    corpus = built(directives / "ningdu-2023.txt").corpus
    assert {n.id for n in corpus.not_held} >= {"赣府公开办字〔2023〕2号", "赣府办字〔2023〕57号"}


def test_a_surrogate_is_named_as_one(built, directives):
    (pair,) = [p for p in built(directives).corpus.pairs if p.answers.ground is Ground.SURROGATE]
    assert (pair.answers.upper, pair.answers.lower) == (JIANGXI, NINGDU)
    assert pair.answers.stands_in_for == "赣府公开办字〔2023〕2号"


def test_many_processes_read_what_one_reads(directives, monkeypatch):
    monkeypatch.setattr(sources, "FEW", 0)
    files = find_files([directives])
    assert list(read_all(files, 2)) == list(read_all(files, 1))


def test_a_file_named_twice_is_read_once(directives):
    one = directives / "ningdu-2023.txt"
    assert len(find_files([one, directives, one])) == 5


def test_what_extraction_cannot_bear_is_a_value_too(directives, monkeypatch):
    def fails(*_):
        raise ZeroDivisionError("no such thing")

    monkeypatch.setattr(sources, "extract", fails)
    (value, *_) = read_all(find_files([directives]))
    assert isinstance(value, Unread)
    assert "ZeroDivisionError" in value.reason
    assert value.kind == "not_understood"


def test_progress_is_told_for_every_file_and_pair(built, directives):
    seen = {}

    def watch(stage, items, total):
        for item in items:
            seen[stage] = seen.get(stage, 0) + 1
            yield item
        assert seen[stage] == total

    report = built(directives, watch=watch)
    assert seen == {"reading": 5, "comparing": len(report.corpus.pairs)}
