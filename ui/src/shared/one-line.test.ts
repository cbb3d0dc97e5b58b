import { expect, it } from "vitest";
import { inOneLine } from "./one-line";

it("makes a space of each tab and of each end of a line", () => {
  expect(inOneLine("orders\tdatabase\r\nof the shop\nat home")).toBe(
    "orders database of the shop at home",
  );
  expect(inOneLine("one line")).toBe("one line");
});
