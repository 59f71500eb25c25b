"""The JSON of docs/schemas: the keys, the schemas, and what filters may not change."""

import copy
import json
import re
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
from sample_corpus import ABSENT_COUNTY_ID, BUREAU_ID, CITY_ID, CORPUS, COUNTY_ID, PROVINCE

from kg.time_rules import DueDay, Every
from kg.views.contract import directive_json, gaps_json, to_text
from kg.views.selection import Filters

DUE_RULES = ["from:2022-01-01"] + [
    rule
    for every in get_args(Every)
    for month in (None, 1, 12)
    for day in (None, 1, 31)
    if (rule := DueDay(every, day, month).rule)
]
SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def gaps(*kinds):
    return gaps_json(CORPUS, Filters(kinds=kinds))


@pytest.mark.parametrize("directive", CORPUS.directives, ids=lambda d: d.id)
def test_show_output_fits_its_schema(directive):
    jsonschema.validate(directive_json(directive), schema("show"))


@pytest.mark.parametrize(
    ("kind", "rules", "none"),
    [
        (
            "deadlines",
            DUE_RULES,
            ["weekly", "yearly:1-1", "daily:end", ">=1/year", "from:2022", "yearly:end "],
        ),
        (
            "recurrences",
            [">=2/year", ">=1/day", "<=2 months", "<=10 days"],
            ["2/year", ">=1/half-year", "<=2 weeks"],
        ),
        ("limits", ["<=5 working days", "<=3 months"], [">=1/year", "5 days"]),
    ],
)
def test_the_schema_knows_the_rules_of_times(kind, rules, none):
    measure = schema("show")["$defs"]["measure"]["properties"]
    pattern = measure[kind]["items"]["properties"]["rule"]["pattern"]
    assert [rule for rule in rules if not re.search(pattern, rule)] == []
    assert [rule for rule in none if re.search(pattern, rule)] == []


def test_gaps_output_fits_its_schema():
    jsonschema.validate(gaps(), schema("gaps"))


@pytest.mark.parametrize("name", ["show", "gaps"])
def test_schemas_are_schemas_and_refuse_what_lacks_a_key(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))
    value = directive_json(PROVINCE) if name == "show" else gaps()
    for key in schema(name)["required"]:
        broken = copy.deepcopy(value)
        del broken[key]
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, schema(name))


def test_gaps_schema_refuses_a_missing_finding_with_a_counterpart():
    value = gaps()
    findings = value["pairs"][0]["findings"]
    missing = next(f for f in findings if f["status"] == "missing")
    missing["counterparts"] = next(f for f in findings if f["counterparts"])["counterparts"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, schema("gaps"))


SHOW_KEYS = [
    "id",
    "number",
    "title",
    "notice_title",
    "genre",
    "document_type",
    "issuers",
    "level",
    "organ_type",
    "division",
    "year",
    "written",
    "printed",
    "recipients",
    "copied_to",
    "disclosure",
    "approved_by",
    "source",
    "citations",
    "tasks",
    "unnumbered",
    "warnings",
]
FINDING_KEYS = [
    "upper_task",
    "upper_measure",
    "text",
    "status",
    "probability",
    "doubt",
    "reason",
    "missing_part",
    "flags",
    "counterparts",
    "nearest",
]


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        (directive_json(PROVINCE), SHOW_KEYS),
        (
            directive_json(CORPUS.directives[1])["citations"][0],
            [
                "text",
                "title",
                "carried_title",
                "number",
                "issuer",
                "role",
                "cue",
                "span",
                "title_span",
                "number_span",
                "status",
                "target",
            ],
        ),
        (
            directive_json(PROVINCE)["tasks"][0],
            ["id", "marker", "title", "path", "framing", "span", "assignments", "measures"],
        ),
        (
            directive_json(PROVINCE)["tasks"][0]["measures"][0],
            ["id", "text", "span", "deadlines", "recurrences", "limits", "indicators", "actors"],
        ),
        (directive_json(PROVINCE)["tasks"][1]["assignments"][0], ["organ", "role", "function", "division"]),
        (gaps(), ["pairs", "citations", "filters"]),
        (
            gaps()["pairs"][0],
            ["upper", "lower", "state", "ground", "requested", "note", "findings", "unsourced", "totals"],
        ),
        (gaps()["pairs"][0]["findings"][0], FINDING_KEYS),
        (
            gaps()["pairs"][0]["findings"][1]["counterparts"][0],
            ["task", "measure", "text", "relation", "score", "probability"],
        ),
        (gaps()["pairs"][0]["findings"][4]["nearest"], ["task", "measure", "text", "why"]),
        (gaps()["pairs"][0]["unsourced"][0], ["task", "marker", "title"]),
        (gaps()["citations"][0], ["directive", "kind", "text"]),
    ],
)
def test_every_key_of_the_contract_is_there(value, keys):
    assert set(keys) <= set(value)


