// Taking things out of scope takes a reason and a word that one means it.
import type { Locator, Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";
import { begin, diagram, item } from "./screens";

const ask = (page: Page) => page.getByRole("button", { name: "Take out of scope…" });
const reason = (page: Page) => page.getByRole("textbox", { name: "Out of scope, because" });
const take = (page: Page) => page.getByRole("button", { name: "Take out of scope", exact: true });

async function reasons(desk: Desk): Promise<readonly string[]> {
  const { elements } = await desk.document();
  return elements.flatMap((it) => it.outOfScope ?? []);
}

async function write(page: Page, text: string): Promise<Locator> {
  await ask(page).click();
  await expect(reason(page)).toBeFocused();
  await reason(page).fill(text);
  return reason(page);
}

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
});

test("an element leaves the scope only when somebody says so", async ({ page, desk }) => {
  await item(page, "etcd").click();
  await write(page, "Thought better of it");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(ask(page)).toBeVisible();
  expect(await reasons(desk)).toEqual([]);

  await (await write(page, "Escape as well")).press("Escape");
  await expect(ask(page)).toBeFocused();

  await write(page, "Looked elsewhere");
  await item(page, "kube-scheduler").click();
  await item(page, "etcd").click();
  await expect(ask(page)).toBeVisible();
  expect(await reasons(desk)).toEqual([]);

  // The end of the properties comes when one comes near, and moves what is below.
  await ask(page).scrollIntoViewIfNeeded();
  await expect(page.locator(".properties .show-all")).toHaveCount(0);
  await ask(page).click();
  await expect(take(page), "it needs a reason").toBeDisabled();
  await expect(take(page)).toBeInViewport();
  await reason(page).fill("Run by another team");
  await take(page).click();
  await expect.poll(() => reasons(desk)).toEqual(["Run by another team"]);

  await page.getByRole("button", { name: "Put back into scope" }).click();
  await expect.poll(() => reasons(desk)).toEqual([]);
  await (await write(page, "By the keyboard")).press("Control+Enter");
  await expect.poll(() => reasons(desk)).toEqual(["By the keyboard"]);
});

test("several things leave the scope together, or stay", async ({ page, desk }) => {
  await item(page, "etcd").click();
  await item(page, "kube-scheduler").click({ modifiers: ["Shift"] });
  await write(page, "Thought better of it");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(reason(page)).toBeHidden();
  await write(page, "Looked elsewhere");
  await diagram(page).focus();
  await expect(reason(page)).toHaveValue("Looked elsewhere");
  expect(await reasons(desk)).toEqual([]);

  await reason(page).fill("Run by another team");
  await take(page).click();
  await expect.poll(() => reasons(desk)).toEqual(["Run by another team", "Run by another team"]);
  await page.getByRole("button", { name: /^Undo: Take 2 items out of scope/ }).click();
  await expect.poll(() => reasons(desk)).toEqual([]);
});
