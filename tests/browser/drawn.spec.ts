// What is drawn beside elements, zones and routed flows: lines, free texts, bends, moved labels.
import type { Locator, Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";
import { begin, boxOf, frameOf, item, middle } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("a trust boundary line is drawn, bent, moved, named and taken back", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await place(page, "Trust boundary line");
  await named(page, "Audit line");
  const line = page.getByRole("group", { name: "Audit line, trust boundary line" });
  await expect(line).toBeVisible();
  const before = await curve(desk);
  await drag(page, page.getByRole("button", { name: "Bow of the line" }), 60, 0);
  await expect.poll(async () => (await curve(desk)).through.x).toBeGreaterThan(before.through.x);
  expect((await curve(desk)).start).toEqual(before.start);
  await page.getByRole("button", { name: "End of the line" }).press("ArrowDown");
  await expect.poll(async () => (await curve(desk)).end.y).toBe(before.end.y + 10);
  const bent = await curve(desk);
  await drag(page, line.getByText("Audit line"), 80, 40);
  await expect.poll(async () => (await curve(desk)).start.x).toBeGreaterThan(bent.start.x);
  const { start, end } = await curve(desk);
  expect(end.y - start.y, "it moved as a whole").toBe(bent.end.y - bent.start.y);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect.poll(() => curve(desk)).toEqual(bent);
  await line.getByText("Audit line").click();
  await page.keyboard.press("Delete");
  await expect(line).toHaveCount(0);
});

test("a free text is written, moved, changed and deleted", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await place(page, "Text");
  const field = page.getByRole("textbox", { name: "Text", exact: true });
  await field.first().fill("Agreed in March");
  await field.first().press("Enter");
  const text = page.getByRole("group", { name: "Text: Agreed in March" });
  await expect(text).toBeVisible();
  const before = (await texts(desk))[0];
  await drag(page, text, 90, 50);
  await expect
    .poll(async () => (await texts(desk))[0]?.frame.x)
    .toBeGreaterThan(before?.frame.x ?? 0);
  await text.dblclick();
  await page.locator("textarea.text-field").fill("Agreed in April");
  await page.keyboard.press("Enter");
  const changed = page.getByRole("group", { name: "Text: Agreed in April" });
  await changed.click();
  await expect(page.getByRole("heading", { name: "Text", exact: true })).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(changed).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo: Delete text/ }).click();
  await expect(changed).toBeVisible();
});

test("a text is selected with the rubber band and moves with what is selected", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Empty model/);
  await writeText(page, "Beware");
  await place(page, "Multiple process");
  await named(page, "Shop");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await desk.document()).status.undo).toBe("Move 2 items");
  const [text] = await texts(desk);
  await page.getByRole("button", { name: /^Undo: Move 2 items/ }).click();
  await expect.poll(async () => (await texts(desk))[0]?.frame.x).toBe((text?.frame.x ?? 0) - 10);
  await page.keyboard.press("Escape");
  await item(page, "Shop").click();
  const beware = page.getByRole("group", { name: "Text: Beware" });
  await beware.click({ modifiers: ["Shift"] });
  await drag(page, beware, 60, 30);
  await expect.poll(async () => (await desk.document()).status.undo).toBe("Move 2 items");
  const undo = page.getByRole("button", { name: /^Undo: Move 2 items/ });
  await undo.click();
  await expect(undo, "the text stands where it stood").toHaveCount(0);
  const box = await boxOf(page.getByRole("group", { name: "Text: Beware" }));
  await page.keyboard.press("Escape");
  await page.mouse.move(box.x - 20, box.y - 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 20, box.y + box.height + 12, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole("heading", { name: "Text", exact: true })).toBeVisible();
});

