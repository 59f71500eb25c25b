"""The subject that stands a clause before its duty: …部门在职责范围内，分别负责…; 设有…的单位，应当…."""

from __future__ import annotations

from kg.extraction.actors.actor_words import LEADERS, PREMISES
from kg.extraction.actors.named_body import NAME, NamedBody, Told
from kg.extraction.actors.stated import acts_at, is_authority
from kg.extraction.text.telling import MODALS
from kg.reference.patterns import lazy

_IF_SO = r"(?:能够?|可以?|不能|无法|需要?|经[^，。；]{2,6}后?认为)[^，。；]{1,16}的"
_DUTY_FIRST = lazy(
    rf"(?:{_IF_SO})?(?:也|都|均|还|一律|分别|立即|同时|首先|共同|具体)*(?:{MODALS}|负责(?!人|同志)|负总责|可(?![能见行操])"
    r"|按照?(?:各自|本?部门|自身)?职责(?:分工|权限|范围)?)"
)
_MAY = lazy("可(?!(?:以|根据|结合)*参照)")  # 企业对处罚不服的，可申请复议: a right
_CASE = frozenset("前后时的")  # that a clause ends in which tells a case or a time
_FIRST = frozenset("也都均还一分立同首共具要应须必不务负可按能无需经")
_SUBJECT = NamedBody(
    "",
    rf"(?:$|(?=(?:{LEADERS})?[是为][^，。；]{{0,30}}责任人$)|(?=如?遇有?|接受(?=[委申])|受理(?=[申举投])|发现|在|按照?(?!劳)|根据|接到|收到|结合"
    rf"|作为|未|对(?![口外])|依[法照据]"
    r"|(?:申请|进行|作出|提交|变更|拟|需|因|从事|向|经|取得|获得)[^，。；]{1,40}(?:[前后时]|的)$))",
)
# 甲代收代付费用的，须…: whatever a body may do.
_WHO_DOES = lazy(r"[^，。；]{2,44}(?:[前后时]|的)$")
_WHOLE = lazy(
    rf"(?:各|有关|相关|所有|地方|国务院|国家|中央|[全本]?[省市县区州]|乡镇?|参与|承担|有条件|其他|(?:尚|暂|还)?未[\u4e00-\u9fff]{{2,12}}的|{NAME}{{2,12}}、"
    r"|(?:从事|生产|经营|使用|运[营输]|储存|贮存|承[担接]|建设|施工|设计|监理)[^，。；]{1,30}的(?:单位|企业|机构|组织|部门)$)"
)
# 企业开办网点的, 酒店取消订单的: what only who keeps it does tells that the duty behind it is its own.
_KEEPS = lazy(
    rf"(?P<organ>(?:(?![对将把向因如若凡经由在按各])[\u4e00-\u9fff]{{1,8}}、)*(?![对将把向因如若凡经由在按])[\u4e00-\u9fff]{{0,8}}?(?:企业|单位|机构|公司|学校|医院|协会|{PREMISES}))"
    rf"(?:[在于][^，。；的]{{2,16}}(?:期间|[时内中前后])|因[^，。；]{{2,12}}?(?:原因)?)?(?:[\d年月日底末今明内前]{{2,12}})?"
    r"(?:取消|退出|解散|开[办设业]|经营|销售|使用|[雇招聘录]用|从事|申请|变更|终止|[停歇]业|停产|转让|拒绝|擅自|拟|需要?|委托|[租出]租|购买|收购|举办|承办|提供|发[现生]|接[收到受待纳]|招收|留宿|设[立置]|新[建增]|[改扩]建|搬迁|迁址|合并|分立|租用|利用|通过|采[用取购]|储存|运输|处置|回收|加[工装])"
    r"[^，。；]{2,40}的$"
)
# 设有自动消防设施的单位，应当…: what they have tells who they are.
_IN_STATE = lazy(
    r"(?:[设建装配][有置备]|具[有备]|[拥持存]有|享受|[取获]得|存在|发生|位于)[^，。；]{1,30}的[\u4e00-\u9fff]{0,4}?(?:单位|企业|机构|组织|部门|学校|医院|[农林牧养殖渔]+场)$"
)
# 水文地质类型复杂的矿井，要…: a relative clause, whatever it says.
STEERS = r"支持|鼓励|引导|指导|督促|督导|监督|推[动进]|帮[助扶]|扶持|[加增]强|奖励|培育|组织|协调|强化|完善|健全|规范|[对将把因如若由为向与按]|从(?!事)|在(?![同职编岗校])|其中|同时|针对|根据"
"""What a clause begins with that tells what is done to a body, and not what a body does."""
_DESCRIBED = lazy(
    rf"(?!{STEERS})"
    r"[^，。；]{2,60}的[\u4e00-\u9fff]{0,6}?(?:单位|企业|机构|公司|学校|医院|幼儿园|[农林牧养殖渔]+场|煤矿|矿[井山]|合作社)$"
)
# 存在隐患的单位，要予以通报: it is done to them.
DONE_TO = (
    rf"(?:也|都|均|还|一律|{MODALS}|依[法规]|及时|立即|重点|优先)*(?:予以|给予|责令|约谈|通报|追[究责]|问责|处[以罚理置]|取消|纳入|列入"
    r"|撤[销回]|暂停[^，。；]{0,10}(?:资[格质]|拨付|补[助贴]|受理|业务)|吊销|收回|不予|曝光|移[送交]|[检抽督巡核查][查处]|整治|拆除|关停|取缔|[新改扩]建|支持|鼓励|扶持|督促|指导|安排|对(?!照)|[将把](?!(?!其)[^，。；]{2,24}(?:[放摆]在|融入|贯穿))|[由经])"
)
_DONE_TO = lazy(DONE_TO)


