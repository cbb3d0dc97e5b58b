import { expect, it } from "vitest";
import type { Component, ThreatRow } from "../backend";
import { componentsCalled, threatsCalled } from "./found";

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

it("finds components by their names, also behind the word that adds them", () => {
  const component = { id: "sql", title: "Database", group: "Generic", kind: "data-store" };
  const all = [
    { ...component, palette: true, aliases: ["sql"], summary: "" } as unknown as Component,
  ];
  const called = (words: string[]) => componentsCalled(["Generic"], all, words).map((it) => it.id);
  expect(called(["sql"])).toEqual(["sql"]);
  expect(called(["add", "data"])).toEqual(["sql"]);
  expect(called(["add"]), "that alone names none").toEqual([]);
});
