"""The explorer page: layers, focus, limits, and that nothing a document says can act."""

import itertools
import json
import re
from dataclasses import replace

import pytest
from sample_corpus import (
    ABSENT_COUNTY_ID,
    ABSENT_ID,
    BUREAU_ID,
    CITY,
    CITY_ID,
    CORPUS,
    COUNTY_ID,
    HOSTILE,
    PROVINCE,
    PROVINCE_ID,
)

from kg.views.explorer import FocusNotFound, choice, render_explorer
from kg.views.explorer.choice import MOST_DOCUMENTS, MOST_TASKS
from kg.views.explorer.layout import BOX_WIDTH, TASK_HEIGHT
from kg.views.explorer.links import task_links
from kg.views.lines import fit, lines, width
from kg.views.lookup import Lookup
from kg.views.totals import totals

PAGE = render_explorer(CORPUS)


def data_of(page):
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    return json.loads(found.group(1))


def boxes_of(page):
    return {n["id"]: n for n in data_of(page)["nodes"] if n["kind"] != "stop"}


DATA, BOXES = data_of(PAGE), boxes_of(PAGE)


def test_same_corpus_gives_the_same_page():
    assert render_explorer(CORPUS) == PAGE


def test_page_loads_nothing_from_anywhere():
    assert not re.search(r"<(script|link|img|iframe)[^>]*(src|href)=", PAGE)
    assert "cdn" not in PAGE.split('id="stage"')[1].lower()
    assert "default-src 'none'" in PAGE


def test_words_of_documents_cannot_leave_the_data():
    title = f"政务服务方案{HOSTILE}\u2028</script><img src=x>"
    hostile = replace(CORPUS, directives=(replace(PROVINCE, title=title), *CORPUS.directives[1:]))
    page = render_explorer(hostile)
    raw = re.search(r'id="data">(.*?)</script>', page, re.S).group(1)
    assert "<" not in raw
    assert "\u2028" not in page
    assert boxes_of(page)[PROVINCE_ID]["title"].startswith(title)


def test_every_directive_task_and_absent_document_has_a_box_and_a_panel():
    wanted = {d.id for d in CORPUS.directives} | {t.id for d in CORPUS.directives for t in d.tasks}
    wanted |= {ABSENT_ID, ABSENT_COUNTY_ID, PROVINCE_ID + "#未编号"}
    assert set(BOXES) == wanted
    assert wanted <= set(DATA["panels"])
    assert {e["link"] for e in DATA["edges"]} <= set(DATA["panels"])


def test_levels_are_layers_from_left_to_right():
    names = {c["x"]: c["name"] for c in DATA["columns"]}
    assert list(names) == sorted(names)
    assert {node: names[BOXES[node]["x"]] for node in BOXES if BOXES[node]["kind"] != "task"} == {
        PROVINCE_ID: "省级",
        ABSENT_ID: "省级",
        CITY_ID: "市级",
        COUNTY_ID: "县级",
        ABSENT_COUNTY_ID: "县级",
        BUREAU_ID: "县级部门",
    }


def test_a_task_with_a_source_in_another_directive_is_no_local_initiative():
    task = f"{CITY_ID}#T06"
    assert BOXES[task]["look"]["tint"] == "unsourced"
    other = replace(
        CORPUS.pairs[2],
        findings=(
            replace(
                CORPUS.pairs[0].findings[1],
                counterparts=(replace(CORPUS.pairs[0].findings[1].counterparts[0], lower=f"{task}.M1"),),
            ),
        ),
    )
    page = render_explorer(replace(CORPUS, pairs=(CORPUS.pairs[0], other)))
    assert boxes_of(page)[task]["look"]["tint"] == ""


def test_tasks_stand_below_their_directive():
    for box in BOXES.values():
        head = BOXES[box["document"]]
        assert box["x"] == head["x"]
        assert box is head or box["y"] > head["y"]


def test_no_two_boxes_overlap_and_every_label_fits_its_box():
    boxes = sorted(BOXES.values(), key=lambda b: (b["x"], b["y"]))
    for one, other in itertools.pairwise(boxes):
        if one["x"] == other["x"]:
            room = (one["look"]["height"] + other["look"]["height"]) / 2
            assert other["y"] - one["y"] >= room + 4
    for box in boxes:
        for line in box["label"].split("\n"):
            assert width(line) * 8 <= BOX_WIDTH - 16


def test_no_line_passes_behind_a_box():
    stops = {n["id"]: n for n in DATA["nodes"] if n["kind"] == "stop"}
    for stop in stops.values():
        for box in BOXES.values():
            inside = abs(stop["x"] - box["x"]) < BOX_WIDTH / 2 and (
                abs(stop["y"] - box["y"]) < box["look"]["height"] / 2
            )
            assert not inside
    assert TASK_HEIGHT


def test_not_held_documents_are_marked_as_such():
    assert BOXES[ABSENT_ID]["kind"] == "absent"
    assert DATA["panels"][ABSENT_ID]["kind"] == "未收录文件"


