// What are we working on: the model is drawn, and what the hand does to it stays.
import { expect, test } from "./desk";
import { begin, boxOf, diagram, frameOf, item, reopen } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("a reference model is drawn whole", async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
  const document = await desk.document();
  expect(document.elements.length).toBeGreaterThan(20);
  for (const { name } of [...document.elements, ...document.boundaries]) {
    await expect(item(page, name), name).toHaveCount(1);
  }
  await expect(page.getByRole("contentinfo")).toContainText(`${document.elements.length} elements`);
  await expect(page.getByRole("contentinfo")).toContainText(`${document.flows.length} flows`);
  // Lines have no role: screen readers get the flows from the outline.
  await expect(page.locator("path.flow-line")).toHaveCount(document.flows.length);
  await page.getByRole("tab", { name: "Outline" }).click();
  await expect(page.getByRole("tree", { name: "Outline of the model" })).toBeVisible();
});

test("names can be read when everything is in sight, and none lies on another", async ({
  page,
  desk,
}) => {
  await begin(page, desk, /^Kubernetes cluster/);
  const plates = page.locator("rect.flow-plate");
  await expect(plates.first()).toBeVisible();
  const { flows } = await desk.document();
  await expect(plates).toHaveCount(flows.length);
  const drawn = await page
    .locator("text.flow-name")
    .evaluateAll((names) =>
      names.map((name) => name.getBoundingClientRect().height).sort((a, b) => a - b),
    );
  // As drawn they would be less than 6 pixels high at this zoom.
  expect(drawn[Math.floor(drawn.length / 2)]).toBeGreaterThan(8);
  const all = page.locator("rect.flow-plate, .zone-tab");
  const on = await all.evaluateAll((plates) => {
    const boxes = plates.map((plate) => plate.getBoundingClientRect());
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => meet(one, other)));
  });
  expect(on).toEqual([]);
});

test("an empty project says how to begin", async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
  await expect(page.getByText("Nothing is drawn yet.")).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Palette and outline" })).toBeVisible();
});

test("a move is in the file at once", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = await frameOf(desk, "Developer");
  const box = await boxOf(item(page, "Developer"));
  await page.mouse.move(box.x + 60, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x + 60, box.y + 80, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await frameOf(desk, "Developer")).y).toBeGreaterThan(before.y);
  const moved = await frameOf(desk, "Developer");
  expect(moved.width).toBe(before.width);

  await page.reload();
  await expect(item(page, "Developer")).toBeVisible();
  const drawn = await boxOf(item(page, "Developer"));
  const neighbour = await boxOf(item(page, "End user"));
  const other = await frameOf(desk, "End user");
  const scale = drawn.width / moved.width;
  expect(drawn.y - neighbour.y).toBeCloseTo((moved.y - other.y) * scale, 0);

  await page.keyboard.press("Control+z");
  await expect.poll(() => frameOf(desk, "Developer")).toEqual(before);
});

test("a new name is everywhere, and undo takes it back", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  const words = item(page, "Developer").getByText("Developer", { exact: true });
  await expect(words).toBeVisible();
  await page.keyboard.press("F2");
  await expect(words, "the field stands alone").toHaveCount(0);
  await page.getByRole("textbox", { name: "Name of Developer" }).last().fill("Release engineer");
  await page.keyboard.press("Enter");
  await expect(item(page, "Release engineer")).toBeVisible();
  await expect(item(page, "Developer")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect(item(page, "Developer")).toBeVisible();
  await page.getByRole("button", { name: /^Redo: / }).click();
  await page.reload();
  await expect(item(page, "Release engineer")).toBeVisible();
});

test("the letters of a flow leave its name alone", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await page.keyboard.press("Control+1");
  const labels = page.locator(".flow-label").filter({ has: page.locator(".flow-letters") });
  await expect(labels.first()).toBeVisible();
  const over = await labels.evaluateAll((all) =>
    all.map((label) => {
      const pill = label.querySelector(".flow-pill")?.getBoundingClientRect();
      const plate = label.querySelector(".flow-plate")?.getBoundingClientRect();
      return pill && plate ? (pill.bottom - plate.top) / plate.height : 1;
    }),
  );
  expect(over.length).toBeGreaterThan(0);
  expect(Math.max(...over)).toBeLessThan(0.1);
});

test("a component from the palette is connected and deleted again", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  await page.getByRole("searchbox", { name: "Find a component" }).fill("database");
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /database/i })
    .first()
    .click();
  const name = page.getByRole("textbox", { name: /^Name of / }).last();
  await name.fill("Ledger");
  await name.press("Enter");
  await expect(item(page, "Ledger")).toBeVisible();

  await item(page, "Ledger").press("c");
  const target = page.getByRole("combobox", { name: "Name of the other element" });
  await target.fill("kube-scheduler");
  await target.press("Enter");
  const flow = page.getByRole("textbox", { name: "Name of the flow" });
  await flow.fill("Bookings");
  await flow.press("Enter");
  await expect.poll(async () => (await desk.document()).flows.length).toBe(before.flows.length + 1);
  const { flows, elements, threats } = await desk.document();
  const added = flows.find((it) => it.name === "Bookings");
  expect(elements.find((it) => it.id === added?.to)?.name).toBe("kube-scheduler");
  expect(
    threats.some((it) => it.subject.id === added?.id),
    "a flow has threats at once",
  ).toBe(true);

  await item(page, "Ledger").click();
  await page.keyboard.press("Delete");
  await expect(item(page, "Ledger")).toHaveCount(0);
  await expect.poll(async () => (await desk.document()).flows.length).toBe(before.flows.length);
  await page.keyboard.press("Control+z");
  await expect(item(page, "Ledger")).toBeVisible();
  await expect.poll(async () => (await desk.document()).flows.length).toBe(before.flows.length + 1);
  await page.keyboard.press("Control+Shift+z");
  await expect(item(page, "Ledger")).toHaveCount(0);
});

test("dragging a dot to another element connects the two", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = (await desk.document()).flows.length;
  await item(page, "Developer").click();
  const from = await boxOf(item(page, "Developer").getByTitle("Drag to another element").nth(1));
  const to = await boxOf(item(page, "kube-scheduler"));
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 });
  await page.mouse.up();
  await page.getByRole("textbox", { name: "Name of the flow" }).press("Enter");
  await expect.poll(async () => (await desk.document()).flows.length).toBe(before + 1);
});

test("a project is where it was after the program ended", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  const before = await desk.document();
  await reopen(page, desk, path);
  await expect(diagram(page)).toBeVisible();
  const { status, ...after } = await desk.document();
  const { status: statusBefore, ...expected } = before;
  expect(after).toEqual(expected);
  expect({ ...status, savedAt: "" }).toEqual({ ...statusBefore, savedAt: "" });
});
