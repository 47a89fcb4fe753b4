// Kept models: which may be compared, what a new one may be called, what a comparison of them is. No DOM.
import type { Contestant, EnvSpec, RunInfo, ShelfModel } from "../generated/contracts";
import { MAX_CONTESTANTS, MIN_CONTESTANTS, operatorSpec } from "./operators";
import { short, shortId } from "./words";

/** As in contracts/shelf.py. */
export const MAX_NAME = 60;

/** Text as the name of a model: what no name has is left out. */
export function asName(text: string): string {
  const plain = text.normalize("NFC").replace(/[^\p{L}\p{N} ._-]+/gu, " ").replace(/ +/g, " ");
  return plain.replace(/^[^\p{L}\p{N}_]+/u, "").slice(0, MAX_NAME).replace(/[ .]+$/, "");
}

/** A name to begin with: that of the run and its steps. */
export function suggestedName(run: RunInfo, envSteps: number): string {
  return asName(`${run.name || shortId(run.run_id)} ${short(envSteps).replace(" ", "")}`);
}

/** Whether two models play the same thing. */
export function sameEnv(one: ShelfModel, other: ShelfModel): boolean {
  const key = (model: ShelfModel): string => JSON.stringify(Object.entries(model.env_options).sort(([a], [b]) => (a < b ? -1 : 1)));
  return one.env_id === other.env_id && key(one) === key(other);
}

/** Those chosen that are still there, in the order of the list. */
export function chosenOf(models: readonly ShelfModel[], names: ReadonlySet<string>): ShelfModel[] {
  return models.filter((model) => names.has(model.name));
}

/** Whether one more may be chosen: of the env of the others, and not too many. */
export function mayChoose(model: ShelfModel, chosen: readonly ShelfModel[]): boolean {
  const [first] = chosen;
  return first === undefined || (chosen.length < MAX_CONTESTANTS && sameEnv(model, first));
}

export function mayCompare(chosen: readonly ShelfModel[]): boolean {
  return chosen.length >= MIN_CONTESTANTS && chosen.length <= MAX_CONTESTANTS && chosen.every((one) => mayChoose(one, chosen.slice(0, 1)));
}

/** Each model on a stage of its own; where it needs an opponent, the same for all. */
export function contestantsOf(models: readonly ShelfModel[], env: EnvSpec): Contestant[] {
  const opponent = env.scripted_players.length > 0 ? operatorSpec("scripted") : operatorSpec("random");
  return models.map((model) => ({
    name: model.name,
    run_id: "",
    operators: env.agents.map((_, agent) => (agent === 0 || env.cooperative ? operatorSpec("policy", model.path) : opponent)),
  }));
}
