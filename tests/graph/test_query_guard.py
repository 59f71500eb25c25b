from __future__ import annotations

import pytest

from kg.graph.errors import QueryInvalid, QueryRefused
from kg.graph.query_guard import refuse_unsafe
from kg.graph.store import GraphStore

U = "<http://127.0.0.1:9/>"
CALL = f"SERVICE {U} {{ ?s ?p ?o }}"

REACHING_OUT = {
    "plain": f"SELECT * {{ {CALL} }}",
    "lower case": f"SELECT * {{ service silent {U} {{ ?s ?p ?o }} }}",
    "no blanks": f"SELECT*{{SERVICE{U}{{?s ?p ?o}}}}",
    "behind a number": f"SELECT * {{ ?a ?b 1SERVICE{U}{{?s ?p ?o}} }}",
    "behind a number and a dot": f"SELECT * {{ ?a ?b 1.SERVICE{U}{{?s ?p ?o}} }}",
    "behind true": f"SELECT * {{ ?a ?b trueSERVICE{U}{{?s ?p ?o}} }}",
    "behind an empty local name": f"PREFIX e: <x:> SELECT * {{ ?a ?b e:.SERVICE{U}{{?s ?p ?o}} }}",
    "silent without blank": f"SELECT * {{ SERVICESILENT{U}{{?s ?p ?o}} }}",
    "with a prefixed name": f"PREFIX : {U} SELECT * {{ SERVICE:a {{?s ?p ?o}} }}",
    "with a prefixed name, no blank": f"PREFIX e: {U} SELECT * {{ SERVICEe:a {{?s ?p ?o}} }}",
    "with a variable": f"SELECT * {{ VALUES ?g {{ {U} }} SERVICE ?g {{ ?s ?p ?o }} }}",
    "in EXISTS": f"SELECT * {{ FILTER EXISTS {{ {CALL} }} }}",
    "in a projection": f"SELECT (EXISTS {{ {CALL} }} AS ?x) {{}}",
    "in a subquery": f"SELECT * {{ {{ SELECT * {{ GRAPH ?g {{ OPTIONAL {{ {CALL} }} }} }} }} }}",
    "ASK": f"ASK {{ {CALL} }}",
    "CONSTRUCT": f"CONSTRUCT {{ ?s ?p ?o }} {{ {CALL} }}",
    "DESCRIBE": f"DESCRIBE ?s {{ {CALL} }}",
    "after a comment with a quotation mark": f"SELECT * {{ # '\n {CALL} # '\n }}",
    "after a comment ended by a carriage return": f'SELECT * {{ # "\r {CALL} # "\r }}',
    "after an escaped quotation mark": f"SELECT * {{ ?a ?b 'x\\'y' . {CALL} FILTER (?a = '') }}",
    "after an escaped backslash": f"SELECT * {{ ?a ?b 'x\\\\' . {CALL} FILTER (?a = '') }}",
    "after a long string": f"SELECT * {{ ?a ?b '''x'' ' . ''' . {CALL} FILTER (?a = '') }}",
    "after an escaped quote in a name": f"PREFIX e: <x:> SELECT * {{ ?a ?b e:\\' . {CALL} FILTER (?a = '') }}",
    "less-than that looks like an IRI": "SELECT * { FILTER (1<2)SERVICE?g#>\n{ ?s ?p ?o } }",
    "less-than before a string": "SELECT * { FILTER(?a<?b&&?c='x>y') SERVICE ?g {?s ?p ?o} #'\n }",
    "less-than before a comment": f"SELECT * {{ FILTER(?a<?b#>'''\n) {CALL} #'''\n }}",
    "escaped letter": f"SELECT * {{ \\u0053ERVICE {U} {{ ?s ?p ?o }} }}",
    "escaped backslash by code point": f'SELECT * {{ ?a ?b "x\\u005c" . {CALL} FILTER (?a = "") }}',
    "escaped quotation mark by code point": f'SELECT * {{ ?a ?b "\\u0022 . {CALL} FILTER (?a = "") }}',
}


