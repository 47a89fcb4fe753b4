// The colours of returns: blue for the worst, grey for the middle, amber for the best; even to the eye. No DOM.

type Rgb = readonly [number, number, number];

/** Ends and middle of the scale in OKLab (lightness, green-red, blue-yellow); lightness rises evenly. */
const STOPS: readonly Rgb[] = [
  [0.52, -0.045, -0.145],
  [0.67, -0.005, 0.005],
  [0.83, 0.035, 0.155],
];
const ENTRIES = 256;
/** 256 colours x 3, linear RGB 0..1. */
const TABLE = new Float32Array(ENTRIES * 3);
for (let i = 0; i < ENTRIES; i++) TABLE.set(linearOf(labAt(i / (ENTRIES - 1))), i * 3);

/** Write the linear RGB of share `t` (clamped to 0..1) to `out[at..at+2]`. */
export function scaleColour(t: number, out: Float32Array, at: number): void {
  const index = Math.round(Math.min(Math.max(t, 0), 1) * (ENTRIES - 1)) * 3;
  out[at] = TABLE[index] as number;
  out[at + 1] = TABLE[index + 1] as number;
  out[at + 2] = TABLE[index + 2] as number;
}

/** The scale as a CSS gradient from left (worst) to right (best), for a legend. */
export function scaleGradient(): string {
  const stops = Array.from({ length: 9 }, (_, i) => {
    const [r, g, b] = linearOf(labAt(i / 8)).map((value) => Math.round(255 * encoded(value)));
    return `rgb(${r} ${g} ${b}) ${((i / 8) * 100).toFixed(1)}%`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

/** Where a return stands between the ends of a range, 0..1; the middle when the range is empty. */
export function shareOf(value: number, range: { low: number; high: number }): number {
  return range.high > range.low ? Math.min(Math.max((value - range.low) / (range.high - range.low), 0), 1) : 0.5;
}

function labAt(t: number): Rgb {
  const [low, middle, high] = STOPS as [Rgb, Rgb, Rgb];
  const [from, to, share] = t < 0.5 ? [low, middle, t * 2] : [middle, high, t * 2 - 1];
  return [0, 1, 2].map((i) => (from[i] ?? 0) + ((to[i] ?? 0) - (from[i] ?? 0)) * share) as [number, number, number];
}

/** OKLab to linear sRGB (Ottosson's matrices), clipped to what a screen shows. */
function linearOf([light, a, b]: Rgb): [number, number, number] {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number): number => Math.min(Math.max(value, 0), 1);
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Linear light to the sRGB curve. */
function encoded(value: number): number {
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}
