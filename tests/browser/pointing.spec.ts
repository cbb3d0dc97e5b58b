// What hands know from other tools: a double click adds, and a flow leads to what is not there yet.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, boxOf, diagram, frameOf, item, middle } from "./screens";

const EMPTY = /^Empty model/;
const adds = (page: Page) => page.getByRole("combobox", { name: "Add a component" });

test("a double click on the ground adds a component there, also within a zone", async ({
  page,
  desk,
}) => {
  await begin(page, desk, EMPTY);
  const canvas = await boxOf(diagram(page));
  const at = { x: canvas.x + 300, y: canvas.y + 220 };
  await page.mouse.dblclick(at.x, at.y);
  await adds(page).fill("trust zone");
  await page.getByRole("option").first().click();
  await page
    .getByRole("textbox", { name: /^Name of/ })
    .last()
    .fill("Yard");
  await page.keyboard.press("Enter");
  const zone = await boxOf(item(page, "Yard"));
  expect(Math.hypot(middle(zone).x - at.x, middle(zone).y - at.y)).toBeLessThan(12);

  await page.mouse.dblclick(at.x, at.y + 40);
  await expect(adds(page)).toBeFocused();
  const field = await boxOf(page.locator(".quick-add"));
  expect(Math.hypot(field.x - at.x, field.y - at.y - 40)).toBeLessThan(12);
  await adds(page).fill("etcd");
  await page.keyboard.press("Enter");
  await page
    .getByRole("textbox", { name: /^Name of/ })
    .last()
    .press("Enter");
  const { elements, boundaries } = await desk.document();
  expect(elements.map((it) => it.zones)).toEqual([boundaries.map((it) => it.id)]);

  // On what stands there it means the name, as before.
  await item(page, "etcd").dblclick();
  await expect(adds(page)).toHaveCount(0);
  await expect(page.locator(".inline-name")).toBeFocused();
  await page.keyboard.press("Escape");

  await page.mouse.dblclick(canvas.x + 40, canvas.y + 40);
  await expect(adds(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(adds(page)).toHaveCount(0);
  await expect(diagram(page)).toBeFocused();
  expect((await desk.document()).elements).toHaveLength(1);
});

test("a flow that is dropped on the ground asks what it goes to, and is one step back", async ({
  page,
  desk,
}) => {
  await begin(page, desk, EMPTY);
  const canvas = await boxOf(diagram(page));
  await page.mouse.dblclick(canvas.x + 150, canvas.y + 150);
  await adds(page).fill("etcd");
  await page.keyboard.press("Enter");
  await page
    .getByRole("textbox", { name: /^Name of/ })
    .last()
    .press("Enter");
  const to = { x: canvas.x + 420, y: canvas.y + 300 };
  const asks = page.getByRole("combobox", { name: "Connect etcd to a new component" });
  const drop = async (point: { x: number; y: number }) => {
    const from = middle(await boxOf(item(page, "etcd").locator(".side-right")));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(point.x, point.y, { steps: 8 });
    await page.mouse.up();
  };
  await drop(to);
  await expect(asks).toBeFocused();
  await expect(page.locator(".connect-line")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".connect-line")).toHaveCount(0);
  await expect(asks).toHaveCount(0);
  expect((await desk.document()).elements).toHaveLength(1);
  await expect(item(page, "etcd")).toHaveClass(/selected/);

  await drop(to);
  await asks.fill("trust zone");
  await expect(page.getByRole("option", { name: /^Trust zone/ }), "no flow goes there").toHaveCount(
    0,
  );
  await asks.fill("process");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^Name of/ }).fill("Reader");
  await page.keyboard.press("Tab");
  await page.getByRole("textbox", { name: "Name of data" }).fill("keys");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await desk.document()).flows.map((it) => it.name))
    .toEqual(["keys"]);
  const { elements, flows } = await desk.document();
  const id = (name: string) => elements.find((it) => it.name === name)?.id;
  expect(flows[0]).toMatchObject({ from: id("etcd"), to: id("Reader") });
  const box = await boxOf(item(page, "Reader"));
  expect(Math.hypot(middle(box).x - to.x, middle(box).y - to.y)).toBeLessThan(12);
  expect((await frameOf(desk, "Reader")).width).toBe((await frameOf(desk, "etcd")).width);

  // Two names and what they name: three steps.
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("Control+z");
  }
  await expect.poll(async () => (await desk.document()).elements.length).toBe(1);
  expect((await desk.document()).flows).toEqual([]);

  await item(page, "etcd").click();
  await drop({ x: canvas.x - 100, y: canvas.y + 200 });
  await expect(asks, "nothing is added beside the diagram").toHaveCount(0);
  await expect(page.locator(".connect-line")).toHaveCount(0);
});
