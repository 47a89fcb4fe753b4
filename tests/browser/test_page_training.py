"""Training on the page: Train, watch it learn without a pause in the match, change it, reload, stop."""

import itertools

import pytest
from browser_page import PageProbe

pytestmark = pytest.mark.browser

SAMPLE = """(seconds) => new Promise((resolve) => {
  const samples = [];
  const end = performance.now() + seconds * 1000;
  const look = (now) => {
    samples.push([now / 1000, drillyard.tick, drillyard.policyVersion]);
    if (now < end) requestAnimationFrame(look); else resolve(samples);
  };
  requestAnimationFrame(look);
})"""


def test_train_watch_reload_stop(probe: PageProbe) -> None:
    page = probe.page
    page.get_by_test_id("train").click()
    probe.until("drillyard.runId !== '' && drillyard.runState !== ''", "there is a run")
    probe.until("drillyard.policyVersion > 0", "the match plays a learned policy")
    probe.until("drillyard.envSteps > 0", "steps are counted")
    version, steps = probe.get("drillyard.policyVersion"), probe.get("drillyard.envSteps")
    probe.until(f"drillyard.policyVersion > {version}", "newer policies come")
    probe.until(f"drillyard.envSteps > {steps}", "more steps")
    probe.until("drillyard.historyPoints > 1", "curves have points")

    samples = page.evaluate(SAMPLE, 4)
    while samples[-1][2] - samples[0][2] < 2:
        samples = samples[-1:] + page.evaluate(SAMPLE, 4)
    assert all(later[1] >= earlier[1] for earlier, later in itertools.pairwise(samples))
    wall, ticks = samples[-1][0] - samples[0][0], samples[-1][1] - samples[0][1]
    assert ticks > 0.8 * 120 * wall, f"{ticks} ticks in {wall} s over {samples[-1][2] - samples[0][2]} swaps"
    probe.picture("show")

    rate = page.locator("input[name=lr]")
    rate.fill("0.0002")
    rate.press("Enter")
    assert page.locator(".setting-error").count() == 0
    rate.fill("-1")
    rate.press("Enter")
    page.locator(".setting-error").wait_for()
    rate.press("Escape")

    before = probe.get("({ run: drillyard.runId, steps: drillyard.envSteps, points: drillyard.historyPoints })")
    page.reload()
    probe.until_drawn()
    probe.until(f"drillyard.runId === '{before['run']}'", "the same run")
    probe.until(f"drillyard.envSteps >= {before['steps']}", "its steps")
    probe.until(f"drillyard.historyPoints >= {before['points']}", "its curves")
    assert probe.get("drillyard.policyVersion") >= version

    page.keyboard.press("7")
    for role in ("daemon", "studio", "stage", "learner", "rollout"):
        page.locator(f".role-{role}").first.wait_for()
    probe.picture("system-dark")
    page.keyboard.press("1")
    probe.until("drillyard.view === 'show'", "back on the Show")

    page.get_by_test_id("pause-training").click()
    probe.until("drillyard.runState === 'paused'", "training is held")
    held = probe.get("drillyard.tick")
    probe.until(f"drillyard.tick > {held} + 30", "the match is not")
    page.get_by_test_id("pause-training").click()
    probe.until("drillyard.runState === 'running'", "training goes on")
    page.get_by_test_id("stop-training").click()
    probe.until("drillyard.runState === 'ended'", "the run has ended")
    page.get_by_test_id("train").wait_for()

    page.keyboard.press("4")
    row = page.locator(f"[data-run='{before['run']}']")
    row.get_by_text("on the Show").wait_for()
    row.get_by_role("button", name="Delete").click()
    row.get_by_role("button", name="Keep").click()
    row.get_by_role("button", name="Delete").click()
    row.get_by_role("button", name="Delete", exact=True).click()
    row.wait_for(state="detached")


def test_a_replay_is_kept_and_played(probe: PageProbe) -> None:
    page = probe.page
    page.keyboard.press("r")
    tick = probe.get("drillyard.tick")
    probe.until(f"Math.abs(drillyard.tick - {tick}) > 120", "there is something to keep")
    page.get_by_role("button", name="Save replay").click()
    page.get_by_text("Replay saved").wait_for()
    page.keyboard.press("5")
    page.get_by_role("button", name="Play", exact=True).first.click()
    probe.until("drillyard.view === 'show' && (drillyard.flags & 2)", "the replay plays")
    page.get_by_role("button", name="Back to the live match").click()
    probe.until("!(drillyard.flags & 2)", "the live match goes on")
