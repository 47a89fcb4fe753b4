// A flat scene's field: ground that ends softly, what stands on it, goals that glow, light from above.
import {
  AdditiveBlending,
  Box3,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  NormalBlending,
  PlaneGeometry,
  Vector3,
  type Object3D,
} from "three";
import type { Geom, Scene } from "../generated/contracts";
import type { Backdrop, Palette } from "./backdrop";
import { SUN } from "./contact";
import type { Quality } from "./quality";
import { geometryOf, materialOf, type Look } from "./shapes";
import { faded, grain, spot } from "./textures";

export class Pitch implements Backdrop {
  readonly object = new Group();
  readonly bounds = new Box3();
  readonly ground = 0.002;
  readonly behind: string;
  private readonly glows: { mesh: Mesh; strength: number }[] = [];
  private pulse = 0;

  constructor(spec: Scene, look: Look, quality: Quality, palette: Palette) {
    this.behind = palette.background;
    const teams = new Set(spec.bodies.filter((body) => body.agent >= 0).map((body) => body.geoms[0]?.colour ?? ""));
    const ground = groundOf(spec.static);
    for (const geom of spec.static) {
      if (geom === ground) continue;
      const shines = geom.opacity < 1 && geom.shape !== "line";
      const team = shines ? nearestTeam(geom, spec.static, teams) : geom.colour;
      const object = buildStill({ ...geom, colour: team }, look, teams.has(geom.colour) && !shines);
      this.object.add(object);
      this.bounds.expandByObject(object, true);
      if (shines) this.addGlow(geom, team, palette);
    }
    if (this.bounds.isEmpty()) this.bounds.set(new Vector3(-1, -1, 0), new Vector3(1, 1, 1));
    if (ground !== undefined) this.addGround(ground, palette);
    this.addLight(quality, palette);
  }

  look(): void {
    // It stays as it is, wherever one looks from.
  }

  flare(): void {
    this.pulse = 1;
  }

  animate(dtS: number): void {
    if (this.pulse <= 0) return;
    this.pulse = Math.max(this.pulse - dtS * 0.9, 0);
    for (const glow of this.glows) {
      (glow.mesh.material as MeshBasicMaterial).opacity = glow.strength * (1 + 1.6 * this.pulse);
    }
  }

  private addLight(quality: Quality, palette: Palette): void {
    const light = new HemisphereLight(0xf4fbff, palette.dark ? 0x1c3a2a : 0x6f9478, palette.dark ? 1.9 : 2.4);
    light.position.set(0, 0, 1); // three's own up is y
    this.object.add(light);
    const sun = new DirectionalLight(0xfff3dc, 2.1);
    const size = this.bounds.getSize(new Vector3());
    const reach = Math.max(size.x, size.y) * 0.62;
    sun.position.copy(SUN).multiplyScalar(reach * 1.62);
    if (quality.shadowMap > 0) {
      sun.castShadow = true;
      sun.shadow.mapSize.set(quality.shadowMap, quality.shadowMap);
      sun.shadow.radius = 4;
      sun.shadow.bias = -0.0006;
      sun.shadow.normalBias = 0.01;
      Object.assign(sun.shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: 0.1, far: reach * 4 });
    }
    this.object.add(sun);
  }

  /** What lies round the field, ending softly in the page. */
  private addGround(geom: Geom, palette: Palette): void {
    const size = this.bounds.getSize(new Vector3());
    const color = new Color(geom.colour).lerp(new Color(palette.background), palette.dark ? 0.25 : 0.55);
    const material = new MeshBasicMaterial({ map: faded(), color, transparent: true, depthWrite: false });
    const mesh = new Mesh(new PlaneGeometry(size.x * 1.9, size.y * 2.1), material);
    mesh.position.set(geom.position[0], geom.position[1], geom.position[2]);
    mesh.renderOrder = -2;
    this.object.add(mesh);
  }

  private addGlow(geom: Geom, colour: string, palette: Palette): void {
    const [a = 0.3, b = 0.3] = geom.size;
    const strength = 0.7;
    const material = new MeshBasicMaterial({
      map: spot("rgba(255,255,255,ALPHA)", 1.8),
      color: new Color(colour),
      transparent: true,
      opacity: strength,
      depthWrite: false,
      // Light added to a light page is white: there the glow is a tint.
      blending: palette.dark ? AdditiveBlending : NormalBlending,
    });
    const mesh = new Mesh(new PlaneGeometry(a * 2 + b * 2.2, b * 4), material);
    mesh.position.set(geom.position[0], geom.position[1], 0.014);
    mesh.renderOrder = 1;
    this.object.add(mesh);
    this.glows.push({ mesh, strength });
  }
}

/** One geom in its own place; `shines`: it belongs to a side and glows a little in its colour. */
function buildStill(geom: Geom, look: Look, shines: boolean): Object3D {
  const surface = geom.shape === "line" ? "line" : geom.opacity < 1 ? "glass" : "solid";
  const [halfX = 1, halfY = 1] = geom.size;
  const grassy = geom.shape === "plane" && surface === "solid";
  const material = grassy
    ? new MeshLambertMaterial({ color: new Color(geom.colour), map: grain(halfX * 2, halfY * 2) })
    : materialOf(surface, geom.opacity, look, false, geom.colour, shines);
  const mesh = new Mesh(geometryOf(geom, look, false), material);
  mesh.position.set(...geom.position);
  const [w, x, y, z] = geom.quaternion;
  mesh.quaternion.set(x, y, z, w);
  mesh.castShadow = look.shadows && surface === "solid" && geom.shape !== "plane";
  mesh.receiveShadow = look.shadows && surface === "solid";
  return mesh;
}

/** The lowest plane that is larger than every other: the ground round the field. */
function groundOf(geoms: readonly Geom[]): Geom | undefined {
  const area = (geom: Geom): number => (geom.size[0] ?? 0) * (geom.size[1] ?? 0);
  const planes = geoms.filter((geom) => geom.shape === "plane" && geom.opacity >= 1);
  const largest = planes.reduce<Geom | undefined>((best, geom) => (best === undefined || area(geom) > area(best) ? geom : best), undefined);
  const covers = planes.filter((geom) => geom !== largest && largest !== undefined && geom.position[2] > largest.position[2]);
  return covers.length > 0 ? largest : undefined;
}

/** Colour of the side that a glowing geom belongs to: that of the nearest team-coloured neighbour, else its own. */
function nearestTeam(geom: Geom, geoms: readonly Geom[], teams: ReadonlySet<string>): string {
  const away = (other: Geom): number =>
    Math.hypot(other.position[0] - geom.position[0], other.position[1] - geom.position[1]);
  const reach = 2 * Math.max(...geom.size, 0);
  const near = geoms.filter((other) => teams.has(other.colour) && away(other) <= reach);
  return near.sort((one, two) => away(one) - away(two))[0]?.colour ?? geom.colour;
}
