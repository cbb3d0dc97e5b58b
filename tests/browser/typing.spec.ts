// What is typed goes where the person sees the cursor, and nothing else hears it.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, chooseFromMenu, diagram, goTo, item, reviewPart } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

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

test("cut, copy and paste of the menu act on the field that is in use", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.click();
  await page.keyboard.type("one two");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await chooseFromMenu(page, "clip-cut");
  await expect(notes).toBeFocused();
  await expect(notes).toHaveValue("one ");
  expect(await clipboard(page)).toBe("two");
  await chooseFromMenu(page, "clip-paste");
  await chooseFromMenu(page, "clip-paste");
  await expect(notes).toHaveValue("one twotwo");
  await page.keyboard.press("Control+a");
  await chooseFromMenu(page, "clip-copy");
  await expect.poll(() => clipboard(page)).toBe("one twotwo");
  await expect(item(page, "Developer")).toHaveCount(1);
  expect((await desk.document()).elements).toHaveLength(14);

  // Where nothing of the model is selected, a field can be cut from all the same.
  await page.keyboard.press("Escape");
  await diagram(page).press("Escape");
  const find = page.getByRole("searchbox", { name: "Find a component" });
  await find.click();
  await page.keyboard.type("etcd");
  await page.keyboard.press("Control+a");
  await chooseFromMenu(page, "clip-cut");
  await expect(find).toHaveValue("");
});

test("undo within a field leaves the model alone", async ({ page, desk }) => {
  // Only a wide window shows the details of the project beside the diagram.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  await page.keyboard.press("Delete");
  const undo = page.getByRole("button", { name: 'Undo: Delete "Developer"' });
  await expect(undo).toBeEnabled();

  const undone = async (field: ReturnType<Page["getByRole"]>) => {
    await field.click();
    await page.keyboard.type("etcd");
    await page.keyboard.press("Control+z");
    await expect(field).not.toHaveValue("etcd");
    await expect(undo).toBeEnabled();
  };
  await item(page, "kube-apiserver").click();
  await undone(page.getByRole("searchbox", { name: "Search properties" }));
  await diagram(page).press("Escape");
  await undone(page.getByRole("textbox", { name: "New assumption" }));
  await goTo(page, "Threats");
  await undone(page.getByRole("searchbox", { name: "Search threats" }));
  await goTo(page, "Responses");
  const responses = page.getByRole("navigation", { name: "Responses" });
  await responses.getByRole("button", { name: /^Controls/ }).click();
  await undone(page.getByRole("searchbox", { name: "Search controls" }));
  await goTo(page, "Review");
  await reviewPart(page, "Participants").click();
  await undone(page.getByRole("textbox", { name: "New participant" }));
  await goTo(page, "Model");
  await page.keyboard.press("Control+z");
  await expect(item(page, "Developer")).toBeVisible();
});

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
