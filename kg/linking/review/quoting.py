"""What a model answered, taken only as far as its quotations stand in the texts (复读答复的核验)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from kg.linking.review.words import ANSWERED, DECIDABLE
from kg.model import Status
from kg.reference.folding import fold_text

_SHORTEST_QUOTE = 4
_LONGEST_FIELD = 4_000
_MOST_QUOTES = 20


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one finding: the upper sentence and the lower sentences that may answer it."""

    upper_title: str
    upper_task: str
    upper_text: str
    lower_title: str
    lower_texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model answered: a status with its quotations, or, ``status`` None, why there is no usable answer.

    ``lower`` holds the positions in ``Question.lower_texts`` of the sentences quoted from; ``unanswered`` says that no
    answer came at all.
    """

    model: str
    status: Status | None = None
    upper_quote: str = ""
    lower_quotes: tuple[str, ...] = ()
    lower: tuple[int, ...] = ()
    missing_part: str = ""
    reason: str = ""
    discarded: str = ""
    unanswered: bool = False


def verified(content: str, question: Question, model: str) -> Reading:
    """The reading in the words a model answered; discarded where it is malformed or a quotation is not verbatim."""
    answer = _json_object(content)
    if answer is None:
        return Reading(model, discarded="答复不是 JSON 对象")
    status = next((one for one in DECIDABLE if one.value == answer.get("status")), None)
    if status is None:
        return Reading(model, discarded="答复没有可识别的结论")
    quotes = _texts(answer.get("lower_quotes"))
    upper_quote, part = _text(answer.get("upper_quote")), _text(answer.get("missing_part"))
    if quotes is None or upper_quote is None or part is None:
        return Reading(model, discarded="答复的字段类型不对或过长")
    if not _stands_in(upper_quote, question.upper_text):
        return Reading(model, discarded="所引上级原文与原文不符")
    lower = [_position(quote, question.lower_texts) for quote in quotes]
    found = tuple(dict.fromkeys(place for place in lower if place is not None))
    if status in ANSWERED and (None in lower or not found):
        return Reading(model, discarded="所引下级原文与原文不符")
    if status is Status.PARTIAL and not _stands_in(part, question.upper_text):
        return Reading(model, discarded="所引未落实部分与上级原文不符")
    answered = status in ANSWERED
    return Reading(
        model=model,
        status=status,
        upper_quote=upper_quote,
        lower_quotes=quotes if answered else (),
        lower=found if answered else (),
        missing_part=part if status is Status.PARTIAL else "",
        reason=_text(answer.get("reason")) or "",
    )


def _json_object(content: str) -> Mapping[str, object] | None:
    """The JSON object in ``content``; a fence or a few words around it are forgiven."""
    start, end = content.find("{"), content.rfind("}")
    try:
        found = json.loads(content[start : end + 1]) if 0 <= start < end else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _text(value: object) -> str | None:
    if value is None:
        return ""
    return value.strip() if isinstance(value, str) and len(value) <= _LONGEST_FIELD else None


def _texts(value: object) -> tuple[str, ...] | None:
    entries = [] if value is None else value
    if not isinstance(entries, list) or len(entries) > _MOST_QUOTES:
        return None
    texts = [_text(entry) for entry in entries]
    return tuple(text for text in texts if text is not None) if all(texts) else None


def _stands_in(quote: str, text: str) -> bool:
    """Whether ``quote`` is verbatim in ``text`` but for blanks and widths, and long enough to mean something."""
    wanted, whole = fold_text(quote), fold_text(text)
    return wanted in whole and (len(wanted) >= _SHORTEST_QUOTE or (bool(wanted) and wanted == whole))


def _position(quote: str, texts: tuple[str, ...]) -> int | None:
    return next((place for place, text in enumerate(texts) if _stands_in(quote, text)), None)
