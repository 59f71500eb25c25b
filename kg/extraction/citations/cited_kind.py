"""Whether what 《》 enclose is a document that is cited: of a kind that is issued, and not yet to be made, filled in or
handed out."""

from __future__ import annotations

from kg.extraction.citations.citation_role import cued_role, issuer_of, names_law
from kg.extraction.text.title import QuotedTitle
from kg.model import CitationRole
from kg.reference.basis_words import RESTED_ON
from kg.reference.divisions import find_prefix
from kg.reference.kind_words import bare_words, is_document_word
from kg.reference.organs import central_organ
from kg.reference.patterns import lazy

# What the kind of a document stands before (（试行）, 修正案), and how else the title of one ends.
_BEHIND_KIND = lazy(r"(?:[（(〔【〈][^（）()]{1,24}[）)〕】〉])+$|(?:修正案|修订版)$")
_BEHIND = frozenset("）)〕】〉案版")
_TITLED = lazy(r"规划.{0,24}的建议$|.{8}范围$")
# 《地名 标志》国家标准, 国家标准《民宿 评价》
_STANDARD = lazy(
    r"\s*等?(?:[\d一二三四五六七八九十两]+[项个部])?(?:[省市县区]级|全国)?(?:推荐性|强制性)?(?:国家|行业|地方|团体|企业)?(?:标准|规范|规程)(?!化)"
)
_STANDARD_BEFORE = lazy(
    r"(?<!制定|制订|编制|起草)(?:国家|行业|地方|团体)标准$|[A-Z]\d{0,6}(?:/[TZ]?)?\s?\d[\d.]*(?:[—–-]+\d{2,4})?\s?$"
)
# 《船用救生衣》（GB/T 4303): the number of a standard (标准编号, GB/T 1.1) stands behind its title or before it.
_STANDARD_NUMBER = lazy(r"\s*[（(]?\s*(?:GBZ?|DB\d{2,6}|[A-Z]{2,3})(?:/[TZ])?\s?\d")
# 符合《甲机械 乙机》规定
_MEETS = lazy(r"(?:符合|满足|达到)$")
_AS_REQUIRED = lazy(r"(?:有关|相关|的|中|规定的)*(?:规定|要求|标准|条件)")
# 按照《某项目管理权限》…规定: what is followed is a document, of whatever kind.
_RESTED_ON = lazy(rf"(?:^|[，,])(?:{RESTED_ON})$")
# 执行《乙省不予处罚清单》: what an authority issues for its place or as an edition; a list of work goes out with a text.
_OF_WORK = lazy(
    r"(?:任务|项目|问题|隐患|整改|措施|分工|工作|材料|重点|目标|物资|设备|资金|人员|名单|企业|单位)清单$"
)
# Reports on one sample, site or building (《检验报告》): papers that a rule asks for; of a year or a place they are documents.
_MADE_EACH_TIME = lazy(
    r"^[^\d省市县]{0,16}(?:检验|检测|鉴别|鉴定|监测|化验|体检|勘察|验收|检疫|查新|探伤|测绘)报告$"
)
# 此前已签订的《资金使用协议》: one for each who signs; 甲县与乙县签订的《联动协议》 is one paper.
_SIGNED_EACH_TIME = lazy(r"^[^\d省市县州国]{0,16}(?:协议|合同)书?$")
_SIGNED = lazy(r"(?:^|[，,])[^，,与和同跟及]{0,24}(?:已经?|所|原|均)签[订署定]的$")
# 国家医保局下发的《飞行检查问题清单》
_ISSUED_BY = lazy(r"(?:印发|下发|发布|公布|颁布|制[定订])的$")
_OF_A_YEAR = lazy(r"(?:19|20)\d\d\s*年.*责任书$")
_KIND_ALONE = lazy(lambda: rf"(?:若干)?(?:{bare_words()})")
_MADE_HERE = lazy(
    r"(?:(?:探索|研究|抓紧|及时|尽快|组织|统一|分别|逐步|联合|科学)?(?:制定|制订|编制|编写|编印|建立|建立健全|出台|起草|拟定|拟订|草拟|签订|签署|填写|填报|填好|绘制|印制|发放"
    r"|张贴|形成|推出|汇编|编撰|编发|出具|开具|领取|核发|申领|颁发|提交|报送|上报|制作|制发|完善和公布))(?:完成)?(?:了|并公布|和完善|、完善)?(?:全省|全市|全县|全区|统一的|本市|本省|本县"
    r"|本地区|本级|相应的)?$"
)
# 甲发〔2022〕5号文附件《乙规程》: a part of what is named before it.
_ANNEXED = lazy(r"附[件表][\d一二三四五六七八九十]{0,2}$")
# 已牵头起草《X》: what is made already is there; not 已启动起草.
_MADE_ALREADY = lazy(
    r"(?:已|业已|先后|相继)(?:[^，。；要启着督拟准部开始未]|部门){0,10}?(?:制[定订]|编[制写]|出台|起草|拟[定订]|草拟|形成|推出)(?:完成)?(?:了|并公布)?(?:本[省市]|全[省市县区])?$"
)
# 编制了《某市某规划（2022—2025年）》: what is done, of a place and no draft; not 制定了《应急预案》的单位.
_DONE = lazy(r"(?:制[定订]|编[制写]|出台|修订|拟[定订])(?:完成)?了$")
_DRAFT = lazy(r"[（(][^（）()]{0,8}(?:稿|草案)[）)]$")
_MADE_KNOWN = ("发布", "公布", "更新", "调整")
_TO_COME = lazy(
    r"(?:前(?:[^，。；]{2,16}(?:并|和))?|定期|每[年月季][^，。；]{0,4}|及时|适时|动态)(?:(?:面?向社会|对外)(?:公开)?)?(?:发布|公布|更新|调整)$"
)
# 你省也制订了《X》（以下简称《Y》): what another body has made, and the text goes on to speak of.
_MADE_BY_OTHERS = lazy(
    r"(?:^|[，,])(?![^，。；]*(?:我[省市县区厅局委部办院们]|本[局厅部委办院]))[^，。；]{2,40}了$"
)


