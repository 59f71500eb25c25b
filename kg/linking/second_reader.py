"""A second reader for the doubtful queue (复读), off by default: asks a model, believes only what it can quote.

The model stands behind an OpenAI-compatible address that the user names; nothing is sent anywhere else, and
:func:`describe` says what will be sent before it is.  Whatever comes back is untrusted: an answer without
verbatim quotations from the texts is discarded, and one that stands is a model's reading, never a review.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Protocol

from kg.linking.review.asking import AddressError, Failure, ask, completions_url, is_open
from kg.linking.review.queue import QueueRow
from kg.linking.review.quoting import Question, Reading, verified
from kg.model import Directive
from kg.reference.words import STATUSES
from kg.replacing import replace_file
from kg.web import Opener, direct_opener

__all__ = [
    "AddressError",
    "OpenAICompatibleReader",
    "Question",
    "Reading",
    "SecondReader",
    "describe",
    "labelling_guide",
    "question_of",
    "verified",
    "with_reading",
]


class SecondReader(Protocol):
    """Whoever can be asked how a lower directive answers an upper measure."""

    def read(self, question: Question) -> Reading:
        """The answer; never raises for what the other side does."""
        ...


@cache
def labelling_guide() -> str:
    """The guide every reader is given (核对说明), in Chinese."""
    path = resources.files("kg.linking.review").joinpath("labelling_guide.txt")
    return path.read_text(encoding="utf-8")


def question_of(row: QueueRow, lower: Directive | None = None) -> Question:
    """What to ask of a row: against its candidates, or, given the lower directive, against all of its measures."""
    texts = [candidate.text for candidate in row.candidates]
    if lower is not None:
        texts += [measure.text for measure in lower.measures()]
    return Question(
        row.upper_title, row.upper_task, row.upper_text, row.lower_title, tuple(dict.fromkeys(texts))
    )


def describe(rows: Iterable[QueueRow], address: str) -> str:
    """What will leave this machine if these rows are read at ``address``, in Chinese; to be shown before it does."""
    rows = tuple(rows)
    texts = [text for row in rows for text in (row.upper_text, *(c.text for c in row.candidates))]
    titles = sorted({title for row in rows for title in (row.upper_title, row.lower_title)})
    named = "、".join(f"《{title}》" for title in titles[:5]) + ("等" if len(titles) > 5 else "")
    url = completions_url(address)
    warning = "该地址未加密（http），传输内容可能被他人读取。" if is_open(url) else ""
    return (
        f"将向 {url} 发送{len(rows)}条待核定事项：核对说明，以及{len(titles)}件文件（{named or '无'}）的标题、任务名称"
        f"和有关原文，共{sum(map(len, texts))}字（按候选原文计）。{warning}"
        "除此之外不发送任何内容；已有缓存的答复不再发送。请确认这些文件可以对外提供。"
    )


@dataclass(frozen=True, slots=True)
class OpenAICompatibleReader:
    """Asks the chat completions of an OpenAI-compatible server.

    ``address`` is its base (``http://127.0.0.1:8000/v1``), ``key`` its access key, ``timeout`` seconds for a
    whole answer.  ``opener`` opens requests; the default follows no redirect, uses no proxy and knows http and
    https only.  Answers that stand are kept in the folder ``cache`` and not asked for again.
    Raises :class:`AddressError` for an address that is none.
    """

    address: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 60.0
    opener: Opener = field(default_factory=direct_opener, repr=False)
    cache: Path | None = None

    def __post_init__(self) -> None:
        completions_url(self.address)

    def read(self, question: Question) -> Reading:
        """The model's reading, its quotations checked against the texts; ``discarded`` says why there is none."""
        kept = self._kept(question)
        if kept is not None and (known := verified(kept, question, self.model)).status is not None:
            return known
        try:
            content = ask(
                completions_url(self.address), self._body(question), self.key, self.timeout, self.opener
            )
        except Failure as failure:
            return Reading(self.model, discarded=str(failure), unanswered=True)
        reading = verified(content, question, self.model)
        if reading.status is not None:
            self._keep(question, content)
        return reading

    def _body(self, question: Question) -> dict[str, object]:
        return {
            "model": self.model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": labelling_guide()},
                {"role": "user", "content": _material(question)},
            ],
        }

    def _path(self, question: Question) -> Path | None:
        if self.cache is None:
            return None
        asked = json.dumps([self.model, labelling_guide(), _material(question)], ensure_ascii=True)
        return self.cache / f"{hashlib.sha256(asked.encode()).hexdigest()}.json"

    def _kept(self, question: Question) -> str | None:
        path = self._path(question)
        try:
            content = json.loads(path.read_bytes())["content"] if path is not None else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return content if isinstance(content, str) else None

    def _keep(self, question: Question, content: str) -> None:
        path = self._path(question)
        if path is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"model": self.model, "content": content}
        replace_file(path, [json.dumps(kept, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")])


def _material(question: Question) -> str:
    """The texts as one JSON object, so that nothing in them can pass for the frame around them."""
    told = {
        "上级文件": question.upper_title,
        "上级任务": question.upper_task,
        "上级原文": question.upper_text,
        "下级文件": question.lower_title,
        "下级原文": {str(number): text for number, text in enumerate(question.lower_texts, 1)},
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def with_reading(row: QueueRow, reading: Reading) -> str:
    """What the queue shows of a reading (复读意见); empty where it was discarded."""
    if reading.status is None:
        return ""
    quotes = "".join(f"“{quote}”" for quote in reading.lower_quotes)
    part = f"，未落实“{reading.missing_part}”" if reading.missing_part else ""
    return f"{reading.model}：{STATUSES[reading.status]}{part}{'，引' + quotes if quotes else ''}"
