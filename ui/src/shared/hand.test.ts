import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterHand, DOUBLE_CLICK, followHand } from "./hand";

const view = new EventTarget();
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", view);
  stop = followHand();
  vi.advanceTimersByTime(10_000);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hand = (does: "pointerdown" | "pointerup") => view.dispatchEvent(new Event(does));

it("waits for nothing when no hand is at it", () => {
  const does = vi.fn();
  afterHand(DOUBLE_CLICK, does);
  expect(does).toHaveBeenCalledOnce();
});

it("waits for the end of a drag, however long it takes, and for a second press", () => {
  const does = vi.fn();
  hand("pointerdown");
  afterHand(DOUBLE_CLICK, does);
  vi.advanceTimersByTime(5_000);
  hand("pointerup");
  vi.advanceTimersByTime(DOUBLE_CLICK - 10);
  hand("pointerdown");
  vi.advanceTimersByTime(1_000);
  hand("pointerup");
  expect(does).not.toHaveBeenCalled();
  vi.advanceTimersByTime(DOUBLE_CLICK);
  expect(does).toHaveBeenCalledOnce();
  hand("pointerdown");
  hand("pointerup");
  vi.advanceTimersByTime(1_000);
  expect(does).toHaveBeenCalledOnce();
});

it("can be called off", () => {
  const does = vi.fn();
  hand("pointerdown");
  afterHand(0, does)();
  hand("pointerup");
  vi.advanceTimersByTime(1_000);
  expect(does).not.toHaveBeenCalled();
});
