"""What kind of act a clause asks for: to learn of a thing, to praise it or to ask about it is not to do it.

同样的词、不同的事: a lower directive that trains, publicises or rewards around a subject does not
answer an upper one that asks for the thing itself.
"""

from __future__ import annotations

import re

# Acts around a subject: training, publicity, contests, praise, visits, surveys, booklets, drills.
_AROUND = re.compile(
    r"培训|轮训|学习|研讨|讲座|授课|宣讲|宣传|竞赛|比武|比赛|大赛|练兵|征文|征集|展示|展览|展演|参观|观摩|体验日|宣传周|宣传月|宣传日|知识|普及|科普|手册|读本|折页|海报|标语|"
    r"评选|表彰|表扬|颁奖|奖章|光荣榜|慰问|走访|座谈|问卷|调查|调研|咨询|讲解|解读|答疑|论坛|交流会|公开课|典型|案例|经验|总结|党建|文化活动|文体|提醒|倡议|志愿|演练"
)
_REFUSES = re.compile(
    r"不得|严禁|禁止|不准|不再|取消|停止|杜绝|严控|一律不|不予|废止|清理|压减|压缩|精简|减少|整治|查处|打击"
)
_NEGATED_AID = re.compile(r"免费|减免")


def around(clause: str) -> bool:
    """Whether a clause asks for an act around its subject rather than for the subject itself.

    >>> around("组织填报人员参加报表业务培训"), around("整合重复报表")
    (True, False)
    """
    return bool(_AROUND.search(clause))


def refuses(clause: str) -> bool:
    """Whether a clause forbids, ends or cuts something."""
    return bool(_REFUSES.search(_NEGATED_AID.sub("", clause)))
