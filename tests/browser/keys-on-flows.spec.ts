// What keys do about flows leaves the view and the way of the flow as they are.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, item } from "./screens";

const view = (page: Page) =>
  page.locator(".react-flow__viewport").evaluate((it: HTMLElement) => it.style.transform);

test("the view follows what is chosen as a target, not each letter", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await item(page, "etcd").click();
  await page.keyboard.press("Shift+F");
  await page.waitForTimeout(600);
  const before = await view(page);
  await page.keyboard.press("c");
  const field = page.getByRole("combobox", { name: "Name of the other element" });
  for (const letter of "image") {
    await page.keyboard.press(letter);
    await expect(field).toBeFocused();
    expect(await view(page), letter).toBe(before);
  }
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => view(page)).not.toBe(before);
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect.poll(() => view(page)).toBe(before);
});

test("a new bend lies on the way of its flow", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  const { shapes } = await desk.document();
  const level = shapes.find(
    ({ points: [a, b, more] }) =>
      a && b && !more && a.y === b.y && a.y % 20 !== 0 && Math.abs(a.x - b.x) > 60,
  );
  if (!level) {
    throw new Error("No flow is level beside the grid.");
  }
  const { flows } = await desk.document();
  const name = flows.find((it) => it.id === level.flow)?.name ?? "";
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(name);
  await page.getByRole("option").filter({ hasText: name }).first().click();
  await page.keyboard.press("b");
  await expect.poll(async () => (await desk.document()).flowDrawings.length).toBe(1);
  const after = await desk.document();
  const bent = after.shapes.find((it) => it.flow === after.flowDrawings[0]?.flow);
  expect(new Set(bent?.points.map((it) => it.y)).size).toBe(1);
});
