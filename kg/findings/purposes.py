"""目的语: what a measure is for, told from what it asks for; both open with 推动, 提高, 防止 and their like."""

from __future__ import annotations

import re

from kg.linking.correspondence.requirements import MANNER
from kg.reference.organ_ends import ORGAN_END

# Openings of duties as well as of purposes.
_OPENS_EITHER = re.compile(f"{MANNER}(?:推动|实现|提高|提升|引导|打造)")
_OPENS_PURPOSE = re.compile(f"{MANNER}(?:防止|防范|避免|遏制|引导|帮助|减轻|稳定|增进|提振)")
# What all that stands before it is to bring about: 确保回应口径一致, 杜绝虚报冒领, 也让企业看得明白.
_OPENS_RESULT = re.compile(f"{MANNER}(?:确保|杜绝)|[也又还]让")
# The same of what is not to be, or of those whom it is to reach, however it is called: 坚决遏制“一建了之”, 打通“最后一公里”.
_COMES_TO = re.compile(f"{MANNER}(?:(?:杜绝|遏制)[^\\d%％《]+|打通[^\\d，]*最后[一1]公里”?)$")
_OPENS_MOOD = re.compile(f"{MANNER}(?:培育|营造)")
_MEASURED = re.compile(r"[\d“《%％]")
# What may be done, not must: 有条件的地方…, 偏远地区可采取…, 鼓励各市结合实际…; not 可以公开的应当公开, nor a 许可.
_OPENS_OPTION = re.compile("(?:鼓励|支持)?有条件的|鼓励各[^，]{1,8}?(?:围绕|结合|立足|根据|针对)")
_MAY = re.compile("(?<![许认])可(?:以|采[取用]|参照|根据|结合|通过|视情|酌情|自行)[^的]*$")
# In what spirit the rest is done, and where it is not: 按照“谁主管谁负责”的原则, 除依法不予公开的外.
# 市教育局牵头，: nobody owes that it is led.
_ASSIGNS = re.compile("(?:牵头(?:负责)?|负责|配合)$")
_BESIDE_DUTY = re.compile("(?:并|要|应|须)?(?:按照?|坚持|遵循|本着|依照)[^，。；]*原则$|除[^，。；]{2,}外$")
# What nobody can be held to by itself: 服务水平, 良好氛围, 市场预期, 经营风险.
_STATE = re.compile(
    "(?:水平|质量|质效|能力|效能|效率|效果|成效|实效|环境|预期性?|信心|意识|自觉性?|观念|理念|常识|氛围|格局|合力|活力|动力|潜力|[得福全同属]感"
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


def is_result(demand: str) -> bool:
    """Whether what stands behind other demands only says what they are to bring about: nothing measured, nothing named.

    >>> is_result("确保回应口径一致"), is_result("确保整改率达到95%"), is_result("杜绝“一建了之”")
    (True, False, True)
    """
    if _OPENS_MOOD.match(demand):
        return _STATE.search(demand) is not None
    if _COMES_TO.match(demand):
        return True
    return _OPENS_RESULT.match(demand) is not None and _MEASURED.search(demand) is None


def is_optional(demand: str) -> bool:
    """Whether a clause only says what may be done: nobody owes it. A share that is set for those who can is owed.

    >>> is_optional("有条件的乡镇可以参照设立"), is_optional("可以公开的应当公开"), is_optional("有条件的县覆盖率达到70%")
    (True, False, False)
    """
    may = _OPENS_OPTION.match(demand) or _MAY.search(demand)
    return may is not None and _MEASURED.search(demand) is None


def is_proviso(clause: str) -> bool:
    """Whether a clause only names the principle by which the rest is done, what the rest is not asked of, or who leads.

    >>> is_proviso("按照“谁主管谁负责”的原则"), is_proviso("除涉密信息外"), is_proviso("按照属地管理原则建立台账")
    (True, True, False)
    >>> is_proviso("市教育局牵头"), is_proviso("市教育局牵头建设基地"), is_proviso("实行首席专家负责")
    (True, False, False)
    """
    if _BESIDE_DUTY.match(clause):
        return True
    assigned = _ASSIGNS.search(clause)
    return assigned is not None and ORGAN_END.search(clause, 0, assigned.start()) is not None
