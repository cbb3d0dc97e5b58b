// Drawing with the hands on the keys, and with the mouse as exactly as one wants.
import type { Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";
import { begin, boxOf, diagram, frameOf, item, middle, nothingFound } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;
const EMPTY = /^Empty model/;

test("a small system is drawn without the mouse", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await diagram(page).press("a");
  const field = page.getByRole("combobox", { name: "Add a component" });
  await field.fill("web");
  const titles = page.getByRole("option").locator(".quick-add-title");
  await expect(titles.filter({ hasText: "External web" })).toBeVisible();
  const cut = (it: HTMLElement) => it.scrollWidth > it.clientWidth;
  for (const title of await titles.all()) {
    expect(await title.evaluate(cut), await title.innerText()).toBe(false);
  }
  await field.fill("etcd");
  await expect(page.getByRole("option").first()).toContainText("etcd");
  await keep(page, "quick-add");
  await field.press("Enter");
  await nameIt(page, "Key store");
  await expect(item(page, "Key store")).toBeFocused();

  // One key adds a connected element; Tab goes on to its flow and comes back.
  await page.keyboard.press("Alt+ArrowRight");
  await nameIt(page, "Replica", "Tab");
  await expect(page.getByRole("textbox", { name: "Name of data" })).toBeFocused();
  await page.getByRole("textbox", { name: "Name of data" }).fill("Raft log");
  await page.keyboard.press("Tab");
  await expect(item(page, "Replica")).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await nameIt(page, "Backup", "Enter");
  await page.keyboard.press("Alt+ArrowDown");
  await nameIt(page, "Archive", "Enter");
  await keep(page, "drawn-on");

  // Walking: back along the flows, and over to what is near.
  await page.keyboard.press("Control+ArrowUp");
  await expect(item(page, "Backup")).toBeFocused();
  await page.keyboard.press("Control+ArrowLeft");
  await expect(item(page, "Replica")).toBeFocused();
  await expect(page.getByRole("status", { name: "What the keys did" })).toContainText(
    "Replica, etcd. 1 out, 1 in.",
  );

  // Connecting by name.
  await page.keyboard.press("c");
  await page.getByRole("combobox", { name: "Name of the other element" }).fill("Archive");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name of the flow" }).fill("Old entries");
  await page.keyboard.press("Enter");

  const document = await settled(desk, 4, 4);
  const name = (id: string) => document.elements.find((it) => it.id === id)?.name;
  expect(document.flows.map((it) => [name(it.from), it.name, name(it.to)]).sort()).toEqual([
    ["Backup", "data", "Archive"],
    ["Key store", "Raft log", "Replica"],
    ["Replica", "Old entries", "Archive"],
    ["Replica", "data", "Backup"],
  ]);
  expect(new Set(document.elements.map((it) => it.component)).size).toBe(1);

  // Adding with a flow is one step back.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await settled(desk, 3, 2);
});

test("the target of a flow is walked to, and may be the element itself", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await add(page, "etcd", "Shop");
  for (const [key, name] of [
    ["Alt+ArrowRight", "Orders"],
    ["Alt+ArrowRight", "Archive"],
    ["Alt+ArrowDown", "Backup"],
  ] as const) {
    await page.keyboard.press(key);
    await nameIt(page, name);
  }
  const before = (await desk.document()).flows.length;
  await item(page, "Shop").focus();
  await page.keyboard.press("c");
  const field = page.getByRole("combobox", { name: "Name of the other element" });
  await expect(field).toBeFocused();
  const lit = page.locator(".connect-target");
  const isLit = async (name: string) => {
    const [frame, box] = [await boxOf(lit), await boxOf(item(page, name))];
    const [a, b] = [middle(frame), middle(box)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(3);
  };
  const said = page.getByRole("status", { name: "What the keys did" });
  await isLit("Orders");
  await page.keyboard.press("ArrowRight");
  await isLit("Archive");
  await expect(said).toContainText("Archive, etcd. 1 out, 1 in.");
  await page.keyboard.press("ArrowDown");
  await isLit("Backup");
  await keep(page, "connecting");
  await nothingFound(page);
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText("Nothing lies further there.");
  await page.keyboard.press("Enter");
  await nameFlow(page, "Nightly copy");
  await settled(desk, 4, before + 1);

  // Escape makes nothing, and the keys are the diagram's again.
  await item(page, "Shop").focus();
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(lit).toHaveCount(0);
  await expect(field).toHaveCount(0);
  await settled(desk, 4, before + 1);

  // Back onto the element where it began, and by its name.
  await item(page, "Shop").focus();
  await page.keyboard.press("c");
  await page.keyboard.press("ArrowLeft");
  await isLit("Shop");
  await expect(said).toContainText("Back to itself.");
  await keep(page, "connecting-to-itself");
  await page.keyboard.press("Enter");
  await nameFlow(page, "Retries");
  await item(page, "Archive").focus();
  await page.keyboard.press("c");
  await field.fill("archive");
  await expect(page.getByRole("option", { name: "Archive itself" })).toBeVisible();
  await isLit("Archive");
  await page.keyboard.press("Enter");
  await nameFlow(page, "Compaction");
  const { elements, flows } = await settled(desk, 4, before + 3);
  const name = (id: string) => elements.find((it) => it.id === id)?.name;
  const made = flows.map((it) => [name(it.from), it.name, name(it.to)]);
  expect(made).toContainEqual(["Shop", "Nightly copy", "Backup"]);
  expect(made).toContainEqual(["Shop", "Retries", "Shop"]);
  expect(made).toContainEqual(["Archive", "Compaction", "Archive"]);
});

