"""The names under which spaCy knows the components, and the span groups that each writes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kg_doc_numbers": ("kg_doc_numbers",),
        "kg_citations": ("kg_citations",),
        "kg_outline": ("kg_sections", "kg_tasks", "kg_measures"),
        "kg_assignments": ("kg_assignments",),
        "kg_deadlines": ("kg_deadlines",),
        "kg_recurrences": ("kg_recurrences",),
        "kg_limits": ("kg_limits",),
        "kg_indicators": ("kg_indicators",),
        "kg_organs": ("kg_organs",),
        "kg_concepts": ("kg_concepts",),
    }
)
"""Component → the keys of ``doc.spans`` it writes."""

COMPONENTS = tuple(GROUPS)
"""Every component, in the order in which the whole pipeline runs them."""
