// The small field that adds by name: what it knows, what it does not know, and where things stand.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, boxOf, diagram, frameOf, item, middle } from "./screens";

const EMPTY = /^Empty model/;
const adds = (page: Page) => page.getByRole("combobox", { name: "Add a component" });
const offered = (page: Page) => page.locator(".quick-add").getByRole("option");
const naming = (page: Page) => page.locator(".inline-name");

test("a word that no component has becomes the name of what is added", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await diagram(page).press("a");
  await adds(page).fill("checkout desk");
  await expect(offered(page)).toHaveText([
    "Process called “checkout desk”",
    "Data store called “checkout desk”",
    "External entity called “checkout desk”",
  ]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(item(page, "checkout desk")).toBeFocused();
  await expect(naming(page), "nothing has to be named").toHaveCount(0);

  // A flow that is dropped on the ground gets such an element too, and only the flow is named.
  const canvas = await boxOf(diagram(page));
  const from = middle(await boxOf(item(page, "checkout desk").locator(".side-right")));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, canvas.y + 120, { steps: 5 });
  await page.mouse.move(from.x + 150, canvas.y + 120, { steps: 5 });
  await page.mouse.up();
  const goes = page.getByRole("combobox", { name: "Connect checkout desk to a new component" });
  await expect(goes).toHaveAttribute("placeholder", "What does it go to?");
  await goes.fill("stripe");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of data" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(item(page, "stripe")).toBeFocused();
  const { elements, flows } = await desk.document();
  expect(elements.map((it) => [it.name, it.component]).sort()).toEqual([
    ["checkout desk", "data-store"],
    ["stripe", "process"],
  ]);
  expect(flows).toHaveLength(1);
});

test("a name that is refused stays in the field", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await diagram(page).press("a");
  const long = "q".repeat(230);
  await adds(page).fill(long);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("200");
  await expect(adds(page)).toBeFocused();
  await expect(adds(page)).toHaveValue(long);
  await page.keyboard.press("Escape");
  expect((await desk.document()).elements).toHaveLength(0);
});

test("what is called so comes first, and texts, lines and several processes are known", async ({
  page,
  desk,
}) => {
  await begin(page, desk, EMPTY);
  await diagram(page).press("a");
  for (const [typed, title] of [
    ["api service", "API service"],
    ["service", "Process"],
    ["worker", "Background worker"],
    ["text", "Text"],
    ["note", "Text"],
    ["trust boundary line", "Trust boundary line"],
    ["multiple process", "Multiple process"],
  ] as const) {
    await adds(page).fill(typed);
    await expect(offered(page).first().locator(".quick-add-title"), typed).toHaveText(title);
  }
  await page.keyboard.press("Enter");
  await expect(naming(page)).toBeFocused();
  await naming(page).press("Enter");
  await page.keyboard.press("a");
  await adds(page).fill("note");
  await page.keyboard.press("Enter");
  await page.locator("textarea.text-field").fill("Beware");
  await page.keyboard.press("Enter");
  const texts = async () => (await desk.document()).annotations.map((it) => it.text);
  await expect.poll(texts).toEqual(["Beware"]);
  const { elements } = await desk.document();
  expect(elements.map((it) => it.multiple)).toEqual([true]);
});

test("a key adds beside what is selected, unless the pointer has just shown a place", async ({
  page,
  desk,
}) => {
  await begin(page, desk, EMPTY);
  const canvas = await boxOf(diagram(page));
  const add = async (name: string) => {
    await page.keyboard.press("a");
    await adds(page).fill(`qx ${name}`);
    await page.keyboard.press("Enter");
    await expect(item(page, `qx ${name}`)).toBeFocused();
    return frameOf(desk, `qx ${name}`);
  };
  const far = { x: canvas.x + canvas.width - 90, y: canvas.y + 60 };
  await diagram(page).focus();
  await page.mouse.move(far.x - 20, far.y);
  await page.mouse.move(far.x, far.y);
  const one = await add("one");
  const shown = middle(await boxOf(item(page, "qx one")));
  expect(Math.abs(shown.y - far.y), "where the pointer showed").toBeLessThan(12);
  const two = await add("two");
  expect(two.y, "beside the first, though the pointer rests elsewhere").toBe(one.y);
  expect(two.x - one.x - one.width).toBeGreaterThanOrEqual(130);
  const three = await add("three");
  expect(three.x - two.x - two.width).toBeGreaterThanOrEqual(130);
  const [seen, inspector] = await Promise.all([
    boxOf(item(page, "qx three")),
    boxOf(page.getByRole("complementary", { name: "Inspector" })),
  ]);
  expect(seen.x + seen.width, "in sight").toBeLessThanOrEqual(inspector.x);
});

test("a key asks what the selected element is connected to, of whatever kind", async ({
  page,
  desk,
}) => {
  await begin(page, desk, EMPTY);
  await diagram(page).press("a");
  await adds(page).fill("qx till");
  await page.keyboard.press("Enter");
  await expect(item(page, "qx till")).toBeFocused();
  await page.keyboard.press("Shift+C");
  const goes = page.getByRole("combobox", { name: "Connect qx till to a new component" });
  await goes.press("Escape");
  await expect(goes).toHaveCount(0);
  await expect(page.locator(".connect-line")).toHaveCount(0);
  await item(page, "qx till").focus();
  await page.keyboard.press("Shift+C");
  await goes.fill("sql");
  await page.keyboard.press("Enter");
  await naming(page).fill("Ledger");
  await page.keyboard.press("Enter");
  await expect(item(page, "Ledger")).toBeFocused();
  const { elements, flows } = await desk.document();
  const id = (name: string) => elements.find((it) => it.name === name)?.id;
  expect(flows.map((it) => [it.from, it.to])).toEqual([[id("qx till"), id("Ledger")]]);
  const [from, to] = [await frameOf(desk, "qx till"), await frameOf(desk, "Ledger")];
  expect(to.x - from.x - from.width).toBeGreaterThanOrEqual(130);
  expect(to.y).toBe(from.y);
});
