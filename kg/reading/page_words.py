"""The words under which portals say things of a document (信息公开元数据): one word for all its spellings."""

from __future__ import annotations

from collections.abc import Iterable

from kg.reference.kind_words import official_words
from kg.reference.patterns import lazy

STRONG = {
    "索引号": "索引号 信息索引号 信息索取号 索取号 索引编号",
    "发文机关": "发文机关 发文单位 发文机构 制发机关 制发单位 制定机关 成文机关 发文部门 制文机关 颁布单位 颁布机关 颁布部门 印发机关 印发单位",
    "发布机构": "发布机构 发布单位 发布机关 公开主体 公开单位 公开机构 信息公开单位 公开责任部门 公开责任机构 信息提供单位 信息发布机构 发布部门",
    "成文日期": "成文日期 成文时间 生成日期 生成时间 制发日期 制定日期 发文日期 发文时间 签发日期 印发日期 公文日期 颁布日期 颁布时间 印发时间 签发时间 制发时间 制定时间 公文生成日期 文件生成日期 签署日期 落款日期 发文日",
    "文号": "文号 发文字号 发文号 公文编号 文件编号 文件号 发文文号 公文文号 文件字号 公文字号 文件文号 发布文号 颁布文号 发文编号 法规文号 政策文号 备注/文号 文件发文字号 审批文号 批复文号",
    "主题分类": "主题分类 信息分类 所属主题 主题类别 分类 公文种类 组配分类 信息类别",
    "体裁分类": "体裁分类 公文体裁 体裁 文件类型 公文类型 文种 效力级别 法规类别",
    "有效性": "有效性 时效性 时效 公文时效 文件状态 是否有效 效力状态 公文状态 有效状态 文件有效性 信息时效期",
    "公开方式": "公开方式 公开形式 公开类别 公开属性",
    "公开范围": "公开范围 公开时限 公开程序",
    "统一编号": "统一编号 规范性文件统一编号 统一登记号 登记号 规范性文件编号",
    "废止日期": "废止日期 失效日期 截止日期 废止时间 失效时间 有效期至",
    "实施日期": "实施日期 生效日期 施行日期 生效时间 实施时间 有效期限 有效期",
}
"""Words that no text of a directive has on such lines."""

WEAK = {
    "标题": "标题 名称 信息名称 文件名称 公文名称 信息标题 文件标题 公文标题 法规标题 政策标题 政策名称 发文标题 文件题名 题名",
    "发布日期": "发布日期 发布时间 公开日期 公开时间 公布日期 公示日期 公示时间 上网日期 发文发布日期 公开日 公布时间 著录日期 登记日期 更新日期 更新时间 撰写时间 发表时间 发表日期 添加日期 添加时间 日期 时间 发布于",
    "主题词": "主题词 关键词 关键字",
    "来源": "来源 信息来源 文章来源 稿件来源 信息来源单位",
    "解读机关": "解读机关 解读单位 解读部门 解读机构",
    "概述": "概述 内容概述 信息内容概述 内容概览 内容概况 内容摘要",
    "": "浏览次数 浏览量 访问量 访问次数 点击数 点击率 点击量 点击 阅读次数 阅读量 阅读 浏览 作者 责任编辑 编辑 责编 字号 字号大小 字体 字体大小 审核 审核人 "
    "视力保护色 公开目录 载体类型 载体 语种 分享 分享到 记录形式 服务对象 所属机构 保存",
}
WORDS = {
    alias: word for table in (STRONG, WEAK) for word, aliases in table.items() for alias in aliases.split()
}
_IN_TEXTS_TOO = frozenset(
    [
        "日期",
        "时间",
        "概述",
        "点击",
        "阅读",
        "浏览",
        "字号",
        "分享",
        "分享到",
        "保存",
        "发布于",
        "语种",
        "载体",
        "体裁",
        "文种",
        "时效",
        "登记号",
        "公开方式",
        "公开形式",
        "公开类别",
        "公开属性",
        "公开时限",
        "公布时间",
        "公示日期",
        "公示时间",
        "审批文号",
        "批复文号",
        "登记日期",
        "更新日期",
        "更新时间",
        "发表时间",
        "发表日期",
        "签署日期",
        "题名",
        "内容摘要",
        "公开程序",
        "公开主体",
        "公开单位",
        "公开机构",
        "制定机关",
        "制定日期",
        "印发日期",
        "印发单位",
        "印发时间",
        "签发时间",
        "制定时间",
        "颁布时间",
        "颁布日期",
        "签发日期",
        "截止日期",
        "废止时间",
        "失效时间",
        "实施日期",
        "实施时间",
        "施行日期",
        "生效时间",
        "有效期",
        "有效期至",
        "解读机关",
        "解读单位",
        "解读部门",
        "解读机构",
    ]
)
ALONE = frozenset(WORDS) - _IN_TEXTS_TOO
"""Words that tell a line of the table by themselves; the others a text's own lists have as well (时间：3月至5月)."""


