"""Words that what a text rests on stands behind (引据用语): 根据…, 参照…, 贯彻落实…."""

RESTS_ON = ("根据", "按照", "依据", "依照", "遵照")
"""It was made because of what stands behind them."""
RESTED_ON = "|".join(RESTS_ON)
BASED_ON = "|".join((*RESTS_ON, "参照", "对照"))
"""For a pattern: also what it is measured by."""
CARRIES_OUT = "贯彻|落实|执行"
"""For a pattern: it puts into effect what stands behind them."""
