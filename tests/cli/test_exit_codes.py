from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from kg.cli import errors
from kg.cli.errors import InputError
from kg.evaluation.gold import GoldError
from kg.extraction.corrections import CorrectionsError
from kg.graph.errors import GraphInUse, NoGraph, UnknownNode
from kg.graph.find import NotADirective
from kg.graph.ontology import UnknownQuery
from kg.graph.remote import RemoteError
from kg.graph.store import GraphStore
from kg.linking.correspondence.model import ModelError, SimilarityMismatch
from kg.linking.review.errors import DamagedQueueFile
from kg.linking.rule_lines import RuleError
from kg.linking.similarity import SimilarityError
from kg.pipeline.check import BaselineError
from kg.pipeline.compare import OtherComparer
from kg.reading.errors import NotAFile
from kg.views.explorer.choice import FocusNotFound

JIANGXI = "赣府厅字〔2022〕45号"
MISSING_GRAPH = ("-g", "no-such-graph")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("show", "no-such.txt"), 3, "no-such.txt"),
        (("show", "甲府办〔2099〕1号"), 2, "未找到"),
        ((*MISSING_GRAPH, "trace", "x"), 3, "no-such-graph"),
        (("trace", "没有这样的任务"), 2, "未找到"),
        (("trace", "训"), 2, "kg search"),
        (("trace", JIANGXI, "--until", "moon"), 2, "--until"),
        (("nonsense",), 2, "nonsense"),
        (("gaps", "--kind", "nonsense"), 2, "nonsense"),
        *(
            (asked, 2, said)
            for said, *asked in (
                ("值为空", "gaps", "--upper", ""),
                ("值为空", "gaps", "--lower", " "),
                ("值为空", "matrix", "--upper", ""),
                ("值为空", "tasks", "--in", ""),
                ("值为空", "tasks", "--organ", ""),
                ("值为空", "explore", "--focus", "", "-o", "x.html"),
                ("值为空", "review", "import", "no-such.tsv", "--author", ""),
                ("值为空", "gaps", "--kind", ""),
                ("未写明类别", "gaps", "--kind", "，"),
                ("未写明类别", "check", "--fail-on", ","),
                ("文件夹不存在", "export", "--format", "ttl", "-o", "no-such-folder/x.ttl"),
                ("这是文件夹", "export", "--format", "ttl", "-o", "."),
                ("这是文件夹", "export", "--format", "xlsx", "-o", "data"),
                ("这是文件，", "export", "--format", "neo4j", "-o", "summary.txt"),
            )
        ),
        (("gaps", "--format", "xlsx"), 2, "-o"),
        (("matrix", "--format", "xlsx"), 2, "-o"),
        (("query",), 2, "name one query"),
        (("query", "--named", "nonsense"), 2, "missing-measures"),
        (("query", "no-such.rq"), 1, "no-such.rq"),
        (("tasks", "--due-before", "soon"), 2, "soon"),
        (("tasks", "--due-before", "5月"), 2, "日期应写作"),
        (("tasks", "--in", "没有这个县"), 2, "未找到"),
        (("tasks", "--nonsense"), 2, "没有此选项"),
        (("trace",), 2, "缺少必需的内容"),
        (("trace", JIANGXI, "--until", "月球"), 2, "county 县级"),
        (("explore", "--focus", "没有这样的任务", "-o", "x.html"), 2, "未找到"),
        (("review", "export", "--doubtful", "many", "-o", "x.tsv"), 2, "30%"),
        (("review", "export", "--doubtful", "130%", "-o", "x.tsv"), 2, "100%"),
        (("review", "import", "no-such.tsv"), 3, "no-such.tsv"),
        (("evaluate", "data/directives/manifest.json"), 3, "manifest.json"),
        (("show", "data/directives/jiangxi-2022.txt", "--plain", "--format", "json"), 2, "--plain"),
        *(
            (asked, 3, "文件不存在")
            for asked in (
                ("show", "no-such.txt"),
                ("show", "no-such.HTM"),
                ("diff", "no-such.txt", JIANGXI),
                ("gaps", "--upper", JIANGXI, "--lower", "no-such.md"),
            )
        ),
        (("show", "2022年政务公开.要点"), 2, "未找到"),
        (("show", "data/directives"), 3, "是文件夹"),
        (("gaps", "--upper", "data/directives/jiangxi-2022.txt"), 2, "--lower"),
        (("gaps", "-o", "x.pdf"), 2, ".xlsx"),
        (("gaps", "--format", "csv", "-o", "x.xlsx"), 2, ".csv"),
        (("report", "-o", "x.pdf"), 2, ".html"),
        (("explore", "-o", "x.json"), 2, ".html"),
        (("gaps", "-o", "no-such-folder/x.xlsx"), 2, "文件夹不存在"),
        (("review", "export", "-o", "no-such-folder/x.tsv"), 2, "文件夹不存在"),
        (("validate", "--shapes", "data/gold/README.md"), 3, "README.md, line 3"),
        (("validate", "--shapes", "data/directives"), 2, "directives"),
    ],
)
def test_an_error_is_one_clear_line_with_its_code(kg, arguments, code, said):
    result = kg.run(*arguments)
    assert result.exit_code == code
    assert result.stderr.startswith("kg: ")
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RuleError("甲.tsv", 2, "列数不对"), 3), (GoldError("x"), 3), (ModelError("x"), 3), (SimilarityMismatch("x"), 3),
        (BaselineError("x"), 3), (CorrectionsError("x", 1, "y"), 3), (SimilarityError("x"), 3), (InputError("x"), 3),
        (DamagedQueueFile("x", "第1行", "y", "z"), 3), (NotAFile("x", "整个文件", "y", "z"), 3), (NoGraph(Path("x")), 3),
        (UnknownNode("x"), 2), (UnknownQuery("x"), 2), (NotADirective("x"), 2), (OtherComparer("x"), 2),
        (FocusNotFound("x"), 2), (click.UsageError("x"), 2), (GraphInUse(Path("x")), 1), (RemoteError("x"), 1),
        (PermissionError("x"), 1), (ValueError("x"), None), (LookupError("x"), None),
    ],
)  # fmt: skip
def test_every_error_has_the_code_of_its_kind(error, code):
    assert errors.exit_code(error) == code


