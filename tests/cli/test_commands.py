"""The commands, end to end on the bundled directives."""

from __future__ import annotations

import csv
import io
import json

import pytest

JIANGXI, NANCHANG, NINGDU = "赣府厅字〔2022〕45号", "洪府公开办字〔2023〕1号", "宁府办字〔2023〕56号"
QINGYUNPU, BUREAU = "青政办发〔2020〕51号", "洪投促办字〔2021〕15号"
TASKS = [
    ("jiangxi-2022.txt", JIANGXI, 16),
    ("nanchang-2023.txt", NANCHANG, 15),
    ("qingyunpu-2020.txt", QINGYUNPU, 22),
    ("ningdu-2023.txt", NINGDU, 19),
    ("nanchang-investment-2021.txt", BUREAU, 16),
]


@pytest.mark.parametrize(("name", "number", "tasks"), TASKS)
def test_show_gives_every_task_of_a_file_and_of_the_graph(kg, name, number, tasks):
    from_file = json.loads(kg.text("show", f"data/directives/{name}", "--format", "json"))
    from_graph = json.loads(kg.text("show", number, "--format", "json"))
    assert len(from_file["tasks"]) == len(from_graph["tasks"]) == tasks
    assert from_file["id"] == from_graph["id"] == number
    assert [t["measures"] for t in from_file["tasks"]] == [t["measures"] for t in from_graph["tasks"]]


def test_anchors_printed_are_those_corrections_find_even_when_there_are_some(kg, tmp_path):
    file = tmp_path / "ningdu-2023.txt"
    file.write_bytes((kg.folder / "data" / "directives" / file.name).read_bytes())
    before = kg.text("show", file, "--anchors")
    sha, task = before.split("sha256")[1].split()[0], before.split("T01")[0].split()[-1]
    lines = ["sha256\tdocument\tanchor\tfield\tvalue\tnote", f"{sha}\t\t{task}\ttask.title\t重大部署公开\t"]
    (tmp_path / "corrections.tsv").write_text("\n".join(lines), encoding="utf-8")
    assert "重大部署公开  T01" in kg.text("show", file)
    assert kg.text("show", file, "--anchors") == before
    assert kg.run("show", file, "--anchors", "--format", "json").exit_code == 2
    assert kg.run("show", file, "--anchors", "--plain").exit_code == 2


@pytest.mark.parametrize(("name", "number", "tasks"), TASKS)
def test_spans_index_what_plain_prints(kg, name, number, tasks):
    plain = kg.text("show", number, "--format", "text", "--plain")
    found = json.loads(kg.text("show", number, "--format", "json"))
    measures = [m for t in found["tasks"] for m in t["measures"]] + found["unnumbered"]
    for measure in measures:
        start, end = measure["span"]
        assert plain[start:end] == measure["text"]
    for citation in found["citations"]:
        start, end = citation["span"]
        assert plain[start:end] == citation["text"]


@pytest.mark.parametrize(
    "asked", ["data/directives/ningdu-2023.txt", NINGDU, "宁府办字[2023]56号", "2023年宁都县政务公开"]
)
def test_a_directive_is_named_by_file_number_id_or_part_of_its_title(kg, asked):
    assert json.loads(kg.text("show", asked, "--format", "json"))["number"] == NINGDU


@pytest.mark.parametrize("asked", ["政务公开工作要点", "2023年"])
def test_a_name_of_several_directives_lists_them(kg, asked):
    result = kg.run("show", asked)
    assert result.exit_code == 2
    assert NANCHANG in result.stderr
    assert result.stderr.startswith("kg: ")


def lineage(kg):
    found = json.loads(kg.text("gaps", "--format", "json"))["pairs"]
    return {(p["lower"], p["upper"]): (p["state"], p["ground"]) for p in found}


