import assert from "node:assert/strict";
import { test } from "node:test";
import type { SettingInfo, WorkerSetting } from "../src/generated/contracts";
import { asRequest, FIRST_DRAFT, problems, type Draft } from "../src/state/draft";
import type { Library } from "../src/state/libraries";
import { amount, changed, ours, read, readAll, written } from "../src/state/schema";

const setting = (fields: Partial<WorkerSetting>): WorkerSetting => ({ key: "k", kind: "float", default: 1, help: "", minimum: null, maximum: null, choices: [], ...fields });
const LR = setting({ key: "lr", kind: "float", default: 0.0003, minimum: 0, maximum: 1 });
const STEPS = setting({ key: "n_steps", kind: "int", default: 2048, minimum: 1 });
const NORM = setting({ key: "norm", kind: "bool", default: true });
const ACT = setting({ key: "act", kind: "choice", default: "tanh", choices: ["tanh", "relu"] });
const ARCH = setting({ key: "arch", kind: "str", default: "64,64" });

test("each kind of field reads what it says, or says in a sentence why not", () => {
  assert.deepEqual(read(LR, "1e-4"), { value: 1e-4, error: "" });
  assert.deepEqual(read(LR, "0,01"), { value: 0.01, error: "" });
  assert.equal(read(LR, "2").error, "At most 1.");
  assert.equal(read(LR, "-1").error, "At least 0.");
  assert.equal(read(LR, "fast").error, "A number from 0 to 1.");
  assert.equal(read(LR, "").error, "A number from 0 to 1.");
  assert.equal(read(STEPS, "1.5").error, "A whole number of at least 1.");
  assert.deepEqual(read(STEPS, " 512 "), { value: 512, error: "" });
  assert.deepEqual(read(NORM, "false"), { value: false, error: "" });
  assert.equal(read(ACT, "gelu").error, "One of tanh, relu.");
  assert.deepEqual(read(ARCH, ""), { value: "", error: "" });
  assert.deepEqual(read(setting({ default: null }), ""), { value: undefined, error: "" });
});

test("only what differs from its default counts as changed, and is sent", () => {
  const all = [LR, STEPS, NORM, ACT, ARCH];
  const texts = { lr: "0.00030", n_steps: "512", norm: "true", act: "relu", arch: "32", gone: "1" };
  assert.deepEqual(readAll(all, texts), { values: { n_steps: 512, act: "relu", arch: "32" }, errors: {} });
  assert.deepEqual(readAll(all, { lr: "x" }).errors, { lr: "A number from 0 to 1." });
  assert.equal(changed(LR, {}), false);
  assert.equal(changed(LR, { lr: "3e-4" }), false);
  assert.equal(changed(LR, { lr: "x" }), true);
  assert.equal(written(null), "");
});

test("our own settings: their defaults are known for the env that is on the show, else left to the tuning", () => {
  const infos: SettingInfo[] = [
    { key: "lr", default: 0.001, help: "", live: true, minimum: 0, maximum: 1 },
    { key: "self_play", default: true, help: "", live: false, minimum: null, maximum: null },
  ];
  assert.deepEqual(ours(infos, true).map((one) => [one.kind, one.default]), [["float", 0.001], ["bool", true]]);
  assert.deepEqual(ours(infos, false).map((one) => one.default), [null, true]);
});

test("amounts: 100k, 2.5 M, 1e6; nothing is no limit", () => {
  assert.deepEqual(["100k", "2.5 M", "1e6", "100 000", "7"].map(amount), [100_000, 2_500_000, 1_000_000, 100_000, 7]);
  assert.equal(amount("  "), undefined);
  for (const wrong of ["-1", "0", "many", "1kk", "k"]) assert.ok(Number.isNaN(amount(wrong)), wrong);
});

const LIBRARY = { name: "sb3", title: "Stable-Baselines3", state: "ready", needsScript: false, reason: "", algorithms: [{ name: "ppo", title: "PPO", help: "", action_spaces: [], settings: [LR, STEPS], environment: "default" }] } as unknown as Library;
const PPO = LIBRARY.algorithms[0] as NonNullable<(typeof LIBRARY.algorithms)[0]>;
const draft = (fields: Partial<Draft>): Draft => ({ ...FIRST_DRAFT, library: "sb3", env: "Drillyard/Ant-v5", ...fields });

test("a draft becomes a request with nothing in it but what was asked for", () => {
  assert.deepEqual(asRequest(draft({}), LIBRARY, PPO), { worker: "sb3", algorithm: "ppo", env_id: "Drillyard/Ant-v5" });
  const full = draft({ freeEnv: "CartPole-v1", steps: "100k", minutes: "2", seed: "7", name: " first ", tags: "a, b,,a ", priority: "-5", cpus: "2", memory: "4096", gpus: "1", texts: { lr: "0.001" } });
  assert.deepEqual(asRequest(full, LIBRARY, PPO, { backflip: true }), {
    worker: "sb3",
    algorithm: "ppo",
    env_id: "gym:CartPole-v1",
    settings: { lr: 0.001 },
    limits: { env_steps: 100_000, seconds: 120 },
    resources: { gpus: 1, cpus: 2, memory_mb: 4096 },
    seed: 7,
    priority: -5,
    name: "first",
    tags: ["a", "b"],
  });
  assert.deepEqual(asRequest(draft({}), LIBRARY, PPO, { backflip: true }).env_options, { backflip: true });
  assert.equal(asRequest(draft({ script: " ~/a.py " }), { ...LIBRARY, needsScript: true }, PPO).script, "~/a.py");
});

test("what keeps it from starting is said field by field", () => {
  assert.deepEqual(problems(draft({}), LIBRARY, PPO), {});
  const wrong = problems(draft({ env: "", steps: "many", seed: "-1", priority: "200", cpus: "0.5", memory: "1", texts: { lr: "9" } }), LIBRARY, PPO);
  assert.deepEqual(Object.keys(wrong).sort(), ["cpus", "env", "memory", "priority", "seed", "setting lr", "steps"]);
  assert.equal(wrong["priority"], "A whole number from -100 to 100.");
  assert.match(problems(draft({}), { ...LIBRARY, state: "absent" }, PPO)["library"] ?? "", /Install/);
  assert.equal(problems(draft({}), { ...LIBRARY, state: "broken", reason: "why" }, PPO)["library"], "why");
  assert.ok("script" in problems(draft({}), { ...LIBRARY, needsScript: true }, PPO));
  assert.ok("env" in problems(draft({ freeEnv: "not an id!" }), LIBRARY, PPO));
});