def test_a_fault_of_the_program_is_no_finding(kg, monkeypatch):
    def fails(*_):
        raise ZeroDivisionError("no such thing")

    monkeypatch.setattr(GraphStore, "pairs", fails)
    result = kg.run("check")
    assert result.exit_code == 70
    assert "ZeroDivisionError: no such thing" in result.stderr
    assert "程序出错" in result.stderr


def test_check_fails_on_findings_and_not_on_those_of_the_baseline(own):
    assert own.run("check").exit_code == 1
    assert own.run("check", "--fail-on", "number_mismatch").exit_code == 0
    assert own.run("check", "--format", "json", "-o", "baseline.json").exit_code == 1
    clean = own.run("check", "--baseline", "baseline.json")
    assert (clean.exit_code, clean.stdout) == (0, "clean (没有问题)\n")
    known = json.loads((own.folder / "baseline.json").read_text(encoding="utf-8"))
    known["findings"].pop(0)
    (own.folder / "baseline.json").write_text(json.dumps(known), encoding="utf-8")
    again = own.run("check", "--baseline", "baseline.json")
    assert again.exit_code == 1
    assert "1 findings" in again.stdout


def test_check_says_where_nothing_was_compared(own):
    assert own.run("build", "data/directives/ningdu-2023.txt", "-o", "one").exit_code == 0
    checked = own.run("-g", "one", "check")
    assert (checked.exit_code, checked.stdout) == (0, "nothing was compared (没有作出任何对照)\n")
    assert "not compared (未作对照)  3 of 3" in checked.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("check", "--fail-on", "nonsense"), 2),
        (("check", "--nonsense"), 2),
        (("-g", "no-such-graph", "check"), 3),
        (("check", "--baseline", "no-such.json"), 3),
        (("check", "--baseline", "data/directives/manifest.json"), 3),
    ],
)
def test_check_tells_wrong_usage_from_input_that_cannot_be_read(kg, arguments, code):
    assert kg.run(*arguments).exit_code == code


def test_under_a_surrogate_nothing_missing_fails_a_check(kg):
    said = json.loads(kg.run("check", "--fail-on", "missing", "--format", "json").stdout)
    assert {f["lower"] for f in said["findings"]} == {"洪府公开办字〔2023〕1号"}


def test_check_changes_nothing(own):
    before = {p: p.read_bytes() for p in own.folder.rglob("*") if p.is_file()}
    own.run("check")
    assert {p: p.read_bytes() for p in own.folder.rglob("*") if p.is_file()} == before


