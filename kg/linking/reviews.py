"""Human decisions laid over proposals (人工核定): the public face of :mod:`kg.linking.review`.

Decisions live in a SSSOM TSV file that no build replaces; they are anchored by the words of both ends,
win over proposals, and become suspect when an end changes.
"""

from __future__ import annotations

from kg.linking.review.anchors import content_key, text_key
from kg.linking.review.decided import decided
from kg.linking.review.decisions import decisions
from kg.linking.review.errors import (
    DamagedQueueFile,
    DamagedReviewFile,
    NoReviewFile,
    ReviewError,
    RowProblem,
)
from kg.linking.review.merging import Conflict, holding, merge, settle, to_settle, withdraw
from kg.linking.review.overlay import accepted_only, lay_over, suspects
from kg.linking.review.placing import WHY_WORDS, Suspect, Why, why_suspect
from kg.linking.review.queue import Candidate, QueueRow, queue
from kg.linking.review.queue_columns import header_names
from kg.linking.review.queue_files import Imported, read_queue
from kg.linking.review.queue_tsv import from_tsv, to_tsv
from kg.linking.review.queue_xlsx import from_xlsx, to_xlsx
from kg.linking.review.records import Review, Reviews, Unread, decision
from kg.linking.review.sssom_file import parse_reviews, read_reviews, review_text, reviews_hash, write_reviews

FILE_NAME = "reviews.sssom.tsv"

__all__ = [
    "FILE_NAME",
    "WHY_WORDS",
    "Candidate",
    "Conflict",
    "DamagedQueueFile",
    "DamagedReviewFile",
    "Imported",
    "NoReviewFile",
    "QueueRow",
    "Review",
    "ReviewError",
    "Reviews",
    "RowProblem",
    "Suspect",
    "Unread",
    "Why",
    "accepted_only",
    "content_key",
    "decided",
    "decision",
    "decisions",
    "from_tsv",
    "from_xlsx",
    "header_names",
    "holding",
    "lay_over",
    "merge",
    "parse_reviews",
    "queue",
    "read_queue",
    "read_reviews",
    "review_text",
    "reviews_hash",
    "settle",
    "suspects",
    "text_key",
    "to_settle",
    "to_tsv",
    "to_xlsx",
    "why_suspect",
    "withdraw",
    "write_reviews",
]
