// Did we do a good job: what is covered, what crosses boundaries, what is still to be asked.
import type {
  ControlSummary,
  OpenQuestions,
  WorksheetView,
  ZoneConnection,
} from "../../ui/src/backend/bindings";
import { expect, test } from "./desk";
import { begin, boxOf, goTo, reopen, reviewPart } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("a question leads to the property that answers it, and its answer takes it away", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const before = await desk.invoke<OpenQuestions[]>("questions");
  const [about] = before;
  const question = about?.questions.find(({ properties }) => properties.length === 1);
  const key = question?.properties[0] ?? "";
  await goTo(page, "Review");
  const tab = reviewPart(page, "Open questions");
  await expect(tab).toHaveAccessibleName(`Open questions ${count(before)}`);
  await tab.click();

  const table = page.getByRole("table", { name: "Open questions" });
  const fold = table.getByRole("button", { name: `Fold the questions about ${about?.name}` });
  const row = table.getByRole("row", { name: question?.text ?? "" });
  await fold.press("Enter");
  await expect(row).toHaveCount(0);
  await table.getByRole("button", { name: `Unfold the questions about ${about?.name}` }).click();
  await row.getByRole("button", { name: /^State / }).press("Enter");

  const field = page.locator(`.inspector [data-property="${key}"]`).locator("select, input");
  await expect(field).toBeFocused();
  const select = (await field.evaluate((it) => it.tagName)) === "SELECT";
  if (select) {
    await field.selectOption({ index: 1 });
  } else {
    await field.fill("stated");
    await field.press("Enter");
  }
  await expect
    .poll(async () => {
      const now = await desk.invoke<OpenQuestions[]>("questions");
      const same = now.find(({ item }) => item.id === about?.item.id)?.questions ?? [];
      return same.some(
        ({ text, properties }) => text === question?.text && properties.includes(key),
      );
    })
    .toBe(false);

  await goTo(page, "Review");
  const after = await desk.invoke<OpenQuestions[]>("questions");
  await expect(tab, "the review is where it was left").toHaveAttribute("aria-current", "true");
  await expect(tab).toHaveAccessibleName(`Open questions ${count(after)}`);
});

test("a question leads to the threats that wait for it", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const questions = await desk.invoke<OpenQuestions[]>("questions");
  const [question] = questions[0]?.questions ?? [];
  await page
    .getByRole("contentinfo")
    .getByRole("button", { name: /with a question$/ })
    .click();
  const table = page.getByRole("table", { name: "Open questions" });
  await table
    .getByRole("button", { name: /^1 threat: / })
    .first()
    .click();
  await expect(page.getByText(`1 of ${(await desk.document()).threats.length}`)).toBeVisible();
  await expect(page.getByText(question?.text ?? "").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Why it is here" })).toBeVisible();
  await page.getByRole("button", { name: "Show all threats again" }).click();
  await expect(page.getByText(/^\d+ threats$/)).toBeVisible();
});

test("the zones that are connected lead to the flows between them", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const connections = await desk.invoke<ZoneConnection[]>("zone_connections");
  const { flows } = await desk.document();
  await goTo(page, "Review");
  const tab = reviewPart(page, "Zone connections");
  await expect(tab).toHaveAccessibleName(`Zone connections ${connections.length}`);
  await tab.click();
  const [first] = connections;
  const name = flows.find(({ id }) => id === first?.flows[0])?.name ?? "";
  const row = page.getByRole("table", { name: "Zone connections" }).getByRole("row").nth(1);
  await expect(row).toContainText(first?.fromZone ?? "outside");
  await expect(row).toContainText(first?.toZone ?? "outside");
  await row.getByRole("button", { name, exact: true }).click();
  await expect(page.locator(".inspector").getByRole("textbox", { name: "Name" })).toHaveValue(name);
});

test("a crossing tells its way over the boundaries", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await goTo(page, "Review");
  await reviewPart(page, "Crossings").click();
  const rows = page.getByRole("table", { name: "Trust-boundary crossings" }).getByRole("row");
  await expect(rows.nth(1)).toContainText(/(leaves|enters) /);
});

test("a small window shows all parts of the review, and whose flow crosses", async ({
  page,
  desk,
}) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await begin(page, desk, TOB);
  await goTo(page, "Review");
  const parts = page.getByRole("navigation", { name: "Review" });
  const whole = await boxOf(parts);
  for (const part of await parts.getByRole("button").all()) {
    const box = await boxOf(part);
    expect(box.x + box.width, await part.innerText()).toBeLessThanOrEqual(900);
    expect(box.y + box.height, await part.innerText()).toBeLessThanOrEqual(whole.y + whole.height);
    expect(await part.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(1);
  }
  await reviewPart(page, "Crossings").click();
  const table = page.getByRole("table", { name: "Trust-boundary crossings" });
  const flow = await boxOf(table.getByRole("columnheader", { name: "Flow" }));
  expect(flow.width).toBeGreaterThan(140);
  const open = await boxOf(table.getByRole("columnheader", { name: "Open" }));
  expect(open.x + open.width).toBeLessThanOrEqual(900);
});

