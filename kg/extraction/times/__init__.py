"""完成时限, 频次 and 办理时限: points of time, periods and rhythms."""
