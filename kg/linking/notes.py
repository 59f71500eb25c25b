"""The Chinese sentences that say on what ground a pair stands (承接依据说明)."""

from __future__ import annotations

from kg.linking.authority import display_name
from kg.model import Directive, NotHeld


def called(directive: Directive) -> str:
    """A directive as it is quoted: 《标题》（文号）."""
    return f"《{directive.title}》" + (f"（{directive.number}）" if directive.number else "")


def not_held_called(node: NotHeld) -> str:
    """An absent directive as far as it is known."""
    if node.title is None:
        return str(node.number) if node.number else node.id
    return f"《{node.title}》" + (f"（{node.number}）" if node.number else "")


def cited_note(upper: Directive) -> str:
    """Ground ``cited``."""
    return f"该文件以{called(upper)}为依据，后者已收录。"


def absent_note(node: NotHeld) -> str:
    """Ground ``cited``, upper not held."""
    return f"该文件以{not_held_called(node)}为依据，后者未收录，无法比对。"


def surrogate_note(node: NotHeld, edition: Directive, year: int | None) -> str:
    """Ground ``surrogate``."""
    which = f"{year}年版" if year else "较早版本"
    return (
        f"所依据的{not_held_called(node)}未收录，以同一系列{which}{called(edition)}代替比对，"
        f"差异表述为“与{which}相比”，不计入应落实。"
    )


def inferred_note(lower: Directive, upper: Directive, subject: str, years_before: int) -> str:
    """Ground ``inferred``; ``years_before`` is 0 for the same year, 1 for the year before."""
    when = "同一年度" if years_before == 0 else "上一年度"
    return (
        f"该文件未引用同系列的上级文件；{called(upper)}与其同属“{subject}”系列，"
        f"发文机关{display_name(upper)}为{display_name(lower)}的上级，且为{when}，据此推定。"
    )


def newer_note(node: NotHeld, year: int) -> str:
    """Added to :func:`inferred_note`: the edition of the lower directive's own year is known, not held."""
    return f"已知该系列另有{year}年版{not_held_called(node)}，未收录；上一年度的要求可能已有调整，宜收录后再作对照。"


def owed_note(unit: str, upper: Directive, subject: str, held_years: list[int], by_rule: int | None) -> str:
    """State ``lower_not_held``; ``by_rule`` is the line of the rule file, None where recipients say it;
    without ``held_years`` they name the unit itself.
    """
    if by_rule is not None:
        reason = f"规则文件第{by_rule}行规定{unit}应答{called(upper)}"
    elif not held_years:
        reason = f"{called(upper)}主送点名{unit}"
    else:
        years = "、".join(f"{year}年" for year in held_years)
        reason = f"{called(upper)}主送范围包括{unit}，该单位{years}“{subject}”文件已收录"
    return f"{reason}，但相应年度的文件未收录，落实情况未知。"


def expected_note(unit: str, subject: str, year: int, line: int) -> str:
    """State ``upper_not_held`` by the rule file."""
    return f"规则文件第{line}行规定应答{unit}{year}年“{subject}”文件，后者未收录，无法比对。"


def given_note(line: int) -> str:
    """Ground ``given``."""
    return f"规则文件第{line}行指定。"


def asked_note(cites: bool) -> str:
    """Ground ``given`` without a rule: an analyst asked for the pair."""
    other = "下级文件引用了上级文件，但未据此列为承接关系" if cites else "下级文件未引用上级文件"
    return f"由使用者指定两份文件对照；{other}。"


def two_titles(lower: Directive, upper: Directive) -> str:
    """The two titles an inferred pair rests on."""
    return f"{called(lower)}；{called(upper)}"


def recipients_evidence(upper: Directive) -> str:
    """The recipients by which a unit owes an answer."""
    return f"{called(upper)}主送：{'，'.join(upper.recipients)}"