test("coverage counts what is answered and leads to what is open", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await goTo(page, "Review");
  await expect(page.getByText(/^\d+ of \d+ cells are answered$/)).toBeVisible();
  const table = page.getByRole("table", { name: "STRIDE coverage" });
  await expect(table.getByText(/not applicable$/).first()).toBeAttached();
  const all = Number(await table.getAttribute("aria-rowcount"));
  await page.getByRole("checkbox", { name: "Only what is open" }).check();
  expect(Number(await table.getAttribute("aria-rowcount"))).toBeLessThanOrEqual(all);
  const cell = table.getByRole("button", { name: /^Spoofing, .*: \d+ open/ }).first();
  const open = /: (\d+) open/.exec((await cell.getAttribute("aria-label")) ?? "")?.[1];
  await cell.press("Enter");
  await expect(page.getByRole("button", { name: "Spoofing" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(page.getByRole("grid").getByRole("row", { name: /Open/ })).toHaveCount(Number(open));
});

test("a worksheet of the audit is adopted, filled in and taken back field by field", async ({
  page,
  desk,
}) => {
  const path = await begin(page, desk, TOB);
  const summary = await desk.invoke<ControlSummary>("control_summary");
  const row = summary.rows.find(({ name }) => name.startsWith("etcd"));
  const etcd = async () => {
    const view = await desk.invoke<WorksheetView>("worksheet", { element: row?.element });
    return view.prefilled ? null : view.worksheet;
  };
  await goTo(page, "Review");
  await reviewPart(page, "Worksheets").click();
  const table = page.getByRole("table", { name: "Controls by element and family" });
  await expect(table.getByRole("row")).toHaveCount(summary.rows.length + 1);
  await table.getByRole("button", { name: "etcd" }).press("Enter");

  const form = page.getByRole("article", { name: "Worksheet of etcd" });
  await expect(form).toContainText("From the 2019 audit of Kubernetes 1.13 – history");
  const works = form.getByRole("textbox", { name: "How does it work?" });
  await expect(works).toHaveAttribute("readonly");
  await form.getByRole("button", { name: "Adopt" }).click();
  await expect(works).toBeEditable();
  // The model brings one for its pods, which stand for the container runtime.
  await expect(reviewPart(page, "Worksheets")).toHaveAccessibleName("Worksheets 2");

  await works.fill("It keeps the state of the cluster.");
  await form.getByRole("combobox", { name: "Strength of networking" }).selectOption("Weak");
  await form.getByRole("button", { name: "Add data" }).click();
  await expect(form.getByRole("textbox", { name: "Name of data 1" })).toBeFocused();
  await page.keyboard.type("Secrets");
  await page.keyboard.press("Enter");
  await form.getByRole("combobox", { name: "Classification of data 1" }).selectOption("Critical");
  await form.getByRole("button", { name: "Add recommendation" }).click();
  await page.keyboard.type("Encrypt the backups.");
  await form.getByRole("textbox", { name: "Notes on cryptography" }).fill("Nothing by default.");
  await form.getByRole("heading", { name: "etcd" }).click();
  await expect
    .poll(async () => {
      const worksheet = await etcd();
      return [
        worksheet?.answers["how-it-works"],
        worksheet?.families.networking?.strength,
        worksheet?.families.cryptography?.notes,
        worksheet?.data,
        worksheet?.recommendations,
      ];
    })
    .toEqual([
      "It keeps the state of the cluster.",
      "weak",
      "Nothing by default.",
      [{ name: "Secrets", classification: "critical", notes: "" }],
      ["Encrypt the backups."],
    ]);

  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => (await etcd())?.families.cryptography?.notes)
    .not.toBe("Nothing by default.");
  expect((await etcd())?.recommendations, "one field is one edit").toHaveLength(1);

  await reopen(page, desk, path);
  await goTo(page, "Review");
  await reviewPart(page, "Worksheets").click();
  await expect(table.getByRole("row", { name: /^etcd/ })).toContainText("Weak");
  await table.getByRole("button", { name: "etcd" }).click();
  await form.getByRole("button", { name: "Remove worksheet" }).click();
  await expect(form.getByRole("button", { name: "Adopt" })).toBeVisible();
});

test("a worksheet of an element that nobody assessed starts empty and is found by its name", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await goTo(page, "Review");
  await reviewPart(page, "Worksheets").click();
  const list = page.getByRole("navigation", { name: "Worksheets" });
  await list.getByRole("searchbox", { name: "Search elements" }).fill("administrator");
  await list.getByRole("button", { name: "Administrator" }).click();
  const form = page.getByRole("article", { name: "Worksheet of Administrator" });
  await form.getByRole("button", { name: "Add scenario" }).click();
  await page.keyboard.type("A stolen laptop.");
  await page.keyboard.press("Tab");
  await expect(list.getByRole("region", { name: "Filled in" })).toContainText("Administrator");
  await form.getByRole("button", { name: "Remove scenario 1" }).click();
  await expect(form.getByRole("textbox", { name: "Scenario 1" })).toHaveCount(0);
});

function count(questions: readonly OpenQuestions[]): number {
  return questions.reduce((sum, about) => sum + about.questions.length, 0);
}
