"""The conformance suite: does a worker keep to the protocol?

    python -m drillyard_worker.conformance FOLDER --python VENV/bin/python

runs the worker's own processes with real configs and signals and prints one line a check. From a test:

    report = check_worker(Subject(folder, python))
    assert report.ok, report.table()
"""

from drillyard_worker.conformance.report import Report, Result
from drillyard_worker.conformance.subject import Subject
from drillyard_worker.conformance.suite import CHECKS, check_worker

__all__ = ["CHECKS", "Report", "Result", "Subject", "check_worker"]
