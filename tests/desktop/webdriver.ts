// As much of WebDriver as the journeys need, in the words of the standard.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys that write nothing, as WebDriver names them. */
export const KEY = {
  alt: "\uE00A",
  control: "\uE009",
  enter: "\uE007",
  tab: "\uE004",
  right: "\uE014",
  left: "\uE012",
};

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One session: one run of the application. */
export class Session {
  private constructor(private readonly url: string) {}

  /** Starts the application by way of a driver. */
  static async start(driver: string, application: string, args: string[]): Promise<Session> {
    const capabilities = { alwaysMatch: { "tauri:options": { application, args } } };
    const { sessionId } = await send<{ sessionId: string }>("POST", `${driver}/session`, {
      capabilities,
    });
    return new Session(`${driver}/session/${sessionId}`);
  }

  /** Ends the application. */
  async end(): Promise<void> {
    await send("DELETE", this.url);
  }

  /** Runs a function body in the page and returns its value. */
  async run<T>(body: string, ...given: unknown[]): Promise<T> {
    return send("POST", `${this.url}/execute/sync`, { script: body, args: given });
  }

  /** Returns a picture of the page, as PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from(await send<string>("GET", `${this.url}/screenshot`), "base64");
  }

  /** Returns how many parts of the page an XPath finds. */
  async count(xpath: string): Promise<number> {
    return (await this.all(xpath)).length;
  }

  /** Returns the text of the only part that an XPath finds. */
  async text(xpath: string): Promise<string> {
    return send("GET", `${this.url}/element/${await this.one(xpath)}/text`);
  }

  /** Clicks the only part that an XPath finds. */
  async click(xpath: string): Promise<void> {
    await send("POST", `${this.url}/element/${await this.one(xpath)}/click`, {});
  }

  /** Types into the only part that an XPath finds. */
  async type(xpath: string, text: string): Promise<void> {
    await send("POST", `${this.url}/element/${await this.one(xpath)}/value`, { text });
  }

  /** Returns the middle of the only part that an XPath finds. */
  async middle(xpath: string): Promise<Point> {
    const [point] = await this.middles([xpath]);
    if (!point) {
      throw new Error(`No part of the page is ${xpath}`);
    }
    return point;
  }

  /** Returns the middles of the only parts that some XPaths find, as they stand at one moment. */
  async middles(xpaths: readonly string[]): Promise<readonly Point[]> {
    const parts = await Promise.all(xpaths.map((xpath) => this.one(xpath)));
    return this.run(
      "return [...arguments].map((part) => {" +
        "const { x, y, width, height } = part.getBoundingClientRect();" +
        "return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }; });",
      ...parts.map((part) => ({ [ELEMENT]: part })),
    );
  }

  /** Presses the pointer at one point, moves it in steps as a hand does, and lets go at another. */
  async drag(from: Point, to: Point): Promise<void> {
    const steps = 12;
    const moves = Array.from({ length: steps }, (_, step) => ({
      type: "pointerMove",
      duration: 30,
      origin: "viewport",
      x: Math.round(from.x + ((to.x - from.x) * (step + 1)) / steps),
      y: Math.round(from.y + ((to.y - from.y) * (step + 1)) / steps),
    }));
    await this.act("pointer", [
      { type: "pointerMove", duration: 0, origin: "viewport", ...from },
      { type: "pointerDown", button: 0 },
      ...moves,
      { type: "pointerUp", button: 0 },
    ]);
  }

  /** Clicks a point of the page. */
  async clickAt(at: Point): Promise<void> {
    await this.act("pointer", [
      { type: "pointerMove", duration: 0, origin: "viewport", ...at },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  /** Moves the view with the middle button, there and back again in steps of one frame. */
  async pan(from: Point, steps: number): Promise<void> {
    const moves = Array.from({ length: steps }, (_, step) => {
      const far = Math.min(step + 1, steps - step - 1);
      const at = { x: from.x + far * 12, y: from.y + far * 8 };
      return { type: "pointerMove", duration: 16, origin: "viewport", ...at };
    });
    await this.act("pointer", [
      { type: "pointerMove", duration: 0, origin: "viewport", ...from },
      { type: "pointerDown", button: 1 },
      ...moves,
      { type: "pointerUp", button: 1 },
    ]);
  }

  /** Presses keys together, such as Alt and an arrow, in the words of the standard. */
  async press(...keys: string[]): Promise<void> {
    await this.act("key", [
      ...keys.map((value) => ({ type: "keyDown", value })),
      ...[...keys].reverse().map((value) => ({ type: "keyUp", value })),
    ]);
  }

  /** Types a text into what has the keyboard. */
  async write(text: string): Promise<void> {
    await this.act(
      "key",
      [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    );
  }

  private async act(type: "pointer" | "key", actions: object[]): Promise<void> {
    const parameters = type === "pointer" ? { parameters: { pointerType: "mouse" } } : {};
    await send("POST", `${this.url}/actions`, {
      actions: [{ type, id: type, ...parameters, actions }],
    });
  }

  private async one(xpath: string): Promise<string> {
    const found = await this.all(xpath);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(`${found.length} parts of the page are ${xpath}`);
    }
    return only;
  }

  private async all(xpath: string): Promise<string[]> {
    const found = await send<Record<string, string>[]>("POST", `${this.url}/elements`, {
      using: "xpath",
      value: xpath,
    });
    return found.flatMap((it) => it[ELEMENT] ?? []);
  }
}

/** Sends one request of the standard and returns its value. */
export async function send<T>(method: string, url: string, body?: object): Promise<T> {
  const answer = await fetch(url, {
    method,
    ...(body
      ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }
      : {}),
  });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) {
    throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  }
  return value;
}
