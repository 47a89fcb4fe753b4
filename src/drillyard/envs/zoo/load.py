"""A PettingZoo env made ready: the game, what its agents see and do, its words, and what it declares."""

from typing import Any, NamedTuple

from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.scene import CameraHint, Scene
from drillyard.envs.gym.spaces import Actions
from drillyard.envs.zoo.catalogue import COOPERATIVE, LISTED, SCHEME, base_name
from drillyard.envs.zoo.chess import ChessSpeech
from drillyard.envs.zoo.connect_four import ConnectFourSpeech
from drillyard.envs.zoo.game import Game, ParallelGame, close
from drillyard.envs.zoo.make import make
from drillyard.envs.zoo.particles import ParticleSpeech, SpreadSpeech
from drillyard.envs.zoo.pong import PongSpeech
from drillyard.envs.zoo.spaces import Sight, mask_of
from drillyard.envs.zoo.speech import PlainSpeech, Speech
from drillyard.envs.zoo.tictactoe import TicTacToeSpeech

DEFAULT_RATE_HZ = 10.0
"""Steps a second of an env that does not say how fast it is meant to be seen."""
MAX_NAMES = 1024
_SPEECHES: dict[str, type[PlainSpeech]] = {
    "pettingzoo.classic.connect_four.": ConnectFourSpeech,
    "pettingzoo.classic.tictactoe.": TicTacToeSpeech,
    "pettingzoo.classic.chess.": ChessSpeech,
    "pettingzoo.butterfly.cooperative_pong.": PongSpeech,
    "mpe2.simple_spread.": SpreadSpeech,
    "mpe2.": ParticleSpeech,
}
"""By where the class of the env without its wrappers is defined."""


class Loaded(NamedTuple):
    """What a stage is made of."""

    spec: EnvSpec
    game: Game
    sights: tuple[Sight, ...]
    actions: tuple[Actions, ...]
    speech: Speech


def load(env_id: str, options: dict[str, Any]) -> Loaded:
    """One env, begun with seed 0.

    Raises:
        DrillyardError: as `make`, and UNSUPPORTED for spaces that do not work here.
    """
    game = make(env_id, options)
    try:
        return _described(env_id, game)
    except BaseException:
        close(game.env)
        raise


def _described(env_id: str, game: Game) -> Loaded:
    name = env_id.removeprefix(SCHEME)
    env = game.env
    sights = tuple(Sight(env_id, env.observation_space(agent)) for agent in env.possible_agents)
    actions = tuple(Actions(env_id, env.action_space(agent)) for agent in env.possible_agents)
    game.begin(0)
    action = _shared(env_id, actions)
    title = LISTED[name].title if name in LISTED else base_name(name).replace("_", " ").title()
    speech = _speech_class(game)(game, env_id, title, action)
    numbers = speech.observe(0)
    if numbers is not None and isinstance(game, ParallelGame):
        game.look_away()
    size = max(sight.size for sight in sights) if numbers is None else len(numbers)
    told = len(speech.obs_names) == size
    rate = env.metadata.get("render_fps")
    rate_hz = float(rate) if isinstance(rate, (int, float)) and 1 <= rate <= 500 else DEFAULT_RATE_HZ
    masks = any(mask_of(game.seen(agent), None) is not None for agent in range(len(sights)))
    spec = EnvSpec(
        id=env_id,
        title=title,
        obs_size=size,
        obs_names=speech.obs_names if told else _plain_names(size),
        action=ActionSpec("discrete", action.size, names=speech.action_names) if action.kind == "discrete" else action,
        agents=game.agents,
        decision_rate_hz=rate_hz,
        simulation_rate_hz=rate_hz,
        time_limit_decisions=0 if game.turn_based else _time_limit(game),
        reward_parts=("reward",),
        scripted_players=speech.players,
        scene=Scene(title, 1.0, (), (), CameraHint((0.0, -2.0, 2.0), (0.0, 0.0, 0.0), flat=True)),
        pixels=True,
        turn_based=game.turn_based,
        masked=game.turn_based or masks or len({one.spec.size for one in actions}) > 1,
        cooperative=base_name(name) in COOPERATIVE,
        trainable=False,
    )
    return Loaded(spec, game, sights, actions, speech)


def _plain_names(size: int) -> tuple[str, ...]:
    """Of numbers that nobody has named; none where they would fill pages."""
    return tuple(f"obs_{index}" for index in range(size)) if size <= MAX_NAMES else ()


def _shared(env_id: str, actions: tuple[Actions, ...]) -> ActionSpec:
    """One action space for all agents: of several discrete ones, the largest."""
    largest = max((one.spec for one in actions), key=lambda spec: spec.size)
    different_boxes = largest.kind == "box" and any(one.spec.size != largest.size for one in actions)
    if different_boxes or any(one.spec.kind != largest.kind for one in actions):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED, f"The agents of {env_id} have actions of different kinds; only one kind works here."
        )
    return largest


def _speech_class(game: Game) -> type[PlainSpeech]:
    module = type(game.raw).__module__
    return next((speech for prefix, speech in _SPEECHES.items() if module.startswith(prefix)), PlainSpeech)


def _time_limit(game: Game) -> int:
    """Steps after which the env truncates; 0 where it does not say."""
    for holder in (game.raw, getattr(game.raw, "env", None)):
        limit = getattr(holder, "max_cycles", None)
        if isinstance(limit, int) and limit > 0:
            return limit
    return 0