def test_lineage_says_what_is_so(kg):
    found = lineage(kg)
    assert found[(NINGDU, "赣府公开办字〔2023〕2号")] == ("upper_not_held", "cited")
    assert found[(NINGDU, "赣府办字〔2023〕57号")] == ("upper_not_held", "cited")
    assert found[(NINGDU, JIANGXI)] == ("compared", "surrogate")
    assert found[(NANCHANG, JIANGXI)] == ("compared", "inferred")
    assert found[(BUREAU, "洪府办发〔2021〕62号")] == ("upper_not_held", "cited")
    assert [upper for lower, upper in found if lower == BUREAU] == ["洪府办发〔2021〕62号"]
    cited = [upper for (lower, upper), (state, _) in found.items() if lower == QINGYUNPU]
    assert len(cited) == 4
    assert {found[(QINGYUNPU, upper)][0] for upper in cited} == {"upper_not_held"}


def test_the_pair_an_analyst_names_has_a_finding_for_every_measure(kg):
    said = json.loads(kg.text("gaps", "--upper", JIANGXI, "--lower", NINGDU, "--format", "json"))
    (pair,) = said["pairs"]
    assert len(pair["findings"]) == 62
    assert (pair["ground"], pair["state"], pair["requested"]) == ("surrogate", "compared", True)
    for finding in pair["findings"]:
        assert finding["reason"]
        if finding["status"] in ("covered", "partial"):
            assert finding["counterparts"][0]["text"]
        else:
            assert not finding["counterparts"]
            assert finding["nearest"]["text"]
            assert finding["nearest"]["why"]
        assert "surrogate" in finding["flags"]


@pytest.mark.parametrize("form", ["text", "md", "csv", "html", "xlsx"])
def test_every_rendering_says_that_an_earlier_edition_stands_in(kg, tmp_path, form):
    file = tmp_path / f"gaps.{form if form != 'text' else 'txt'}"
    kg.text("gaps", "--upper", JIANGXI, "--lower", NINGDU, "--format", form, "-o", file)
    content = file.read_bytes()
    if form == "xlsx":
        from openpyxl import load_workbook

        cells = [c for sheet in load_workbook(file) for row in sheet.iter_rows(values_only=True) for c in row]
        assert any("替代版本" in str(cell) for cell in cells)
    else:
        assert "替代版本" in content.decode("utf-8-sig")


def test_a_pair_without_lineage_is_compared_as_given(kg):
    said = json.loads(kg.text("gaps", "--upper", JIANGXI, "--lower", QINGYUNPU, "--format", "json"))
    (pair,) = said["pairs"]
    assert (pair["ground"], pair["requested"]) == ("given", True)
    assert len(pair["findings"]) == 62
    assert lineage(kg).get((QINGYUNPU, JIANGXI)) is None


def test_two_files_are_compared_without_a_graph(kg, tmp_path):
    files = ("--upper", "data/directives/jiangxi-2022.txt", "--lower", "data/directives/ningdu-2023.txt")
    said = json.loads(kg.text("-g", tmp_path / "none", "gaps", *files, "--format", "json"))
    assert len(said["pairs"][0]["findings"]) == 62
    assert said["pairs"][0]["requested"] is True


def test_an_upper_directive_that_is_not_held_stands_without_findings(kg):
    said = json.loads(kg.text("gaps", "--upper", "洪府办发〔2021〕62号", "--format", "json"))
    (pair,) = said["pairs"]
    assert (pair["state"], pair["findings"]) == ("upper_not_held", [])


def test_kinds_change_what_is_shown_and_not_what_is_found(kg):
    everything = json.loads(kg.text("gaps", "--format", "json"))
    some = json.loads(kg.text("gaps", "--kind", "missing", "--format", "json"))
    assert {f["status"] for p in some["pairs"] for f in p["findings"]} <= {"missing"}
    assert [p["totals"] for p in some["pairs"]] == [p["totals"] for p in everything["pairs"]]
    assert some["filters"] == {"kind": ["missing"]}


