"""办事事项: what a matter is named by is who applies for it, and nobody who acts (企业开办、企业注销等事项上线)."""

from __future__ import annotations

from kg.reference.patterns import lazy

# Whoever applies, and no body of its own name or many of them.
_APPLICANT = lazy(
    r"(?:^|.*、)(?!各|有关|相关|所有|其[他余]|[省市县区镇乡州本全该]|牵头|试点|经办|主管|审批|登记|监管)"
    r"[\u4e00-\u9fff]{0,8}(?:企业|机构|单位|公司|学校|医院|个体工商户)$"
)
_DOES = r"(?!推[进动行广]|加[快强大]|[将把对要须由向为]|应(?!用)|负责|牵头|开展|落实|实[施行]|提供|建立|优化|压|[精简]化|组织|办理)"
_OF_KIND = r"备案|审批|许可|登记|核准|注册|核发|认定|变更|注销|开办|报装|缴费"
_TIME = r"(?:办理|办结|审批|审核|受理)?(?:时[限间]|期限|周期|环节|流程|材料)"
# 医疗机构…制剂备案办理时限由30日压减至15日, …备案即来即办
_MATTER = lazy(
    rf"{_DOES}[^，。；：、]{{2,24}}?(?:{_OF_KIND})(?:事项|业务|手续)?"
    rf"(?:{_TIME}(?:[由从][^，。；]*?|再|平均|均|统一|一律|要|应)*(?:[压缩精减]|控制|不(?:得)?超过)"
    r"|即来即办|即时办|秒[批办]|全程网办|一网通办|一次办|马上办|当[场日天]办)"
    # 企业开办、企业注销等事项9月底前上线
    rf"|{_DOES}[^，。；：]*?等[^，。；：、的]{{0,10}}(?:事项|一件事”?|业务|场景|服务)(?:(?!的)[^，。；：]){{0,20}}?"
    r"(?:上线|落地|推出|开通|联办|全程网办|一网通办|即时办)"
)


def is_matter(organ: str, sentence: str, at: int) -> bool:
    """Whether ``organ``, before what stands at ``at``, only tells who applies for the matter named there.

    >>> is_matter("企业", "企业开办、企业注销等事项9月底前上线。", 2), is_matter("各企业", "各企业开办网点。", 3)
    (True, False)
    """
    return _MATTER.match(sentence, at) is not None and _APPLICANT.match(organ) is not None
