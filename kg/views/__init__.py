"""What an analyst reads (视图): JSON, text, tables, the gap report and the explorer page.

Views render what they are given; they find nothing, store nothing and print nothing.
"""
