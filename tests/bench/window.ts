// What opening and panning cost in the built window: medians of five, for the thread of the web
// view that runs the page. `npm run bench` starts it, on Linux only.
import { readdir, readFile } from "node:fs/promises";
import { test as base } from "@playwright/test";
import { Desk } from "../browser/desk";
import type { Session } from "../desktop/webdriver";
import { test as desktop } from "../desktop/window";
import { type Cost, median, row, SIZES } from "./measure";
import { draw, PICKED } from "./project";

const RUNS = 5;
const REST = 300;
const LARGE = "//button[starts-with(normalize-space(.),'large')]";
const DRAWN = `//*[starts-with(@aria-label,'${PICKED},')]`;

for (const [elements, flows] of SIZES) {
  desktop(`${elements} elements, ${flows} flows in the window`, async ({ application }) => {
    const desk = new Desk(application.folder);
    await desk.start();
    const path = await draw(desk, elements, flows);
    await desk.stop();
    await application.start(path);
    const { window } = application;
    const thread = await pageThread(application.folder);
    const rows: string[] = [];
    const measure = async (name: string, act: () => Promise<void>, after?: () => Promise<void>) => {
      const costs: Cost[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await rest();
        const before = await busy(thread);
        const began = performance.now();
        await act();
        const wall = performance.now() - began;
        await rest();
        costs.push({ cpu: (await busy(thread)) - before, wall });
        await after?.();
      }
      rows.push(row(name, median(costs)));
    };
    const close = async () => {
      await window.press(CONTROL, "w");
      await found(window, LARGE);
    };
    await found(window, DRAWN);
    await close();
    const open = async () => {
      await window.click(LARGE);
      await found(window, DRAWN);
    };
    await measure("open", open, close);
    await open();
    for (const view of ["whole", "100 %"]) {
      if (view === "100 %") {
        await window.clickAt(await window.middle(DRAWN));
        await window.press(SHIFT, "F");
        await window.press(CONTROL, "1");
        await window.press(ESCAPE);
      }
      await measure(`pan, ${view}`, () => window.pan({ x: 700, y: 400 }, 60));
    }
    process.stdout.write(`\n${elements} elements, ${flows} flows in the window: page, wall, aim\n`);
    process.stdout.write(`${rows.join("\n")}\n`);
  });
}

const CONTROL = "\uE009";
const SHIFT = "\uE008";
const ESCAPE = "\uE00C";

async function found(window: Session, xpath: string): Promise<void> {
  await base.expect.poll(() => window.count(xpath), { intervals: [20] }).toBeGreaterThan(0);
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

/** Returns the process that shows the page of the window that has its home in a folder. */
async function pageThread(folder: string): Promise<string> {
  for (const process of await readdir("/proc")) {
    const at = `/proc/${process}`;
    const name = await readFile(`${at}/comm`, "utf8").catch(() => "");
    if (name.startsWith("WebKitWebProces")) {
      const surroundings = await readFile(`${at}/environ`, "utf8").catch(() => "");
      if (surroundings.includes(folder)) {
        return `${at}/task/${process}/schedstat`;
      }
    }
  }
  throw new Error(`No web view runs for ${folder}.`);
}

/** Returns for how long a thread has run, in milliseconds. */
async function busy(thread: string): Promise<number> {
  const [nanoseconds] = (await readFile(thread, "utf8")).split(" ");
  return Number(nanoseconds) / 1e6;
}
