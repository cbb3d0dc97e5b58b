import { test } from "./desk";
import { begin, item } from "./screens";

const TOB = /^Kubernetes security audit of 2019/;
for (const colorScheme of ["light", "dark"] as const) {
  for (const [w, h] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    test.describe(`${colorScheme} ${w}`, () => {
      test.use({ colorScheme, viewport: { width: w, height: h } });
      test("pics", async ({ page, desk }) => {
        const shot = (n: string) =>
          page.screenshot({ path: `/tmp/w/tabs-pics/${w}-${colorScheme}-${n}.png` });
        await begin(page, desk, TOB);
        await page.waitForTimeout(500);
        await shot("one");
        await page.getByRole("button", { name: "Add a diagram" }).click();
        await shot("naming");
        await page.keyboard.press("Enter");
        await page.getByRole("tab", { name: "Outline" }).click();
        for (const name of ["etcd servers", "kube-apiserver", "End user", "API Server"]) {
          await page
            .getByRole("treeitem", { name: new RegExp(`^${name}`) })
            .first()
            .press("Shift+Enter");
          await item(page, name).waitFor();
        }
        await page.waitForTimeout(400);
        await shot("two");
        await page.keyboard.press("Control+a");
        await page.keyboard.press("Control+c");
        await page.keyboard.press("Control+v");
        await page.waitForTimeout(700);
        await shot("pasted");
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "More about the diagram" }).click();
        await shot("menu");
        await page.keyboard.press("Escape");
        await page.getByRole("tablist", { name: "Diagrams" }).getByRole("tab").first().click();
        await page.keyboard.press("Delete");
        await page.waitForTimeout(300);
        await shot("dialog");
        await page.getByRole("button", { name: "Keep them in the model" }).click();
        await page.getByRole("button", { name: /^On no diagram/ }).click();
        await page.getByRole("treeitem").nth(2).click();
        await page.waitForTimeout(300);
        await shot("nowhere");
      });
    });
  }
}
