"""The confined process: parsers by other people at work on untrusted bytes, with little memory and time.

`untrusted.sandbox` starts it. It imports nothing of the rest but `installation`: it starts once a file.
"""
