"""Who must act, where a measure says so, and whom it names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.actor_list import split_actors
from kg.extraction.cues import holds, initials
from kg.extraction.framing import MODALS
from kg.extraction.stated import stated_subjects

_HEAD = (
    "人民政府办公厅|人民政府办公室|政府办公厅|政府办公室|人民政府|政府|主管部门|行政部门|职能部门|工作机构|部门|单位|机关|办公厅|办公室|委员会|领导小组|"
    "党委|党组|管委会|法院|检察院|街道办事处|街道办|街道|乡镇|街办|镇|科室|处室|股室|分局|地方|各地区|各地|中心|企业|公司|学校|院校|高校|大学|院所|医院|银行|机构|社会组织|社会团体"
    "|评价组织|行业组织|自律组织|中介组织|经济组织|群众组织|自治组织|党组织|执法队|[大支总中]队|事务所|管理所|研究所|检[测验]所|智库|协会|商会|联合会|学会|工会|联席会议|专班|小组|工作组"
    "|省份|园区|开发区|财政|公安派出所|派出所|党校|"
    "办公厅（室）|部门（单位）|村委会|居委会|县（市、区）|县（区）|县\\(区\\)|县区|市州|市县|设区市|县|区|市|省|局|委|办|部|厅|署|院"
)
# One class in front of so many words spares trying each of them at every letter of a name.
_HEADED = rf"(?={initials(_HEAD)})(?:{_HEAD})"
_ADVERBS = (
    r"(?:原则上|切实|认真|分别|每年|每月|每季度|年内|今年|全年|还|均|都|也|同步|共同|统一|及时|结合(?:实际|本[\u4e00-\u9fff]{1,6}实际)|根据[^，。；]{2,12}|按照?[^，。；]{2,12}"
    r"|主要|对(?![口外])[^，。；]{2,40}?(?=负总?责)|在[^，。；]{2,20}(?:下|时|中|内|期间))*"
)
# What a sentence that names who must act says of them.
_DUTY = re.compile(
    rf"{MODALS}|不再|可以|可|负责(?!人|同志|制|的[原态精])|负总责|将(?=于|会同|适时|定期|组织)|于(?=[^，。；]{{2,14}}(?:[底日旬]前|日?内))|会同|牵头|具体负责|参照|至少"
)
_NAME = r"[\u4e00-\u9fff（）()、“”]"
_SUBJECT = re.compile(
    rf"(?:由|请|要求)?(?P<organ>{_NAME}{{0,100}}{_HEADED}(?:（集团）)?)"
    rf"(?:[和及与]其?(?:有关|相关|其他)?(?:个人|公民|[\u4e00-\u9fff]{{0,6}}(?:人员|师|会员|经营者)))?(?:招用人员|工作人员"
    rf"|从业人员)?(?:及其(?:工作人员|部门|所属单位))?(?:主要|分管|有关)?(?:负责同志|负责人|领导)?(?:执业|从业)?{_ADVERBS}"
    rf"(?={_DUTY.pattern})"
)
_LEADER = re.compile(
    rf"(?:由)?(?P<organ>[\u4e00-\u9fff（）()、]{{0,30}}?{_HEADED})(?:要|应|已|将|正在|正)?(?:牵头|会同)(?!作用|的|单位|部门|工作|机制|职责)"
)
_VERBS = (
    r"(?:负责(?!人|同志|制)|牵头|会同|组织|制定|确定|提出|进行|承担|办理|审[核批定查]|处理|按照?|根据|依[法据照]|统一|报|给予|责令|掌握|提请|登记|换发|核[定发准]|认定"
    r"|公布|发布|批准|实施|主持|指定|统筹|协调|综合(?!行政|执法|服务|治理|应急)|受理|监督|安排|出具|签[订发署]|自[行主]|作出|予以|推荐|落实|管理|建立|另行|支付|保障|具体|共同|分别"
    r"|通过|挂牌|督办|约谈|开展|检查|督查|考核|评估|汇总|联合|采取|视情|在|拨付|一次性|办成|召开|起草|编制|牵头|拟[定订]|召集|选[聘派]|支付|对(?![口外]))"
    r"(?![的]|机构|机关|部门|单位|委员会|小组|中心|局|办(?![理好完结])|人员)"
)
# What authorities, and who holds a power, do by an act: 颁发证书, 吊销执照, 选派人员.
_POWERS = (
    r"(?:颁发|核发|发[给放]|签证|吊销|撤[销回]|注销|收[回缴]|没收|扣[押缴留]|查[封处]|处以?(?=[\d一二三四五六七八九十百])|处[罚分]|警告|责成|取[缔消]|暂停|停止|终止|恢复"
    r"|解[除决释聘]|变更|许可|准予|备案|登?记载|注册"
    r"|审验|验收|鉴定|检[定验测]|裁[决定]|调[解查取]|仲裁|复[核查审议]|初审|会审|备查|征[收缴用]|代[征收缴为行]|强制|追[缴究回]|通[报知告]|曝光|任[命免]|聘[任请用]|选[举拔]"
    r"|推[举选]|抽调|派[出驻遣员]|[指委各]派|委[托任]"
    r"|授[权予]|移[送交]|转[交送报发]|[呈上]报|报[请送经]|印[发制]|制[发作]|下[发达]|兑[付现]|[承主协]办|筹[集措资]|负担|分担|修[订改]|废止|决定|送达|公告|告知|登载"
    r"|填[写报]|保[管存]|封存|销毁|惩戒|表彰|奖励|命名|评[定审选议]|测评|论证"
    r"|勘[查验]|救[助治]|安置|接[管收]|补[助贴偿]|赔偿|退还|返还|[缴交]纳|上缴|结算|会[商签]|商(?=[国省市县同有])|与(?=[^，。；]{2,20}(?:签订|协商|商定|共同))"
    r"|向(?=[^，。；]{2,24}(?:申[请报]|提[出交]|报[告送]|颁发|[公通]布|备案)))"
)
# 由甲评审专家组论证, 由某市仲裁委员会…: the act belongs to the name.
_NAMED_AFTER = (
    r"(?![\u4e00-\u9fff]{2}(?!有关|相关|所属|下级|上级|其他|各)[\u4e00-\u9fff]{0,6}?(?:部门|机构|机关|办公室|委员会|小组|中心|(?:[局站科室库]|组(?!织)))"
    r"[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff]{2}(?:的(?!，)|部分|费用|项目))"
)
# 由甲政府管理某工作的部门责令改正: an organ told by its duty ends in 的部门.
_BY_DUTY = (
    r"(?!(?:具体|依法|统一|直接)?(?:负责|管理|主管|承担|从事|履行|行使|指定|确定|授权|委托|设立"
    r"|归口)[^，。；]{0,24}?的(?:[\u4e00-\u9fff]{0,4}(?:部门|机构|机关|组织))(?![的]))"
)
_GOES_ON = (
    "[要应须对在于每将把赴到]|负责(?!人)|共同|联合|分别|按照?|根据|依[法照据]|进行|及时|定期|适时|另行|统一|统筹|具体|抓紧|认真|积极|切实|尽快|进一步|不定期|深入|研究|组织(?!部)"
    "|制[定订]|确定|提出|办理|审核|建立|起草|编制|开展|公布|发布|拟[定订]|推进|落实|完善|做好|加强|出台|印发|核[定发准实]|下达|安排|监督|清算|检查|督促|指导|认定|修订"
)
# 由甲拨付经费的单位转制为企业: what a body is described by.
_RELATIVE = r"[^，。；、]{2,12}[^上内外有关应体](?<!具体|相关)的[\u4e00-\u9fff]{0,8}(?:单位|企业|机构|项目|人员)(?=[由转应可按不要])"
# 由甲起草的文件，由乙审核: what a thing is described by.
_DESCRIBES = r"[^。；]{2,60}?的(?:规范性文件|文件|事项|项目|企业|单位|机构|人员|材料|案件|工程|资产)(?:，|等，)?(?=[由应须要可不按])"
_DUTY_OF = re.compile(r"(?:负责|管理|主管)[^、]*的(?:部门|机构|机关)$")
# 由甲提出, 请甲研究: who is charged or asked must act, whatever the verb.
_CHARGED = re.compile(
    rf"由(?<![自理缘事因]由)(?![此于来衷])(?P<organ>{_NAME}{{0,80}}?{_HEADED}){_BY_DUTY}(?=(?:或者?[\u4e00-\u9fff]{{2,4}}人员)?(?:{_VERBS}"
    rf"|{_NAMED_AFTER}{_POWERS}|选派人员))(?!{_RELATIVE}|{_DESCRIBES})"
)
_ASKED = re.compile(
    rf"(?:^|[，；：])请(?![求示批])(?P<organ>{_NAME}{{0,80}}?{_HEADED})"
    rf"(?={_VERBS}|在|于|对|将|把|结合|指导|研究|参照|明确|开展|报送|加强|切实|认真|抓紧|尽快|及时|高度|积极|严格|做好|进一步|务必|每)"
)
# …部门在职责范围内，分别负责…: the subject stands a clause before its duty.
_DUTY_FIRST = re.compile(
    rf"(?:也|都|均|还|分别|立即|同时|首先|共同|具体)*(?:{MODALS}|负责(?!人|同志)|负总责|可(?:以|根据|结合)*参照)"
)
_FIRST = frozenset("也都均还分立同首共具要应须必不务负可")
_SUBJECT_BEFORE = re.compile(
    rf"(?P<organ>{_NAME}{{0,80}}?{_HEADED})"
    r"(?:$|(?=如?遇有?|接受(?=[委申])|受理(?=[申举投])|发现|在|按照?(?!劳)|根据|接到|收到|结合|作为|未|对(?![口外])|依[法照据]))"
)
_WHOLE_SUBJECT = re.compile(
    rf"(?:各|有关|相关|所有|地方|国务院|国家|中央|[全本]?[省市县区州]|乡镇?|参与|承担|有条件|其他|未[\u4e00-\u9fff]{{2,12}}的|{_NAME}{{2,12}}、)"
)
_CLAUSE_END = re.compile(r"[，。；：,;:]")
_TO_CLAUSE_END = re.compile(r"(?s:.*)[，。；：,;:]")
_OWN_NUMBER = re.compile(r"[（(]\d{1,2}[）)]|\d{1,2}[.．、)）](?!\d)|[①-⑳]")
_TIME = re.compile(r"^(?:[^，。；]{0,16}(?:前|底|起|内|年|期间|时)[，,]?)")
_NOT_AN_ORGAN = re.compile(
    r"^(?:应当?|须|要|能够|需要|凡是|对|在|从|以|将|按|如|若|因|为|把|与|向|凡|经|等|其中|同时|并|且|也|还|不|更|进一步|积极|切实|鼓励|支持|加强|推进|推动|指导|督促|建立"
    r"|成立|完善|健全|明确|发挥|做好)|要(?:发挥|继续|充分)|向|为主|下设|报请|提请|^专区$|的(?:单位|部门|机构|企业)(?:和个人)?名单$"
)
_BESIDE = re.compile(
    r"[对按根在结会作接收未通依商](?<=[府门位关厅室会组委院处道镇局方心司业校行构区县市州省部办署旗乡].)"  # skipped to
    r"(?:(?<=对)(?![口外])|(?<=按)照|(?<=根)据|(?<=在)|(?<=结)合|(?<=会)同|(?<=作)为|(?<=[接收])到|(?<=未)|(?<=通)过|(?<=依)[法照]|(?<=商)(?![务会业贸标品户洽])).*"
)
# 甲会同乙、丙: they do it together.
_PARTNERS = re.compile(
    rf"会同(?P<organ>{_NAME}{{1,80}}?{_HEADED})(?=(?:等(?:有关|相关)?(?:部门|单位)?)?(?:[，。；]|{_GOES_ON}))"
)
_DURING = re.compile(r"^在[^，]{2,16}(?:期间|过程中|中|时|前|后)")
# 住所地、经营地所在地的派出所: a list of places tells which ones, and names none.
_WHEREVER = re.compile(r"^[^的]*、[^的]*(?:所在地|居住地|户籍地|住所地|经营地)的(?=..)")
_ASSIGNED = re.compile(r"^.*(?<!自)由(?=.{2})")
_NAMED_FIRST = (
    "各级|各|全[省市县区州]|有关|相关|所属|下属|直属|基层|地方|省|市|县|区|州|乡|镇|街道|设区|试点|企业|行业"
)
_ADDRESSED = re.compile(
    r"(?:指导|督促|组织|推动|支持|鼓励|帮助|协调|监督|引导|帮扶)(?P<organ>各地区?(?![\u4e00-\u9fff]{0,4}(?:部门|单位|政府))"
    r"|[\u4e00-\u9fff]{2}地区(?!域)|有条件的(?:地方|地区|单位|企业)|成员单位"
    r"|(?<=支持|鼓励)[\u4e00-\u9fff]{1,6}(?:县|(?<!城)市|州|旗|(?<![地社园小城景校片街])区)(?=[\u4e00-\u9fff]{0,3}(?:开展|先行|试点|率先|建设|创建|探索|打造))"
    rf"|(?:{_NAMED_FIRST})[\u4e00-\u9fff（）()、]{{0,14}}?(?:市、县（区）|县（市、区）|县（区）|县区|市州|设区市|部门|单位|乡镇|街道|地区|地方|各地|人民政府))"
)
# Every organ or place that is named ends in one of these.
_NAMED_SOMEWHERE = re.compile(r"[政府门位关厅室会组委院处道镇股局方地心业司校行构区县州市省部办署旗乡]")
_ACTS = re.compile(r"要(?!点)|特别是|必须|人员|按照")
_IN_PLACE = re.compile(
    r"在(?:(?<=^在)|(?<=[，；]在)|(?<=^(?:选择|选取|支持|鼓励)在)|(?<=[，；](?:选择|选取|支持|鼓励)在))"
    r"(?P<organ>[\u4e00-\u9fff、]{2,24}?(?:县|市|区|州|旗|镇|乡|新区|开发区|等地))(?=[\u4e00-\u9fff]{0,4}(?:开展|先行|试点|建设|设立|率先|推行|实施))"
)  # its letter first, which lets a search skip to it
# 甲对所属单位、乙对下级要…: each stands before its 对.
_TOWARDS = re.compile(
    r"(?<=[府门位关厅室会组委局处])、(?=[\u4e00-\u9fff（）]{2,20}对(?![口外])[\u4e00-\u9fff]{2,20}$)"
)


class Parties(NamedTuple):
    """``actors`` must act; ``addressees`` are named as those acted upon, or as the place of action."""

    actors: tuple[str, ...]
    addressees: tuple[str, ...]


_NOBODY = Parties((), ())


def find_parties(sentence: str) -> Parties:
    """The organs a measure names, as written.

    >>> find_parties("2022年底前，省政府各部门要在网站公开。").actors
    ('省政府各部门',)
    >>> find_parties("在某安县开展试点工作。").addressees
    ('某安县',)
    """
    if _NAMED_SOMEWHERE.search(sentence) is None:
        return _NOBODY
    number = _OWN_NUMBER.match(sentence)
    sentence = sentence[number.end() :] if number else sentence
    duty = _DUTY.search(sentence)
    addressees: list[str] = []
    if _ADDRESSED.search(sentence):
        addressees += [m["organ"] for m in _ADDRESSED.finditer(sentence) if not _ACTS.search(m["organ"])]
    if "在" in sentence and _IN_PLACE.search(sentence):
        addressees += [m["organ"] for m in _IN_PLACE.finditer(sentence)]
    charged = "由" in sentence and _CHARGED.search(sentence)
    subjects = [m["organ"] for m in _CHARGED.finditer(sentence)] if charged else []
    if "请" in sentence and (sentence.startswith("请") or holds(sentence, ("，请", "；请", "：请"))):
        subjects += [m["organ"] for m in _ASKED.finditer(sentence)]
    if duty:
        subjects += _subjects(sentence, [duty, *_DUTY.finditer(sentence, duty.end())])
    for name in stated_subjects(sentence):
        if not any(name in told for told in subjects):
            subjects.append(name)
    if subjects and "会同" in sentence:
        subjects += [m["organ"] for m in _PARTNERS.finditer(sentence)]
    if not subjects and not addressees:
        return _NOBODY
    return Parties(
        _in_order(sentence, _clean(subjects)) if subjects else (), _clean(addressees) if addressees else ()
    )


def _in_order(sentence: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The organs one by one, as they stand in the sentence; a name told in full is not told again."""
    if len(names) == 1:
        return split_actors(names[0])
    each = dict.fromkeys(organ for name in names for organ in split_actors(name))
    if len(each) < 2:
        return tuple(each)
    told = [o for o in each if not any(_tells_more(other, o) for other in each if other != o)]
    return tuple(sorted(told, key=sentence.find))


