// The drawing context: made, sized, lost and made again.
import { PCFShadowMap, WebGLRenderer } from "three";
import type { Quality } from "./quality";

export const NO_3D =
  "This browser cannot draw in 3D: turn on hardware acceleration or WebGL in its settings and load the page again.";

export class Drawing {
  renderer: WebGLRenderer | undefined;

  constructor(
    /** Told whenever a drawing context was asked for: empty, or why there is none. */
    private readonly onTrouble: (sentence: string) => void,
    private readonly onRestored: () => void,
  ) {}

  /** A context of this quality in `host`, or beside the page; antialias cannot be changed on a living one. */
  prepare(host: HTMLElement | undefined, quality: Quality): void {
    const context = this.renderer?.getContext();
    if (context === undefined || context.getContextAttributes()?.antialias !== quality.antialias) {
      this.drop();
      this.make(host, quality.antialias);
    }
    if (this.renderer === undefined) return;
    this.renderer.shadowMap.enabled = quality.shadowMap > 0;
    this.renderer.shadowMap.type = PCFShadowMap;
  }

  drop(): void {
    const { renderer } = this;
    this.renderer = undefined;
    if (renderer === undefined) return;
    renderer.domElement.remove();
    renderer.dispose();
    renderer.forceContextLoss();
  }

  private make(host: HTMLElement | undefined, antialias: boolean): void {
    try {
      const renderer = new WebGLRenderer({ antialias, powerPreference: "high-performance", stencil: false });
      const canvas = renderer.domElement;
      canvas.className = "canvas";
      canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
      canvas.addEventListener("webglcontextrestored", () => this.onRestored());
      host?.prepend(canvas);
      this.renderer = renderer;
      this.onTrouble("");
    } catch {
      this.onTrouble(NO_3D);
    }
  }
}

/** Whether pictures are drawn by the processor: then begin low instead of stuttering first. */
export function isSoftware(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (context === null) return true;
    const info = context.getExtension("WEBGL_debug_renderer_info");
    const name = String(context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL));
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return /swiftshader|llvmpipe|software|basic render/i.test(name);
  } catch {
    return true;
  }
}
