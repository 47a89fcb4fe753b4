// The scene of an env as three.js objects: ground, light, static geoms, bodies that are moved every frame.
import {
  AdditiveBlending,
  Box3,
  Color,
  DirectionalLight,
  DoubleSide,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  NormalBlending,
  PCFShadowMap,
  PlaneGeometry,
  RingGeometry,
  Scene as ThreeScene,
  Shape,
  ShapeGeometry,
  Vector3,
  type Material,
  type Object3D,
  type Texture,
} from "three";
import type { Body, Geom, Scene } from "../generated/contracts";
import type { Poses } from "../stream/interpolate";
import type { Quality } from "./quality";
import { buildGeom, type Look } from "./shapes";
import { faded, spot } from "./textures";

export const SHADOW_TYPE = PCFShadowMap;

export interface Palette {
  background: string;
  dark: boolean;
}

interface Moving {
  group: Group;
  shadow: Mesh | undefined;
  ring: Mesh | undefined;
  radius: number;
}

export class World {
  readonly scene = new ThreeScene();
  readonly bounds = new Box3();
  private readonly bodies: Moving[] = [];
  private readonly glows: { mesh: Mesh; strength: number }[] = [];
  private pulse = 0;

  constructor(
    readonly spec: Scene,
    quality: Quality,
    palette: Palette,
  ) {
    const teams = new Set(spec.bodies.filter((body) => body.agent >= 0).map((body) => body.geoms[0]?.colour ?? ""));
    const look: Look = {
      segments: quality.segments,
      rich: quality.shadowMap > 0,
      shadows: quality.shadowMap > 0,
      flat: spec.camera.flat,
      line: spec.extent * 0.009,
      dark: palette.dark,
      teams,
    };
    const ground = spec.camera.flat ? groundOf(spec.static) : undefined;
    for (const geom of spec.static) {
      if (geom === ground) continue;
      const shines = geom.opacity < 1 && geom.shape !== "line";
      const team = shines ? nearestTeam(geom, spec.static, teams) : geom.colour;
      const object = buildGeom(shines ? { ...geom, colour: team } : geom, look, false);
      this.scene.add(object);
      this.bounds.expandByObject(object, true);
      if (shines && spec.camera.flat) this.addGlow(geom, team, palette);
    }
    if (this.bounds.isEmpty()) this.bounds.set(new Vector3(-1, -1, 0), new Vector3(1, 1, 1));
    if (ground !== undefined) this.addGround(ground, palette);
    for (const body of spec.bodies) this.bodies.push(this.addBody(body, look, palette));
    this.addLight(quality, palette);
    this.scene.background = new Color(palette.background);
  }

  /** Move every body; poses of another count than the scene's are not drawn. */
  pose(poses: Poses): void {
    const { positions: p, quaternions: q } = poses;
    const count = Math.min(poses.bodies, this.bodies.length);
    for (let i = 0; i < count; i++) {
      const moving = this.bodies[i] as Moving;
      const [x, y, z] = [p[i * 3] ?? 0, p[i * 3 + 1] ?? 0, p[i * 3 + 2] ?? 0];
      moving.group.position.set(x, y, z);
      moving.group.quaternion.set(q[i * 4 + 1] ?? 0, q[i * 4 + 2] ?? 0, q[i * 4 + 3] ?? 0, q[i * 4] ?? 1);
      moving.shadow?.position.set(x + moving.radius * 0.12, y - moving.radius * 0.16, 0.006);
      moving.ring?.position.set(x, y, 0.008);
    }
  }

  /** Show whose body the viewer steers (agent index, or -1 for none). */
  highlight(agent: number): void {
    this.spec.bodies.forEach((body, index) => {
      const ring = this.bodies[index]?.ring;
      if (ring !== undefined) ring.visible = body.agent === agent && agent >= 0;
    });
  }

  /** A goal: the glows flare up and fall back. */
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

  /** The objects of body `index`, for ray casts. */
  object(index: number): Object3D | undefined {
    return this.bodies[index]?.group;
  }

  radius(index: number): number {
    return this.bodies[index]?.radius ?? 0;
  }

