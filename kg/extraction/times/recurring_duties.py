"""循环事项: what directives ask for time and again."""

from __future__ import annotations

SHORT_DUTIES = (
    "调度|通报|会商|研判|小结|例会|报告|排查|管控|评比|评估|考核|考评|督查|督导|检查|分析|总结|点评|盘点"
    "|巡查|抽查|督办|清零|晾晒|排名(?!次)|销号|碰头|述职"
)
"""What recurs by its nature: a word of time before it is enough (月调度, 一周一研判)."""
