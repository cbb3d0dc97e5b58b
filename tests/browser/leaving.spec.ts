// Leaving a project: nothing that was done is lost, and nothing of it follows into the next one.
import { expect, test } from "./desk";
import { begin, boxOf, chooseFromMenu, diagram, goTo, item } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("nothing of the menus acts below an open dialog", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "Developer").click();
  await chooseFromMenu(page, "own-threat");
  const dialog = page.getByRole("dialog", { name: "Add a threat" });
  await dialog.getByLabel("What can go wrong").fill("Coffee over the keyboard");
  for (const entry of ["delete", "close", "threats", "project"]) {
    await chooseFromMenu(page, entry);
  }
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(dialog.getByLabel("What can go wrong")).toHaveValue("Coffee over the keyboard");
  await page.keyboard.press("Escape");
  await expect(item(page, "Developer")).toBeVisible();
});

test("filters, presentation and views of one project are not those of the next", async ({
  page,
  desk,
}) => {
  await begin(page, desk, TOB);
  await expect(item(page, "Developer")).toBeVisible();
  const box = await boxOf(item(page, "Developer"));
  await goTo(page, "Threats");
  await page.getByRole("searchbox", { name: "Search threats" }).fill("nothing is called so");
  await expect(page.getByText("No threat fits this filter.")).toBeVisible();
  await goTo(page, "Model");
  await diagram(page).press("Control+1");
  await diagram(page).press("-");
  await page.keyboard.press("F5");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await chooseFromMenu(page, "close");

  await desk.chooses(desk.file("next.bulkhead"));
  await page.getByRole("button", { name: TOB }).first().click();
  await expect(page.getByRole("complementary", { name: "Palette and outline" })).toBeVisible();
  await expect(item(page, "Developer")).toBeVisible();
  await expect.poll(() => boxOf(item(page, "Developer"))).toEqual(box);
  await goTo(page, "Threats");
  await expect(page.getByRole("searchbox", { name: "Search threats" })).toHaveValue("");
});
