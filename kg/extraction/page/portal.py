"""What a government portal (政府网站) prints around a text: its table of metadata, menus, counters and footers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Span
from kg.reading.page_words import ALONE, BULLET, WORDS, spelt
from kg.reference.kind_words import official_words
from kg.reference.patterns import lazy

_PAIR = lazy(
    rf"{BULLET}[【\[]?\s*(?P<word>{spelt(ALONE)})\s*(?:[】\]]\s*[:：\t]?|[:：\t])\s*(?P<value>[^。]*)$"
)
# （编辑：某某）: of the site, where its word tells nothing of the document.
_ASIDE = lazy(
    rf"[（(]\s*(?P<word>{spelt(word for word in ALONE if not WORDS[word])})\s*[:：](?P<value>[^。（）()]{{0,40}})[）)]$"
)
_BUTTON = "打印本页|打印|关闭窗口|关闭|收藏|长者模式|长者专区|移动端|登录|注册|分享到|分享|复制链接|下载|纠错|朗读|无障碍浏览|无障碍阅读|无障碍|繁體|English|繁体|简体|返回顶部|返回|扫一扫|微信|微博|大|中|小"
_CHAIN = r"[^。：:>＞]{2,20}(?:\s*[>＞›〉→]\s*[^。：:>＞›〉→]{2,20}){2,}"  # 首页 > 政务公开 > 通知
_PLACE = r"(?:[您你]?的?(?:当前|现在|目前|所在|所处){1,2}的?|[您你]的?)\s*位置"  # 您当前所在的位置
_FURNITURE = lazy(
    _PLACE
    + r"\s*[:：]?.*|位置\s*[:：].*|(?:[^\s。：:]{2,16}[\s　]+(?=首页[\s　]))?[^\s。：:]{0,6}首\s*页\s*(?:[>＞»›〉→/|｜·•\-—].*|(?:[\s　]+[^\s。：]{2,8}){2,})?|.*(?:>>|＞＞|»|->).*"
    r"|(?!.*(?:关于|建设|管理|加强)).{2,24}(?:门户网站|政府网|信息公开网|政务网|(?:规章|法规|文件|政策|公文)(?:文件)?(?:数据)?库)"
    rf"|[【\[]?\s*(?:字体|字号)\s*[:：].*|[【\[\s]*(?:{_BUTTON})(?:[】\]\s|：:【\[]*(?:{_BUTTON}))*[】\]\s|：:]*"
    r"|扫一扫[^，。；：:]{2,40}|(?:上一篇|下一篇|上一条|下一条|相关文章|相关链接|相关解读|关联阅读|附件下载|相关信息)\s*(?:[:：].{0,60})?"
    r"|(?:主办|承办|主管)\s*[:：]\s*[^，。；]{4,40}(?:政府|办公[室厅]|委员会)|(?:涉密文件|涉密信息)?(?:严禁|禁止|不得)(?:上传)?(?:涉密)?(?:文件|信息)?上网|.{0,20}网站提示\s*[:：].*"
    rf"|(?:(?:(?:{_BUTTON})[\s|｜]+){{1,4}}[^\s，。：:]{{2,20}}\s+|(?:(?:{_BUTTON})[\s|｜]+){{0,4}})(?:版权所有|技术支持|网站标识码|备案号|网站地图|Copyright).*"
    r"|[\u4e00-\u9fff]{2,20}公报[\s·]*(?:\d{4}\s*年?[\s·]*)?第\s*\d{1,4}\s*期(?:[\s·]*[（(]\s*总第?\s*\d{1,5}\s*期\s*[）)])?[\s·\d]*"  # 页眉
    r"|.*(?:ICP备|公网安备).*|[©Ⓒ].*"
    r"|.{0,60}(?<!\d)\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s.{0,40})?"
    r"|.{0,30}(?:搜索热词|热门搜索|热点搜索|热搜词?|大家都在搜)\s*[:：].*|今天是.{0,30}|请输入关键[字词].{0,10}|搜\s*索|[A-Za-z][A-Za-z .,&'’-]{8,}"
    r"|[^。，：:]{2,30}[\s—－-]+(?:https?://)?www\.[\w.]+.{0,30}|(?:https?://)?www\.[\w./]+"
    r"|.{0,40}\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|浏览|字体|作者|点击).*|"
    + _CHAIN
    + r"|[>＞›〉→★☆●○■□◆◇─━═\-—_=＊*·•．.\s|｜]+"
)

# Where in the site the page stands (面包屑导航): the document stands below it.
_TRAIL = lazy("(?:" + _PLACE + r"|位置)\s*[:：].*|[^\s。：:]{0,6}首\s*页\s*[>＞»›〉→/|｜\-—].*|" + _CHAIN)

# 关联文件：某某通知: another document, to which the page links above its text.
_WHITHER = lazy(
    lambda: (
        r"(?:\d{1,2}[.、．]\s*)?(?:《[^。；]*|https?://\S+|(?:点击|查看|下载)[^。；]{0,12}"
        rf"|[^。；：]{{6,160}}(?:{official_words()})(?:[（(【〔][^（）()]{{1,40}}[）)】〕])?)$"
    )
)
_LINK = lazy(
    r"[【\[]?(?:(?:相关|关联|对应|延伸)(?:政策)?(?:文件|政策|稿件|解读|链接|文章|阅读)|(?:政策|文件|解读)?原文(?:链接|地址)?|(?:政策|文件|解读)链接"
    r"|(?:解读|政策)文件)[】\]]?\s*[:：]\s*"
)

# Without any of these a line is none of the portal's, and most lines of a 公文 hold none.
_BEGINS = frozenset(
    "w©Ⓒ您位你当现目所首上下相关附版技网备ABCDEFGHIJKLMNOPQRSTUVWXYZ今请搜打收分复纠朗无繁長长移登注简返扫微大中小【[★☆●○■□◆◇─━═-—_=＊*·•．. \t\u3000|｜"
)
_ENDS = frozenset("站网库")
_HOLDS = lazy(r"首页|公报|[>＞»›〉→:：\t\]】备\-]")


def of_portal(plain: str, start: int, end: int) -> bool:
    """Whether a line is the site's: of its metadata table, or one of its own.

    >>> of_portal("当前位置：首页", 0, 7), of_portal("一、总体要求", 0, 6)
    (True, False)
    """
    if not (plain[start] in _BEGINS or plain[end - 1] in _ENDS or _HOLDS.search(plain, start, end)):
        return False
    return portal_pair(plain, start, end) is not None or is_furniture(plain, start, end)


def portal_pair(plain: str, start: int, end: int) -> tuple[str, str] | None:
    """Word (one for all its spellings, empty where nothing of the document is told) and value of a line of the
    metadata table.

    >>> portal_pair("发文字号：甲府〔2022〕5号", 0, 15)
    ('文号', '甲府〔2022〕5号')
    >>> portal_pair("点击数：15", 0, 6)
    ('', '15')
    """
    match = (_ASIDE if plain[start] in "（(" else _PAIR).match(plain, start, end)
    if match is None:
        return None
    return WORDS["".join(match["word"].split())], match["value"].strip()


def is_furniture(plain: str, start: int, end: int) -> bool:
    """Whether a line is the site's and not the document's: menus, counters, footers, ornaments."""
    return _FURNITURE.fullmatch(plain, start, end) is not None


def links_above(plain: str, spans: Sequence[Span]) -> Iterator[int]:
    """Which lines link to other documents (关联文件：…), among those above the first sentence of the text.

    >>> page = "《甲办法》解读\\n关联文件：关于印发《甲办法》的通知"
    >>> list(links_above(page, [Span(0, 7), Span(8, len(page))]))
    [1]
    """
    labelled = False
    for at, (start, end) in enumerate(spans):
        if plain[end - 1] == "。":
            return
        label = _LINK.match(plain, start, end)
        value = label.end() if label else start
        alone = label is not None and value == end
        if alone or ((label or labelled) and _WHITHER.match(plain, value, end)):
            yield at
        labelled = alone and at > 0


def is_trail(plain: str, start: int, end: int) -> bool:
    """Whether a line tells where in the site the page stands; what is above it is the site's too.

    >>> is_trail("首页 > 政务公开 > 通知公告", 0, 16), is_trail("首页", 0, 2)
    (True, False)
    """
    return _TRAIL.fullmatch(plain, start, end) is not None