def _tells_more(name: str, other: str) -> bool:
    """Whether ``name`` holds ``other``, with words before it or with the duty (…管理某工作的部门) behind it."""
    return (len(other) > 3 and name.endswith(other)) or (
        name.startswith(other) and _DUTY_OF.match(name, len(other)) is not None
    )


def _subjects(sentence: str, duties: list[re.Match[str]]) -> list[str]:
    """What stands at the head of each clause that speaks of a duty."""
    named: list[str] = []
    leading: list[str] = []
    for begin, end in _clauses_of_duty(sentence, duties):
        late = begin > 0 and sentence[begin] in _FIRST and _DUTY_FIRST.match(sentence, begin) is not None
        if not late and _NAMED_SOMEWHERE.search(sentence, begin, end) is None:
            continue
        subject = None if late else _SUBJECT.match(sentence, begin, end)
        if subject:
            organ = subject["organ"]
            named += _TOWARDS.split(organ) if "对" in organ else (organ,)
        if late or (subject and subject["organ"].startswith(("特别是", "尤其是"))):
            named += _subject_before(sentence, begin)
        leader = (
            _LEADER.match(sentence, begin, end)
            if sentence.find("牵头", begin, end) >= 0 or sentence.find("会同", begin, end) >= 0
            else None
        )
        if leader:
            leading.append(leader["organ"])
    return named + leading


