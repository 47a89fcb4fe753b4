// A board that is played by clicking it: columns and cells of the picture stand for the moves of those names.
import type { StageStatus } from "../generated/contracts";
import { app } from "../app";
import { byDigit, cellOf, columnOf } from "../state/seats";
import { useApp } from "../state/store";

const COLUMNS = 7;

interface Props {
  stage: string;
  status: StageStatus | undefined;
}

export function Board({ stage, status }: Props) {
  const busy = useApp((state) => state.busy["act"] ?? false);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const mine = useApp((state) => state.mine);
  void mine;
  const choices = status?.choices ?? [];
  const turn = app.players.turn(stage, status);
  if (turn === undefined || turn.state === "taken" || choices.length === 0 || readOnly) return null;
  const columns = choices.every((one) => columnOf(one.word) !== undefined);
  const cells = !columns && choices.every((one) => cellOf(one.word) !== undefined);
  const image = (stage === "" ? app.viewport.feeds.show : app.viewport.members.stage(stage)?.feed)?.image;
  if ((!columns && !cells) || image === undefined) return null;
  const aspect = image.width / image.height;
  return (
    <div class="board over">
      <div
        class={columns ? "board-columns" : "board-cells"}
        style={{ aspectRatio: String(aspect), width: `min(100cqw, ${(aspect * 100).toFixed(2)}cqh)` }}
      >
        {Array.from({ length: columns ? COLUMNS : 9 }, (_, index) => {
          const choice = byDigit(choices, index + 1);
          return (
            <button
              key={index}
              type="button"
              tabIndex={-1}
              disabled={choice === undefined || busy}
              aria-label={choice === undefined ? undefined : `Play ${choice.word}`}
              title={choice?.word}
              onClick={() => {
                if (choice !== undefined) void app.players.act(stage, turn.agent, choice.action);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
