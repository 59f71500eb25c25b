"""Whether the words that open a block are a heading or already say what must be done."""

from __future__ import annotations

import re

from kg.extraction.cues import holds
from kg.extraction.framing import MODALS
from kg.model import Span

_SAYS_WHEN = re.compile(
    r"\d{4}年.{0,6}[底前]|；|[\d一二三四五六七八九十两]+个?(?:年|月|日|天|工作日)内|自.{2,14}起"
)
_APPOINTS = re.compile(
    r"由.{2,}(?:担任|兼任|组成|负责|承担|主持|任组长|牵头)$|是指|任(?:组长|主任|总指挥|召集人)$|每[年季月周半].{2,}[次场期件名个]"
)
_WHEN_ENDS = re.compile("[底前；内起]")
_DUTY = re.compile(rf"{MODALS}|负责")


def speaks(words: str) -> bool:
    """A sentence that names who must do what by when is a measure however short it is."""
    modal = _DUTY.search(words)
    if modal and modal.start() > 1 and ("，" in words or "," in words or len(words) > 16):
        return True
    return (
        (holds(words, ("由", "是指", "任", "每")) and _APPOINTS.search(words) is not None)
        or (_WHEN_ENDS.search(words) is not None and _SAYS_WHEN.search(words) is not None)
        or (words.startswith(("由", "对", "经")) and "，" in words)
        or words.count("，") + words.count(",") > 2
        or words.startswith("根据《")
    )


def orders(plain: str, piece: Span) -> bool:
    """A sentence of several clauses that says what must be done is no heading, not even above a list."""
    comma = plain.find("，", piece.start, piece.end)
    return comma >= 0 and plain[piece.end - 1] == "。" and _DUTY.search(plain, comma, piece.end) is not None