def is_document(title: str, left: str, defined: bool = False) -> bool:
    """Whether a title with ``left`` before it is that of a document; ``defined`` where a short name follows it."""
    if not title.strip("〉>＞") or (left.endswith(_MADE_KNOWN) and _TO_COME.search(left)):
        return False
    if defined and _MADE_BY_OTHERS.search(left):
        return True
    if _KIND_ALONE.fullmatch(title) or (_is_to_be_made(left) and not _is_done(title, left)):
        return False
    if names_law(title):
        return True
    if "关于" not in title and _ANNEXED.search(left):
        return False
    title = title.rstrip("〉>＞")  # 某厅印发〈…意见〉 is told by what it issues
    if _OF_A_YEAR.search(title):
        return True
    of_kind = is_of_kind(title)
    if of_kind is not None:
        of_kind = of_kind or ("清单" in title and _is_issued_list(title, left))
        return of_kind and _MADE_EACH_TIME.match(title) is None and not _is_signed(title, left)
    return title[-1] != "号" and _RESTED_ON.search(left) is not None


def is_of_kind(title: str) -> bool | None:
    """Whether the kind that a title names is a document's; None where it names none."""
    while title[-1:] in _BEHIND and (behind := _BEHIND_KIND.search(title)):
        title = title[: behind.start()]
    return True if _TITLED.search(title) else is_document_word(title)


def _is_signed(title: str, left: str) -> bool:
    """Whether an agreement is any of those that many sign, none of them named."""
    return _SIGNED.search(left) is not None and _SIGNED_EACH_TIME.match(title) is not None


def _is_issued_list(title: str, left: str) -> bool:
    """Whether a list that the words before it follow is one that an authority issues: an edition, that of a place, or
    one of an organ of the state (根据司法部《公共法律服务事项清单》), which may say so itself (教育部印发的《…清单》)."""
    edition = _BEHIND_KIND.search(title)
    name = title[: edition.start()] if edition else title
    if not name.endswith("清单"):
        return False
    organ = issuer_of(left, title)
    of_state = organ is not None and central_organ(organ) is not None
    work = _OF_WORK.search(name)
    if of_state and _ISSUED_BY.search(left) and not (work and work.start() == 0):
        return True
    if work or cued_role(left)[0] is CitationRole.MENTIONS:
        return False
    place = find_prefix(name)
    if (edition is not None and "版" in edition[0]) or (place is not None and place.full):
        return True
    return of_state


def names_standard(plain: str, quoted: QuotedTitle, left: str) -> bool:
    """Whether the words or the number beside a title make it a standard's."""
    behind = quoted.span.end
    return bool(
        (_STANDARD.match(plain, behind) and not _is_to_be_made(left))
        or _STANDARD_NUMBER.match(plain, behind)
        or _STANDARD_BEFORE.search(left)
        or (
            _MEETS.search(left)
            and _AS_REQUIRED.match(plain, behind)
            and is_of_kind(quoted.title) is not False
        )
    )


def _is_to_be_made(left: str) -> bool:
    """Whether the words before a title tell somebody to make it, and not that it is made."""
    return _MADE_HERE.search(left) is not None and _MADE_ALREADY.search(left) is None


def _is_done(title: str, left: str) -> bool:
    """Whether the words before a title tell that it was made, for a place that it names."""
    if _DONE.search(left) is None or _DRAFT.search(title):
        return False
    place = find_prefix(title)
    return place is not None and place.full and bool(place.rest)
