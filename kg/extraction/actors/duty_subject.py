"""The subject of a clause that a word of duty follows: 各有关部门要…, 省政府办公厅负责…."""

from __future__ import annotations

from kg.extraction.actors.actor_name import HOURS, HOURS_BEGIN
from kg.extraction.actors.actor_words import LEADERS, LEADERS_BEGIN, SINCE_HANDED_IN, may_be_premises
from kg.extraction.actors.named_body import NAME, NamedBody, Told
from kg.extraction.text.cues import by_initial, initials
from kg.extraction.text.telling import MODALS
from kg.extraction.times.leading_time import TERMS, TIME, TIME_BEGINS, behind_time
from kg.reference.patterns import lazy

# One class of letters before these words spares trying each of them behind every letter that may end a name.
_ADVERB = (
    rf"{TERMS}|"
    r"开[工班学业标赛幕]前(?:\d{1,3}个?(?:工作日|小时|[日天月])内?)?|原则上|最[迟晚]|至迟|一般|通常|切实|认真|分别|每年|每月|每季度|每半年|每学[期年]|年内|今年|全年|还|均|都|也|同步|共同|统一|及时|结合(?:实际|本[\u4e00-\u9fff]{1,6}实际)|根据[^，。；]{2,12}|按照?[^，。；]{2,12}"
    r"|主要|对(?![口外])[^，。；]{2,40}?(?=(?:全面|直接)?负总?责|应(?:当|[在于按立即])|必?须|要)|全面(?=负责(?!的))|直接(?=负责(?!的))|在[^，。；]{2,20}(?:下|时|中|内|期间)"
    r"|每[日天周旬季月](?:[^，。；]{0,6}前)?|[于在]\d{1,4}[年月][^，。；]{0,8}?前|[0-9]\d{0,3}[年月][^，。；]{0,8}?前"
    r"|[接收]到[^，。；]{0,20}?(?:[后时前]|的(?=应(?!急)|必?须|要))|发现[^，。；]{2,20}?[后时前]|受理[^，。；]{2,20}?[后时前]|完成[^，。；]{2,20}?[后时前]"
    r"|取得[^，。；]{2,20}?[后时前]|[计拟确需因](?:(?<=计)划|(?<=确)需|(?<=[拟需因]))[^，。；]{2,16}?(?=应(?![急用])|必?须)"
)
_ADVERBS = rf"(?:(?={initials(_ADVERB)})(?:{_ADVERB})|{HOURS}|{TIME})*"
# 财政部门不予拨付: an authority refuses; 考核不合格的单位不予表彰: it is refused to them.
_NOT_GIVEN = (
    r"(?<!的(?:部门|机关|政府)不予)(?:(?<=(?:管理|监管|登记|审批|执法|征收|经办|许可)机构不予)|(?<=部门不予|机关不予|财政不予|政府不予|银行不予|公室不予|[^的][局委厅]不予))"
    r"(?=安排|受理|批准|审批|核准|办理|登记|拨付|支付|补助|支持|认定|验收|备案|许可|立项|核销|发放|报销|通过|审核|确认|结算|公开|[签颁换]发|注册|放行|出具)"
)
# What a sentence that names who must act says of them.
_DUTY = (
    rf"{MODALS}|不再|不予{_NOT_GIVEN}|是(?=[^，。；]{{0,30}}责任主体[，。；])|可以|可(?!回收|再生|燃|供(?![给应]))|负责(?!人|同志|制|的[原态精])|负总责|将(?=于|会同|适时|定期|组织|不定期|视情|进行|继续|与|牵头|联合|尽快|统筹)"
    rf"|请(?<![申邀聘提宴报函恳]请)(?=[于按将在把每]|认真|及时|结合|对照|对标|做好|抓[紧好]|务必|尽快|严格|遵照|高度|切实)|按照?(?:各自|本?部门|自身)?职责(?:分工"
    rf"|权限|范围)?|{SINCE_HANDED_IN}|于(?=[^，。；]{{1,14}}(?:[底日旬节期汛]前|日?内))|会同|牵头|具体负责|[根依]据(?:各自|本?部门|自身)?职责(?:分工|权限|范围)?|负(?:首要|主体|直接|监管|主要|全部)责任(?!的|人)|参照|至少"
)
DUTY = lazy(by_initial(_DUTY))
_ON_DUTY = rf"(?={initials(_DUTY)})(?={DUTY.pattern})"
# 第三方平台要对商户逐户审查, 药店不得…, and not: 平台要提供接口, 药店要加强管理. Of premises, trades and systems only who is
# bound in person answers for something, examines others, refrains, reports.
_SO_SOON = r"\d{1,3}个?(?:工作日|小时|[日天]|分钟)[之以]?内"
_SOON_DONE = rf"{_SO_SOON}(?:完成|予以)?(?:转[办交]|交办|派[发单]|回[访复]|答复|受理|配送|送[达到]|办[结理]|核[实查验]|处[置理]|响应|报[告送]|提醒|劝离|通知)"
_IN_PERSON = lazy(
    "(?:(?:应当?|要|必?须)(?:依法|切实|严格|认真|主动|及时|自觉|全面)*(?:对(?![接标照口])[^，。；]{2,24}(?:审[查核]|查验|核[验查实]|处置|负责)"
    "|落实[^，。；]{0,16}(?:责任|义务)(?!人)|履行|承担[^，。；]{0,12}(?:责任|义务)|逐[户家一]|审查|查验|核验|索[取要]|配合(?!比)|停止|组织(?!部)|自[查觉]|如实|持证"
    "|加强[^，。；]{0,12}(?:自律|治理)|建立[^，。；]{0,12}(?:台账|档案|制度)|(?:自[^，。；]{2,12}起)?(?:[^，。；]{1,8}内)?向[^，。；]{2,16}(?:报告|申[报请]|公示|承诺|备案)"
    # 海鲜排档必须明码标价
    r"|(?:[在于][^，。；]{2,14}?)?(?:公示|明[码示]|[亮持]证|退[还款赔]|赔[偿付]|签订|出具|开具|购买|投保|缴[纳存]|聘用|雇用|告知|提醒|劝[阻导离]|拒绝|承诺|接受|[留保]存|申[请报领]|取得|报[告备]|备案|遵守|(?:严格)?执行)"
    # 热线应当在1个工作日内转办: how soon who keeps it does something; 平台应当配备专人: who works there.
    rf"|[在于]?{_SOON_DONE}"
    r"|配[备齐足][^，。；]{0,12}(?:人员|[员师工])(?=[，。；、]|$))"
    rf"|{SINCE_HANDED_IN}{_SOON_DONE}"
    "|不得(?![超少低高大多长短小迟早])|严禁"
    r"|(?:应当?|要|必?须)?(?:至少|定期)?每[^，。；]{1,8}(?:开展|组织|进行)[^，。；]{0,8}(?:[巡检自]查|演练|培训|消毒|检测))"
)
_LEAD = lazy(rf"(?:{HOURS}[，,]?)?(?:由|请|要求)?")
SETS_UP = ("建立", "健全", "成立", "组建", "形成", "完善", "构建", "设立")
"""What sets up something that is told by who leads it: 各县要建立由甲局牵头的机制."""
_SET_UP = lazy(rf"(?:{'|'.join(SETS_UP)})由")
_TAIL_BEGINS = initials(
    rf"（|等|[和及与]|招用|工作|从业|主要|有关|{LEADERS_BEGIN}|执业|{_ADVERB}|{HOURS_BEGIN}|[{TIME_BEGINS}]|{_DUTY}"
)
_SUBJECT_TAIL = (
    rf"(?={_TAIL_BEGINS})"
    r"(?P<more>（(?!以下|设在)[\u4e00-\u9fff、]{2,12}）)?(?:（(?:以下[简统]?称|设在)[^（）]{2,20}）)?(?:等(?=要|应|[必须]))?"
    r"(?:[和及与]其?(?:有关|相关|其他)?(?:个人|公民|[\u4e00-\u9fff]{0,6}(?:人员|师|会员|经营者)))?(?:招用人员|工作人员|从业人员)?"
    rf"(?:及其(?:工作人员|部门|所属单位))?(?:主要|有关)?(?:{LEADERS}(?:[、和]{LEADERS})*)?(?:执业|从业)?{_ADVERBS}{_ON_DUTY}"
)
_ANYBODY = lazy(r"(?P<organ>任何(?:单位|组织|机构|企业)(?:和|或者?|、|及)个人)")
# 县委层面整治形式主义专项工作机制负责…: a body whose name says at which level it works and on what.
_MECHANISM = lazy(
    r"(?P<organ>(?:中央|[省市县区州旗]委|[省市县区州]级)层面[^，。；：、]{0,30}?(?:工作|协调|联动|领导)机制)"
)
_ON_DUTY_NEXT = lazy(_SUBJECT_TAIL)
_SUBJECT = NamedBody("", _SUBJECT_TAIL, 100, longest=True)
# 职工200人以上的企业每年至少检查一次: they are checked.
_NOT_DONE_TO = "(?!(?:组织|开展|进行)?[\u4e00-\u9fff]{0,2}(?:检查|抽查|督查|巡查|走访|评估|考核|暗访|培训))"
# 甲馆及8个乡镇文化站; 职工200人以上的企业要…: a number counts bodies, or tells which.
_NUMBERED = (
    NamedBody(
        rf"(?P<organ>{NAME}{{2,60}}[及和、与]\d{{1,4}}[个家所])",
        _SUBJECT_TAIL,
        30,
        longest=True,
    ),
    # 沿湖28个乡镇污水处理厂要…, 首批12家试点医院要….
    NamedBody(
        r"(?P<organ>(?:全[省市县区州镇乡]|[省市县区州]属|[沿环][\u4e00-\u9fff]|辖区内?|其[余他]|剩余|首批|现有|上述)\d{1,4}[个家所座])",
        _SUBJECT_TAIL,
        30,
        longest=True,
    ),
    # 甲、乙、丙3个街道要…, 甲、乙2市要…: the number sums up what is listed.
    NamedBody(
        r"(?P<organ>(?!选[择取定]|确定)[\u4e00-\u9fff]{1,12}(?:[、和][\u4e00-\u9fff]{1,12}){1,24}\d{1,3}(?:个|(?=[市县区州](?![级内外场直]))))",
        _SUBJECT_TAIL,
        12,
        longest=True,
    ),
    # 尚未达标的21所学校应当…; 新建的3所学校要… tells by when they are built.
    NamedBody(
        r"(?P<organ>(?:(?![新建改增设培打创][成造设建立育增])[\u4e00-\u9fff]){2,16}的\d{1,4}[个家所])",
        _SUBJECT_TAIL,
        30,
        longest=True,
    ),
    NamedBody(
        rf"(?P<organ>{NAME}{{2,30}}\d{{1,6}}[\u4e00-\u9fff]{{1,4}}的)",
        rf"(?=要|应|必?须|不得|每[^，。；]{{1,4}}至少{_NOT_DONE_TO}|至少{_NOT_DONE_TO}){_SUBJECT_TAIL}",
        60,
        longest=True,
    ),
)
_HAS_NUMBER = lazy(rf"{NAME}+\d")


def before_set_up(sentence: str, begin: int, end: int) -> int:
    """Where between ``begin`` and ``end`` something is set up that is told by who leads it; else ``end``."""
    set_up = _SET_UP.search(sentence, begin, end) if sentence.find("由", begin, end) > 0 else None
    return set_up.start() if set_up else end


def subject_on_duty(sentence: str, begin: int, end: int) -> Told | None:
    """The subject at ``begin`` that a word of duty before ``end`` follows."""
    lead = _LEAD.match(sentence, behind_time(sentence, begin, end), end)  # 3月底前各县（市、区）要…
    at = lead.end() if lead else begin
    whole = _ANYBODY.match(sentence, at, end) or _MECHANISM.match(sentence, at, end)
    if whole and (duty := _ON_DUTY_NEXT.match(sentence, whole.end(), end)):
        return Told(begin, whole["organ"], duty.end())
    subject = _SUBJECT.match(sentence, at, end)
    if subject is None and _HAS_NUMBER.match(sentence, at, end):
        found = (numbered.match(sentence, at, end) for numbered in _NUMBERED)
        subject = next(filter(None, found), None)
    if subject and may_be_premises(subject.organ) and not _IN_PERSON.match(sentence, subject.end):
        return None
    return subject
