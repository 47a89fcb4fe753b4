// float32 arithmetic as NumPy does it: which zero comes out of max, min and clip is that of x86.

/** np.maximum: of two equal numbers the second. */
export const max = (a: number, b: number): number => (a > b ? a : b);

/** np.minimum: of two equal numbers the second. */
export const min = (a: number, b: number): number => (a < b ? a : b);

/** np.clip: a number on a bound stays itself. */
export const clip = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);

/** np.copysign(1, value). */
export const signOf = (value: number): number => (value > 0 ? 1 : value < 0 ? -1 : 1 / value < 0 ? -1 : 1);

/** np.sign, of a number that is none below zero. */
export const positive = (value: number): number => (value > 0 ? 1 : 0);

/** Correctly rounded, as the square root of a float32 is through float64. */
export const root = (value: number): number => Math.fround(Math.sqrt(value));