test("texts, elements and zones are resized by keys, several in one step", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Empty model/);
  const canvas = page.getByRole("region", { name: "Diagram", exact: true });
  await writeText(page, "Beware of the dog");
  const [first] = await texts(desk);
  const text = page.getByRole("group", { name: "Text: Beware of the dog" });
  await text.focus();
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  const undo = async () => (await desk.document()).status.undo;
  await expect.poll(undo).toBe('Resize text "Beware of the dog"');
  const [wide] = await texts(desk);
  expect(wide?.frame).toMatchObject({ x: first?.frame.x, y: first?.frame.y });
  expect(wide?.frame.width).toBe((first?.frame.width ?? 0) + 20);
  expect(wide?.frame.height).toBeGreaterThan(first?.frame.height ?? 0);

  await place(page, "Multiple process");
  await named(page, "Shop");
  await expect(item(page, "Shop")).toBeVisible();
  const frame = async (name: string) => frameOf(desk, name);
  const shop = await frame("Shop");
  await item(page, "Shop").focus();
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect.poll(undo).toBe('Resize "Shop"');
  const smaller = { ...shop, width: shop.width - 10, height: shop.height - 10 };
  expect(await frame("Shop")).toEqual(smaller);
  // It moves from the size that it has, and sizes and steps are edits of their own.
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(undo).toBe('Move "Shop"');
  expect(await frame("Shop")).toEqual({ ...smaller, x: shop.x + 10, width: shop.width });
  await page.keyboard.press("Control+g");
  await named(page, "Yard");
  await expect(item(page, "Yard")).toBeVisible();
  const yard = await frame("Yard");
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect.poll(undo).toBe('Resize "Yard"');
  expect(await frame("Yard")).toEqual({ ...yard, height: yard.height + 10 });

  await canvas.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(undo).toBe("Resize 3 items");
  expect((await frame("Yard")).width).toBe(yard.width + 10);
  expect((await texts(desk))[0]?.frame.width).toBe((wide?.frame.width ?? 0) + 10);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await texts(desk))[0]?.frame).toEqual(wide?.frame);
  await page.keyboard.press("?");
  await expect(page.getByText("Make wider or narrower, higher or lower")).toBeVisible();
});

test("a text and a line snap to their neighbours while they are dragged", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Empty model/);
  await place(page, "Multiple process");
  await named(page, "Shop");
  const shop = await frameOf(desk, "Shop");
  const { diagrams, elements } = await desk.document();
  const diagram = diagrams[0]?.id ?? "";
  const moved = { ...shop, x: shop.x + 3, y: shop.y + 7 };
  const element = { kind: "element", id: elements[0]?.id };
  const id = "00000000-0000-4000-8000-000000000001";
  const beside = { x: moved.x + 40, y: moved.y + 120, width: 120, height: 40 };
  const annotation = { id, diagram, text: "Beware", frame: beside };
  for (const edit of [
    { edit: "move", diagram, moved: [{ item: element, frame: moved }] },
    { edit: "setAnnotation", id, annotation },
  ]) {
    await desk.invoke("apply_edit", { edit });
  }
  await page.reload();
  const text = page.getByRole("group", { name: "Text: Beware" });
  const scale = (await boxOf(item(page, "Shop"))).width / shop.width;
  const guides = page.locator(".guide-line");
  const pull = async (what: Locator, dx: number, dy: number, drop = true) => {
    const from = middle(await boxOf(what));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + (dx * scale) / 2, from.y + (dy * scale) / 2, { steps: 3 });
    await page.mouse.move(from.x + dx * scale, from.y + dy * scale, { steps: 3 });
    if (drop) {
      await page.mouse.up();
      await expect(guides).toHaveCount(0);
    }
  };
  await pull(text, -37, 20, false);
  await expect(guides).not.toHaveCount(0);
  await page.mouse.up();
  await expect(guides).toHaveCount(0);
  await expect.poll(async () => (await texts(desk))[0]?.frame.x).toBe(moved.x);

  // Its corner snaps as well: as wide as what stands above it.
  await page.keyboard.press("Escape");
  await text.click();
  await pull(text.getByTitle("Drag to make the text wider"), 38, 0);
  await expect.poll(async () => (await texts(desk))[0]?.frame.width).toBe(moved.width);

  await place(page, "Trust boundary line");
  await named(page, "Edge");
  const { start } = await curve(desk);
  const end = async () => (await curve(desk)).end.x;
  await pull(page.getByRole("button", { name: "End of the line" }), 60, 0);
  await expect.poll(end).not.toBe(start.x);
  await pull(page.getByRole("button", { name: "End of the line" }), -62, 0);
  await expect.poll(end, { message: "upright again" }).toBe(start.x);
  const line = page.getByRole("group", { name: "Edge, trust boundary line" }).getByText("Edge");
  const right = moved.x + moved.width;
  await pull(line, right + 2 - start.x, 30);
  await expect.poll(async () => (await curve(desk)).start.x).toBe(right);
  expect((await curve(desk)).end.x).toBe(right);
});