test("a zone is drawn around the selection, walked into and out of, and put into", async ({
  page,
  desk,
}) => {
  await begin(page, desk, EMPTY);
  await add(page, "etcd", "Store");
  await page.keyboard.press("Alt+ArrowRight");
  await nameIt(page, "Copy");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+g");
  await nameIt(page, "Vault");
  const { boundaries, elements } = await desk.document();
  const vault = boundaries.find((it) => it.name === "Vault");
  expect(elements.map((it) => it.zones)).toEqual([[vault?.id], [vault?.id]]);
  await keep(page, "grouped");

  await expect(item(page, "Vault")).toBeFocused();
  await page.keyboard.press("Control+Shift+ArrowDown");
  await expect(item(page, "Store")).toBeFocused();
  await page.keyboard.press("Control+g");
  await nameIt(page, "Safe");
  await expect
    .poll(async () => (await desk.document()).boundaries.find((it) => it.name === "Safe")?.parent)
    .toBe(vault?.id);
  await page.keyboard.press("Control+Shift+ArrowUp");
  await expect(item(page, "Vault")).toBeFocused();

  // There is no room for two in the safe, and nothing grows over what lies beside it.
  const putInto = async (name: string, zone: string) => {
    await item(page, name).focus();
    await page.keyboard.press("z");
    await page.getByRole("combobox", { name: "Name of the zone" }).fill(zone);
    await keep(page, "put");
    await page.keyboard.press("Enter");
  };
  await putInto("Copy", "Safe");
  await expect(page.getByText('"Safe" has no free room for this.')).toBeVisible();
  await add(page, "trust zone", "Yard");
  await putInto("Copy", "Yard");
  const yard = (await desk.document()).boundaries.find((it) => it.name === "Yard");
  await expect
    .poll(async () => (await desk.document()).elements.find((it) => it.name === "Copy")?.zones)
    .toEqual([yard?.id]);
  await keep(page, "put-into");
});

test("what is dragged snaps to its neighbours and says where it lands", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await add(page, "etcd", "Fixed");
  const fixed = await frameOf(desk, "Fixed");
  await desk.invoke("apply_edit", {
    edit: {
      edit: "move",
      diagram: (await desk.document()).diagrams[0]?.id,
      moved: [{ item: await idOf(desk, "Fixed"), frame: { ...fixed, x: fixed.x + 3 } }],
    },
  });
  await page.reload();
  await item(page, "Fixed").click();
  await page.keyboard.press("Alt+ArrowDown");
  await nameIt(page, "Free");
  await page.keyboard.press("Control+g");
  await nameIt(page, "Cell");

  const from = middle(await boxOf(item(page, "Free")));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // A drag begins where the pointer has gone a few pixels.
  await page.mouse.move(from.x, from.y + 4);
  await page.mouse.move(from.x + 80, from.y + 20, { steps: 4 });
  await page.mouse.move(from.x - 3, from.y + 7, { steps: 4 });
  await expect(page.locator(".guide-line")).not.toHaveCount(0);
  await expect(page.locator(".drop-sign")).toHaveText("In Cell");
  await keep(page, "guides");
  await page.mouse.move(from.x - 3, from.y + 108, { steps: 6 });
  await expect(page.locator(".drop-sign")).toHaveText("Out of Cell");
  await keep(page, "out-of");
  await page.mouse.up();
  await expect(page.locator(".guide-line")).toHaveCount(0);
  await expect(page.locator(".drop-sign")).toHaveCount(0);
  await expect.poll(async () => (await frameOf(desk, "Free")).x).toBe(fixed.x + 3);

  // With Alt held it goes where the hand is, off the grid and off its neighbours.
  const { x, y } = await boxOf(item(page, "Free"));
  const now = { x: x + 40, y: y + 12 };
  await page.keyboard.down("Alt");
  await page.mouse.move(now.x, now.y);
  await page.mouse.down();
  await page.mouse.move(now.x, now.y + 4);
  await page.mouse.move(now.x + 4, now.y - 96, { steps: 6 });
  await expect(page.locator(".drop-sign")).toHaveText("Into Cell");
  await expect(page.locator(".landing")).toHaveCount(1);
  await keep(page, "into");
  await page.mouse.up();
  await page.keyboard.up("Alt");
  const scale = (await boxOf(item(page, "Free"))).width / fixed.width;
  await expect
    .poll(async () => (await frameOf(desk, "Free")).x)
    .toBe(fixed.x + 3 + Math.round(4 / scale));
});

