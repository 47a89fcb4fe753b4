"""The other libraries that the benchmarks compare with, each in an environment of its own.

requirements/  what is installed, pinned; a group is a set of packages that can live together
drivers/       our scripts that drive the unmodified libraries; they run in those environments and print one JSON line
"""
