// Named states of a project: made, signed and compared, as a list and drawn; and projects as text.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "./desk";
import { begin, goTo, item, nothingFound, reopen, reviewPart } from "./screens";

/** A flow of it has no end. */
const SMALL_MODEL = new URL("../../crates/exchange/tests/files/small.tm7", import.meta.url);
const TOB = /^Kubernetes security audit of 2019/;

test("what changed since a signed snapshot is listed, drawn and one click away", async ({
  page,
  desk,
}) => {
  const path = await begin(page, desk, TOB);
  await page.keyboard.press("Control+s");
  const making = page.getByRole("dialog", { name: "Make a snapshot" });
  const name = making.getByRole("textbox", { name: "Name", exact: true });
  await expect(name).toHaveValue(/^Review of \d{4}/);
  await page.keyboard.type("Before the release");
  await expect(name, "typing replaces the suggestion").toHaveValue("Before the release");
  await making.getByRole("textbox", { name: "Reviewer" }).fill("Ada");
  await making.getByRole("button", { name: "Make snapshot" }).click();
  await expect(making).toBeHidden();

  await goTo(page, "Review");
  await reviewPart(page, "Sign-off & snapshots").click();
  const states = page.getByRole("region", { name: "Sign-off and snapshots" });
  await states.getByRole("button", { name: "Sign…" }).click();
  const signing = page.getByRole("dialog", { name: /^Sign/ });
  await signing.getByRole("textbox", { name: "Name" }).fill("Grace");
  await signing.getByRole("textbox", { name: "Role" }).fill("CISO");
  await signing.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(states.getByText("The present state is the signed one.")).toBeVisible();

  await goTo(page, "Model");
  await item(page, "kube-apiserver").click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Name of kube-apiserver" }).last().fill("Front door");
  await page.keyboard.press("Enter");
  await item(page, "End user").click();
  await page.keyboard.press("Delete");
  await expect(item(page, "End user")).toBeHidden();

  await reopen(page, desk, path);
  await goTo(page, "Review");
  await reviewPart(page, "Sign-off & snapshots").click();
  await expect(states.getByText(/^Signed for the state of .*changes since\.$/)).toBeVisible();
  await expect(states.getByRole("row", { name: /Grace CISO/ })).toBeVisible();
  await states.getByRole("button", { name: "Compare with today" }).click();

  const elements = page.getByRole("region", { name: "Elements" });
  await expect(elements.getByText("Front door").first()).toBeVisible();
  const gone = elements.getByRole("button", { name: /^End user/ });
  await gone.click();
  await expect(gone).toHaveAttribute("aria-pressed", "true");
  const drawn = page.getByRole("region", { name: /^Drawing of/ });
  await expect(drawn.getByRole("button", { name: "End user, removed" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await drawn.getByRole("button", { name: "Front door, changed" }).click();
  await expect(gone).toHaveAttribute("aria-pressed", "false");
  await elements.getByRole("button", { name: "Go to Front door" }).click();
  await expect(item(page, "Front door")).toBeVisible();
});

test("a project is written as text and comes back as another project", async ({ page, desk }) => {
  await begin(page, desk, TOB);
  const before = await desk.document();
  const text = desk.file("cluster.json");
  await desk.chooses(text);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("Export as text");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The project is written as text to cluster.json.")).toBeVisible();
  expect(await readFile(text, "utf8")).toContain('"format": "bulkhead-model"');

  await page.getByRole("button", { name: "Close the project" }).click();
  await desk.chooses(text);
  await desk.chooses(desk.file("again.bulkhead"));
  await page.getByRole("button", { name: "Import…" }).click();
  await expect(item(page, "kube-apiserver")).toBeVisible();
  const after = await desk.document();
  expect(after.project.fileName).toBe("again.bulkhead");
  expect(after.elements).toEqual(before.elements);
  expect(after.placements).toEqual(before.placements);
});

test("what an import left out is told", async ({ page, desk }) => {
  await page.goto(desk.url);
  await desk.chooses(fileURLToPath(SMALL_MODEL));
  await desk.chooses(desk.file("imported.bulkhead"));
  await page.getByRole("button", { name: "Import…" }).click();
  const notes = page.getByRole("dialog", { name: "What the import changed" });
  await expect(notes.getByRole("listitem")).toContainText(/^The flow "Report" .* was left out/);
  await nothingFound(page);
  await notes.getByRole("button", { name: "Continue" }).click();
  await expect(notes).toBeHidden();
  await expect(item(page, "Shop")).toBeVisible();
  await expect(item(page, "Orders")).toBeVisible();
});
