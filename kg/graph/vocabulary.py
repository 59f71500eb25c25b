"""The names of the graph (词表): namespaces, named graphs, terms and the IRIs of nodes.

An IRI is a pure function of an id and leads back to it, so that nodes of two builds are the same nodes
(:mod:`kg.reference.ids`).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from pyoxigraph import NamedNode

from kg.model import Organ
from kg.reference.ids import decode, encode, local_name

HOME = "https://w3id.org/directive-kg/"
KG = HOME + "ontology#"
KGS = HOME + "scheme#"
NODE = HOME + "id/"
ORGAN = HOME + "organ/"
DIVISION = HOME + "division/"
PAIR = HOME + "pair/"
LINK = HOME + "link/"
PART = HOME + "part/"
SHARED = HOME + "shared/"
GRAPH = HOME + "graph/"
RUN = HOME + "run/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
ELI = "http://data.europa.eu/eli/ontology#"
SSSOM = "https://w3id.org/sssom/"
SEMAPV = "https://w3id.org/semapv/vocab/"
SH = "http://www.w3.org/ns/shacl#"

PREFIXES: dict[str, str] = {
    "dcterms": DCTERMS,
    "eli": ELI,
    "kg": KG,
    "kgs": KGS,
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "semapv": SEMAPV,
    "skos": SKOS,
    "sssom": SSSOM,
    "xsd": XSD,
}
"""What a query may use without declaring it, and what exports abbreviate."""

FACTS = NamedNode(GRAPH + "facts")
LINKS = NamedNode(GRAPH + "links")
REVIEWS = NamedNode(GRAPH + "reviews")
FINDINGS = NamedNode(GRAPH + "findings")
GRAPHS = (FACTS, LINKS, REVIEWS, FINDINGS)

TYPE = NamedNode(RDF + "type")
XSD_BOOLEAN = NamedNode(XSD + "boolean")
XSD_DATE = NamedNode(XSD + "date")
XSD_DOUBLE = NamedNode(XSD + "double")
XSD_INTEGER = NamedNode(XSD + "integer")
JSON = NamedNode(RDF + "JSON")

OA_START = NamedNode(OA + "start")
OA_END = NamedNode(OA + "end")
OA_EXACT = NamedNode(OA + "exact")
OA_POSITION = NamedNode(OA + "TextPositionSelector")
OA_QUOTE = NamedNode(OA + "TextQuoteSelector")
MACHINE = NamedNode(SEMAPV + "CompositeMatching")
HUMAN = NamedNode(SEMAPV + "MappingReview")


@cache
def kg(name: str) -> NamedNode:
    """The class or property ``name`` of ``ontology/directive.ttl``."""
    return NamedNode(KG + name)


_SHORT_NAMES = {"牵头": "lead", "责任": "responsible", "配合": "support"}


@cache
def concept(value: StrEnum) -> NamedNode:
    """The concept of ``ontology/schemes.ttl`` for one value of the model's enumerations."""
    return NamedNode(KGS + _SHORT_NAMES.get(value.value, value.value))


@cache
def concepts(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """Concept IRI to value, for every value of one enumeration."""
    return {concept(value).value: value for value in kind}


def node(identifier: str) -> NamedNode:
    """The node of a directive, task, measure or not-held directive.

    >>> node("赣府厅字〔2022〕45号#T05.M3").value
    'https://w3id.org/directive-kg/id/赣府厅字〔2022〕45号#T05.M3'
    """
    return NamedNode(NODE + local_name(identifier))


def id_of(iri: NamedNode) -> str:
    """The id that :func:`node` was given."""
    return decode(iri.value[len(NODE) :])


def prefixed(iri: str) -> str:
    """The IRI with its prefix, as long as it has one."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def part(owner: NamedNode, *steps: object) -> NamedNode:
    """A node below ``owner`` that has no id of its own: a citation, a deadline, a span."""
    base = owner.value if owner.value.startswith(PART) else PART + encode(owner.value[len(HOME) :], "/%")
    return NamedNode("/".join([base, *(str(step) for step in steps)]))


def joined(base: str, names: Iterable[str], glue: str = "/") -> NamedNode:
    """A node known by several names together: a pair by its two directives."""
    return NamedNode(base + glue.join(encode(name) for name in names))


def organ(value: Organ) -> NamedNode:
    """The node of an organ as written together with what it was normalised to."""
    known = (value.function, value.division, value.level)
    if known == (None, None, None):
        return NamedNode(ORGAN + encode(value.name))
    tail = ("" if name is None else encode(name) or "()" for name in known)
    return NamedNode(ORGAN + ";".join([encode(value.name), *tail]))
