// A key held while clicking adds to what is selected, whatever was clicked.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, boxOf, diagram, item } from "./screens";

const SHIFT: { modifiers: "Shift"[] } = { modifiers: ["Shift"] };
const chosen = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const text = (page: Page) => page.locator(".free-text");
const line = (page: Page) => page.locator(".trust-line");

async function place(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

test.use({ viewport: { width: 1600, height: 900 } });

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
});

test("texts stay selected with flows and lines that come to them", async ({ page }) => {
  await place(page, "Text");
  await page.locator("textarea.text-field").fill("Beware");
  await page.keyboard.press("Enter");
  await place(page, "Trust boundary line");
  await page.locator(".inline-name").press("Enter");
  await expect(line(page)).toBeVisible();
  await page.keyboard.press("f");

  await text(page).click();
  await line(page).locator(".trust-line-name").click(SHIFT);
  await expect(line(page)).toHaveClass(/selected/);
  await expect(text(page)).toHaveClass(/selected/);

  await page.locator(".flow-label").first().click(SHIFT);
  await expect(page.locator(".flow-label.selected")).toHaveCount(1);
  await expect(text(page)).toHaveClass(/selected/);
  await expect(line(page)).toHaveClass(/selected/);
});

test("a zone comes to the selection, and a miss costs nothing", async ({ page }) => {
  const nodes = page.locator(".react-flow__node.selected");
  await item(page, "etcd").click();
  const inside = await free(page);
  await page.mouse.move(inside.x, inside.y);
  await page.keyboard.down("Shift");
  await page.mouse.click(inside.x, inside.y);
  await expect(nodes).toHaveCount(2);
  await expect(chosen(page).getByRole("heading", { name: "2 selected" })).toBeVisible();
  await page.mouse.click(inside.x, inside.y);
  await expect(nodes, "once more takes it out").toHaveCount(1);

  const canvas = await boxOf(diagram(page));
  const miss = { x: canvas.x + 30, y: canvas.y + 60 };
  await page.mouse.click(miss.x, miss.y);
  await expect(nodes).toHaveCount(1);
  await page.keyboard.up("Shift");
  await page.mouse.click(miss.x, miss.y);
  await expect(nodes).toHaveCount(0);
});

/** Returns a place within a zone where the ground of the diagram is to be seen. */
async function free(page: Page) {
  const found = await page.evaluate(() => {
    for (const zone of document.querySelectorAll(".react-flow__node-zone")) {
      const { left, top, right, bottom } = zone.getBoundingClientRect();
      for (let y = top + 30; y < bottom - 10; y += 7) {
        for (let x = left + 12; x < right - 10; x += 7) {
          const near = [-8, 0, 8].flatMap((dx) => [-8, 0, 8].map((dy) => [dx, dy] as const));
          const clear = near.every(([dx, dy]) =>
            document.elementFromPoint(x + dx, y + dy)?.matches(".react-flow__pane"),
          );
          if (clear) {
            return { x, y };
          }
        }
      }
    }
    return null;
  });
  if (!found) {
    throw new Error("Every zone is full.");
  }
  return found;
}
