"""What people decide of proposals (人工核定): records, their file, how they win over proposals, the doubtful queue.

Decisions live in a SSSOM TSV file that no build replaces; they are anchored by the words of both ends, win over proposals,
and become suspect when an end changes.
"""
