"""One question over HTTP (问询): to the address the user named and nowhere else, within bounds of time and size."""

from __future__ import annotations

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from queue import Empty, Queue
from typing import Any, Protocol
from urllib.parse import urlsplit

MOST_BYTES = 1024 * 1024
_CHUNK = 65_536
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class AddressError(ValueError):
    """The address of a second reader cannot be used."""


class Failure(Exception):
    """Why there is no answer, in Chinese."""


class Opener(Protocol):
    """What opens a request, such as :class:`urllib.request.OpenerDirector`."""

    def open(self, fullurl: Any, data: Any = None, timeout: float | None = None) -> Any:
        """The response, a file of bytes."""
        ...


def direct_opener() -> Opener:
    """Opens http and https only, without proxies, and follows no redirect: texts go where the user said."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def completions_url(address: str) -> str:
    """The full address of the chat completions of a server.

    >>> completions_url("http://127.0.0.1:8000/v1/")
    'http://127.0.0.1:8000/v1/chat/completions'
    """
    try:
        parts = urlsplit(address.strip())
        usable = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        usable = False
    if not usable or any(c.isspace() or not c.isprintable() for c in address.strip()):
        raise AddressError(f"{address!r}：复读地址须为 http:// 或 https:// 开头的网址")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise AddressError("复读地址不得含用户名、密码、参数；密钥请另行给出")
    base = address.strip().rstrip("/")
    return base if base.endswith("/chat/completions") else f"{base}/chat/completions"


def is_open(url: str) -> bool:
    """Whether what is sent to ``url`` can be read by others on the way."""
    parts = urlsplit(url)
    return parts.scheme == "http" and parts.hostname not in _LOOPBACK


def ask(url: str, body: Mapping[str, object], key: str | None, timeout: float, opener: Opener) -> str:
    """The words of the first choice; raises :class:`Failure` for whatever goes wrong on the way."""
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(url, json.dumps(body).encode(), headers, method="POST")
    try:
        return _content(_answer(request, timeout, opener))
    except urllib.error.HTTPError as error:
        error.close()
        raise Failure(f"服务返回错误 {error.code}") from error
    except TimeoutError as error:
        raise Failure(f"{timeout:g} 秒内没有答复") from error
    except urllib.error.URLError as error:
        late = isinstance(error.reason, TimeoutError)
        raise Failure(f"{timeout:g} 秒内没有答复" if late else "连接失败") from error
    except (OSError, HTTPException, ValueError) as error:
        raise Failure(f"连接或答复异常（{type(error).__name__}）") from error


def _answer(request: urllib.request.Request, timeout: float, opener: Opener) -> bytes:
    """The whole body within ``timeout`` seconds.

    A socket's own time-out begins anew with every byte, so that a server that sends its head a byte at a
    time could hold a reader for hours: the request runs in a thread that is left behind when time is up.
    """
    answered: Queue[bytes | Exception] = Queue()

    def run() -> None:
        try:
            answered.put(_body(request, timeout, opener))
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


def _body(request: urllib.request.Request, timeout: float, opener: Opener) -> bytes:
    end = time.monotonic() + timeout
    received = b""
    with opener.open(request, timeout=timeout) as response:
        while chunk := response.read1(_CHUNK):
            received += chunk
            if len(received) > MOST_BYTES:
                raise Failure("答复超过 1 MB")
            if time.monotonic() > end:
                raise TimeoutError
    return received


def _content(received: bytes) -> str:
    try:
        content = json.loads(received)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise Failure("答复不是约定的格式") from error
    if not isinstance(content, str):
        raise Failure("答复不是约定的格式")
    return content
