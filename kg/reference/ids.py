"""Ids of directives and measures as parts of IRIs and CURIEs (标识): readable, and back.

Characters that IRIs may hold (汉字, 〔〕) stay; all else is percent-encoded UTF-8 (RFC 3987 §2.2).
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, unquote

PREFIX = "kgid:"
_READABLE_MARKS = frozenset("〔〕【】《》〈〉「」『』、。（），：；！？·“”‘’—－")


def encode(identifier: str, also: str = "") -> str:
    """``identifier`` as part of an IRI; ``also`` names further ASCII characters to leave alone.

    >>> encode("赣府厅字〔2022〕45号#T05.M3")
    '赣府厅字〔2022〕45号%23T05.M3'
    """
    if identifier.isascii() and identifier.isalnum():
        return identifier
    return "".join(
        char if _stays(char) or char in also else quote(char, safe="", errors="surrogatepass")
        for char in identifier
    )


def decode(written: str) -> str:
    """The id that :func:`encode` or :func:`local_name` was given."""
    return unquote(written, errors="surrogatepass")


def local_name(identifier: str) -> str:
    """The end of a node's IRI: the id of a directive, and behind # what hangs under it.

    >>> local_name("赣府厅字〔2022〕45号#T05.M3")
    '赣府厅字〔2022〕45号#T05.M3'
    """
    head, mark, tail = identifier.partition("#")
    return encode(head) + mark + encode(tail)


def curie(identifier: str) -> str:
    """The CURIE of an id, as SSSOM names it."""
    return PREFIX + local_name(identifier)


def identifier(written: str) -> str:
    """The id of a CURIE; whatever has another prefix is taken for the id itself."""
    return decode(written[len(PREFIX) :]) if written.startswith(PREFIX) else written


@lru_cache(maxsize=1 << 16)
def _stays(char: str) -> bool:
    if char.isascii():
        return char.isalnum() or char in "-._~"
    return char in _READABLE_MARKS or "\u3400" <= char <= "\u9fff"
