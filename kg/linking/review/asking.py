"""One question over HTTP (问询): to the address the user named and nowhere else, within bounds of time and size."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http.client import HTTPException
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request

from kg.web import Opener, Refused, TooLong, answer

MOST_BYTES = 1024 * 1024
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class AddressError(ValueError):
    """The address of a second reader cannot be used."""


class Failure(Exception):
    """Why there is no answer, in Chinese."""


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
    request = Request(url, json.dumps(body).encode(), headers, method="POST")
    try:
        return _content(answer(request, timeout, MOST_BYTES, opener))
    except Refused as error:
        raise Failure(f"服务返回错误 {error.status}") from error
    except TooLong as error:
        raise Failure("答复超过 1 MB") from error
    except TimeoutError as error:
        raise Failure(f"{timeout:g} 秒内没有答复") from error
    except URLError as error:
        late = isinstance(error.reason, TimeoutError)
        raise Failure(f"{timeout:g} 秒内没有答复" if late else "连接失败") from error
    except (OSError, HTTPException, ValueError) as error:
        raise Failure(f"连接或答复异常（{type(error).__name__}）") from error


def _content(received: bytes) -> str:
    try:
        content = json.loads(received)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise Failure("答复不是约定的格式") from error
    if not isinstance(content, str):
        raise Failure("答复不是约定的格式")
    return content
