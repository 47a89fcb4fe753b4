"""A built page of bundles in a few words, for tests that are about what travels in it."""

from pathlib import Path

ENGINE = b"\0asm" + bytes(2000)
"""In the place of MuJoCo."""


def tiny_page(folder: Path) -> Path:
    """Write one; gives the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "player.js").write_text("window.drillyard = { kind: 'opening' };")
    (folder / "player.css").write_text("body { margin: 0 }")
    (folder / "mujoco.wasm").write_bytes(ENGINE)
    rule = f"\n\n{'-' * 80}\n\n"
    (folder / "licenses.txt").write_text(
        f"@mujoco/mujoco 3.14.0\n\nApache{rule}preact 10.0.0\n\nMIT{rule}three 0.180\n\nMIT\n"
    )
    return folder
