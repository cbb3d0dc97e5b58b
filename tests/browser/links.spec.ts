// What is clicked does something that can be seen, and what is written is not lost by a slip.
import { expect, test } from "./desk";
import { begin, boxOf, chooseFromMenu, goTo, item, openDrawer, reviewPart } from "./screens";

test.beforeEach(async ({ page, desk }) => {
  await begin(page, desk, /^Kubernetes cluster/);
});

test("what is to be stated comes under the hand although the inspector is hidden", async ({
  page,
}) => {
  await item(page, "etcd").click();
  await page.getByRole("button", { name: "Hide the inspector" }).click();
  await goTo(page, "Review");
  await reviewPart(page, "Open questions").click();
  const state = page.getByRole("button", { name: /^State "/ }).first();
  const title = (await state.getAttribute("title")) ?? "";
  await state.click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector).toBeVisible();
  const focused = inspector.locator("[data-property] :is(select, input):focus");
  await expect(focused).toHaveCount(1);
  await expect(inspector.locator("[data-property]:has(:focus) .property-label")).toContainText(
    /^State "(.*)" of /.exec(title)?.[1] ?? "nothing",
  );
});

test("a threat of the inspector opens again after the drawer was closed", async ({ page }) => {
  await item(page, "etcd").click();
  const threat = page.locator(".threat-here").first();
  const why = page.getByRole("heading", { name: "Why it is here" });
  await threat.click();
  await expect(why).toBeVisible();
  const drawer = await openDrawer(page);
  await drawer.getByRole("button", { name: /^Threats of the selection/ }).click();
  await expect(why).toBeHidden();
  await threat.click();
  await expect(why).toBeVisible();
});

test("a dialog stays when marking its text ends beside it", async ({ page }) => {
  await chooseFromMenu(page, "own-threat");
  const dialog = page.getByRole("dialog", { name: "Add a threat" });
  const field = dialog.getByLabel("What can go wrong");
  await field.fill("Somebody calls in sick");
  const box = await boxOf(field);
  await page.mouse.move(box.x + 60, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(20, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(field).toHaveValue("Somebody calls in sick");
  await page.mouse.click(20, 20);
  await expect(dialog).toBeHidden();
});
