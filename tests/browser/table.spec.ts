// The list of threats as a table that one works with: narrowed, grouped, chosen, decided together.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, boxOf, goTo } from "./screens";

const bar = (page: Page) => page.getByRole("search", { name: "Threats" });
const grid = (page: Page) => page.getByRole("grid", { name: "Threats of the whole model" });
const rows = (page: Page) => grid(page).locator("tbody tr[data-index]");

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await goTo(page, "Threats");
});

test("one decision answers all threats that are chosen, and one undo takes it back", async ({
  page,
  desk,
}) => {
  await rows(page).nth(0).click();
  await rows(page)
    .nth(3)
    .click({ modifiers: ["Shift"] });
  await rows(page)
    .nth(5)
    .click({ modifiers: ["ControlOrMeta"] });
  const panel = page.getByRole("region", { name: "Decide together" });
  await expect(panel.getByRole("heading", { name: "5 threats selected" })).toBeVisible();
  await grid(page).press("a");
  await panel.getByLabel("Reason").fill("The review board took them on.");
  await panel.getByLabel("Owner").fill("Ada");
  await panel.getByLabel("Expires").fill("2099-12-31");
  await panel.getByRole("button", { name: "Decide about 5 threats" }).click();
  await expect(panel).toBeHidden();
  const decided = (await desk.document()).decisions;
  expect(decided).toHaveLength(5);
  expect(new Set(decided.map((it) => `${it.response} ${it.owner} ${it.expires}`))).toEqual(
    new Set(["accept Ada 2099-12-31"]),
  );
  await page.getByRole("button", { name: /^Undo: Decide about 5 threats/ }).click();
  await expect.poll(async () => (await desk.document()).decisions.length).toBe(0);
});

test("what was begun for some threats decides about no others", async ({ page, desk }) => {
  const panel = page.getByRole("region", { name: "Decide together" });
  await rows(page).nth(0).click();
  await rows(page)
    .nth(2)
    .click({ modifiers: ["Shift"] });
  await grid(page).press("a");
  await panel.getByLabel("Reason").fill("The review board took them on.");
  await grid(page).press("Escape");
  await expect(panel).toBeHidden();
  await rows(page).nth(4).click();
  await rows(page)
    .nth(8)
    .click({ modifiers: ["Shift"] });
  await expect(panel.getByRole("heading", { name: "5 threats selected" })).toBeVisible();
  await expect(panel.getByRole("button", { pressed: true })).toHaveCount(0);
  await grid(page).press("Control+Enter");
  expect((await desk.document()).decisions).toHaveLength(0);
});

test("all that are found are chosen from the keyboard, and opened again together", async ({
  page,
  desk,
}) => {
  await bar(page).getByLabel("Search threats").fill("etcd");
  const found = Number.parseInt(await bar(page).getByRole("status").innerText(), 10);
  expect(found).toBeGreaterThan(2);
  await grid(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("m");
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await desk.document()).decisions.length).toBe(found);
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: `Reopen ${found}` }).click();
  await expect.poll(async () => (await desk.document()).decisions.length).toBe(2 * found);
  expect((await desk.document()).threats.every((it) => it.response === null)).toBe(true);
});

test("the list is narrowed by component, zone and owner", async ({ page, desk }) => {
  const all = (await desk.document()).threats.length;
  await bar(page).getByRole("button", { name: "More" }).click();
  await bar(page).getByLabel("Component").selectOption({ label: "etcd" });
  const text = await bar(page).getByRole("status").innerText();
  const [found = 0] = text.split(" of ").map(Number);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  await bar(page).getByLabel("Zone").selectOption({ index: 1 });
  await expect(bar(page).getByRole("button", { name: /^More/ })).toContainText("2");
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await expect(bar(page).getByRole("status")).toHaveText(`${all} threats`);
});

test("the list is grouped by rule and by crossing", async ({ page }) => {
  await bar(page).getByLabel("Group").selectOption("rule");
  const group = grid(page).getByRole("rowheader");
  await expect(group.first()).toContainText("A backlog of the API audit log fills the disk");
  await bar(page).getByLabel("Group").selectOption("crossing");
  await expect(group.first()).not.toContainText("A backlog of the API audit log");
});

