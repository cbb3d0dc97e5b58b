import { expect, it } from "vitest";
import { byHowWell } from "./named";

it("puts what starts with the word before what only holds it", () => {
  const names = ["Read from etcd", "etcd", "kubelet", "etcd backup"];
  expect(byHowWell(names, ["etcd"], (it) => it)).toEqual(["etcd", "etcd backup", "Read from etcd"]);
  expect(byHowWell(names, ["etcd", "read"], (it) => it)).toEqual(["Read from etcd"]);
});
