"""Subjects that open a clause and act there without a word of duty: 市教育局承担…, 各县区统筹制定…, 该委将…."""

from __future__ import annotations

import re

from kg.extraction.actors.actor_acts import FIRST_LETTERS, SAYS_ACT
from kg.extraction.actors.actor_name import LEVELS, RATE
from kg.extraction.actors.actor_words import (
    BRACKETED,
    LEADERS,
    LEADERS_BEGIN,
    LEVEL_ALONE,
    NO_BUREAU,
    OFFICE,
    SOMETIMES,
    WORKPLACES,
    names_body,
)
from kg.extraction.actors.each_of import EACH, is_acted_upon
from kg.extraction.actors.matters import is_matter
from kg.extraction.text.cues import by_initial, clause_begin, clause_heads, initials
from kg.extraction.times.leading_time import BEHIND_TERM, TIME_BEGINS, behind_time
from kg.reference.organ_ends import ends
from kg.reference.organs import is_organ
from kg.reference.patterns import lazy

# What none but the name of an organ, or of many, begins with.
_OPENS = lazy(
    r"(?:各(?!项|类|种|方|环节|阶段|领域|行业[^主])|有关(?!规定|要求|政策|工作|事项|情况)|相关|所有|其[他余](?=有关|相关|成员|部门|单位|各|乡镇|街道|镇|村(?!民)|县|市(?![场民政])|区(?!域)|企业|机构|学校|地区)|国务院|国家(?!级)|中央"
    r"|全[省市县区州](?!域)|县级以上|设区|省(?![内外际])|市(?![场民内区])(?!政(?!府))|县(?![域内])|区(?![域内块间])|州|乡镇"
    rf"|镇(?![域区])|街道|同级|上级|下级|地方|该|本(?=单位|部门|级|[省市县区])|自治区|试点|联席会议|所在|当地|属地|牵头|责任单位|成员单位|党委（党组）|{EACH}|沿[江河海湖线]各)"
)
_NO_ORGAN = lazy(
    r"加[强快大速]|稳[定住步妥]|推[进动行广]|完[善成]|健全|建[立成议]|建设(?!单位)|优化|[深强]化|实[施现行]|开展|组织(?!部)|指导|督促|督导(?![室办员]|[\u4e00-\u9fff]?[组队])|支持|鼓励|引导|规范|落实|明确|提(?:[高升请交]|供(?!部门|单位|机构))|送(?=[国省市县区镇])|扩大|发挥|保[障持证]"
    r"|协调(?!委|小组|机构|办)"
    r"|统筹|促进|依[托法照据]|利用|通过|围绕|结合|[对向将把与和经以从在由按为因如若凡要须使让报请等其并及未哪每用抓占除](?<!用(?=[\u4e00-\u9fff]单位))(?<!使(?=用[\u4e00-\u9fff]{0,2}(?:单位|部门)))(?<!从(?=业[^务]))(?<!在(?=[职编岗校]))(?<!经(?=[营办济贸信销]))|不(?!动产)|应(?!急)|自(?!然资源)|没有"
    r"|至少|商(?=[国省市县区同有])|同[时一]|根据|参照|会同|配合|培[育养塑植]|孵化(?!器|基地|园)|指定|聘[请用任]|邀请|确定|抽[调取选]|招引|配[备齐强]|安排|更新|调整|追究|约谈|开[办设]|通[知报]|告知|提醒|召集|动员|发动|增[加设派]|派[出驻遣员](?!所|机构|机关|单位)|委派|责[令成]|遴选|扶持|资助|壮大|淘汰|清退|关停|打造|创[建新]"
    r"|构建|设[立置]|成立|制定|出台|编制|选[择取派送]|纳入|严[格肃禁查打厉防惩]|确保|做[好到]|切实|认真|积极|充分|进一步|坚持|坚决|定期|及时|适时|原则|属于|取得|符合|具有|列入|涉及|作为|引[进入]|吸引|激发|帮助|动员|允许|探索"
    r"|压实|履行|接受|汇集|整合|协同|争取|申请|取消|撤销|整治|查处|(?:重点|集中|专项|严厉|着力|强力|从严)(?:整治|打击|治理|纠[正治]|清[理查]|查[处办]|[检排抽巡]查|监[测管督]|防[范控]|解决|推[进动]|支持|发展|培[育养])(?!(?:行动|工作)?(?:办公室|领导小组|工作组|专班|指挥部))|打击|纠[正治]|给(?!排?水)|方便|服务|满足|减轻|降低|带动|维护|巩固|厚植|挖掘|委托|领导(?!小组|班子成员)|负责|代表|移交|继续|全[年面]|年内|现有"
    r"|移送|明示|公布|协助|整理|大力|持续|常态|听取|深入|就近|附注|被(?![\u4e00-\u9fff]{2,4}(?:单位|部门|机构|企业))|[转赴]|分管(?!副)|主要|参[加与]|出席|走进|报(?!社|业)|当[日天]|次日|即日|本人"
    r"|你[省部委市]|需要|凡是|规定|要求|授权|赋予|面向|跨|联[系络]|联合(?![^，]{2,8}(?:办公室|小组|委员会))|一个|部门间"
)
# 疫情应对指挥部: a body named after what it copes with; in 各部门应对某中心 the verb is its own.
_COPING = r"(?<![局委部厅办署院府门位关构组室心司业校各级]应)对[\u4e00-\u9fff]{0,4}(?:中心|小组|指挥部|办公室|委员会|专班)"
# Every alternative begins with a letter of its own, which lets a search skip from one such letter to the next.
_INSIDE = lazy(
    r"“(?!两委”)|”(?<!“两委”)|的(?<!设区的)(?<![局委厅府门位](?:委托|指定|选定)的)|和发展|加强|推[进动]|建设(?!等|、|部|厅|局|委|兵团|和|单位|主管|行政|服务|管理|发展|工程[\u4e00-\u9fff]{2,10}(?:站|中心|[支大]队|[处所局办])$)|开展|实(?<!措实)施(?!单位|主体)|完善|落实|发挥|提(?:[高升]|供(?!部门|单位|机构))|鼓励|引导"
    r"|作用|为(?<!行为)|是|使(?!用[\u4e00-\u9fff]{0,2}(?:单位|部门))|让|把|将|由|对(?<![应核校结派绝相]对)|向"
    rf"|应(?![急用]|{_COPING})"
    r"|与[^、]*共|与[\u4e00-\u9fff]{0,20}企业|通过|制定|下设|专项(?!办|小?组|工作(?:组|专班|牵头)|专班|[\u4e00-\u9fff]{2,8}(?:办公室|小组|专班|指挥部)$)|以(?![上及])|要(?<!重要)|可|不(?!动产)|已|了"
    r"|支持|在(?<!所在)|报(?<![申举情警海填通]报)(?![社业刊])|供(?![销电水气热应暖货餐]|部门|单位|机构)|结果|任务|移[送交]|交由|自(?![治来然由律贸主动])|并(?<!合并)|申请|全年|协同"
    r"|联合(?<!^联合)(?![会国社体办采执指工党])|经(?![济营开信贸发办侦])"
    r"|后(?<=[成格过收束毕准定核立署用制造]后)|附注|建议|每(?<!^每)|按|占|根据|依照|召开|委托(?!的[\u4e00-\u9fff]{0,6}(?:单位|机构|企业|公司))|普遍|网站|凭(?<!文凭)|持(?<![主支维坚扶保把秉加]持)(?![续股证])"
    r"|平台(?!公司|企业)|大厅(?!$)|没有|负责(?!同志|人)|组织(?!部|机构|$)|采取|自查"
    + "".join(rf"|{unit}(?<=[一二两三四五六七八九十百\d余多几]{unit})(?!体)" for unit in "个家所名")
)
# Every alternative begins with a letter of its own, which lets a search skip from one such letter to the next.
_ANY_BODY = (
    "部门（单位）|部门|办公[室厅]|领导小组|工作小组|联席会议|委员会|指挥部|管委会|工作组|专班|党委（党组）|党委|党组"
    "|机关|单位|机构|企业|院校|高校|学校|医院|银行|街道办事处|总局|集团|法院|检察院|协会|商会|派出所"
    "|公司|“两委”|纪委|妇联|残联|供销社|工商联|[支分]行|防[汛火旱]?指(?![导挥标示])|海关|项目法人|高新区|经开区|媒体(?<!新媒体)"
    f"|{WORKPLACES}"
)
# What names a place or its government, and what is done there as well.
_PLACED = (
    f"{BRACKETED}|人民政府|政府办公[室厅]|政府|乡镇（街道）|镇（街道）|街道（乡镇）|街道|乡镇|镇街|各地|地区|地方|城市|财政"
    "|市、县（区）|县区|区县|市州|市县|省份"
)
_BODY = f"{_PLACED}|{_ANY_BODY}"
_BUREAU = f"局{NO_BUREAU}|委|厅(?<!大厅)|部(?<!全部)|{OFFICE}|署|院(?<!法院)"
_SHORT = (
    f"{_BUREAU}|中心|县|市|区(?<![专景小库片灾山林牧辖厂矿展]区)|省|州|旗|镇|乡(?<![城县下返入老家故]乡)(?!村)"
    f"|{LEVEL_ALONE}|{SOMETIMES}"
)
# What a name may end in that begins with anything.
_NAMED_ANYHOW = f"人民政府|政府(?=通过)|地区(?=如遇)|{_ANY_BODY}|{_BUREAU}|{SOMETIMES}"
# A short head is that of an organ where its name begins as one, or is known.
_NAMED = lazy(
    rf"国家|国务院|中央|自治区|设区|省|市(?!场)|县|区(?!域)|州|各|{EACH}|该|本|镇|乡(?!村)|村(?=级)|街道|[局厅委院校](?=机关|[直所]属|各)"
)
_ASIDE = (
    r"(?:（(?:[\u4e00-\u9fff、]{1,12}|设在[\u4e00-\u9fff]{2,20})）)?(?:等(?:有关|相关)?(?:部门"
    r"|单位)?)?(?:[两二三四五六七八九]家(?:单位)?(?=联合|共同|协同|联手))?(?:或其代表"
    r"|或者?[\u4e00-\u9fff]{2,4}人员)?"
    rf"(?:{LEADERS})?"
)
_ASIDES = f"（|等|或|[两二三四五六七八九]|{LEADERS_BEGIN}"
# The letter behind an organ tells in most cases that none of the many words stands there that say what it does.
_MAY_ACT = rf"(?={initials(f'{_ASIDES}|作为|{FIRST_LETTERS}')})"
_MAYBE_ACTING = lazy(rf"(?:{by_initial(f'{_BODY}|{_SHORT}')}){_MAY_ACT}")
_WHOLE_MAYBE_ACTING = lazy(rf"(?:{by_initial(_NAMED_ANYHOW)}){_MAY_ACT}")
_ACTS = lazy(rf"{_ASIDE}(?:{SAYS_ACT})")
# 各村书记为第一责任人，6月底前完成…: who leads the body answers for what it does; 各部门作为牵头单位，每月….
_ANSWERS = lazy(rf"(?:{LEADERS})[是为][^，。；]{{0,16}}责任人，并?|(?:{LEADERS})?作为[^，。；]{{2,24}}，并?")
_ANSWERS_FIRST = frozenset(initials(f"{LEADERS_BEGIN}|作为").strip("[]"))
# Where a clause begins with what none but an organ begins with, most often or always; one class of letters before
# these words, and one before the times that may precede them, tells quickly where no such clause begins.
_OPENERS = (
    "[各国省市县州该镇]|乡(?!村)|有关|相关|所[有在属]|中[央国]|全[省市县]|设区|区(?!域)|乡镇|街道|[同上下县]级|村(?!民)|地方|其[他余]|本[单部级省市县区]|自治|试点|联席|当地|沿[江河海湖线]各"
    f"|属地|牵头|责任|成员|重点(?=乡镇)|党委|{EACH}|人民(?:银行|法院|检察院)"
)
_SUBJECT_OPENS = rf"(?={initials(_OPENERS)})(?={_OPENERS})"
_SUBJECT_HERE = lazy(_SUBJECT_OPENS)
_BESIDES = ("其中", "此外", "同时")
_BESIDES_BEGIN = frozenset(word[0] for word in _BESIDES)
_LEADING = _BESIDES_BEGIN.union(TIME_BEGINS)
_MAY_OPEN = _LEADING | frozenset(initials(_OPENERS).strip("[]"))
_OPENS_BEHIND_TERM = lazy(rf"(?:{BEHIND_TERM}){_SUBJECT_OPENS}")
# 县级河长每月、乡级河长每半月巡河; 县级河长每月巡河、乡级河长每半月巡河.
_OPENS_BEHIND_RATE = lazy(rf"{RATE}(?:[^，。；、]{{1,16}}(?=、[^，。；、]{{2,14}}{RATE}))?、{_SUBJECT_OPENS}")
# 每个市至少办2项、每个县（市、区）至少办1项.
_OPENS_BEHIND_SHARE = lazy(rf"、(?={EACH}[^，。；、（]{{1,8}}(?:（[^，。；（）]*）)?(?:至少|要|应(?!急)|须))")
_WHOLE_WORD = lazy(rf"(?:{_BODY})$")
_WORKPLACE = lazy(rf"(?:{WORKPLACES})$")
# 总河长定期巡查, and not: 河长调整后更新.
_GRADED = lazy("[级总各副]")
# 各乡镇人民政府（街道办事处）: who does it where there is no such body.
_OTHER_NAME = lazy(
    r"(?<!办公室)（(?!以下|下同|含|包括|设在)[\u4e00-\u9fff、]{1,12}(?<=[府处会委局办院心区站馆所）])）"
)
_STATES = lazy(
    r"近年来|以来，|目前(?!期|，[^，。]{2,12}正在)|已(?<!不已)(?:经|成|有|建|印)|存在(?![^，。；]{0,20}的(?!问题|现象|情况|不足|困难|差距))|截至|(?<!不)了[^解]"
)
# 担保公司对涉农贷款担保费率不高于1%, 单位承担更新费用的比例不低于50%: a rate of what it does itself.
_OWN_RATE = (
    f"(?:{RATE})?"
    + r"(?:承担|负担|分担|列支|[提计]取|计提|预留|安排|投入)[^，。；]*(?:费用?|资金|经费|成本|份额|收入|收益|利润|预算)[^，。；]{0,8}比例|对(?![口外])[^，。；]*(?:(?:[费利]|覆盖|[检抽巡]查|监管|[回走]访|办结|培训)率|[回走]访比例|(?:比例|占比|率)[^，。；]{0,12}的[\u4e00-\u9fff])"
)
# What a subject has, or what it does only on a condition, and what a share of such bodies does.
_CONDITION = lazy(
    r"(?!在[^，。；]{2,30}时，[将要应])[^，。；]*?(?:的|(?<![学课小工瓦及按准随定实即适])时)(?:[，。；]|$)|(?!对(?![口外])|[将把为向])[^，。；]*的(?:企业|单位|机构|事项|项目|人员|情形|收入"
    r"|货物|时间)(?=[，、由应可不转])"
    rf"|(?!{_OWN_RATE})[^，。；]*(?:比例|占比|率)(?:[于在到][^，。；]{{2,12}}?[前底内末])?(?:[达不降提为控]|稳定)"
    r"|[^，。；]*(?:所得|取得|获得|产生)的?[^，。；]{0,8}(?:收入|收益|所得|资金|利润)[，免可应按不]|在[^，。；]{1,12}的[^，。；]{2,16}(?:免[征于缴]|减[征按免]|可(?:按|以)|应当?|不[得予])"
    r"|(?:确定|规定|认定|要求|认为)(?:需要|应当|必须|可以|可)[^，。；]{0,12}的"
    r"|(?!制定|起草|出台|开展|对(?![口外])|[将把为向])[^，。；]*的[^，。；]*，(?:免[于征]|可|应|不(?!得)|全部|一律|予以|给予|允许)"
    r"|(?:移[送交]|建成|竣工|验收)[^，。；]{0,24}后，(?:应当?|可以?)?由|(?:批准|同意|下达|审定|确认|通过|启动|公布"
    r"|发布)[^，。；]{0,24}[后前]，(?=[各国省市县区乡镇]|有关|相关|项目|企业|单位|学校|[\u4e00-\u9fff]{2,8}[局委厅])"
)
# 县纪委对推进不力的，及时约谈; 企业对隐患拒不整改的，依法处罚: to whom an authority does it is no condition of it.
_AUTHORITY = lazy(
    lambda: (
        f"(?:{ends('government', 'department', 'agency', 'office', 'court', 'force')}|[所站]|[督监检]查室|部门|机关)$"
    )
)
_TOWARDS_WHOM = lazy(
    r"对(?![口外])(?![^，。；]{0,20}(?:拒不|不履行|逾期|有异议|不服))[^，。；]{2,40}的，(?!由|可|[^，。；]{0,4}(?:按|参)照|[各市县省区]|报)"
)
_BORDER = lazy("[，。；]")
# 市检测中心, 区推进办: behind the letter of a level what may be a verb begins a name.
_NAME_GOES_ON = lazy(
    r"对|(?:建设|规划|改造)[\u4e00-\u9fff]{0,4}(?:项目|工程|用地|规划)"
    rf"|(?![将把每向\d]|成立|组建|设立|建立|召开|制定|出台|印发)[\u4e00-\u9fff]{{1,12}}?(?:{OFFICE}|办公室|委(?![托派])|小组|专班|指挥部|联席会议|中心(?!城)|[局站所院处]|科(?!技)|公司|集团|银行)(?!有|[，。；、的和与及等”]|$)"
)
_LISTED = lazy("[和与及]")
# 受移送单位, 被检查企业: named after what is done to it.
_DONE_TO = lazy("[受被][\u4e00-\u9fff]{2,4}(?:单位|部门|机构|机关|企业|学校)$")
_OWNERS = frozenset("局厅委院校")  # 局党组, 厅机关
_INNER = lazy("[办室股科处站所队校馆局]$")
_BETWEEN = frozenset(("", *"、和与及"))
_AHEAD = 12  # characters behind a name that tell what it does
_LONGEST_TERM = 10
_LONGEST = 60  # characters of a name, or of a list of them


