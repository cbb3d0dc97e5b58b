// A threat that no rule finds: written down, seen everywhere, decided about, changed and deleted.
import type { Locator, Page } from "@playwright/test";
import type { Coverage, CrossingRow } from "../../ui/src/backend/bindings";
import { expect, test } from "./desk";
import { begin, chooseFromMenu, goTo, item, nothingFound, openDrawer, reviewPart } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;
const TITLE = "Somebody calls in sick and nobody notices";
const adding = (page: Page) => page.getByRole("dialog", { name: "Add a threat" });
const changing = (page: Page) => page.getByRole("dialog", { name: "Change a threat" });
const list = (page: Page) => page.getByRole("grid", { name: "Threats of the whole model" });

/** Fills the dialog; what it is about is there already or chosen before. */
async function write(dialog: Locator, title: string, letter: string): Promise<void> {
  await dialog.getByLabel("What can go wrong").fill(title);
  await dialog.getByRole("radio", { name: letter }).check();
  await dialog.getByRole("radio", { name: "Critical" }).check();
  await dialog.getByLabel("Description").fill("The rota has one name on it.\nIt was so in May.");
}

test("a threat about the selection shows where it is and lives like any other", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const user = item(page, "End user");
  await user.click();
  await page.keyboard.press("Shift+f");
  await expect(user.locator(".badge")).toHaveText(["S", "R"]);
  const before = (await desk.document()).status;
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("button", { name: "Add a threat…" }).click();
  const dialog = adding(page);
  await expect(dialog.getByLabel("What can go wrong")).toBeFocused();
  await expect(dialog.getByRole("combobox", { name: "About" })).toHaveValue("End user");
  await write(dialog, TITLE, "Denial of service");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();

  await expect(user.locator(".badge")).toHaveText(["S", "R", "D"]);
  await expect(inspector.getByRole("button", { name: new RegExp(TITLE) })).toContainText(
    "added by a person",
  );
  const { status, threats } = await desk.document();
  expect([status.threats, status.open]).toEqual([before.threats + 1, before.open + 1]);
  expect(threats.find((it) => it.own)).toMatchObject({ severity: "critical", state: "open" });

  await goTo(page, "Review");
  await reviewPart(page, "Coverage").click();
  await page.getByRole("button", { name: "Denial of service, End user: 1 open" }).click();
  const row = list(page).getByRole("row", { name: new RegExp(TITLE) });
  await expect(list(page).locator("tbody tr[data-index]")).toHaveCount(1);
  await expect(row).toContainText("added by a person");
  await row.click();
  const panel = page.getByRole("region", { name: TITLE });
  await expect(panel.getByText("The rota has one name on it.")).toBeVisible();
  await expect(panel.getByText(/^Added by (a person )?.*on \d{4}-\d\d-\d\d\./)).toBeVisible();

  await panel.getByRole("button", { name: "Mitigate" }).click();
  await panel.getByRole("textbox", { name: "Owner" }).fill("Team lead");
  await panel.getByRole("button", { name: "Save decision" }).click();
  await expect.poll(async () => (await desk.document()).status.decided).toBe(1);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect.poll(async () => (await desk.document()).status.decided).toBe(0);
});

test("it is changed and deleted from its panel, and each step can be taken back", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await goTo(page, "Threats");
  await page.getByRole("button", { name: "Add a threat…" }).click();
  const about = adding(page).getByRole("combobox", { name: "About" });
  await about.fill("kube-sched");
  await page.keyboard.press("Enter");
  await expect(about).toHaveValue("kube-scheduler");
  await write(adding(page), TITLE, "Spoofing");
  await adding(page).getByRole("button", { name: "Add threat" }).click();
  const panel = page.getByRole("region", { name: TITLE });
  await expect(panel).toContainText("kube-scheduler");

  await panel.getByRole("button", { name: "Edit…" }).click();
  await changing(page).getByLabel("What can go wrong").fill("Somebody sleeps");
  await changing(page).getByRole("radio", { name: "Tampering" }).check();
  await changing(page).getByRole("combobox", { name: "About" }).fill("kubelet");
  await page.keyboard.press("Escape");
  await expect(changing(page), "Escape closes the list first").toBeVisible();
  await changing(page).getByRole("combobox", { name: "About" }).fill("kubelet");
  await changing(page).getByRole("option").first().click();
  await changing(page).getByRole("button", { name: "Save" }).click();
  const changed = page.getByRole("region", { name: "Somebody sleeps" });
  await expect(changed).toContainText("About kubelet");
  const own = async () => (await desk.document()).threats.filter((it) => it.own);
  expect(await own()).toMatchObject([{ letter: "T", subjectName: "kubelet" }]);

  await changed.getByRole("button", { name: "Delete" }).click();
  await expect(changed).toBeHidden();
  expect(await own()).toEqual([]);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect.poll(own).toMatchObject([{ title: "Somebody sleeps" }]);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect.poll(own).toMatchObject([{ title: TITLE, subjectName: "kube-scheduler" }]);
  await page.getByRole("button", { name: /^Undo: / }).click();
  await expect.poll(own).toEqual([]);
});

