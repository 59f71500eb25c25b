"""The correspondences as SSSOM TSV (对应记录表): subject = lower measure, object = upper measure.

SSSOM: https://w3id.org/sssom/; justifications are SEMAPV terms; the relation is ours, and its nearest SKOS
mapping, which loses the contrary and is no set relation, stands in ``skos_match``, an extension column.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Store

from kg.graph.links_from_rdf import members, read_correspondence
from kg.graph.places import Places
from kg.graph.quads import Reader
from kg.graph.vocabulary import HUMAN, KGS, LINKS, MACHINE, NODE, SEMAPV, SKOS
from kg.linking.review.tabs import tab_line
from kg.model import Correspondence, Relation
from kg.reference.ids import curie

_SKOS = {
    Relation.EQUAL: "skos:exactMatch",
    Relation.EQUIVALENT: "skos:closeMatch",
    Relation.SUPERSET_OF: "skos:narrowMatch",
    Relation.SUBSET_OF: "skos:broadMatch",
    Relation.INTERSECTS: "skos:relatedMatch",
    Relation.CONTRARY: "",
}
_COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "predicate_label",
    "object_id",
    "object_label",
    "mapping_justification",
    "confidence",
    "subject_source",
    "object_source",
    "comment",
    "skos_match",
    "review",
)


def sssom_lines(store: Store) -> Iterator[str]:
    """The lines of the file, its metadata first; one record a correspondence, by object and subject."""
    yield "# mapping_set_id: https://w3id.org/directive-kg/mappings\n"
    yield "# license: https://w3id.org/sssom/license/unspecified\n"
    yield "# curie_map:\n"
    for prefix, namespace in (("kgid", NODE), ("kgs", KGS), ("semapv", SEMAPV), ("skos", SKOS)):
        yield f"#   {prefix}: {namespace}\n"
    yield "# extension_definitions:\n"
    yield "#   - slot_name: skos_match\n"
    yield "#   - slot_name: review\n"
    yield tab_line(_COLUMNS)
    places = Places(store)
    links = (read_correspondence(Reader(store, s)) for s in members(store, "Correspondence", LINKS))
    for link in sorted(links, key=lambda one: (one.upper, one.lower, repr(one))):
        yield tab_line(_record(link, places))


def _record(link: Correspondence, places: Places) -> tuple[str, ...]:
    lower, upper = places.place(link.lower), places.place(link.upper)
    reasons = "；".join(f"{s.name}={s.value:g}" + (f"（{s.words}）" if s.words else "") for s in link.signals)
    justification = MACHINE if link.review is None else HUMAN
    return (
        curie(link.lower),
        lower.text,
        f"kgs:{link.relation.value}",
        link.relation.value,
        curie(link.upper),
        upper.text,
        f"semapv:{justification.value[len(SEMAPV) :]}",
        repr(link.probability),
        curie(lower.directive.id),
        curie(upper.directive.id),
        reasons,
        _SKOS[link.relation],
        link.review or "",
    )
