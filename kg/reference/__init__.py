"""What the world fixes, as dated data with a small loader each (参考数据).

Importing this package loads nothing; every table is read when it is first asked for.
"""
