// A name that cannot be is told where it is typed, and nothing of it is lost.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk";
import { begin, diagram, item } from "./screens";

const naming = (page: Page) => page.locator(".inline-name");

async function add(page: Page, word: string): Promise<void> {
  await diagram(page).press("a");
  await page.getByRole("combobox", { name: "Add a component" }).fill(word);
  await page.keyboard.press("Enter");
  await expect(item(page, word)).toBeFocused();
}

/** Pastes as from the clipboard of another program. */
async function paste(page: Page, text: string): Promise<void> {
  await naming(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, /^Empty model/);
});

test("a refused name keeps its field, and cells of a table become one line", async ({
  page,
  desk,
}) => {
  await add(page, "till");
  await page.keyboard.press("F2");
  const long = "n".repeat(230);
  await naming(page).fill(long);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("200 characters");
  await expect(naming(page)).toBeFocused();
  await expect(naming(page)).toHaveValue(long);
  await expect(naming(page)).toHaveAccessibleDescription(/200 characters/);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await expect(naming(page), "the same mistake is told again").toHaveValue("n".repeat(229));

  await naming(page).selectText();
  await paste(page, "Orders\tdatabase\r\n");
  await expect(naming(page)).toHaveValue("Orders database");
  await naming(page).selectText();
  await paste(page, "Orders\ndatabase");
  await page.keyboard.press("Enter");
  await expect(item(page, "Orders database")).toBeFocused();
  expect((await desk.document()).elements.map((it) => it.name)).toEqual(["Orders database"]);
});

test("a flow whose name is refused is kept until it has another one", async ({ page, desk }) => {
  await add(page, "till");
  await add(page, "ledger");
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Name of the flow" });
  await field.fill("f".repeat(230));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("200 characters");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("f".repeat(230));
  await field.fill("Sales");
  await page.keyboard.press("Enter");
  await expect(naming(page)).toHaveCount(0);
  await expect
    .poll(async () => (await desk.document()).flows.map((it) => it.name))
    .toEqual(["Sales"]);
});
