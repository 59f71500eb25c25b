"""计量单位: the words a figure counts in: measure words (量词), SI units with their prefixes, and compounds of both."""

from __future__ import annotations

from kg.extraction.text.cues import initials

# Measure words that open no other word; what follows some of them makes another word of it (3部门, 5处置, 10本科).
_WORDS = (
    "个百分点 个基点 元 美元 欧元 港元 户 亩 亩次 公顷 吨 公斤 斤 千克 公里 千米 海里 米 厘米 毫米 微米 纳米"
    " 平方公里 平方千米 平方米 平方厘米 立方米 立方厘米 方 升 毫升 克 毫克 微克 纳克"
    " 瓦 瓦时 千瓦 千瓦时 千瓦小时 兆瓦 兆瓦时 吉瓦 吉瓦时 伏 千伏 伏安 千伏安 兆伏安 安培 帕 千帕 兆帕 焦 焦耳 兆焦 吉焦 赫兹 兆赫"
    " 立方米每秒 立方米每小时 升每秒 米每秒 千米每小时 公里每小时 分贝 勒克斯 比特 字节 兆 兆字节 摄氏度 吨标准煤 吨标煤 吨煤 标准煤 吨二氧化碳 吨公里 人公里 吨级公里"
    " 分钟 秒 秒钟 毫秒 微秒 课时 学时 学分 个半天 个半日 个批次 人次 人日 人天 人年 人份 台次 台套 套件 场次 架次 车次 航次 班次 班列 家次 条次 个次 项次 点次 辆次 艘次 户次 批次 件次 剂次 趟次 轮次"
    " 名 位 届 张 期 篇 批 例 倍 册 床 只 株 棵 艘 架 枚 支 根 块 副 幅 栋 幢 间 层 辆 座 羽 尾 匹 峰 箱 桶 瓶 袋 盒 罐 柜 卷 宗 起 笔"
    " 票 丛 颗 粒 把 盏 顶 眼 井 孔 剂 针 轮 遍 堂 周岁 标箱 标准箱 字 页 标兵"
)
_GUARDED = (
    r"个[\u4e00-\u9fff]{1,2}期(?=[，。；、）]|以[上内下]|$)|个等级(?![公道航院景])|个(?!工作[日小]|月|小时|季度|年度|百分|基点|方面|领域|环节|阶段|层[面次]|重点(?:领域|环节|方面|任务|行业|方向|问题|阶段|时段|内容|工作)|\d[\d.]*[%％])|家(?![长庭])|项(?!目[标录])|条(?![例款])|件(?!套(?!餐)|次)"
    r"|件套(?!餐)|套(?!餐|[（(]件)|处(?![置理分罚级])"
    r"|台(?![风（(账])|台[（(]套[）)]|套[（(]件[）)]|场(?![所地馆])|所(?![有在得属])|门(?![户诊店类])|类(?![别似])|种(?![植养子])|部(?![分门委署])"
    r"|份(?![额子])|组(?![织成建合团长])|队(?![伍员])|班(?![子级])"
    r"|口(?![岸径])|头(?!部)|对(?![于接口外])|片(?!区)|次(?![年月日数生])|级(?!别)|站(?![点台])|节(?![约能点日水假])|核(?=[，。；、）]|及?以[上下]|CPU|的?(?:计算|算力|资源)|$)"
    r"|路(?![口线由径过政面段网灯牌况权边侧上公]|[\u4e00-\u9fff]{0,2}车)|道(?![路德])|段(?!落)|度(?![假过])|单(?![位独])|本(?![科级市省地年县区])|分(?![别类局管公之支区散工])|人(?![才员民均工大社力口])|点(?!位)|员(?!工)"
)
# kWh, MW, mg, EFLOPS: a prefix and what it multiplies; a letter behind makes another word of it.
_LATIN = (
    r"(?:[kKMGTPEZYcmdnuhμµ]?(?:Wh|wh|W|VA|Pa|Hz|bps|bit|B|FLOPS|Flops|flops|J|g|m[²³23]?|mol|L|l)"
    r"|[kKMm][VvAtN]|t|V|min|dB|dB[（(]A[）)]|ppm|ppb|IU|TEU|tce|kgce|NTU|CFU|Bq|Sv|[℃℉°Ω])(?![A-Za-z级])|°C"
)
_SHARES = r"[%％‰]"
_MANY = "(?:(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)(?=[^，。；、]))?"


def _longest_first(alternatives: str) -> str:
    return "|".join(sorted(alternatives.split(), key=len, reverse=True))


_PLAIN = _longest_first(_WORDS)
_ONE = f"{_MANY}(?:{_PLAIN}|{_GUARDED}|{_LATIN})"
# 立方米/小时, 元/人·年, 吨标准煤/万元, 件/万人; of so many alike: 45/10万.
_PER = rf"(?:[/／·•]?[/／](?:{_ONE}|[日天月年]|小时|学年|学期|万|千)(?:[·•](?:{_ONE}|[日天月年]))?)"
_AMONG = r"[/／]\s?(?:10万|1?万|十万|百万|千|万)人?"
UNIT = rf"(?:{_SHARES}|{_AMONG}|{_ONE}{_PER}?)"
# What a unit can begin with, to tell quickly where there is none.
UNIT_INITIALS = (
    "[" + "%％‰/／百千万亿十" + initials(f"{_PLAIN}|{_GUARDED}").strip("[]") + "A-Za-z℃℉°Ωμµ" + "]"
)
SHARES = ("%", "‰", "个百分点")
PARTS = {"百万分之": "/百万", "十万分之": "/10万", "万分之": "/万", "千分之": "‰", "百分之": "%"}
"""What is written before its figure: a share, or so many among how many."""
SHARES_WRITTEN = (*SHARES, "％", "千分之", "百分之")
OF_SIZE = r"\d[\d.]*[万千]?(?:[厘毫千]?米|公里|蒸?吨|[千兆]瓦|亩|公顷|[平立]方米|升)[宽高深厚长]?"
"""A figure that opens the name of a thing by what is measured and not counted: 4.3米焦炉, 4米宽农村公路."""
# 500千伏变电站, 2000吨级码头: how large a thing is, not how many of them.
_SIZED = ("伏", "千伏安", "兆伏安", "兆帕", "V", "摄氏度", "℃", "层", "毫米")


def names_size(unit: str, behind: str) -> bool:
    """Whether a figure of this unit says how large what stands behind it is.

    >>> names_size("千伏", "变电站"), names_size("万千瓦", "装机"), names_size("吨", "级码头")
    (True, False, True)
    """
    return behind.startswith("级") or (unit.endswith(_SIZED) and "\u4e00" <= behind[:1] <= "\u9fff")


def is_property(unit: str) -> bool:
    """Whether a figure of this unit with 以上 tells a property (35℃以上, 4层以上) unless something is said to bind.

    >>> is_property("℃"), is_property("万亩")
    (True, False)
    """
    return unit.endswith(_SIZED)


def plain_unit(unit: str) -> str:
    """The unit as it is compared: widths folded, without blanks.

    >>> plain_unit("％"), plain_unit("／10万"), plain_unit("千分之")
    ('%', '/10万', '‰')
    """
    return PARTS.get(unit) or unit.replace("个批次", "批次").replace("％", "%").replace("／", "/").replace(
        " ", ""
    )
