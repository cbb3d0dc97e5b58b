// A diagram as a whole: arranged in one step, and as a picture.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";
import { begin, boxOf, diagram, item } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

async function does(page: Page, action: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill(action);
  await page.keyboard.press("Enter");
}

async function places(desk: Desk): Promise<unknown> {
  return (await desk.document()).placements;
}

test("a diagram is arranged in one step that can be taken back", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  await does(page, "Arrange the diagram");
  await expect.poll(() => places(desk)).not.toEqual(before.placements);
  const after = await desk.document();
  expect(after.elements).toEqual(before.elements);
  expect(after.boundaries).toEqual(before.boundaries);
  expect(after.status.undo).toBe('Arrange "Audit of 2019"');
  await does(page, "Arrange the diagram");
  await expect(page.getByText("Nothing moved: it is arranged already.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(() => places(desk)).toEqual(before.placements);
});

test("everything is in sight when the diagram has been arranged", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  const before = await places(desk);
  // As other tools call it.
  await does(page, "auto layout");
  await expect.poll(() => places(desk)).not.toEqual(before);
  const { elements, boundaries } = await desk.document();
  const sight = await boxOf(diagram(page));
  for (const { name } of [...elements, ...boundaries]) {
    await expect(async () => {
      const box = await boxOf(item(page, name));
      expect(box.x).toBeGreaterThanOrEqual(sight.x);
      expect(box.x + box.width).toBeLessThanOrEqual(sight.x + sight.width);
      expect(box.y).toBeGreaterThanOrEqual(sight.y);
      expect(box.y + box.height).toBeLessThanOrEqual(sight.y + sight.height);
    }, name).toPass();
  }
});

test("only the selection is arranged", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  await item(page, "Internet").click({ position: { x: 30, y: 6 } });
  await does(page, "Arrange the selection");
  await expect.poll(() => places(desk)).not.toEqual(before.placements);
  const after = await desk.document();
  const known = [...after.elements, ...after.boundaries];
  const moved = after.placements.filter(
    (it, at) => JSON.stringify(it) !== JSON.stringify(before.placements[at]),
  );
  const names = moved.map((it) => known.find(({ id }) => id === it.item.id)?.name ?? "");
  expect(names).toContain("End user");
  for (const name of names) {
    expect(["Internet", "External actor", "Developer", "End user"]).toContain(name);
  }
});

test("a diagram is written as SVG and as PNG", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const svg = desk.file("audit.svg");
  await desk.chooses(svg);
  await does(page, "Export diagram as SVG");
  await expect(page.getByText("The diagram is drawn in audit.svg.")).toBeVisible();
  const drawing = await readFile(svg, "utf8");
  expect(drawing).toContain("kube-apiserver");
  const problem = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return parsed.querySelector("parsererror, script, image, foreignObject")?.textContent ?? null;
  }, drawing);
  expect(problem).toBeNull();

  const png = desk.file("audit.png");
  await desk.chooses(png);
  await does(page, "Export diagram as PNG");
  await expect(page.getByText("The diagram is drawn in audit.png.")).toBeVisible();
  const bytes = await readFile(png);
  const width = Number(/ width="(\d+)"/.exec(drawing)?.[1]);
  expect(bytes.readUInt32BE(16)).toBe(2 * width);
});

test("a diagram is printed alone on its page", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset.asked = "yes";
    };
  });
  await page.keyboard.press("Control+p");
  await expect(page.locator("html[data-asked]")).toBeAttached();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed > svg")).toBeVisible();
  await expect(page.locator("#root, .app").first()).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".printed")).not.toBeAttached();
});