def test_spans_of_the_json_slice_back_to_the_text():
    for directive in CORPUS.directives:
        said = directive_json(directive)
        measures = [m for t in said["tasks"] for m in t["measures"]] + said["unnumbered"]
        assert measures
        for measure in measures:
            start, end = measure["span"]
            assert directive.text.plain[start:end] == measure["text"]


def test_citation_carries_status_and_target_of_its_resolution():
    citation = directive_json(CORPUS.directives[2])["citations"][0]
    assert (citation["status"], citation["target"]) == ("not_held", "临政办发〔2024〕3号")


def test_counterpart_and_nearest_quote_the_lower_sentence():
    findings = gaps()["pairs"][0]["findings"]
    assert findings[1]["counterparts"][0]["text"].startswith("2023年6月底前，编制公布")
    assert findings[1]["counterparts"][0]["task"] == f"{CITY_ID}#T02"
    assert findings[4]["nearest"]["text"].startswith("市、县（区）政务服务中心")


def test_totals_add_up_and_framing_stands_apart():
    for pair in gaps()["pairs"]:
        numbers = dict(pair["totals"])
        numbers.pop("owed")
        assert sum(numbers.values()) == len(pair["findings"])
    assert gaps()["pairs"][0]["totals"] == {
        "owed": 9,
        "covered": 4,
        "partial": 1,
        "missing": 4,
        "exempt": 1,
        "unknown": 0,
        "framing": 1,
    }


def test_missing_under_a_surrogate_is_not_owed():
    pair = next(p for p in gaps()["pairs"] if p["ground"] == "surrogate")
    assert pair["lower"] == COUNTY_ID
    assert pair["totals"]["missing"] == 5
    assert pair["totals"]["owed"] == pair["totals"]["covered"] + pair["totals"]["partial"] == 4


def test_lower_not_held_is_unknown_and_never_missing():
    pair = next(p for p in gaps()["pairs"] if p["state"] == "lower_not_held")
    assert pair["lower"] == ABSENT_COUNTY_ID
    assert (pair["totals"]["missing"], pair["totals"]["unknown"]) == (0, 10)


def test_filters_change_what_is_listed_and_no_total():
    filtered, whole = gaps("missing"), gaps()
    assert {f["status"] for p in filtered["pairs"] for f in p["findings"]} == {"missing"}
    assert [p["totals"] for p in filtered["pairs"]] == [p["totals"] for p in whole["pairs"]]
    assert filtered["citations"] == []
    assert filtered["filters"] == {"kind": ["missing"]}


def test_filter_of_unsourced_lists_only_local_initiatives():
    filtered = gaps("unsourced")
    assert [u["task"] for p in filtered["pairs"] for u in p["unsourced"]] == [
        f"{CITY_ID}#T06",
        f"{BUREAU_ID}#T01",
    ]
    assert not any(p["findings"] for p in filtered["pairs"])


def test_json_text_is_plain_chinese_and_stable():
    assert to_text(gaps()) == to_text(gaps())
    assert "石桥县" in to_text(gaps())
