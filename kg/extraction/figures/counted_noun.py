"""统计对象的中心词: the words before a figure without who acts, must and when (各县要确保森林覆盖率 → 森林覆盖率)."""

from __future__ import annotations

from kg.extraction.times.leading_time import behind_time
from kg.reference.patterns import lazy

# 应, 要 and 须 bind but where they are part of another word (供应, 应急, 重要, 要素) or tell which things (依法必须招标项目);
# so do 确保 (明确|保质期), 力争 (努力|争创) and 保证 (担保|证明).
_MUST = (
    r"(?:(?<![供响反效相适对感因顺呼策照占中的其])应(?:当|(?!.[未尽]|[急用届收付变答诊激邀运声聘对诉征考战试检免兑保]))"
    r"|(?<![重主首概摘纪紧简扼纲提综机次])要(?![素点求闻塞件领地害义隘旨目约案务])|(?<!依法)必须|(?<!必)须(?!知)"
    r"|可(?=给予|按|享受|适当|申请|获|以)以?|(?<![明准正精])确保|(?<![努全能])力争|(?<!担)保证(?![金书人率])|(?<!主要)(?<!分管)负责(?![人任制]|同志))"
)
_ACTING = lazy(rf"(?s:(?P<who>.*)){_MUST}(?=.)")
# 收运台账应当保存, 收入力争增长: what is bound is a thing; who acts ends otherwise.
_ACTS = lazy(
    r"^(?:各|每|[省市县区镇乡村]级)|[门局府镇乡县区市州省村校院位构业司站所社心师政委办地者员人长组）)]$|对|^$"
)
# 一是每名社工联系居民
_ORDINAL = lazy(r"^[一二三四五六七八九十]{1,2}是(?=..)")
_BARE = lazy(r"(?:[在由于]|通过)|[^，。；]{1,3}$")
# 县财政局整合涉农资金: who lays the money out and that they do are not what is counted.
_LAYS_OUT = lazy(
    r"^(?:[^，。；]{0,12}?(?:局|财政|政府|部门|单位|委|中心))?(?:(?:统筹|整合|筹集|筹措)(?:整合|安排|使用)?|安排的)(?=[^，。；]{2,16}(?:资金|经费|基金)(?:$|用[于作]))"
)
_LEAD = lazy(
    r"^(?:[并还且]|其中|(?:发起)?(?:设立|组建|成立)(?=总?规模|总额|总量)|切实|努力|积极|稳步|做到|争取|实现(?!率)|推动(?!力)|推进(?![率会器])|促进(?![会剂])|保障(?=每|全)|落实(?=每))+(?=..)"
)
_EACH = r"(?:全年|年内|(?:未来|今后|连续)?[两三四五十]年(?:累计|合计|共计|总计)|每(?:学[期年]|半年|季度?|[年月周日天])(?:末(?!端)|底(?!层)|初(?![中级]))?)"
_WHEN = lazy(rf"^(?:(?:原则上|一般)?{_EACH}|阶段性)+(?=\D{{2}})")
# 各级监管人员全年参加培训: who, when, and at least four letters of what.
_WHO_WHEN = lazy(
    rf"^[^，。；]{{1,20}}?[部门局厅署府镇乡县区市州省村居校院员位构业司站所心师政委办社道队）)]{_EACH}(?=[^，。；]{{4}})"
)
# 银行机构对涉农主体贷款利率
_WHO_FOR = lazy(
    r"^[^，。；占]{1,16}?(?:部门|机构|单位|企业|公司|政府|财政|银行|[局委办院校])对(?![口外接象于标照应比])(?=[^，。；]{4,}[率例重比额度量]$)"
)

# 市总工会对验收合格的单位给予一次性补助: what is given, not by whom and to whom.
_GIVES_AWARD = lazy(
    r"^.*(?:给予|予以|(?<!新)发放|享受)(?=[\u4e00-\u9fff]{0,8}(?:奖[励补]|补[助贴偿]|资助|贴息|救助|资金|贷款|授信)(?:金|标准|额度|总额|金额|比例)?$)"
)
# 校长带头走访企业: who does it first
_LEADS = lazy(r"^[^，。；]{1,16}带头(?![人致]|作用|示范)(?=..)")
# 此后每年递增: how it goes on from then on
_FROM_THEN = lazy(r"^(?:此|今|以|之|其)后(?:每年|逐年|年均)?(?=..)")

# 有条件的县可提高到6000元: who may have another figure than the one before.
_MAY = lazy(r"可以?(?:适当|再|酌情|最[高多低])?$")
_WHO_MAY = lazy(
    r"(?:[县市区州旗乡镇村户校][）)]?|[县区][（(][县市区、]{1,5}[）)]|地[区方]|企业|单位|机构|部门|学校|医院|人员|家庭|对象|老年?人|群众|职工|学生|儿童|项目|困难|的)$"
)


def noun_of(words: str) -> str:
    """The noun in the words before a figure; the words themselves where nothing stands before it.

    >>> noun_of("各县要确保森林覆盖率"), noun_of("全年应急演练"), noun_of("每年改造比例")
    ('森林覆盖率', '应急演练', '改造比例')
    """
    if words[1:2] == "是" or words[2:3] == "是":
        words = _ORDINAL.sub("", words)
    if (acting := _ACTING.match(words)) is not None:
        who, act = acting["who"], words[acting.end() :]
        words = who + act if _BARE.match(act) and not _ACTS.search(who) else act
    if "年" in words or "每" in words:
        words = _WHEN.sub("", _WHO_WHEN.sub("", words))
    if "对" in words:
        words = _WHO_FOR.sub("", words)
    if "予" in words or "发放" in words or "享受" in words:
        words = _GIVES_AWARD.sub("", words)
    words = _LEADS.sub("", words) if "带头" in words else words
    words = _LAYS_OUT.sub("", words) if "资金" in words or words.endswith(("经费", "基金")) else words
    words = _FROM_THEN.sub("", words) if "后" in words else words
    words = words[words.rfind("做到") + 2 :] or words if "做到" in words else words  # 对患者做到检测率
    if "前" in words[:12] and words[at := behind_time(words, 0, len(words)) - 1] == "前":  # 清明节前设置…
        words = words[at + 1 :]
    return _LEAD.sub("", words)


def last_clause(words: str) -> str:
    """The clause that ``words`` end in.

    >>> last_clause("落实经费，工资按照")
    '工资按照'
    """
    return words[max(words.rfind(mark) for mark in "，。；：") + 1 :]


def is_who_may(left: str, words: str) -> bool:
    """Whether ``words``, those that ``left`` ends in, are who may have another figure than the one before.

    >>> is_who_may("有条件的县可", "有条件的县"), is_who_may("补助标准可", "补助标准")
    (True, False)
    """
    return _MAY.search(left) is not None and _WHO_MAY.search(words) is not None
