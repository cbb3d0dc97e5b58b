// Did we do a good job: what is covered, what crosses boundaries, what is still to be asked.
import type { OpenQuestions, ZoneConnection } from "../../ui/src/backend/bindings";
import { expect, test } from "./desk";
import { begin, goTo, reviewPart } from "./screens";

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

function count(questions: readonly OpenQuestions[]): number {
  return questions.reduce((sum, about) => sum + about.questions.length, 0);
}
