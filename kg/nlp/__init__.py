"""The spaCy side (词法管道): the extractors as pipeline components, and phrase search in what measures say.

From the installed package the components need no import of this one, spaCy finds them by their entry points::

    nlp = spacy.blank("zh")
    nlp.add_pipe("kg_citations")

Nothing here imports spaCy before it is asked for: its import takes half a second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.nlp.names import COMPONENTS

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["COMPONENTS", "pipeline"]


def pipeline(components: Sequence[str] = COMPONENTS, **options: Mapping[str, Any]) -> Language:
    """Return ``spacy.blank("zh")`` with ``components`` added in their order, all by default.

    ``options`` go to ``spacy.blank`` as they are (``vocab``, ``config``, ``meta``).

    >>> doc = pipeline(["kg_doc_numbers"])("按照国办发[2022]5号执行")
    >>> [(span.text, span.kb_id_) for span in doc.spans["kg_doc_numbers"]]
    [('国办发[2022]5号', '国办发〔2022〕5号')]
    """
    import spacy

    import kg.nlp.components  # noqa: F401  (registers the factories where no entry points are installed)

    nlp: Language = spacy.blank("zh", **options)  # type: ignore[arg-type]
    for name in components:
        nlp.add_pipe(name)
    return nlp
