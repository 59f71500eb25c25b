"""One request over HTTP (网络请求): to the address the user named and nowhere else, within bounds of time and size."""

from __future__ import annotations

import threading
import time
import urllib.request
from queue import Empty, Queue
from typing import Any, Protocol
from urllib.error import HTTPError

_CHUNK = 65_536
_REASON = 500


class Refused(Exception):
    """The server answered with an error: its ``status`` and the first of its ``words``."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(status, words)
        self.status, self.words = status, words


class TooLong(Exception):
    """The answer has more bytes than were asked for."""


class Opener(Protocol):
    """What opens a request, such as :class:`urllib.request.OpenerDirector`."""

    def open(self, fullurl: Any, data: Any = None, timeout: float | None = None) -> Any:
        """The response, a file of bytes."""
        ...


def direct_opener() -> Opener:
    """Opens http and https only, without proxies, and follows no redirect: what is sent goes where the user said."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def answer(request: urllib.request.Request, timeout: float, most: int, opener: Opener) -> bytes:
    """The whole body, of at most ``most`` bytes, within ``timeout`` seconds.

    A socket's own time-out begins anew with every byte, so that a server that answers a byte at a time could hold
    a reader for hours: the request runs in a thread that is left behind when time is up.  Raises :class:`Refused`,
    :class:`TooLong`, ``TimeoutError``, or what urllib raises.
    """
    answered: Queue[bytes | Exception] = Queue()

    def run() -> None:
        try:
            answered.put(_body(request, timeout, most, opener))
        except Exception as error:
            answered.put(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        found = answered.get(timeout=timeout)
    except Empty:
        raise TimeoutError from None
    if isinstance(found, Exception):
        raise found
    return found


def _body(request: urllib.request.Request, timeout: float, most: int, opener: Opener) -> bytes:
    end = time.monotonic() + timeout
    received = bytearray()
    try:
        with opener.open(request, timeout=timeout) as response:
            while chunk := response.read1(_CHUNK):
                received += chunk
                if len(received) > most:
                    raise TooLong
                if time.monotonic() > end:
                    raise TimeoutError
    except HTTPError as error:
        with error:
            words = error.read(_REASON).decode("utf-8", "replace").strip()
        raise Refused(error.code, words) from error
    return bytes(received)
