"""Making PettingZoo envs by name, and envs of somebody's own that speak its API."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import check_id, env_infos, env_spec, make_batch, make_stage, obs_limit
from drillyard.envs.zoo import history
from drillyard.envs.zoo.catalogue import LISTED, base_name, needs
from drillyard.testing.envs import check_stage_env

OWN = '''"""Envs of somebody's own."""
import gymnasium.spaces as spaces
import numpy as np
from pettingzoo import AECEnv, ParallelEnv
from pettingzoo.utils import AgentSelector


class Countdown(AECEnv):
    """Three players take 1 to 3 from a heap; whoever cannot pay is out, the last one wins."""
    metadata = {"name": "countdown_v0", "render_modes": ["rgb_array"]}

    def __init__(self, render_mode=None, heap=9, purse=5, fault=""):
        if heap < 1:
            raise ValueError("a heap needs something in it")
        super().__init__()
        self.render_mode, self.heap_size, self.purse_size, self.fault = render_mode, heap, purse, fault
        self.possible_agents = ["ann", "bob", "cat"]
        self.closed = 0

    def observation_space(self, agent):
        return spaces.Text(5) if self.fault == "text" else spaces.Box(0, 99, (2,), np.float32)

    def action_space(self, agent):
        if self.fault == "mixed" and agent == "bob":
            return spaces.Box(0, 1, (2,), np.float32)
        return spaces.Discrete(3, start=1)

    def reset(self, seed=None, options=None):
        self.heap = self.heap_size + np.random.default_rng(seed).integers(3)
        self.purse = dict.fromkeys(self.possible_agents, self.purse_size)
        self.agents = self.possible_agents[:]
        self.rewards = dict.fromkeys(self.agents, 0)
        self._cumulative_rewards = dict.fromkeys(self.agents, 0)
        self.terminations = dict.fromkeys(self.agents, False)
        self.truncations = dict.fromkeys(self.agents, False)
        self.infos = {agent: {} for agent in self.agents}
        self.order = AgentSelector(self.possible_agents[:])
        self.agent_selection = self.order.next()
        self.mask()

    def mask(self):
        agent = self.agent_selection
        if agent in self.infos:
            legal = [take <= max(self.purse[agent], 1) for take in (1, 2, 3)]
            self.infos[agent]["action_mask"] = np.array(legal, np.int8)

    def observe(self, agent):
        return np.array([self.heap, self.purse[agent]], np.float32)

    def step(self, action):
        agent = self.agent_selection
        if self.terminations[agent]:
            self._was_dead_step(action)
            self.mask()
            return
        self._clear_rewards()
        self.heap -= action
        self.purse[agent] -= action
        self.rewards[agent] = float(action)
        if self.purse[agent] <= 0:
            self.terminations[agent] = True
        if self.heap <= 0:
            self.terminations = dict.fromkeys(self.agents, True)
        self.agent_selection = self.order.next()
        while self.agent_selection not in self.agents:
            self.agent_selection = self.order.next()
        self._accumulate_rewards()
        self._deads_step_first()
        self.mask()

    def render(self):
        if self.fault == "drawing":
            raise RuntimeError("no brush")
        return np.full((4, 6, 3), self.heap, np.uint8)

    def close(self):
        self.closed += 1


class Pull(ParallelEnv):
    """Two pull at a rope; the left one may leave."""
    metadata = {"name": "pull_v0", "render_fps": 25}

    def __init__(self, render_mode=None):
        self.possible_agents = ["left", "right"]

    def observation_space(self, agent):
        return spaces.Box(0, 255, (4, 4, 3), np.uint8)

    def action_space(self, agent):
        return spaces.Box(-2.0, 4.0, (1,), np.float32)

    def reset(self, seed=None, options=None):
        self.agents, self.at = self.possible_agents[:], 0.0
        return self.look(), {agent: {} for agent in self.agents}

    def look(self):
        return {agent: np.zeros((4, 4, 3), np.uint8) for agent in self.agents}

    def step(self, actions):
        self.at += float(actions["right"][0]) - float(actions.get("left", [0.0])[0])
        rewards = {agent: self.at if agent == "right" else -self.at for agent in actions}
        leaves = {agent: agent == "left" and self.at > 3.0 for agent in actions}
        ends = {agent: abs(self.at) > 8.0 for agent in actions}
        seen, infos = self.look(), {agent: {} for agent in actions}
        self.agents = [agent for agent in self.agents if not (leaves[agent] or ends[agent])]
        return seen, rewards, {agent: leaves[agent] or ends[agent] for agent in actions}, ends, infos


