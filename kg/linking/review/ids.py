"""Ids of directives and measures as SSSOM names them (标识): CURIEs under ``kgid:``, readable, and back."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

PREFIX = "kgid:"
NO_TERM = "sssom:NoTermFound"
_STAYS = re.compile(r"[A-Za-z0-9._~〔〕【】《》〈〉「」『』、。（），：；！？·“”‘’—－㐀-鿿-]")


def curie(identifier: str) -> str:
    """The CURIE of an id; the same node that the graph has.

    >>> curie("赣府厅字〔2022〕45号#T05.M3")
    'kgid:赣府厅字〔2022〕45号#T05.M3'
    """
    head, mark, tail = identifier.partition("#")
    return f"{PREFIX}{_encoded(head)}{mark}{_encoded(tail)}"


def identifier(written: str) -> str:
    """The id of a CURIE; whatever has another prefix is taken for the id itself."""
    return unquote(written[len(PREFIX) :], errors="surrogatepass") if written.startswith(PREFIX) else written


def _encoded(text: str) -> str:
    return "".join(c if _STAYS.match(c) else quote(c, safe="", errors="surrogatepass") for c in text)
