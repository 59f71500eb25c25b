"""主送机关: the line that names whom a directive is addressed to."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extraction.page.full_names import is_placeless
from kg.extraction.text.marker import opening_marker
from kg.extraction.text.remark import REMARK
from kg.extraction.units.organ_list import split_organs
from kg.reference.divisions import find_prefix
from kg.reference.folding import unblanked
from kg.reference.organ_ends import ORGAN_END, UNITS, ends
from kg.reference.organs import central_names, central_organ
from kg.reference.patterns import lazy
from kg.reference.zones import names_one_zone, zone_in

_RECIPIENTS = lazy(r"[^。“”《》:：]{2,}[:：]$", re.DOTALL)
_PEOPLE = "委员|代表|先生|女士|同志|业主|商户|人员|干部|职工|居民|群众"


def _named_last() -> str:
    """What a name on a line of those addressed ends in."""
    return rf"(?:{ends(*UNITS)}|平台|联盟|{_PEOPLE})$"


_NAMED_LAST = lazy(_named_last)
_ADDRESSED = lazy(
    lambda: (
        r"^(?:各|全|省|市|县|区|州|局|院|厅|委|机关|中央|国务院|本|有关|直属|驻)"
        rf"|{_named_last()}|[、]各|^.{{2,8}}各"
    )
)
_REMARK = lazy(rf"{REMARK}|〔[^〔〕]*〕")
_UNITS_OF = lazy(
    r"(?:[直属驻](?!地)[^、]{0,8}|(?:政府|委)(?:有关|相关)|^(?:辖区|辖内|属地|驻地|本级|[省市县区镇])?(?:内)?(?:有关|相关|成员)[^、]{0,6}"
    r"|^(?:辖区|辖内)[^、]{0,6}|成员)(?:部门|单位|科室|处室|机构|组织|企业|学校|乡镇|街道)$"
)
_OF_PLACE = lazy("[局厅委署]$|委员会$")  # 各市民政局、财政局
_NO_RECIPIENTS = lazy(
    r"(?:如下|以下).{0,6}[:：]$|(?:通知|附件|意见|事项|要求|任务|是|指出|强调|有|即)\s*[:：]$|^附"
)
_PARTS = lazy(r"[，,、；;](?![^（(]*[）)])")
_PARTS_OF_LIST = lazy(r"[，,；;](?![^（(]*[）)])")
_EACH = lazy("[，,、；;]各")
_LACKS_PLACE = ("人民政府", "政府", "办事处")  # 各镇党委、人民政府 are named as one
_RANK_ALONE = lazy("各[省市县区州盟旗乡镇村街道]{1,2}")  # 各市、县人民政府
_OF_THE_SAME = lazy("各部委|、各?直属(?:机构|单位)")  # 市政府各部门、各直属机构
# 省水利厅; 部公路局: so a ministry names what is its own.
_OWN_LEVEL = lazy(r"[省市县区州旗](?![、级直属辖内])[^、]{2}|部(?![、内属门队分长])[^、]{2}")
# 长江水利委员会, 华北能源监管局: a basin or a region of several provinces is the place of its own organs.
_OF_BASIN = lazy(
    r"(?:长江|黄河|珠江|淮河|海河|松辽|辽河|太湖|华[北东南中]|东[北南]|西[北南]|中南|[东南北黄]海)(?![省市县区州])[^、]{3}"
)
# 水利部运行管理司: a central organ's own unit.
_OF_CENTRAL = lazy(
    lambda: (
        rf"(?:{'|'.join(sorted(central_names(), key=len, reverse=True))})[\u4e00-\u9fff]{{2,10}}[司局厅室]"
    )
)
_OFFICES = ("办公室", "办公厅", "办")
_PARTY = lazy(r"[省市县区州旗镇乡党]委$")  # 县委、县政府
_VERB = lazy(r"请|应|要|将|为|了|进行|开展|按照|根据|加强|推进")


def is_recipients(line: str, seen_title: bool) -> bool:
    """Whether a line names whom the directive is addressed to; without a title above it only 各… does, or a list of
    them.

    >>> is_recipients("各县人民政府，市政府各部门：", False), is_recipients("甲县人民政府：", False)
    (True, False)
    >>> is_recipients("甲区管委会，各镇人民政府：", False), is_recipients("加强管理，各单位：", False)
    (True, False)
    """
    if line[-1] not in ":：" or not (seen_title or line[0] == "各" or _EACH.search(line)):
        return False
    return _names_recipients(line) and (seen_title or line[0] == "各" or all_addressed(line[:-1]))


@lru_cache(maxsize=1 << 6)
def _names_recipients(line: str) -> bool:
    """Asked of the same line when the head is looked for and when it is read."""
    if not _RECIPIENTS.match(line) or _NO_RECIPIENTS.search(line) or opening_marker(line, 0, len(line)):
        return False
    named = split_recipients(line)[:3]
    told = sum(map(_is_addressed, named))
    if told == len(named):
        return True
    most = told == 2 or (told == 1 and len(named) == 2 and ORGAN_END.search(named[0]) is not None)
    return most and not _VERB.search(line)


def all_addressed(line: str) -> bool:
    """Whether every part of a list, two at least, names whom a directive may be addressed to.

    >>> all_addressed("镇政府，区政府各部门，区属各单位"), all_addressed("各部门加强领导，健全机制")
    (True, False)
    """
    named = [part for part in _PARTS.split(line) if part]
    return len(named) > 1 and all(map(_is_addressed, named))


def goes_on_copies(line: str) -> bool:
    """Whether a line below that of 抄送 goes on with it: names and nothing else, with the mark that ends or goes on a
    list; who prints has none.

    >>> goes_on_copies("市人大常委会办公室，各人民团体。"), goes_on_copies("各部门加强领导，各单位抓好落实。")
    (True, False)
    """
    if line[-1] not in "。，、；":
        return False
    named = [part for part in _PARTS.split(unblanked(line[:-1])) if part]
    told = bool(named) and all(_NAMED_LAST.search(name) or ORGAN_END.search(name) for name in named)
    return told and not (_VERB.search(line) or opening_marker(line, 0, len(line)))


def _is_addressed(name: str) -> bool:
    bare = _REMARK.sub("", name) if "（" in name or "(" in name or "〔" in name else name
    return _ADDRESSED.search(bare) is not None


def split_recipients(line: str) -> tuple[str, ...]:
    """主送机关 as a list: cut at ，; at 、 only where no ， is used and both sides are whole organs.

    >>> split_recipients("各市、县（区）人民政府，省政府各部门：")
    ('各市、县（区）人民政府', '省政府各部门')
    >>> split_recipients("局机关各科（室）、各企业："), split_recipients("各市民政局、财政局：")
    (('局机关各科（室）', '各企业'), ('各市民政局、财政局',))
    >>> split_recipients("各县人民政府、市直有关单位、市政府有关部门："), split_recipients("各科室、辖区有关企业：")
    (('各县人民政府', '市直有关单位', '市政府有关部门'), ('各科室', '辖区有关企业'))
    >>> split_recipients("各省交通运输厅，长江航务管理局、珠江航务管理局：")
    ('各省交通运输厅', '长江航务管理局', '珠江航务管理局')
    >>> split_recipients("各设区市水利局、平潭综合实验区水利局，厅机关各处室："), split_recipients("各县水利局、公安局：")
    (('各设区市水利局', '平潭综合实验区水利局', '厅机关各处室'), ('各县水利局、公安局',))
    >>> split_recipients("各省教育厅、市场监管局，新疆生产建设兵团教育局、市场监管局：")
    ('各省教育厅、市场监管局', '新疆生产建设兵团教育局、市场监管局')
    """
    bare = "".join(line.split()).rstrip("：:。.")
    listed = tuple(part for part in _PARTS_OF_LIST.split(bare) if part)
    if len(listed) > 1 or _each_and_placed(split_organs(bare)):
        return tuple(organ for part in listed for organ in _full_names(part))
    pieces = split_organs(bare)
    if len(pieces) < 2 or _OF_THE_SAME.search(bare) or not all(map(_is_whole, pieces)):
        return listed
    return listed if any(_OF_PLACE.search(p) and is_placeless(p) for p in pieces[1:]) else tuple(pieces)


def _full_names(part: str) -> tuple[str, ...]:
    """The organs that stand between 、 where each is named in full (甲市医保局、甲市水务局), else ``part`` alone."""
    organs = split_organs(part) if "、" in part else []
    if _each_and_placed(organs):
        return tuple(organs)
    offices = {organ.endswith(_OFFICES) for organ in organs}  # 县人大常委会、县政协办公室 share the office
    return tuple(organs) if len(organs) > 1 and len(offices) == 1 and all(map(_is_full, organs)) else (part,)


def _each_and_placed(organs: list[str]) -> bool:
    """Whether a body that each place has stands before others whose own place is named by its name (各县人民政府、某县某区管委会)."""
    if len(organs) < 2 or not organs[0].startswith("各") or not ORGAN_END.search(organs[0]):
        return False
    return all("各" not in organ and ORGAN_END.search(organ) and _names_place(organ) for organ in organs[1:])


def _names_place(organ: str) -> bool:
    place = find_prefix(organ)
    return (place is not None and place.full) or zone_in(organ) is not None


def _is_full(name: str) -> bool:
    named = "各" not in name and ORGAN_END.search(name) is not None and _PARTY.search(name) is None
    own = _OWN_LEVEL.match(name) and not is_placeless(name)  # 市场监管局
    placed = own or _OF_BASIN.match(name) or _OF_CENTRAL.fullmatch(name)
    return named and bool(placed or central_organ(name) or find_prefix(name) or names_one_zone(name))


def _is_whole(name: str) -> bool:
    """Whether a name between 、 says by itself whom it means."""
    if name.startswith(_LACKS_PLACE) or _RANK_ALONE.fullmatch(name):
        return False
    return "各" in name or name[0] == "驻" or bool(ORGAN_END.search(name) or _UNITS_OF.search(name))
