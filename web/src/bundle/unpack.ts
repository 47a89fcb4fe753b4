// Base64 and gzip, with a bound on what comes out. No DOM.
import { LiveError } from "../live/engine";

type Decoder = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** Throws where it is no base64. Takes standard base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as Decoder).fromBase64;
  if (native !== undefined) return native.call(Uint8Array, text);
  const raw = atob(text.trim());
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

/** Unpack gzip to at most `most` bytes. Throws a LiveError where there would be more, something else where it is no gzip. */
export async function gunzip(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  let out = new Uint8Array(Math.min(most, Math.max(packed.length * 4, 1024)));
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return out.subarray(0, length);
    if (length + value.length > most) {
      await reader.cancel();
      throw new LiveError(`It unpacks to more than the ${most} bytes it promises.`);
    }
    if (length + value.length > out.length) {
      const wider = new Uint8Array(Math.min(most, Math.max(out.length * 2, length + value.length)));
      wider.set(out.subarray(0, length));
      out = wider;
    }
    out.set(value, length);
    length += value.length;
  }
}
