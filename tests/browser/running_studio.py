"""A studio with a home and a daemon of its own."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from browser_page import DEADLINE_S


class RunningStudio:
    """`python -m drillyard.studio` over a home of its own, with a daemon of its own."""

    def __init__(self, home: Path, *arguments: str, cache: Path | None = None) -> None:
        self.home = home
        self._arguments = arguments
        self._environment = {
            **os.environ, "DRILLYARD_HOME": str(home), "DRILLYARD_CACHE": str(cache or home / "cache"),
        }  # fmt: skip
        self._log = (home / "studio-stderr.log").open("w")
        self._process = self._start()
        self.url = self._read_url()

    def _start(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "drillyard.studio", "--port", "0", *self._arguments],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )

    def _read_url(self) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if "http" in line:
                return line[line.index("http") :].split()[0]
        raise AssertionError(f"the studio said no address: {(self.home / 'studio-stderr.log').read_text()}")

    def fresh_url(self) -> str:
        """The address works once: a second studio over the same home prints another one and ends."""
        done = subprocess.run(
            [sys.executable, "-m", "drillyard.studio", "--port", "0"],
            env=self._environment, capture_output=True, text=True, timeout=DEADLINE_S, check=True,
        )  # fmt: skip
        return done.stdout[done.stdout.index("http") :].split()[0]

    def close(self) -> None:
        """The studio, then its daemon with runs and stages."""
        from drillyard.daemon.client import DaemonClient
        from drillyard.daemon.home import Home

        self._process.terminate()
        self._process.wait(DEADLINE_S)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._log.close()
        client = DaemonClient(Home(self.home))
        try:
            client.shutdown(runs=True)
        finally:
            client.close()


@contextlib.contextmanager
def temporary_studio(
    *arguments: str, prepare: Callable[[Path], object] = lambda _: None, cache: Path | None = None
) -> Iterator[RunningStudio]:
    """One in a home that goes with it; `arguments` as of `drillyard studio`, `prepare` furnishes the home before,
    `cache` has the libraries that are installed (none of its own if left out)."""
    # Short, because Unix sockets live below it; not pytest's tmp_path, which is checked after each test.
    with tempfile.TemporaryDirectory(prefix="dy-browser-") as folder:
        prepare(Path(folder))
        running = RunningStudio(Path(folder), *arguments, cache=cache)
        try:
            yield running
        finally:
            running.close()
