// Image frames (contracts/frame.py): envs without poses stream what they render. No DOM.
import { HEADER_BYTES, IMAGE_BYTES, IMAGE_OFFSETS, ImageFormat, MessageType } from "../generated/contracts";
import { emptyHeader, MalformedFrame, readHeader, type Header } from "./header";

/** One picture of an env, still encoded. */
export interface ImageFrame extends Header {
  width: number;
  height: number;
  mime: "image/jpeg" | "image/png";
  bytes: Uint8Array<ArrayBuffer>;
}

/** Decode an image frame; its bytes are a view of `data`. Throws MalformedFrame. */
export function decodeImage(data: ArrayBuffer): ImageFrame {
  const view = new DataView(data);
  const header = emptyHeader();
  readHeader(view, MessageType.IMAGE, header);
  if (data.byteLength <= HEADER_BYTES + IMAGE_BYTES) throw new MalformedFrame("an image frame without a picture");
  const format = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.format, true);
  if (format !== ImageFormat.JPEG && format !== ImageFormat.PNG) throw new MalformedFrame(`image format ${format} is unknown`);
  const width = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.width, true);
  const height = view.getUint16(HEADER_BYTES + IMAGE_OFFSETS.height, true);
  if (width === 0 || height === 0) throw new MalformedFrame(`a picture of ${width} x ${height}`);
  return {
    ...header,
    width,
    height,
    mime: format === ImageFormat.JPEG ? "image/jpeg" : "image/png",
    bytes: new Uint8Array(data, HEADER_BYTES + IMAGE_BYTES),
  };
}
