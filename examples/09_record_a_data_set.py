"""9. What a player did as a data set, read back by Minari's own loader.

pip install 'drillyard[record]'
python examples/09_record_a_data_set.py
"""

import os
import subprocess
import tempfile
from pathlib import Path

NAME = "drillyard/balance/balancer-v0"


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="data-"))
    command = ["drillyard", "record", "Drillyard/Balance-v0", "--player", "scripted", "--episodes", "5"]
    subprocess.run([*command, "--out", str(folder), "--name", NAME, "--format", "both"], check=True)

    os.environ["MINARI_DATASETS_PATH"] = str(folder)
    import minari

    data = minari.load_dataset(NAME)
    print(f"{data.total_episodes} episodes, {data.total_steps} steps, recorded on {data.env_spec.id}")
    for episode in data.iterate_episodes():
        print(f"episode {episode.id}: {len(episode.actions)} decisions, return {episode.rewards.sum():.0f}")


if __name__ == "__main__":
    main()
