"""Who must act, where a measure says so, and whom it names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extraction.actors.actor_list import split_actors
from kg.extraction.actors.actor_name import LEVELS, acts_within, names_of_bodies
from kg.extraction.actors.actor_words import (
    BY_DUTY,
    CONSULTS,
    GOES_ON,
    LEADERS,
    NAMED_AFTER,
    POSTS,
    POWERS,
    VERBS,
    WAYS,
)
from kg.extraction.actors.addressees import addressed
from kg.extraction.actors.duty_subject import DUTY, SETS_UP, before_set_up, subject_on_duty
from kg.extraction.actors.each_of import is_acted_upon, is_where_done
from kg.extraction.actors.named_body import NamedBody
from kg.extraction.actors.partners import examiners, partners, seconds, step_takers
from kg.extraction.actors.post_holders import post_holders
from kg.extraction.actors.stated import goes_on_as_name, stated_subjects
from kg.extraction.actors.subject_before import opens_with_duty, subjects_before
from kg.extraction.actors.told_subjects import told_subjects
from kg.extraction.text.acts import ACTS
from kg.extraction.text.cues import holds, places
from kg.extraction.text.marker import behind_run_in_mark
from kg.extraction.text.telling import MODALS
from kg.reference.patterns import lazy

_LEADER = NamedBody(
    "由?",
    r"(?:要|应|已|将|正在|正)?(?:牵头|会同)(?!作用|的|单位|部门|工作|机制|职责)",
    30,
    r"[\u4e00-\u9fff（）()、]",
)
# 由甲拨付经费的单位转制为企业: what a body is described by.
_RELATIVE = r"[^，。；、]{2,12}[^上内外有关应体](?<!具体|相关)的[\u4e00-\u9fff]{0,8}(?:单位|企业|机构|项目|人员)(?=[由转应可按不要])"
# 由甲起草的文件，由乙审核: what a thing is described by.
_DESCRIBES = r"[^。；]{2,60}?的(?:规范性文件|文件|事项|项目|企业|单位|机构|人员|材料|案件|工程|资产)(?:，|等，)?(?=[由应须要可不按])"
_DUTY_OF = lazy(r"(?:负责|管理|主管)[^、]*的(?:部门|机构|机关)$")
# 由县教育督导办公室…: behind a place, or where a name goes on, a verb is part of the name.
_BEFORE_NO_NAME = r"(?![\u4e00-\u9fff]{0,6}?(?:部门|机构|机关|办公室|委员会|小组|中心|[局站队所]|公司|企业)(?!(?:的|，|。|；|$)))"
# 由甲提出, 请甲研究: who is charged or asked must act, whatever the verb.
_BY = r"由(?<![自理缘事因]由)(?<!不[得再能]由)(?<!严禁由)(?![此于来衷])"
_CHARGED = NamedBody(
    _BY,
    rf"(?P<more>（(?!以下|下同|设在)[\u4e00-\u9fff、]{{2,12}}）)?{BY_DUTY}(?![^，。；]{{0,8}}(?:为主"
    rf"|或者?社会))(?:{LEADERS}|{POSTS})?(?=(?:或者?(?:个人|[\u4e00-\u9fff]{{2,4}}人员))?(?:{VERBS}"
    rf"|(?:[现当]场)?{NAMED_AFTER}{POWERS}|{CONSULTS}|选派人员|(?:{WAYS}"
    rf"|(?:(?<![省市县区镇乡村州])|(?<=[社园新发开]区))(?:{ACTS})){_BEFORE_NO_NAME}))(?!{_RELATIVE}|{_DESCRIBES})",
)
# 由甲发函督办。由甲贷款： whatever the verb, where it ends the clause and what stands behind is no more of the name.
_NO_MORE_NAME = (
    r"(?:[督催查交转代承主经]办|办[理结]|全部|部署|[进执实推发履]行|行使|处[理置罚]|会[商审签]|委[托派]|[^，。；：、（）()的地之为任成起由向至到转变改级等和与及或享组"
    r"局委厅部办署院府门位司行团心所站队室股科处校会县市区镇乡村]){2,9}"
)
_BY_ANOTHER = lazy(r"(?:可以?|应当?|必?须|要)(?=由)")
_CHARGED_AT_LAST = NamedBody(
    _BY,
    rf"(?!长(?![期效远]))(?:{LEADERS}|{POSTS})?"
    rf"(?!主导|引导|领衔|出[任席]|主要|所有|负责(?:人|同志)|[^，。；]{{0,8}}(?:资金|经费|方式|名义)){_NO_MORE_NAME}(?=[，。；]|$)",
    40,
    bare_last=True,
)
# 政府主要负责人是第一责任人: a post, and nobody by name.
_LED_BY_NAME_OF_NONE = lazy(rf"(?:^|[，；、])(?P<organ>政府|单位|部门|机构|机关)(?:{LEADERS})")
# …部门吊销…机构: a name that goes on past what its body does.
_PAST_ITS_ACT = lazy(
    rf"(?:部门|机构|单位|企业|政府|财政|[局委厅院])(?:{VERBS}|{POWERS})|干部$|主导|引导|为主|的(?!(?:单位|部门|机构)$)|^哪"
)
# 由县长任组长的小组, 由政府举办为主: who leads a body, and what is said of a way to act.
# 建立由甲局牵头、乙局参与的协调机制: whom the thing set up is told by.
_IN_SET_UP = lazy(
    "由(?:"
    + "|".join(f"(?<={verb}由)" for verb in SETS_UP)
    + r")[^。；]{2,90}?的[^，。；]{0,14}(?:机制|制度|体系|格局|会议|模式|专班|班子|[小队专]组|队伍|委员会|指挥部|平台)"
)
_LED_BY = lazy(r"(?<!责)任[\u4e00-\u9fff]{1,5}[长人]|领衔")
# 派出所：负责…: a body and a colon tell who does what stands behind.
_HEADS_SENTENCE = NamedBody(
    "",
    rf"(?:等(?:部门|单位)?)?：\s*(?!根据|依据|按照?[你该]|经|现|为)(?=负责(?!人)|牵头|{MODALS}|{GOES_ON})",
    60,
    longest=True,
)
# 镇供电所：保障…: a verb by itself, where the name is that of one body of a place.
_HEADS_ACT = NamedBody(
    r"(?=[省市县区州镇乡街](?!级)[^：]{2,16}(?:[局委厅办署院所站队部]|中心|政府|部门|公司)：)",
    rf"：\s*(?=(?:确保|{ACTS})[^。]{{2}})",
    20,
    longest=True,
)
_HEADING = lazy(
    r"(?:责任|牵头|配合|主管|承办|主办|协办|参[加与]|成员|联系|监督|实施|落实|申报|推荐|完成|支持|组织|指导|发证|审批|审核|受理|评审|发文|印发|制定|重点|试点|示范|典型|先进)"
    r"(?:单位|部门|机关|科室|处室|机构|企业|学校)$|^(?!.*各).*(?:[县市区省镇乡村部]|地区|地方|城市)$"
)
_ASKED = NamedBody(
    r"(?:^|[，；：]|[应并另再拟特现均])(?:[商函]?请(?![求示批])|责成|授权|要求(?=各|有关|相关|[省市县区]))",
    rf"(?={VERBS}|在|于|对|将|把|结合|指导|研究|参照|明确|开展|报送|加强|切实|认真|抓紧|尽快|及时|高度|积极|严格|做好|进一步|务必|每|加[快大]|抓好|督促|支持"
    rf"|配合|协助|继续|探索|完善|推[动进]|提[出供]|立即|限期|代表)",
)
# 报甲局会同乙局审查: to whom a thing is handed acts with another.
_HANDED = NamedBody(
    r"(?<![举申情警海填通预])(?:报[送请]?|送|[提移转]交)(?=[国省市县区州镇乡各有])", "(?=会同)", 24
)
# How far behind a word of duty its pattern looks.
_REACH = {"于": 18, "是": 36, "应对": 28}
_CLAUSE_END = lazy(r"[，。；：,;:]")
# 城区不得超过30分钟，其他地区不得超过1小时: where a measure is bound, and nobody who acts.
_MEASURED = lazy(
    r"不得?(?:超过|[高低多少大小长短]于)\d[\d.]*个?(?:分钟|小时|工作日|[日天月年]|[%％‰]|公里|米|元|万元|亩|平方)"
)
_PLACES_LAST = frozenset("区县市镇乡村")
_TO_CLAUSE_END = lazy(r"(?s:.*)[，。；：,;:]")
# 接到报告后，（1）甲站应核实: a number within the sentence.
_RUN_IN_NUMBER = lazy(r"(?<=[，；：])[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]")
# Every organ or place that is named ends in one of these.
_NAMED_SOMEWHERE = lazy(
    r"[政府门位关厅室会组委院处道镇股局方地心业司校行构区县州市省部办署旗乡）)团社所站队科联村班体馆场园关户指人台厂者学库矿段长级员生医师士任干店铺吧港线房墓档点宿乐楼家主井山商协]"
)
# 甲对所属单位、乙对下级要…: each stands before its 对.
_TOWARDS = lazy(
    r"(?<=[府门位关厅室会组委局处])、(?=[\u4e00-\u9fff（）]{2,20}对(?![口外])[\u4e00-\u9fff]{2,20}$)"
)
# 联席会议每季度召开一次: it is held; 联席会议每年召开两次会议: it acts.
_HELD = lazy("[^，。；]{0,16}召开(?![^，。；]{0,8}会)")
# 甲镇、乙镇先行开展试点: places that begin before the others.
_GOES_FIRST = lazy(
    r"(?:^|(?<=[，；]))(?P<organ>[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,4}){1,8}[两二三四五六七八九十](?:地|个?[县市区旗镇乡])|(?![由在以从对把将全我本争力与和按据选择支鼓推指确要实允])[\u4e00-\u9fff]{1,7}(?:[县市区旗镇乡]|街道)"
    r"(?:、[\u4e00-\u9fff]{1,7}(?:[县市区旗镇乡]|街道)){0,8})(?:等(?:地|[\d一二三四五六七八九十两]+个[\u4e00-\u9fff（）、]{1,8}))?"
    r"(?:\d{4}年)?(?:\d{1,2}月)?(?:[底末]?前)?(?=(?:率先|先行)(?:先试|试点|启动|探索|推[行进开广]|开展|实施|实现|完成|建成|组织))"
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
    sentence = sentence[behind_run_in_mark(sentence, 0, len(sentence)) :]
    if "（" in sentence or "(" in sentence:
        sentence = _RUN_IN_NUMBER.sub("", sentence)
    duty = DUTY.search(sentence)
    addressees = addressed(sentence)
    subjects = _taken_by(sentence) if "由" in sentence else []
    if "：" in sentence and (told := _before_colon(sentence)):
        subjects.append(told)
    if "先行" in sentence or "率先" in sentence:
        subjects += [m["organ"] for m in _GOES_FIRST.finditer(sentence)]
    if "请" in sentence or "要求" in sentence or "责成" in sentence or "授权" in sentence:
        subjects += [told.organ for told in _ASKED.find(sentence)]
    subjects += examiners(sentence)
    if "会同" in sentence and holds(sentence, "报送交"):
        subjects += [told.organ for told in _HANDED.find(sentence)]
    if duty:
        on_duty = _subjects(sentence, [duty, *DUTY.finditer(sentence, duty.end())])
        subjects += [name for name in on_duty if not acts_within(name)]
    subjects += seconds(sentence)
    for name in (*stated_subjects(sentence), *told_subjects(sentence)):
        if not any(_told_with(name, other, sentence) for other in subjects):
            subjects.append(name)
    if subjects or "会同" in sentence or "联合" in sentence:
        subjects += partners(sentence, beside=bool(subjects))
    names = names_of_bodies(_acting(sentence, subjects)) if subjects else ()
    if len(names) > 1 and "每" in sentence:
        first = min(map(sentence.find, names))
        names = tuple(n for n in names if sentence.find(n) == first or not is_where_done(n, sentence))
    names += tuple(post for post in post_holders(sentence) if not any(post in n or n in post for n in names))
    if not names and not addressees:
        return _NOBODY
    return Parties(
        _in_order(sentence, names) if names else (),
        names_of_bodies(addressees) if addressees else (),
    )


def named_before_colon(line: str) -> tuple[str, ...]:
    """The bodies that a line names before its colon as those who do what stands behind it.

    >>> named_before_colon("派出所：负责巡逻。"), named_before_colon("责任单位：负责落实的部门。")
    (('派出所',), ())
    """
    told = _before_colon(line[behind_run_in_mark(line, 0, len(line)) :])
    return _in_order(line, names_of_bodies([told])) if told else ()


def _before_colon(line: str) -> str | None:
    if line.find("：", 0, 60) < 0:
        return None
    told = _HEADS_SENTENCE.match(line) or _HEADS_ACT.match(line)
    return told.organ if told and not _HEADING.search(told.organ) else None


def _acting(sentence: str, subjects: list[str]) -> list[str]:
    """The ``subjects`` without a meeting that is held, and without a body whose leader is told by no name."""
    if "召开" in sentence:
        subjects = [name for name in subjects if not _is_held(name, sentence)]
    if holds(sentence, ("负责人", "负责同志")):
        led = {match["organ"] for match in _LED_BY_NAME_OF_NONE.finditer(sentence)}
        subjects = [name for name in subjects if name not in led]
    return subjects


def _taken_by(sentence: str) -> list[str]:
    """Who is charged with something, or with one step of it."""
    takers = step_takers(sentence)
    charged = _charged(sentence)
    return takers + [name for name in charged if not name.endswith(tuple(takers))] if takers else charged


def _charged(sentence: str) -> list[str]:
    """Who is charged with something (由甲负责)."""
    charged = {t.start: t.organ for t in _CHARGED.find(sentence) if not _LED_BY.search(t.organ)}
    at_last = {
        t.start: t.organ
        for t in _CHARGED_AT_LAST.find(sentence)
        if t.organ not in LEVELS and not _PAST_ITS_ACT.search(t.organ)
    }
    none = {at for at, organ in charged.items() if organ in LEVELS and goes_on_as_name(sentence, at + 2)}
    none |= {set_up.start() for set_up in _IN_SET_UP.finditer(sentence)}
    return [organ for at, organ in (at_last | charged).items() if at not in none]


def _is_held(name: str, sentence: str) -> bool:
    """Whether ``name`` is that of a meeting, and the sentence says when it is held (联席会议每季度召开一次)."""
    return name.endswith("会议") and any(
        _HELD.match(sentence, at + len(name)) for at in places(sentence, (name,))
    )


def _in_order(sentence: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The organs one by one, as they stand in the sentence; a name told in full is not told again."""
    if len(names) == 1:
        return tuple(dict.fromkeys(split_actors(names[0])))
    each = dict.fromkeys(
        organ for name in names for organ in split_actors(name) if len(organ) > 1 or organ in LEVELS
    )
    if len(each) < 2:
        return tuple(each)
    told = [o for o in each if not any(_tells_more(other, o) for other in each if other != o)]
    return tuple(sorted(told, key=lambda organ: _place(sentence, organ, told)))


