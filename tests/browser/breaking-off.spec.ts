// What is under way on the diagram ends with it: by Escape, or because something else is shown.
import type { Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";
import { begin, boxOf, diagram, item } from "./screens";

const CLUSTER = /^Kubernetes cluster/;

const selected = (page: Page) => page.locator(".react-flow__node.selected");

/** Returns where an element or a zone stands, by the names of the diagrams. */
async function frames(desk: Desk, name: string) {
  const { elements, boundaries, placements, diagrams } = await desk.document();
  const id = [...elements, ...boundaries].find((it) => it.name === name)?.id;
  return Object.fromEntries(
    placements
      .filter((it) => it.item.id === id)
      .map((it) => [diagrams.find(({ id }) => id === it.diagram)?.name ?? "", it.frame]),
  );
}

/** Presses the pointer in the middle of something and moves it, without letting go. */
async function grip(page: Page, name: string, by: { x: number; y: number }) {
  const box = await boxOf(item(page, name));
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 4);
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
  await expect(diagram(page)).toHaveAttribute("data-dragging");
  return { box, from };
}

async function release(page: Page): Promise<void> {
  await page.mouse.up();
  await expect(diagram(page)).not.toHaveAttribute("data-dragging");
}

async function untouched(desk: Desk): Promise<void> {
  // What was let go would be an edit by now.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await desk.document()).status.undo).toBeNull();
}

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, CLUSTER);
});

test("Escape takes back what is dragged and leaves it selected", async ({ page, desk }) => {
  await item(page, "etcd").click();
  await item(page, "kube-scheduler").click({ modifiers: ["Shift"] });
  const { box, from } = await grip(page, "etcd", { x: 60, y: 40 });
  expect((await boxOf(item(page, "etcd"))).x).toBeGreaterThan(box.x + 30);
  await page.keyboard.press("Escape");
  await expect.poll(() => boxOf(item(page, "etcd"))).toEqual(box);
  await page.mouse.move(from.x + 90, from.y + 60, { steps: 3 });
  expect(await boxOf(item(page, "etcd")), "it follows no more").toEqual(box);
  await expect(page.locator(".guide-line")).toHaveCount(0);
  await release(page);
  await expect(selected(page)).toHaveCount(2);
  await untouched(desk);
  expect(await boxOf(item(page, "etcd"))).toEqual(box);

  // The next drag is one as ever.
  const before = await frames(desk, "etcd");
  await grip(page, "etcd", { x: 60, y: 40 });
  await release(page);
  await expect.poll(() => frames(desk, "etcd")).not.toEqual(before);
});

test("Escape takes back what is resized", async ({ page, desk }) => {
  await item(page, "etcd").click();
  const box = await boxOf(item(page, "etcd"));
  const handle = await boxOf(page.locator(".resize-handle.bottom.right"));
  const at = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y + 30, { steps: 4 });
  await expect.poll(async () => (await boxOf(item(page, "etcd"))).width).toBeGreaterThan(box.width);
  await page.keyboard.press("Escape");
  await expect.poll(() => boxOf(item(page, "etcd"))).toEqual(box);
  await page.mouse.move(at.x + 60, at.y + 50, { steps: 3 });
  await page.mouse.up();
  await untouched(desk);
  expect(await boxOf(item(page, "etcd"))).toEqual(box);
  await expect(selected(page)).toHaveCount(1);
});

test("a tab that is put back by Escape is not chosen either", async ({ page, desk }) => {
  await page.getByRole("button", { name: "Add a diagram" }).click();
  await page.getByRole("textbox", { name: "Name of the new diagram" }).fill("Details");
  await page.keyboard.press("Enter");
  const [first = ""] = (await desk.document()).diagrams.map((it) => it.name);
  const shown = page.getByRole("tab", { name: "Details" });
  await expect(shown).toHaveAttribute("aria-selected", "true");
  const tab = await boxOf(page.getByRole("tab", { name: first, exact: true }));
  const at = { x: tab.x + tab.width / 2, y: tab.y + tab.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 12, at.y, { steps: 3 });
  await expect(page.locator(".diagram-mark")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator(".diagram-mark")).toHaveCount(0);
  await page.mouse.up();
  await page.waitForTimeout(100);
  await expect(shown).toHaveAttribute("aria-selected", "true");
});

test("small moves stay with the diagram on which they were made", async ({ page, desk }) => {
  const [first = ""] = (await desk.document()).diagrams.map((it) => it.name);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("Duplicate the diagram");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: `${first} copy` })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  const before = await frames(desk, "etcd");
  await item(page, "etcd").click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+PageUp");
  await expect(page.getByRole("tab", { name: first, exact: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  const copy = `${first} copy`;
  await expect
    .poll(async () => (await frames(desk, "etcd"))[copy]?.x)
    .toBe((before[copy]?.x ?? 0) + 10);
  expect((await frames(desk, "etcd"))[first]).toEqual(before[first]);

  // And with the workspace: what was pushed stands there when one comes back.
  await item(page, "etcd").click();
  const box = await boxOf(item(page, "etcd"));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Alt+2");
  await expect(diagram(page)).toBeHidden();
  await expect
    .poll(async () => (await frames(desk, "etcd"))[first]?.x)
    .toBe((before[first]?.x ?? 0) + 10);
  await page.keyboard.press("Alt+1");
  await expect.poll(async () => (await boxOf(item(page, "etcd"))).x).toBeGreaterThan(box.x);
});

test("a drag ends with the diagram that it was made on", async ({ page, desk }) => {
  const { box } = await grip(page, "etcd", { x: 60, y: 40 });
  await page.keyboard.press("Alt+2");
  await expect(diagram(page)).toBeHidden();
  await page.mouse.up();
  await page.keyboard.press("Alt+1");
  await expect(item(page, "etcd")).toBeVisible();
  await untouched(desk);
  await expect.poll(() => boxOf(item(page, "etcd"))).toEqual(box);
});
