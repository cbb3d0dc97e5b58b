import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { begin, busyWith } from "./busy";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("says nothing of what is quick", () => {
  const done = begin("Writing the report");
  vi.advanceTimersByTime(100);
  done();
  vi.advanceTimersByTime(10_000);
  expect(busyWith()).toBeNull();
});

it("tells what takes a while until it is done", () => {
  const report = begin("Writing the report");
  const copy = begin("Copying the project");
  vi.advanceTimersByTime(1_000);
  expect(busyWith()?.what).toBe("Writing the report");
  report();
  expect(busyWith()?.what).toBe("Copying the project");
  copy();
  expect(busyWith()).toBeNull();
});

it("hands on how to end what can be ended", () => {
  const cancel = vi.fn();
  const done = begin("Opening the project", cancel);
  vi.advanceTimersByTime(1_000);
  busyWith()?.cancel?.();
  expect(cancel).toHaveBeenCalledOnce();
  done();
});
