"""The daemon: supervises every process, keeps the registry of runs, answers gRPC calls."""
