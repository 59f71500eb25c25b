"""结构层次: numbered blocks, headings, and which sentences hold a duty."""