CITY = """湘城市人民政府办公室关于印发2024年湘城市水利工作要点的通知

湘政办发〔2024〕8号

2024年湘城市水利工作要点

一、河道清淤。年底前完成全市主要河道清淤。
二、节水宣传。组织节水宣传进学校。
"""
COUNTY = """临溪县人民政府办公室关于印发2024年临溪县水利工作方案的通知

临政办发〔2024〕12号

2024年临溪县水利工作方案

根据《湘城市人民政府办公室关于印发2024年湘城市水利工作要点的通知》（湘政办发〔2024〕8号），制定本方案。

一、河道清淤。年底前完成全县主要河道清淤。
二、节水宣传。组织节水宣传进学校。
三、龙舟竞渡。端午期间举办龙舟邀请赛，邀请周边村寨组队参赛。
"""


def test_what_is_called_a_local_task_is_one_to_every_command(kg, tmp_path):
    from openpyxl import load_workbook

    for name, text in {"city.txt": CITY, "county.txt": COUNTY}.items():
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    at = ("-g", tmp_path / "graph")
    kg.text("build", tmp_path / "in", "-o", tmp_path / "graph")
    kg.text(*at, "gaps", "-o", tmp_path / "g.xlsx")
    sheet = load_workbook(tmp_path / "g.xlsx")["地方自主任务"]
    listed = [row[2] for row in sheet.iter_rows(min_row=2, values_only=True)]
    asked = json.loads(kg.text(*at, "query", "--named", "local-initiatives", "--format", "json"))
    assert listed == [row["task"] for row in asked] == ["临政办发〔2024〕12号#T03"]


def answered_below(kg, *, pair_lower):
    said = json.loads(kg.text("gaps", "--upper", JIANGXI, "--lower", pair_lower, "--format", "json"))
    return {f["upper_measure"]: f for f in said["pairs"][0]["findings"] if f["counterparts"]}


def test_trace_shows_both_sentences_and_the_reason_at_each_hop(kg):
    below = answered_below(kg, pair_lower=NINGDU)
    both = sorted(set(below) & set(answered_below(kg, pair_lower=NANCHANG)))
    assert both, "some measure is answered in both"
    finding = below[both[0]]
    said = kg.text("trace", both[0], "--down")
    assert " ".join(finding["text"].split()) in said
    assert " ".join(finding["counterparts"][0]["text"].split()) in said
    assert NINGDU in said
    assert NANCHANG in said
    assert finding["reason"] in said


def test_trace_of_a_local_measure_shows_its_source(kg):
    finding = next(iter(answered_below(kg, pair_lower=NINGDU).values()))
    said = kg.text("trace", finding["counterparts"][0]["measure"], "--up")
    assert JIANGXI in said
    assert " ".join(finding["text"].split()) in said


def test_trace_of_a_requirement_nobody_answers_says_so(kg):
    said = json.loads(kg.text("gaps", "--upper", JIANGXI, "--format", "json"))
    silent = [
        {f["upper_measure"] for f in pair["findings"] if f["status"] == "missing"}
        for pair in said["pairs"]
        if pair["state"] == "compared"
    ]
    (measure, *_) = sorted(set.intersection(*silent))
    assert "未见下级对应" in kg.text("trace", measure, "--down")


@pytest.mark.parametrize(
    ("form", "read"), [("json", json.loads), ("csv", lambda t: list(csv.reader(io.StringIO(t))))]
)
def test_trace_is_given_as_values_too(kg, form, read):
    assert read(kg.text("trace", f"{JIANGXI}#T01.M1", "--format", form))


def test_trace_stops_where_it_is_told(kg):
    whole = json.loads(kg.text("trace", JIANGXI, "--down", "--format", "json"))
    cut = json.loads(kg.text("trace", JIANGXI, "--down", "--until", "city", "--format", "json"))
    assert len(json.dumps(cut)) < len(json.dumps(whole))


def test_path_says_why_two_directives_are_connected(kg):
    assert JIANGXI in kg.text("path", NINGDU, NANCHANG)
    assert json.loads(kg.text("path", NINGDU, NANCHANG, "--format", "json"))["steps"]


def test_build_says_what_was_read_linked_found_and_what_to_acquire(kg):
    said = (kg.folder / "summary.txt").read_text(encoding="utf-8")
    for words in (
        "5 directives",
        "88 tasks",
        "2 compared",
        "upper_not_held",
        "to acquire (待收录)",
        "应有未收录",
    ):
        assert words in said


