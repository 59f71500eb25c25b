"""共有表述: the runs of letters that two sentences share, as whole words and whole figures, and words put in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.linking.correspondence.terms import terms
from kg.reference.lexicon import trimmed, without_orphans, words
from kg.reference.topics import labels

_PIECE = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9%％‰]|(?<=\d)\.(?=\d))+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_WORDS = re.compile(r"[\u4e00-\u9fff]+")
_SELDOM = 3  # lines of a directive in which a word stands of which it is not the subject
_TELLING = 4  # characters from which a common run tells something by itself
_COMMON = frozenset(("进一步", "工作的", "工作要", "有关部", "等方面", "关部门"))
_ACT = "加强|强化|推进|推动|做好|开展|组织|完善|健全|建立|落实|实施|提高|提升|规范|优化|加快|加大|深化"
# An act and one letter more, of a word that goes on otherwise: 加强涉 in 加强涉外 and 加强涉及.
_ACT_AND_LETTER = re.compile(f"(?:{_ACT}).|.(?:{_ACT})")
# An act and the first word of a longer name that goes on: 落实行政 in 落实行政许可 and 落实行政事业性收费.
_ACT_AND_WORD = re.compile(f"(?:{_ACT})[\u4e00-\u9fff]{{2}}")
_ACTS = re.compile(f"(?:{_ACT}|建设|服务|做好|推行|制度|机制|管理|工作)+")
_OPENS_WITH_ACT = re.compile(f"^(?:{_ACT}|制定|参与|签订)(?=[\u4e00-\u9fff]{{4}})")
# Of 政府办公室 and 政府办公厅, of 主要负责人 and 主要负责同志.
_CUT_NAME = re.compile("政府办公$|委员会办公$|(?:主要|分管)负责$")
# The rest of a figure that is cut: 日内 of 5日内, 月底前 of 9月底前, 年1月31日前 of 2026年1月31日前, %以上 of 85%以上.
_UNIT = re.compile(
    r"[\d.]*(?:[%％‰]|个百分点)?(?:年(?=\d))?(?:\d+月)?"
    r"(?:(?:个?工作日|小时|分钟|个月)内?|\d*[日天](?:[内前起])?|月(?:份|[底初]|[上中下]旬)?(?:[内前起])?|[底初]前?|[个项次名家所场件倍])?"
    r"(?:[以之][上下内]|左右)?"
)
_DIGITS_GO_ON = re.compile(r"\.?\d")
_FIGURE_ALONE = re.compile(r"(?<![A-Za-z\d])[\d.]+$")
_PARTICLES = "的和与及于在为等各对要将并时应须到"
# What tells nothing at an end, and what is one with the letter before it.
_EMPTY = re.compile("^(?:进行|予以|给予|及时|其中|各级|有关|相关)|(?:进行|予以|给予|及时|方面|其中)$")
_UNIT_OF_TIME = "小时"
# What is left of a bound (不少于, 50平方公里以上) that the other sentence sets otherwise.
_CUT_BOUND = re.compile("(?:不[少低高晚超得]?|至少|达|(?<![可加予得足难用])以)$")
_EDGE = range(3, 9)  # letters of a label of the thesaurus that may stand at an edge


def common_words(upper: str, lower: str, limit: int = 4) -> list[str]:
    """The longest runs that both sentences hold, longest first: telling ones, no word or figure cut in two."""
    content = [w for w in _runs(upper, lower) if len(w) >= _TELLING or (len(w) > 2 and not _says_little(w))]
    content.sort(key=len, reverse=True)
    apart = [w for n, w in enumerate(content) if terms(w) and not any(w in longer for longer in content[:n])]
    return apart[:limit]


def seldom_words(text: str, sentence: str, below: str, least: int = 2) -> list[str]:
    """The whole words of ``least`` letters or more that ``text`` and ``sentence`` share, and that stand in few lines of
    ``below``: what a directive says throughout, and mere acts, tell nothing; so do figures.

    >>> seldom_words("推进平安乡村建设", "加强乡村治理和队伍建设", "加强乡村治理和队伍建设")
    ['乡村']
    """
    lines = below.split("\n")
    return [
        w
        for w in (_OPENS_WITH_ACT.sub("", run) for run in _runs(text, sentence))
        if len(w) >= least
        and _HAN_WORDS.fullmatch(w)
        and not _ACTS.fullmatch(w)
        and terms(w)
        and sum(w in line for line in lines) <= _SELDOM
    ]


def _runs(upper: str, lower: str) -> list[str]:
    """The longest runs of two letters or more that both sentences hold, in order, no word or figure cut in two."""
    shared: list[str] = []
    for piece in _PIECE.findall(upper):
        at = 0
        while at < len(piece):
            end = at + 2
            while end <= len(piece) and piece[at:end] in lower:
                end += 1
            if end - 1 - at >= 2:
                shared.append(_whole(piece[at : end - 1], piece, lower))
                at = end - 1
            else:
                at += 1
    return [w for w in dict.fromkeys(shared) if w]


def quoted(clauses: Sequence[str]) -> str:
    """Each clause in quotation marks of its own, marks within it single.

    >>> quoted(["清退“空壳社”", "公布目录"])
    '“清退‘空壳社’”“公布目录”'
    """
    inner = str.maketrans("“”", "‘’")
    return "".join(f"“{clause.translate(inner)}”" for clause in clauses)


def _says_little(run: str) -> bool:
    return run in _COMMON or _ACT_AND_LETTER.fullmatch(run) is not None


def _whole(run: str, *texts: str) -> str:
    """A run of ``texts`` without empty words at its ends and without a word or a figure cut in two in any of them."""
    while run:
        cut = run
        for text in texts:
            cut = _uncut(cut, text)
        cut = _unbroken(_CUT_NAME.sub("", _CUT_BOUND.sub("", _bare(cut))), *texts)
        cut = "" if _name_cut(cut, texts) else cut
        if cut == run:
            break
        run = cut
    return run


def _uncut(run: str, text: str) -> str:
    """A run without the figure and the word that are cut in two at its ends in ``text``."""
    start = text.find(run)
    if start < 0 or not run:
        return run
    end = start + len(run)
    if _goes_on(text, end) or _DIGITS_GO_ON.match(text, end):  # a figure without its unit
        figure = _FIGURE_ALONE.search(text, start, end)
        end = figure.start() if figure else end
    if re.search(r"[\d.]$", text[max(0, start - 1) : start]):  # the rest of a figure, and its unit
        unit = _UNIT.match(text, start, end)
        start = unit.end() if unit else start
    elif text[start : start + 1] in "%％‰.":
        start += 1
    return text[slice(*trimmed(text, start, end))]


def _bare(run: str) -> str:
    """A run without what tells nothing at its ends; 为 in 违法行为 and 时 in 小时 are no particles.

    >>> _bare("的违法行为"), _bare("并联审批时"), _bare("中公开选取"), _bare("吃拿卡要"), _bare("应调尽调")
    ('违法行为', '并联审批', '公开选取', '吃拿卡要', '应调尽调')
    """
    while run:
        cut = _EMPTY.sub("", run)
        if cut == run:
            cut = run[_opens_empty(run) : len(run) - _ends_empty(run)]
        if cut == run:
            break
        run = cut
    return run


def _opens_empty(run: str) -> bool:
    """Whether a run begins with a particle, or with 中 of what was before, and not with a word that has it."""
    if run[:1] not in _PARTICLES + "中" or run[:2] in words() or _labelled(run[:n] for n in _EDGE):
        return False
    return run[:1] not in "中应到" or run[1:3] in words() or run[1:2].isdigit()


def _ends_empty(run: str) -> bool:
    if not run or run[-1] not in _PARTICLES or run.endswith(_UNIT_OF_TIME):
        return False
    return run[-2:] not in words() and not _labelled(run[-n:] for n in _EDGE)


def _labelled(runs: Iterable[str]) -> bool:
    return any(run in labels() for run in runs)


def _unbroken(run: str, *texts: str) -> str:
    """A run without a letter at its ends that is a piece of another word in each of ``texts``."""
    cut = [(at, without_orphans(text, at, at + len(run))) for text in texts if (at := text.find(run)) >= 0]
    begins = min((start - at for at, (start, _) in cut), default=0)
    ends = max((end - at for at, (_, end) in cut), default=len(run))
    return run[begins:ends]


def _name_cut(run: str, texts: Sequence[str]) -> bool:
    """Whether a run is an act and but the first word of a name in any of ``texts``: 做好国家 of 做好国家节水行动."""
    return _ACT_AND_WORD.fullmatch(run) is not None and any(
        _goes_on(text, text.find(run) + len(run)) for text in texts
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether more of a name stands in ``text`` from ``end``."""
    behind = text[end : end + 1]
    return _HAN.match(behind) is not None and behind not in _PARTICLES
