"""Runs every test as two halves side by side, each in a pytest of its own; standard library only.

    python scripts/run_tests.py [pytest's options]

Most tests wait for processes, so in a row they leave a core idle and take half an hour.
The first half is shown as it goes, the second when both have ended. Fails when either does.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECOND = ("tests/browser", "tests/workers_live")
"""Tests that start browsers or foreign libraries: about half of the time."""
NOTHING_TO_RUN = 5
"""pytest's exit code when its options choose no test of a half."""


def main() -> int:
    pytest = [sys.executable, "-m", "pytest", *sys.argv[1:]]
    first = [*pytest, *(f"--ignore={folder}" for folder in SECOND)]
    with tempfile.TemporaryFile() as words:
        second = subprocess.Popen([*pytest, *SECOND], cwd=ROOT, stdout=words, stderr=subprocess.STDOUT)
        try:
            # Libraries in the second half make shared memory by names that do not tell whose they are.
            ours = {**os.environ, "DRILLYARD_LEAK_OURS_ONLY": "1"}
            codes = [subprocess.run(first, cwd=ROOT, env=ours, check=False).returncode, second.wait()]
        except KeyboardInterrupt:
            second.send_signal(signal.SIGINT)
            second.wait()
            codes = [130]
        words.seek(0)
        sys.stdout.flush()
        sys.stdout.buffer.write(words.read())
    bad = [code for code in codes if code not in (0, NOTHING_TO_RUN)]
    return bad[0] if bad else 0


if __name__ == "__main__":
    sys.exit(main())
