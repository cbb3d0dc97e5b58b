// What stands behind the threats: who can do it, what answers it, and who has to be named for it.
import { expect, test } from "./desk";
import { begin, goTo } from "./screens";

const CLUSTER = /^Kubernetes cluster/;

test("threats are narrowed to an attacker, and a control leads to the threats that it answers", async ({
  page,
  desk,
}) => {
  await begin(page, desk, CLUSTER);
  await goTo(page, "Threats");
  const bar = page.getByRole("search", { name: "Threats" });
  const count = bar.getByRole("status");
  const all = await count.textContent();
  await bar.getByRole("button", { name: "More" }).click();
  await bar.getByLabel("Who can do it").selectOption({ label: "Malicious container" });
  await expect(count).toHaveText(/^\d+ of \d+$/);
  await expect(
    bar.getByText(
      /Stands in Namespace edge, Namespace shop; can reach kube-apiserver, Instance metadata/,
    ),
  ).toBeVisible();
  const some = await count.textContent();
  await bar.getByLabel("Attack vector").selectOption({ index: 1 });
  await expect(count).not.toHaveText(some ?? "");
  await bar.getByRole("button", { name: "Clear" }).click();
  await expect(count).toHaveText(all ?? "");
  await expect(bar.getByLabel("Who can do it")).toHaveValue("");

  await bar.getByLabel("Who can do it").selectOption({ label: "Malicious container" });
  await page.getByRole("grid").getByRole("row").nth(1).click();
  const panel = page.getByRole("region").filter({ has: page.getByText("Why it is controlled") });
  await expect(panel.getByText("Difficulty", { exact: true })).toBeVisible();
  const title = (await panel.getByRole("heading", { level: 2 }).textContent()) ?? "";
  const details = panel.getByRole("button", { name: /^Details of the control/ }).first();
  await expect(details).toHaveText("Details");
  await details.click();

  const grid = page.getByRole("grid", { name: "Controls" });
  await expect(grid.getByRole("row", { selected: true })).toBeVisible();
  const threats = page.getByRole("list").filter({ has: page.getByRole("button", { name: title }) });
  await expect(threats.getByRole("button", { name: title })).toBeVisible();
  await page.getByRole("button", { name: "Show in Threats" }).click();
  await expect(count).toHaveText(/^\d+ of \d+$/);
  await expect(page.getByRole("row").filter({ hasText: title }).first()).toBeVisible();
});

test("controls are searched and gone through with the keys", async ({ page, desk }) => {
  await begin(page, desk, CLUSTER);
  await goTo(page, "Responses");
  await page
    .getByRole("navigation", { name: "Responses" })
    .getByRole("button", { name: "Controls", exact: true })
    .click();
  const grid = page.getByRole("grid", { name: "Controls" });
  await expect(page.getByRole("search", { name: "Controls" })).toContainText(
    /^\d+ controls, \d+ for threats of this model$/,
  );
  await grid.focus();
  await page.keyboard.press("End");
  const panel = page.getByRole("region").filter({ has: page.getByText("Control family") });
  await expect(panel.getByText("none", { exact: true })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(panel.getByText(/^\d+ open/)).toBeVisible();
  await page.keyboard.press("Home");
  const first = await page.getByRole("heading", { level: 2 }).textContent();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("heading", { level: 2 })).not.toHaveText(first ?? "");
  await page.getByRole("searchbox", { name: "Search controls" }).fill("no such control at all");
  await expect(page.getByText("No control is called like that.")).toBeVisible();
});

test("a version of Kubernetes is stated, and what is none is refused", async ({ page, desk }) => {
  await begin(page, desk, CLUSTER);
  await page.getByRole("heading", { level: 1 }).getByRole("button").click();
  const dialog = page.getByRole("dialog", { name: "Project details" });
  const field = dialog.getByLabel("Kubernetes version");
  await field.fill("latest");
  await dialog.getByRole("button", { name: "Save details" }).click();
  await expect(dialog.getByRole("alert")).toContainText('"latest" is not a version of Kubernetes.');
  await field.fill("1.30");
  await dialog.getByRole("button", { name: "Save details" }).click();
  await expect(dialog).toBeHidden();
  const stated = async () => (await desk.document()).about.properties.kubernetes_version?.value;
  expect(await stated()).toBe("1.30");
});

test("ports and properties follow the version of Kubernetes", async ({ page, desk }) => {
  await begin(page, desk, CLUSTER);
  await page.getByRole("group", { name: /^kube-apiserver/ }).click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector.getByText(/Port 8080 is not served since 1\.20/)).toBeVisible();
  await expect(inspector.getByText("Listens on")).toHaveText("Listens on 6443");
});

test("the sources are named from the start screen and from an open project", async ({
  page,
  desk,
}) => {
  await page.goto(desk.url);
  await page.getByRole("button", { name: "About" }).click();
  const about = page.getByRole("dialog", { name: "About Bulkhead" });
  await expect(about.getByText(/^Threat Matrix for Kubernetes, by Microsoft/)).toBeVisible();
  await expect(about.getByText("Apache-2.0")).toBeVisible();
  await about.getByRole("button", { name: "Close" }).click();
  await expect(about).toBeHidden();

  await begin(page, desk, CLUSTER);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("about");
  await page.keyboard.press("Enter");
  await expect(about.getByText(/^Threat Matrix for Kubernetes, by Microsoft/)).toBeVisible();
});
