// Reset terms: how an episode starts; as src/drillyard/envs/robots/start.py, drawn by the page's own generator.
import type { ResetTerm } from "../../generated/contracts";
import { LiveError } from "../engine";
import { bounds } from "./addresses";
import type { Random } from "./random";

const MOST_DRAWS = 10_000;

interface Step {
  readonly term: ResetTerm;
  readonly start: number;
  readonly drawn: Float64Array;
}

export class Start {
  private readonly steps: readonly Step[];

  /** `qpos`, `qvel`: the state before the terms. Throws a LiveError for bounds that fit neither one number nor all. */
  constructor(
    terms: readonly ResetTerm[],
    private readonly qpos: Float64Array,
    private readonly qvel: Float64Array,
  ) {
    this.steps = terms.map((term) => {
      const [start, stop] = bounds(term.start, term.stop, (term.target === "qpos" ? qpos : qvel).length);
      const count = Math.max(stop - start, 0);
      if (![term.low, term.high].every((side) => side.length === 1 || side.length === count)) {
        throw new LiveError(`A start of an episode draws ${count} numbers of ${term.target} and has other bounds; the file is damaged.`);
      }
      return { term, start, drawn: new Float64Array(count) };
    });
  }

  /** Write the start of an episode to `qpos` and `qvel`. */
  draw(random: Random, qpos: Float64Array, qvel: Float64Array): void {
    qpos.set(this.qpos);
    qvel.set(this.qvel);
    for (const { term, start, drawn } of this.steps) {
      drawUntilFits(term, drawn, random);
      const target = term.target === "qpos" ? qpos : qvel;
      for (let i = 0; i < drawn.length; i++) target[start + i] = drawn[i]! + (term.mode === "add" ? target[start + i]! : 0);
    }
  }
}

function drawUntilFits(term: ResetTerm, drawn: Float64Array, random: Random): void {
  for (let tries = 0; tries < MOST_DRAWS; tries++) {
    for (let i = 0; i < drawn.length; i++) {
      const low = term.low[term.low.length === 1 ? 0 : i]!;
      const high = term.high[term.high.length === 1 ? 0 : i]!;
      drawn[i] = term.draw === "uniform" ? random.uniform(low, high) : term.draw === "normal" ? high * random.normal() : low;
    }
    const length = Math.sqrt(drawn.reduce((sum, value) => sum + value * value, 0));
    if ((term.norm_below === null || length < term.norm_below) && (term.norm_above === null || length > term.norm_above)) return;
  }
  throw new LiveError(`No start of an episode fits its bounds in ${MOST_DRAWS} draws of ${term.target}.`);
}
