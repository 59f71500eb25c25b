"""The analyst's rule file (应答关系规则): who owes whom an answer, who does not, and which two directives to compare.

One rule a line, cells separated by tabs or commas, ``#`` opens a comment::

    # 规则,下级单位,上级单位,主题,年份
    应答,某县人民政府,某市人民政府,政务公开,2021-2023
    免答,某管理局,*,*,*
    对照,某建发〔2024〕6号,某防发〔2024〕2号

``应答`` (owes) adds, ``免答`` (exempt) takes away and wins (:mod:`kg.linking.rules`), ``对照`` (pair) names two directives
(:mod:`kg.linking.named_pairs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kg.linking.named_pairs import NamedPair, parse_named
from kg.linking.rule_lines import RuleError
from kg.linking.rules import Rule, parse_rules


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What a rule file says, and the hash of its bytes; of no file, nothing."""

    rules: tuple[Rule, ...] = ()
    named: tuple[NamedPair, ...] = ()
    sha256: str | None = None


def read_rule_file(path: Path) -> RuleFile:
    """What a file says; raises :class:`RuleError` where a line cannot be read, ``OSError`` where the file cannot."""
    data, name = path.read_bytes(), str(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(name, 1, "not UTF-8; save the file as UTF-8 (请另存为 UTF-8)") from error
    return RuleFile(parse_rules(text, name), parse_named(text, name), sha256(data).hexdigest())
