// Native dialogs, answered as a person does: look for the window, type a path, press Return.
import { spawnSync } from "node:child_process";
import { expect } from "@playwright/test";

/** Types a path into the dialog with a title and confirms it. */
export async function answer(title: string, path: string): Promise<void> {
  await expect.poll(() => dialog(title), { message: `the dialog "${title}"` }).toBeDefined();
  // A dialog that has just appeared may not take keys yet, so this is done until it has gone.
  await expect(async () => {
    const window = dialog(title);
    if (window !== undefined) {
      xdotool("windowfocus", "--sync", window);
      xdotool("key", "--clearmodifiers", "ctrl+a");
      xdotool("type", "--clearmodifiers", "--delay", "10", path);
      xdotool("key", "--clearmodifiers", "Return");
      await expect.poll(() => dialog(title), { timeout: 3_000 }).toBeUndefined();
    }
  }).toPass();
}

/** Sends the dialog with a title away. */
export async function cancel(title: string): Promise<void> {
  await expect.poll(() => dialog(title), { message: `the dialog "${title}"` }).toBeDefined();
  await expect(async () => {
    const window = dialog(title);
    if (window !== undefined) {
      xdotool("windowfocus", "--sync", window);
      xdotool("key", "--clearmodifiers", "Escape");
      await expect.poll(() => dialog(title), { timeout: 3_000 }).toBeUndefined();
    }
  }).toPass();
}

function dialog(title: string): string | undefined {
  return windowCalled(`^${title}$`);
}

/** Returns the window whose title fits a pattern, when it is on the display. */
export function windowCalled(title: string): string | undefined {
  const found = spawnSync("xdotool", ["search", "--onlyvisible", "--name", title], {
    encoding: "utf8",
  });
  return found.stdout.trim().split("\n").at(-1) || undefined;
}

function xdotool(...args: string[]): void {
  const done = spawnSync("xdotool", args, { encoding: "utf8" });
  expect(done.status, `xdotool ${args.join(" ")}: ${done.stderr}`).toBe(0);
}
