// The seats of humans: whose they are, taking and leaving them, and the move that is to be made.
import { useState } from "preact/hooks";
import { app } from "../app";
import type { ActionWord, EnvSpec, StageStatus } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { cellOf, columnOf, fitting, seatsOf, seatState } from "../state/seats";
import { useApp } from "../state/store";
import { agentColour, sideName } from "./score";
import { hasTouch } from "./touch";

/** Choices beyond which a filter helps. */
const MANY = 12;

interface Props {
  /** Empty = the show. */
  stage: string;
  env: EnvSpec;
  status: StageStatus | undefined;
}

export function Seats({ stage, env, status }: Props) {
  const mine = useApp((state) => state.mine);
  const gamepad = useApp((state) => state.gamepad);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const seats = seatsOf(status);
  if (seats.length === 0) return null;
  return (
    <div class="seats">
      {seats.map((seat) => {
        const state = seatState(seat, stage, mine);
        const name = sideName(env.agents[seat.agent] ?? "");
        const how = env.turn_based ? "click a move, or press its number" : gamepad ? "gamepad, or WASD with Q, E and Space" : hasTouch() ? "stick and buttons below" : "WASD moves, Q and E turn, Space dashes";
        return (
          <div key={seat.agent} class={`seat seat-${state}`} data-testid="seat" data-agent={seat.agent} data-state={state}>
            <i style={{ background: agentColour(seat.agent, env) }} />
            <span class="seat-words">
              <b class="capital">{env.agents.length > 1 ? name : "The seat"}</b>{" "}
              {state === "mine" ? "is yours" : state === "taken" ? "is played from another page" : seat.was_held ? "is free; nobody steers it now" : "waits for somebody"}
              {state === "mine" && <span class="muted"> · {how}</span>}
            </span>
            {!readOnly && state === "free" && (
              <button type="button" class="primary small-button" onClick={() => app.players.take(stage, seat.agent)}>
                Sit down
              </button>
            )}
            {state === "mine" && (
              <button type="button" class="small-button" onClick={() => app.players.leave(stage, seat.agent)}>
                Stand up
              </button>
            )}
          </div>
        );
      })}
      <Move stage={stage} env={env} status={status} />
    </div>
  );
}

/** What the human whose turn it is may choose. */
function Move({ stage, env, status }: Props) {
  const [search, setSearch] = useState("");
  const mine = useApp((state) => state.mine);
  const busy = useApp((state) => state.busy["act"] ?? false);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  void mine;
  const turn = app.players.turn(stage, status);
  const choices = status?.choices ?? [];
  if (turn === undefined || turn.state === "taken" || choices.length === 0 || readOnly) return null;
  const shown = fitting(choices, search);
  const play = (one: ActionWord | undefined): void => {
    if (one === undefined || busy) return;
    setSearch("");
    void app.players.act(stage, turn.agent, one.action);
  };
  return (
    <div class="move" data-testid="move" role="group" aria-label="Your move">
      <div class="move-head">
        <b>Your move</b>
        {env.agents.length > 1 && <span class="muted capital">{sideName(env.agents[turn.agent] ?? "")}</span>}
        {choices.length > MANY && (
          <form
            class="search move-search"
            onSubmit={(event) => {
              event.preventDefault();
              play(shown[0]);
            }}
          >
            <Icon name="search" />
            <input type="search" placeholder={`${choices.length} moves: type, then Enter`} aria-label="Search the moves" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
          </form>
        )}
      </div>
      <Words choices={shown} busy={busy} keys={choices.length <= 9 && search === ""} play={play} />
    </div>
  );
}

function Words({ choices, busy, keys, play }: { choices: readonly ActionWord[]; busy: boolean; keys: boolean; play: (one: ActionWord) => void }) {
  const cells = choices.map((one) => cellOf(one.word));
  const board = choices.length > 0 && cells.every((cell) => cell !== undefined);
  const columns = !board && choices.length > 0 && choices.every((one) => columnOf(one.word) !== undefined);
  return (
    <div class={`moves ${board ? "moves-cells" : columns ? "moves-columns" : ""}`}>
      {choices.map((one, index) => {
        const cell = cells[index];
        const place = board && cell !== undefined ? { gridArea: `${cell[0] + 1} / ${cell[1] + 1}` } : columns ? { gridColumn: String(columnOf(one.word)) } : {};
        return (
          <button key={one.action} type="button" disabled={busy} style={place} title={one.meaning || one.word} data-action={one.action} onClick={() => play(one)}>
            {columns ? columnOf(one.word) : one.word}
            {keys && !columns && !board && <kbd>{index + 1}</kbd>}
          </button>
        );
      })}
    </div>
  );
}
