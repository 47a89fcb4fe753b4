// Meshes of a scene: fetched once by digest, kept for the life of the page (contracts/scene.py, MeshAsset).
import { BASE } from "../net/place";
import { BufferAttribute, BufferGeometry } from "three";
import type { Scene } from "../generated/contracts";
import { parseMesh } from "./meshfile";

export type MeshSource = (digest: string) => Promise<ArrayBuffer>;

export class MeshStore {
  /** Meshes that could not be had; their bodies are drawn with their simple shapes. */
  failed = 0;
  private readonly known = new Map<string, Promise<BufferGeometry>>();

  /** `read` gives the file of a digest; the studio has it unless said otherwise. */
  constructor(private readonly read: MeshSource = fetchMesh) {}

  /** Call `use` with the mesh `name` of the scene when it is here; never when it cannot be had. */
  load(scene: Scene, name: string, use: (geometry: BufferGeometry) => void): void {
    const digest = scene.meshes.find((asset) => asset.name === name)?.digest;
    if (digest === undefined) {
      this.failed += 1;
      return;
    }
    let wanted = this.known.get(digest);
    if (wanted === undefined) {
      wanted = this.read(digest).then(geometryOf);
      this.known.set(digest, wanted);
    }
    // Each user gets a copy of its own, which it may dispose of.
    wanted.then(
      (geometry) => use(geometry.clone()),
      () => {
        this.failed += 1;
        this.known.delete(digest);
      },
    );
  }
}

async function fetchMesh(digest: string): Promise<ArrayBuffer> {
  const answer = await fetch(`${BASE}mesh/${digest}`);
  if (!answer.ok) throw new Error(`mesh ${digest}: ${answer.status}`);
  return answer.arrayBuffer();
}

function geometryOf(file: ArrayBuffer): BufferGeometry {
  const { vertices, triangles } = parseMesh(file);
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(vertices, 3));
  geometry.setIndex(new BufferAttribute(triangles, 1));
  return creased(geometry);
}

/** Flat where it is edged, smooth where it is round: faces that meet at less than 35 degrees share their normal. */
function creased(geometry: BufferGeometry): BufferGeometry {
  const flat = geometry.toNonIndexed();
  geometry.dispose();
  flat.computeVertexNormals();
  const positions = flat.getAttribute("position").array;
  const normals = flat.getAttribute("normal").array;
  const meeting = new Map<string, number[]>();
  for (let v = 0; v < positions.length; v += 3) {
    const key = `${Math.round((positions[v] ?? 0) * 1e5)} ${Math.round((positions[v + 1] ?? 0) * 1e5)} ${Math.round((positions[v + 2] ?? 0) * 1e5)}`;
    const at = meeting.get(key);
    if (at === undefined) meeting.set(key, [v]);
    else at.push(v);
  }
  const smooth = new Float32Array(normals.length);
  const limit = Math.cos((35 * Math.PI) / 180);
  for (const corners of meeting.values()) {
    for (const v of corners) {
      let [x, y, z] = [0, 0, 0];
      for (const other of corners) {
        const [nx, ny, nz] = [normals[other] ?? 0, normals[other + 1] ?? 0, normals[other + 2] ?? 0];
        if (nx * (normals[v] ?? 0) + ny * (normals[v + 1] ?? 0) + nz * (normals[v + 2] ?? 0) < limit) continue;
        x += nx;
        y += ny;
        z += nz;
      }
      const length = Math.hypot(x, y, z) || 1;
      smooth.set([x / length, y / length, z / length], v);
    }
  }
  flat.setAttribute("normal", new BufferAttribute(smooth, 3));
  return flat;
}
