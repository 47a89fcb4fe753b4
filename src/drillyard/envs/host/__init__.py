"""The env host: our envs for programs of other interpreters (contracts/env_host.py)."""
