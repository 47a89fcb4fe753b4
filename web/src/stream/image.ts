// Image frames (contracts/frame.py): envs without poses stream what they render. No DOM.
import { HEADER_BYTES, IMAGE_BYTES, IMAGE_OFFSETS, ImageFormat, MessageType, RECORD_BYTES, RECORD_OFFSETS } from "../generated/contracts";
import { emptyHeader, MalformedFrame, readHeader, type Header } from "./header";

/** One picture of an env, still encoded. */
export interface ImageFrame extends Header {
  width: number;
  height: number;
  mime: "image/jpeg" | "image/png";
  bytes: Uint8Array<ArrayBuffer>;
  /** Of the envs in a picture of training envs, in order: decisions and return of the present episode. */
  tiles: { env: number; episode: number; length: number; return: number }[];
}

/** Decode an image frame; its bytes are a view of `data`. Throws MalformedFrame. */
export function decodeImage(data: ArrayBuffer): ImageFrame {
  const view = new DataView(data);
  const header = emptyHeader();
  readHeader(view, MessageType.IMAGE, header);
  const start = HEADER_BYTES + IMAGE_BYTES;
  if (data.byteLength <= start) throw new MalformedFrame("an image frame without a picture");
  const format = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.format, true);
  if (format !== ImageFormat.JPEG && format !== ImageFormat.PNG) throw new MalformedFrame(`image format ${format} is unknown`);
  const width = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.width, true);
  const height = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.height, true);
  if (width === 0 || height === 0) throw new MalformedFrame(`a picture of ${width} x ${height}`);
  const count = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.records, true);
  const end = data.byteLength - count * RECORD_BYTES;
  if (end <= start) throw new MalformedFrame(`${count} records do not fit into the frame`);
  const tiles = Array.from({ length: count }, (_, index) => {
    const at = end + index * RECORD_BYTES;
    return {
      env: view.getUint32(at + RECORD_OFFSETS.env, true),
      episode: view.getUint32(at + RECORD_OFFSETS.episode, true),
      length: view.getUint32(at + RECORD_OFFSETS.length, true),
      return: view.getFloat32(at + RECORD_OFFSETS.return, true),
    };
  });
  return {
    ...header,
    width,
    height,
    mime: format === ImageFormat.JPEG ? "image/jpeg" : "image/png",
    bytes: new Uint8Array(data, start, end - start),
    tiles,
  };
}