def test_matrix_has_a_row_an_upper_task_and_a_column_a_lower_directive(kg, tmp_path):
    said = kg.text("matrix", "--upper", JIANGXI)
    assert "(一)加强涉及数字经济发展的信息公开" in said
    assert NINGDU in said
    kg.text("matrix", "-o", tmp_path / "m.html")
    kg.text("matrix", "-o", tmp_path / "m.xlsx")
    assert (tmp_path / "m.xlsx").read_bytes().startswith(b"PK")


def test_pages_are_whole_and_ask_no_address(kg, tmp_path):
    kg.text("report", "-o", tmp_path / "r.html")
    kg.text("explore", "-o", tmp_path / "e.html")
    kg.text("explore", "--focus", NINGDU, "--depth", "1", "-o", tmp_path / "focus.html")
    for name in ("r.html", "e.html", "focus.html"):
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert "宁都县" in page or json.dumps("宁都县")[1:-1] in page
        assert 'src="http' not in page
        assert "</html>" in page


@pytest.mark.parametrize("form", ["ttl", "nt", "trig", "jsonld", "graphml", "gexf", "sssom", "xlsx"])
def test_every_export_is_written(kg, tmp_path, form):
    kg.text("export", "--format", form, "-o", tmp_path / f"graph.{form}")
    assert (tmp_path / f"graph.{form}").stat().st_size > 1000


def test_neo4j_is_a_folder_of_tables(kg, tmp_path):
    kg.text("export", "--format", "neo4j", "-o", tmp_path / "neo4j")
    assert len(list((tmp_path / "neo4j").glob("*.csv"))) > 3


def test_the_graph_keeps_its_shapes(kg):
    assert "0 violations" in kg.text("validate")
    assert json.loads(kg.text("validate", "--format", "json")) == {"violations": []}


def test_what_could_not_be_read_is_counted_apart_from_violations(kg, tmp_path):
    (tmp_path / "a.txt").write_text(
        "工作要点\n一、加强公开。公开政策。\n二、加强培训。组织培训。\n", encoding="utf-8"
    )
    kg.text("build", tmp_path / "a.txt", "-o", tmp_path / "g")
    lines = kg.text("-g", tmp_path / "g", "validate").splitlines()
    assert all(line.startswith("warning") for line in lines[:-1])
    assert lines[-1] == f"0 violations, {len(lines) - 1} warnings (违规0条，提示{len(lines) - 1}条)"
    assert len(lines) > 1


def test_queries_by_text_file_and_name_agree(kg, tmp_path):
    sparql = "SELECT ?d WHERE { ?d a kg:Directive } ORDER BY ?d"
    (tmp_path / "q.rq").write_text(sparql, encoding="utf-8")
    by_text = kg.text("query", "--sparql", sparql)
    assert by_text == kg.text("query", tmp_path / "q.rq")
    assert sorted(by_text.split()[1:]) == sorted(number for _, number, _ in TASKS)
    assert json.loads(kg.text("query", "--named", "lineage", "--format", "json"))
    assert "missing-measures" in kg.text("query", "--list")


def test_a_named_query_is_read_in_chinese_and_exported_with_its_terms(kg):
    said = kg.run("-q", "query", "--named", "missing-by-directive").stdout
    assert "推定对应" in said
    assert "kgs:" not in said
    assert (
        "kgs:inferred" in kg.run("-q", "query", "--named", "missing-by-directive", "--format", "csv").stdout
    )


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "SERVICE"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("SELEKT", "begins with"),
        ("SELECT ?s WHERE { ?s", "第1行第21列"),
    ],
)
def test_queries_that_reach_out_change_or_are_none_are_refused(kg, sparql, said):
    result = kg.run("query", "--sparql", sparql)
    assert result.exit_code == 2
    assert said in result.stderr


