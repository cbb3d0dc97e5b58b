import { expect, it } from "vitest";
import type { Direction, PassedBoundary } from "../backend";
import { wayWords } from "./way";

const passed = (direction: Direction, name: string): PassedBoundary => ({
  boundary: name,
  direction,
  name,
});

it("tells the way over boundaries in order and each verb once in a row", () => {
  const way = [
    passed("leaves", "Node"),
    passed("leaves", "Cluster"),
    passed("passes", "Edge"),
    passed("enters", "Cloud"),
    passed("enters", "Backup"),
  ];
  expect(wayWords(way)).toBe("leaves Node, Cluster, passes Edge, enters Cloud, Backup");
  expect(wayWords([])).toBe("");
});
