// Open ground without end: a grid of metres, numbers along the way, a sky, light that goes with the eye.
import {
  BackSide,
  Box3,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  ShadowMaterial,
  SphereGeometry,
  Vector3,
  type PerspectiveCamera,
} from "three";
import type { Scene } from "../generated/contracts";
import type { Backdrop, Palette } from "./backdrop";
import { SUN } from "./contact";
import { DistanceMarks } from "./marks";
import { isEndless } from "./model";
import type { Quality } from "./quality";

const DARK = { ground: "#1d2824", line: "#2d3c36", strong: "#425249", horizon: "#151f1c", zenith: "#070c0f", mark: "#8ba096" };
const LIGHT = { ground: "#c3cfc8", line: "#aebdb5", strong: "#8fa298", horizon: "#e2eae6", zenith: "#a9c6dc", mark: "#5f7369" };

const GROUND_VERTEX = /* glsl */ `
varying vec2 world;
void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  world = at.xy;
  gl_Position = projectionMatrix * viewMatrix * at;
}`;

const GROUND_FRAGMENT = /* glsl */ `
uniform vec3 ground;
uniform vec3 line;
uniform vec3 strong;
uniform vec3 horizon;
uniform vec2 focus;
uniform float span;
uniform float start;
uniform float glow;
varying vec2 world;
float lines(vec2 p, vec2 w) {
  vec2 near = abs(fract(p - 0.5) - 0.5) / w;
  float seen = 1.0 - smoothstep(0.12, 0.5, max(w.x, w.y));
  return (1.0 - min(min(near.x, near.y), 1.0)) * seen;
}
void main() {
  vec2 w = max(fwidth(world), vec2(1e-4));
  vec2 cell = floor(world);
  float even = mod(cell.x + cell.y, 2.0) * (1.0 - smoothstep(0.2, 0.7, max(w.x, w.y)));
  vec3 colour = ground * (1.0 + 0.05 * even);
  colour = mix(colour, line, lines(world, w * 1.2));
  colour = mix(colour, strong, lines(world / 5.0, w * 0.3));
  colour = mix(colour, strong * 1.3, start * (1.0 - smoothstep(0.03, 0.03 + w.x * 1.5, abs(world.x))));
  float away = length(world - focus) / span;
  colour *= 1.0 + glow * exp(-away * away * 2.5);
  gl_FragColor = vec4(mix(colour, horizon, smoothstep(0.9, 5.0, away)), 1.0);
  #include <colorspace_fragment>
}`;

const SKY_VERTEX = /* glsl */ `
varying vec3 way;
void main() {
  way = position;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const SKY_FRAGMENT = /* glsl */ `
