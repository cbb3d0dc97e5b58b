// What is remembered: decisions that end, controls that are applied, assumptions that fall.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { built } from "../../scripts/places.mjs";
import { expect, test } from "./desk";
import { begin, goTo, item, openDrawer, reviewPart } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

/** Runs a check of the project as a pipeline does, and returns its exit code and its words. */
async function check(file: string): Promise<{ code: number; words: string }> {
  const programs = process.env.BULKHEAD_PROGRAMS;
  const program = programs ? join(programs, "bulkhead") : built("bulkhead", "debug");
  try {
    const { stdout } = await promisify(execFile)(program, ["check", file, "--require-decisions"]);
    return { code: 0, words: stdout };
  } catch (failed) {
    const { code, stdout } = failed as { code: number; stdout: string };
    return { code, words: stdout };
  }
}

/** Opens the first open threat of the API server that names controls. */
async function openFirst(page: Page) {
  await item(page, "kube-apiserver").click();
  const drawer = await openDrawer(page);
  const list = drawer.getByRole("grid", { name: "Threats of the selection" });
  await list.getByRole("row", { name: /Open/ }).first().click();
  await expect(drawer.getByRole("heading", { name: "Why it is here" })).toBeVisible();
  return drawer;
}

test("an acceptance that has ended is shown as such and fails a check", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  const drawer = await openFirst(page);
  await drawer.getByRole("button", { name: "Accept" }).first().click();
  await drawer.getByRole("textbox", { name: "Reason" }).fill("Until the migration.");
  await drawer.getByRole("textbox", { name: "Ticket" }).fill("SEC-7");
  const expires = drawer.getByRole("textbox", { name: "Expires" });
  await expires.fill("2099-12-31");
  await expect(expires).not.toHaveAccessibleDescription(/has passed/);
  await expires.fill("2020-12-31");
  await expect(expires).toHaveAccessibleDescription(/^That day has passed/);
  await drawer.getByRole("combobox", { name: "What remains" }).selectOption("low");
  await drawer.getByRole("button", { name: "Save decision" }).click();
  await expect
    .poll(async () => (await desk.document()).threats.filter((it) => it.expired).length)
    .toBe(1);
  await goTo(page, "Review");
  await reviewPart(page, "Attention").click();
  const row = page.getByRole("row", { name: /The acceptance expired on 2020-12-31/ });
  await row.getByRole("button").click();
  const open = page.getByRole("row", { selected: true });
  await expect(open.getByText("Accept, expired")).toBeVisible();
  await expect(page.getByText(/accepted until 2020-12-31, Low remains, SEC-7/)).toBeVisible();
  await goTo(page, "Responses");
  await expect(page.getByRole("rowheader", { name: "Accept, expired" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Until the migration/ })).toContainText("31 Dec 2020");
  await expect(page.getByRole("button", { name: "0 decided" })).toBeVisible();
  const { code, words } = await check(path);
  expect(code).toBe(1);
  expect(words).toContain("The acceptance expired on 2020-12-31");
});

test("a control is planned where a threat is, and stands in the report with its evidence", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const drawer = await openFirst(page);
  await drawer
    .getByRole("button", { name: /^Plan the control / })
    .first()
    .click();
  await drawer.getByRole("button", { name: /: Planned$/ }).click();
  const state = page.getByRole("combobox", { name: "State of control 1" });
  await state.selectOption("in-place");
  const evidence = page.getByRole("textbox", { name: "Evidence of control 1" });
  await evidence.fill("PR-12");
  await evidence.blur();
  await expect
    .poll(async () => (await desk.document()).appliedControls.map((it) => it.evidence))
    .toEqual(["PR-12"]);
  const report = desk.file("board.html");
  await desk.chooses(report);
  await page.getByRole("button", { name: "Export report" }).click();
  await expect(page.getByText("The report is written to board.html.")).toBeVisible();
  const html = await readFile(report, "utf8");
  expect(html).toContain("Applied controls");
  expect(html).toContain("PR-12");
});

test("an assumption that falls opens the threat again, and the history tells it", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  const drawer = await openFirst(page);
  await drawer.getByRole("button", { name: "Accept" }).first().click();
  await drawer.getByRole("textbox", { name: "Reason" }).fill("Nobody else is on the network.");
  await drawer.getByRole("button", { name: "Save decision" }).click();
  await expect.poll(async () => (await desk.document()).status.decided).toBe(1);
  const decided = (await desk.document()).threats.find((it) => it.state === "decided");
  await drawer.getByRole("combobox", { name: "Rests on an assumption" }).selectOption({ index: 1 });
  await expect
    .poll(async () => (await desk.document()).assumptions.flatMap((it) => it.threats))
    .toEqual([decided?.id]);
  await goTo(page, "Review");
  await reviewPart(page, "Assumptions").click();
  await page.getByRole("combobox", { name: "State of assumption 1" }).selectOption("invalidated");
  await expect.poll(async () => (await desk.document()).status.decided).toBe(0);
  await reviewPart(page, "Attention").click();
  await expect(page.getByRole("row", { name: /Assumption 1 no longer holds/ })).toBeVisible();
  await reviewPart(page, "Activity").click();
  const activity = page.getByRole("list", { name: "Activity of the project" });
  await expect(activity.getByRole("listitem").first()).toContainText("Invalidate assumption");
  await goTo(page, "Model");
  await item(page, "kube-apiserver").click();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const here = page.getByRole("list", { name: "Activity", exact: true });
  await expect(here.getByRole("listitem").first()).toContainText("Invalidate assumption");
});

test("questions and participants are kept", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await goTo(page, "Review");
  await reviewPart(page, "Open questions").click();
  const ask = page.getByRole("button", { name: /^Ask somebody: / }).first();
  const text = ((await ask.getAttribute("aria-label")) ?? "").replace("Ask somebody: ", "");
  await ask.click();
  const owner = page.getByRole("textbox", { name: "Who answers question 1" });
  await page.getByRole("button", { name: `Asked: ${text}` }).click();
  await expect(owner, "a question is asked once").toBeFocused();
  expect((await desk.document()).asked).toHaveLength(1);
  await owner.fill("Bo");
  await owner.blur();
  await expect
    .poll(async () => (await desk.document()).asked.map((it) => it.owner))
    .toEqual(["Bo"]);
  await reviewPart(page, "Participants").click();
  await page.getByRole("textbox", { name: "New participant" }).fill("Grace");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of Grace" })).toBeVisible();
});