test("a flow is bent with the hand and the keyboard, and routed again", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const flow = await select(page, desk, "Hold on a compromised pod");
  const bends = async () => (await drawing(desk, flow))?.bends ?? [];
  await drag(page, page.getByRole("button", { name: "Bend the flow here" }).first(), 30, 60);
  await expect.poll(async () => (await bends()).length).toBe(1);
  const bend = page.getByRole("button", { name: "Bend 1 of 1" });
  const [first] = await bends();
  await bend.press("ArrowRight");
  await expect.poll(async () => (await bends())[0]?.x).toBe((first?.x ?? 0) + 10);
  await drag(page, bend, 20, 30);
  await expect.poll(async () => (await bends())[0]?.y).toBeGreaterThan(first?.y ?? 0);
  await page.getByRole("button", { name: "Remove the bends" }).click();
  await expect.poll(() => drawing(desk, flow)).toBeUndefined();
});

test("a piece of a route moves aside, and its other corners stay as bends", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const flow = await select(page, desk, "Scheduler health and status");
  const bends = async () => (await drawing(desk, flow))?.bends ?? [];
  const way = async () => (await desk.document()).shapes.find((it) => it.flow === flow)?.points;
  const routed = (await way()) ?? [];
  expect(routed).toHaveLength(4);
  const [start, one, other, end] = routed;
  const piece = page.getByRole("button", { name: "Move this piece; Enter bends it" }).nth(1);
  await drag(page, piece, 40, 25);
  await expect.poll(async () => (await bends()).map((it) => it.y)).toEqual([one?.y, other?.y]);
  const [x] = (await bends()).map((it) => it.x);
  expect(x).toBeGreaterThan(one?.x ?? 0);
  const moved = (by: number) => [
    start,
    { x: (x ?? 0) + by, y: one?.y },
    { x: (x ?? 0) + by, y: other?.y },
    end,
  ];
  expect(await way(), "the ends stay where they were").toEqual(moved(0));
  await piece.press("ArrowRight");
  await expect.poll(way).toEqual(moved(10));
  await expect(piece, "the key holds on to the piece").toBeFocused();
  await piece.press("ArrowDown");
  expect(await way(), "it moves aside only").toEqual(moved(10));

  await piece.press("Enter");
  await expect.poll(async () => (await bends()).length).toBe(3);
  const bend = page.getByRole("button", { name: "Bend 2 of 3" });
  await expect(bend).toBeFocused();
  await bend.dblclick();
  await expect.poll(way).toEqual(moved(10));
  await page.getByRole("button", { name: "Bend 1 of 2" }).press("Delete");
  await expect.poll(async () => (await bends()).length).toBe(1);
  for (let left = 5; left > 0; left -= 1) {
    await page.getByRole("button", { name: /^Undo: / }).click();
  }
  await expect.poll(way, "each step is taken back").toEqual(routed);
  expect(await drawing(desk, flow)).toBeUndefined();
  await drag(page, piece, 40, 25);
  await expect.poll(async () => (await bends()).length).toBe(2);
  await page.getByRole("button", { name: "Remove the bends" }).click();
  await expect.poll(way).toEqual(routed);
});

test("a label is moved and put back", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const flow = await select(page, desk, "Rules for pod network");
  const label = page.locator(".flow.selected.flow-label");
  await drag(page, label, 40, -30);
  await expect.poll(async () => (await drawing(desk, flow))?.label).not.toBeUndefined();
  await page.getByRole("button", { name: "Put the label back" }).click();
  await expect.poll(() => drawing(desk, flow)).toBeUndefined();
});

