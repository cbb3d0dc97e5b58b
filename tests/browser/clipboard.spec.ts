// Copy, cut, paste and duplicate, over the clipboard that every window shares.
import type { Page } from "@playwright/test";
import type { Document } from "../../ui/src/backend/bindings";
import { type Desk, expect, test } from "./desk";
import { begin, chooseFromMenu, diagram, item, openDrawer } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const write = (page: Page, text: string) =>
  page.evaluate((it) => navigator.clipboard.writeText(it), text);

function called(document: Document, name: string) {
  return document.elements.filter((it) => it.name === name);
}

function framesOf(document: Document, name: string) {
  const ids = new Set(called(document, name).map((it) => it.id));
  return document.placements.filter((it) => ids.has(it.item.id)).map((it) => it.frame);
}

const undoTitle = async (desk: Desk) => (await desk.document()).status.undo;

test("a copy stands beside its original, says the same, and goes with one undo", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  const [original] = called(before, "Developer");
  await desk.invoke("apply_edit", {
    edit: {
      edit: "setNotes",
      item: { kind: "element", id: original?.id },
      notes: "Works from home",
    },
  });
  await page.reload();
  await item(page, "Developer").click();
  await page.keyboard.press("Control+c");
  expect(await clipboard(page)).toContain("bulkhead-fragment");
  await page.keyboard.press("Control+v");
  await expect.poll(() => undoTitle(desk)).toBe('Paste "Developer"');
  const document = await desk.document();
  const [one, other] = called(document, "Developer");
  expect({ ...one, id: "", zones: [] }).toEqual({ ...other, id: "", zones: [] });
  expect(one?.notes).toBe("Works from home");
  const [a, b] = framesOf(document, "Developer");
  const apart =
    a &&
    b &&
    (a.x + a.width <= b.x ||
      b.x + b.width <= a.x ||
      a.y + a.height <= b.y ||
      b.y + b.height <= a.y);
  expect(apart, "the copy hides nothing").toBe(true);
  await expect(page.getByRole("complementary", { name: "Inspector" })).toContainText("External");
  await page.keyboard.press("Control+z");
  await expect(item(page, "Developer")).toHaveCount(1);
});

test("a zone is duplicated with its members and the flows between them", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  const zone = before.boundaries.find((it) => it.name === "Master Control Components");
  const members = before.elements.filter((it) => zone && it.zones.includes(zone.id));
  expect(members.length).toBeGreaterThan(0);
  await page.getByRole("tab", { name: "Outline" }).click();
  await page.getByRole("treeitem", { name: "Master Control Components" }).click();
  await page.keyboard.press("Control+d");
  await expect
    .poll(async () => (await desk.document()).boundaries.length)
    .toBe(before.boundaries.length + 1);
  const after = await desk.document();
  const copy = after.boundaries.find((it) => it.name === zone?.name && it.id !== zone?.id);
  const inside = (id?: string) =>
    after.elements
      .filter((it) => id !== undefined && it.zones.includes(id))
      .map((it) => it.name)
      .sort();
  expect(inside(copy?.id)).toEqual(inside(zone?.id));
  expect(after.elements.length).toBe(before.elements.length + members.length);
  // Nothing that was there belongs elsewhere now.
  for (const element of before.elements) {
    expect(after.elements.find((it) => it.id === element.id)?.zones).toEqual(element.zones);
  }
});

test("cutting takes away, pasting on another diagram brings back, at the pointer", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const before = (await desk.document()).elements.length;
  await item(page, "End user").click();
  await page.keyboard.press("Control+x");
  await expect(item(page, "End user")).toHaveCount(0);
  await page.getByRole("button", { name: "Add a diagram" }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Diagram 2" })).toBeFocused();
  const view = await diagram(page).boundingBox();
  if (!view) {
    throw new Error("The diagram is not to be seen.");
  }
  await page.mouse.move(view.x + 250, view.y + 180);
  await page.keyboard.press("Control+v");
  await expect(item(page, "End user")).toBeVisible();
  const box = await item(page, "End user").boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - view.x - 250)).toBeLessThan(40);
  expect((await desk.document()).elements.length).toBe(before);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(item(page, "End user")).toBeVisible();
});