test("several things are lined up and spread in one step", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const names = ["Developer", "End user", "kube-scheduler"];
  const before = await Promise.all(names.map((it) => frameOf(desk, it)));
  await item(page, "Developer").click();
  await item(page, "End user").click({ modifiers: ["Shift"] });
  await item(page, "kube-scheduler").click({ modifiers: ["Shift"] });
  const bar = page.getByRole("toolbar", { name: "Arrange the selection" });
  await keep(page, "align-bar");
  await bar.getByRole("button", { name: "Align at the top" }).click();
  const top = Math.min(...before.map((it) => it.y));
  for (const name of names) {
    await expect.poll(async () => (await frameOf(desk, name)).y).toBe(top);
  }
  await expect(page.getByRole("button", { name: "Undo: Align 3 items at the top" })).toBeVisible();
  await bar.getByRole("button", { name: "Distribute horizontally" }).click();
  await expect(
    page.getByRole("button", { name: "Undo: Distribute 3 items horizontally" }),
  ).toBeVisible();
  const spread = (await Promise.all(names.map((it) => frameOf(desk, it)))).sort(
    (a, b) => a.x - b.x,
  );
  const [a, b, c] = spread.map((it) => ({ from: it.x, to: it.x + it.width }));
  expect(Math.abs((b?.from ?? 0) - (a?.to ?? 0) - ((c?.from ?? 0) - (b?.to ?? 0)))).toBeLessThan(2);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await page.getByRole("button", { name: "Undo: Align 3 items at the top" }).click();
  for (const [at, name] of names.entries()) {
    await expect.poll(() => frameOf(desk, name)).toEqual(before[at]);
  }
});

test("a zone moves with its members when it is lined up", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await add(page, "etcd", "Inside");
  await page.keyboard.press("Control+g");
  await nameIt(page, "Box");
  await page.keyboard.press("Escape");
  await item(page, "Inside").focus();
  await page.keyboard.press("Alt+ArrowRight");
  await nameIt(page, "Outside");
  await expect(page.locator(".react-flow__node.selected").getByText("Outside")).toBeVisible();
  const outsideBefore = await frameOf(desk, "Outside");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  const offset = async () => (await frameOf(desk, "Inside")).y - (await frameOf(desk, "Box")).y;
  await expect.poll(async () => (await frameOf(desk, "Outside")).y).toBe(outsideBefore.y + 2 * 50);
  const [before, inside] = [await offset(), await frameOf(desk, "Inside")];
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Align at the bottom");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await frameOf(desk, "Inside")).y).not.toBe(inside.y);
  expect(await offset()).toBe(before);
  const [box, outside] = [await frameOf(desk, "Box"), await frameOf(desk, "Outside")];
  expect(box.y + box.height).toBe(outside.y + outside.height);
});

test("things are selected by kind, and a rubber band takes zones too", async ({ page, desk }) => {
  await begin(page, desk, EMPTY);
  await add(page, "etcd", "One");
  await page.keyboard.press("Control+g");
  await nameIt(page, "Room");
  const selected = page.locator(".react-flow__node.selected");
  await page.keyboard.press("Escape");
  await expect(selected).toHaveCount(0);
  const box = await boxOf(item(page, "Room"));
  await page.mouse.move(box.x - 20, box.y - 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 20, box.y + box.height + 20, { steps: 6 });
  await page.mouse.up();
  await expect(selected).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Select all elements");
  await page.keyboard.press("Enter");
  await expect(selected).toHaveCount(1);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Add a component");
  await keep(page, "keys");
});

async function add(page: Page, word: string, name: string): Promise<void> {
  await diagram(page).press("a");
  const field = page.getByRole("combobox", { name: "Add a component" });
  await field.fill(word);
  await field.press("Enter");
  await nameIt(page, name);
}

async function nameIt(page: Page, name: string, by = "Enter"): Promise<void> {
  const field = page.locator(".inline-name");
  await expect(field).toBeFocused();
  await field.fill(name);
  await field.press(by);
  await expect(item(page, name)).toBeVisible();
}

async function nameFlow(page: Page, name: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Name of the flow" });
  await field.fill(name);
  await field.press("Enter");
  // What was made is selected.
  await expect(page.getByRole("group", { name: `Bends of ${name}` })).toBeVisible();
}

async function settled(desk: Desk, elements: number, flows: number) {
  await expect
    .poll(async () => {
      const document = await desk.document();
      return [document.elements.length, document.flows.length];
    })
    .toEqual([elements, flows]);
  return desk.document();
}

async function idOf(desk: Desk, name: string) {
  const { elements, boundaries, placements } = await desk.document();
  const id = [...elements, ...boundaries].find((it) => it.name === name)?.id;
  const placement = placements.find((it) => it.item.id === id);
  if (!placement) {
    throw new Error(`${name} is not placed.`);
  }
  return placement.item;
}

/** Keeps a picture of a moment when somebody asked for pictures. */
async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env.BULKHEAD_PICTURES;
  if (folder) {
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
}

test("a zone around the selection says what else lies in it", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  await item(page, "CNI agent").click();
  await item(page, "kube-proxy").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+g");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText(
    '"Container runtime" lies in the new zone too.',
  );
});
