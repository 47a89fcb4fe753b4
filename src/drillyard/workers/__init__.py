"""Other libraries as workers: finding, describing, installing and starting them, each in an environment of its own.

Imports nothing of a worker: what one is is read from its folder, and what it says of itself from a process of its own.
"""
