// A bundle as the page finds it in itself: the manifest, and parts that are unpacked and checked when asked for.
import { ENGINE_PART, MANIFEST_ID, MAX_PART_BYTES, PART_PREFIX, type BundleManifest } from "../generated/contracts";
import { LiveError } from "../live/engine";
import { readManifest } from "./manifest";
import { digestOf } from "./sha256";
import { fromBase64, gunzip } from "./unpack";

/** Text of the element with this id; undefined where there is none. */
export type Source = (id: string) => string | undefined;

export class Bundle {
  readonly manifest: BundleManifest;
  private readonly read = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  /** Throws a LiveError of one sentence. */
  constructor(private readonly source: Source) {
    const json = source(MANIFEST_ID);
    if (json === undefined || json.trim() === "") throw new LiveError("This page holds no bundle: what should describe it is missing.");
    this.manifest = readManifest(json);
  }

  /** The bytes of a part; nobody may change them. Rejects with a LiveError of one sentence. */
  readonly part = (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    let wanted = this.read.get(name);
    if (wanted === undefined) {
      wanted = this.unpack(name);
      this.read.set(name, wanted);
    }
    return wanted;
  };

  /** The file of a mesh of the scene. */
  readonly mesh = async (digest: string): Promise<ArrayBuffer> => {
    const name = this.manifest.meshes[digest];
    if (name === undefined) throw new LiveError(`This page has no mesh ${digest}.`);
    const bytes = await this.part(name);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };

  private async unpack(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const said = this.manifest.parts.find((part) => part.name === name);
    const packed = this.source(PART_PREFIX + name);
    const what = `its part ${name.slice(0, 60)}`;
    if (said === undefined || packed === undefined) throw new LiveError(`This page is damaged: ${what} is missing.`);
    if (packed.length > MAX_PART_BYTES * 2) throw new LiveError(`This page is damaged: ${what} is too long.`);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await gunzip(fromBase64(packed), said.bytes);
    } catch {
      throw new LiveError(`This page is damaged: ${what} cannot be unpacked.`);
    }
    if (bytes.length !== said.bytes || (await digestOf(bytes)) !== said.digest) {
      throw new LiveError(`This page is damaged: ${what} is not what it was when the page was made.`);
    }
    if (name === ENGINE_PART && said.digest !== MUJOCO_DIGEST) {
      throw new LiveError(`This page refuses to run: its ${ENGINE_PART} is not MuJoCo ${MUJOCO_VERSION} as published.`);
    }
    return bytes;
  }
}

/** The elements of this document. */
export function fromDocument(): Source {
  return (id) => document.getElementById(id)?.textContent ?? undefined;
}
