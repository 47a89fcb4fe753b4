// The mesh file of the contract (contracts/scene.py, MeshAsset): magic, counts, vertices, triangles. No DOM.

export interface MeshData {
  /** V x 3 metres. */
  vertices: Float32Array<ArrayBuffer>;
  /** T x 3 vertex numbers. */
  triangles: Uint32Array<ArrayBuffer>;
}

const HEAD_BYTES = 12;
const MAGIC = 0x314d5944; // "DYM1"

/** Read a mesh file. Throws an Error that says what is wrong. */
export function parseMesh(data: ArrayBuffer): MeshData {
  const view = new DataView(data);
  if (data.byteLength < HEAD_BYTES || view.getUint32(0, true) !== MAGIC) throw new Error("this is no mesh file");
  const vertices = view.getUint32(4, true);
  const triangles = view.getUint32(8, true);
  const bytes = HEAD_BYTES + (vertices + triangles) * 12;
  if (bytes !== data.byteLength) throw new Error(`a mesh of ${vertices} vertices and ${triangles} triangles has ${bytes} bytes, not ${data.byteLength}`);
  const mesh = {
    vertices: new Float32Array(data, HEAD_BYTES, vertices * 3),
    triangles: new Uint32Array(data, HEAD_BYTES + vertices * 12, triangles * 3),
  };
  if (!mesh.vertices.every(Number.isFinite)) throw new Error("a vertex of the mesh is not a finite number");
  if (mesh.triangles.some((vertex) => vertex >= vertices)) throw new Error("a triangle of the mesh names a vertex that it does not have");
  return mesh;
}
