"""Whole episodes as tasks for worker processes; see docs/transport.md."""
