"""What stands beside the status of a finding (标记)."""

from __future__ import annotations

from enum import StrEnum


class Flag(StrEnum):
    """What a reader of a finding must know beside its status."""

    ADDRESSED_TO_OTHERS = "addressed_to_others"
    NO_UNIT = "no_unit"
    SURROGATE = "surrogate"
    FRAMING = "framing"
    STRICTER = "stricter"
    CONTRARY = "contrary"
    UNNAMED = "unnamed"
    SUSPECT = "suspect"
    REVIEWED = "reviewed"
    UNREVIEWED = "unreviewed"
