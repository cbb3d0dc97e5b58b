// What is typed goes where the person sees the cursor, and nothing else hears it.
import { expect, test } from "./desk";
import { begin, diagram, item } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("a click into a field ends a name on the diagram and keeps the keyboard there", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Operator");
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.click();
  await page.keyboard.type("a cat, at times");
  await expect(notes).toBeFocused();
  await expect(notes).toHaveValue("a cat, at times");
  await expect(item(page, "Operator")).toBeVisible();

  await item(page, "Operator").click();
  await page.keyboard.press("F2");
  await page.keyboard.type("Admin");
  await page.keyboard.press("Enter");
  await expect(item(page, "Admin")).toBeFocused();
});

test("a click into a field ends a text on the diagram and keeps the keyboard there", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await diagram(page).press("Shift+T");
  await expect(diagram(page).getByRole("textbox", { name: "Text" })).toBeFocused();
  await page.keyboard.type("Beware");
  const find = page.getByRole("searchbox", { name: "Find a component" });
  await find.click();
  await page.keyboard.type("etcd");
  await expect(find).toBeFocused();
  await expect(find).toHaveValue("etcd");
  const text = page.getByRole("group", { name: "Text: Beware" });
  await expect(text).toBeVisible();

  await text.dblclick();
  await page.keyboard.type("Mind the gap");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Text: Mind the gap" })).toBeVisible();
  await expect(diagram(page)).toBeFocused();
});
