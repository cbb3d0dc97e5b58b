import { expect, it } from "vitest";
import { blocksOf } from "./markdown";

it("reads headings, paragraphs and lists with lines that go on", () => {
  const text = "# Title\n\nOne line\nand another.\n\n- First\n  goes on\n- Second - with a dash\n";
  expect(blocksOf(text)).toEqual([
    { kind: "heading", text: "Title" },
    { kind: "paragraph", text: "One line and another." },
    { kind: "list", items: ["First goes on", "Second - with a dash"] },
  ]);
});