  dispose(): void {
    this.scene.traverse((object) => {
      if (!(object instanceof Mesh)) return;
      object.geometry.dispose();
      const material = object.material as Material & { map?: Texture | null };
      material.map?.dispose();
      material.dispose();
    });
  }

  private addLight(quality: Quality, palette: Palette): void {
    this.scene.add(new HemisphereLight(0xf4fbff, palette.dark ? 0x1c3a2a : 0x6f9478, palette.dark ? 1.9 : 2.4));
    const sun = new DirectionalLight(0xfff3dc, 2.1);
    const size = this.bounds.getSize(new Vector3());
    const reach = Math.max(size.x, size.y) * 0.62;
    sun.position.set(-reach * 0.35, reach * 0.5, reach * 1.5);
    if (quality.shadowMap > 0) {
      sun.castShadow = true;
      sun.shadow.mapSize.set(quality.shadowMap, quality.shadowMap);
      sun.shadow.radius = 4;
      sun.shadow.bias = -0.0006;
      sun.shadow.normalBias = 0.01;
      Object.assign(sun.shadow.camera, { left: -reach, right: reach, top: reach, bottom: -reach, near: 0.1, far: reach * 4 });
    }
    this.scene.add(sun);
  }

  /** What lies round the field, ending softly in the page. */
  private addGround(geom: Geom, palette: Palette): void {
    const size = this.bounds.getSize(new Vector3());
    const color = new Color(geom.colour).lerp(new Color(palette.background), palette.dark ? 0.25 : 0.55);
    const material = new MeshBasicMaterial({ map: faded(), color, transparent: true, depthWrite: false });
    const mesh = new Mesh(new PlaneGeometry(size.x * 1.9, size.y * 2.1), material);
    mesh.position.set(geom.position[0], geom.position[1], geom.position[2]);
    mesh.renderOrder = -2;
    this.scene.add(mesh);
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
    this.scene.add(mesh);
    this.glows.push({ mesh, strength });
  }

  private addBody(body: Body, look: Look, palette: Palette): Moving {
    const group = new Group();
    for (const geom of body.geoms) group.add(buildGeom(geom, look, true));
    const box = new Box3().setFromObject(group);
    const size = box.isEmpty() ? new Vector3(0.2, 0.2, 0.2) : box.getSize(new Vector3());
    const radius = Math.max(size.x, size.y) / 2;
    if (body.agent >= 0 && look.flat && body.geoms.length < 2) group.add(chevron(radius, box.max.z));
    this.scene.add(group);
    if (!look.flat) return { group, shadow: undefined, ring: undefined, radius };
    // Soft contact shadow; with real shadows it is only a hint.
    const strength = (look.shadows ? 0.34 : 0.62) * (palette.dark ? 1 : 0.8);
    const shadow = decal(spot("rgba(0,8,4,ALPHA)", 1.3), radius * 3.1, strength);
    this.scene.add(shadow);
    let ring: Mesh | undefined;
    if (body.agent >= 0) {
      const material = new MeshBasicMaterial({ color: 0xffffff, transparent: true, opacity: 0.85, side: DoubleSide, depthWrite: false });
      ring = new Mesh(new RingGeometry(radius * 1.42, radius * 1.58, 40), material);
      ring.visible = false;
      this.scene.add(ring);
    }
    return { group, shadow, ring, radius };
  }
}

function decal(map: Texture, size: number, opacity: number): Mesh {
  const material = new MeshBasicMaterial({ map, transparent: true, opacity, depthWrite: false });
  const mesh = new Mesh(new PlaneGeometry(size, size), material);
  mesh.renderOrder = 0;
  return mesh;
}

/** Which way a player looks: an arrow head on top, pointing along its x axis. */
function chevron(radius: number, height: number): Mesh {
  const r = radius * 0.62;
  const shape = new Shape();
  shape.moveTo(r, 0);
  shape.lineTo(-r * 0.55, r * 0.8);
  shape.lineTo(-r * 0.15, 0);
  shape.lineTo(-r * 0.55, -r * 0.8);
  shape.closePath();
  const mesh = new Mesh(new ShapeGeometry(shape), new MeshBasicMaterial({ color: 0xffffff }));
  mesh.position.z = height + 0.004;
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
