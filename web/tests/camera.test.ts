import assert from "node:assert/strict";
import { test } from "node:test";
import { Box3, PerspectiveCamera, Vector3 } from "three";
import { QualityControl } from "../src/viewport/quality";
import { Rig, standAt } from "../src/viewport/rig";
import { overview } from "../src/viewport/stands";

const STEP_S = 1 / 60;
const near = (got: number, wanted: number, within = 1e-3): void => assert.ok(Math.abs(got - wanted) < within, `${got} instead of ${wanted}`);

test("a stand puts the camera where the hint says", () => {
  const [rig, camera] = [new Rig(), new PerspectiveCamera(26, 1.5)];
  camera.up.set(0, 0, 1);
  rig.go(standAt([2, -3, 2], [1, 0, 0.5]), "free", 0, true);
  rig.place(camera);
  near(camera.position.distanceTo(new Vector3(2, -3, 2)), 0);
});

test("following keeps the angles and keeps up, and jumps with a robot that was put elsewhere", () => {
  const rig = new Rig();
  rig.go(standAt([0, -4, 2], [0, 0, 0.5]), "follow", 0, true);
  const robot = new Vector3(0, 0, 0.5);
  for (let i = 0; i < 240; i++) {
    robot.x += 2 * STEP_S;
    rig.update(STEP_S, robot);
  }
  // By its time constant of 0.16 s alone it would stay behind by 0.32 m.
  near(robot.x, rig.target.x, 0.05);
  near(rig.distance, Math.hypot(4, 1.5));
  rig.update(STEP_S, robot.set(-100, 3, 0.5));
  near(rig.target.x, -100);
  rig.update(1, robot, 20);
  near(rig.distance, 20, 0.1);
});

test("panning ends following; turning and nearing have limits", () => {
  const [rig, camera] = [new Rig(), new PerspectiveCamera(26, 1)];
  camera.up.set(0, 0, 1);
  rig.go(standAt([0, -4, 2], [0, 0, 0]), "follow", 0, true);
  rig.pan(0.5, 0, 0.5);
  assert.equal(rig.mode, "free");
  rig.update(5, new Vector3(9, 9, 9));
  // Seen from -y, right is +x: half a view's height at this distance.
  near(rig.target.x, Math.hypot(4, 2) * Math.tan(0.25), 0.01);
  near(rig.target.y, 0);
  for (let i = 0; i < 50; i++) rig.zoom(0.5);
  rig.orbit(0, -9);
  rig.update(5, undefined);
  rig.place(camera);
  near(rig.distance, 0.25, 1e-2);
  assert.ok(camera.position.z >= 0.05);
});

test("an overview has every corner in view, on wide and on narrow screens", () => {
  const box = new Box3(new Vector3(-12, -8, 0), new Vector3(12, 8, 1));
  for (const aspect of [0.5, 1, 2.2]) {
    const [rig, camera] = [new Rig(), new PerspectiveCamera(26, aspect)];
    camera.up.set(0, 0, 1);
    rig.go(overview(box, camera, -1.4, 0.8), "free", 0, true);
    rig.place(camera);
    let largest = 0;
    for (const x of [-12, 12]) {
      for (const y of [-8, 8]) {
        for (const z of [0, 1]) {
          const seen = new Vector3(x, y, z).project(camera);
          largest = Math.max(largest, Math.abs(seen.x), Math.abs(seen.y));
        }
      }
    }
    assert.ok(largest <= 1 && largest > 0.85, `${largest} at aspect ${aspect}`);
  }
});

test("a fixed quality stays whatever is measured; auto goes on from there", () => {
  const control = new QualityControl(1);
  assert.equal(control.choose("low"), true);
  const low = control.level;
  for (let i = 0; i < 500; i++) assert.equal(control.measure(200), false);
  assert.equal(control.level, low);
  assert.equal(control.choose("high"), true);
  assert.equal(control.level, 0);
  assert.equal(control.choose("auto"), false);
  let changed = false;
  for (let i = 0; i < 200; i++) changed = control.measure(100) || changed;
  assert.equal(changed, true);
});