test("elements are added to the selection with a key held", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "kube-proxy").click();
  await item(page, "kubelet").click({ modifiers: ["Shift"] });
  await item(page, "Pods").click({ modifiers: ["Control"] });
  await expect(page.getByRole("heading", { name: "3 selected" })).toBeVisible();
  await item(page, "kubelet").click({ modifiers: ["Shift"] });
  await expect(page.getByRole("heading", { name: "2 selected" })).toBeVisible();
});

test("the end of a flow is dragged to another element, and chosen by name", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const id = await select(page, desk, "Rules for host ports");
  const ends = async () => {
    const { flows, elements } = await desk.document();
    const flow = flows.find((it) => it.id === id);
    const name = (end: string | undefined) => elements.find((it) => it.id === end)?.name;
    return [name(flow?.from), name(flow?.to)];
  };
  const from = await boxOf(page.locator(".end-handle").last());
  const to = await boxOf(item(page, "kube-proxy"));
  const target = page.locator(".connect-target");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y - 20, { steps: 4 });
  await expect(target).toHaveCount(0);
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await expect(target).toHaveCount(1);
  await page.mouse.up();
  await expect.poll(ends).toEqual(["kubelet", "kube-proxy"]);
  await page.getByRole("button", { name: /^Undo: Re-attach/ }).click();
  await expect.poll(ends).toEqual(["kubelet", "iptables"]);
  await page.getByRole("button", { name: "Attach elsewhere…" }).click();
  const field = page.getByRole("combobox", { name: "To", exact: true });
  await field.fill("Pods");
  await field.press("Enter");
  await expect.poll(ends).toEqual(["kubelet", "Pods"]);
});

test("a flow from an element to itself is drawn, re-attached and bent", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = (await desk.document()).flows.length;
  await item(page, "kube-scheduler").click();
  const dot = item(page, "kube-scheduler").getByTitle("out and back for a flow to itself").nth(1);
  const from = middle(await boxOf(dot));
  const onto = middle(await boxOf(item(page, "kube-scheduler")));
  const target = page.locator(".connect-target");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // Back at once is a second thought; out and back is meant.
  await page.mouse.move(onto.x, onto.y, { steps: 4 });
  await expect(target).toHaveCount(0);
  await page.mouse.move(from.x + 60, from.y - 30, { steps: 4 });
  await page.mouse.move(onto.x + 10, onto.y, { steps: 4 });
  await expect(target).toHaveCount(1);
  await page.mouse.up();
  const field = page.getByRole("textbox", { name: "Name of the flow" });
  await field.fill("Retries");
  await field.press("Enter");
  await expect.poll(async () => (await desk.document()).flows.length).toBe(before + 1);
  const retries = async () => {
    const { flows, elements, shapes } = await desk.document();
    const flow = flows.find((it) => it.name === "Retries");
    const name = (id: string | undefined) => elements.find((it) => it.id === id)?.name;
    const points = shapes.find((it) => it.flow === flow?.id)?.points ?? [];
    return { id: flow?.id ?? "", ends: [name(flow?.from), name(flow?.to)], points };
  };
  const loop = await retries();
  expect(loop.ends).toEqual(["kube-scheduler", "kube-scheduler"]);
  expect(loop.points).toHaveLength(5);
  await expect(page.getByRole("button", { name: "Turn around" })).toHaveCount(0);

  // One end to another element and back again, by the hand and by name.
  const end = middle(await boxOf(page.locator(".end-handle").last()));
  const other = middle(await boxOf(item(page, "kube-apiserver")));
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(other.x, other.y, { steps: 8 });
  await page.mouse.up();
  const apart = ["kube-scheduler", "kube-apiserver"];
  await expect.poll(async () => (await retries()).ends).toEqual(apart);
  const tip = middle(await boxOf(page.locator(".end-handle").last()));
  await page.mouse.move(tip.x, tip.y);
  await page.mouse.down();
  await page.mouse.move(onto.x, onto.y, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await retries()).ends).toEqual(loop.ends);
  await page.getByRole("button", { name: "Attach elsewhere…" }).click();
  const to = page.getByRole("combobox", { name: "To", exact: true });
  for (const name of ["kube-apiserver", "kube-scheduler"]) {
    await to.fill(name);
    await to.press("Enter");
    await expect.poll(async () => (await retries()).ends[1]).toBe(name);
  }

  await page.getByRole("region", { name: "Diagram", exact: true }).focus();
  await page.keyboard.press("b");
  // Its corners stay, and one more is there to be moved.
  await expect(page.getByRole("button", { name: /^Bend \d of 4$/ }).first()).toBeVisible();
  const bent = await retries();
  expect((await drawing(desk, bent.id))?.bends).toHaveLength(4);
  expect(bent.points[0]).not.toEqual(bent.points.at(-1));
});

