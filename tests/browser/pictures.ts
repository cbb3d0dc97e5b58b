// Takes a picture of every screen. Started by `node scripts/screenshots.mjs`.
import { join } from "node:path";
import { test } from "./desk";
import {
  begin,
  diagram,
  goTo,
  item,
  open,
  openDrawer,
  REVIEW,
  reviewPart,
  WORKSPACES,
} from "./screens";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of SIZES) {
    const look = `${colorScheme}-${viewport.width}`;

    test.describe(look, () => {
      test.use({ colorScheme, viewport });

      test("start", async ({ page, desk }) => {
        await open(page, desk);
        await page.getByRole("heading", { name: "Bulkhead" }).waitFor();
        await page.screenshot({ path: picture("start", look) });
      });

      test("project", async ({ page, desk }) => {
        await begin(page, desk, /^Kubernetes cluster/);
        for (const workspace of WORKSPACES) {
          await goTo(page, workspace);
          await page.getByRole("main").waitFor();
          await page.waitForLoadState("networkidle");
          await page.screenshot({ path: picture(workspace.toLowerCase(), look) });
        }
        for (const part of REVIEW) {
          await reviewPart(page, part).click();
          await page.getByRole("table").waitFor();
          await page.screenshot({ path: picture(part.toLowerCase().replace(" ", "-"), look) });
        }
        await goTo(page, "Model");
        await item(page, "kube-apiserver").click();
        const drawer = await openDrawer(page);
        await drawer.getByRole("grid").waitFor();
        await page.screenshot({ path: picture("selection", look) });
        await goTo(page, "Threats");
        await page.getByRole("grid").getByRole("row").nth(3).click();
        await page.getByRole("heading", { name: "Why it is here" }).waitFor();
        await page.screenshot({ path: picture("threat", look) });
        await goTo(page, "Model");
        await diagram(page).press("?");
        await page.getByRole("dialog", { name: "Keys" }).waitFor();
        await page.screenshot({ path: picture("keys", look) });
      });
    });
  }
}

function picture(screen: string, look: string): string {
  return join(process.env.BULKHEAD_PICTURES ?? "pictures", `${screen}-${look}.png`);
}