test("what was decided, assessed and recorded comes back with what was cut", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const kept = async () => {
    const { elements, decisions, worksheets, ownThreats, threats } = await desk.document();
    const [user] = elements.filter((it) => it.name === "End user");
    const here = threats.filter((it) => it.subject.id === user?.id);
    return {
      user: user?.id,
      decided: here.filter((it) => it.state === "decided").map((it) => it.id),
      decisions: decisions.length,
      own: ownThreats,
      worksheets: worksheets.filter((it) => it.element === user?.id),
    };
  };
  const { user, decided } = await kept();
  const subject = { kind: "element", id: user };
  expect(decided).toEqual([]);
  await item(page, "End user").click();
  const drawer = await openDrawer(page);
  await drawer.getByRole("grid").getByRole("row", { name: /Open/ }).first().click();
  await drawer.getByRole("button", { name: "Accept", exact: false }).first().click();
  await drawer.getByRole("textbox", { name: "Reason" }).fill("They sign a contract.");
  await drawer.getByRole("button", { name: "Save decision" }).click();
  await expect.poll(async () => (await kept()).decided.length).toBe(1);
  const id = "00000000-0000-4000-8000-000000000009";
  await desk.invoke("apply_edit", {
    edit: {
      edit: "setOwnThreat",
      id,
      threat: {
        ...{ id, number: 0, subject, letter: "S", severity: "high", at: "", by: "" },
        title: "Somebody lends the badge",
        description: "",
      },
    },
  });
  const worksheet = { element: user, answers: {}, data: [], families: {}, source: "" };
  const lists = { scenarios: ["The badge is lost"], recommendations: [] };
  await desk.invoke("apply_edit", {
    edit: { edit: "setWorksheet", element: user, worksheet: { ...worksheet, ...lists } },
  });
  const before = await kept();
  await page.reload();
  await item(page, "End user").click();
  await page.keyboard.press("Control+x");
  await expect(item(page, "End user")).toHaveCount(0);
  expect(await kept()).toMatchObject({ own: [], worksheets: [] });
  await page.keyboard.press("Control+v");
  await expect(item(page, "End user")).toHaveCount(1);
  expect(await kept()).toEqual(before);
  const row = drawer.getByRole("row", { name: /They sign a contract|Accept/ }).first();
  await expect(row).toBeVisible();
  // Once more it is a copy, about which nobody decided anything.
  await page.keyboard.press("Control+v");
  await expect(item(page, "End user")).toHaveCount(2);
  expect((await kept()).own).toEqual(before.own);
  await expect(drawer.getByRole("row", { name: /Open/ }).first()).toBeVisible();
});

test("what one project copies, another one pastes with properties and threats", async ({
  page,
  desk,
}) => {
  // A model that states no version, which is no part of what is copied and decides about threats.
  await begin(page, desk, /^CNCF trust boundaries of 2020/);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const before = await desk.document();
  await page.getByRole("button", { name: "Close the project" }).click();
  await desk.chooses(desk.file("other.bulkhead"));
  await page.getByRole("button", { name: /^Empty model/ }).click();
  await expect(diagram(page)).toBeVisible();
  await page.keyboard.press("Control+v");
  await expect(item(page, "containerd")).toBeVisible();
  const after = await desk.document();
  const plain = (document: Document) => ({
    elements: document.elements
      .map((it) => [it.name, it.component, it.properties, it.notes])
      .sort(),
    flows: document.flows.map((it) => [it.name, it.properties, it.twoWay]).sort(),
    zones: document.boundaries.map((it) => [it.name, it.component]).sort(),
    threats: document.threats.length,
  });
  expect(plain(after)).toEqual(plain(before));
  expect(await undoTitle(desk)).toMatch(/^Paste \d+ items$/);
});