def test_links_of_measures_are_gathered_into_one_line_of_their_tasks():
    links = task_links(CORPUS, Lookup(CORPUS.directives))
    joined = next(
        link for link in links if (link.upper, link.lower) == (f"{PROVINCE_ID}#T02", f"{CITY_ID}#T02")
    )
    assert len(joined.members) == 2
    edge = next(e for e in DATA["edges"] if e["link"] == joined.id)
    assert edge["title"] == "2 条措施对应（等同落实 1、原文一致 1）"


def test_document_lines_are_coloured_by_ground():
    colours = {(e["upper"], e["lower"]): e["color"]["color"] for e in DATA["edges"] if e["kind"] == "answers"}
    assert colours[PROVINCE_ID, CITY_ID] != colours[PROVINCE_ID, COUNTY_ID] != colours[COUNTY_ID, BUREAU_ID]


def test_panel_of_a_document_tells_what_is_missing_too():
    items = {i["go"]: i["text"] for s in DATA["panels"][PROVINCE_ID]["sections"] for i in s["items"]}
    for pair, word in ((CORPUS.pairs[0], "未见对应"), (CORPUS.pairs[1], "与2023年版相比未见")):
        told = totals(pair)
        figures = f"已对应 {told.covered}，部分对应 {told.partial}，{word} {told.missing}"
        assert figures in items[pair.answers.lower]


def test_surrogate_missing_is_not_tinted_as_missing():
    surrogate = replace(CORPUS, pairs=CORPUS.pairs[1:2])
    assert {b["look"]["tint"] for b in boxes_of(render_explorer(surrogate)).values()} >= {"unseen"}
    assert "missing" not in {b["look"]["tint"] for b in boxes_of(render_explorer(surrogate)).values()}


def test_unknown_is_never_tinted():
    unknown = replace(CORPUS, pairs=CORPUS.pairs[4:])
    assert {b["look"]["tint"] for b in boxes_of(render_explorer(unknown)).values()} == {""}


def test_panel_of_a_task_shows_sentence_units_deadline_and_answers():
    panel = DATA["panels"][f"{PROVINCE_ID}#T02"]
    facts = dict(panel["facts"])
    assert facts["责任单位"] == "牵头：省政务服务局；责任：各设区市政府"
    assert facts["完成时限"] == "2023年6月底前"
    assert panel["sections"][0]["items"][0]["text"].startswith("各设区市政府于2023年6月底前")
    assert any(item["status"] == "covered" for s in panel["sections"] for item in s["items"])


def test_a_depth_beyond_all_links_is_that_of_the_last():
    far = render_explorer(CORPUS, PROVINCE_ID, 10**12)
    assert far.replace("1000000000000 步", "9 步") == render_explorer(CORPUS, PROVINCE_ID, 9)


def test_the_neighbourhood_stops_before_it_is_too_large():
    chain = [(str(n), str(n + 1)) for n in range(9)]
    assert choice._reach(chain, "0", 3, 4) == ({"0", "1", "2", "3"}, 3)
    assert choice._reach(chain, "0", 4, 4) == ({"0", "1", "2", "3"}, 3)
    assert choice._reach(chain, "0", 0, 4) == choice._reach(chain, "0", 5, 1) == ({"0"}, 0)
    assert choice._reach([], "0", 5, 4) == ({"0"}, 5)


@pytest.mark.parametrize(
    ("focus", "depth", "documents"),
    [
        (CITY_ID, 0, {CITY_ID}),
        (CITY_ID, 1, {CITY_ID, PROVINCE_ID}),
        (BUREAU_ID, 1, {BUREAU_ID, COUNTY_ID}),
        (ABSENT_ID, 1, {ABSENT_ID, COUNTY_ID}),
        (f"{PROVINCE_ID}#T03", 1, {PROVINCE_ID, CITY_ID, COUNTY_ID}),
        (f"{PROVINCE_ID}#T03.M1", 0, {PROVINCE_ID}),
    ],
)
def test_focus_draws_its_neighbourhood_only_and_says_so(focus, depth, documents):
    page = render_explorer(CORPUS, focus, depth)
    assert {b["document"] for b in boxes_of(page).values()} == documents
    assert "只画出从焦点" in page


@pytest.mark.parametrize(
    ("focus", "tint"),
    [
        (CITY_ID, "covered"),  # the county, where it is not seen, is not drawn
        (f"{CITY_ID}#T04", "covered"),
        (PROVINCE_ID, "unseen"),
        (f"{PROVINCE_ID}#T04", "unseen"),
    ],
)
def test_a_task_is_coloured_by_what_is_drawn_and_the_focus_by_all(focus, tint):
    assert boxes_of(render_explorer(CORPUS, focus, 1))[f"{PROVINCE_ID}#T04"]["look"]["tint"] == tint


@pytest.mark.parametrize("focus", ["赣府厅字〔2000〕1号", f"{PROVINCE_ID}#T99", "无此#未编号"])
def test_unknown_focus_is_a_typed_error_that_names_it(focus):
    with pytest.raises(FocusNotFound, match=re.escape(focus)):
        render_explorer(CORPUS, focus)


