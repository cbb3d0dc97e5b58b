// What the editor costs on large models, in a headless Chromium over the real core: medians of
// five, with the whole diagram in sight and at 100 %. `npm run bench` starts it.
import type { Page } from "@playwright/test";
import { test } from "../browser/desk";
import { diagram, item, open } from "../browser/screens";
import { type Cost, Meter, median, painted, row, SIZES } from "./measure";
import { draw, PICKED } from "./project";

const RUNS = 5;
/** What is measured, and what makes it ready to be measured again. */
interface Steps {
  readonly before?: () => Promise<void>;
  readonly act: () => Promise<void>;
  readonly after?: () => Promise<void>;
}

for (const [elements, flows] of SIZES) {
  test(`${elements} elements, ${flows} flows`, async ({ page, desk }) => {
    await draw(desk, elements, flows);
    await open(page, desk);
    const meter = await Meter.on(page);
    const rows: string[] = [];
    const measure = async (name: string, steps: Steps) => {
      const costs: Cost[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await steps.before?.();
        costs.push(await meter.cost(steps.act));
        await steps.after?.();
      }
      rows.push(row(name, median(costs)));
    };

    const large = page.getByRole("button", { name: /^large/ });
    await measure("open", {
      act: () => openLarge(page),
      after: async () => {
        await desk.invoke("close_project");
        await page.reload();
        await large.waitFor();
      },
    });
    await openLarge(page);
    for (const view of ["whole", "100 %"]) {
      if (view === "100 %") {
        await pick(page);
        // What is selected comes to the middle, which stays there.
        await page.keyboard.press("Shift+F");
        await painted(page);
        await page.keyboard.press("Control+1");
        await painted(page);
      }
      const clear = async () => {
        await page.keyboard.press("Escape");
        await painted(page);
      };
      await clear();
      let place = await middleOf(page);
      const find = async () => {
        place = await middleOf(page);
      };
      await measure(`select, ${view}`, {
        before: find,
        act: () => page.mouse.click(place.x, place.y),
        after: clear,
      });
      await pick(page);
      await measure(`type, ${view}`, {
        act: async () => {
          await page.keyboard.press("F2");
          await page.keyboard.type("abcde");
          await answered(page, () => page.keyboard.press("Enter"));
        },
        after: () => undone(page),
      });
      const undos: Cost[] = [];
      await measure(`drag, ${view}`, {
        before: find,
        act: async () => {
          await page.mouse.move(place.x, place.y);
          await page.mouse.down();
          for (let move = 1; move <= 20; move += 1) {
            await page.mouse.move(place.x + move * 2, place.y + move);
          }
          await answered(page, () => page.mouse.up());
        },
        after: async () => {
          undos.push(await meter.cost(() => undone(page)));
        },
      });
      rows.push(row(`undo, ${view}`, median(undos)));
      await clear();
      await measure(`pan, ${view}`, {
        act: async () => {
          await page.mouse.move(700, 500);
          await page.mouse.down({ button: "middle" });
          for (let move = 1; move <= 60; move += 1) {
            const there = move <= 30 ? move : 60 - move;
            await page.mouse.move(700 + there * 12, 500 + there * 8);
          }
          await page.mouse.up({ button: "middle" });
        },
      });
    }
    process.stdout.write(`\n${elements} elements, ${flows} flows: main thread, wall, aim\n`);
    process.stdout.write(`${rows.join("\n")}\n`);
  });
}

async function openLarge(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^large/ }).click();
  // Asking by role would have the page look at each of its parts, which is work as well.
  await page.waitForFunction((name) => document.querySelector(`[aria-label^="${name},"]`), PICKED);
}

async function pick(page: Page): Promise<void> {
  const { x, y } = await middleOf(page);
  await page.mouse.click(x, y);
  await painted(page);
}

/** Waits until the core answered what an action asked of it. */
async function answered(page: Page, action: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse(/apply_edit|undo/, { timeout: 10_000 });
  await action();
  await answer;
}

async function undone(page: Page): Promise<void> {
  await answered(page, () => page.keyboard.press("Control+z"));
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await item(page, PICKED).boundingBox();
  if (!box) {
    throw new Error(`"${PICKED}" is not in sight in ${await diagram(page).innerText()}`);
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
