import { expect, it } from "vitest";
import { bendOn, longestPiece, piecesOf, tidied, withMovedPiece } from "./pieces";

const AT = (x: number, y: number) => ({ x, y });

it("offers the middle of every piece that is long enough", () => {
  const points = [AT(0, 0), AT(100, 0), AT(100, 10), AT(300, 10)];
  expect(piecesOf(points).map((it) => it.at)).toEqual([AT(50, 0), AT(200, 10)]);
  expect(piecesOf(points).map((it) => it.bend)).toEqual([0, 2]);
});

it("moves pieces between right corners aside, and bends the others", () => {
  const route = [AT(0, 0), AT(100, 0), AT(100, 80), AT(300, 80)];
  expect(piecesOf(route).map((it) => it.moves)).toEqual(["y", "x", "y"]);
  expect(piecesOf([AT(0, 0), AT(100, 0)])[0]?.moves).toBeNull();
  const sloping = [AT(0, 0), AT(100, 0), AT(160, 80)];
  expect(piecesOf(sloping).map((it) => it.moves)).toEqual([null, null]);
});

it("keeps the other corners when a piece moves", () => {
  const route = [AT(0, 0), AT(100, 0), AT(100, 80), AT(300, 80)];
  const moved = (at: number, to: { x: number; y: number }) => {
    const piece = piecesOf(route)[at];
    return piece && withMovedPiece(route.slice(1, -1), piece, to);
  };
  expect(moved(1, AT(150, 44))).toEqual([AT(150, 0), AT(150, 80)]);
  expect(moved(0, AT(50, -20))).toEqual([AT(100, -20), AT(100, 80)]);
  expect(moved(2, AT(200, 90))).toEqual([AT(100, 0), AT(100, 90)]);
});

it("drops corners that a moved piece left behind", () => {
  const back = [AT(0, -30), AT(0, 0), AT(0, 0), AT(0, 50), AT(100, 50)];
  expect(tidied(back)).toEqual([AT(0, -30), AT(0, 50), AT(100, 50)]);
  const corners = [AT(0, 0), AT(40, 0), AT(40, 30)];
  expect(tidied(corners)).toEqual(corners);
});

it("bends the longest piece when nobody says which", () => {
  expect(longestPiece([AT(0, 0), AT(100, 0), AT(100, 300)])?.at).toEqual(AT(100, 150));
  expect(longestPiece([AT(0, 0), AT(10, 0)])).toBeNull();
});

it("lays a new bend onto the way, and onto the grid along it alone", () => {
  const bend = (...points: { x: number; y: number }[]) => {
    const piece = longestPiece(points);
    return piece && bendOn(points, piece, 20);
  };
  expect(bend(AT(0, 103), AT(70, 103))).toEqual(AT(40, 103));
  expect(bend(AT(57, 0), AT(57, 70))).toEqual(AT(57, 40));
  expect(bend(AT(0, 0), AT(70, 30))).toEqual(AT(35, 15));
});

it("leaves the label to the hand that moves it", () => {
  const label = { x: 30, y: -10, width: 40, height: 20 };
  expect(piecesOf([AT(0, 0), AT(100, 0)], label).map((it) => it.at)).toEqual([AT(20, 0)]);
  const wide = { x: -20, y: -10, width: 200, height: 20 };
  expect(piecesOf([AT(0, 0), AT(100, 0)], wide)).toEqual([]);
});
