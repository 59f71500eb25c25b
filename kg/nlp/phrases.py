"""Many phrases at once, in many texts at once, by spaCy's PhraseMatcher (词组匹配).

The matcher finds every phrase at every place; which of them stay is settled as
:mod:`kg.reference.topic_matcher` settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.reference.folding import Folded, fold_searched
from kg.reference.topic_matcher import Candidate, Found, LaneTable, cuts_a_word, lane_count, settle

BATCH = 50_000
"""Characters that are joined into one spaCy Doc: making one costs more than searching a sentence."""

_SEAM = "\n"  # between joined texts: folding leaves no blank in a text or a label


class PhraseSearch:
    """Finds the labels of a lane table in texts, as :class:`~kg.reference.topic_matcher.LabelMatcher` does.

    >>> from kg.reference.topic_matcher import lane_table
    >>> search = PhraseSearch(lane_table([("规范性文件", 0, "F"), ("文件", 0, "D"), ("清理", 1, "C")]))
    >>> list(search.find(["规范性文件清理", "文 件"]))
    [[(0, 5, 'F'), (5, 7, 'C')], [(0, 3, 'D')]]
    """

    def __init__(self, table: LaneTable) -> None:
        """Prepare the matcher over a char-tokenised ``spacy.blank("zh")`` vocabulary."""
        import spacy
        from spacy.matcher import PhraseMatcher
        from spacy.tokens import Doc

        self._vocab = spacy.blank("zh").vocab
        self._matcher = PhraseMatcher(self._vocab)
        self._lanes = lane_count(table)
        self._lanes_of = {}
        for label, lanes in table.items():
            self._matcher.add(label, [Doc(self._vocab, words=list(label))])
            self._lanes_of[self._vocab.strings[label]] = lanes

    def find(self, texts: Iterable[str]) -> Iterator[list[Found]]:
        """Yield for each text what is found in it, by place, then by lane, at the positions of the text."""
        batch: list[Folded] = []
        size = 0
        for text in texts:
            folded = fold_searched(text)
            batch.append(folded)
            size += len(folded.text) + 1
            if size >= BATCH:
                yield from self._find_in(batch)
                batch, size = [], 0
        yield from self._find_in(batch)

    def _find_in(self, batch: Sequence[Folded]) -> Iterator[list[Found]]:
        found = settle(self._candidates(_SEAM.join(folded.text for folded in batch)))
        begin = at = 0
        for folded in batch:
            end = begin + len(folded.text)
            hits: list[Found] = []
            while at < len(found) and found[at][0] < end:
                hits.append(_placed(found[at], begin, folded.places))
                at += 1
            yield hits
            begin = end + len(_SEAM)

    def _candidates(self, text: str) -> list[list[Candidate]]:
        """Return per lane every label at every place, by place."""
        from spacy.tokens import Doc

        lanes: list[list[Candidate]] = [[] for _ in range(self._lanes)]
        lanes_of = self._lanes_of
        for phrase, start, end in self._matcher(Doc(self._vocab, words=list(text))):
            if not cuts_a_word(text, start, end):
                for lane, keys in lanes_of[phrase]:
                    lanes[lane].append((start, end, keys))
        return lanes


def _placed(hit: Found, begin: int, places: Sequence[int] | None) -> Found:
    start, end, key = hit[0] - begin, hit[1] - begin, hit[2]
    return (start, end, key) if places is None else (places[start], places[end - 1] + 1, key)
