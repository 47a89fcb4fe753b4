"""`drillyard doctor`: is everything here that Drillyard needs?"""

from dataclasses import dataclass

from drillyard.cli.output import console, print_json
from drillyard.daemon.home import Home


@dataclass(frozen=True)
class Doctor:
    """Check this machine and this installation; each line says what is wrong and what to do.

    Try:
        drillyard doctor
    """

    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.daemon.doctor import doctor

        checks = doctor(Home.default())
        healthy = all(check.ok for check in checks)
        if self.json:
            rows = [{"name": check.name, "ok": check.ok, "sentence": check.sentence} for check in checks]
            print_json({"ok": healthy, "checks": rows})
        else:
            for check in checks:
                mark = "[green]ok  [/green]" if check.ok else "[red]bad [/red]"
                console.print(mark, check.name.ljust(22), check.sentence)
        return 0 if healthy else 1
