import { expect, it } from "vitest";
import { longestPiece, piecesOf, wayThrough, withBend, withNewBend, withoutBend } from "./bends";

const AT = (x: number, y: number) => ({ x, y });

it("puts a bend where it was taken hold of", () => {
  const bends = [AT(10, 0), AT(90, 0)];
  expect(withNewBend(bends, 1, AT(50, 40))).toEqual([AT(10, 0), AT(50, 40), AT(90, 0)]);
  expect(withBend(bends, 0, AT(10, 20))).toEqual([AT(10, 20), AT(90, 0)]);
  expect(withoutBend(bends, 0)).toEqual([AT(90, 0)]);
});

it("offers the middle of every piece that is long enough", () => {
  const points = [AT(0, 0), AT(100, 0), AT(100, 10), AT(300, 10)];
  expect(piecesOf(points, [], null).map((it) => it.at)).toEqual([AT(50, 0), AT(200, 10)]);
  expect(piecesOf(points, [], null).map((it) => it.bend)).toEqual([0, 0]);
  expect(piecesOf(points, points.slice(1, 3), null).map((it) => it.bend)).toEqual([0, 2]);
});

it("leads from border to border", () => {
  const box = (x: number) => ({ x, y: 0, width: 100, height: 60 });
  const way = wayThrough(box(0), box(400), [AT(250, 30)]);
  expect(way).toEqual([AT(100, 30), AT(250, 30), AT(400, 30)]);
});

it("leads a flow from an element to itself out on one side of its bend and back on the other", () => {
  const box = { x: 0, y: 0, width: 100, height: 60 };
  const [out, bend, back] = wayThrough(box, box, [AT(250, 30)]);
  expect([out, bend, back]).toEqual([AT(100, 38), AT(250, 30), AT(100, 22)]);
  const [right, ...rest] = wayThrough(box, box, [AT(250, 30), AT(50, -90)]);
  expect([right, rest.at(-1)]).toEqual([AT(100, 30), AT(50, 0)]);
});

it("bends the longest piece when nobody says which", () => {
  expect(longestPiece([AT(0, 0), AT(100, 0), AT(100, 300)], [])?.at).toEqual(AT(100, 150));
  expect(longestPiece([AT(0, 0), AT(10, 0)], [])).toBeNull();
});

it("leaves the label to the hand that moves it", () => {
  const label = { x: 30, y: -10, width: 40, height: 20 };
  expect(piecesOf([AT(0, 0), AT(100, 0)], [], label).map((it) => it.at)).toEqual([AT(20, 0)]);
  const wide = { x: -20, y: -10, width: 200, height: 20 };
  expect(piecesOf([AT(0, 0), AT(100, 0)], [], wide)).toEqual([]);
});
