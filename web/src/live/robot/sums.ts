// Sums in NumPy's order, so that rewards come out bit for bit: eight running sums, in blocks of 128 numbers.

const BLOCK = 128;
const lanes = new Float64Array(8);

/** Sum of numbers [start, start + count) in float64. */
export function pairwise(numbers: Float64Array, start: number, count: number): number {
  if (count < 8) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += numbers[start + i]!;
    return sum;
  }
  if (count > BLOCK) {
    const half = halved(count);
    return pairwise(numbers, start, half) + pairwise(numbers, start + half, count - half);
  }
  for (let lane = 0; lane < 8; lane++) lanes[lane] = numbers[start + lane]!;
  const whole = count - (count % 8);
  for (let i = 8; i < whole; i += 8) {
    for (let lane = 0; lane < 8; lane++) lanes[lane]! += numbers[start + i + lane]!;
  }
  let sum = lanes[0]! + lanes[1]! + (lanes[2]! + lanes[3]!) + (lanes[4]! + lanes[5]! + (lanes[6]! + lanes[7]!));
  for (let i = whole; i < count; i++) sum += numbers[start + i]!;
  return sum;
}

/** The same in float32: each addition is rounded. */
export function pairwiseSingle(numbers: Float64Array, start: number, count: number): number {
  const round = Math.fround;
  if (count < 8) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum = round(sum + numbers[start + i]!);
    return sum;
  }
  if (count > BLOCK) {
    const half = halved(count);
    return round(pairwiseSingle(numbers, start, half) + pairwiseSingle(numbers, start + half, count - half));
  }
  for (let lane = 0; lane < 8; lane++) lanes[lane] = numbers[start + lane]!;
  const whole = count - (count % 8);
  for (let i = 8; i < whole; i += 8) {
    for (let lane = 0; lane < 8; lane++) lanes[lane] = round(lanes[lane]! + numbers[start + i + lane]!);
  }
  const left = round(round(lanes[0]! + lanes[1]!) + round(lanes[2]! + lanes[3]!));
  const right = round(round(lanes[4]! + lanes[5]!) + round(lanes[6]! + lanes[7]!));
  let sum = round(left + right);
  for (let i = whole; i < count; i++) sum = round(sum + numbers[start + i]!);
  return sum;
}

function halved(count: number): number {
  const half = Math.floor(count / 2);
  return half - (half % 8);
}
