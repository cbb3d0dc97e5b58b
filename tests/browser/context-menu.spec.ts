// The right button, or the Menu key: what can be done with what is there.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, boxOf, diagram, item, nothingFound } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;
const EMPTY = /^Empty model/;
const menu = (page: Page) => page.getByRole("menu", { name: "What can be done here" });
const line = (page: Page, name: string) => menu(page).getByRole("menuitem", { name });
const lines = async (page: Page) => {
  await expect(menu(page)).toBeVisible();
  return (await menu(page).getByRole("menuitem").locator("span").allTextContents()).join(", ");
};
const chosen = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

/** Returns whether the system would show its own menu. */
async function asks(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((it) =>
      it.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })),
    );
}

test("the right button selects what is under it and offers what makes sense there", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await item(page, "kubelet").click({ button: "right" });
  await expect(menu(page)).toBeVisible();
  await expect(item(page, "kubelet")).toHaveClass(/selected/);
  expect(await lines(page)).toContain("Rename the selection, Connect the selected element to…");
  expect(await lines(page)).not.toContain("Add a component…");
  await expect(line(page, "Delete the selection from the model")).toContainText("Del");
  await nothingFound(page);
  await page.keyboard.press("Escape");
  await expect(menu(page)).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
  await expect(item(page, "kubelet"), "it stays selected").toHaveClass(/selected/);

  // What is selected together stays so when the menu is about a part of it.
  await item(page, "Pods").click({ modifiers: ["Shift"] });
  await item(page, "kubelet").click({ button: "right" });
  await expect(chosen(page).getByRole("heading", { name: "2 selected" })).toBeVisible();
  expect(await lines(page)).not.toContain("Rename");
  // Pressing beside it closes it, and the next press of the right button opens it there.
  await item(page, "Developer").click({ button: "right" });
  await expect(menu(page)).toHaveCount(1);
  await expect(chosen(page).getByRole("heading", { name: "2 selected" })).toHaveCount(0);
  await line(page, "Rename the selection").click();
  await page.getByRole("textbox", { name: "Name of Developer" }).last().fill("Engineer");
  await page.keyboard.press("Enter");
  await expect(item(page, "Engineer")).toBeVisible();

  await page.locator(".flow-label").first().click({ button: "right" });
  await expect(page.locator(".flow-label.selected")).toHaveCount(1);
  expect(await lines(page)).toContain("Add a bend to the flow");
  expect(await lines(page)).not.toContain("Take off this diagram");
  await page.keyboard.press("Escape");
  expect(await asks(page, ".react-flow__pane")).toBe(false);
  await page.keyboard.press("Escape");
  expect(await asks(page, ".canvas-bar")).toBe(false);
  await expect(menu(page), "buttons have no menu").toHaveCount(0);
  expect(await asks(page, "#left-panel input"), "fields keep theirs").toBe(true);
});

test("dragging with the right button still moves the view and opens nothing", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const before = await boxOf(item(page, "kubelet"));
  const canvas = await boxOf(diagram(page));
  await page.mouse.move(canvas.x + 20, canvas.y + 20);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(canvas.x + 80, canvas.y + 60, { steps: 5 });
  await page.mouse.up({ button: "right" });
  await expect
    .poll(async () => (await boxOf(item(page, "kubelet"))).x)
    .toBeCloseTo(before.x + 60, -1);
  await expect(menu(page)).toHaveCount(0);
});