def _place(sentence: str, organ: str, others: list[str]) -> int:
    """Where ``organ`` first stands in no longer name (市政府督查室…，由|市政府|约谈)."""
    longer = [(other, other.index(organ)) for other in others if organ in other and organ != other]
    at = first = sentence.find(organ)
    while at >= 0 and any(sentence.startswith(o, at - before) for o, before in longer if at >= before):
        at = sentence.find(organ, at + 1)
    return at if at >= 0 else first


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
        late = opens_with_duty(sentence, begin) and not _charges_another(sentence, begin)
        if not late and _NAMED_SOMEWHERE.search(sentence, begin, end) is None:
            continue
        end = before_set_up(sentence, begin, end)
        subject = None if late else subject_on_duty(sentence, begin, end)
        if subject and (
            _charges_another(sentence, subject.end)
            or ("对" not in subject.organ and is_acted_upon(subject.organ, sentence, subject.end))
            or (subject.organ[-1] in _PLACES_LAST and _MEASURED.match(sentence, subject.end))
        ):
            subject = None
        if subject:
            organ = subject.organ
            named += _TOWARDS.split(organ) if "对" in organ else (organ,)
        if late or (subject and subject.organ.startswith(("特别是", "尤其是"))):
            named += subjects_before(sentence, begin)
        leader = (
            _LEADER.match(sentence, begin, end)
            if sentence.find("牵头", begin, end) >= 0 or sentence.find("会同", begin, end) >= 0
            else None
        )
        if leader:
            leading.append(leader.organ)
    return named + leading


def _told_with(name: str, other: str, sentence: str) -> bool:
    """Whether ``other`` holds ``name``, which does not open the sentence by itself (市局每月…，由市局科技科…)."""
    return name in other and (not sentence.startswith(name) or sentence.startswith(other))


def _charges_another(sentence: str, at: int) -> bool:
    """Whether the duty at ``at`` is charged to another body (可由甲办理): what stands before is done for."""
    by = _BY_ANOTHER.match(sentence, at)
    return by is not None and any(how.match(sentence, by.end()) for how in (_CHARGED, _CHARGED_AT_LAST))


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
            word = "应对" if sentence.startswith("应对", duty.start()) else duty[0]
            yield begin, min(len(sentence), duty.end() + _REACH.get(word, 3))
