"""Scripts, tournaments, ratings and reports: players measured, unattended."""

from drillyard.evaluation.run import Progress, ScriptResult, run_script

__all__ = ["Progress", "ScriptResult", "run_script"]
