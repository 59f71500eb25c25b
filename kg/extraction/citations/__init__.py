"""引用: the documents that a directive cites."""
