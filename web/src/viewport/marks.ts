// Numbers on the ground, every five metres along x: how far a robot has come.
import { CanvasTexture, Group, LinearFilter, LinearMipmapLinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace, type Vector3 } from "three";

const EVERY_M = 5;
const COUNT = 15;
const WIDTH = 192;
const HEIGHT = 64;

interface Mark {
  mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  canvas: HTMLCanvasElement;
  texture: CanvasTexture;
  metres: number;
}

export class DistanceMarks {
  readonly object = new Group();
  private readonly marks: Mark[];
  private row = 0;

  constructor(
    private readonly ground: number,
    private readonly colour: string,
    /** Runners are seen from behind: then numbers are read along the way, not from its side. */
    private readonly fromBehind: boolean,
  ) {
    this.marks = Array.from({ length: COUNT }, () => this.make());
  }

  /** Show the numbers round the place looked at; from afar (`span` metres) they are larger. */
  look(focus: Vector3, span: number): void {
    const scale = Math.min(Math.max(span / 14, 1), 3.2);
    const middle = Math.round(focus.x / EVERY_M);
    // The row of numbers goes along sideways only when the robot has left it for good.
    if (Math.abs(focus.y - this.row) > 3) this.row = Math.round(focus.y / 2) * 2;
    for (let k = middle - (COUNT >> 1); k <= middle + (COUNT >> 1); k++) {
      const mark = this.marks[((k % COUNT) + COUNT) % COUNT] as Mark;
      if (mark.metres !== k * EVERY_M) this.write(mark, k * EVERY_M);
      mark.mesh.scale.setScalar(scale);
      if (this.fromBehind) mark.mesh.position.set(k * EVERY_M + 0.12 + 0.3 * scale, this.row, this.ground + 0.003);
      else mark.mesh.position.set(k * EVERY_M + 0.12 + 0.75 * scale, this.row - 1.05 - 0.27 * scale, this.ground + 0.003);
    }
  }

  private make(): Mark {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const texture = new CanvasTexture(canvas);
    texture.colorSpace = SRGBColorSpace;
    texture.minFilter = LinearMipmapLinearFilter;
    texture.magFilter = LinearFilter;
    texture.anisotropy = 4;
    const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false, opacity: 0.85 });
    const mesh = new Mesh(new PlaneGeometry(1.5, 0.5), material);
    mesh.renderOrder = -2;
    if (this.fromBehind) mesh.rotation.z = -Math.PI / 2;
    this.object.add(mesh);
    return { mesh, canvas, texture, metres: Number.NaN };
  }

  private write(mark: Mark, metres: number): void {
    mark.metres = metres;
    const context = mark.canvas.getContext("2d");
    if (context === null) return;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.fillStyle = this.colour;
    context.textBaseline = "middle";
    context.font = "600 46px system-ui, sans-serif";
    const number = String(metres);
    context.fillText(number, 2, HEIGHT / 2);
    const width = context.measureText(number).width;
    context.font = "500 30px system-ui, sans-serif";
    context.fillText("m", 8 + width, HEIGHT / 2 + 6);
    mark.texture.needsUpdate = true;
  }
}
