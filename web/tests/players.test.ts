import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActionWord, EnvSpec, EpisodeScore, HumanSeat, OperatorSpec, RunInfo, StageStatus } from "../src/generated/contracts";
import { padBits } from "../src/input/gamepad";
import { bit } from "../src/input/keys";
import { wanted } from "../src/state/beside";
import { canHuman, contestantName, llmFaults, modelName, named, operatorOf, operatorSpec, operatorTitle, operatorValue, policyName, USUAL_LLM } from "../src/state/operators";
import { faultWords, latency, leaders, scoreKind, totals, usageWords, worth } from "../src/state/scores";
import { byDigit, cellOf, columnOf, fitting, humanTurn, keySeat, lost, seatState } from "../src/state/seats";

const RUN = { run_id: "20261121-110747-gentle-lion", name: "", folder: "/home/x/runs/20261121-110747-gentle-lion" } as RunInfo;

function env(change: Partial<EnvSpec>): EnvSpec {
  return { agents: ["blue", "orange"], action: { kind: "discrete", size: 2, names: [] }, cooperative: false, turn_based: false, ...change } as unknown as EnvSpec;
}

function status(change: Partial<StageStatus>): StageStatus {
  return { replay: "", over: false, turn: [], choices: [], seats: [], operators: [], ...change } as unknown as StageStatus;
}

const words = (...all: string[]): ActionWord[] => all.map((word, action) => ({ action, word, meaning: "" }));
const seat = (agent: number, holder = 0, was_held = false): HumanSeat => ({ agent, holder, was_held });

test("an operator survives the way through a list, and has a name to read", () => {
  const all: OperatorSpec[] = [operatorSpec("policy"), operatorSpec("policy", "/runs/a/ckpt:1"), operatorSpec("random"), operatorSpec("human"), operatorSpec("scripted", "strong")];
  for (const one of all) assert.deepEqual(operatorOf(operatorValue(one)), one);
  assert.equal(operatorValue(operatorSpec("scripted")), "scripted:scripted");
  assert.equal(operatorValue(operatorSpec("scripted"), ["balancer"]), "scripted:balancer", "no name = the env's first");
  assert.equal(operatorValue(operatorSpec("scripted", "random")), "random:");
  const model = operatorSpec("llm", "", { ...USUAL_LLM, model: "org/tiny-1B" });
  assert.ok(operatorValue(model) !== operatorValue(operatorSpec("llm", "", USUAL_LLM)));
  assert.deepEqual([operatorTitle(model), modelName(USUAL_LLM), operatorTitle(undefined)], ["tiny-1B", "LLM 127.0.0.1:8000", ""]);
  assert.equal(policyName(`${RUN.folder}/checkpoints/9`, [RUN]), "gentle-lion");
  assert.equal(policyName("/tmp/mine/policy.onnx"), "mine");
  assert.equal(policyName("/x/1", [], [{ run_id: RUN.run_id, name: "", worker: "", path: "/x/1", env_steps: 2_500_000 }]), "gentle-lion 2.5 M");
});

test("contestants are told apart by name", () => {
  const pair = [operatorSpec("policy"), operatorSpec("scripted")];
  assert.equal(contestantName(pair, RUN.run_id, [RUN]), "gentle-lion vs script");
  assert.equal(contestantName([operatorSpec("random")], "", []), "random");
  assert.equal(contestantName(Array<OperatorSpec>(4).fill(operatorSpec("random")), "", []), "random");
  const twice = named([{ name: "", operators: pair, run_id: "" }, { name: "x", operators: pair, run_id: "" }], []);
  assert.deepEqual(twice.map((one) => one.name), ["AI vs script", "AI vs script (2)"]);
});

test("people play boards and what has keys, not motors", () => {
  const keyed = { kind: "discrete", size: 3, names: ["stay", "forward", "forward+dash"] } as unknown as EnvSpec["action"];
  assert.equal(canHuman(env({ action: keyed })), true);
  assert.equal(canHuman(env({ action: { ...keyed, names: ["push_left", "push_right"] } })), false);
  assert.equal(canHuman(env({ turn_based: true })), true);
  assert.equal(canHuman(env({ action: { ...keyed, kind: "box" } })), false);
});

test("a form of a language model says what is wrong where it is", () => {
  assert.deepEqual(llmFaults(USUAL_LLM), {});
  const wrong = llmFaults({ ...USUAL_LLM, base_url: "localhost:8000", key_env: "sk-abc123", history: 1.5, timeout_s: 0, max_cost: 2, temperature: Number.NaN });
  assert.deepEqual(Object.keys(wrong).sort(), ["base_url", "history", "key_env", "max_cost", "temperature", "timeout_s"]);
  assert.deepEqual(llmFaults({ ...USUAL_LLM, max_cost: 2, price_prompt: 0.1 }), {});
});

const score = (episode: number, outcome: number, ...returns: number[]): EpisodeScore =>
  ({ episode, seed: 7, returns, outcome, length: 100, terminated: true, truncated: false, result: "", latency_mean_ms: [1, 3], defaults: [0, 2], progression: null }) as EpisodeScore;