def stated_subjects(sentence: str) -> list[str]:
    """The organs that open a clause and act in it, as written; a condition names none.

    >>> stated_subjects("市教育局承担日常工作，各县区做好协调。"), stated_subjects("市教育局承担的工作，应予公开。")
    (['市教育局', '各县区'], [])
    """
    found: dict[int, str] = {}
    for begin in _openings(sentence):
        border = _BORDER.search(sentence, begin, begin + _LONGEST)
        reach = border.start() if border else begin + _LONGEST
        for hit in _MAYBE_ACTING.finditer(sentence, begin, reach + _AHEAD):
            if _does(sentence, hit.end(), reach + _AHEAD) and (
                hit.end() > reach or _take(sentence, begin, hit, found)
            ):
                break
    for whole in _WHOLE_MAYBE_ACTING.finditer(sentence):
        begin = clause_begin(sentence, whole.start())
        if whole.end() - begin <= _LONGEST:
            begin = _ahead(sentence, begin, whole.start())
            if begin not in found and _does(sentence, whole.end(), len(sentence)):
                _take(sentence, begin, whole, found)
    if not found or reports(sentence):
        return []
    return [found[begin] for begin in sorted(found)]


def _does(sentence: str, at: int, end: int) -> bool:
    """Whether what stands at ``at``, before ``end``, says that the body named before it acts."""
    return _ACTS.match(sentence, at, end) is not None or (
        sentence[at : at + 1] in _ANSWERS_FIRST and _answers(sentence, at)
    )


