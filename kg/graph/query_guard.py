"""Refuses queries that would reach another server or change something (查询守卫), before they are run.

The store itself runs no update through its query call and is opened read-only; what must be kept out is
SERVICE, which would make the machine that reads the graph call an address that a query names.  The text is
read as the SPARQL 1.1 grammar does (§19.8: comments, strings and IRIs may hold any word).  Two things the
text does not tell: whether ``<`` opens an IRI or means "less than", and whether the one who runs it replaces
code point escapes before (§19.2) or within strings and IRIs.  All readings are followed, and a query is
refused when any of them comes upon SERVICE; no blank is asked for around it, since some parsers ask for none.
"""

from __future__ import annotations

import re

from kg.graph.errors import QueryInvalid, QueryRefused

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
      (?P<inert> \#[^\n\r]*
               | \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
               | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
               | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* | _:\w[\w\u00b7.-]*
               | \\. )
    | (?P<name> (?:[^\W\d_][\w\u00b7.-]*)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\.)
                 (?:[\w\u00b7.:-]|%[0-9A-Fa-f]{2}|\\.)*)? )
    | (?P<iri> <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
    | (?P<word> \w+ )
    """,
    re.VERBOSE | re.DOTALL,
)
_CERTAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")
_PROLOGUE = ("BASE", "PREFIX", "VERSION")
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")


def refuse_unsafe(sparql: str) -> str:
    """The form (SELECT, ASK, …) of a query that only reads this graph; :class:`QueryRefused` for any other."""
    form = ""
    for text in dict.fromkeys((sparql, _unescape(sparql))):
        form = _form(text)
        if form in _UPDATES:
            raise QueryRefused(
                f"{form}: the graph is only read; change the sources and build it again (图谱只供查询，要修改请改原始文件后重新构建)"
            )
        if form not in _FORMS:
            raise QueryInvalid("a query begins with (查询语句须以此开头): SELECT, ASK, CONSTRUCT, DESCRIBE")
        if "service" in text.lower() and _calls_service(text):
            raise QueryRefused(
                "SERVICE: a query over this graph may not call another server, nor name a prefix so (不得访问其他服务器)"
            )
    return form


def _unescape(sparql: str) -> str:
    def char(found: re.Match[str]) -> str:
        number = int(found[1] or found[2], 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            raise QueryInvalid(f"{found[0]} is no character (不是字符)")
        return chr(number)

    return _ESCAPE.sub(char, sparql)


def _form(text: str) -> str:
    """First keyword after the prologue, upper case; empty where there is none."""
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None:
            place += 1
            continue
        place = found.end()
        if found.lastgroup == "word":
            word = found[0].upper()
            if word not in _PROLOGUE:
                return word
    return ""


def _calls_service(text: str) -> bool:
    """Whether any reading of ``text`` comes upon the word SERVICE outside strings, comments and IRIs."""
    waiting, seen = [0], set()
    while waiting:
        place = waiting.pop()
        while place < len(text) and place not in seen:
            seen.add(place)
            found = _TOKEN.match(text, place)
            if found is None:
                place += 1
                continue
            word = found[0].partition(":")[0] if found.lastgroup in ("word", "name") else ""
            if "service" in word.lower():
                return True
            if found.lastgroup == "iri" and not _CERTAIN_IRI.match(found[0]):
                waiting.append(place + 1)
            place = found.end()
    return False
