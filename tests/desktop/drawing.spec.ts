// A small system is drawn from nothing in the built window: once by mouse, once by keys alone.
import { KEY, type Session } from "./webdriver";
import { bulkhead, expect, node, shown, test } from "./window";

// Every key and every step of the pointer is a request of its own.
test.setTimeout(240_000);

const DIAGRAM = "//*[@aria-label='Diagram']";
const NAME = `${DIAGRAM}//input[contains(@class,'inline-name')]`;

test("a small system is drawn from nothing by keys alone", async ({ application }) => {
  const path = application.file("by keys.bulkhead");
  bulkhead("new", "--model", "empty", "-o", path);
  await application.start(path);
  const { window } = application;
  await shown(window, DIAGRAM);

  await window.press("a");
  await shown(window, "//input[@aria-label='Add a component']");
  await window.write("etcd");
  await window.press(KEY.enter);
  await nameIt(window, "Key store", KEY.enter);
  await window.press(KEY.alt, KEY.right);
  await nameIt(window, "Replica", KEY.tab);
  await shown(window, `${DIAGRAM}//input[@aria-label='Name of data']`);
  await window.write("Raft log");
  await window.press(KEY.tab);
  await focused(window, "Replica");
  await window.press(KEY.control, KEY.enter);
  await nameIt(window, "Backup", KEY.enter);
  await window.press(KEY.control, KEY.left);
  await focused(window, "Replica");
  await window.press(KEY.control, "g");
  await nameIt(window, "Vault", KEY.enter);

  // What is selected is copied over the clipboard of the system, with what lies in it.
  await window.press(KEY.control, "c");
  await window.press(KEY.control, "v");
  await expect.poll(() => window.count(node("Replica"))).toBe(2);
  await application.stop();

  const { status, threats, crossings } = analysed(path);
  expect(status).toMatchObject({ elements: 4, flows: 2 });
  expect(threats.some((it) => it.subject.name.endsWith(": Raft log"))).toBe(true);
  expect(crossings.length).toBeGreaterThan(0);
});

test("a small system is drawn from nothing by mouse", async ({ application }) => {
  const path = application.file("by mouse.bulkhead");
  bulkhead("new", "--model", "empty", "-o", path);
  await application.start(path);
  const { window } = application;
  await shown(window, DIAGRAM);
  const middle = await window.middle(DIAGRAM);

  // Two elements are dragged from the palette.
  await window.drag(await window.middle(entry("Process")), { x: middle.x - 180, y: middle.y });
  await nameIt(window, "Shop", KEY.enter);
  await window.drag(await window.middle(entry("Data store")), { x: middle.x + 150, y: middle.y });
  await nameIt(window, "Orders", KEY.enter);

  // A flow from one to the other.
  await window.clickAt(await window.middle(node("Shop")));
  const side = `${node("Shop")}//*[@data-side='right']`;
  await shown(window, side);
  await window.drag(await window.middle(side), await window.middle(node("Orders")));
  await shown(window, `${DIAGRAM}//input[@aria-label='Name of the flow']`);
  await window.write("Purchase");
  await window.press(KEY.enter);
  await shown(window, "//button[starts-with(@aria-label,'Undo: ')]");

  // A move along the other axis keeps what it is lined up with.
  const from = await window.middle(node("Shop"));
  await window.drag(from, { x: from.x + 1, y: from.y - 90 });
  await expect.poll(async () => (await window.middle(node("Shop"))).y).toBeLessThan(from.y - 50);
  await application.stop();

  const { status, threats } = analysed(path);
  expect(status).toMatchObject({ elements: 2, flows: 1 });
  expect(threats.some((it) => it.subject.name.endsWith(": Purchase"))).toBe(true);
});

function entry(title: string): string {
  return `//button[contains(@class,'palette-entry')][.='${title}']`;
}

/** Types a name into the field that has just opened. */
async function nameIt(window: Session, name: string, end: string): Promise<void> {
  await shown(window, NAME);
  await window.write(name);
  await window.press(end);
  await shown(window, node(name));
}

async function focused(window: Session, name: string): Promise<void> {
  await expect
    .poll(() =>
      window.run<string>("return document.activeElement?.getAttribute('aria-label') ?? '';"),
    )
    .toMatch(new RegExp(`^${name},`));
}

interface Analysis {
  readonly status: { readonly elements: number; readonly flows: number };
  readonly crossings: readonly unknown[];
  readonly threats: readonly { readonly subject: { readonly name: string } }[];
}

function analysed(path: string): Analysis {
  return JSON.parse(bulkhead("analyse", path, "--json")) as Analysis;
}
