// Soft shadows without a shadow map: each shape is a capsule, its shadow on the ground is worked out per pixel.
import { DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry, Float32BufferAttribute, Mesh, ShaderMaterial, Vector3 } from "three";

const VERTEX = /* glsl */ `
attribute vec3 centre;
attribute vec4 hull;
uniform float ground;
uniform vec2 slant;
varying vec2 place;
varying float half_;
varying float radius;
varying float soft;
varying float strength;
void main() {
  vec3 a = centre - hull.xyz;
  vec3 b = centre + hull.xyz;
  float low = max(min(a.z, b.z) - hull.w - ground, 0.0);
  vec2 pa = a.xy - slant * max(a.z - ground, 0.0);
  vec2 pb = b.xy - slant * max(b.z - ground, 0.0);
  vec2 along = pb - pa;
  float reach = length(along);
  vec2 x = reach > 1e-5 ? along / reach : vec2(1.0, 0.0);
  vec2 y = vec2(-x.y, x.x);
  half_ = reach * 0.5;
  radius = hull.w;
  soft = hull.w * 0.55 + low * 0.5;
  strength = 1.0 / (1.0 + 1.6 * low / (hull.w + 0.05));
  float r = radius + soft;
  place = vec2(position.x * (half_ + r), position.y * r);
  vec2 world = (pa + pb) * 0.5 + x * place.x + y * place.y;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, ground + 0.004, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform float opacity;
varying vec2 place;
varying float half_;
varying float radius;
varying float soft;
varying float strength;
void main() {
  float away = length(vec2(max(abs(place.x) - half_, 0.0), place.y));
  float edge = 1.0 - smoothstep(max(radius - soft, 0.0), radius + soft, away);
  gl_FragColor = vec4(0.0, 0.015, 0.01, opacity * strength * edge * edge);
}`;

export class ContactShadows {
  readonly mesh: Mesh;
  private readonly centre: InstancedBufferAttribute;
  private readonly hull: InstancedBufferAttribute;
  private at = 0;

  /** Room for `capacity` shapes; `slant`: how far a shadow moves a metre of height (the direction of the sun). */
  constructor(capacity: number, ground: number, slant: readonly [number, number], opacity: number) {
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute("position", new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0], 3));
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    this.centre = new InstancedBufferAttribute(new Float32Array(capacity * 3), 3).setUsage(DynamicDrawUsage);
    this.hull = new InstancedBufferAttribute(new Float32Array(capacity * 4), 4).setUsage(DynamicDrawUsage);
    geometry.setAttribute("centre", this.centre);
    geometry.setAttribute("hull", this.hull);
    geometry.instanceCount = 0;
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ground: { value: ground }, slant: { value: slant }, opacity: { value: opacity } },
      transparent: true,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -1,
      polygonOffsetUnits: -1,
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 0;
  }

  begin(): void {
    this.at = 0;
  }

  /** Add the shapes whose matrices these are (column-major, 16 each): all have this axis and radius. */
  add(matrices: Float32Array, count: number, axis: readonly [number, number, number], radius: number): void {
    const centre = this.centre.array;
    const hull = this.hull.array;
    const [ax, ay, az] = axis;
    const end = Math.min(count, hull.length / 4 - this.at);
    for (let i = 0; i < end; i++) {
      const m = i * 16;
      if (matrices[m + 15] === 0) continue; // not drawn
      const c = this.at * 3;
      const h = this.at * 4;
      centre[c] = matrices[m + 12] as number;
      centre[c + 1] = matrices[m + 13] as number;
      centre[c + 2] = matrices[m + 14] as number;
      hull[h] = (matrices[m] as number) * ax + (matrices[m + 4] as number) * ay + (matrices[m + 8] as number) * az;
      hull[h + 1] = (matrices[m + 1] as number) * ax + (matrices[m + 5] as number) * ay + (matrices[m + 9] as number) * az;
      hull[h + 2] = (matrices[m + 2] as number) * ax + (matrices[m + 6] as number) * ay + (matrices[m + 10] as number) * az;
      hull[h + 3] = radius;
      this.at += 1;
    }
  }

  end(): void {
    (this.mesh.geometry as InstancedBufferGeometry).instanceCount = this.at;
    this.centre.needsUpdate = true;
    this.hull.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    (this.mesh.material as ShaderMaterial).dispose();
  }
}

/** Where the sun stands, from the scene. */
export const SUN = new Vector3(-0.35, 0.5, 1.5).normalize();
export const SUN_SLANT: readonly [number, number] = [SUN.x / SUN.z, SUN.y / SUN.z];