def spelt(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first, blanks between their letters or none."""
    return "|".join(r"\s*".join(word) for word in sorted(words, key=lambda w: (-len(w), w)))


BULLETS = "•·●■◆▪*-"
BULLET = rf"(?:[{BULLETS}][ \t\u3000]*)?"
"""What may stand before the words of a block that was a list."""

_SPELT = spelt(WORDS)
LABEL = lazy(rf"(?<![^\s\u3000|｜;；,，\[【(（\]】)）])[\[【]?({_SPELT})[\]】]?\s*[:：]")
"""A word with its colon, behind a blank, a bar or a bracket."""

SAID = lazy(rf"(?<![^\s\u3000|｜])[\[【]?\s*({_SPELT})(?:\s*[\]】]\s*[:：]?|\s*[:：]|(?=[\s\u3000|｜])|$)")
"""A word with or without a colon, behind the beginning, a blank or a bar."""

_COUNTERS = ("浏览", "点击", "阅读", "访问")

STUCK = lazy(
    "("
    + "|".join(
        a
        for a in sorted(WORDS, key=lambda a: (-len(a), a))
        if (WORDS[a] in STRONG and (len(a) > 3 or a in ("索引号", "发文号", "文号")))
        or a in ("发布日期", "发布时间")
    )
    + rf"|(?:{spelt(a for a in WEAK[''].split() if a[:2] in _COUNTERS)})(?=\s*[:：]\s*(?:\d|次|$)))\s*[:：]"
)
"""A word with its colon right behind another's value: boxes side by side without a blank between them. A counter has
its count behind it."""

BRACKETED = lazy(rf"[\[【]\s*({_SPELT})\s*[\]】]\s*[:：]?")
"""A word in brackets, wherever it stands in a line."""

NUMBER = lazy(
    r"[\u4e00-\u9fff]{2,12}\s*[〔\[［（(【﹝]\s*(?:19|20)\d\d\s*[〕\]］）)】﹞]\s*(?:第\s*)?\d{1,5}\s*号"
)
"""A 文号 that stands without a word beside the fields of a byline."""

SERIAL = lazy(
    r"(?:[\u4e00-\u9fff]{2,24}(?:[ \u3000、]+[\u4e00-\u9fff]{2,24}){0,9}(?<=公告|通告)\s*)?(?:19|20)\d\d\s*年\s*第\s*\d{1,4}\s*号"
)
"""What stands for the 文号 of a 公告, with its organs or without."""

TITLE = lazy(
    lambda: (
        rf"[^。；：:]*(?:关于|印发|转发|批转)[^。；：:]*(?:{official_words()})(?:[（(][^（）()]{{1,10}}[）)])?"
    )
)
"""The whole title of a 公文: what it does, about what, and its 文种."""

ADOPTED = lazy(
    r"[（(]\s*[\d〇○零一二三四五六七八九\s]{4,8}年[\d一二三四五六七八九十\s]{1,4}月[\d一二三四五六七八九十\s]{1,5}日\s*[）)]"
)
"""The day below a title (题注), in brackets: on which what it names was written."""


TOOLS = lazy(
    r"(?:[\s:：|｜/\[\]【】（）()+\-]|字体大小|字体|字号|打印本页|打印此页|打印|关闭窗口|关闭本页|关闭|收藏本页|收藏|分享到|分享|我要纠错|纠错|"
    r"返回顶部|回到顶部|返回|繁体|简体|超大|大|中|小|微信|微博|QQ空间|朗读文章|朗读|语音播报|下载|导出|保存|默认|更多|正文)+"
)
"""A line of nothing but what a page offers to do with it: 字体大小, 打印本页, 分享到."""


def beside(word: str, value: str) -> tuple[str, str]:
    """The value of a byline's field, and the 文号 that stands behind it without a word; empty where none does.

    >>> beside("发布日期", "2021-03-22　甲府〔2021〕5号"), beside("来源", "甲市教育局")
    (('2021-03-22', '甲府〔2021〕5号'), ('甲市教育局', ''))
    """
    found = NUMBER.search(value) if word in _OF_BYLINES else None
    if found is None or value[found.end() :].strip(_BETWEEN):
        return value, ""
    return value[: found.start()].rstrip(_BETWEEN), found.group()


_OF_BYLINES = ("发布日期", "来源", "")
_BETWEEN = " \t\u3000|｜;；,，"
