// What can go wrong, and what are we going to do about it.
import { readFile } from "node:fs/promises";
import { expect, test } from "./desk";
import { begin, goTo, item, openDrawer, reopen } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;
const REASON = "The API server asks for client certificates from the next release on.";

test("a threat of the selection says why, and a decision about it stays", async ({
  page,
  desk,
}) => {
  const path = await begin(page, desk, TOB);
  await item(page, "kube-apiserver").click();
  const drawer = await openDrawer(page);
  const list = drawer.getByRole("grid", { name: "Threats of the selection" });
  const row = list.getByRole("row", { name: /Open/ }).first();
  await row.click();
  await expect(drawer.getByRole("heading", { name: "Why it is here" })).toBeVisible();
  await expect(drawer.getByText("kube-apiserver").first()).toBeVisible();
  const title = (await drawer.getByRole("heading", { level: 2 }).textContent()) ?? "";

  await drawer.getByRole("button", { name: "Accept", exact: false }).first().click();
  await expect(drawer.getByRole("button", { name: "Save decision" })).toBeDisabled();
  await drawer.getByRole("textbox", { name: "Reason" }).fill(REASON);
  await drawer.getByRole("textbox", { name: "Owner" }).fill("Platform team");
  await drawer.getByRole("button", { name: "Save decision" }).click();
  await expect.poll(async () => (await desk.document()).status.decided).toBe(1);

  await item(page, "kube-apiserver").click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Name of kube-apiserver" }).last().fill("Front door");
  await page.keyboard.press("Enter");
  await expect(item(page, "Front door")).toBeVisible();

  await reopen(page, desk, path);
  await expect(item(page, "Front door")).toBeVisible();
  await goTo(page, "Responses");
  const decided = page.getByRole("row", { name: new RegExp(REASON.replace(".", "\\.")) });
  await expect(decided).toBeVisible();
  await expect(decided).toContainText("Platform team");
  await expect(decided).toContainText(title.replaceAll("kube-apiserver", "Front door"));
});

for (const [width, height] of [
  [1280, 800],
  [900, 600],
] as const) {
  test(`the drawer at ${width} pixels shows how to answer a threat`, async ({ page, desk }) => {
    await page.setViewportSize({ width, height });
    await begin(page, desk, TOB);
    const head = page.getByRole("button", { name: /^Threats of the selection/ });
    await expect(head.getByText("T", { exact: true }), "what opens it").toBeVisible();
    await item(page, "kube-apiserver").click();
    const drawer = await openDrawer(page);
    await expect(head.getByText("T", { exact: true })).toHaveCount(0);
    await drawer.getByRole("row", { name: /Open/ }).first().click();
    const responses = drawer.getByRole("group", { name: "Response" }).getByRole("button");
    await expect(responses).toHaveCount(6);
    for (const response of await responses.all()) {
      await expect(response).toBeInViewport({ ratio: 1 });
    }
    await responses.filter({ hasText: "Accept" }).click();
    const seen = { ratio: 1 };
    await expect(drawer.getByRole("textbox", { name: "Reason" })).toBeInViewport(seen);
    await expect(drawer.getByText('"Accept" needs a reason.')).toBeInViewport(seen);
    await expect(drawer.getByRole("button", { name: "Save decision" })).toBeInViewport(seen);
  });
}

test("a day that is none is told at its field until it is corrected", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await goTo(page, "Threats");
  const rows = page.getByRole("grid").locator("tbody tr[data-index]");
  const told = page.getByRole("alert").filter({ hasText: '"next week" is not a date' });
  await rows.first().click();
  await page.getByRole("button", { name: "Mitigate" }).click();
  const due = page.getByLabel("Due");
  await due.fill("next week");
  await page.getByRole("textbox", { name: "Owner" }).fill("Platform team");
  await page.getByRole("button", { name: "Save decision" }).click();
  await expect(due).toHaveAccessibleDescription(/"next week" is not a date/);
  await expect(due).toBeFocused();
  await expect(told).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Notices" })).not.toContainText("not a date");
  await due.fill("2099-03-31");
  await expect(told).toHaveCount(0);
  await page.getByRole("button", { name: "Save decision" }).click();
  await expect.poll(async () => (await desk.document()).status.decided).toBe(1);

  await rows.nth(3).click({ modifiers: ["ControlOrMeta"] });
  const panel = page.getByRole("region", { name: "Decide together" });
  await panel.getByRole("button", { name: "Mitigate" }).click();
  await panel.getByLabel("Due").fill("next week");
  await panel.getByRole("button", { name: /^Decide about/ }).click();
  await expect(panel.getByLabel("Due")).toHaveAccessibleDescription(/is not a date/);
  await panel.getByLabel("Due").fill("");
  await expect(told).toHaveCount(0);
});

test("the responses say what controls a threat, also where a fact keeps it from being one", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await goTo(page, "Responses");
  const row = (title: string) => page.getByRole("row", { name: new RegExp(title) });
  await expect(row("reads the specifications of all pods")).toContainText(
    "“Read-only port” of kubelet is 0",
  );
  await expect(row("cloud identity mapping of kube-apiserver")).toContainText(
    "“How people log in” of kube-apiserver is oidc",
  );
});

test("a crossing has threats of its own", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await goTo(page, "Threats");
  await page.getByRole("button", { name: "Crossings" }).click();
  const rows = page.getByRole("grid").getByRole("row", { name: /crossing of/ });
  await expect(rows.first()).toBeVisible();
  await rows.first().click();
  await expect(page.getByText(/^About the crossing of/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Why it is here" })).toBeVisible();
});

test("a report is written where the person says, and nowhere on second thoughts", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const report = desk.file("for the board.html");
  await desk.chooses(null);
  await page.getByRole("button", { name: "Export report" }).click();
  await desk.chooses(report);
  await page.getByRole("button", { name: "Export report" }).click();
  await expect(page.getByText("The report is written to for the board.html.")).toBeVisible();
  const html = await readFile(report, "utf8");
  expect(html).toContain("<svg");
  await page.goto(`data:text/html;base64,${Buffer.from(html).toString("base64")}`);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
});