test("the dialog says what is missing, and is reached from everywhere", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("add a threat");
  await page.keyboard.press("Enter");
  const told = adding(page).getByRole("alert");
  const save = () => adding(page).getByLabel("What can go wrong").press("Control+Enter");
  await save();
  await expect(told).toHaveText("Say in one line what can go wrong.");
  await adding(page).getByLabel("What can go wrong").fill("x".repeat(201));
  await save();
  await expect(told).toHaveText("Choose what the threat is about.");
  await adding(page).getByRole("combobox", { name: "About" }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await save();
  await expect(told).toHaveText("Choose one of the six letters.");
  await adding(page).getByRole("radio", { name: "Spoofing" }).check();
  await save();
  await expect(told).toContainText("200");
  await page.keyboard.press("Escape");
  await expect(adding(page)).toBeHidden();
  expect((await desk.document()).ownThreats).toEqual([]);

  await chooseFromMenu(page, "own-threat");
  await expect(adding(page)).toBeVisible();
  await adding(page).getByRole("button", { name: "Cancel" }).click();
});

test("a zone and a crossing flow have threats of their own too", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const { boundaries } = await desk.document();
  const [zone] = boundaries;
  await page.getByRole("tab", { name: "Outline" }).click();
  await page
    .getByRole("treeitem", { name: zone?.name ?? "" })
    .first()
    .click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector.getByText("None is found here.")).toBeVisible();
  await inspector.getByRole("button", { name: "Add a threat…" }).click();
  await expect(adding(page).getByRole("combobox", { name: "About" })).toHaveValue(zone?.name ?? "");
  await write(adding(page), "The fence has a hole", "Elevation of privilege");
  await page.keyboard.press("Control+Enter");
  await expect(inspector.getByRole("button", { name: /The fence has a hole/ })).toBeVisible();

  const [crossing] = await desk.invoke<CrossingRow[]>("crossings");
  await goTo(page, "Threats");
  await page.getByRole("button", { name: "Add a threat…" }).click();
  const about = adding(page).getByRole("combobox", { name: "About" });
  await about.fill(`${crossing?.name} ${crossing?.source} ${crossing?.target}`);
  await page.keyboard.press("Enter");
  await expect(about).toHaveValue(crossing?.name ?? "");
  await write(adding(page), "The cable is cut", "Denial of service");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^About the crossing of/)).toBeVisible();

  await page.getByRole("button", { name: "More" }).click();
  await page.getByLabel("Where it comes from").selectOption("Added by people");
  await expect(list(page).locator("tbody tr[data-index]")).toHaveCount(2);
  const { rows } = await desk.invoke<Coverage>("coverage");
  expect(rows.filter(({ item }) => item.kind === "boundary")).toHaveLength(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`threats of one's own are open to everybody in ${colorScheme}`, async ({ page, desk }) => {
    await page.emulateMedia({ colorScheme });
    await begin(page, desk, TOB);
    await goTo(page, "Threats");
    await page.getByRole("button", { name: "Add a threat…" }).click();
    await adding(page).getByRole("combobox", { name: "About" }).fill("kube");
    await nothingFound(page);
    await page.keyboard.press("Enter");
    await write(adding(page), TITLE, "Repudiation");
    await nothingFound(page);
    await adding(page).getByLabel("What can go wrong").press("Control+Enter");
    await expect(page.getByRole("region", { name: TITLE })).toBeVisible();
    await nothingFound(page);
  });
}

test("a threat about a boundary stands on its tab, and in its name, until somebody decides", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const [zone] = (await desk.document()).boundaries;
  const name = zone?.name ?? "";
  const node = item(page, name);
  await expect(node).not.toHaveAccessibleName(/open threats/);
  await page.getByRole("searchbox", { name: "Find a component" }).fill("Trust boundary line");
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: "Trust boundary line", exact: true })
    .click();
  await page
    .getByRole("textbox", { name: /^Name of / })
    .last()
    .fill("Audit line");
  await page.keyboard.press("Enter");
  const line = page.getByRole("group", { name: /^Audit line, trust boundary line/ });
  for (const [about, letter] of [
    [name, "Spoofing"],
    ["Audit line", "Tampering"],
  ] as const) {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Find or do" }).fill("Add a threat");
    await page.keyboard.press("Enter");
    const dialog = adding(page);
    await dialog.getByRole("combobox", { name: "About" }).fill(about);
    await page.keyboard.press("Enter");
    await write(dialog, TITLE, letter);
    await dialog.getByRole("button", { name: "Add threat" }).click();
    await expect(dialog).toBeHidden();
  }
  await page.keyboard.press("Shift+f");
  await expect(node).toHaveAccessibleName(/, open threats S$/);
  await expect(page.locator(".zone-tab .badge")).toHaveText(["S"]);
  await expect(line).toHaveAccessibleName(/, open threats T$/);
  await expect(line.locator(".badge")).toHaveText(["T"]);
  await node.press("Enter");
  const drawer = await openDrawer(page);
  await drawer.getByRole("row", { name: new RegExp(TITLE) }).click();
  await drawer.getByRole("button", { name: "Mitigate" }).click();
  await drawer.getByRole("button", { name: "Save decision" }).click();
  await expect(node).not.toHaveAccessibleName(/open threats/);
  await expect(page.locator(".zone-tab .badge")).toHaveCount(0);
});
