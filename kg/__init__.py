"""Knowledge graph of the Chinese directive hierarchy (公文层级知识图谱)."""

__version__ = "0.1.0"
