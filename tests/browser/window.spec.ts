// The window around the model: menus, panes, size, hints, presentation, find or do.
import { expect, test } from "./desk";
import {
  begin,
  boxOf,
  chooseFromMenu,
  diagram,
  goTo,
  item,
  menus,
  open,
  openDrawer,
  reopen,
} from "./screens";

test("menus hold the actions with their keys and do them", async ({ page, desk }) => {
  await open(page, desk);
  await expect
    .poll(async () => (await menus(page)).map((it) => it.title))
    .toEqual(["File", "Edit", "Arrange", "View", "Diagram", "Model", "Help"]);
  const entry = async (id: string) =>
    (await menus(page)).flatMap((it) => it.groups.flat()).find((it) => it.id === id);
  expect(await entry("report")).toMatchObject({ enabled: false, chord: "Ctrl+e" });
  await begin(page, desk, /^Kubernetes cluster/);
  await expect.poll(() => entry("report")).toMatchObject({ enabled: true });
  expect(await entry("undo")).toMatchObject({ title: "Undo (Ctrl+Z)", chord: null });
  await chooseFromMenu(page, "review-crossings");
  await expect(page.getByRole("table")).toBeVisible();
  await chooseFromMenu(page, "keys");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await chooseFromMenu(page, "rename");
  await expect(page.getByText('"Rename the selection" needs the model')).toBeVisible();
});

test("panes and the diagram come back as they were left in this project", async ({
  page,
  desk,
}) => {
  const path = await begin(page, desk, /^Kubernetes cluster/);
  const splitter = page.getByRole("separator", { name: "Width of palette and outline" });
  await splitter.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(splitter).toHaveAttribute("aria-valuenow", "272");
  await diagram(page).focus();
  await page.keyboard.press("t");
  await expect
    .poll(async () => desk.invoke("layout"))
    .toMatchObject({ leftWidth: 272, drawer: true });
  await reopen(page, desk, path);
  await expect(splitter).toHaveAttribute("aria-valuenow", "272");
  await expect(page.getByText("Select an element, a flow or a zone to see")).toBeVisible();
});

test("the size of the interface is set in steps and kept", async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
  const scale = async () =>
    (await desk.invoke<{ settings: { scale: number } }>("start")).settings.scale;
  await page.keyboard.press("Alt+=");
  await expect.poll(scale).toBe(110);
  await page.keyboard.press("Alt+=");
  await page.keyboard.press("Alt+=");
  await expect.poll(scale).toBe(150);
  await page.keyboard.press("Alt+-");
  await expect.poll(scale).toBe(125);
  await page.keyboard.press("Alt+0");
  await expect.poll(scale).toBe(100);
});

test("three hints stand there until somebody dismisses them", async ({ page, desk }) => {
  const path = await begin(page, desk, /^Kubernetes cluster/);
  const hints = page.getByRole("region", { name: "To begin with" });
  await expect(hints.getByRole("listitem")).toHaveCount(3);
  await hints.getByRole("button", { name: "Dismiss the hints" }).click();
  await expect(hints).toBeHidden();
  await expect
    .poll(async () => desk.invoke("start"))
    .toMatchObject({ settings: { hintsDismissed: true } });
  await reopen(page, desk, path);
  await expect(diagram(page)).toBeVisible();
  await expect(hints).toBeHidden();
});

test("in a small window the drawer leaves room for the palette and the titles of threats", async ({
  page,
  desk,
}) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await begin(page, desk, /^Kubernetes cluster/);
  const hints = page.getByRole("region", { name: "To begin with" });
  await expect(hints).toBeVisible();
  await item(page, "etcd").click();
  const drawer = await openDrawer(page);
  await expect(hints).toBeHidden();
  expect((await boxOf(page.getByRole("tabpanel", { name: "Palette" }))).height).toBeGreaterThan(
    150,
  );
  const width = async (name: string) =>
    (await boxOf(drawer.getByRole("columnheader", { name }))).width;
  expect(await width("Threat")).toBeGreaterThan(400);
  expect(await width("About"), "all are about etcd").toBe(0);
  await drawer.getByRole("button", { name: /^Threats of the selection/ }).click();
  await expect(hints).toBeVisible();
});

test("the very first start shows the reference cluster, to try things on", async ({
  page,
  desk,
}) => {
  await desk.restart("--first-start");
  await open(page, desk);
  await expect(item(page, "kube-apiserver")).toBeVisible();
  await expect(
    page.getByRole("region", { name: "To begin with" }).getByRole("listitem"),
  ).toHaveCount(3);
  await expect(page.getByRole("contentinfo")).toContainText("An example to try things on");
  await item(page, "etcd").click();
  await page.keyboard.press("Delete");
  await expect(item(page, "etcd")).toHaveCount(0);

  await page.getByRole("button", { name: "Start your own…" }).click();
  await expect(page.getByRole("heading", { name: "New project" })).toBeVisible();
  // A page that is still there would ask a core that is not.
  await page.goto("about:blank");
  await desk.restart("--first-start");
  await open(page, desk);
  await expect(page.getByRole("heading", { name: "New project" })).toBeVisible();
  await page.getByRole("button", { name: /^Kubernetes cluster .*bulkhead/ }).click();
  await expect(item(page, "kube-apiserver")).toBeVisible();
  await expect(item(page, "etcd")).toHaveCount(0);
});

test("a presentation takes the panes away and lights the selection", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await goTo(page, "Review");
  await page.keyboard.press("F5");
  await expect(diagram(page)).toBeVisible();
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await item(page, "etcd").click();
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Palette and outline" })).toBeVisible();
});

test("threats are found by name", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  const [threat] = (await desk.document()).threats;
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill(threat?.title ?? "");
  await page
    .getByRole("option", { name: threat?.title ?? "" })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 2, name: threat?.title ?? "" })).toBeVisible();
});