test("scores of a duel, a team and many", () => {
  assert.deepEqual([scoreKind(undefined), scoreKind(env({ agents: ["a"] })), scoreKind(env({})), scoreKind(env({ cooperative: true })), scoreKind(env({ agents: ["a", "b", "c"] }))], ["duel", "single", "duel", "team", "many"]);
  assert.deepEqual([worth(score(0, 0, 2, 3), "team"), worth(score(0, 0, 2, 3), "many")], [5, 2]);
  const stage = { scores: [score(0, 1, 1, -1), score(1, 0, 0, 0)], played: 5, won: 3, lost: 1, return_means: [0.4, -0.4] };
  const sum = totals(stage, "duel");
  assert.deepEqual([sum.episodes, sum.wins, sum.draws, sum.losses, sum.mean, sum.latencyMs, sum.defaults, sum.progression], [5, 3, 1, 1, 0.4, 2, 4, undefined]);
  const none = totals({ scores: [], played: 0, won: 0, lost: 0, return_means: [] }, "single");
  assert.ok(Number.isNaN(none.mean) && Number.isNaN(none.length));
  assert.deepEqual([...leaders([sum, { ...sum, losses: 3 }], "duel")], [0]);
  assert.deepEqual([...leaders([sum, none], "duel")], []);
  assert.deepEqual([...leaders([sum, sum], "duel")], []);
  assert.deepEqual([...leaders([none, none], "single")], []);
});

test("figures of who decides are few characters", () => {
  assert.deepEqual([0.01, 0.44, 12.3, 1340, 23_000, Number.NaN].map(latency), ["< 0.1 ms", "0.4 ms", "12 ms", "1.3 s", "23 s", "–"]);
  const counts = { calls: 1, prompt_tokens: 3000, completion_tokens: 40, retries: 2, timeout: 3, new_fault: 1, empty: 0 };
  assert.deepEqual(usageWords({ counts, cost: 0.5 }), ["1 call", "3040 tokens", "cost 0.50", "2 again"]);
  assert.deepEqual(faultWords(counts), ["3 without an answer", "1 new fault"]);
});

test("whose keys go where: a seat of one's own, else a free one, never another's", () => {
  const both = [{ stage: "a", status: status({ seats: [seat(0, 4)] }) }, { stage: "b", status: status({ seats: [seat(1)] }) }];
  assert.deepEqual(keySeat(both, []), { stage: "b", agent: 1, holder: 0 });
  assert.deepEqual(keySeat(both, [{ stage: "a", agent: 0, holder: 4 }]), { stage: "a", agent: 0, holder: 4 });
  assert.equal(keySeat([both[0] as (typeof both)[number], { stage: "c", status: undefined }], []), undefined);
  assert.equal(keySeat([{ stage: "", status: status({ seats: [seat(1)], replay: "x" }) }], []), undefined);
  assert.deepEqual([seatState(seat(0, 4), "a", []), seatState(seat(0), "a", []), seatState(seat(0, 4), "a", [{ stage: "a", agent: 0, holder: 4 }])], ["taken", "free", "mine"]);
});

test("a seat is lost to another holder or with its human, not by a late word", () => {
  const mine = [{ stage: "a", agent: 1, holder: 4 }];
  assert.deepEqual(lost(mine, "a", status({ seats: [seat(1, 4)] })), []);
  assert.deepEqual(lost(mine, "a", status({ seats: [seat(1, 0)] })), []);
  assert.deepEqual(lost(mine, "b", status({ seats: [] })), []);
  assert.deepEqual(lost(mine, "a", status({ seats: [seat(1, 5)] })), mine);
  assert.deepEqual(lost(mine, "a", status({ seats: [] })), mine);
});

test("moves: by turn, by words, by place, by digit", () => {
  const operators = [operatorSpec("scripted"), operatorSpec("human")];
  assert.deepEqual([humanTurn(status({ turn: [1], operators })), humanTurn(status({ turn: [0], operators })), humanTurn(status({ turn: [1], operators, over: true }))], [1, -1, -1]);
  const chess = words("e2e4", "e2e3", "e7e8q", "e7e8");
  assert.deepEqual(fitting(chess, "e7 e8").map((one) => one.word), ["e7e8q", "e7e8"]);
  assert.equal(fitting(chess, "E7E8")[0]?.word, "e7e8");
  assert.equal(fitting(chess, ""), chess);
  assert.deepEqual(["top left", "middle centre", "bottom right", "centre", "middle right", "e2e4", "left turn"].map(cellOf), [[0, 0], [1, 1], [2, 2], [1, 1], [1, 2], undefined, undefined]);
  assert.deepEqual([columnOf("column 4"), columnOf("column four")], [4, undefined]);
  assert.equal(byDigit(words("column 2", "column 7"), 7)?.word, "column 7");
  assert.equal(byDigit(words("column 2", "column 7"), 1), undefined);
  assert.equal(byDigit(words("top left", "bottom right"), 9)?.word, "bottom right");
  assert.equal(byDigit(words("pass", "look"), 2)?.word, "look");
  assert.equal(byDigit([], 1), undefined);
  assert.equal(byDigit(Array.from({ length: 20 }, (_, i) => ({ action: i, word: `m${i}`, meaning: "" })), 3), undefined);
});

test("a gamepad's sticks and buttons are keys", () => {
  const pad = (axes: number[], ...pressed: number[]) => padBits({ axes, buttons: Array.from({ length: 17 }, (_, i) => ({ pressed: pressed.includes(i) })) });
  assert.equal(pad([0, 0, 0, 0]), 0);
  assert.equal(pad([0, -1, 0, 0]), bit("forward"));
  assert.equal(pad([0.1, 0.1, 0.9, 0], 0), bit("turn_right") | bit("dash"));
  assert.equal(pad([], 14, 4), bit("left") | bit("turn_left"));
});

test("compared stages are watched while they are looked at", () => {
  assert.deepEqual(wanted("compare", [], {}, undefined, "", ["a", "b"]).stages, ["a", "b"]);
  assert.deepEqual(wanted("show", [], {}, undefined, "", ["a", "b"]).stages, []);
});
