import { expect, it } from "vitest";
import { onAnotherProject, projectCell, startOver } from "./another-project";
import { cell } from "./cell";

it("takes what belongs to a project back to its first value, and nothing else", () => {
  const own = projectCell<string | null>(null);
  const everywhere = cell("light");
  let forgotten = 0;
  onAnotherProject(() => {
    forgotten += 1;
  });
  own.set("etcd");
  everywhere.set("dark");
  startOver();
  expect([own.get(), everywhere.get(), forgotten]).toEqual([null, "dark", 1]);
});