def _answers(sentence: str, at: int) -> bool:
    """Whether who leads the body named before ``at`` answers for what the next clause says."""
    answer = _ANSWERS.match(sentence, at)
    if answer is None:
        return False
    behind = _past_comma(sentence, behind_time(sentence, answer.end(), len(sentence)))
    return any(_ACTS.match(sentence, begin) for begin in {answer.end(), behind})


def _openings(sentence: str) -> list[int]:
    """Where clauses begin, behind a time named first, with what an organ's name may begin with."""
    begins = []
    for begin in clause_heads(sentence):
        if sentence[begin : begin + 1] not in _MAY_OPEN:
            continue
        if sentence[begin] in _LEADING:
            behind = _past_comma(sentence, _ahead(sentence, begin, len(sentence)))
            begin = behind if _SUBJECT_HERE.match(sentence, behind) else begin
        if _SUBJECT_HERE.match(sentence, begin):
            begins.append(begin)
    if "每" in sentence and "、" in sentence:
        begins += [often.end() for often in _OPENS_BEHIND_RATE.finditer(sentence)]
        begins += [share.end() for share in _OPENS_BEHIND_SHARE.finditer(sentence)]
    if "期" in sentence:
        begins += [
            t.end() for t in _OPENS_BEHIND_TERM.finditer(sentence) if _opens_clause(sentence, t.start())
        ]
    return begins


