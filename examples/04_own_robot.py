"""4. A MuJoCo model of your own: its task is a file beside it, its page is one command away.

python examples/04_own_robot.py [SECONDS]
"""

import subprocess
import sys
from pathlib import Path

from drillyard.envs.registry import make_batch

TASK = Path(__file__).parent / "beetle" / "task.toml"


def main() -> None:
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    batch = make_batch(f"mjcf:{TASK}", 4)
    print(f"{batch.spec.title}: sees {batch.spec.obs_size} numbers, steers {batch.spec.action.size} joints")
    print("it is paid for:", ", ".join(batch.spec.reward_parts))
    subprocess.run(["drillyard", "train", "--mjcf", str(TASK), "--seconds", seconds], check=True)


if __name__ == "__main__":
    main()
