import assert from "node:assert/strict";
import { test } from "node:test";
import type { EnvSpec, RunInfo, ShelfModel } from "../src/generated/contracts";
import { asName, chosenOf, contestantsOf, MAX_NAME, mayChoose, mayCompare, sameEnv, suggestedName } from "../src/state/shelf";

function model(name: string, env_id = "gym:CartPole-v1", env_options: Record<string, unknown> = {}): ShelfModel {
  return { name, env_id, env_options, path: `/models/${name}` } as unknown as ShelfModel;
}

const names = (count: number): ShelfModel[] => Array.from({ length: count }, (_, index) => model(`m${index}`));

test("a run and its steps make a name that the shelf takes", () => {
  const run = { run_id: "20261121-110747-gentle-lion", name: "" } as RunInfo;
  assert.equal(suggestedName(run, 2_500_000), "gentle-lion 2.5M");
  assert.equal(asName("lr = 3e-4 / 2 (best)"), "lr 3e-4 2 best");
  assert.equal(asName("../.. ./-x."), "x");
  assert.equal(asName("???"), "");
  assert.equal(asName("Löwe №1"), "Löwe 1");
  assert.equal(asName("y".repeat(99)).length, MAX_NAME);
});

test("two to six of one env may be compared", () => {
  const all = [...names(8), model("other", "gym:Acrobot-v1"), model("hard", "gym:CartPole-v1", { wind: 2 })];
  assert.ok(!mayCompare(chosenOf(all, new Set())) && !mayCompare(all.slice(0, 1)) && mayCompare(all.slice(0, 2)));
  assert.ok(mayCompare(all.slice(0, 6)) && !mayCompare(all.slice(0, 7)) && !mayCompare([all[0]!, all[8]!]));
  assert.ok(mayChoose(all[5]!, all.slice(0, 5)) && !mayChoose(all[6]!, all.slice(0, 6)));
  assert.ok(mayChoose(all[8]!, []) && !mayChoose(all[8]!, all.slice(0, 1)) && !mayChoose(all[9]!, all.slice(0, 1)));
  assert.deepEqual(chosenOf(all, new Set(["m3", "m1", "gone"])).map((one) => one.name), ["m1", "m3"]);
  assert.ok(sameEnv(model("a", "x", { p: 1, q: 2 }), model("b", "x", { q: 2, p: 1 })));
});

test("each plays on a stage of its own, against the same opponent", () => {
  const game = { agents: ["blue", "orange"], cooperative: false, scripted_players: ["scripted"] } as unknown as EnvSpec;
  const [first, second] = contestantsOf(names(2), game);
  assert.deepEqual(first?.operators.map((one) => [one.kind, one.source]), [["policy", "/models/m0"], ["scripted", ""]]);
  assert.equal(second?.name, "m1");
  const alone = { ...game, agents: ["cart"], scripted_players: [] } as unknown as EnvSpec;
  assert.deepEqual(contestantsOf(names(1), alone)[0]?.operators.length, 1);
  const team = { ...game, cooperative: true } as unknown as EnvSpec;
  assert.ok(contestantsOf(names(1), team)[0]?.operators.every((one) => one.source === "/models/m0"));
  const chance = { ...game, scripted_players: [] } as unknown as EnvSpec;
  assert.equal(contestantsOf(names(1), chance)[0]?.operators[1]?.kind, "random");
});