def _subject_before(sentence: str, begin: int) -> list[str]:
    """The organ that the clause before names, where the clause at ``begin`` opens with its duty."""
    if sentence[begin - 1] not in "，,":
        return []
    named: list[str] = []
    stop = begin - 1
    for _ in range(2):
        start = max(sentence.rfind(mark, 0, stop) for mark in "，。；：,;:") + 1
        added = sentence.startswith(("特别是", "尤其是"), start)
        clause = sentence[start + 3 * added : stop]
        subject = _SUBJECT_BEFORE.match(clause)
        if subject and (added or subject.end() < len(clause) or _WHOLE_SUBJECT.match(clause)):
            named.append(subject["organ"])
        if not added or start == 0:
            break
        stop = start - 1
    return named


def _clauses_of_duty(sentence: str, duties: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """From the head of a clause to behind its last word of duty, for each clause that has one."""
    begin = 0
    opens = True
    for number, duty in enumerate(duties, 1):
        if opens:  # the first of its clause
            before = _TO_CLAUSE_END.match(sentence, begin, duty.start())
            begin = before.end() if before else begin
        opens = number == len(duties) or bool(
            _CLAUSE_END.search(sentence, duty.end(), duties[number].start())
        )
        if opens:  # the next one stands in another clause
            yield begin, min(len(sentence), duty.end() + (18 if duty[0] == "于" else 3))


def _clean(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(organ for name in names if (organ := _cleaned(name))))


@lru_cache(maxsize=1 << 12)
def _cleaned(name: str) -> str:
    """The organ's name without what stands around it, empty where it names none; the same ones act again and again."""
    name = _TIME.sub("", name) if name[0].isdigit() or name.startswith(("每年", "今年", "年底")) else name
    name = _ASSIGNED.sub("", name) if "由" in name else name
    name = _DURING.sub("", name) if name.startswith("在") else name
    name = _WHEREVER.sub("", name) if "地的" in name else name
    name = name.removeprefix("请").removeprefix("要求")
    name = _BESIDE.sub("", name.removeprefix("特别是").removeprefix("尤其是"))
    fits = 1 < len(name) <= (100 if "、" in name else 40)
    return name if fits and not _NOT_AN_ORGAN.search(name) else ""
