"""Run inside the worker's environment: python -m unittest discover -s tests."""

from __future__ import annotations

import sys
import tempfile
import unittest
from pathlib import Path

from drillyard_worker.conformance import Subject, check_worker

FOLDER = Path(__file__).resolve().parent.parent


class Conformance(unittest.TestCase):
    def test_it_keeps_to_the_protocol(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            report = check_worker(Subject(FOLDER, sys.executable, Path(scratch)))
        self.assertTrue(report.ok, report.table())


if __name__ == "__main__":
    unittest.main()