def _ahead(sentence: str, begin: int, end: int) -> int:
    """Where a clause goes on behind the time or the word of addition (其中, 此外) that it begins with."""
    if sentence[begin] in _BESIDES_BEGIN and sentence.startswith(_BESIDES, begin, end):
        return begin + 2
    return behind_time(sentence, begin, end)


def _past_comma(sentence: str, at: int) -> int:
    return at + sentence.startswith("，", at)


def _opens_clause(sentence: str, term: int) -> bool:
    """Whether a clause opens with the term that ends at ``term`` (集中整治期间各镇…), no verb before it."""
    begin = clause_begin(sentence, term)
    begin += sentence.startswith(("在", "于"), begin)
    return 1 < term - begin <= _LONGEST_TERM and _NO_ORGAN.match(sentence, begin) is None


def _take(sentence: str, begin: int, hit: re.Match[str], found: dict[int, str]) -> bool:
    """Puts what stands between ``begin`` and the end of ``hit`` into ``found`` if it names an organ that acts."""
    organ = sentence[begin : hit.end()]
    level = organ == "自治区" or (organ[-1] in LEVELS and organ[-2:-1] in _BETWEEN)
    if level and goes_on_as_name(sentence, hit.end()):
        return False
    if is_acted_upon(organ, sentence, hit.end()):
        return True
    if begin in found or not _names_organ(organ):
        return begin in found
    other = _OTHER_NAME.match(sentence, hit.end())
    at = other.end() if other else hit.end()
    if is_matter(organ, sentence, at):
        return True
    if _CONDITION.match(sentence, at) and not (is_authority(organ) and _TOWARDS_WHOM.match(sentence, at)):
        return True
    found[begin] = organ + other[0] if other else organ
    return True