def many(number):
    copies = []
    for n in range(number):
        name = f"望政办发〔2023〕{1000 + n}号"
        tasks = tuple(replace(t, id=f"{name}#T{i}", measures=()) for i, t in enumerate(CITY.tasks))
        copies.append(replace(CITY, id=name, tasks=tasks, citations=()))
    return replace(CORPUS, directives=(*CORPUS.directives, *copies))


def test_too_many_tasks_are_left_out_and_the_page_says_so():
    corpus = many(MOST_TASKS // 6 + 1)
    page = render_explorer(corpus)
    assert {b["kind"] for b in boxes_of(page).values()} == {"directive", "absent"}
    assert "只画到文件一级" in page


def test_too_many_documents_leave_the_most_linked_ones():
    page = render_explorer(many(MOST_DOCUMENTS + 20))
    assert len(boxes_of(page)) == MOST_DOCUMENTS
    assert PROVINCE_ID in boxes_of(page)
    assert f"关联最多的 {MOST_DOCUMENTS} 件" in page


@pytest.mark.parametrize(
    ("text", "units"), [("健全政务公开工作机制", 12), ("ABC公开", 5), ("短", 8), ("“一件事”\n一次办", 10)]
)
def test_cut_labels_fit_and_stay_on_one_line(text, units):
    assert width(fit(text, units)) <= units
    assert "\n" not in fit(text, units)


def test_broken_titles_keep_their_words():
    broken = lines("望川市2023年政务服务效能提升实施方案", 24, 2)
    assert "".join(broken) == "望川市2023年政务服务效能提升实施方案"
    assert all(width(line) <= 24 for line in broken)


SENTENCE = "市、县两级政务服务中心综合窗口占比达到80%以上，实行前台综合受理、后台分类审批。"


@pytest.mark.browser
def test_explorer_works_offline_and_a_click_shows_the_sentence(browser, tmp_path):
    browser.open(PAGE, tmp_path)
    place = """
        var n = window.explorer.data.nodes.filter(n => n.id === arguments[0])[0];
    """
    x, y = browser.driver.execute_script(
        place
        + "var p = window.explorer.network.canvasToDOM({x: n.x, y: n.y});"
        + "var r = document.getElementById('canvas').getBoundingClientRect();"
        + "return [p.x + r.left, p.y + r.top];",
        f"{PROVINCE_ID}#T03",
    )
    browser.click_at(x, y)
    for _ in range(50):
        if SENTENCE in browser.run("return document.getElementById('panel').innerText"):
            break
        browser.run("return new Promise(done => setTimeout(done, 50))")
    assert SENTENCE in browser.run("return document.getElementById('panel').innerText")
    assert browser.console() == []
    assert browser.requests() == []


@pytest.mark.browser
def test_hostile_words_are_shown_as_text_and_never_run(browser, tmp_path):
    hostile = replace(PROVINCE, title=f'方案<img src=x onerror="window.hit=1">{HOSTILE}')
    browser.open(
        render_explorer(replace(CORPUS, directives=(hostile, *CORPUS.directives[1:])), PROVINCE_ID), tmp_path
    )
    assert "<img src=x" in browser.run("return document.getElementById('panel').innerText")
    assert browser.run("return document.querySelectorAll('#panel img, .vis-tooltip img').length") == 0
    assert browser.run("return window.hit === undefined")
    assert browser.console() == []


@pytest.mark.browser
def test_what_leads_to_the_tasks_of_a_directive_in_focus_is_not_faded(browser, tmp_path):
    browser.open(render_explorer(CORPUS, COUNTY_ID, 1), tmp_path)
    plain = browser.run(
        "var all = window.explorer.network.body.data.edges.get({filter: e => e.color.opacity === 1});"
        "return [...new Set(all.map(e => e.upper + ' ' + e.lower))]"
    )
    links = {(e["upper"], e["lower"]) for e in data_of(PAGE)["edges"] if e["kind"] == "tasks"}
    wanted = {" ".join(ends) for ends in links if any(end.startswith(COUNTY_ID) for end in ends)}
    assert len(wanted) > 3
    assert wanted <= set(plain)
    assert not {" ".join(ends) for ends in links - {tuple(w.split()) for w in wanted}} & set(plain)


@pytest.mark.browser
def test_search_finds_words_of_the_sentences_and_toggles_hide(browser, tmp_path):
    browser.open(PAGE, tmp_path)
    browser.run(
        "var s = document.getElementById('search'); s.value = '绿色通道';s.dispatchEvent(new Event('input'));"
    )
    found = browser.run("return [...document.querySelectorAll('#found button')].map(b => b.innerText)")
    assert len(found) == 2
    browser.run("document.getElementById('show-tasks').click()")
    hidden = "return window.explorer.network.body.data.nodes.get({filter: n => n.kind === 'task' && !n.hidden}).length"
    assert browser.run(hidden) == 0
    browser.run("document.querySelector('#found button').click(); document.getElementById('near').click()")
    assert browser.run("return document.getElementById('all').disabled") is False
    assert browser.console() == []
