"""Data sets of what operators did: Minari and Parquet. See docs/trajectories.md."""
