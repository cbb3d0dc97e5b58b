// Several diagrams of one model: tabs, and what stands on which of them.
import type { Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";
import { begin, chooseFromMenu, diagram, item, nothingFound, reopen } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

const tab = (page: Page, name: string) =>
  page.getByRole("tablist", { name: "Diagrams" }).getByRole("tab", { name, exact: true });

async function names(desk: Desk): Promise<string[]> {
  const { diagrams } = await desk.document();
  return diagrams.map((it) => it.name);
}

async function add(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a diagram" }).click();
  await page.getByRole("textbox", { name: "Name of the new diagram" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(tab(page, name)).toHaveAttribute("aria-selected", "true");
}

async function find(page: Page, action: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill(action);
  await page.keyboard.press("Enter");
}

/** Starts with the reference model and an empty second diagram. */
async function beginWithTwo(page: Page, desk: Desk): Promise<string> {
  const path = await begin(page, desk, TOB);
  await add(page, "Details");
  return path;
}

test("diagrams are added, named, chosen, ordered and remembered", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  const [first = ""] = await names(desk);
  await expect(tab(page, first)).toHaveAttribute("aria-selected", "true");

  await page.getByRole("button", { name: "Add a diagram" }).click();
  await page.keyboard.press("Escape");
  expect(await names(desk), "thought better of it").toEqual([first]);
  await add(page, "Details");
  await expect(page.getByText("Nothing is on this diagram yet.")).toBeVisible();
  await add(page, "Network");
  expect(await names(desk)).toEqual([first, "Details", "Network"]);

  // Arrows walk and choose, F2 renames, Alt and an arrow moves.
  await tab(page, "Network").press("ArrowLeft");
  await expect(tab(page, "Details")).toHaveAttribute("aria-selected", "true");
  await expect(tab(page, "Details")).toBeFocused();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Name of the diagram Details" }).fill("Store");
  await page.keyboard.press("Enter");
  await expect(tab(page, "Store")).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => names(desk)).toEqual(["Store", first, "Network"]);
  await expect(tab(page, "Store")).toBeFocused();
  await page.keyboard.press("End");
  await expect(tab(page, "Network")).toHaveAttribute("aria-selected", "true");

  // From the diagram, too.
  await diagram(page).focus();
  await page.keyboard.press("Control+PageDown");
  await expect(tab(page, "Store")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+PageUp");
  await expect(tab(page, "Network")).toHaveAttribute("aria-selected", "true");

  const shown = (await desk.document()).diagrams.find((it) => it.name === "Network");
  await expect
    .poll(async () => (await desk.invoke<{ diagram: string }>("layout")).diagram)
    .toBe(shown?.id);
  await reopen(page, desk, path);
  await expect(tab(page, "Network")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+z");
  await expect.poll(() => names(desk)).toEqual([first, "Store", "Network"]);
});

test("a tab is dragged to another place and renamed with a double click", async ({
  page,
  desk,
}) => {
  await beginWithTwo(page, desk);
  const [first = ""] = await names(desk);
  const from = await tab(page, "Details").boundingBox();
  const to = await tab(page, first).boundingBox();
  if (!from || !to) {
    throw new Error("The tabs are not to be seen.");
  }
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => names(desk)).toEqual(["Details", first]);
  await tab(page, "Details").dblclick();
  await page.getByRole("textbox", { name: "Name of the diagram Details" }).fill("Close up");
  await page.keyboard.press("Enter");
  await expect.poll(() => names(desk)).toEqual(["Close up", first]);
});

test("a copy of a diagram shows the same things, and goes without a question", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  const [first = ""] = await names(desk);
  await page.getByRole("button", { name: "More about the diagram" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(tab(page, `${first} copy`)).toHaveAttribute("aria-selected", "true");
  await expect(item(page, "kube-apiserver")).toBeVisible();
  const { elements, placements } = await desk.document();
  expect(elements.length).toBe(before.elements.length);
  expect(placements.length).toBe(2 * before.placements.length);

  await item(page, "kube-apiserver").click();
  await expect(page.getByRole("button", { name: first, exact: true })).toBeVisible();
  await tab(page, `${first} copy`).press("Delete");
  await expect.poll(() => names(desk)).toEqual([first]);
  await expect(tab(page, first)).toHaveAttribute("aria-selected", "true");
});

test("what stands on one diagram only is kept or goes with it", async ({ page, desk }) => {
  await beginWithTwo(page, desk);
  const before = await desk.document();
  const [first = ""] = await names(desk);
  const remove = async () => {
    await tab(page, first).click();
    await tab(page, first).press("Delete");
    return page.getByRole("dialog", { name: `Delete the diagram “${first}”` });
  };
  let dialog = await remove();
  await expect(dialog).toContainText(`${before.elements.length} elements and`);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  dialog = await remove();
  await dialog.getByRole("button", { name: "Keep them in the model" }).click();
  await expect.poll(() => names(desk)).toEqual(["Details"]);
  const kept = await desk.document();
  expect([kept.elements.length, kept.placements.length]).toEqual([before.elements.length, 0]);

  await page.getByRole("tab", { name: "Outline" }).click();
  await page.getByRole("button", { name: /^On no diagram/ }).click();
  const all = before.elements.length + before.boundaries.length;
  await expect(page.getByRole("treeitem")).toHaveCount(all);
  await page.getByRole("treeitem", { name: /^End user/ }).click();
  await expect(page.getByText("On no diagram. It is still in the model")).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect.poll(() => names(desk)).toEqual([first, "Details"]);
  dialog = await remove();
  await dialog.getByRole("button", { name: "Delete them too" }).click();
  await expect.poll(async () => (await desk.document()).elements.length).toBe(0);
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => (await desk.document()).placements.length)
    .toBe(before.placements.length);
});

test("an element is shown on another diagram, found there, and taken off again", async ({
  page,
  desk,
}) => {
  await beginWithTwo(page, desk);
  const [first = ""] = await names(desk);
  await page.getByRole("tab", { name: "Outline" }).click();

  // By a drag out of the outline.
  const line = page.getByRole("treeitem", { name: /^etcd servers/ }).first();
  await line.scrollIntoViewIfNeeded();
  const row = await line.boundingBox();
  const canvas = await diagram(page).boundingBox();
  if (!row || !canvas) {
    throw new Error("They are not to be seen.");
  }
  await page.mouse.move(row.x + 60, row.y + 10);
  await page.mouse.down();
  await page.mouse.move(canvas.x + 200, canvas.y + 200, { steps: 8 });
  await page.mouse.up();
  await expect(item(page, "etcd servers")).toBeVisible();
  const chip = page.getByRole("complementary", { name: "Inspector" }).getByText("Also on");
  await expect(chip).toBeVisible();

  // By its name: what is not here is looked at where it is.
  await find(page, "End user");
  await expect(tab(page, first)).toHaveAttribute("aria-selected", "true");
  await expect(item(page, "End user")).toBeInViewport();
  await tab(page, "Details").click();
  await page
    .getByRole("treeitem", { name: /^End user/ })
    .first()
    .press("Shift+Enter");
  await expect(item(page, "End user")).toBeVisible();
  const { placements, elements } = await desk.document();
  const frames = placements.filter(
    (it) => it.item.id === elements.find((e) => e.name === "End user")?.id,
  );
  expect(frames.length).toBe(2);

  // Its places, one after the other.
  await page.keyboard.press("Alt+PageDown");
  await expect(tab(page, first)).toHaveAttribute("aria-selected", "true");
  await expect(item(page, "End user")).toBeInViewport();
  await page.getByRole("button", { name: "Details", exact: true }).click();
  await expect(tab(page, "Details")).toHaveAttribute("aria-selected", "true");

  // Off this diagram is not out of the model.
  await item(page, "End user").click();
  await page.keyboard.press("Shift+Delete");
  await expect(item(page, "End user")).toHaveCount(0);
  await expect(
    page.getByText("“End user” is off this diagram, and still in the model"),
  ).toBeVisible();
  expect((await desk.document()).elements.length).toBe(elements.length);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(item(page, "End user")).toBeVisible();

  // What is offered to be undone is that and nothing that was done since.
  await item(page, "End user").click();
  await page.keyboard.press("Shift+Delete");
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Add a diagram" }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Undo: Add diagram/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toHaveCount(0, {
    timeout: 2_000,
  });
});

