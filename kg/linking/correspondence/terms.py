"""Terms of a clause and their weights: character bigrams between function words, and single characters.

What a term weighs depends on the model and on the two directives compared, never on the others at hand: an unrelated
file changes no score (docs/architecture.md).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.reference.folding import fold_case

_WORD = re.compile(r"[\u4e00-\u9fff]+|[a-z0-9.%]+")
# Function words and modal particles part what stands beside them.
_FUNCTION = re.compile(
    r"[的了和与及或并对把被将向由在于为以其该各每等要应须可不得]|以及|通过|有关|相关|进一步|切实|认真|深入|扎实|积极|全面|不断|持续|大力|着力|有效|充分|严格|依法|及时"
)
FIGURE = 0.3
"""Weight of a bare figure: what it counts says more, and figures are compared by themselves as well."""
_FIGURE = re.compile(r"[0-9.%]+")
UNSEEN = 0.85
"""Share of the highest weight that a term gets which the model has not seen."""
LEAST = 0.02
"""Share of its weight that a term keeps which stands in every measure of its directive."""

Said = tuple[str, Sequence[str], Sequence[str]]
"""A text with all expressions for one thing put as one, the words one step broader, and those for acts."""
Rewording = Callable[[Sequence[str]], Iterable[Said]]
"""Texts, in order, → what each says."""


def terms(text: str) -> list[str]:
    """Bigrams of the content words of ``text``; Latin words and figures whole.

    >>> terms("公开5G基站的目录")
    ['公开', '5g', '基站', '目录']
    """
    found: list[str] = []
    for word in _WORD.findall(fold_case(text)):
        if word[0] < "\u4e00":
            found.append(word)
            continue
        for part in _FUNCTION.split(word):
            if len(part) == 1:
                continue
            found += (part[i : i + 2] for i in range(len(part) - 1))
    return found


def characters(text: str) -> list[str]:
    """The Chinese characters of the content words of ``text``.

    Words for one thing often share a character where they share no pair of them: 培训 and 训练, 市场监管 and
    市场监督管理, 查处 and 检查.

    >>> "".join(characters("公开5G基站的目录"))
    '公开基站目录'
    """
    words = (w for w in _WORD.findall(fold_case(text)) if w[0] >= "\u4e00")
    return [c for word in words for part in _FUNCTION.split(word) for c in part]


def document_weights(texts: Iterable[str]) -> dict[str, float]:
    """Inverse document frequencies of the terms and characters of ``texts`` found twice or more, largest 1."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        counts.update({*terms(text), *characters(text)})
        total += 1
    top = math.log(1 + total)
    return {t: round(math.log((1 + total) / (1 + n)) / top, 4) for t, n in sorted(counts.items()) if n > 1}


def weight(term: str, weights: Mapping[str, float]) -> float:
    """The frozen weight of a term, in 0..1."""
    return FIGURE if _FIGURE.fullmatch(term) else weights.get(term, UNSEEN)


def seldomness(rows: Sequence[Iterable[str]]) -> dict[str, float]:
    """How much of its weight a term keeps that stands in several measures of one directive; all others keep it whole.

    A directive repeats its own subject in every measure (海绵城市建设, 生活垃圾): that two of its measures both
    name it says little.  The share falls with the logarithm of the number of measures, from 1 in a single one to
    :data:`LEAST` in all of them, as an inverse document frequency does (Spärck Jones 1972).

    >>> {t: round(s, 2) for t, s in seldomness([["垃圾", "收运"], ["垃圾", "处置"], ["垃圾", "收运"]]).items()}
    {'垃圾': 0.02, '收运': 0.42}
    """
    counts = Counter(t for row in rows for t in set(row))
    most = math.log((1 + len(rows)) / 2) if len(rows) > 1 else 1.0
    return {
        t: max(LEAST, math.log((1 + len(rows)) / (1 + n)) / most) for t, n in sorted(counts.items()) if n > 1
    }