def env(**options):
    return Countdown(**options)


nothing = 3


def broken(**options):
    return object()
'''


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A module of somebody's own on the path."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "heap_games.py").write_text(OWN)
    (folder / "lacking.py").write_text("import a_package_that_nobody_has\n")
    (folder / "failing.py").write_text("raise RuntimeError('not today')\n")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    for name in ("heap_games", "lacking", "failing"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("name", ["heap_games:Countdown", "heap_games:env", "heap_games:Pull"])
def test_an_env_of_ones_own_keeps_the_contract(own: Path, name: str) -> None:
    check_stage_env(f"zoo:{name}")


def test_three_players_play_on_when_one_is_out(own: Path) -> None:
    game = make_stage("zoo:heap_games:Countdown", heap=30, purse=4)
    assert game.spec.agents == ("ann", "bob", "cat") and game.spec.turn_based and game.spec.masked
    assert game.spec.time_limit_decisions == 0 and game.spec.title == "Countdown"
    turns: list[int] = []
    while game.turn():
        agent = game.turn()[0]
        turns.append(agent)
        legal = [word.action for word in game.choices(agent)]
        game.decide(agent, legal[-1] if agent == 0 else 0)
        result = game.tick()
        assert len(result.reward) == 3
    assert turns == [0, 1, 2, 0, 1, 2, 1, 2, 1, 2], "ann has spent all after two moves"
    assert result.terminated and result.outcome == 0
    game.close()


def test_a_parallel_env_that_agents_leave(own: Path) -> None:
    game = make_stage("zoo:heap_games:Pull")
    assert (game.spec.action.kind, game.spec.decision_rate_hz) == ("box", 25.0)
    assert game.observe(0).tolist() == [0.0] and "picture" in game.describe(0), "pictures are not numbers"
    game.decide(1, [1.0])  # 4 in the env's own units
    game.decide(0, [0.0])  # the middle, 1
    assert game.tick().reward == (-3.0, 3.0)
    assert game.tick().reward == (-6.0, 6.0)
    assert game.turn() == (1,), "left has left"
    game.decide(0, [1.0])
    assert game.tick() == (True, False, 0, (0.0, 10.0)), "what one gains is not what the other loses: nobody has won"
    for wrong in ([0.0, 0.0], [float("nan")]):
        game.reset(1)
        with pytest.raises(DrillyardError, match="is 1 finite numbers"):
            game.decide(1, wrong)
    assert game.image()[:2] == b"\xff\xd8", "a sentence in a picture where it cannot draw itself"


def test_somebody_elses_env_is_closed(own: Path) -> None:
    game: Any = make_stage("zoo:heap_games:Countdown")
    env = game._game.env
    game.close()
    assert env.closed == 1


def test_an_env_that_cannot_draw_itself_is_played(own: Path) -> None:
    game = make_stage("zoo:heap_games:Countdown", fault="drawing")
    picture = game.image()
    game.tick()
    assert game.image()[:2] == picture[:2] == b"\xff\xd8"


def test_a_very_long_episode_begins_anew_when_it_is_restored(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MAX_BYTES", 30)
    game = make_stage("zoo:heap_games:Countdown", heap=90, purse=90)
    start = game.observe(0)
    for _ in range(10):
        game.tick()
    game.load(game.save())
    np.testing.assert_array_equal(game.observe(0), start)


@pytest.mark.parametrize(
    ("name", "code", "says"),
    [
        ("conect_four_v3", ErrorCode.UNKNOWN_ENV, "no env 'conect_four_v3'. Did you mean zoo:connect_four_v3"),
        ("../secrets", ErrorCode.UNKNOWN_ENV, "no env '../secrets'."),
        ("", ErrorCode.UNKNOWN_ENV, "no env ''."),
        ("no_such_module:env", ErrorCode.UNKNOWN_ENV, "no env 'no_such_module:env'."),
        ("heap_games:nobody", ErrorCode.UNKNOWN_ENV, "no env 'heap_games:nobody'."),
        ("heap_games:nothing", ErrorCode.UNKNOWN_ENV, "neither env nor parallel_env"),
        ("heap_games:broken", ErrorCode.UNSUPPORTED, "cannot be made|makes no PettingZoo env"),
        ("lacking:env", ErrorCode.UNSUPPORTED, "needs the package a_package_that_nobody_has"),
        ("failing:env", ErrorCode.UNSUPPORTED, "cannot be imported: not today."),
        ("leduc_holdem_v4", ErrorCode.UNSUPPORTED, "needs the package rlcard, .*`pip install rlcard`"),
    ],
)
def test_what_cannot_be_made_says_why(own: Path, name: str, code: ErrorCode, says: str) -> None:
    with pytest.raises(DrillyardError, match=says) as caught:
        env_spec(f"zoo:{name}")
    assert caught.value.code in {code, ErrorCode.UNKNOWN_ENV if name.endswith("broken") else code}
    assert caught.value.sentence.endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "options", "code", "says"),
    [
        ("heap_games:Countdown", {"heap": 0}, ErrorCode.BAD_VALUE, "with heap=0: a heap needs something in it."),
        ("heap_games:Countdown", {"shoes": 2}, ErrorCode.BAD_VALUE, "with shoes=2: .*unexpected keyword"),
        ("heap_games:Countdown", {"fault": "text"}, ErrorCode.UNSUPPORTED, "observations of Text"),
        ("heap_games:Countdown", {"fault": "mixed"}, ErrorCode.UNSUPPORTED, "actions of different kinds"),
        ("connect_four_v3", {"screen_height": 5}, ErrorCode.BAD_VALUE, "with screen_height=5: "),
    ],
)
def test_options_that_do_not_work(own: Path, name: str, options: dict[str, Any], code: ErrorCode, says: str) -> None:
    with pytest.raises(DrillyardError, match=says) as caught:
        make_stage(f"zoo:{name}", **options)
    assert caught.value.code == code


def test_options_reach_the_env() -> None:
    small, usual = make_stage("zoo:tictactoe_v3", screen_height=96), make_stage("zoo:tictactoe_v3")
    assert len(small.image()) < len(usual.image()) / 4
    assert make_stage("zoo:simple_spread_v3", N=5).spec.agents[-1] == "agent_4"


def test_a_list_says_what_is_missing_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {info.id.removeprefix("zoo:") for info in env_infos() if info.family == "zoo"} == set(LISTED)
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in {"chess", "mpe2"} else find(name))
    infos = {info.id: info for info in env_infos() if info.family == "zoo"}
    assert infos["zoo:tictactoe_v3"].available
    assert infos["zoo:chess_v6"].reason == (
        "zoo:chess_v6 needs the package chess, which is not installed: `pip install drillyard[games]`."
    )
    assert not infos["zoo:simple_spread_v3"].available
    assert needs("zoo:x", ["chess", "pygame"]).startswith("zoo:x needs the packages chess and pygame-ce, which are not")


@pytest.mark.parametrize("name", ["chess_v6", "simple_spread_v3"])
def test_without_the_packages_there_is_a_sentence(name: str) -> None:
    lacking = LISTED[name].needs[0]
    code = (
        f"import sys; sys.modules[{lacking!r}] = None\n"
        "from drillyard.contracts.errors import DrillyardError\n"
        "from drillyard.envs.registry import make_stage\n"
        f"try: make_stage('zoo:{name}')\n"
        "except DrillyardError as error: print(error.code, error.sentence)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"unsupported {needs(f'zoo:{name}', [lacking])}"
    assert not done.stderr


def test_lists_and_the_registry_import_nothing_of_it() -> None:
    code = (
        "import sys; from drillyard.envs.registry import env_infos, check_id; env_infos(); check_id('zoo:chess_v6')\n"
        "print({'pettingzoo', 'gymnasium', 'numpy', 'pygame'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_nothing_of_it_is_trained_on() -> None:
    check_id("zoo:tictactoe_v3")
    with pytest.raises(DrillyardError, match="for playing and comparing") as caught:
        make_batch("zoo:tictactoe_v3", 4)
    assert caught.value.code == ErrorCode.UNSUPPORTED
    assert obs_limit("zoo:tictactoe_v3") == float("inf")


def test_the_docs_know_every_listed_game() -> None:
    page = (Path(__file__).parents[2] / "docs/environments.md").read_text()
    for name in LISTED:
        spec = env_spec(f"zoo:{name}")
        row = next((line for line in page.split("\n") if line.startswith(f"| `zoo:{name}` |")), "")
        assert f"| {len(spec.agents)}" in row, f"docs/environments.md lacks zoo:{name}"
        assert all(f"`{player}`" in row for player in spec.scripted_players)
        assert spec.cooperative == ("together" in row) and spec.turn_based == ("one after the other" in row)


def test_names_without_their_version() -> None:
    assert base_name("zoo:chess_v6") == "chess"
    assert base_name("a.module:rock_v2_x") == "rock_v2_x"
    assert base_name("pettingzoo.classic:tictactoe_v3") == "tictactoe"
