// The page's own generator for starts of episodes and commands: xoshiro128** seeded by splitmix32.

/** The same seed draws the same numbers everywhere; they are not those that NumPy draws from that seed. */
export class Random {
  private readonly state = new Uint32Array(4);
  private spare = NaN;

  constructor(seed: number) {
    this.seed(seed);
  }

  /** A whole number from 0 to 2^53 - 1. */
  seed(seed: number): void {
    let mixed = (Math.floor(seed / 2 ** 32) ^ 0x9e3779b9) >>> 0;
    mixed = (mixed ^ (seed >>> 0)) >>> 0;
    for (let i = 0; i < 4; i++) {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      let word = mixed ^ (mixed >>> 16);
      word = Math.imul(word, 0x21f0aaad);
      word ^= word >>> 15;
      word = Math.imul(word, 0x735a2d97);
      this.state[i] = word ^ (word >>> 15);
    }
    if (this.state.every((word) => word === 0)) this.state[0] = 1;
    this.spare = NaN;
  }

  /** In [0, 1), 53 bits. */
  unit(): number {
    return ((this.next() >>> 5) * 2 ** 26 + (this.next() >>> 6)) / 2 ** 53;
  }

  /** In [low, high). */
  uniform(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** Standard normal; by the polar method, two at a time. */
  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const kept = this.spare;
      this.spare = NaN;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * this.unit() - 1, 2 * this.unit() - 1];
      const square = x * x + y * y;
      if (square <= 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * factor;
      return x * factor;
    }
  }

  private next(): number {
    const s = this.state;
    const [a, b, c, d] = [s[0]!, s[1]!, s[2]!, s[3]!];
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    s[2] = c ^ a;
    s[3] = d ^ b;
    s[1] = b ^ s[2]!;
    s[0] = a ^ s[3]!;
    s[2] = s[2]! ^ (b << 9);
    s[3] = (s[3]! << 11) | (s[3]! >>> 21);
    return result;
  }
}
