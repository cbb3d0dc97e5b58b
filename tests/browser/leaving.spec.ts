// Leaving a project: nothing that was done is lost, and nothing of it follows into the next one.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import {
  begin,
  boxOf,
  chooseFromMenu,
  diagram,
  frameOf,
  goTo,
  item,
  open,
  openDrawer,
} from "./screens";

const TOB = /^Kubernetes security audit of 2019/;
const EMPTY = /^Empty model/;

const close = (page: Page) => page.getByRole("button", { name: "Close the project" });
const notes = (page: Page) => page.getByRole("textbox", { name: "Notes" });

/** Lets edits arrive late, as on a slow disk. */
async function slow(page: Page): Promise<void> {
  await page.route("**/invoke/apply_edit", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
}

test("what was typed and moved just before a project is closed is in the file", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const before = await frameOf(desk, "Developer");
  await slow(page);
  await item(page, "Developer").click();
  await notes(page).click();
  await page.keyboard.type("Works from home");
  await diagram(page).focus();
  await page.keyboard.press("ArrowRight");
  await close(page).click();
  await again(page);
  await item(page, "Developer").click();
  await expect(notes(page)).toHaveValue("Works from home");
  expect((await frameOf(desk, "Developer")).x).toBe(before.x + 10);
});

test("closing and opening by menu wait for the field in use", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  await slow(page);
  await item(page, "Developer").click();
  await notes(page).click();
  await page.keyboard.type("one");
  await chooseFromMenu(page, "close");
  await again(page);
  await item(page, "Developer").click();
  await expect(notes(page)).toHaveValue("one");

  await notes(page).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" two");
  await desk.chooses(path);
  await chooseFromMenu(page, "open");
  await expect
    .poll(async () => (await desk.document()).elements.find((it) => it.name === "Developer")?.notes)
    .toBe("one two");
});

test("a window that is about to close is answered once everything is with the core", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await slow(page);
  await item(page, "Developer").click();
  await notes(page).click();
  await page.keyboard.type("Works from home");
  const answered = page.waitForRequest("**/invoke/ready_to_close");
  await chooseFromMenu(page, "window-closing");
  await answered;
  const { elements } = await desk.document();
  expect(elements.find((it) => it.name === "Developer")?.notes).toBe("Works from home");
});

test("nothing of the menus acts below an open dialog", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  await chooseFromMenu(page, "own-threat");
  const dialog = page.getByRole("dialog", { name: "Add a threat" });
  await dialog.getByLabel("What can go wrong").fill("Coffee over the keyboard");
  for (const entry of ["delete", "close", "threats", "project"]) {
    await chooseFromMenu(page, entry);
  }
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(dialog.getByLabel("What can go wrong")).toHaveValue("Coffee over the keyboard");
  await page.keyboard.press("Escape");
  await expect(item(page, "Developer")).toBeVisible();
});

test("filters, presentation and views of one project are not those of the next", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await expect(item(page, "Developer")).toBeVisible();
  const box = await boxOf(item(page, "Developer"));
  await goTo(page, "Threats");
  await page.getByRole("searchbox", { name: "Search threats" }).fill("nothing is called so");
  await expect(page.getByText("No threat fits this filter.")).toBeVisible();
  await goTo(page, "Model");
  await diagram(page).press("Control+1");
  await diagram(page).press("-");
  await page.keyboard.press("F5");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await chooseFromMenu(page, "close");

  await desk.chooses(desk.file("next.bulkhead"));
  await page.getByRole("button", { name: TOB }).first().click();
  await expect(page.getByRole("complementary", { name: "Palette and outline" })).toBeVisible();
  await expect(item(page, "Developer")).toBeVisible();
  await expect.poll(() => boxOf(item(page, "Developer"))).toEqual(box);
  await goTo(page, "Threats");
  await expect(page.getByRole("searchbox", { name: "Search threats" })).toHaveValue("");
});

test("a project that is opened over another begins anew", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  await close(page).click();
  await desk.chooses(desk.file("next.bulkhead"));
  await page.getByRole("button", { name: EMPTY }).click();
  await expect(diagram(page)).toBeVisible();
  await diagram(page).press("a");
  await page.getByRole("combobox", { name: "Add a component" }).fill("etcd");
  await page.keyboard.press("Enter");
  await expect(page.locator(".inline-name")).toBeFocused();
  await page.keyboard.press("Escape");
  await chooseFromMenu(page, "diagram-add");
  await expect(page.locator(".tab-name")).toBeFocused();
  await desk.chooses(path);
  await chooseFromMenu(page, "open");
  await expect(item(page, "Developer")).toBeVisible();
  await expect(page.locator(".tab-name")).toHaveCount(0);
  await expect(page.getByRole("tab", { name: "Diagram 2" })).toHaveCount(0);
});

test("a copy goes on with the panes and the decisions that were not saved yet", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await item(page, "kube-apiserver").click();
  const drawer = await openDrawer(page);
  await drawer.getByRole("row", { name: /Open/ }).first().click();
  await drawer.getByRole("button", { name: "Accept", exact: false }).first().click();
  await drawer.getByRole("textbox", { name: "Reason" }).fill("For now");
  await desk.chooses(desk.file("copy.bulkhead"));
  await chooseFromMenu(page, "copy");
  await expect(page.getByText("You now work in the copy copy.bulkhead.")).toBeVisible();
  await item(page, "kube-apiserver").click();
  await expect(drawer.getByRole("button", { name: /^Threats of the selection/ })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await expect(drawer.getByRole("textbox", { name: "Reason" })).toHaveValue("For now");
  await expect.poll(() => desk.invoke("layout")).toMatchObject({ drawer: true });
});

test("what cannot be renamed asks for no name, not even in a copy", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  await desk.elsewhere(page, path, async (other) => {
    await open(page, other);
    await expect(page.getByRole("alert")).toContainText("open in another window");
    await item(page, "Developer").dblclick();
    await other.chooses(desk.file("copy.bulkhead"));
    await page.getByRole("button", { name: "Save a copy…" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.getByText("You now work in the copy")).toBeVisible();
    await expect(page.locator(".inline-name")).toHaveCount(0);
    await item(page, "Developer").dblclick();
    await expect(page.locator(".inline-name")).toBeFocused();
  });
});

async function again(page: Page): Promise<void> {
  await page.getByRole("button", { name: /cluster.*bulkhead/ }).click();
  await expect(item(page, "Developer")).toBeVisible();
}
