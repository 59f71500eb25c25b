"""Who acts by the post held (班主任每周…, 责任督学应…, 由分管副县长约谈): the post, as written."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.actors.actor_name import HOURS, PAST_PHASE, RATE
from kg.extraction.actors.stated import opens_with_verb, reports
from kg.extraction.actors.subject_before import DONE_TO, STEERS
from kg.extraction.text.acts import ACTS
from kg.extraction.text.cues import by_initial
from kg.extraction.text.telling import MODALS
from kg.extraction.times.leading_time import TERMS, behind_time
from kg.reference.patterns import lazy

_LETTER = r"(?:[^\x00-\u4dff、，。；：的是为由对把将让使在以被等了]|在(?=[职编岗校]))"
# Every alternative begins with a letter of its own, which lets a search skip to it.
_POST = (
    r"员(?<![人成党团会学队组社动雇委议演球兵伤官增减裁超缺满全复定派专]员)|安全员|人员(?<![各有相关]关人员)|专员|医生|村医|护士|[医药教厨律讲技]师(?![事生范资德傅])|[理计程艺造评估价测]师(?![事生范资德傅])|总监|班主任|主任(?<=[心室会委办处科站]主任)(?!委员)|辅导员|督学|干部|专干|联络人|驾驶人|民警|辅警|[照看监][料护](?<=照料|照护|看护|监护)人|值班长|河长助理"
    r"|[校园](?:（[园校]）)?长(?!期|效|远|度|江|廊|城|征)|[市县州区](?:（[市县州区旗、]{1,5}）)?长(?!期|效|远|度|江|廊|城|征)|[省镇乡局处科站所院馆村组队班]长(?!期|效|远|度|江|廊|城|征)"
    r"|[支总第](?:(?<=支)部|(?<=总)支|(?<=第)一)书记|秘书长|班子成员|[省市县区镇乡局厅处校院]级?领导|包[村片联保抓组]领导|挂[点包钩联]领导|[带值]班领导|驻[村点]领导|[企公单机][业司位构](?<=企业|公司|单位|机构)(?:主要|分管)?负责人|家长|[主分技安](?<=、.)[要管术全]负责人"
)
_POSTS = by_initial(_POST)
_ANY_POST = lazy(_POSTS)
# 全镇68名护林员: so many of them.
_SO_MANY = r"(?:全[省市县区州旗镇乡村]|[我本][省市县区镇乡村局院校])\d{1,5}[名位]"
_NAME = rf"(?P<organ>(?:{_SO_MANY})?(?:(?:(?!每){_LETTER}){{1,14}}?、|{_LETTER}{{0,14}}?(?:{_POSTS})(?:和|以及|及)){{0,3}}{_LETTER}{{0,14}}?(?:{_POSTS})(?:（{_LETTER}{{1,8}}[员师人长]）)?)"
_RATE = f"(?:{RATE}|每两天)"
# 驾驶员每年培训不少于2次, 村医每年体检一次: it is done to them.
_NOT_DONE_TO = (
    r"(?!(?:至少|最少|集中|定期|统一|全员|先|组织|接受|进行|脱产|轮流|均|都|要|应|须|必须|累计|人均)*"
    r"(?:[少低高多]于|超过|落实[^，。；]{0,4}(?:补[贴助]|待遇|报酬)|培训|轮训|集训|体检|健康|考[核评试]|教育|学习|学时|不少于(?!\d{1,3}(?:个月|个?工作日|[天日周年])(?:[到赴在]|下[乡沉到基]|深入))|不低于|不超过|享[受有]|配[备齐足]|优先[聘录推纳安享考]|[核抽]查(?:至少|不少于)?\d|参训|补[贴助]|工资|报酬|继续教育|给予|发放|缴纳|轮[换岗]|(?:[借抽选]调|借用|调[离出]|提拔|晋升|[聘录]用|评[先优])(?=[，。；]|[到至](?!位))|述职|测评|评[议价选])|\d(?!\d{0,2}个?(?:小时|分钟|工作日|[日天])[之以]?内))"
)
_MUST = rf"(?:应当|(?!应当)(?:{MODALS}))"  # whole: nothing tried behind 应 alone
_HELD = lazy(
    rf"{_NAME}(?:（[^（）]{{1,16}}）)?(?:(?:原则上|一律|均|都|还|也|每天上岗前|上岗前|每[\d一二三四五]年|{_RATE}|{HOURS})?(?:{_MUST}(?=接受)|(?:{_MUST}|负责(?!人|同志|制|的)|不得|严禁){_NOT_DONE_TO})"
    rf"|(?:均|都|每人|{by_initial(TERMS)})?{_RATE}(?:至少|不定期|定期|[^，。；]{{0,6}}前)*{_NOT_DONE_TO}(?=(?P<more>[^，。；、]{{0,24}}、)(?!每){_LETTER}{{2,14}}?{_RATE}|[\u4e00-\u9fff]{{2}}|“)"
    r"|每人(?=[包联挂结帮带走])|(?:定期|随时|全程|逐(?![步渐出鹿利])|带头|亲自|分片|包片)(?=[\u4e00-\u9fff]{2})(?!培训|轮训|轮岗|体检|考核|教育|的)"
    r"|为[^，。；]{2,24}提供|[^，。；、的]{1,6}期间(?!的)[^，。；]{3}"
    # 执法人员24小时轮班值守, 维保人员接到报告后30分钟内到达现场
    r"|24小时(?=轮[班流值]|值[班守勤]|在[岗线]|待命|备勤|不间断)|接到[^，。；]{2,24}后，?(?:\d{1,3}个?(?:分钟|小时)[之以]?内|立即|第一时间)(?=到[达场]|赶[到赴往])"
    # 报修后维修人员24小时内上门
    r"|\d{1,3}个?(?:分钟|小时)[之以]?内(?=到[达场]|赶[到赴往]|抵达|上门)"
    # 外来船员未经培训合格，一律不得上船
    rf"|未[^，。；]{{2,16}}，(?:一律|均|原则上)?(?:不得|严禁)"
    rf"|协助(?=[^，。；的]{{2}})|发现[^，。；]{{2,30}}，(?:应(?!急)|[要须]|立即|及时|第一时间)"
    rf"|对(?![口外])[^，。；]{{2,30}}?(?<!的)(?:逐(?![步渐出鹿利])|上门|{_RATE})(?!的)[\u4e00-\u9fff]{{2}}"
    # 班子成员落实“一岗双责”: who leads acts; of staff and of those served it is told as often what is done to them.
    rf"|(?:(?<=子成员)|(?<=领导)|(?<=[局处科站所校园馆村组队]长)|(?<=书记))(?={ACTS}))"
)
# 连续任教满6年的教师原则上应当参与交流, 净水、化验等岗位人员须持证上岗: a class of persons, told by what they do.
_CLASS = lazy(
    rf"(?!{STEERS}|配[备齐强足]|招[聘募录]|培[训养]|选[派聘]|要|应(?!急))"
    rf"(?:[^，。；：、]{{2,30}}的|{_LETTER}{{1,10}}?(?:、{_LETTER}{{1,10}}?){{0,6}}等){_LETTER}{{1,12}}$"
)
_BOUND = lazy(
    rf"(?:均|都|原则上|一律|{_RATE}|{HOURS})*(?:{_MUST}(?=接受)|(?!{DONE_TO})(?:{_MUST}|严禁){_NOT_DONE_TO}"
    r"(?!调|清退|辞退|解[除聘]|停职|免职|隔离|有|固定|持续|逐步|达到|占|是|为))"
)
_BY = lazy(
    rf"(?<![自理缘事因])由(?P<organ>(?:{_LETTER}{{0,8}}?|{_LETTER}{{4,20}}?小组(?=副?组长))(?:分管|主管|主要|常务|联系|责任|挂点|包保)?(?:{_POSTS}))"
    r"(?=约谈|带[队班]|牵头|负责(?!人)|主持|签[字批发]|审[核批签]|组织|陪同|包[保抓联]|逐(?![步渐出鹿利])|上门|全程|每[周日天月季年]|实施|填写|登记|开展|进行|检查|巡[查视]|批阅|报告|核[实查]|督[办查导]|[于在][^，。；]{1,12}(?:办[结理]|完成|审[核批]|答复|反馈|报[告送]))"
    r"(?![^，。；、]{0,6}的)"
)
# 县级医院派驻医师, 单位招用人员, 国家鼓励律师: a body's name and a verb.
_OF_BODY = lazy(r".(?:派[驻出]|[招聘录雇]用|鼓励|支持|引导)")
# 学校和教师: a body behind which no post stands is no part of a list of posts.
_BETWEEN = lazy(
    "(?:、|或者?|(?<=[员警生医师士任部干人长记导领])(?:和|以及|及))(?=[^、或和]{2})(?![^（）]*）)"
)
_CLAUSE_BEGINS = lazy("(?<![^，；：])[\u4e00-\u9fff\\d]")
_CLAUSE_ENDS = "，；：。"


def post_holders(sentence: str) -> list[str]:
    """The posts whose holders must act, where a clause opens with them or charges them, in no order.

    >>> post_holders("班主任每周至少向家长推送1次安全提示。"), post_holders("由分管副县长约谈。")
    (['班主任'], ['分管副县长'])
    >>> post_holders("班主任每年培训不少于2次。"), post_holders("工作人员的培训要加强。")
    ([], [])
    """
    posts = [post.span() for post in _ANY_POST.finditer(sentence)]
    if not posts:
        return []
    found = list(_opening(sentence, posts))
    if "由" in sentence:
        found += [match["organ"] for match in _BY.finditer(sentence)]
    if not found or reports(sentence):
        return []
    return list(dict.fromkeys(post for listed in found for post in _posts_of(listed)))


def _posts_of(listed: str) -> list[str]:
    """The posts of a list; a class of persons told by what they do, or closed by 等, is one."""
    return [listed] if "的" in listed or "等" in listed else _BETWEEN.split(listed)


def _opening(sentence: str, posts: list[tuple[int, int]]) -> Iterator[str]:
    """The posts that the clauses in which ``posts`` stand open with."""
    clauses = (1 + max(sentence.rfind(end, 0, post) for end in _CLAUSE_ENDS) for post, _ in posts)
    for clause in dict.fromkeys(clauses):
        if _CLAUSE_BEGINS.match(sentence, clause) is None:
            continue
        begin = behind_time(sentence, clause, len(sentence))
        phase = PAST_PHASE.match(sentence, begin)
        begin = phase.end() if phase else begin
        if kind := _class_of(sentence, begin, posts):
            yield kind
            continue
        held = _HELD.match(sentence, begin)
        if held and opens_with_verb(sentence, begin):
            continue
        while held and not _OF_BODY.search(held["organ"]):
            yield held["organ"]  # 企业主要负责人每季度、|分管负责人每月…
            held = _HELD.match(sentence, held.end("more")) if held["more"] else None


def _class_of(sentence: str, begin: int, posts: list[tuple[int, int]]) -> str:
    """The class of persons at ``begin`` that the next of ``posts`` ends and a word of duty follows; else nothing."""
    if "的" in sentence or "等" in sentence:
        for _, end in posts:
            if end > begin and _BOUND.match(sentence, end):
                return sentence[begin:end] if _CLASS.match(sentence[begin:end]) else ""
    return ""
