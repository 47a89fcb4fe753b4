// Two buttons that push the robot from the side; keys J and L do the same.
import { app } from "../app";
import { Push, type Side } from "../control/push";
import { Icon } from "../parts/icons";
import { useApp } from "../state/store";

export function PushButtons() {
  const possible = useApp(() => Push.possible());
  if (!possible) return null;
  return (
    <div class="pushes over" role="group" aria-label="Push the robot">
      <Pusher side="left" />
      <span class="muted small">push</span>
      <Pusher side="right" />
    </div>
  );
}

function Pusher({ side }: { side: Side }) {
  return (
    <button
      type="button"
      class="tool"
      data-testid={`push-${side}`}
      aria-label={`Push to the ${side}`}
      title={`Push it to the ${side} (${side === "left" ? "J" : "L"})`}
      onClick={() => app.push.begin(side)}
    >
      <Icon name={side === "left" ? "back" : "forward"} />
    </button>
  );
}