test("the selection is shown on another diagram that one names", async ({ page, desk }) => {
  await beginWithTwo(page, desk);
  const [first = ""] = await names(desk);
  await tab(page, first).click();
  await item(page, "kube-scheduler").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Show on another diagram…" }).click();
  const dialog = page.getByRole("dialog", { name: "Show on another diagram" });
  await expect(dialog.getByRole("option")).toHaveText(["Details"]);
  await nothingFound(page);
  await page.keyboard.press("Enter");
  await expect(tab(page, "Details")).toHaveAttribute("aria-selected", "true");
  await expect(item(page, "kube-scheduler")).toBeInViewport();
  await expect(item(page, "kube-scheduler")).toHaveClass(/selected/);

  await tab(page, first).click();
  await item(page, "kube-scheduler").click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: "Next place of the selection" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /^Show on another/ })).toHaveCount(0);
});

test("membership stays as it is when something is shown elsewhere", async ({ page, desk }) => {
  await beginWithTwo(page, desk);
  const before = await desk.document();
  await page.getByRole("tab", { name: "Outline" }).click();
  await page
    .getByRole("treeitem", { name: /^kube-apiserver/ })
    .first()
    .press("Shift+Enter");
  await expect(item(page, "kube-apiserver")).toBeVisible();
  await page
    .getByRole("treeitem", { name: /^etcd servers/ })
    .first()
    .press("Shift+Enter");
  await expect(item(page, "etcd servers")).toBeVisible();
  for (const zone of before.boundaries.filter((it) => it.form !== "line")) {
    await page
      .getByRole("treeitem", { name: new RegExp(`^${zone.name}`) })
      .first()
      .press("Shift+Enter");
    await expect(item(page, zone.name)).toBeVisible();
  }
  const after = await desk.document();
  const homes = (document: typeof before) =>
    Object.fromEntries(document.elements.map((it) => [it.name, it.zones]));
  expect(homes(after)).toEqual(homes(before));
  const nesting = (document: typeof before) =>
    Object.fromEntries(document.boundaries.map((it) => [it.name, it.parent]));
  expect(nesting(after)).toEqual(nesting(before));
});

