import { expect, test } from "./desk";
import { begin, boxOf, diagram, item, nothingFound } from "./screens";

test("the end of a long list of properties comes with the wheel, the keyboard and a search", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Kubernetes cluster/);
  const list = page.locator(".inspector .properties");
  const fields = list.locator("[data-property]");
  const all = page.getByRole("button", { name: /^Show all \d+$/ }).and(list.locator("button"));
  const choose = async (name: string) => {
    await page.keyboard.press("Escape");
    await item(page, name).click();
  };
  await choose("kube-apiserver");
  const count = Number((await all.innerText()).replace("Show all ", ""));
  expect(await fields.count()).toBeLessThan(count);

  await page.getByRole("searchbox", { name: "Search properties" }).fill("--audit-log-maxage");
  await expect(fields).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Search properties" }).fill("");
  await expect(all).toBeVisible();

  await all.evaluate((it: HTMLElement) => it.click());
  await expect(fields).toHaveCount(count);
  await expect(fields.nth(12).locator("select, input")).toBeFocused();

  await choose("etcd");
  await choose("kube-apiserver");
  await expect(all).toBeVisible();
  await fields.first().locator("select, input").focus();
  await expect(fields).toHaveCount(count);

  await choose("etcd");
  await choose("kube-apiserver");
  await all.focus();
  await expect(fields, "going backwards reaches the last one").toHaveCount(count);
  await expect(fields.last().locator("select, input")).toBeFocused();

  await choose("etcd");
  await choose("kube-apiserver");
  await page.locator(".inspector-body").hover();
  await page.mouse.wheel(0, 800);
  await expect(fields).toHaveCount(count);
});

test("the view follows what is dragged to its edge, and only there", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await item(page, "kube-apiserver").click();
  await page.keyboard.press("Shift+F");
  await page.keyboard.press("Control+1");
  const view = page.locator(".react-flow__viewport");
  const place = () => view.evaluate((it) => getComputedStyle(it).transform);
  const canvas = await boxOf(diagram(page));
  const box = await boxOf(item(page, "kube-apiserver"));
  const before = await place();
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 20, { steps: 4 });
  await page.waitForTimeout(200);
  expect(await place()).toBe(before);
  await page.mouse.move(canvas.x + 10, y, { steps: 4 });
  await expect.poll(place).not.toBe(before);
  await page.mouse.move(x, y, { steps: 4 });
  await page.waitForTimeout(100);
  const there = await place();
  await page.waitForTimeout(200);
  expect(await place()).toBe(there);
  await page.mouse.up();
});

test("a double click on the label of a flow renames it", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await item(page, "kube-apiserver").click();
  await page.keyboard.press("Shift+F");
  await page.keyboard.press("Control+1");
  const name = await page.locator(".flow-labels-lit .flow-label title").first().textContent();
  await page.keyboard.press("Escape");
  await page
    .locator(".flow-labels .flow-label", { hasText: name ?? "" })
    .first()
    .dblclick();
  await expect(page.locator(".inline-name")).toBeFocused();
  await page.keyboard.type("read state");
  await page.keyboard.press("Enter");
  await expect(
    page.locator(".flow-labels-lit .flow-label", { hasText: "read state" }),
  ).toBeVisible();
});

test("a letter that is pressed stays readable under the pointer", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await item(page, "kube-apiserver").click();
  const letter = page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("button", { name: /^Tampering: / });
  await letter.click();
  await expect(letter).toHaveAttribute("aria-pressed", "true");
  const ground = () => letter.evaluate((it) => getComputedStyle(it).backgroundColor);
  const under = await ground();
  await page.mouse.move(640, 400);
  await expect.poll(ground).toBe(under);
});

test("what holds for the whole cluster is stated where nothing is selected", async ({
  page,
  desk,
}) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await begin(page, desk, /^Kubernetes cluster/);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector.getByRole("heading", { name: "The whole cluster" })).toBeVisible();
  const tenancy = inspector.getByRole("combobox", { name: "Who shares the cluster" });
  await expect(tenancy).toHaveValue("one-organisation");
  await expect(inspector.getByText("assumed by the reference model").first()).toBeVisible();
  await nothingFound(page);
  await tenancy.selectOption("hostile-tenants");
  await expect
    .poll(async () => (await desk.document()).about.properties.tenancy)
    .toEqual({ value: "hostile-tenants", evidence: { source: "person", name: "" } });
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(tenancy).toHaveValue("one-organisation");
  await expect(inspector.getByRole("textbox", { name: "Kubernetes version" })).toHaveCount(1);
});

test("what an element is can be changed by typing, from Find or do too", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await item(page, "etcd").click();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("change the component");
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: "Component" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("etcd");
  await page.keyboard.type("api gateway");
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("API gateway or reverse proxy");
  const { elements } = await desk.document();
  expect(elements.find((it) => it.name === "etcd")?.kind).toBe("process");
});
