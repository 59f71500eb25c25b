"""Sentences that only tell: what is so, what was done, who is honoured, what a meeting heard; no duty of anybody's."""

from __future__ import annotations

from kg.extraction.text.seams import SEAM, without_titles
from kg.reference.kind_words import self_words
from kg.reference.patterns import lazy

# 要 and 应 as words of duty, not as parts of 主要 (but 项目业主|要), 需要, 要求, 回应, 应急 …
MODALS = (
    r"要(?<![重需纲概摘首必简纪只]要)(?:(?<!主要)|(?<=[目站程厂场]业主要))(?![求素点义件闻领务案])|应(?<![回响供反对相适效感因]应)(?:(?![急用对战变届付该])|(?=对[接照标]|对[^，。；]{2,24}(?:进行|予以|负责|给予|作出|逐[一户个项]|每[年月季周日天半]|[在于][\d一二三四五六七八九十])))"
    r"|应当|须|必须|不得|务必"
)
_KIND = r"(?:一[项个条种]|重要|重大|基本|根本|必然|迫切|关键|核心|首要|具体|集中|有效|主要|客观|内在|应有)"
_THING = (
    r"(?:制度|要求|内容|任务|举措|途径|渠道|保障|手段|措施|前提|基础|标志|环节|选择|需要|体现|抓手|方式|载体|支撑|动力|力量"
    r"|使命|工程|平台|桥梁|纽带|依据|职责|工作|部署|组成部分|原则|战略|国策|方针)"
)
# 实行民主决策是政府工作的一项基本制度。
_STATES = lazy(rf"是[^，。；]{{0,30}}{_KIND}[^，。；]{{0,20}}{_THING}。$")
# 水利部会同有关部门研究提出了意见。: what is done already.
_DONE = lazy(
    r"(?:提出|形成|制[定订]|编制|印发|下发|出台|发布|公布|召开|开展|组织|作出|做出|采取|取得|完成|安排|下达|进行|发挥|积累|给予)了(?!解)"
)
# 有关部门都及时办理: a habit, where nobody is told that he must.
_HABIT = lazy(
    r"都(?:及时|会(?!同)|能|已|认真|经常|批|主动)|(?:总理|总书记|主席)[^，。；]{0,24}(?:都要?|经常|亲自)"
)
# 会议听取了某局的汇报。
_AT_MEETING = lazy(
    r"^(?:本次|这次)?会(?:议)?(?:还|首先|最后|依次|分别|集体|专题|书面|认真)*(?:听取|传达|学习|审议|研究|讨论|通报|观看|回顾|总结|分析)了?"
)
_RESOLVED = lazy("决定|议定|明确|确定|要求|强调|同意|指出|认为|原则")
# 市政府决定，授予某某等同志“先进个人”称号。
_AWARDS = lazy(
    r"(?:决定|批准|研究)[^。；]{0,60}?(?:授予|追授|命名|记(?:个人|集体)?[一二三]等功|记功|嘉奖|(?:予以|给予|进行)?(?:通报)?表[彰扬])"
)
_BINDS = lazy(
    rf"{MODALS}|严禁|禁止|确保|(?<![批提报申])请(?:各|你|将|于|按|认真|有关)|今后|下一步|将(?:继续|进一步)|(?<!目)的，"
)
# 本办法自发布之日起施行，有效期五年。
_IN_FORCE = lazy(
    lambda: (
        rf"^[ 　]*(?:本|以上|上述|前述|该)[^，。；要]{{0,8}}?(?:{self_words()})(?:[（(][^（）()]{{2,20}}[）)])?"
        r"(?:自|从|于(?=[\d一二])|有效期|执行期|试行期)[^。]{0,60}?(?:施行|实施|执行|生效|试行|有效|[年日止])"
    )
)
# 原《甲办法》（…）、《乙意见》同时废止。
_REPEALS = lazy(
    rf"[ 　]*(?:原|此前|以往)?(?:[^，。；{SEAM}要应须将把请]{{0,20}}的)?(?:{SEAM}[、，和及与以原 ]*)+(?:自[^，。；]{{2,24}}起)?[，,]?"
    r"(?:同时|即行|予以|自行|自动|相应|一并|均|也)*(?:废止|作废|失效|(?:停止|不再)(?:执行|施行|实施|适用))[。；]?"
)
# 任务分解见下表，各责任单位对照时间节点逐项销号。: what the table sets is set there.
_LEADS_TO_TABLE = lazy(
    r"[^，。；：]{0,24}?(?:详?见|如|列[于入]|载于)[下附]表(?:所[示列])?(?:[一二三四1-9])?"
    r"(?:，(?:请|由|各)?[^，。；：\d]{0,16}(?:对照|按照|依照|比照|照此|据此|照表)[^，。；：\d前内]{0,20})*[。：:；]?"
)


def only_tells(sentence: str) -> bool:
    """Whether a sentence outside every task states or reports and orders nothing.

    >>> only_tells("会议听取了市水利局的汇报。"), only_tells("会议研究决定，由市水利局负责修复。")
    (True, False)
    """
    if leads_to_table(sentence):
        return True
    if sentence.startswith(("会", "本次会", "这次会")) and _AT_MEETING.match(sentence):
        return _RESOLVED.search(sentence) is None
    if ("总理" in sentence or "主席" in sentence or "总书记" in sentence) and _HABIT.search(sentence):
        return True
    told = (
        ("是" in sentence and _STATES.search(sentence) is not None)
        or ("了" in sentence and _DONE.search(sentence) is not None)
        or ("都" in sentence and _HABIT.search(sentence) is not None)
        or _AWARDS.search(sentence) is not None
    )
    return told and _BINDS.search(sentence) is None


def leads_to_table(words: str) -> bool:
    """Whether words say no more than that a table sets the tasks, and that these are to be done by it.

    >>> leads_to_table("任务分解见下表，各责任单位对照时间节点逐项销号。"), leads_to_table("见下表，各县于5月底前报送。")
    (True, False)
    """
    return "表" in words and _LEADS_TO_TABLE.fullmatch(words.strip()) is not None


def takes_effect(sentence: str) -> bool:
    """Whether a sentence says no more than from when on, or how long, the text holds.

    >>> takes_effect("本意见自2023年9月1日起施行，有效期5年。"), takes_effect("各县自9月1日起实施新标准。")
    (True, False)
    """
    return _IN_FORCE.match(sentence) is not None


def only_repeals(sentence: str) -> bool:
    """Whether a sentence says no more than that other texts hold no longer.

    >>> only_repeals("《甲市关于做好2023年工作的意见》同时废止。"), only_repeals("各县要将《甲办法》予以废止。")
    (True, False)
    """
    return "《" in sentence and _REPEALS.fullmatch(without_titles(sentence)) is not None
