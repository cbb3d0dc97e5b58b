// The built application under WebDriver, each journey with files and settings of its own.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type TestInfo } from "@playwright/test";
import { built } from "../../scripts/places.mjs";
import { Session, send } from "./webdriver";

export { expect };

/** The application, and where its files are. */
export class Application {
  private session: Session | undefined;
  private driver: { readonly process: ChildProcess; readonly url: string } | undefined;

  constructor(
    readonly folder: string,
    private readonly info: TestInfo,
  ) {}

  /** Returns the window. */
  get window(): Session {
    if (!this.session) {
      throw new Error("The application is not running.");
    }
    return this.session;
  }

  /** Starts the application, with a project file as a double click would start it. */
  async start(...args: string[]): Promise<void> {
    this.driver = await this.startDriver();
    this.session = await Session.start(this.driver.url, program("bulkhead-app"), args);
  }

  /** Ends the application. */
  async stop(): Promise<void> {
    const { session, driver } = this;
    this.session = undefined;
    this.driver = undefined;
    try {
      await session?.end().catch((error: Error) => {
        if (!error.message.includes("invalid session id")) {
          throw error;
        }
      });
    } finally {
      await stopped(driver?.process);
    }
  }

  /** Ends everything that was started; keeps a picture of the page when the journey failed. */
  async end(): Promise<void> {
    if (this.session && this.info.status !== this.info.expectedStatus) {
      await this.keepPicture();
    }
    await this.stop();
  }

  /** Returns the path of a file in the folder of this journey. */
  file(name: string): string {
    return join(this.folder, name);
  }

  private async startDriver() {
    const [port, nativePort] = await Promise.all([freePort(), freePort()]);
    const driver = spawn(
      process.env.BULKHEAD_DRIVER || "tauri-driver",
      ["--port", `${port}`, "--native-port", `${nativePort}`],
      {
        stdio: ["ignore", "ignore", "inherit"],
        // A group of its own, so that all of it can be ended.
        detached: true,
        env: {
          ...process.env,
          ...(await this.surroundings()),
        },
      },
    );
    const url = `http://127.0.0.1:${port}`;
    let missing: Error | undefined;
    driver.once("error", (error) => {
      missing = error;
    });
    await expect(async () => {
      if (!missing) {
        await send("GET", `${url}/status`);
      }
    }).toPass({ timeout: 15_000 });
    if (missing) {
      throw missing;
    }
    return { process: driver, url };
  }

  /** What the application finds around it: nothing of the person who runs the tests. */
  private async surroundings(): Promise<Record<string, string>> {
    const home = join(this.folder, "home");
    await mkdir(home, { recursive: true });
    return {
      HOME: home,
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_DATA_HOME: join(home, "data"),
      XDG_CACHE_HOME: join(home, "cache"),
      // Dialogs are those of the toolkit, and there is no desktop that could answer.
      GTK_USE_PORTAL: "0",
      GSETTINGS_BACKEND: "memory",
      NO_AT_BRIDGE: "1",
      MESA_SHADER_CACHE_DISABLE: "true",
    };
  }

  private async keepPicture(): Promise<void> {
    // A page that has crashed cannot be pictured; what failed is told anyhow.
    const page = await this.session?.picture().catch(() => undefined);
    if (page) {
      const path = this.info.outputPath("page.png");
      await writeFile(path, page);
      await this.info.attach("page", { path });
    }
  }
}

/** Runs the command line program, which must do what it is asked for. */
export function bulkhead(...args: string[]): string {
  const done = spawnSync(program("bulkhead"), args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
}

export const test = base.extend<{ application: Application }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names from this pattern.
  application: async ({}, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), "bulkhead-desktop-"));
    const application = new Application(folder, info);
    await use(application);
    await application.end();
    // What the web view still writes while it ends is waited for.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
});

function program(name: string): string {
  const programs = process.env.BULKHEAD_PROGRAMS;
  return programs ? join(programs, name) : built(name, "debug");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") {
    throw new Error("The system gave no port.");
  }
  return address.port;
}

/**
 * Ends a driver and whatever it started. On a busy machine the driver may answer that a session has
 * ended, and end itself, before the application has; its window would stand in the way of the next.
 */
async function stopped(driver: ChildProcess | undefined): Promise<void> {
  if (driver?.pid === undefined) {
    return;
  }
  if (driver.exitCode === null && driver.signalCode === null) {
    const ended = new Promise((resolve) => driver.once("exit", resolve));
    driver.kill();
    await ended;
  }
  try {
    process.kill(-driver.pid, "SIGKILL");
  } catch {
    // Nothing of the group is left.
  }
}

/** Waits until a part of the page is there. */
export async function shown(window: Session, xpath: string): Promise<void> {
  await expect.poll(() => window.count(xpath), { message: xpath }).toBeGreaterThan(0);
}

/** Returns where an element or a zone of the diagram is. */
export function node(name: string): string {
  return `//*[@role='group'][starts-with(@aria-label,'${name},')]`;
}

/** Waits until the diagram is drawn and stands still. */
export async function drawn(window: Session): Promise<void> {
  const everything = "//*[@aria-label='Diagram']//*[@role='group'][contains(@aria-label,',')]";
  await shown(window, everything);
  let before = "";
  await expect
    .poll(async () => {
      const now = JSON.stringify(await window.middle(`(${everything})[1]`));
      const still = now === before;
      before = now;
      return still;
    })
    .toBe(true);
}
