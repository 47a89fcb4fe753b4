// Envs without poses: the newest picture of the stream, as large as the place allows.
import type { ImageFrame } from "../stream/image";

export class Picture {
  private readonly canvas = document.createElement("canvas");
  private drawn = -1;
  private busy = false;

  constructor() {
    this.canvas.className = "canvas picture";
    Object.assign(this.canvas.style, { width: "100%", height: "100%", objectFit: "contain" });
  }

  mount(host: HTMLElement): void {
    if (this.canvas.parentElement !== host) host.prepend(this.canvas);
  }

  unmount(): void {
    this.canvas.remove();
    this.drawn = -1;
  }

  /** Show a frame; while one is being decoded newer ones wait for the next call. True when it is a new one. */
  show(frame: ImageFrame | undefined, fault: () => void): boolean {
    if (frame === undefined || this.busy || frame.sequence === this.drawn) return false;
    this.busy = true;
    this.drawn = frame.sequence;
    createImageBitmap(new Blob([frame.bytes], { type: frame.mime }))
      .then((bitmap) => {
        if (this.canvas.width !== bitmap.width) this.canvas.width = bitmap.width;
        if (this.canvas.height !== bitmap.height) this.canvas.height = bitmap.height;
        // Small pictures are pixel art: blurred they are worse.
        this.canvas.style.imageRendering = bitmap.width < 240 ? "pixelated" : "";
        this.canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
        bitmap.close();
      }, fault)
      .finally(() => {
        this.busy = false;
      });
    return true;
  }
}