def acts_at(sentence: str, at: int) -> bool:
    """Whether what stands at ``at`` says what a subject before it does."""
    return _ACTS.match(sentence, at) is not None


def is_authority(organ: str) -> bool:
    """Whether what ``organ`` does may be done to others whom the sentence does not name."""
    return _AUTHORITY.search(organ) is not None


def opens_with_verb(sentence: str, begin: int) -> bool:
    """Whether no name of an organ stands at ``begin`` (支持…, 按照…)."""
    return _NO_ORGAN.match(sentence, begin) is not None


def reports(sentence: str) -> bool:
    """Whether a sentence tells what is so or was done, and names nobody who must act."""
    return _STATES.search(sentence) is not None


def goes_on_as_name(sentence: str, at: int) -> bool:
    """Whether what stands at ``at``, behind the letter of a level, is more of a name (县|督查督办局牵头)."""
    return _NAME_GOES_ON.match(sentence, at) is not None


def _names_organ(words: str) -> bool:
    """Whether ``words``, which begin a clause, are a name and nothing else."""
    if len(words) < 2:
        return words in LEVELS
    if _DONE_TO.match(words):
        return True
    if words.endswith("场所"):
        return False
    if _INSIDE.search(words):
        return False
    if _WHOLE_WORD.search(words) is None:
        named = _NAMED.match(words) or (
            len(words) > 2 and _INNER.search(words) and not _NO_ORGAN.match(words)
        )
        return (named and names_body(words)) or _names_known(words)
    if _OPENS.match(words):
        return True
    return (
        len(words) > 3
        or (_WORKPLACE.search(words) and (words[-1] != "长" or _GRADED.search(words)))
        or (words[0] in _OWNERS and _WHOLE_WORD.fullmatch(words, 1))
        or words in ("领导小组", "办公室", "政府", "学校", "专班", "高新区", "经开区")
    ) and _NO_ORGAN.match(words) is None


def _names_known(words: str) -> bool:
    """Whether ``words`` list organs known by their names (教育局, 人民银行某市分行、银保监局)."""
    return words[0] != "我" and all(
        is_organ(name) or all(map(is_organ, _LISTED.split(name))) for name in words.split("、")
    )
