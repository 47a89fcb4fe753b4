// Textures drawn by the page itself: grain of the ground, soft shadows, glows. Nothing is loaded.
import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace } from "three";

function canvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const element = document.createElement("canvas");
  element.width = width;
  element.height = height;
  const context = element.getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas.");
  return [element, context];
}

/** Fine grain for the ground, the same on every load; grey, so that a material's colour tints it. */
export function grain(width: number, height: number): CanvasTexture {
  const size = 256;
  const [element, context] = canvas(size, size);
  context.fillStyle = "#f4f4f4";
  context.fillRect(0, 0, size, size);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let blade = 0; blade < 5200; blade++) {
    context.fillStyle = random() < 0.5 ? "rgba(255,255,255,0.30)" : "rgba(0,0,0,0.07)";
    context.fillRect(random() * size, random() * size, 1 + random(), 2 + random() * 4);
  }
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.anisotropy = 4;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(width / 2.5, height / 2.5);
  return texture;
}

/** White that fades out towards the four edges: the ground round a field ends softly. */
export function faded(): CanvasTexture {
  const size = 256;
  const [element, context] = canvas(size, size);
  const image = context.createImageData(size, size);
  const ease = (t: number): number => Math.min(Math.max(t, 0), 1) ** 2 * (3 - 2 * Math.min(Math.max(t, 0), 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const edge = (v: number): number => ease(Math.min(v, size - 1 - v) / (size * 0.3));
      const at = (y * size + x) * 4;
      image.data.fill(255, at, at + 3);
      image.data[at + 3] = 255 * edge(x) * edge(y);
    }
  }
  context.putImageData(image, 0, 0);
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** A round spot that fades out: shadow or glow, by its colour. */
export function spot(inner: string, power: number): CanvasTexture {
  const [element, context] = canvas(128, 128);
  const gradient = context.createRadialGradient(64, 64, 0, 64, 64, 64);
  for (let stop = 0; stop <= 10; stop++) {
    const alpha = (1 - stop / 10) ** power;
    gradient.addColorStop(stop / 10, inner.replace("ALPHA", alpha.toFixed(3)));
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, 128, 128);
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
