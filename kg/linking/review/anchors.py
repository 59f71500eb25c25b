"""What a decision is fastened to (锚点): the words of both ends, wherever they stand by now.

Measure ids are positions and move when a paragraph is put in; the words are what a person has read.
"""

from __future__ import annotations

import hashlib
import re

from kg.model import Directive
from kg.reference.folding import fold_text

LENGTH = 16
_KEY = re.compile(rf"[0-9a-f]{{{LENGTH}}}")


def text_key(text: str) -> str:
    """The anchor of a sentence: the first 16 hexadecimal digits of the SHA-256 of its folded text."""
    return _digest(fold_text(text))


def content_key(directive: Directive) -> str:
    """The anchor of all a directive demands, whatever the order of its measures.

    Who says that nothing in a directive answers a measure has read all of it; after a change of any sentence it is
    asked whether one that could answer has come in (:mod:`kg.linking.review.placing`).
    """
    return _digest("\n".join(sorted({text_key(measure.text) for measure in directive.measures()})))


def is_key(text: str) -> bool:
    """Whether ``text`` has the form of an anchor."""
    return _KEY.fullmatch(text) is not None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