test("texts keep their own copy and paste", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = (await desk.document()).elements.length;
  await item(page, "Developer").click();
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.fill("from the field");
  await notes.press("Control+a");
  await notes.press("Control+c");
  expect(await clipboard(page)).toBe("from the field");
  await notes.press("End");
  await notes.press("Control+v");
  await expect(notes).toHaveValue("from the fieldfrom the field");
  expect((await desk.document()).elements.length).toBe(before);
});

test("whatever lies on the clipboard changes nothing unless it is sound", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  await page.keyboard.press("Control+c");
  const text = await clipboard(page);
  const before = await desk.document();
  for (const [hostile, sentence] of [
    ["Just some words", "The clipboard holds no part of a Bulkhead diagram"],
    [text.slice(0, -40), "The clipboard holds no part of a Bulkhead diagram"],
    [text.replace('"version":1', '"version":9'), "which is not known here"],
    [text.replace('"elements"', '"more":[],"elements"'), "unknown field `more`"],
    [text.replace('"name":"Developer"', '"name":""'), "a name cannot be empty"],
    [text.replace(/"x":-?\d+/, '"x":2000000000'), "position or size"],
  ] as const) {
    await write(page, hostile);
    await page.keyboard.press("Control+v");
    await expect(page.getByText(sentence).last()).toBeVisible();
    expect((await desk.document()).elements).toEqual(before.elements);
  }
  await write(page, text.replace(/"component":"[^"]*"/, '"component":"acme/person"'));
  await page.keyboard.press("Control+v");
  await expect(page.getByText("This content does not know acme/person")).toBeVisible();
  const [, added] = called(await desk.document(), "Developer");
  expect(added).toBeDefined();
});

test("menus and the palette copy and paste as well", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  await chooseFromMenu(page, "clip-copy");
  await expect.poll(() => clipboard(page)).toContain("bulkhead-fragment");
  await chooseFromMenu(page, "clip-paste");
  await expect(item(page, "Developer")).toHaveCount(2);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("duplicate the selection");
  await page.keyboard.press("Enter");
  await expect(item(page, "Developer")).toHaveCount(3);
  await chooseFromMenu(page, "clip-cut");
  await expect(item(page, "Developer")).toHaveCount(2);
});

test("lines and free texts are copied as they are drawn", async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
  const { diagrams } = await desk.document();
  const diagram = diagrams[0]?.id ?? "";
  const [line, text] = [1, 2].map((number) => `00000000-0000-4000-8000-00000000000${number}`);
  await desk.invoke("apply_edit", {
    edit: {
      edit: "addLine",
      diagram,
      boundary: {
        id: line,
        component: "line",
        name: "Perimeter",
        form: "line",
        parent: null,
        notes: "",
        properties: {},
      },
      curve: { start: { x: 0, y: 0 }, through: { x: 40, y: 150 }, end: { x: 0, y: 300 } },
    },
  });
  await desk.invoke("apply_edit", {
    edit: {
      edit: "setAnnotation",
      id: text,
      annotation: {
        id: text,
        diagram,
        text: "Beware",
        frame: { x: 80, y: 80, width: 160, height: 40 },
      },
    },
  });
  await page.reload();
  await expect(page.getByRole("group", { name: "Text: Beware" })).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("group", { name: "Text: Beware" })).toHaveCount(2);
  const { annotations, boundaries, courses } = await desk.document();
  expect(boundaries.map((it) => it.name)).toEqual(["Perimeter", "Perimeter"]);
  const bows = courses.map(({ curve }) => [
    curve.through.x - curve.start.x,
    curve.end.y - curve.start.y,
  ]);
  expect(bows).toEqual([
    [40, 300],
    [40, 300],
  ]);
  const [one, other] = annotations.map((it) => it.frame);
  expect(one).not.toEqual(other);
  // The copy is selected, so that it can be taken away again at once.
  await page.keyboard.press("Delete");
  await expect(page.getByRole("group", { name: "Text: Beware" })).toHaveCount(1);
  expect((await desk.document()).boundaries.length).toBe(1);
});
