"""The name of a body without the words that stand around it in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kg.extraction.actors.actor_words import all_bodies, names_body
from kg.extraction.text.cues import holds
from kg.reference.patterns import lazy

_TIME = lazy(r"^(?:[^，。；]{0,16}(?:前|底|起|内|(?<!/)年度?|期间|时)[，,]?)")
_NOT_AN_ORGAN = lazy(
    r"^(?:全年对|可[以按由在将对向凭享]|应(?!急)|须|要|能够|需要|凡是|对(?!象)|在(?![校编职册园])|从(?![事业])|以|将|按|如|若|因|为|把|与|向|凡|到(?!期|岗|位)|经(?![营办济贸信销])|等|其中|同时|并|且|也|还|不(?!动产)|更|进一步|积极|切实|鼓励|(?:重点|优先)?支持|加强"
    r"|推进|推动|指导|督促|建立|实现|完成|建成|新增|打造|争取|力争|确保|用(?![人工水电能地户]|[\u4e00-\u9fff]单位)"
    r"|成立|完善|健全|明确|发挥|做好)|要(?:发挥|继续|充分)|向|(?<=..)[将把](?!乐)|(?<=..)对(?<![应核校结派绝相]对)(?![口外接])|[成格过收束毕准定核立署]后[移转上交报]|(?:领导|[省市县区乡镇]长|负责人)、|(?:小区"
    r"|居民区|住宅区|(?<!各)[山灾]区|^[^各局处会委、]{1,3}片区|[休餐息候阅娱洗洁染隔警缓装卸存贮堆停戏][^各、]?区|(?:活动|作业|办公|生活|操作|功能|禁[养燃限渔]|限养|施工)区|城区|建成区|规划区|(?:农村|城镇|城乡)地区)$|^(?:新建|保留)(?!.*的)|^(?:[扩迁修]建|改造|修[缮筑])(?!.*(?:的|办|小?组|专班|指挥部|单位|企业|公司))|^落实|^已[建移经]|为主|出面|谁能|须经|怎么|下设|报请|提请|专区$|^(?:电子税务|(?:网|掌|线)上[\u4e00-\u9fff]{2,6})[局厅所]$|的(?:单位|部门|机构"
    r"|企业)(?:和个人)?名单$"
)
_BESIDE = lazy(
    r"[对按根在结会作接收未通依商是组指督要](?<=[府门位关厅室会组委院处道镇局方心司业校行构区县市州省部办署旗乡所站队股科团社村）].)"  # skipped to
    r"(?:(?<=对)(?![口外])|(?<=按)照|(?<=是)(?=本|全|该|主管|责任|[^，]{2,24}(?:主管|监管|牵头|实施|责任)(?:部门|单位|机构|机关)$)|(?<=根)据|(?:(?<=组)织|(?<=指)导|(?<=督)促|(?<=要)求)(?=各|全[省市县区州]|辖区|所属|下属"
    r"|有关|相关)|(?<=在)(?<!所在)|(?<=结)合|(?<=会)同|(?<=作)为|(?<=[接收])到|(?<=未)|(?<=通)过"
    r"|(?<=依)(?:照|法(?!治))|(?<=商)(?![务会业贸标品户洽])).*"
)
# 学校、福利机构等人员密集场所: bodies told by the places that they are.
_PLACES = lazy(r"等[\u4e00-\u9fff]{0,8}场所$")
# 甲局应会同乙局, 甲局要指导各县: what a body must do with others, or make them do.
_WITH_OTHERS = lazy(
    r"(?<=..)(?:(?:应当?|必须|[要须将]|(?<=[局委厅部办府门位院心业主站所队]))会同"
    r"|(?:应当?|必?须|(?<![主重需纲概摘首必])要)[\u4e00-\u9fff]{0,4}?(?:指导|督促|督导|组织|引导|推动|协调|监督|要求|支持|鼓励|动员|帮助)"
    r"(?=各|全[省市县区州]|辖区|所属|下属|有关|相关|本(?:地|系统|行业)|[省市县区镇]级?(?:直属?|属))).*"
)
RATE = r"每(?:半?个?[年月]|半?[周日天旬]|半?个?星期|季度?|学[期年]|两[周月年])"
"""How often one of several acts: 县级河长每月、乡级河长每周."""
# 甲局每季度对所辖企业…, 甲县要对企业每年…: what it does to whom, behind how often or that it must.
_OFTEN_TO = lazy(
    rf"(?<=[府门位关厅室会组委院处道镇局方心司业校行构站队所乡县市区州旗省）])(?:{RATE}|定期|不定期|要|必?须|应当)对(?![口外]).*"
)
_CLOCK = r"\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分|半)?)"
HOURS = (
    rf"(?:夜间|昼间|白天|[上下中]午|[午早晚]间|[早晚]上?|每[日天晚]|工作日|节假日|周末)?{_CLOCK}[至到—－~～-]+"
    rf"(?:次日|翌日|当日|第二天)?(?:凌晨|[上下中]午|[早晚]上?)?{_CLOCK}(?:期间|之间|内)?"
)
"""Between which hours of the day: 夜间22时至次日6时."""
HOURS_BEGIN = "夜间|昼间|白天|[上下中]午|[午早晚]|每[日天晚]|工作日|节假日|周末|[0-9０１２３４５６７８９]"
"""What they begin with, for :func:`kg.extraction.text.cues.initials`."""
# 安全员每日检查、校长每月…: a clause of its own, which the name of a body has none of.
_DOES_OFTEN = lazy(rf"(?<=..){RATE}")
# 报甲局会同乙局审查: to whom something is handed.
_HANDED_TO = lazy(
    r"^[^局委厅部办府门位院、]{0,10}?(?<![举申情警海填通预])(?:报[送请]?|送|[提移转]交)(?=[国省市县区州镇乡各](?![\u4e00-\u9fff]?$))"
)
# 各部门领导干部: those who work there stand for it; 包村干部 are no body's.
_CADRES = lazy(r"(?<=[府门关厅室会委院道镇局乡”])(?:党员|机关|领导|业务)?干部$")
# 甲镇每半月、其他乡镇每月….
_AS_OFTEN = lazy(rf"(?<=[镇乡道）区县市局委校长]){RATE}(?=、)")
# 中小学校每校至少….
_EACH_OF_THEM = lazy("(?<=..)每[校村镇县乡户所]$")
# 汛期各部门, 放假前各校, 集中整治期间市公安局.
_IN_SEASON = lazy(r"^[\u4e00-\u9fff]{1,8}?(?:期[间内](?=..)|(?:期|[节季时前后])(?=各|每个|有关|相关))")
# 作业结束后监护人, 活动开始前县教育局.
PAST_PHASE = lazy(
    r"(?:[\u4e00-\u9fff]{2,8}?(?:结束|完成|完毕|开始|启动|届满|期满|到期)|[\u4e00-\u9fff]{0,6}?[接报][报修警单案])[之以]?[后前时](?![勤期台续])(?=[\u4e00-\u9fff]{2})"
)
"""What an act that is over or begins tells of when, before a name."""
_DURING = lazy(r"^在[^，]{2,16}(?:期间|过程中|中|时|前|后)")
# 住所地、经营地所在地的派出所: a list of places tells which ones, and names none.
_WHEREVER = lazy(r"^[^的]*、[^的]*(?:所在地|居住地|户籍地|住所地|经营地)的(?=..)")
# 与我镇交界的甲、乙、丙等村: which villages stands before their names.
_OF_VILLAGES = lazy(r"^[^、]*的(?=[^的、]{2,6}(?:、[^的、]{2,6})+等村$)")
_ASSIGNED = lazy(r"^.*(?<!自)由(?=.{2})")
LEVELS = frozenset("省市县区州镇乡村")
"""Letters that name a body by themselves: 镇组建…，各村组建…."""
# 委托甲负责…, 会同乙研究…: whom another one lets act.
_HANDED_ON = lazy(r"^(?:[商函]?请|要求|委托(?!方)|会同|责成|授权)")


def names_of_bodies(words: Iterable[str]) -> tuple[str, ...]:
    """The names in what was taken for bodies, each once and without what stands around it.

    >>> names_of_bodies(["2023年底前各县区", "在实施期间市教育局", "积极推进工作的单位"])
    ('各县区', '市教育局')
    """
    return tuple(dict.fromkeys(organ for name in words if (organ := _cleaned(name))))


def acts_within(name: str) -> bool:
    """Whether within ``name`` somebody acts so often: it is a clause and the next one's subject.

    >>> acts_within("监理单位每日巡查、街道城管科"), acts_within("甲镇每半月、其他乡镇")
    (True, False)
    """
    return "每" in name and _DOES_OFTEN.search(_EACH_OF_THEM.sub("", _AS_OFTEN.sub("", name))) is not None


@lru_cache(maxsize=1 << 12)
def _cleaned(name: str) -> str:
    """The organ's name without what stands around it, empty where it names none; the same ones act again and again."""
    name = (
        _TIME.sub("", name)
        if name[0].isdigit() or name.startswith(("每年", "今年", "年底", "年内"))
        else name
    )
    name = _IN_SEASON.sub("", name)
    if holds(name, "后前时") and (phase := PAST_PHASE.match(name)):
        name = name[phase.end() :]
    name = _ASSIGNED.sub("", name) if "由" in name else name
    name = _DURING.sub("", name) if name.startswith("在") else name
    name = _WHEREVER.sub("", name) if "地的" in name else name
    name = _OF_VILLAGES.sub("", name) if name.endswith("等村") else name
    name = _HANDED_ON.sub("", name)
    name = name[1:] if name.startswith("（") and "）" not in name else name
    if name.endswith("场所") and (kind := _PLACES.search(name)) and all_bodies(name[: kind.start()]):
        name = name[: kind.start()]
    name = _OFTEN_TO.sub("", name) if "对" in name else name
    name = _CADRES.sub("", name) if name.endswith("干部") else name
    if "每" in name:
        name = "" if acts_within(name) else _EACH_OF_THEM.sub("", _AS_OFTEN.sub("", name))
    name = _HANDED_TO.sub("", name) if holds(name, "报送交") else name
    name = _WITH_OTHERS.sub("", name) if holds(name, ("会同", "要", "应", "须")) else name
    name = _BESIDE.sub("", name.removeprefix("特别是").removeprefix("尤其是"))
    if name in LEVELS:
        return name
    fits = 1 < len(name) <= (100 if "、" in name else 40)
    return name if fits and not _NOT_AN_ORGAN.search(name) and names_body(name) else ""