uniform vec3 horizon;
uniform vec3 zenith;
varying vec3 way;
void main() {
  float up = clamp(normalize(way).z, 0.0, 1.0);
  gl_FragColor = vec4(mix(horizon, zenith, 1.0 - pow(1.0 - up, 3.0)), 1.0);
  #include <colorspace_fragment>
}`;

const FLOOR_METRES = 1200;
/** Where a scene has no ground, it is drawn so far below what stands still. */
const BELOW_M = 0.6;

export class Yard implements Backdrop {
  readonly object = new Group();
  readonly bounds = new Box3(new Vector3(-1, -1, 0), new Vector3(1, 1, 1));
  readonly ground: number;
  readonly behind: string;
  private readonly floor: Mesh<PlaneGeometry, ShaderMaterial>;
  private readonly catcher: Mesh | undefined;
  private readonly sky: Mesh;
  private readonly sun = new DirectionalLight(0xfff1dc, 2.3);
  private readonly marks: DistanceMarks | undefined;

  /** `marks`: distances count here (robots run along x from a common start), seen from the side or from behind. */
  constructor(spec: Scene | undefined, quality: Quality, palette: Palette, marks: "none" | "side" | "behind") {
    const marked = marks !== "none";
    const colours = palette.dark ? DARK : LIGHT;
    this.ground = groundOf(spec);
    this.behind = colours.horizon;
    const uniform = (name: keyof typeof colours): { value: Color } => ({ value: new Color(colours[name]) });
    this.floor = new Mesh(
      new PlaneGeometry(FLOOR_METRES, FLOOR_METRES),
      new ShaderMaterial({
        vertexShader: GROUND_VERTEX,
        fragmentShader: GROUND_FRAGMENT,
        // Painted first and without depth: what lies on it never fights with it, however far away.
        depthWrite: false,
        uniforms: {
          ground: uniform("ground"),
          line: uniform("line"),
          strong: uniform("strong"),
          horizon: uniform("horizon"),
          focus: { value: new Vector3() },
          span: { value: 8 },
          start: { value: marked ? 1 : 0 },
          glow: { value: palette.dark ? 0.3 : 0.1 },
        },
      }),
    );
    this.floor.renderOrder = -3;
    this.floor.frustumCulled = false;
    this.sky = new Mesh(
      new SphereGeometry(1, 24, 8, 0, Math.PI * 2, 0, Math.PI / 2).rotateX(Math.PI / 2),
      new ShaderMaterial({
        vertexShader: SKY_VERTEX,
        fragmentShader: SKY_FRAGMENT,
        uniforms: { horizon: uniform("horizon"), zenith: uniform("zenith") },
        side: BackSide,
        depthWrite: false,
      }),
    );
    this.sky.frustumCulled = false;
    this.sky.renderOrder = -4;
    const light = new HemisphereLight(0xf2f8ff, palette.dark ? 0x26352f : 0x9fb0a6, palette.dark ? 1.7 : 2.2);
    light.position.set(0, 0, 1); // three's own up is y
    this.object.add(this.floor, this.sky, light, this.sun, this.sun.target);
    if (quality.shadowMap > 0) {
      this.castShadows(quality.shadowMap);
      this.catcher = new Mesh(new PlaneGeometry(FLOOR_METRES, FLOOR_METRES), new ShadowMaterial({ opacity: palette.dark ? 0.42 : 0.26, depthWrite: false }));
      this.catcher.receiveShadow = true;
      this.catcher.renderOrder = -1;
      this.object.add(this.catcher);
    }
    if (marked) {
      this.marks = new DistanceMarks(this.ground, colours.mark, marks === "behind");
      this.object.add(this.marks.object);
    }
  }

  look(camera: PerspectiveCamera, focus: Vector3, span: number): void {
    // The floor goes along in whole metres, so that its numbers stay small and exact.
    const [x, y] = [Math.round(focus.x / 10) * 10, Math.round(focus.y / 10) * 10];
    this.floor.position.set(x, y, this.ground);
    this.catcher?.position.set(x, y, this.ground + 0.002);
    const uniforms = this.floor.material.uniforms;
    (uniforms["focus"]?.value as Vector3).copy(focus);
    if (uniforms["span"] !== undefined) uniforms["span"].value = span;
    this.sky.position.copy(camera.position);
    this.sky.scale.setScalar(camera.far * 0.9);
    this.marks?.look(focus, span);
    this.light(focus, span);
  }

  animate(): void {
    // Nothing here moves by itself.
  }

  flare(): void {
    // No goals here.
  }

  private castShadows(size: number): void {
    this.sun.castShadow = true;
    this.sun.shadow.mapSize.set(size, size);
    this.sun.shadow.radius = 3;
    this.sun.shadow.bias = -0.0005;
    this.sun.shadow.normalBias = 0.015;
  }

  private light(focus: Vector3, span: number): void {
    const { sun } = this;
    const reach = Math.min(Math.max(span * 1.1, 1), 60);
    // In steps of a shadow pixel, so that edges do not crawl while the light goes along.
    const step = sun.castShadow ? (2 * reach) / sun.shadow.mapSize.x : 0.01;
    sun.target.position.set(Math.round(focus.x / step) * step, Math.round(focus.y / step) * step, this.ground);
    sun.position.copy(SUN).multiplyScalar(reach * 2.2).add(sun.target.position);
    if (!sun.castShadow) return;
    const camera = sun.shadow.camera;
    if (camera.right !== reach) {
      Object.assign(camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: 0.1, far: reach * 5 });
      camera.updateProjectionMatrix();
    }
  }
}

function groundOf(spec: Scene | undefined): number {
  const plane = spec?.static.find(isEndless);
  if (plane !== undefined) return plane.position[2];
  const heights = spec?.static.map((geom) => geom.position[2]) ?? [];
  return heights.length === 0 ? 0 : Math.min(...heights) - BELOW_M;
}