def test_tasks_are_filtered_by_unit_and_day(kg):
    everything = json.loads(kg.text("tasks", "--format", "json"))["tasks"]
    due = json.loads(kg.text("tasks", "--due-before", "2022-12-31", "--format", "json"))
    assert 0 < len(due["tasks"]) < len(everything)
    assert due["filters"]


@pytest.mark.parametrize(
    ("within", "directives"),
    [
        ("宁都县", {NINGDU}),
        ("宁都", {NINGDU}),
        ("360730", {NINGDU}),
        ("南昌市", {NANCHANG, BUREAU}),
        (NANCHANG, {NANCHANG}),
        ("2022年江西省政务公开", {JIANGXI}),
    ],
)
def test_tasks_are_limited_to_a_directive_or_a_place(kg, within, directives):
    said = json.loads(kg.text("tasks", "--in", within, "--format", "json"))
    assert {task["directive"] for task in said["tasks"]} == directives
    assert said["filters"]["in"] == within
    assert "所在文件或地区" in kg.text("tasks", "--in", within)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        (("gaps", "--kind", "未见对应、部分对应"), ("gaps", "--kind", "missing,partial")),
        (("gaps", "--kind", "地方自主任务"), ("gaps", "--kind", "unsourced")),
        (("check", "--fail-on", "标题与文号不符"), ("check", "--fail-on", "number_mismatch")),
        (("trace", JIANGXI, "--until", "市级"), ("trace", JIANGXI, "--until", "city")),
        (("trace", JIANGXI, "--until", "市"), ("trace", JIANGXI, "--until", "city")),
        (("tasks", "--due-before", "2022年12月31日"), ("tasks", "--due-before", "2022-12-31")),
    ],
)
def test_values_of_options_may_be_given_in_chinese(kg, chinese, english):
    assert kg.text(*chinese, "--format", "json") == kg.text(*english, "--format", "json")


def test_search_finds_words_whatever_their_width(kg):
    found = json.loads(kg.text("search", "５Ｇ", "--format", "json"))
    assert found
    assert all("5G" in f["text"] or "５Ｇ" in f["text"] for f in found)
    assert "0 found" in kg.text("search", "没有这样的词语")


@pytest.mark.parametrize("number", ["宁府办字[2023]56号", "宁府办字〔2023〕56号", "宁府办字（2023）56 号"])
def test_numbers_are_found_whatever_their_brackets(kg, number):
    assert f"〔文件〕{NINGDU}" in kg.text("search", number)
    assert kg.text("trace", f"{number}#T05.M1") == kg.text("trace", f"{NINGDU}#T05.M1")
    assert kg.text("path", f"{number}#T05", NINGDU) == kg.text("path", f"{NINGDU}#T05", NINGDU)
    assert kg.run("trace", f"{number}#T99").exit_code == 2


def test_diff_of_one_edition_with_itself_is_empty(kg):
    said = json.loads(kg.text("diff", JIANGXI, JIANGXI, "--format", "json"))
    assert [c for c in said["changes"] if c["kind"] in ("added", "dropped", "relaxed")] == []
    assert json.loads(kg.text("diff", JIANGXI, NANCHANG, "--format", "json"))["changes"]


def test_evaluate_prints_definitions_above_the_scores_of_each_field(kg, tmp_path):
    gold = {
        "file": "jiangxi-2022.txt",
        "key": "x",
        "title": "2022年江西省政务公开工作要点",
        "notice_title": None,
    }
    gold |= {"doc_number": "赣府厅字〔2022〕46号", "year": 2022}
    (kg.folder / "data" / "directives" / "structure-x.json").write_text(json.dumps(gold), encoding="utf-8")
    said = kg.text("evaluate", "data/directives/structure-x.json", "--examples", "2")
    (kg.folder / "data" / "directives" / "structure-x.json").unlink()
    assert said.index("P R F1") < said.index("doc_number")
    assert "46号" in said
    lines = {line.split()[0]: line.split()[-1] for line in said.splitlines() if line}
    assert (lines["title"], lines["doc_number"], lines["year"]) == ("1.000", "0.000", "1.000")
