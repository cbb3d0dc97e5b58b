import { expect, it } from "vitest";
import { wayThrough, withBend, withNewBend, withoutBend } from "./bends";

const AT = (x: number, y: number) => ({ x, y });

it("puts a bend where it was taken hold of", () => {
  const bends = [AT(10, 0), AT(90, 0)];
  expect(withNewBend(bends, 1, AT(50, 40))).toEqual([AT(10, 0), AT(50, 40), AT(90, 0)]);
  expect(withBend(bends, 0, AT(10, 20))).toEqual([AT(10, 20), AT(90, 0)]);
  expect(withoutBend(bends, 0)).toEqual([AT(90, 0)]);
});

it("leads from border to border", () => {
  const box = (x: number) => ({ x, y: 0, width: 100, height: 60 });
  const way = wayThrough(box(0), box(400), [AT(250, 30)]);
  expect(way).toEqual([AT(100, 30), AT(250, 30), AT(400, 30)]);
  // Upright on a side that is faced, else towards the middle.
  expect(wayThrough(box(0), box(400), [AT(250, 48)])[0]).toEqual(AT(100, 48));
  expect(wayThrough(box(0), box(400), [AT(20, 200)])[0]).toEqual(AT(20, 60));
  expect(wayThrough(box(0), box(400), [AT(250, 130)])[0]).toEqual(AT(100, 55));
});

it("leads a flow from an element to itself out on one side of its bend and back on the other", () => {
  const box = { x: 0, y: 0, width: 100, height: 60 };
  const [out, bend, back] = wayThrough(box, box, [AT(250, 30)]);
  expect([out, bend, back]).toEqual([AT(100, 38), AT(250, 30), AT(100, 22)]);
  const [right, ...rest] = wayThrough(box, box, [AT(250, 30), AT(50, -90)]);
  expect([right, rest.at(-1)]).toEqual([AT(100, 30), AT(50, 0)]);
});
