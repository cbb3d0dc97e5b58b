// What the pointer reaches the keyboard reaches too, and neither loses its way.
import type { Locator } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, boxOf, diagram, goTo, item, nothingFound } from "./screens";

test.use({ viewport: { width: 1600, height: 900 } });

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
});

test("the threats are sorted and groups are folded by keyboard", async ({ page }) => {
  await goTo(page, "Threats");
  const bar = page.getByRole("search", { name: "Threats" });
  await bar.getByLabel("Group").selectOption("rule");
  const grid = page.getByRole("grid", { name: "Threats of the whole model" });
  const sort = grid.getByRole("columnheader", { name: "Severity" });
  await grid.focus();
  for (let at = 0; at < 12 && !(await sort.locator(":focus").count()); at += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(sort.getByRole("button")).toBeFocused();
  const before = await sort.getAttribute("aria-sort");
  await page.keyboard.press("Enter");
  await expect(sort).not.toHaveAttribute("aria-sort", before ?? "none");
  await expect(sort).toHaveAttribute("aria-sort", /ending$/);

  const fold = grid.getByRole("rowheader").first().getByRole("button");
  for (let at = 0; at < 12 && !(await fold.evaluate((it) => it.matches(":focus"))); at += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Space");
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await nothingFound(page);
});

test("after a diagram is deleted, the keyboard is on the tab beside it", async ({ page, desk }) => {
  await page.getByRole("button", { name: "Add a diagram" }).click();
  await page.getByRole("textbox", { name: "Name of the new diagram" }).fill("Details");
  await page.keyboard.press("Enter");
  const tab = page.getByRole("tab", { name: "Details" });
  await expect(tab).toBeFocused();
  const { elements } = await desk.document();
  await page.keyboard.press("Delete");
  await expect(tab).toBeHidden();
  const tabs = page.getByRole("tablist", { name: "Diagrams" });
  await expect(tabs.getByRole("tab", { selected: true })).toBeFocused();
  // Something is selected without the hand having been on the diagram.
  await page.keyboard.press("Delete");
  expect((await desk.document()).elements).toHaveLength(elements.length);
});

test("a flow that is being drawn ends although its source went out of sight", async ({ page }) => {
  await item(page, "etcd").click();
  await page.keyboard.press("Control+2");
  const box = await boxOf(item(page, "etcd"));
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await item(page, "etcd").hover();
  const dot = await boxOf(item(page, "etcd").locator("[data-side=right]"));
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y + 160, { steps: 4 });
  await expect(page.locator(".connect-line")).toHaveCount(1);
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(30);
  }
  await expect(item(page, "etcd").locator("[data-side]")).toHaveCount(0);
  await page.mouse.move(at.x + 30, at.y + 170, { steps: 3 });
  await page.mouse.up();
  // On the ground it asks what it goes to, and then it is gone.
  await expect(
    page.getByRole("combobox", { name: "Connect etcd to a new component" }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".connect-line")).toHaveCount(0);
});

test("a pane that is made wider lets go when the system takes the pointer", async ({ page }) => {
  await item(page, "etcd").click();
  const bar = page.getByRole("separator", { name: "Width of the inspector" });
  const width = async () => Number(await bar.getAttribute("aria-valuenow"));
  const before = await width();
  const box = await boxOf(bar);
  await page.mouse.move(box.x, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, box.y + 200, { steps: 4 });
  await expect.poll(width).toBeGreaterThan(before + 20);
  await page.evaluate(() => window.dispatchEvent(new PointerEvent("pointercancel")));
  const then = await width();
  await page.mouse.move(box.x - 120, box.y + 200, { steps: 4 });
  await page.waitForTimeout(100);
  expect(await width()).toBe(then);
  await page.mouse.up();
  await bar.press("ArrowRight");
  await expect.poll(width).toBe(then - 16);
});

test("keys act by their place where they write Cyrillic", async ({ page, desk }) => {
  const press = (on: Locator, key: string, code: string, ctrlKey = false) =>
    on.evaluate(
      (it, given) => it.dispatchEvent(new KeyboardEvent("keydown", { ...given, bubbles: true })),
      { key, code, ctrlKey },
    );
  await item(page, "etcd").click();
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await desk.document()).status.undo).not.toBeNull();
  await press(diagram(page), "я", "KeyZ", true);
  await expect.poll(async () => (await desk.document()).status.undo).toBeNull();

  await goTo(page, "Threats");
  const grid = page.getByRole("grid", { name: "Threats of the whole model" });
  await grid.locator("tbody tr[data-index]").first().click();
  await press(grid, "ь", "KeyM");
  await expect(page.locator("[data-reason]")).toBeVisible();
});
