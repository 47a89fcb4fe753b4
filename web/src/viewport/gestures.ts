// Pointer, wheel and fingers on empty ground move the camera; what the page took for itself (a drag) is left alone.

export interface Moves {
  /** Radians. */
  orbit(azimuth: number, elevation: number): void;
  zoom(factor: number): void;
  /** Shares of the view's height. */
  pan(right: number, up: number): void;
}

const RADIANS_A_PIXEL = 0.0065;
const ZOOM_A_PIXEL = 0.0014;

export class Gestures {
  /** Off in flat scenes, whose camera stands still; then fingers scroll the page. */
  enabled = false;
  private readonly pointers = new Map<number, { x: number; y: number; pans: boolean }>();
  private host: HTMLElement | undefined;
  private listening: AbortController | undefined;

  constructor(private readonly moves: Moves) {}

  attach(host: HTMLElement): void {
    this.detach();
    this.host = host;
    this.listening = new AbortController();
    const { signal } = this.listening;
    host.addEventListener("pointerdown", this.down, { signal });
    host.addEventListener("pointermove", this.move, { signal });
    host.addEventListener("pointerup", this.up, { signal });
    host.addEventListener("pointercancel", this.up, { signal });
    host.addEventListener("lostpointercapture", this.up, { signal });
    host.addEventListener("wheel", this.wheel, { signal, passive: false });
    host.addEventListener("contextmenu", (event) => this.enabled && event.preventDefault(), { signal });
    this.enable(this.enabled);
  }

  detach(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.pointers.clear();
    this.host = undefined;
  }

  enable(on: boolean): void {
    this.enabled = on;
    if (!on) this.pointers.clear();
    if (this.host !== undefined) this.host.style.touchAction = on ? "none" : "";
  }

  private readonly down = (event: PointerEvent): void => {
    if (!this.enabled || event.defaultPrevented || isControl(event.target)) return;
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, pans: event.button !== 0 || event.shiftKey });
    this.host?.setPointerCapture(event.pointerId);
    if (event.button === 1) event.preventDefault();
  };

  private readonly move = (event: PointerEvent): void => {
    const pointer = this.pointers.get(event.pointerId);
    const { host } = this;
    if (pointer === undefined || host === undefined) return;
    const [dx, dy] = [event.clientX - pointer.x, event.clientY - pointer.y];
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
    const other = others[0];
    if (other !== undefined) {
      const before = Math.hypot(pointer.x - other.x, pointer.y - other.y);
      const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      if (before > 8 && after > 8) this.moves.zoom(before / after);
      // Two fingers that go together move the ground; each of them tells half of it.
      this.moves.pan(-dx / 2 / host.clientHeight, dy / 2 / host.clientHeight);
    } else if (pointer.pans) {
      this.moves.pan(-dx / host.clientHeight, dy / host.clientHeight);
    } else {
      this.moves.orbit(-dx * RADIANS_A_PIXEL, dy * RADIANS_A_PIXEL);
    }
    pointer.x = event.clientX;
    pointer.y = event.clientY;
  };

  private readonly up = (event: PointerEvent): void => {
    this.pointers.delete(event.pointerId);
  };

  private readonly wheel = (event: WheelEvent): void => {
    if (!this.enabled) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    this.moves.zoom(Math.exp(Math.min(Math.max(pixels, -300), 300) * ZOOM_A_PIXEL));
  };
}

/** Buttons that lie over the picture keep their clicks. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, input, select, label") !== null;
}
