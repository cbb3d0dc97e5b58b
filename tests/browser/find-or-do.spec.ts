// What people type to do something is found, also where it cannot be done now or is a button.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, diagram, goTo, item, nothingFound } from "./screens";

const field = (page: Page) => page.getByRole("combobox", { name: "Find or do" });
const found = (page: Page) => page.getByRole("listbox", { name: "Found" }).getByRole("option");
const line = (page: Page, name: string | RegExp) =>
  page.getByRole("listbox", { name: "Found" }).getByRole("option", { name });

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await field(page).fill(text);
}

test("what cannot be done now is listed last and says what it needs", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes security audit of 2019/);
  await type(page, "align left");
  await expect(line(page, /^Align at the left/)).toContainText(
    "needs two elements or zones selected",
  );
  await expect(line(page, /^Align at the left/)).toHaveAttribute("aria-disabled", "true");
  await nothingFound(page);
  await page.keyboard.press("Enter");
  await expect(
    page.getByText('"Align at the left" needs two elements or zones selected.'),
  ).toBeVisible();

  await type(page, "zone");
  const enabled = await found(page).evaluateAll((all) =>
    all.map((it) => it.getAttribute("aria-disabled") !== "true"),
  );
  expect(enabled[0], "what can be done comes first").toBe(true);
  await page.keyboard.press("Escape");

  await goTo(page, "Threats");
  await type(page, "rename the selection");
  await expect(line(page, /^Rename the selection/)).toContainText("needs the model");
});

test("components are found and added by their names", async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
  await type(page, "sql");
  await expect(line(page, /^Add /).first()).toBeVisible();
  await type(page, "add database");
  await line(page, /^Add .*database/i)
    .first()
    .click();
  await page.getByRole("textbox", { name: /^Name of/ }).fill("Ledger");
  await page.keyboard.press("Enter");
  await expect(item(page, "Ledger")).toBeVisible();
  await type(page, "deselect");
  await page.keyboard.press("Enter");
  await expect(item(page, "Ledger")).not.toHaveClass(/selected/);
  await type(page, "save as");
  await expect(found(page).first()).toContainText("Save a copy…");
});

test("buttons of the inspector are actions", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes security audit of 2019/);
  await page.locator(".flow-label").first().click();
  const label = page.locator(".flow-label.selected");
  const id = (await label.getAttribute("data-item"))?.slice("flow:".length);
  const flow = async () => (await desk.document()).flows.find((it) => it.id === id);
  const before = await flow();
  await type(page, "both ways");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await flow())?.twoWay).toBe(!before?.twoWay);
  await type(page, "turn");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await flow())?.from).toBe(before?.to);
  await page.keyboard.press("Control+i");
  await type(page, "attach");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "From" })).toBeFocused();

  await item(page, "kubelet").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Take out of scope…" }).click();
  await page.getByRole("textbox", { name: "Out of scope, because" }).fill("Run by others");
  await page.keyboard.press("Control+Enter");
  const reasons = async () =>
    (await desk.document()).elements.flatMap((it) => it.outOfScope ?? []).includes("Run by others");
  await expect.poll(reasons).toBe(true);
  await diagram(page).focus();
  await type(page, "back into scope");
  await page.keyboard.press("Enter");
  await expect.poll(reasons).toBe(false);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText(
    "Move a zonedrag its title or its border",
  );
});

test("it opens over a text that is being written, which keeps its words", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Kubernetes security audit of 2019/);
  await goTo(page, "Threats");
  await page.getByRole("grid").press("Control+a");
  await page.keyboard.press("a");
  const together = page.getByRole("region", { name: "Decide together" });
  const reason = together.getByRole("textbox", { name: "Reason" });
  await reason.fill("Half a sen");
  await type(page, "kube");
  await page.keyboard.press("Escape");
  await expect(reason).toBeFocused();
  await page.keyboard.type("tence");
  await expect(reason).toHaveValue("Half a sentence");
  await page.keyboard.press("Escape");

  await goTo(page, "Model");
  await item(page, "kube-apiserver").click();
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Front door");
  await type(page, "go to the review");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Review", level: 1 })).toBeVisible();
  await goTo(page, "Model");
  await expect(item(page, "Front door")).toBeVisible();
});
