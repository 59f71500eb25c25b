"""What a government portal (政府网站) prints around a text: its table of metadata, menus, counters and footers."""

from __future__ import annotations

import re

# What the portal says of the document itself; the date it was put online is none of the document's dates.
_FIELDS = {
    "文号": r"文\s*号|发文字号|文件编号|文件字号|公文字号|发\s*文\s*号",
    "标题": r"标\s*题|文件名称|文件标题|名\s*称|信息名称",
    "发文机关": r"发文机关|发文机构|发布机构|发文单位|制发机关|发布机关|发布单位|制文机关",
    "成文日期": r"成文日期|成文时间|发文日期|发文时间|生成日期|制发日期",
}
_OTHER_FIELDS = (
    r"索\s*引\s*号|发布日期|发布时间|公开日期|公开时间|上网日期|公布日期|生效日期|失效日期|废止日期|主\s*题\s*词|主题分类|主题类别|分\s*类|体裁分类|组配分类|"
    r"有\s*效\s*性|时\s*效\s*性|效力状态|文件状态|是否有效|来\s*源|信息来源|文章来源|作\s*者|责任编辑|责编|编\s*辑|审\s*核|审核人|浏览次数|浏览量|点击数|点击量|点击率|阅读次数|阅读量|访问量|"
    r"字\s*体|字号大小|视力保护色|关\s*键\s*词|关键字|服务对象|文件类型|统一编号|公开目录|公开范围|公开责任部门|信息分类|内容概述|有效期限"
)
_PAIR = re.compile(
    rf"[【\[]?\s*(?:{'|'.join(f'(?P<{key}>{words})' for key, words in _FIELDS.items())}|{_OTHER_FIELDS})\s*(?:[】\]]\s*[:：\t]?|[:：\t])\s*(?P<value>[^。]*)$"
)
_BUTTON = "打印本页|打印|关闭窗口|关闭|收藏|长者模式|长者专区|移动端|登录|注册|分享到|分享|复制链接|下载|纠错|朗读|无障碍浏览|无障碍阅读|无障碍|繁體|English|繁体|简体|返回顶部|返回|扫一扫|微信|微博|大|中|小"
_CHAIN = r"[^。：:>＞]{2,20}(?:\s*[>＞›〉→]\s*[^。：:>＞›〉→]{2,20}){2,}"  # 首页 > 政务公开 > 通知
_FURNITURE = re.compile(
    r"(?:(?:您|你)?的?(?:当前|现在|所在)的?|[您你]的?)位置\s*[:：]?.*|位置\s*[:：].*|[^\s。：:]{0,6}首\s*页\s*(?:[>＞»›〉→/|｜·•\-—].*|(?:[\s　]+[^\s。：]{2,8}){2,})?|.*(?:>>|＞＞|»|->).*"
    r"|(?!.*(?:关于|建设|管理|加强)).{2,24}(?:门户网站|政府网|信息公开网|政务网)"
    rf"|[【\[]?\s*(?:字体|字号)\s*[:：].*|[【\[\s]*(?:{_BUTTON})(?:[】\]\s|：:【\[]*(?:{_BUTTON}))*[】\]\s|：:]*"
    r"|(?:上一篇|下一篇|上一条|下一条|相关文章|相关链接|相关解读|关联阅读|附件下载|相关信息)\s*(?:[:：].{0,60})?"
    r"|(?:版权所有|技术支持|网站标识码|备案号|网站地图|Copyright).*|.*(?:ICP备|公网安备).*"
    r"|.{0,60}(?<!\d)\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s.{0,40})?"
    r"|.{0,30}(?:搜索热词|热门搜索|热点搜索|热搜词?|大家都在搜)\s*[:：].*|今天是.{0,30}|请输入关键[字词].{0,10}|搜\s*索|[A-Za-z][A-Za-z .,&'’-]{8,}"
    r"|[^。，：:]{2,30}[\s—－-]+(?:https?://)?www\.[\w.]+.{0,30}|(?:https?://)?www\.[\w./]+"
    r"|.{0,40}\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|浏览|字体|作者|点击).*|"
    + _CHAIN
    + r"|[>＞›〉→★☆●○■□◆◇─━═\-—_=＊*·•．.\s|｜]+"
)

# Where in the site the page stands (面包屑导航): the document stands below it.
_TRAIL = re.compile(
    r"(?:[您你]?的?(?:当前|现在|所在)?的?)位置\s*[:：].*|[^\s。：:]{0,6}首\s*页\s*[>＞»›〉→/|｜\-—].*|"
    + _CHAIN
)


# Without any of these a line is none of the portal's, and most lines of a 公文 hold none.
_BEGINS = frozenset(
    "w您位你当现所首上下相关附版技网备ABCDEFGHIJKLMNOPQRSTUVWXYZ今请搜打收分复纠朗无繁長长移登注简返扫微大中小【[★☆●○■□◆◇─━═-—_=＊*·•．. \t\u3000|｜"
)
_ENDS = frozenset("站网")
_HOLDS = re.compile(r"首页|[>＞»›〉→:：\t\]】备\-]")


def of_portal(plain: str, start: int, end: int) -> bool:
    """Whether a line is the site's: of its metadata table, or one of its own.

    >>> of_portal("当前位置：首页", 0, 7), of_portal("一、总体要求", 0, 6)
    (True, False)
    """
    if not (plain[start] in _BEGINS or plain[end - 1] in _ENDS or _HOLDS.search(plain, start, end)):
        return False
    return portal_pair(plain, start, end) is not None or is_furniture(plain, start, end)


def portal_pair(plain: str, start: int, end: int) -> tuple[str | None, str] | None:
    """Key and value of a line of the metadata table; the key is None where nothing of the document is told.

    >>> portal_pair("发文字号：甲府〔2022〕5号", 0, 15)
    ('文号', '甲府〔2022〕5号')
    >>> portal_pair("发布日期：2022-05-09", 0, 15)
    (None, '2022-05-09')
    """
    match = _PAIR.match(plain, start, end)
    if match is None:
        return None
    key = next((key for key in _FIELDS if match[key]), None)
    return key, match["value"].strip()


def is_furniture(plain: str, start: int, end: int) -> bool:
    """Whether a line is the site's and not the document's: menus, counters, footers, ornaments."""
    return _FURNITURE.fullmatch(plain, start, end) is not None


def is_trail(plain: str, start: int, end: int) -> bool:
    """Whether a line tells where in the site the page stands; what is above it is the site's too.

    >>> is_trail("首页 > 政务公开 > 通知公告", 0, 16), is_trail("首页", 0, 2)
    (True, False)
    """
    return _TRAIL.fullmatch(plain, start, end) is not None
