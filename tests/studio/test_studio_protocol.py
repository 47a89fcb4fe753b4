"""The protocol stands in one place: docs and the page's types say what the contracts say."""

import re
import subprocess
import sys
import typing
from pathlib import Path

import msgspec
import pytest

from drillyard.contracts.control import AnyCommand
from drillyard.contracts.frame import MessageType
from drillyard.contracts.studio import AnyPush
from drillyard.studio import visit

ROOT = Path(__file__).resolve().parents[2]
DOC = (ROOT / "docs" / "studio.md").read_text()


def tags(union: object) -> list[str]:
    return [str(msgspec.inspect.type_info(member).tag) for member in typing.get_args(union)]  # type: ignore[union-attr]


@pytest.mark.parametrize("tag", [*tags(AnyCommand), *tags(AnyPush)])
def test_every_text_message_is_documented(tag: str) -> None:
    assert re.search(rf"^\|.*`{tag}`", DOC, re.MULTILINE), f"docs/studio.md does not mention {tag}"


@pytest.mark.parametrize("kind", MessageType)
def test_every_binary_message_is_documented(kind: MessageType) -> None:
    assert f"`{kind.name}`" in DOC


def test_every_close_code_is_documented() -> None:
    codes = [value for name, value in vars(visit).items() if name.startswith("CLOSE_")]
    assert codes and all(re.search(rf"^\| {code} \|", DOC, re.MULTILINE) for code in codes)


def test_the_page_s_types_are_those_of_the_contracts() -> None:
    script = ROOT / "scripts" / "generate_types.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_drifted_file_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    import generate_types

    monkeypatch.setattr(generate_types, "OUTPUT", tmp_path / "contracts.ts")
    monkeypatch.setattr(sys, "argv", ["generate_types.py", "--check"])
    assert generate_types.main() == 1
    generate_types.OUTPUT.write_text(generate_types.generate(), encoding="utf-8")
    assert generate_types.main() == 0


def test_the_studio_stays_light() -> None:
    """No NumPy and nothing of the training below in the process that serves pages."""
    heavy = ["numpy", "gymnasium", "mujoco", "pettingzoo", "jax", "tyro", "rich", "psutil"]
    heavy += ["drillyard.envs.drills.ball", "drillyard.policies", "drillyard.rollout", "drillyard.stage"]
    code = "import sys, drillyard.studio.__main__; drillyard.envs.registry.env_infos(); "
    code += f"print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
