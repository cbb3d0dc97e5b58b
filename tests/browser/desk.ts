// The real core behind a plain browser: each test has a desk of its own, with files of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base, expect, type Page } from "@playwright/test";
import { built } from "../../scripts/places.mjs";
import type { Document } from "../../ui/src/backend/bindings";

export { expect };

/** One running core, and what the person at it would choose in native dialogs. */
export class Desk {
  url = "";
  private bridge: ChildProcess | undefined;

  constructor(readonly folder: string) {}

  /** Starts the core, with a project file as the program would be started with it. */
  async start(file?: string): Promise<void> {
    const programs = process.env.BULKHEAD_PROGRAMS;
    const program = programs
      ? join(programs, "bulkhead-bridge")
      : built("bulkhead-bridge", "debug");
    const settings = join(this.folder, "settings");
    const bridge = spawn(program, file ? [settings, file] : [settings], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.bridge = bridge;
    this.url = await new Promise<string>((resolve, reject) => {
      createInterface(bridge.stdout).once("line", resolve);
      bridge.once("error", reject);
      bridge.once("exit", (code) => reject(new Error(`The bridge ended with code ${code}.`)));
    });
  }

  /** Ends the core as closing the window would. */
  async stop(): Promise<void> {
    const bridge = this.bridge;
    this.bridge = undefined;
    if (bridge && bridge.exitCode === null) {
      const ended = new Promise((resolve) => bridge.once("exit", resolve));
      bridge.kill();
      await ended;
    }
  }

  /** Ends the core and starts it again, with a project file. */
  async restart(file?: string): Promise<void> {
    await this.stop();
    await this.start(file);
  }

  /** Does something at another window that opens a file while this one has it. */
  async elsewhere(page: Page, file: string, does: (other: Desk) => Promise<void>): Promise<void> {
    const other = new Desk(this.file("other"));
    await other.start(file);
    try {
      await does(other);
      // A page that is still there would ask a core that is not.
      await page.goto("about:blank");
    } finally {
      await other.stop();
    }
  }

  /** Returns the path of a file in the folder of this test. */
  file(name: string): string {
    return join(this.folder, name);
  }

  /** Says what the person chooses in the next dialog; null for "Cancel". */
  async chooses(path: string | null): Promise<void> {
    await this.post("/dialog", path);
  }

  /** Calls a command, past the page. */
  async invoke<T>(command: string, given: object = {}): Promise<T> {
    return this.post(`/invoke/${command}`, given);
  }

  /** Returns what the core holds. */
  async document(): Promise<Document> {
    return this.invoke("document");
  }

  private async post<T>(place: string, body: unknown): Promise<T> {
    const answer = await fetch(this.url + place, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) {
      throw new Error(`${place}: ${await answer.text()}`);
    }
    return (await answer.json()) as T;
  }
}

/** Gives a page what the window gives it: a way to call commands. */
export async function connect(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const invoke = async (command: string, given: object = {}) => {
      if (command === "set_menu") {
        Object.assign(window, { menu: given });
      }
      const answer = await fetch(`/invoke/${command}`, {
        method: "POST",
        body: JSON.stringify(given),
      });
      const value = await answer.json();
      switch (answer.status) {
        case 200:
          return value;
        case 409:
          throw value;
        default:
          throw new Error(String(value));
      }
    };
    // A browser has no menus of its own; the page's are kept where a test can choose from them.
    let callbacks = 0;
    const transformCallback = () => {
      callbacks += 1;
      return callbacks;
    };
    Object.assign(window, { __TAURI_INTERNALS__: { invoke, transformCallback } });
    const release = () => Object.assign(window, { released: performance.now() });
    window.addEventListener("pointerup", release, true);
  });
}

export const test = base.extend<{ desk: Desk; page: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names from this pattern.
  desk: async ({}, use) => {
    const desk = new Desk(await mkdtemp(join(tmpdir(), "bulkhead-browser-")));
    await desk.start();
    await use(desk);
    await desk.stop();
    await rm(desk.folder, { recursive: true });
  },
  // The page ends before its core does, or what it still asks for would count as a fault.
  page: async ({ page, desk: _ }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // An answer that says why something cannot be is no fault of the page.
      if (message.type() === "error" && !message.text().includes("status of 409")) {
        complaints.push(message.text());
      }
    });
    await connect(page);
    await use(page);
    expect(complaints, "the page complains").toEqual([]);
  },
});
