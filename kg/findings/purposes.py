"""目的语: what a measure is for, told from what it asks for; both open with 推动, 提高, 防止 and their like."""

from __future__ import annotations

import re

_MANNER = "(?:从而|以此|进而|真正|切实|有效|不断|更好|全力|努力|力争|最大限度|更大限度|着力|充分|有力|持续|进一步|全面|逐步|积极|坚决|大力)*"
# Openings of duties as well as of purposes.
_OPENS_EITHER = re.compile(f"{_MANNER}(?:推动|实现|提高|提升|引导|打造)")
_OPENS_PURPOSE = re.compile(f"{_MANNER}(?:防止|防范|避免|遏制|引导|帮助|减轻|稳定|增进|提振)")
# What nobody can be held to by itself: 服务水平, 良好氛围, 市场预期, 经营风险.
_STATE = re.compile(
    "(?:水平|质量|质效|能力|效能|效率|效果|成效|实效|环境|预期性?|信心|意识|自觉性?|氛围|格局|合力|活力|动力|潜力|[得福全同属]感"
    "|满意[率度]|知晓[率度]|落实率|[信威]力|透明度|秩序|形象|权益|利益|需[求要]|互动|转变|改善|好转|发展|稳定|和谐|安全|安宁|风险|负担|压力|事[件故]|落地|见效)$"
)


def is_duty(purpose: str) -> bool:
    """Whether what opens like a purpose asks for something of its own.

    >>> is_duty("推动出口退税全流程无纸化"), is_duty("推动经济持续健康发展"), is_duty("让群众少跑腿")
    (True, False, False)
    """
    return _OPENS_EITHER.match(purpose) is not None and _STATE.search(purpose) is None


def is_purpose(demand: str) -> bool:
    """Whether what closes a row of demands only says what they are for.

    >>> is_purpose("帮助企业防范经营风险"), is_purpose("坚决防止以备案名义变相设置许可")
    (True, False)
    """
    return _OPENS_PURPOSE.match(demand) is not None and _STATE.search(demand) is not None
