"""施行日期 and 有效期: of this very text, of whatever kind it is, in every usual wording."""

from __future__ import annotations

import pytest

from kg.extraction.header.validity import find_validity

ISSUED = "2024-04-10"

SAID = [
    ("本行动计划自印发之日起施行，有效期至2027年4月9日。", ISSUED, "2027-04-09"),
    ("本规划自发布之日起实施。", ISSUED, None),
    ("本年度要点由市政府办公室解释。本要点自2024年5月1日起执行，至2024年12月31日止。", "2024-05-01", "2024-12-31"),
    ("本若干措施自公布之日起施行，有效期暂定两年。", ISSUED, "2026-04-09"),
    ("本通知印发之日起执行，试行2年。", ISSUED, "2026-04-09"),
    ("本工作方案执行至2025年底。", None, "2025-12-31"),
    ("本政策执行期限为2024年1月1日至2026年12月31日。", "2024-01-01", "2026-12-31"),
    ("本实施方案自2024年3月1日起至2026年2月28日止执行。", "2024-03-01", "2026-02-28"),
    ("本指引自下发之日起生效，2026年6月30日自动失效。", ISSUED, "2026-06-30"),
    ("本清单实施时间为2024年7月1日—2025年2月底。", "2024-07-01", "2025-02-28"),
    ("第九条由甲局解释。自2024年6月1日起施行，有效期3年。", "2024-06-01", "2027-05-31"),
    ("本措施自发布之日起施行，2024年底前完成第一批项目。", ISSUED, None),
    ("本计划自印发之日起施行，到2026年底全面建成。", ISSUED, None),
]  # fmt: skip
OF_OTHERS = [
    "本行业自2024年5月1日起执行新标准。",
    "本行政区域内自2024年5月1日起实施禁渔。",
    "本单位自2024年5月1日起实行弹性工作制。",
    "本次活动自2024年8月1日起至2024年10月31日止。",
    "《甲办法》自2024年5月1日起施行，有效期5年。",
]


@pytest.mark.parametrize(
    ("text", "effective", "expires"), [*SAID, *((text, None, None) for text in OF_OTHERS)]
)
def test_when_a_text_holds(text: str, effective: str | None, expires: str | None) -> None:
    assert find_validity(text, ISSUED) == (effective, expires)
