// Whose name stands beside what is saved: asked for once, in passing.
import { expect, test } from "./desk";
import { begin, goTo, item, openDrawer } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("the first decision asks for a name, and the record has it", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await item(page, "kube-apiserver").click();
  const drawer = await openDrawer(page);
  const list = drawer.getByRole("grid", { name: "Threats of the selection" });
  await list.getByRole("row", { name: /Open/ }).first().click();
  const bar = drawer.locator(".decision");
  await expect(bar.getByRole("textbox", { name: "Your name" })).toHaveCount(0);
  await drawer.getByRole("button", { name: "Accept", exact: false }).first().click();
  await drawer.getByRole("textbox", { name: "Reason" }).fill("A guard stands there.");
  await bar.getByRole("textbox", { name: "Your name" }).fill("Ada Lovelace");
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await desk.document()).decisions[0]?.by).toBe("Ada Lovelace");
  await expect(page.getByRole("textbox", { name: "Your name" })).toHaveCount(0);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("author");
  await page.getByRole("option", { name: /Set your name/ }).click();
  const dialog = page.getByRole("dialog", { name: "Set your name" });
  await expect(dialog.getByRole("textbox")).toHaveValue("Ada Lovelace");
  await dialog.getByRole("textbox").fill("Grace Hopper");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await goTo(page, "Responses");
  await page.getByRole("button", { name: "Applied controls" }).click();
  await page.getByRole("textbox", { name: "New control" }).fill("A second guard");
  await page.keyboard.press("Enter");
  const applied = async () => (await desk.document()).appliedControls[0]?.by;
  await expect.poll(applied).toBe("Grace Hopper");
});

test("whoever goes on without a name is not asked again", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  await page.keyboard.press("Control+s");
  const snapshot = page.getByRole("dialog", { name: "Make a snapshot" });
  await expect(snapshot.getByRole("textbox", { name: "Your name" })).toBeVisible();
  await snapshot.getByRole("button", { name: "Make snapshot" }).click();
  await expect(snapshot).toHaveCount(0);
  await page.keyboard.press("Control+s");
  await expect(snapshot).toBeVisible();
  await expect(snapshot.getByRole("textbox", { name: "Your name" })).toHaveCount(0);
});