test("on the ground it adds and pastes where it was opened", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  const canvas = await boxOf(diagram(page));
  const at = { x: canvas.x + 200, y: canvas.y + 160 };
  const right = async (x: number, y: number) => page.mouse.click(x, y, { button: "right" });
  await right(at.x, at.y);
  expect(await lines(page)).toBe(
    "Add a component…, Add a text, Add a trust boundary line, Paste, Select everything, " +
      "Arrange the diagram, Show everything",
  );
  await line(page, "Add a component…").click();
  const field = page.getByRole("combobox", { name: "Add a component" });
  await expect(field).toBeFocused();
  const box = await boxOf(page.locator(".quick-add"));
  expect(Math.hypot(box.x - at.x, box.y - at.y)).toBeLessThan(12);
  await field.fill("trust zone");
  await page.keyboard.press("Enter");
  await page
    .getByRole("textbox", { name: /^Name of/ })
    .last()
    .fill("Yard");
  await page.keyboard.press("Enter");
  // The body of a zone is ground too.
  await right(at.x, at.y + 60);
  await expect(item(page, "Yard")).toHaveClass(/selected/);
  await line(page, "Add a text").click();
  await page.locator("textarea.text-field").fill("Beware");
  await page.keyboard.press("Enter");
  const text = await boxOf(page.locator(".free-text"));
  expect(Math.abs(text.y + text.height / 2 - at.y - 60)).toBeLessThan(20);
  await page.locator(".free-text").click({ button: "right" });
  await line(page, "Cut").click();
  await expect(page.locator(".free-text")).toHaveCount(0);
  await right(canvas.x + 450, canvas.y + 350);
  await line(page, "Paste").click();
  const pasted = await boxOf(page.locator(".free-text"));
  expect(
    Math.hypot(pasted.x + pasted.width / 2 - canvas.x - 450, pasted.y - canvas.y - 350),
  ).toBeLessThan(90);
});

test("keys open it at the selection, walk in it and leave it", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "kubelet").click();
  await page.keyboard.press("Shift+F10");
  await expect(menu(page)).toBeVisible();
  const open = await boxOf(menu(page));
  const element = await boxOf(item(page, "kubelet"));
  const sides = [open.x, open.x + open.width].map((x) => x - element.x - element.width / 2);
  expect(Math.min(...sides.map(Math.abs)), "on the side where there is room").toBeLessThan(3);
  await expect(line(page, "Rename the selection")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(line(page, "Connect the selected element to…")).toBeFocused();
  await page.keyboard.press("End");
  await expect(line(page, "Delete the selection from the model")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(line(page, "Rename the selection")).toBeFocused();
  await page.keyboard.press("p");
  await expect(line(page, "Paste")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(item(page, "kubelet")).toBeFocused();
  await expect(item(page, "kubelet")).toHaveClass(/selected/);
  await page.keyboard.press("ContextMenu");
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Name of the other element" })).toBeFocused();
});

test("it stays within the window", async ({ page, desk }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await begin(page, desk, TOB);
  const canvas = await boxOf(diagram(page));
  await page.mouse.click(canvas.x + canvas.width - 30, canvas.y + canvas.height - 60, {
    button: "right",
  });
  const box = await boxOf(menu(page));
  expect(box.x + box.width).toBeLessThanOrEqual(900 - 8);
  expect(box.y + box.height).toBeLessThanOrEqual(600 - 8);
});

test("lines of the outline have the same menu", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await page.getByRole("tab", { name: "Outline" }).click();
  const row = (name: string) => page.getByRole("treeitem", { name, exact: true });
  await row("kubelet").click({ button: "right" });
  expect(await lines(page)).toContain("Rename the selection, Connect the selected element to…");
  await expect(item(page, "kubelet")).toHaveClass(/selected/);
  await nothingFound(page);
  await line(page, "Rename the selection").click();
  await page.getByRole("textbox", { name: "Name of kubelet" }).last().fill("Node agent");
  await page.keyboard.press("Enter");
  await expect(row("Node agent")).toBeVisible();

  await row("Node agent").focus();
  await page.keyboard.press("Shift+F10");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toHaveCount(0);
  await expect(row("Node agent"), "the keyboard stays where it was").toBeFocused();

  // What no diagram shows has no place to write a name in: the inspector has one.
  await item(page, "Node agent").click();
  await page.keyboard.press("Shift+Delete");
  await expect(item(page, "Node agent")).toHaveCount(0);
  await page.getByRole("treeitem", { name: /^Node agent/ }).click({ button: "right" });
  expect(await lines(page)).not.toContain("Rename");
});
