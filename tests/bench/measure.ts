// What something costs: time on the main thread of the page, and time until it can be seen.
import type { CDPSession, Page } from "@playwright/test";

/** How many elements and flows the models have. */
export const SIZES = [
  [500, 750],
  [1000, 1500],
] as const;

/** Milliseconds on the main thread that the design allows for 500 elements. */
const ALLOWED: Readonly<Record<string, number>> = {
  open: 800,
  select: 50,
  type: 100,
  drag: 250,
  undo: 60,
  pan: 1500,
};

/** Milliseconds. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** How long the page is watched after what was measured, so that work put off counts as well. */
const REST = 300;

/** Measures what one page does. */
export class Meter {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Starts to watch a page. */
  static async on(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    // Ticks of the thread, so that whatever else runs on the machine does not count.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Meter(page, session);
  }

  /** Measures an action until it says that it can be seen; what follows counts as CPU only. */
  async cost(action: () => Promise<unknown>): Promise<Cost> {
    await this.page.waitForTimeout(REST);
    const before = await this.busy();
    const began = performance.now();
    await action();
    await painted(this.page);
    const wall = performance.now() - began;
    await this.page.waitForTimeout(REST);
    return { cpu: (await this.busy()) - before, wall };
  }

  private async busy(): Promise<number> {
    const { metrics } = await this.session.send("Performance.getMetrics");
    return (metrics.find((it) => it.name === "TaskDuration")?.value ?? 0) * 1000;
  }
}

/** Resolves once what the page shows now has reached the screen. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );
}

/** Returns the middle one of some costs, each part for itself. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (part: keyof Cost) =>
    costs.map((it) => it[part]).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? 0;
  return { cpu: middle("cpu"), wall: middle("wall") };
}

/** Returns the line that tells a cost beside what is allowed. */
export function row(name: string, { cpu, wall }: Cost): string {
  const allowed = ALLOWED[name.split(",")[0] ?? ""];
  const cells = [cpu, wall, allowed].map((it) => it?.toFixed(0).padStart(7) ?? "");
  return `  ${name.padEnd(16)}${cells.join("")}`;
}
