// The tile under each robot of a crowd: its edge has the colour of the return, its lines move with the robot's way.
import { DynamicDrawUsage, Float32BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, ShaderMaterial } from "three";
import type { Placement } from "./layout";

const VERTEX = /* glsl */ `
attribute vec4 tile;
attribute vec2 way;
attribute vec4 tint;
uniform float ground;
varying vec2 place;
varying vec2 half_;
varying vec2 moved;
varying vec4 colour;
void main() {
  half_ = tile.zw;
  place = position.xy * half_;
  moved = way;
  colour = tint;
  gl_Position = projectionMatrix * viewMatrix * vec4(tile.xy + place, ground + 0.001, 1.0);
}`;

const FRAGMENT = /* glsl */ `
uniform float dark;
varying vec2 place;
varying vec2 half_;
varying vec2 moved;
varying vec4 colour;
void main() {
  float r = 0.16 * min(half_.x, half_.y);
  vec2 q = abs(place) - half_ + r;
  float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
  float w = max(fwidth(away), 1e-4);
  float inside = 1.0 - smoothstep(-w, 0.0, away);
  float edge = inside * smoothstep(-w * 2.2 - 0.02, -w * 1.2 - 0.015, away);
  vec2 p = place + moved;
  vec2 f = max(fwidth(p), vec2(1e-4)) * 1.2;
  vec2 near = abs(fract(p * 2.0 - 0.5) - 0.5) / (f * 2.0);
  float seen = 1.0 - smoothstep(0.05, 0.25, max(f.x, f.y));
  float grid = (1.0 - min(min(near.x, near.y), 1.0)) * seen;
  vec3 base = mix(vec3(0.0), vec3(1.0), dark);
  vec3 c = mix(mix(base, colour.rgb, 0.6), colour.rgb * mix(0.7, 1.0, dark), edge);
  float alpha = inside * (mix(0.1, 0.06, dark) + 0.12 * grid + mix(0.8, 0.55, dark) * edge) * colour.a;
  gl_FragColor = vec4(c, alpha);
  #include <colorspace_fragment>
}`;

export class Pads {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  private readonly way: InstancedBufferAttribute;
  private readonly tint: InstancedBufferAttribute;

  constructor(placement: Placement, ground: number, dark: boolean) {
    const count = placement.offsets.length / 2;
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute("position", new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0], 3));
    geometry.setIndex([0, 1, 2, 0, 2, 3]);
    const tiles = new Float32Array(count * 4);
    for (let i = 0; i < count; i++) {
      tiles.set([placement.offsets[i * 2] ?? 0, placement.offsets[i * 2 + 1] ?? 0, placement.tileX * 0.48, placement.tileY * 0.48], i * 4);
    }
    this.way = new InstancedBufferAttribute(new Float32Array(count * 2), 2).setUsage(DynamicDrawUsage);
    this.tint = new InstancedBufferAttribute(new Float32Array(count * 4).fill(1), 4).setUsage(DynamicDrawUsage);
    geometry.setAttribute("tile", new InstancedBufferAttribute(tiles, 4));
    geometry.setAttribute("way", this.way);
    geometry.setAttribute("tint", this.tint);
    geometry.instanceCount = count;
    const material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { ground: { value: ground }, dark: { value: dark ? 1 : 0 } },
      transparent: true,
      depthWrite: false,
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = -1;
  }

  /** The way that each robot has come since its start; only the part within a metre is told apart. */
  move(positions: Float32Array, bodies: number): void {
    const out = this.way.array;
    for (let i = 0; i < out.length / 2; i++) {
      const root = i * bodies * 3;
      const [x, y] = [positions[root] ?? 0, positions[root + 1] ?? 0];
      out[i * 2] = x - Math.floor(x);
      out[i * 2 + 1] = y - Math.floor(y);
    }
    this.way.needsUpdate = true;
  }

  /** Linear RGB and strength of each tile, I x 4. */
  paint(tints: Float32Array): void {
    this.tint.array.set(tints.subarray(0, this.tint.array.length));
    this.tint.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
