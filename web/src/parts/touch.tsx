// Touch controls of a human player: a stick for moving, buttons for turning and dashing.
import { useRef } from "preact/hooks";
import { bit, stickBits } from "../input/keys";
import { Icon, type IconName } from "./icons";

const REACH = 44;

export function hasTouch(): boolean {
  return navigator.maxTouchPoints > 0 || window.matchMedia("(any-pointer: coarse)").matches;
}

interface Button {
  readonly name: "turn_left" | "turn_right" | "dash";
  readonly icon: IconName;
  readonly label: string;
}

const BUTTONS: readonly Button[] = [
  { name: "turn_left", icon: "turnLeft", label: "Turn left" },
  { name: "turn_right", icon: "turnRight", label: "Turn right" },
  { name: "dash", icon: "dash", label: "Dash" },
];

/** `hold` is told what each part holds now: its name and key bits. */
export type Holder = (source: string, bits: number) => void;

/** `actions`: names of the env's actions; a button that is in none of them is left out. Without names all are there. */
export function Touch({ hold, actions = [] }: { hold: Holder; actions?: readonly string[] }) {
  const knob = useRef<HTMLDivElement>(null);
  const move = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    let x = event.clientX - box.left - box.width / 2;
    let y = event.clientY - box.top - box.height / 2;
    const length = Math.hypot(x, y);
    if (length > REACH) {
      x *= REACH / length;
      y *= REACH / length;
    }
    if (knob.current !== null) knob.current.style.transform = `translate(${x}px, ${y}px)`;
    hold("stick", stickBits(x / REACH, -y / REACH));
  };
  const centre = (): void => {
    if (knob.current !== null) knob.current.style.transform = "";
    hold("stick", 0);
  };
  return (
    <div class="touch" aria-label="Touch controls">
      <div
        class="stick"
        data-testid="stick"
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
        }}
        onPointerUp={centre}
        onPointerCancel={centre}
        onLostPointerCapture={centre}
      >
        <div class="knob" ref={knob} />
      </div>
      <div class="touch-keys">
        {BUTTONS.filter(({ name }) => actions.length === 0 || actions.some((action) => action.split("+").includes(name))).map((button) => (
          <Hold key={button.name} hold={hold} {...button} />
        ))}
      </div>
    </div>
  );
}

function Hold({ hold, name, icon, label }: Button & { hold: Holder }) {
  const set = (bits: number): void => hold(`touch-${name}`, bits);
  return (
    <button
      type="button"
      class={`hold hold-${name}`}
      aria-label={label}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        set(bit(name));
      }}
      onPointerUp={() => set(0)}
      onPointerCancel={() => set(0)}
      onLostPointerCapture={() => set(0)}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Icon name={icon} />
    </button>
  );
}
