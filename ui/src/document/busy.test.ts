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
  expect(busyWith()).toBe("Writing the report");
  report();
  expect(busyWith()).toBe("Copying the project");
  copy();
  expect(busyWith()).toBeNull();
});
