// The canvas and the pointer on it; what lies over it is given as children.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import { useApp } from "../state/store";

interface Props {
  /** One finger may turn the view here instead of scrolling the page. */
  deep: boolean;
  children?: ComponentChildren;
}

export function Picture({ deep, children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    app.viewport.mount(element);
    return () => app.viewport.unmount(element);
  }, []);

  const at = (event: PointerEvent): [number, number] => {
    const box = (host.current as HTMLDivElement).getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const lift = (event: PointerEvent, meant: boolean): void => {
    (event.currentTarget as HTMLElement).classList.remove("dragging");
    if (meant) app.hand.lift();
    else app.hand.end();
  };
  return (
    <div
      class={`viewport ${deep ? "deep" : ""}`}
      ref={host}
      data-testid="viewport"
      onPointerDown={(event) => {
        if (readOnly || event.button !== 0 || !event.isPrimary || overlaid(event) || !app.hand.press(...at(event))) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.classList.add("dragging");
      }}
      // Only this keeps a page that could scroll from taking the finger away.
      onTouchStart={(event) => {
        if (app.hand.busy && event.cancelable) event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (app.hand.busy) app.hand.move(...at(event));
        else if (event.pointerType === "mouse" && event.buttons === 0 && !readOnly) {
          event.currentTarget.classList.toggle("can-grab", !overlaid(event) && app.viewport.pick(...at(event)) !== undefined);
        }
      }}
      onPointerUp={(event) => lift(event, true)}
      onPointerCancel={(event) => lift(event, false)}
    >
      {children}
    </div>
  );
}

/** The pointer is on a button or a panel over the picture. */
function overlaid(event: PointerEvent): boolean {
  return event.target instanceof Element && event.target.closest(".over") !== null;
}

/** Why there is no picture yet. */
export function Waiting() {
  const known = useApp((state) => state.hello !== undefined);
  const trouble = useApp((state) => state.trouble);
  if (known && trouble === "") return null;
  return <div class="waiting">{trouble || "The match is coming up …"}</div>;
}