def test_a_file_that_cannot_be_read_is_listed_and_the_others_are_built(own):
    (own.folder / "data" / "directives" / "broken.pdf").write_bytes(b"no pdf")
    (own.folder / "data" / "directives" / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (own.folder / "data" / "directives" / "empty.txt").write_bytes(b"")
    result = own.run("build", "data/directives", "-o", "other")
    assert result.exit_code == 0
    assert "5 directives" in result.stdout
    assert "not read (未读取)  3 files" in result.stdout
    assert [name in result.stderr for name in ("broken.pdf", "old.doc", "empty.txt")] == [True] * 3
    checked = own.run("-g", "other", "check", "--fail-on", "number_mismatch")
    assert checked.exit_code == 3
    assert "old.doc" in checked.stderr


def test_a_build_says_what_it_passed_over_and_where_nothing_was_found(own):
    folder = own.folder / "in"
    (folder / "sub").mkdir(parents=True)
    for name in ("scan.JPG", "sub/b.tif", "t.xlsx", "readme", "corrections.tsv", ".hidden"):
        (folder / name).touch()
    (folder / "weather.txt").write_text("今天天气很好。", encoding="utf-8")
    shutil.copy(own.folder / "data" / "directives" / "ningdu-2023.txt", folder)
    assert own.run("build", "in", "-o", "in/graph").exit_code == 0
    said = own.text("build", "in", "-o", "in/graph")
    assert "4 files: 1 without suffix (无后缀), 1 .jpg, 1 .tif, 1 .xlsx\n" in said
    assert "2 pictures, perhaps scans (图片，可能是扫描件): 请先做文字识别" in said
    assert "1 files\n  weather.txt: 未读出标题和任务，请核对是否为公文正文\n" in said
    assert "read (读取)        1 files, 1 directives" in said
    assert "passed over" not in own.text("build", "in/ningdu-2023.txt", "-o", "other")
    assert [d.number for d in GraphStore.open(folder / "graph").directives()] == ["宁府办字〔2023〕56号"]
    alone = own.run("build", "in/weather.txt", "-o", "other")
    assert alone.exit_code == 3
    assert "weather.txt: 未读出标题和任务" in alone.stderr


def test_a_build_names_the_lower_directives_in_which_no_measure_was_found(own):
    folder = own.folder / "in"
    folder.mkdir()
    shutil.copy(own.folder / "data" / "directives" / "jiangxi-2022.txt", folder)
    title = "2022年宁都县政务公开工作要点"
    (folder / "bare.txt").write_text(
        f"宁都县人民政府办公室关于印发{title}的通知\n宁府办字〔2022〕99号\n各乡镇人民政府：\n《{title}》已经县政府同意，"
        "现印发给你们，请认真贯彻执行。\n宁都县人民政府办公室\n2022年6月1日\n",
        encoding="utf-8",
    )
    said = own.text("build", "in", "-o", "other")
    assert "(无法核对)  1 lower directives" in said
    assert "  bare.txt: 宁府办字〔2022〕99号\n" in said
    assert "5 exempt, 57 unknown" in said
    assert own.run("-g", "other", "validate").exit_code == 0


def test_where_nothing_can_be_read_the_graph_stays(own):
    (own.folder / "empty.txt").write_bytes(b"")
    before = (own.folder / "graph" / "manifest.json").read_bytes()
    result = own.run("build", "empty.txt", "-o", "graph")
    assert result.exit_code == 3
    assert (own.folder / "graph" / "manifest.json").read_bytes() == before


def test_a_failed_write_leaves_the_file_as_it_was(own, monkeypatch):
    target = own.folder / "gaps.json"
    target.write_text("before", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("os.replace", full)
    result = own.run("gaps", "-o", target)
    assert result.exit_code == 1
    assert "No space left" in result.stderr
    assert target.read_text(encoding="utf-8") == "before"
    assert [p.name for p in own.folder.glob(".gaps*")] == []


def test_quiet_says_nothing_but_what_was_asked_for(own):
    result = own.run("-q", "build", "data/directives", "-o", "other")
    assert (result.stdout, result.stderr) == ("", "")
    result = own.run("gaps", "-q", "-o", "x.json")
    assert (result.stdout, result.stderr) == ("", "")


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8"])
def test_pipes_get_utf8_whatever_the_locale(kg, encoding):
    command = [sys.executable, "-m", "kg", "show", "data/directives/ningdu-2023.txt", "--format", "json"]
    done = subprocess.run(
        command, capture_output=True, env={"PYTHONIOENCODING": encoding, "PATH": ""}, check=True
    )
    assert json.loads(done.stdout.decode("utf-8"))["number"] == "宁府办字〔2023〕56号"


def test_a_reader_that_goes_away_is_no_error(kg):
    command = f"{sys.executable} -m kg gaps --format json | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_colours_only_where_asked_for(kg):
    assert "\x1b[" not in kg.run("check").stdout
    assert "\x1b[" in kg.run("--color", "check").stdout
