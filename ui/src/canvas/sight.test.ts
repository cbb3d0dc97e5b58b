import { describe, expect, it } from "vitest";
import { sightOf } from "./sight";

const view = (x: number, y: number, zoom: number) =>
  sightOf({ transform: [x, y, zoom], width: 1000, height: 600 });

describe("sightOf", () => {
  it("holds the view with room on every side, at any zoom", () => {
    for (const zoom of [0.1, 0.37, 1, 4]) {
      for (const [x, y] of [
        [0, 0],
        [-1234, 987],
      ] as const) {
        const sight = view(x, y, zoom);
        expect(sight).not.toBeNull();
        if (sight) {
          const room = 1000 / zoom / 4;
          expect(sight.x).toBeLessThanOrEqual(-x / zoom - room);
          expect(sight.y).toBeLessThanOrEqual(-y / zoom - room);
          expect(sight.x + sight.width).toBeGreaterThanOrEqual((1000 - x) / zoom + room);
          expect(sight.y + sight.height).toBeGreaterThanOrEqual((600 - y) / zoom + room);
        }
      }
    }
  });
  it("stays the same for small moves", () => {
    expect(view(-10, -10, 1)).toEqual(view(-20, -12, 1));
  });
  it("is nothing before the view has a size", () => {
    expect(sightOf({ transform: [0, 0, 1], width: 0, height: 600 })).toBeNull();
  });
});
