"""Lists of organs as responsibility clauses write them: one entry an organ or a set."""

from __future__ import annotations

import re

from kg.extraction.text import brackets
from kg.reference.organ_ends import UNITS, behind, ends
from kg.reference.patterns import lazy

# 各县〈市、区〉: what a list within a bracket writes for another bracket.
_OPENERS, _CLOSERS = brackets.OPENERS + "〈", brackets.CLOSERS + "〉"
_OPENING = lazy(f"[{re.escape(_OPENERS)}]")
_SEPARATOR = lazy(r"[、，,；;\s　/]+")
_CUT = lazy(rf"[{re.escape(_OPENERS + _CLOSERS)}]|[、，,；;\s　/]")
_BLANKS = lazy(r"[\s　。.*]+")
_AND_OTHERS = lazy(r"等(?=(?:各|有关|相关|[省市县区]|国务院|中央)[^、，]{1,14}$)")
_NOISE = lazy(
    r"^(?:由|等|以及|和|及|与|会同|其他|邀请|商请|协请|请(?=中央|国家|全国|最高|[省市县区州]|人民)|：|:)+|(?:等|按照?职责|按(?:各自)?(?:职责)?分工|分别|共同|各自|根据职责|按职能|均)+$"
)
_NOISE_FIRST, _NOISE_LAST = "由等以和及与会其邀商协请：:", "等责工别同自能均"
_CONJUNCTION = lazy("[和及与]")
_CONJOINED = lazy(
    lambda: (
        rf"(?:{behind(*UNITS)}|(?<=等))(?:以及|和|及|与)(?=各|有关|相关|其他|具|省|市|县|区|州|国家|国务院|中央|全国|属地|所在|当地|地方|乡|镇|街)"
    )
)
_PLACE_LIST = lazy(
    r"^(?:各|有关|相关|其他)?(?:省|自治区|直辖市|设区市|设区的市|地级市|[市州地盟县旗区]{1,3}|乡|镇|街道|园区)(?:[（(〈][^）)〉]{1,12}[）)〉])?$|^.{0,4}[属驻直]$"
    r"|^.{0,3}(?:属|直|驻)(?:市|县|区|省)?$|^驻.{0,2}$"
)
_GOVERNED = lazy(lambda: f"(?:{ends('government', 'board')}|党委|办事处|单位|部门)$")
# 各市、州、县教育局: the bureau of each of these places.
_RANKED = lazy(r"各?(?:设区的?|地级)?[市州盟县区旗]*(?P<rank>[市州盟县区旗])")
_BUREAU = lazy(
    r"[市州盟县区旗]+(?:[（(〈〔][^）)〉〕]{1,12}[）)〉〕])?(?![直级属域])[\u4e00-\u9fff]{2,12}[局委办厅]"
)
_LEVELS = {"市": 1, "州": 1, "盟": 1, "县": 2, "区": 2, "旗": 2}
# 各县（市、区）党委、政府: both of each of the places.
_PARTY = lazy(r"各.+党(?:工|[（(]工[）)])?委")
_GOVERNMENT = lazy(r"(?:人民)?政府(?:[（(][^（）()]+[）)])?")
# 各地、各部门: two sets, as 各市、县人民政府 are not.
_OWN_SET = lazy(r"各(?:有关|相关|直属|成员|责任|职能)?(?:部门|单位)")


def split_organs(text: str) -> list[str]:
    """A list of organs → one entry an organ or a set, as written, blanks and 等 dropped.

    >>> split_organs("市发改委、市文化和旅游局等，各市、县（区）人民政府")
    ['市发改委', '市文化和旅游局', '各市、县（区）人民政府']
    """
    pieces: list[str] = []
    for run in _outside_brackets(text):
        parts = _CONJOINED.split(run) if _CONJUNCTION.search(run) else (run,)
        pieces += (p for part in parts for p in _AND_OTHERS.split(part))
    organs: list[str] = []
    waiting: list[str] = []  # places whose governments may follow
    for raw in pieces:
        piece = raw if raw.isalnum() else _BLANKS.sub("", raw)
        if piece and (piece[0] in _NOISE_FIRST or piece[-1] in _NOISE_LAST):
            piece = _NOISE.sub("", piece)
        if not piece:
            continue
        if _PLACE_LIST.match(piece):
            waiting.append(piece)
            continue
        if waiting and (
            (_GOVERNED.search(piece) and not _OWN_SET.match(piece)) or _share_bureau(waiting, piece)
        ):
            piece = "、".join((*waiting, piece))
        else:
            organs += waiting
        waiting = []
        if organs and _GOVERNMENT.fullmatch(piece) and _PARTY.fullmatch(organs[-1]):
            organs[-1] += f"、{piece}"
        else:
            organs.append(piece)
    return organs + waiting


def _share_bureau(places: list[str], bureau: str) -> bool:
    """Whether each of ``places`` has the bureau that ``bureau`` names with the last of them, which is no place above.

    >>> _share_bureau(["各市", "州"], "县教育局"), _share_bureau(["各县"], "市教育局")
    (True, False)
    """
    ranks = [_RANKED.match(place) for place in (*places, bureau)]
    if not all(ranks) or not places[0].startswith("各") or _BUREAU.fullmatch(bureau) is None:
        return False
    levels = [_LEVELS[rank["rank"]] for rank in ranks if rank]
    return levels == sorted(levels)


def _outside_brackets(text: str) -> list[str]:
    """``text`` cut at separators that stand outside brackets."""
    if _OPENING.search(text) is None:
        return _SEPARATOR.split(text)
    parts: list[str] = []
    depth = begin = 0
    for match in _CUT.finditer(text):
        char = match.group()
        if char in _OPENERS:
            depth += 1
        elif char in _CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    parts.append(text[begin:])
    return parts
