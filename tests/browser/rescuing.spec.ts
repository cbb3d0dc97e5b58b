// What was lost comes back: from a backup, and from what still reads of a damaged file.
import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "./desk";
import { begin, diagram, item, reopen } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

test("a backup is restored into a new file", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  // A backup is made when a project is opened, of what it was then.
  await reopen(page, desk, path);
  await item(page, "kube-scheduler").click();
  await page.keyboard.press("Delete");
  await expect(item(page, "kube-scheduler")).toHaveCount(0);
  await page.getByRole("button", { name: "Close the project" }).click();

  await page.getByRole("button", { name: "Restore a backup…" }).click();
  const backups = page.getByRole("dialog", { name: "Restore a backup" });
  await expect(backups.getByLabel("Folder of backups")).toBeVisible();
  await desk.chooses(desk.file("restored"));
  await backups
    .getByRole("button", { name: /^Restore Kubernetes security audit of 2019/ })
    .first()
    .click();
  await expect(item(page, "kube-scheduler")).toBeVisible();
  expect((await desk.document()).project.fileName).toBe("restored.bulkhead");
});

test("what reads of a damaged file goes into a new one, with what is lost", async ({
  page,
  desk,
}) => {
  const path = await begin(page, desk, TOB);
  await page.goto("about:blank");
  await desk.stop();
  const bytes = await readFile(path);
  // One place in the name of an element, where it lies in the file.
  const at = bytes.lastIndexOf("kube-scheduler");
  bytes.write("kube-shredder!", at);
  await writeFile(path, bytes);

  await reopen(page, desk, path);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(/damaged/);
  await desk.chooses(desk.file("recovered"));
  await alert.getByRole("button", { name: "Recover what reads…" }).click();
  const report = page.getByRole("dialog", { name: "Recovered" });
  await expect(report).toContainText("The damaged file is as it was.");
  await expect(report.getByRole("columnheader", { name: "Rows lost" })).toBeVisible();
  expect(await readFile(path)).toEqual(bytes);
  await report.getByRole("button", { name: "Open recovered.bulkhead" }).click();
  await expect(diagram(page)).toBeVisible();
  expect((await desk.document()).elements.length).toBeGreaterThan(5);
});
