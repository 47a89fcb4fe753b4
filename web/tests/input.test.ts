import assert from "node:assert/strict";
import { test } from "node:test";
import { Drag, toLocal, type DragMessage } from "../src/input/drag";
import { bit, fromScreen, HeldKeys, stickBits } from "../src/input/keys";

test("keys travel on change and ten times a second while held", () => {
  const sent: number[] = [];
  const keys = new HeldKeys((mask) => sent.push(mask));
  keys.set("KeyW", bit("forward"), 0);
  keys.set("KeyW", bit("forward"), 5);
  assert.deepEqual(sent, [1]);
  for (let now = 10; now <= 1000; now += 10) keys.heartbeat(now);
  assert.ok(sent.length >= 10 && sent.length <= 12, `${sent.length} messages`);
  keys.set("KeyW", 0, 1001);
  assert.equal(sent.at(-1), 0);
  const count = sent.length;
  for (let now = 1010; now <= 2000; now += 10) keys.heartbeat(now);
  assert.equal(sent.length, count);
});

test("two sources may hold one key; losing focus lets everything go", () => {
  const sent: number[] = [];
  const keys = new HeldKeys((mask) => sent.push(mask));
  keys.set("KeyW", bit("forward"), 0);
  keys.set("ArrowUp", bit("forward"), 1);
  keys.set("KeyW", 0, 2);
  assert.equal(keys.mask, bit("forward"));
  keys.releaseAll(3);
  assert.deepEqual(sent, [1, 0]);
});

test("up on the screen is up on the screen, for both sides", () => {
  assert.equal(fromScreen(bit("forward"), 0), bit("left"));
  assert.equal(fromScreen(bit("right"), 0), bit("forward"));
  assert.equal(fromScreen(bit("forward"), 1), bit("right"));
  assert.equal(fromScreen(bit("left"), 1), bit("forward"));
  assert.equal(fromScreen(bit("turn_left") | bit("dash"), 1), bit("turn_left") | bit("dash"));
});

test("the stick gives one direction, and none near its middle", () => {
  assert.equal(stickBits(0.1, 0.1), 0);
  assert.equal(stickBits(0.9, 0.2), bit("right"));
  assert.equal(stickBits(-0.2, -0.9), bit("back"));
});

test("a drag sends at most 60 times a second, repeats while it rests, and ends once", () => {
  const sent: DragMessage[] = [];
  const released: string[] = [];
  const drag = new Drag(
    (message) => sent.push(message),
    (stage) => released.push(stage),
  );
  drag.start("side", 2, [0.1, 0, 0], [1, 1, 0], 0);
  for (let now = 1; now <= 1000; now += 1) drag.move([now / 1000, 1, 0], now);
  assert.ok(sent.length <= 63, `${sent.length} messages a second`);
  drag.flush(1100);
  const moved = sent.length;
  for (let now = 1100; now <= 2100; now += 16) drag.flush(now);
  assert.ok(sent.length - moved >= 8, "a resting pointer goes on speaking");
  assert.deepEqual(sent.at(-1), { stage: "side", body: 2, point: [0.1, 0, 0], target: [1, 1, 0] });
  drag.end();
  drag.end();
  assert.deepEqual(released, ["side"]);
  drag.move([9, 9, 9], 3000);
  assert.notDeepEqual(sent.at(-1)?.target, [9, 9, 9]);
});

test("a world point in the frame of a turned body", () => {
  const half = Math.SQRT1_2;
  const local = toLocal([1, 3, 0], [1, 2, 0], [half, 0, 0, half]);
  [1, 0, 0].forEach((value, i) => assert.ok(Math.abs((local[i] ?? 9) - value) < 1e-9));
});
