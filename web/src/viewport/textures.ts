// Textures drawn by the page itself: mown turf, soft shadows, glows. Nothing is loaded.
import { CanvasTexture, Color, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping, SRGBColorSpace } from "three";

function canvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const element = document.createElement("canvas");
  element.width = width;
  element.height = height;
  const context = element.getContext("2d");
  if (context === null) throw new Error("This browser gives no 2D canvas.");
  return [element, context];
}

/** Grass in stripes, as a mower leaves it; a small generator of our own keeps it the same on every load. */
export function turf(colour: string, width: number, height: number): CanvasTexture {
  const [element, context] = canvas(1024, 512);
  const base = new Color(colour);
  const stripes = 12;
  for (let stripe = 0; stripe < stripes; stripe++) {
    const shade = base.clone().multiplyScalar(stripe % 2 === 0 ? 1.1 : 0.93);
    context.fillStyle = `#${shade.getHexString()}`;
    context.fillRect((stripe * 1024) / stripes, 0, 1024 / stripes + 1, 512);
  }
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let blade = 0; blade < 26000; blade++) {
    context.fillStyle = random() < 0.5 ? "rgba(255,255,210,0.035)" : "rgba(0,20,0,0.05)";
    context.fillRect(random() * 1024, random() * 512, 1 + random(), 2 + random() * 4);
  }
  const light = context.createRadialGradient(512, 230, 60, 512, 256, 640);
  light.addColorStop(0, "rgba(255,255,230,0.10)");
  light.addColorStop(0.6, "rgba(0,0,0,0)");
  light.addColorStop(1, "rgba(0,10,10,0.28)");
  context.fillStyle = light;
  context.fillRect(0, 0, 1024, 512);
  const texture = new CanvasTexture(element);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.anisotropy = 4;
  // A field that stands on end is mown across as well.
  if (height > width) {
    texture.center.set(0.5, 0.5);
    texture.rotation = Math.PI / 2;
    texture.wrapS = texture.wrapT = RepeatWrapping;
  }
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
