"""`drillyard` and `drillyard studio`: open the page; `drillyard shutdown`: end the daemon."""

import os
import sys
from dataclasses import dataclass

from drillyard.cli.output import console, print_json
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.envs.registry import check_id


@dataclass(frozen=True)
class Studio:
    """Open the studio: starts the daemon when none runs, prints one URL, opens the browser where there is one.

    Closing the page or the studio ends nothing; training goes on in the daemon.

    Try:
        drillyard
        drillyard Drillyard/Ant-v5
        drillyard --env gym:CartPole-v1
        drillyard --port 9000 --no-open
        drillyard --public
    """

    env: str | None = None
    """What the show plays; `drillyard ENV` is the same. Without it, what it played last, else the ball drill."""
    port: int = 8642
    """TCP port; 0 picks a free one."""
    host: str = "127.0.0.1"
    """Address to listen on; anything but loopback exposes the studio to your network."""
    public: bool = False
    """Let spectators in from other machines, to shares and the live show alone, on a port of their own."""
    public_host: str = "0.0.0.0"  # noqa: S104
    """Address for spectators."""
    public_port: int = 8643
    """TCP port for spectators; 0 picks a free one."""
    open: bool = True
    """Open the page in a browser where there is one."""

    def run(self) -> int:
        if self.env is not None:
            check_id(self.env)
        named = ["--env", self.env] if self.env is not None else []
        arguments = [*named, "--port", str(self.port), "--host", self.host, *(["--open"] if self.open else [])]
        if self.public:
            arguments += ["--public", "--public-host", self.public_host, "--public-port", str(self.public_port)]
        sys.stdout.flush()
        # exec: the studio must not carry the command line's libraries for as long as it lives
        os.execv(sys.executable, [sys.executable, "-m", "drillyard.studio", *arguments])  # noqa: S606


@dataclass(frozen=True)
class Shutdown:
    """End the daemon and its stages. Runs go on and are found again by the next daemon, unless --runs ends them too.

    Try:
        drillyard shutdown
        drillyard shutdown --runs
    """

    runs: bool = False
    """Stop and save every run first."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        home = Home.default()
        client = DaemonClient.connect_existing(home)
        if client is None:
            if self.json:
                print_json({"ok": True, "was_running": False})
            else:
                console.print("No daemon is running; nothing to end.")
            return 0
        with client:
            client.shutdown(runs=self.runs)
        if self.json:
            print_json({"ok": True, "was_running": True})
        else:
            console.print("The daemon has ended." + ("" if self.runs else " Runs, if any, go on."))
        return 0