test("columns are chosen once and stay", async ({ page, desk }) => {
  await expect(grid(page).getByRole("columnheader", { name: "Rule" })).toHaveCount(0);
  await bar(page).getByText("Columns").click();
  await bar(page).getByRole("checkbox", { name: "Rule" }).check();
  await bar(page).getByRole("checkbox", { name: "Owner" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(grid(page).getByRole("columnheader", { name: "Rule" })).toBeVisible();
  await expect(grid(page).getByRole("columnheader", { name: "Owner" })).toHaveCount(0);
  await page.goto("about:blank");
  await page.goto(desk.url);
  await goTo(page, "Threats");
  await expect(grid(page).getByRole("columnheader", { name: "Rule" })).toBeVisible();
  await grid(page).getByRole("columnheader", { name: "Rule" }).getByRole("button").click();
  const first = await rows(page).first().locator(".col-rule").innerText();
  const second = await rows(page).nth(9).locator(".col-rule").innerText();
  expect(first <= second).toBe(true);
});

test("an open threat lights its place in the diagram", async ({ page }) => {
  await goTo(page, "Model");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("kube-apiserver");
  await page.keyboard.press("Enter");
  await page.keyboard.press("t");
  const drawer = page.getByRole("region", { name: "Threats of the selection" });
  await drawer.locator("tbody tr[data-index]").first().click();
  const lit = () =>
    page.evaluate(() => document.adoptedStyleSheets.map((it) => it.cssRules[0]?.cssText).join());
  await expect.poll(lit).toContain("element:");
  await drawer.getByRole("button", { name: "Close", exact: true }).click();
  await expect.poll(lit).toBe("");
});

for (const [width, height] of [
  [1280, 800],
  [900, 600],
] as const) {
  test(`nothing moves at ${width} pixels while one searches, clears and chooses`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const parts = [
      bar(page),
      bar(page).getByLabel("Search threats"),
      bar(page).getByRole("button", { name: "More" }),
      bar(page).getByRole("button", { name: "Clear" }),
      bar(page).getByRole("button", { name: "Select all" }),
      bar(page).getByLabel("Group"),
    ];
    const places = async () => Promise.all(parts.map(boxOf));
    const before = await places();
    await bar(page).getByLabel("Search threats").fill("etcd");
    await expect(bar(page).getByRole("status")).toHaveText(/ of /);
    expect(await places()).toEqual(before);
    await bar(page).getByRole("button", { name: "Clear" }).click();
    await expect(bar(page).getByRole("button", { name: "Clear" })).toBeDisabled();
    expect(await places()).toEqual(before);
    await rows(page).nth(0).click();
    await grid(page).press("Shift+ArrowDown");
    await expect(bar(page).getByRole("status")).toContainText("2 selected");
    expect(await places()).toEqual(before);
  });
}

test("what orders the list is in sight, and the columns say which of them have no room", async ({
  page,
}) => {
  const header = (name: string) => grid(page).getByRole("columnheader", { name });
  const width = async (name: string) => (await boxOf(header(name))).width;
  await expect(header("Exposure")).toHaveAttribute("aria-sort", "ascending");
  expect(await width("Exposure")).toBeGreaterThan(90);
  expect(await width("Response"), "nothing is decided").toBe(0);
  expect(await width("Threat")).toBeGreaterThan(300);
  const columns = bar(page).getByRole("group").filter({ hasText: "Columns" });
  await columns.getByText("Columns").click();
  await expect(columns.locator("label", { hasText: "Owner" })).toContainText("no room now");
  await expect(columns.locator("label", { hasText: "Exposure" })).not.toContainText("no room");
  await page.keyboard.press("Escape");
  await rows(page).nth(1).click();
  await grid(page).press("m");
  await grid(page).press("Control+Enter");
  await expect(rows(page).nth(1)).toContainText("Mitigate");
  expect(await width("Response")).toBeGreaterThan(90);
  expect(await width("Threat")).toBeGreaterThan(260);
  await header("Severity").getByRole("button").click();
  expect(await width("Exposure")).toBe(0);
});
