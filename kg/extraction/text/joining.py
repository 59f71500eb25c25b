"""和, 及 and 与 where they join two things, not within a word (共和, 普及, 参与, 和谐, 及时, 与会)."""

JOINING = r"(?:以及|(?<![共饱缓温])和(?!谐)|(?<![普涉波危])及(?![时格早])|(?<![参赋给])与(?!会))"