test("menus do the same as the tabs", async ({ page, desk }) => {
  await beginWithTwo(page, desk);
  const [first = ""] = await names(desk);
  await chooseFromMenu(page, "diagram-left");
  await expect.poll(() => names(desk)).toEqual(["Details", first]);
  await chooseFromMenu(page, "diagram-rename");
  await page.getByRole("textbox", { name: "Name of the diagram Details" }).fill("Store");
  await page.keyboard.press("Enter");
  await expect.poll(() => names(desk)).toEqual(["Store", first]);
  await chooseFromMenu(page, "diagram-delete");
  await expect.poll(() => names(desk)).toEqual([first]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("the tabs are open to everybody", async ({ page, desk }) => {
      await begin(page, desk, TOB);
      await nothingFound(page);
      for (let number = 0; number < 12; number += 1) {
        await add(page, `Part ${number} of the whole`);
      }
      await expect(tab(page, "Part 11 of the whole")).toBeInViewport({ ratio: 0.99 });
      await nothingFound(page);
      await page.getByRole("button", { name: "More about the diagram" }).click();
      await expect(page.getByRole("menu", { name: "Diagram" })).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Outline" }).click();
      await page
        .getByRole("treeitem", { name: /^etcd servers/ })
        .first()
        .press("Shift+Enter");
      await expect(item(page, "etcd servers")).toBeVisible();
      await page.keyboard.press("Control+PageUp");
      await tab(page, "Part 10 of the whole").press("F2");
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await tab(page, "Part 10 of the whole").press("Home");
      await tab(page, "Audit of 2019").press("Delete");
      await expect(page.getByRole("dialog")).toBeVisible();
      await nothingFound(page);
      await page.getByRole("button", { name: "Keep them in the model" }).click();
      await page.getByRole("button", { name: /^On no diagram/ }).click();
      await page.getByRole("treeitem").first().click();
      await expect(page.getByText("On no diagram. It is still in the model")).toBeVisible();
      await nothingFound(page);
    });
  });
}