test("a process stands for several", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "kube-scheduler").click();
  await page.getByLabel("Stands for several processes").click();
  await expect(item(page, "kube-scheduler").locator(".element-several")).toHaveCount(1);
  await page.getByRole("button", { name: /^Undo: Make "kube-scheduler" several/ }).click();
  await expect(item(page, "kube-scheduler").locator(".element-several")).toHaveCount(0);
});

test("a multiple process comes from the palette", async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
  await place(page, "Multiple process");
  await named(page, "Workers");
  await expect(item(page, "Workers").locator(".element-several")).toHaveCount(1);
  await expect(item(page, "Workers")).toHaveAccessibleName(/, several/);
  expect((await desk.document()).elements[0]?.multiple).toBe(true);
});

test("a text is begun with a key", async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
  await page.getByRole("region", { name: "Diagram", exact: true }).focus();
  await page.keyboard.press("Shift+t");
  await expect(page.locator("textarea.text-field")).toBeFocused();
  await page.keyboard.type("First");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("Second");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await texts(desk))[0]?.text).toBe("First\nSecond");
});

test("a bend is added, moved and removed without a mouse", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const flow = await select(page, desk, "Hold on a compromised pod");
  const bends = async () => (await drawing(desk, flow))?.bends ?? [];
  await page.getByRole("region", { name: "Diagram", exact: true }).focus();
  await page.keyboard.press("b");
  const bend = page.getByRole("button", { name: "Bend 1 of 1" });
  await expect(bend).toBeFocused();
  const [first] = await bends();
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await bends())[0]?.y).toBe((first?.y ?? 0) + 10);
  await expect(bend).toBeFocused();
  await page.keyboard.press("Delete");
  await expect.poll(() => drawing(desk, flow)).toBeUndefined();
  await expect
    .poll(async () => (await desk.document()).flows.some((it) => it.id === flow))
    .toBe(true);
});

async function writeText(page: Page, words: string): Promise<void> {
  await place(page, "Text");
  await expect(page.locator("textarea.text-field")).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

async function place(page: Page, component: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Find a component" });
  await search.fill(component);
  const entry = page.getByRole("tabpanel").getByRole("button", { name: component, exact: true });
  await entry.first().click();
}

async function named(page: Page, name: string): Promise<void> {
  const field = page.getByRole("textbox", { name: /^Name of / }).last();
  await field.fill(name);
  await field.press("Enter");
}

/** Selects a flow by its name. */
async function select(page: Page, desk: Desk, name: string): Promise<string> {
  const flow = (await desk.document()).flows.find((it) => it.name === name);
  if (!flow) {
    throw new Error("There is no such flow.");
  }
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Find or do/ }).click();
  await page.getByRole("combobox", { name: "Find or do" }).fill(flow.name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: `Bends of ${flow.name}` })).toBeVisible();
  return flow.id;
}

async function drag(page: Page, what: Locator, dx: number, dy: number): Promise<void> {
  const box = await boxOf(what);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + dx / 2, at.y + dy / 2, { steps: 4 });
  await page.mouse.move(at.x + dx, at.y + dy, { steps: 4 });
  await page.mouse.up();
}

async function curve(desk: Desk) {
  const [course] = (await desk.document()).courses.filter((it) => it.item.kind === "boundary");
  if (!course) {
    throw new Error("There is no line.");
  }
  return course.curve;
}

async function texts(desk: Desk) {
  return (await desk.document()).annotations;
}

async function drawing(desk: Desk, flow: string) {
  return (await desk.document()).flowDrawings.find((it) => it.flow === flow);
}
