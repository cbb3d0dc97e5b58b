import { expect, it } from "vitest";
import type { ThreatRow } from "../backend";
import { threatsCalled } from "./found";

it("finds the first few threats by the words of their titles", () => {
  const threats = new Map(
    ["Token is stolen", "Token is forged", "Logs are lost"].map((title, at) => [
      String(at),
      { id: String(at), title } as ThreatRow,
    ]),
  );
  expect(threatsCalled(threats, ["token"], 1).map(({ id }) => id)).toEqual(["0"]);
  expect(threatsCalled(threats, ["forged", "token"], 9).map(({ id }) => id)).toEqual(["1"]);
});
