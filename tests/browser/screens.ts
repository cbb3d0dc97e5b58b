// The parts of the window as a person names them.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";
import type { MenuPart } from "../../ui/src/backend/bindings";
import type { Desk } from "./desk";

/** The four questions of the window. */
export const WORKSPACES = ["Model", "Threats", "Responses", "Review"] as const;

/** The parts of the review. */
export const REVIEW = [
  "Coverage",
  "Crossings",
  "Zone connections",
  "Open questions",
  "Worksheets",
] as const;

/** The parts of the review that show what people keep. */
export const KEPT = ["Attention", "Assumptions", "Participants", "Activity"] as const;

/** Opens the page on the core. */
export async function open(page: Page, desk: Desk): Promise<void> {
  await page.goto(desk.url);
}

/** Ends the core as closing the window would, and starts it again with a project file. */
export async function reopen(page: Page, desk: Desk, file: string): Promise<void> {
  await page.goto("about:blank");
  await desk.restart(file);
  await open(page, desk);
}

/** Starts a project from a reference model and waits until it is drawn. */
export async function begin(page: Page, desk: Desk, model: string | RegExp): Promise<string> {
  const path = desk.file("cluster.bulkhead");
  await open(page, desk);
  await desk.chooses(path);
  await page.getByRole("button", { name: model }).click();
  await expect(diagram(page)).toBeVisible();
  return path;
}

/** Goes to one of the four workspaces. */
export async function goTo(page: Page, workspace: (typeof WORKSPACES)[number]): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: workspace }).first().click();
}

/** The button that shows a part of the review. */
export function reviewPart(
  page: Page,
  part: (typeof REVIEW)[number] | (typeof KEPT)[number] | "Changes" | "Sign-off & snapshots",
): Locator {
  return page
    .getByRole("navigation", { name: "Review" })
    .getByRole("button", { name: new RegExp(`^${part}`) });
}

/** Opens the threats of the selection below the diagram and returns where they stand. */
export async function openDrawer(page: Page): Promise<Locator> {
  const drawer = page.getByRole("region", { name: "Threats of the selection" });
  const head = drawer.getByRole("button", { name: /^Threats of the selection/ });
  if ((await head.getAttribute("aria-expanded")) !== "true") {
    await head.click();
  }
  return drawer;
}

export function diagram(page: Page): Locator {
  return page.getByRole("region", { name: "Diagram" });
}

/** An element or a zone on the diagram. */
export function item(page: Page, name: string): Locator {
  return diagram(page).getByRole("group", { name: new RegExp(`^${escaped(name)},`) });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

interface Menu {
  readonly menus: readonly MenuPart[];
  readonly chosen: { readonly onmessage: (id: string) => void };
}

/** Returns the native menus that the page asked for; none before it did. */
export async function menus(page: Page): Promise<readonly MenuPart[]> {
  return page.evaluate(() => (window as unknown as { menu?: Menu }).menu?.menus ?? []);
}

/** Chooses an entry of the native menus. */
export async function chooseFromMenu(page: Page, id: string): Promise<void> {
  await page.evaluate((it) => (window as unknown as { menu: Menu }).menu.chosen.onmessage(it), id);
}

/** Returns where an element or a zone stands on the only diagram that shows it. */
export async function frameOf(desk: Desk, name: string) {
  const { elements, boundaries, placements } = await desk.document();
  const id = [...elements, ...boundaries].find((it) => it.name === name)?.id;
  const frame = placements.find((it) => it.item.id === id)?.frame;
  if (!frame) {
    throw new Error(`${name} is not placed.`);
  }
  return frame;
}

/** How long what waits for the hand still moves after it let go, in milliseconds. */
const SETTLED = 550;

/** Returns where something is on the screen, once nothing moves there by itself. */
export async function boxOf(locator: Locator) {
  await locator.page().waitForFunction((long) => {
    const { released } = window as unknown as { readonly released?: number };
    return released === undefined || performance.now() - released > long;
  }, SETTLED);
  const box = await locator.boundingBox();
  if (!box) {
    throw new Error("It is not in sight.");
  }
  return box;
}

/** Returns the point in the middle of a box. */
export function middle(box: { x: number; y: number; width: number; height: number }) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Lets axe look at the page as it is. */
export async function nothingFound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((it) => it.html).join("\n  ")}`,
  );
  expect(found).toEqual([]);
}
