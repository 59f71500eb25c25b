"""版头 and 版记: who issues what to whom, when, under which number, and what a notice carries."""
