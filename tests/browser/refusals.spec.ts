// What is no project gets one sentence in the window, and stays as it was.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { type Desk, expect, test } from "./desk";
import { begin, diagram, item, open, reopen } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;

const BAD: { name: string; damage: (bytes: Buffer) => Buffer; sentence: RegExp }[] = [
  {
    name: "something else",
    damage: () => Buffer.from("Dear diary"),
    sentence: /is not a Bulkhead project/,
  },
  {
    name: "from a newer version",
    damage: (bytes) => {
      bytes.writeUInt32BE(999, 60);
      return bytes;
    },
    sentence: /newer version/,
  },
  {
    name: "cut off",
    damage: (bytes) => bytes.subarray(0, bytes.length / 2),
    sentence: /damaged/,
  },
];

for (const { name, damage, sentence } of BAD) {
  test(`a file that is ${name} is told of and left alone`, async ({ page, desk }) => {
    const good = await project(desk);
    const bad = desk.file("bad.bulkhead");
    const bytes = damage(await readFile(good));
    await writeFile(bad, bytes);

    await reopen(page, desk, bad);
    await expect(page.getByRole("alert")).toContainText(sentence);
    await expect(page.getByRole("heading", { name: "New project" })).toBeVisible();

    await desk.chooses(bad);
    await page.getByRole("button", { name: "Open…" }).click();
    await expect(page.getByRole("region", { name: "Notices" })).toContainText(sentence);
    expect(await readFile(bad)).toEqual(bytes);

    await desk.chooses(good);
    await page.getByRole("button", { name: "Open…" }).click();
    await expect(diagram(page)).toBeVisible();
  });
}

test("a file that is gone is told of", async ({ page, desk }) => {
  await reopen(page, desk, desk.file("gone.bulkhead"));
  await expect(page.getByRole("alert")).toContainText(/[Tt]here is no file/);
});

test("a project that was open elsewhere is opened again to change it", async ({ page, desk }) => {
  const path = await begin(page, desk, TOB);
  await desk.elsewhere(page, path, async (other) => {
    await open(page, other);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("looked at here but not changed");
    await desk.invoke("close_project");
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(alert).toContainText("It is no longer open there");
    await page.getByRole("button", { name: "Open again" }).click();
    await expect(alert).toHaveCount(0);
    await item(page, "Developer").click();
    await page.keyboard.press("Delete");
    await expect(item(page, "Developer")).toHaveCount(0);
  });
});

test("a project that is open elsewhere can be looked at, and goes on in a copy", async ({
  page,
  desk,
}) => {
  const path = await begin(page, desk, TOB);
  await desk.elsewhere(page, path, async (other) => {
    await open(page, other);
    await expect(page.getByRole("alert")).toContainText(
      /open in another window since \d\d:\d\d UTC/,
    );
    await item(page, "Developer").click();
    await page.keyboard.press("Delete");
    await expect(item(page, "Developer")).toBeVisible();
    await other.chooses(desk.file("copy.bulkhead"));
    await page.getByRole("button", { name: "Save a copy…" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await item(page, "Developer").click();
    await page.keyboard.press("Delete");
    await expect(item(page, "Developer")).toHaveCount(0);
  });
  const names = (await desk.document()).elements.map((it) => it.name);
  expect(names).toContain("Developer");
});

async function project(desk: Desk): Promise<string> {
  const path = desk.file("good.bulkhead");
  await desk.chooses(path);
  await desk.invoke("new_project", { model: "kubernetes-tob-2019" });
  await desk.stop();
  await copyFile(path, desk.file("kept.bulkhead"));
  return path;
}
