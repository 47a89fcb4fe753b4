"""PettingZoo's envs as stage envs: the same games, and words that fit them."""

import importlib
import re
import warnings
from typing import Any

import numpy as np
import pytest

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec, make_stage

CONNECT_FOUR, TICTACTOE, CHESS = "zoo:connect_four_v3", "zoo:tictactoe_v3", "zoo:chess_v6"
SPREAD, PONG = "zoo:simple_spread_v3", "zoo:cooperative_pong_v6"


def _theirs(module: str, maker: str, **options: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return getattr(importlib.import_module(module), maker)(**options)


def _move(stage: StageEnv, *words: str) -> None:
    """Make the moves that these words mean, one after the other."""
    for word in words:
        agent = stage.turn()[0]
        actions = [choice.action for choice in stage.choices(agent) if choice.word == word]
        assert actions, f"{word} is not legal"
        stage.decide(agent, actions[0])
        stage.tick()


@pytest.mark.parametrize(
    ("env_id", "module"),
    [
        (CONNECT_FOUR, "pettingzoo.classic.connect_four_v3"),
        (TICTACTOE, "pettingzoo.classic.tictactoe_v3"),
        (CHESS, "pettingzoo.classic.chess_v6"),
    ],
)
def test_a_turn_based_game_is_that_of_pettingzoo(env_id: str, module: str) -> None:
    stage, theirs, rng = make_stage(env_id), _theirs(module, "env"), np.random.default_rng(5)
    assert stage.spec.turn_based and stage.spec.masked and not stage.spec.trainable and not stage.spec.cooperative
    for seed in (1, 2):
        stage.reset(seed)
        theirs.reset(seed=seed)
        for _ in range(60):
            name = theirs.agent_selection
            agent = stage.spec.agents.index(name)
            assert stage.turn() == (agent,)
            seen = theirs.observe(name)
            assert [word.action for word in stage.choices(agent)] == np.flatnonzero(seen["action_mask"]).tolist()
            np.testing.assert_array_equal(stage.observe(agent), seen["observation"].astype(np.float32).reshape(-1))
            assert stage.choices(1 - agent) == ()
            action = int(rng.choice(np.flatnonzero(seen["action_mask"])))
            stage.decide(1 - agent, 0)  # nobody listens to those whose turn it is not
            stage.decide(agent, action)
            result = stage.tick()
            theirs.step(action)
            assert result.reward == tuple(float(theirs.rewards[other]) for other in stage.spec.agents)
            assert result.terminated == all(theirs.terminations.values())
            if result.terminated:
                assert result.outcome == np.sign(result.reward[0])
                assert stage.turn() == () and stage.choices(0) == stage.choices(1) == ()
                assert stage.tick() == (False, False, 0, (0.0, 0.0)), "what is over stands still"
                break
    stage.close()


@pytest.mark.parametrize("continuous", [False, True])
def test_a_parallel_game_is_that_of_pettingzoo(continuous: bool) -> None:
    stage = make_stage(SPREAD, continuous_actions=continuous)
    theirs = _theirs("mpe2.simple_spread_v3", "parallel_env", continuous_actions=continuous)
    spec, rng = stage.spec, np.random.default_rng(3)
    assert spec.cooperative and not spec.turn_based and not spec.masked and spec.agents == tuple(theirs.possible_agents)
    assert (spec.decision_rate_hz, spec.time_limit_decisions) == (10.0, 25)
    stage.reset(11)
    seen, _ = theirs.reset(seed=11)
    for step in range(1, 26):
        assert stage.turn() == (0, 1, 2)
        named: dict[str, Any] = {}
        for agent, name in enumerate(spec.agents):
            np.testing.assert_array_equal(stage.observe(agent), seen[name])
            if continuous:
                own = rng.uniform(-1, 1, 5).astype(np.float32)
                named[name] = ((own + 1.0) / 2).astype(np.float32)
            else:
                own = named[name] = int(rng.integers(5))
            stage.decide(agent, own)
        result = stage.tick()
        seen, rewards, terminations, truncations, _ = theirs.step(named)
        assert result.reward == pytest.approx([rewards[name] for name in spec.agents], abs=1e-6)
        assert (result.terminated, result.truncated) == (any(terminations.values()), any(truncations.values()))
        assert result.truncated == (step == 25) and result.outcome == 0
    stage.close()


def test_a_parallel_action_holds_until_the_next_one_and_a_move_does_not() -> None:
    pong = make_stage(PONG)
    pong.reset(2)
    start = pong.observe(0)[:2]
    pong.decide(0, 1)  # up
    for _ in range(3):
        pong.tick()
    after = pong.observe(0)[:2]
    assert after[0] < start[0] - 0.2 and after[1] == start[1], "one paddle goes on, nobody moves the other"
    game = make_stage(TICTACTOE)
    game.decide(0, 4)
    game.tick()
    assert "centre" not in {word.word for word in game.choices(1)}
    game.tick()  # nobody has decided: the first legal action
    assert {word.word for word in game.choices(0)}.isdisjoint({"centre", "top left"})


def test_illegal_moves_are_refused_with_a_sentence() -> None:
    game = make_stage(CONNECT_FOUR)
    for _ in range(6):
        _move(game, "column 3")
    with pytest.raises(DrillyardError, match=r"Action 2 is not legal now .*6 of 7 are legal for player_0") as caught:
        game.decide(0, 2)
    assert caught.value.code == ErrorCode.BAD_VALUE
    with pytest.raises(DrillyardError, match="Action 7 does not exist"):
        game.decide(0, 7)


def test_connect_four_shows_its_board_in_words() -> None:
    game = make_stage(CONNECT_FOUR)
    _move(game, "column 4", "column 4", "column 1")
    lines = game.describe(1).split("\n")
    assert lines[0].startswith("You are O.")
    assert lines[1:] == ["1 2 3 4 5 6 7", *[". . . . . . ."] * 4, ". . . O . . .", "X . . X . . ."]
    assert "red" in game.vocabulary(0).role and "black" in game.vocabulary(1).role
    assert game.observe(0)[game.spec.obs_names.index("own row 6 column 4")] == 1.0
    assert game.observe(1)[game.spec.obs_names.index("opponent row 6 column 1")] == 1.0


def test_tictactoe_cells_are_where_their_words_say() -> None:
    game = make_stage(TICTACTOE)
    _move(game, "top right", "bottom left", "middle left")
    assert game.describe(0).split("\n")[1:] == [". . X", "X . .", "O . ."]
    for number, name in enumerate(game.spec.obs_names):
        held = {"own top right", "own middle left", "opponent bottom left"}
        assert game.observe(0)[number] == (name in held)


def test_chess_speaks_uci_and_fen_from_both_sides() -> None:
    game = make_stage(CHESS)
    assert len(game.choices(0)) == 20
    _move(game, "e2e4", "d7d5", "e4d5", "d8d5")
    words = game.describe(0)
    assert "FEN: rnb1kbnr/ppp1pppp/8/3q4/8/8/PPPP1PPP/RNBQKBNR w KQkq - 0 3" in words
    assert "5 . . . q . . . ." in words and "Last move: d8d5" in words
    assert {word.word: word.meaning for word in game.choices(0)}["b1c3"] == "Nc3"
    _move(game, "b1c3", "d5e5")
    assert "White is in check." in game.describe(1)
    _move(game, "f1e2", "h7h5", "a2a4", "h5h4", "a4a5", "h4h3", "a5a6", "h3g2", "a6b7", "g8f6")
    promotions = {word.word for word in game.choices(0) if word.word.startswith("b7a8")}
    assert promotions == {"b7a8q", "b7a8r", "b7a8b", "b7a8n"}
    _move(game, "b7a8n")
    assert "8 N n b . k b . r" in game.describe(1)
    assert "g2h1q" in {word.word for word in game.choices(1)}, "Black's moves are told as seen from White"
    _move(game, "g2h1n")
    assert "1 R . B Q K . N n" in game.describe(0)


def test_simple_spread_tells_distances_as_they_are_seen() -> None:
    game = make_stage(SPREAD)
    game.reset(4)
    lines = game.describe(1).split("\n")
    seen = dict(zip(game.spec.obs_names, game.observe(1).tolist(), strict=True))
    assert lines[0].startswith("You are at (") and "agent_1" not in "".join(lines)
    for line in lines[2:5]:
        told = re.fullmatch(r"landmark (\d): ([\d.]+) (left|right), ([\d.]+) (up|down), ([\d.]+) away", line)
        assert told, line
        mark, x, across, y, along, away = told.groups()
        dx, dy = seen[f"landmark {mark} dx"], seen[f"landmark {mark} dy"]
        assert float(x) == pytest.approx(abs(dx), abs=0.006) and (across == "right") == (dx >= 0)
        assert float(y) == pytest.approx(abs(dy), abs=0.006) and (along == "up") == (dy >= 0)
        assert float(away) == pytest.approx(np.hypot(dx, dy), abs=0.006)
    before = seen["y"]
    game.decide(1, game.spec.action.names.index("forward"))
    for _ in range(5):
        game.tick()
    assert game.observe(1)[3] > before + 0.05, "forward is up"


def test_cooperative_pong_has_numbers_and_words_for_its_picture() -> None:
    game = make_stage(PONG)
    game.reset(1)
    assert game.spec.obs_size == 6 and game.observe(0).tolist() == game.observe(1).tolist()
    left, right = game.describe(0), game.describe(1)
    assert "Your paddle, on the left: from y 120 to 160." in left
    assert "The other paddle, on the left: from y 120 to 160." in right
    assert ("away from" in left) != ("away from" in right)
    for _ in range(200):
        result = game.tick()
        if result.terminated:
            break
    assert result.reward == (-10.0, -10.0) and result.outcome == 0, "lost together, nobody won"
    game.close()


def test_the_players_take_what_wins_and_block_what_loses() -> None:
    game = make_stage(TICTACTOE)
    _move(game, "centre", "top left", "top right", "middle left")
    assert game.choices(0) and game.spec.action.names[game.scripted("scripted", 0)] == "bottom left"
    game = make_stage(TICTACTOE)
    _move(game, "centre", "top left", "top right")
    assert game.spec.action.names[game.scripted("scripted", 1)] == "bottom left", "it would lose elsewhere"
    four = make_stage(CONNECT_FOUR)
    _move(four, "column 1", "column 7", "column 1", "column 7", "column 1")
    assert four.scripted("scripted", 1) == 0, "blocks"
    _move(four, "column 6")
    assert four.scripted("scripted", 0) == 0, "wins"
    chess = make_stage(CHESS)
    _move(chess, "e2e4", "d7d5", "g1f3", "d8d6", "e4e5", "a7a6")
    taken = {word.action: word.word for word in chess.choices(0)}[chess.scripted("scripted", 0)]
    assert taken == "e5d6", "the queen is worth most"
    chess.reset(1)
    _move(chess, "f2f3", "e7e5", "g2g4")
    mate = {word.action: word.word for word in chess.choices(1)}[chess.scripted("scripted", 1)]
    assert mate == "d8h4"


@pytest.mark.parametrize(
    ("env_id", "games", "least"), [(TICTACTOE, 40, 0.75), (CONNECT_FOUR, 40, 0.9), (CHESS, 4, 0.75)]
)
def test_the_players_are_better_than_chance(env_id: str, games: int, least: float) -> None:
    """Seeded, so that the numbers are always the same."""
    game, rng, won = make_stage(env_id), np.random.default_rng(0), 0.0
    for number in range(games):
        game.reset(number)
        side = number % 2
        while game.turn():
            agent = game.turn()[0]
            legal = game.choices(agent)
            chance = legal[int(rng.integers(len(legal)))].action
            game.decide(agent, game.scripted("scripted", agent) if agent == side else chance)
            result = game.tick()
        won += result.outcome == (1, -1)[side]
    assert won / games >= least


def test_a_player_that_there_is_not() -> None:
    with pytest.raises(DrillyardError, match="has no built-in player 'genius'; it has scripted"):
        make_stage(CHESS).scripted("genius", 0)
    with pytest.raises(DrillyardError, match="it has none"):
        make_stage(PONG).scripted("genius", 0)


def test_two_player_games_without_a_loser_have_no_winner() -> None:
    game = make_stage("zoo:rps_v2")
    assert not game.spec.cooperative and not game.spec.turn_based
    game.decide(0, 1)  # paper beats rock
    game.decide(1, 0)
    results = [game.tick() for _ in range(game.spec.time_limit_decisions)]
    assert results[0].reward == (1.0, -1.0) and results[-1].truncated and results[-1].outcome == 1
    game.reset(0)
    assert [game.tick() for _ in range(game.spec.time_limit_decisions)][-1].outcome == 0


def test_agents_with_actions_of_their_own_are_masked() -> None:
    game = make_stage("zoo:simple_speaker_listener_v4")
    assert game.spec.masked and game.spec.agents == ("speaker_0", "listener_0")
    assert (len(game.choices(0)), len(game.choices(1))) == (3, 5)
    assert (len(game.vocabulary(0).actions), len(game.vocabulary(1).actions)) == (3, 5)
    assert len(game.describe(0).split("\n")) == 3 and len(game.describe(1).split("\n")) == 11
    with pytest.raises(DrillyardError, match="not legal"):
        game.decide(0, 4)


def test_a_state_of_another_game_is_refused_and_nothing_changes() -> None:
    game, other = make_stage(TICTACTOE), make_stage(CONNECT_FOUR)
    _move(game, "centre")
    before = game.save()
    for data in (other.save(), b"", b"\x00" * 40, before[:-2], before.replace(b"tictactoe", b"tictactoo")):
        with pytest.raises(DrillyardError) as caught:
            game.load(data)
        assert caught.value.code == ErrorCode.DAMAGED
        assert game.save() == before


def test_closing_one_game_leaves_the_fonts_of_another() -> None:
    one, other = make_stage(SPREAD), make_stage("zoo:simple_speaker_listener_v4")
    assert other.image()[:2] == b"\xff\xd8"
    one.close()
    one.close()
    other.reset(3)
    assert other.image()[:2] == b"\xff\xd8"
    other.close()


def test_a_picture_is_drawn_once_a_move() -> None:
    game = make_stage(TICTACTOE)
    first = game.image()
    assert game.image() is first
    _move(game, "centre")
    assert game.image() != first


def test_declarations_are_found_by_name_and_by_module() -> None:
    by_name, by_module = env_spec("zoo:tictactoe_v3"), env_spec("zoo:pettingzoo.classic:tictactoe_v3")
    assert by_name.title == "Tic-Tac-Toe" and by_module.scripted_players == by_name.scripted_players
    assert env_spec("zoo:pettingzoo.classic.tictactoe_v3:env").obs_size == by_name.obs_size
