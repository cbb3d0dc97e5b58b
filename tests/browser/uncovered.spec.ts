// In a narrow window the inspector floats over the diagram. It waits for the hand, and covers nothing
// that is selected.
import { expect, test } from "./desk";
import { begin, boxOf, diagram, frameOf, item } from "./screens";

const CLUSTER = /^Kubernetes cluster/;
/** It stands where the inspector opens. */
const COVERED = "Persistent volume";
/** How far neighbours pull at most, in units of the diagram at this zoom. */
const SNAP = 30;

test("what is dragged at the right stays below the hand, and nothing opens meanwhile", async ({
  page,
  desk,
}) => {
  await begin(page, desk, CLUSTER);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const before = await frameOf(desk, COVERED);
  const zones = async () =>
    (await desk.document()).elements.find(({ name }) => name === COVERED)?.zones;
  const lay = await zones();
  const box = await boxOf(item(page, COVERED));
  const scale = box.width / before.width;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 12, y - 12, { steps: 6 });
  // As long as a hand that thinks.
  await page.waitForTimeout(600);
  await expect(inspector).toHaveCount(0);
  await page.mouse.move(x - 24, y - 24, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await frameOf(desk, COVERED)).y).toBeLessThan(before.y);
  const after = await frameOf(desk, COVERED);
  expect(Math.abs(after.x - before.x + 24 / scale)).toBeLessThan(SNAP);
  expect(Math.abs(after.y - before.y + 24 / scale)).toBeLessThan(SNAP);
  expect(await zones()).toEqual(lay);

  await expect(inspector).toBeVisible();
  await expect(async () => {
    const [shown, pane] = [await boxOf(item(page, COVERED)), await boxOf(inspector)];
    expect(shown.x + shown.width).toBeLessThanOrEqual(pane.x);
  }).toPass();
});

test("two clicks at the right rename, and what is named is brought out from below", async ({
  page,
  desk,
}) => {
  await begin(page, desk, CLUSTER);
  const stood = await boxOf(item(page, "kubectl"));
  await item(page, COVERED).dblclick();
  const field = page.getByRole("textbox", { name: `Name of ${COVERED}` }).last();
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Inspector" })).toBeVisible();
  await expect.poll(async () => (await boxOf(item(page, "kubectl"))).x).toBeLessThan(stood.x);
});

test("bar and map stand beside the inspector, and everything is shown beside it too", async ({
  page,
  desk,
}) => {
  await begin(page, desk, CLUSTER);
  await item(page, "kubectl").click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(async () => {
    const [shown, pane] = [await boxOf(item(page, "Cloud account")), await boxOf(inspector)];
    expect(shown.x + shown.width).toBeLessThanOrEqual(pane.x);
  }).toPass();
});

test("a copy and the Tab key leave the zoom as it is, and a copy stays in its zone", async ({
  page,
  desk,
}) => {
  await begin(page, desk, CLUSTER);
  const zoom = diagram(page).getByTitle(/^Show at 100 %/);
  await item(page, "Gateway").click();
  await page.keyboard.press("Shift+F");
  await expect(zoom).not.toHaveText("38 %");
  const before = await zoom.textContent();
  const count = async () => (await desk.document()).elements.length;
  const all = await count();
  await page.keyboard.press("Control+d");
  await expect.poll(count).toBe(all + 1);
  await expect(zoom).toHaveText(before ?? "");
  await page.keyboard.press("Escape");
  for (let at = 0; at < 6; at += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(zoom).toHaveText(before ?? "");
});

test("the map steps aside for the element that is selected", async ({ page, desk }) => {
  await begin(page, desk, CLUSTER);
  await page.keyboard.press("Control+1");
  const map = page.getByRole("img", { name: "Map of the diagram" });
  await item(page, "kubelet").click();
  await expect(map).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Inspector" })).toBeVisible();
  const [element, corner, canvas] = [
    await boxOf(item(page, "kubelet")),
    await boxOf(map),
    await boxOf(diagram(page)),
  ];
  const from = { x: canvas.x + 20, y: canvas.y + 20 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button: "right" });
  await page.mouse.move(from.x + corner.x - element.x, from.y + corner.y - element.y, { steps: 8 });
  await page.mouse.up({ button: "right" });
  await expect(map).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(map).toBeVisible();
});