@pytest.mark.parametrize("query", REACHING_OUT.values(), ids=REACHING_OUT.keys())
def test_a_query_that_reaches_out_is_refused(query):
    with pytest.raises(QueryRefused, match="SERVICE"):
        refuse_unsafe(query)


HARMLESS = {
    "string": "SELECT * { ?s ?p 'SERVICE <http://x/> {}' }",
    "string of three quotation marks": 'SELECT * { ?s ?p """a "SERVICE" b\n SERVICE <x:> {}""" }',
    "comment": "SELECT * { ?s ?p ?o # SERVICE <http://x/> { }\n }",
    "comment before the form": "# LOAD, SERVICE and DROP\nPREFIX e: <http://x/load#> SELECT * { ?s ?p ?o }",
    "IRI": "SELECT * { ?s <http://example.org/service#SERVICE> ?o }",
    "IRI without slashes": "SELECT * { ?s <urn:service:x> ?o }",
    "local name": "PREFIX e: <x:> SELECT * { ?s e:service ?o ; e:a.service ?p }",
    "variable": "SELECT ?service { ?service ?load $insert }",
    "language": "SELECT * { ?s ?p 'x'@en FILTER (?o < 3 && ?o > 1) }",
    "blank node": "SELECT * { _:service ?p ?o }",
    "updates as variables and names": "PREFIX drop: <x:> SELECT ?load { ?load drop:clear 'INSERT' }",
}


@pytest.mark.parametrize("query", HARMLESS.values(), ids=HARMLESS.keys())
def test_words_in_strings_comments_iris_and_names_are_harmless(built: GraphStore, query):
    list(built.query(query))


@pytest.mark.parametrize(
    "query",
    [
        "LOAD <http://127.0.0.1:9/x.ttl>",
        "load silent <http://127.0.0.1:9/x> into graph <x:>",
        "PREFIX kg: <x:> # SELECT\nINSERT DATA { kg:a kg:b kg:c }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP GRAPH <x:>",
        "CREATE GRAPH <x:>",
        "COPY <x:> TO <y:>",
        "MOVE <x:> TO <y:>",
        "ADD <x:> TO <y:>",
        "WITH <x:> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "BASE <http://x/> insert { ?s ?p ?o } where { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(built: GraphStore, query):
    with pytest.raises(QueryRefused, match="only read"):
        built.query(query)


@pytest.mark.parametrize(
    "query", ["", "  # nothing", "SELECT", "SELECT ?x WHERE {", "hello", "SELECT * { ?s ?p '\\uD800' }"]
)
def test_what_is_no_query_is_invalid(built: GraphStore, query):
    with pytest.raises(QueryInvalid):
        list(built.query(query))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?a WHERE { ?a kg:title ", "第1行第31列有误)"),
        ("SELECT ?a WHRE { ?a kg:title ?b }", "expected (应为): DISTINCT, WHERE"),
        ("SELECT ?a WHERE { ?a kg:title ?b }\nORDER ?a", "第2行第9列有误); expected (应为): BY"),
        ("SELECT ?a WHERE { ?a foo:title ?b }", "a prefix is not declared (前缀未声明)"),
        ("SELECT ?x (COUNT(?y) AS ?n) WHERE { ?x ?p ?y }", "contains a variable that is unbound"),
    ],
)
def test_an_error_of_syntax_is_told_in_one_short_line(built: GraphStore, query, said):
    with pytest.raises(QueryInvalid) as error:
        built.query(query)
    assert str(error.value).endswith(said)
    assert len(str(error.value).splitlines()) == 1
    assert len(str(error.value)) < 140


def test_a_query_hidden_behind_a_second_statement_does_not_parse(built: GraphStore):
    with pytest.raises(QueryInvalid):
        built.query("SELECT * { ?s ?p ?o } ; DROP ALL")


def test_a_very_long_query_is_judged_in_a_moment():
    refuse_unsafe("SELECT * { ?service ?p ?o FILTER (" + "?a<?b||" * 20000 + "1=1) }")
