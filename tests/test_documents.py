"""What the documents show is what their commands print.

The commands of a document run one after the other beside a copy of ``data/``; a file shown by ``cat`` is made where there
is none.  Left out is what is no command of ours, what takes minutes, and what needs a file that these would have made.
A document in both languages (``NAME.md``, ``NAME.zh-CN.md``) shows the same commands, and they are run once.
``make documents`` writes into the documents what is printed now.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from shown import Shown, prose_of, renewed, shown_in, unshown_in

from kg.cli import main

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("benchmarks", "data", "docs", "kg", "notebooks", "ontology")
LONG = {"evaluate", "fit", "fit-meaning"}
CHINESE = ".zh-CN.md"
WRITE = "WRITE_DOCUMENTS" in os.environ

Part = tuple[Shown, bool]
"""A command with its output, and whether it runs here."""


def parts_of(document: str) -> list[Part]:
    lacking: set[str] = set()
    parts = []
    for shown in shown_in(document):
        words = shown.words
        ours = words[0] in ("kg", "cat") or words[:2] == ("python", "-c")
        runs = ours and not lacking.union(LONG if words[0] == "kg" else ()).intersection(words)
        if not runs and "-o" in words:
            lacking.add(words[words.index("-o") + 1])
        parts.append((shown, runs))
    return parts


def printed(shown: Shown) -> str:
    """What the command prints in the current folder."""
    program, *rest = shown.words
    if program == "cat":
        file = Path(*rest)
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            file.write_text(shown.output, encoding="utf-8")
        return file.read_text(encoding="utf-8")
    if program == "kg":
        return CliRunner().invoke(main, rest, catch_exceptions=False).output
    named = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, *rest], env=named, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode("utf-8")


TEXTS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(
        [*ROOT.glob("*.md"), *(path for room in ROOMS for path in (ROOT / room).rglob("*.md"))]
    )
}
DOCUMENTS = {name: parts_of(text) for name, text in TEXTS.items()}
SISTERS = {name.replace(CHINESE, ".md"): name for name in TEXTS if name.endswith(CHINESE)}


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, parts in DOCUMENTS.items()
        if not name.endswith(CHINESE) and any(runs for _, runs in parts)
    ],
)
def test_a_document_shows_what_is_printed(name, tmp_path, monkeypatch):
    shown = {
        version: [one for one, runs in DOCUMENTS[version] if runs]
        for version in (name, SISTERS.get(name, name))
    }
    commands = [one.words for one in shown[name]]
    assert all([one.words for one in parts] == commands for parts in shown.values())
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    outputs = [printed(one) for one in shown[name]]
    told = []
    for version, parts in shown.items():
        now = [renewed(one.output, output) for one, output in zip(parts, outputs, strict=True)]
        if WRITE:
            _write(ROOT / version, parts, now)
        else:
            told += [line for one, new in zip(parts, now, strict=True) for line in _difference(one, new)]
    assert not told, "\n".join(told)


@pytest.mark.parametrize(("english", "chinese"), SISTERS.items())
def test_both_languages_tell_the_same(english, chinese):
    """The same commands and headings in the same order; what the one names, the other names."""
    one, other = TEXTS[english], TEXTS[chinese]
    assert [shown.words for shown in shown_in(other)] == [shown.words for shown in shown_in(one)]
    assert unshown_in(other) == unshown_in(one)
    assert _levels(other) == _levels(one)
    assert _named(one) - _named(other) == set()


def _levels(document: str) -> list[str]:
    return re.findall(r"^#+(?= )", prose_of(document), re.M)


def _named(document: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", prose_of(document)))


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere_and_in_chinese_where_there_is_chinese(name):
    here = Path(name).parent
    links = re.findall(r"\]\((?!\w+:)([^)#\s]+)", prose_of(TEXTS[name]))
    led = [Path(os.path.normpath(here / link)).as_posix() for link in links]
    assert [target for target in led if not (ROOT / target).exists()] == []
    if name in SISTERS:
        assert SISTERS[name] in led
    if name.endswith(CHINESE):
        assert [target for target in led if target in SISTERS] == [name.replace(CHINESE, ".md")]


def _difference(shown: Shown, now: str) -> Iterator[str]:
    before, after = shown.output.splitlines(), now.splitlines()
    return unified_diff(before, after, "shown", " ".join(shown.words), n=0, lineterm="")


def _write(path: Path, shown: list[Shown], now: list[str]) -> None:
    document = path.read_text(encoding="utf-8")
    for one, new in zip(reversed(shown), reversed(now), strict=True):
        document = document[: one.start] + new + document[one.end :]
    path.write_text(document, encoding="utf-8")


def test_what_takes_minutes_is_shown_alike_everywhere():
    """The tables of ``kg evaluate``: the excerpts are held to the whole of it, which no test runs."""
    shown: dict[tuple[str, ...], list[str]] = {}
    for parts in DOCUMENTS.values():
        for one, runs in parts:
            if not runs:
                shown.setdefault(one.words, []).append(one.output)
    assert ("kg", "-q", "evaluate", "data/gold") in shown
    for outputs in shown.values():
        whole = max(outputs, key=len)
        assert [renewed(output, whole) for output in outputs] == outputs


FIVE = "一 1\n二 2\n三 3\n四 4\n五 5\n"


@pytest.mark.parametrize(
    ("shown", "now"),
    [
        (FIVE, FIVE),
        ("一   1\n二\t2\n三 3\n四 4\n五 5\n", None),  # blanks and tabs
        ("一 1\n  …\n三 3\n…\n", None),
        ("…\n二 2\n三 3\n…\n五 5\n", None),
        ("…\n五 5\n", None),
        ("…\n三…\n…\n", None),
        ("一 1\n…\n二 2\n三 3\n四 4\n五 5\n", None),
        ("一 1\n", FIVE),  # more is printed than shown
        ("一 1\n二 2\n三 3\n四 4\n", FIVE),
        ("…\n四 4\n", "…\n五 5\n"),
        ("二 2\n…\n", "一 1\n…\n"),
        ("…\n三 9\n…\n五 5\n", "…\n三 3\n…\n五 5\n"),  # a figure has changed
        ("…\n二 2\n四 4\n…\n", "…\n二 2\n三 3\n…\n"),  # what follows does not
        ("…\n四 4\n…\n二 2\n…\n", "…\n四 4\n…\n五 5\n…\n"),  # out of order
        ("…\n三…\n…\n六 6\n", "…\n三…\n…\n五 5\n"),
        (f"{FIVE}六 6\n", FIVE),
        ("", FIVE),
    ],
)
def test_what_is_shown_is_held_to_what_is_printed(shown, now):
    assert renewed(shown, FIVE) == (shown if now is None else now)


@pytest.mark.parametrize(
    ("shown", "printed", "now"),
    [
        ("市财政局公开预算…\n", "市财政局公开决算和项目\n", "市财政局公开决算…\n"),
        ("甲  1\n", "甲\t2\n", "甲  2\n"),
        ("甲\t1\n", "甲\t2\n", "甲\t2\n"),
        ("甲 1\n", "", ""),
        ("", "", ""),
    ],
)
def test_what_is_written_anew_keeps_its_measure(shown, printed, now):
    assert renewed(shown, printed) == now


def test_commands_and_their_outputs_are_found():
    document = "```console\n$ kg show 'a b'\n甲\n\n乙\n$ kg gaps\n```\n\n```\n丙\n```\n\n```python\nprint(1)\n```\n\n```\n1\n```\n\n```python\npass\n```\n\n```sh\nkg\n```\n"
    found = [(one.words, one.output, document[one.start : one.end]) for one in shown_in(document)]
    assert found == [
        (words, output, output)
        for words, output in [
            (("kg", "show", "a b"), "甲\n\n乙\n"),
            (("kg", "gaps"), ""),
            (("python", "-c", "print(1)\n"), "1\n"),
            (("python", "-c", "pass\n"), ""),
        ]
    ]


def test_what_stands_in_no_block_is_prose():
    document = "# 甲 `a`\n\n```sh\nkg show a  # 乙 `b`\n# 丙\n```\n\n1. 丁\n\n   ```sh\n   kg gaps 'c d'\n   ```\n   `e`\n"
    assert prose_of(document) == "# 甲 `a`\n\n\n\n1. 丁\n\n\n   `e`\n"
    assert unshown_in(document) == [["kg", "show", "a"], [], ["kg", "gaps", "c d"]]


def test_what_needs_an_unmade_file_is_left_out():
    commands = [
        "make demo",
        "kg fit data/gold -o m.json",
        "kg build data -o graph --model m.json",
        "kg -g graph gaps",
        "cat rules.csv",
        "kg show a",
    ]
    document = "```console\n" + "".join(f"$ {command}\n" for command in commands) + "```\n"
    assert [" ".join(one.words) for one, runs in parts_of(document) if runs] == commands[-2:]


def test_the_tables_of_accuracy_are_those_of_the_shipped_model() -> None:
    model = (ROOT / "kg" / "linking" / "correspondence" / "model.json").read_bytes()
    named = re.search(
        r"SHA-256 begins `([0-9a-f]{16})`", (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    )
    assert named is not None
    assert sha256(model).hexdigest().startswith(named[1]), (
        "fitted anew: run kg evaluate data/gold and renew the tables"
    )