def opens_with_duty(sentence: str, begin: int) -> bool:
    """Whether the clause at ``begin``, no first one, opens with what must be done."""
    return begin > 0 and sentence[begin] in _FIRST and _DUTY_FIRST.match(sentence, begin) is not None


def subjects_before(sentence: str, begin: int) -> list[str]:
    """The organ that the clause before names, where the clause at ``begin`` opens with its duty.

    >>> subjects_before("设有食堂的学校，应当公示食谱。", 8), subjects_before("存在隐患的学校，要予以通报。", 8)
    (['设有食堂的学校'], [])
    """
    if sentence[begin - 1] not in "，,":
        return []
    named: list[str] = []
    stop = begin - 1
    for _ in range(2):
        start = max(sentence.rfind(mark, 0, stop) for mark in "，。；：,;:") + 1
        added = sentence.startswith(("特别是", "尤其是"), start)
        clause = sentence[start + 3 * added : stop].removeprefix("凡是").removeprefix("凡")
        subject = None if clause.startswith(("委托", "通过")) else _in_case(clause, sentence, begin)
        if subject and (added or subject.end < len(clause) or _is_told(clause, sentence, begin)):
            named.append(subject.organ)
        if not added or start == 0:
            break
        stop = start - 1
    return named


def _in_case(clause: str, sentence: str, duty: int) -> Told | None:
    """The subject of ``clause``, none that only meets what ``sentence`` orders at ``duty`` (企业拒不整改的，应予处罚)."""
    if clause[-1:] in _CASE and _MAY.match(sentence, duty):
        return None
    subject = _SUBJECT.match(clause) or _who_does(clause)
    met = subject and clause[-1:] == "的" and not is_authority(subject.organ)
    return None if met and _DONE_TO.match(sentence, duty) else subject


def _who_does(clause: str) -> Told | None:
    """The subject of a clause that tells in which case, or when, it does something (甲代收代付费用的)."""
    if clause[-1:] not in _CASE:
        return None
    for stop in _SUBJECT.stops(clause):
        if acts_at(clause, stop) and _WHO_DOES.match(clause, stop):
            return Told(0, clause[:stop], stop)
    keeper = _KEEPS.match(clause)
    return Told(0, keeper["organ"], keeper.end("organ")) if keeper else None


def _is_told(clause: str, sentence: str, duty: int) -> bool:
    """Whether ``clause`` is a subject and nothing else, and acts itself in what ``sentence`` says at ``duty``."""
    if _WHOLE.match(clause):
        return True
    told = _IN_STATE.match(clause) or _DESCRIBED.match(clause)
    return told is not None and _DONE_TO.match(sentence, duty) is None
