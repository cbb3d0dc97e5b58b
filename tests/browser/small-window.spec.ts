// The window at scale 200 %, and windows as small as that.
import { expect, test } from "./desk";
import { begin, boxOf, diagram, goTo, item, openDrawer, WORKSPACES } from "./screens";

for (const [width, height] of [
  [640, 400],
  [720, 450],
  [800, 500],
  [900, 600],
] as const) {
  test(`every part of the header and every threat is within reach at ${width} by ${height}`, async ({
    page,
    desk,
  }) => {
    const path = await begin(page, desk, /^Kubernetes cluster/);
    await item(page, "etcd").click();
    const drawer = await openDrawer(page);
    await page.setViewportSize({ width, height });
    const within = async () => {
      const wide = await page.evaluate(() => {
        const buttons = [...document.querySelectorAll(".header button, .header [role=menuitem]")];
        return Math.max(
          document.documentElement.scrollWidth,
          ...buttons.map((it) => it.getBoundingClientRect().right),
        );
      });
      expect(wide).toBeLessThanOrEqual(width);
    };
    await within();
    for (const name of WORKSPACES) {
      await expect(
        page.getByRole("navigation").getByRole("button", { name }).first(),
      ).toBeVisible();
    }

    // The drawer leaves the diagram its room, or stands in its place with a way back.
    const titles = drawer.locator("tbody tr[data-index] .col-title");
    await expect(titles.first()).toBeInViewport({ ratio: 1 });
    expect(
      (await boxOf(drawer.getByRole("columnheader", { name: "Threat" }))).width,
    ).toBeGreaterThan(180);
    const head = drawer.getByRole("button", { name: /^Threats of the selection/ });
    const [body, canvas] = [await boxOf(drawer), await boxOf(diagram(page))];
    if (await drawer.getByText("back to the diagram").isVisible()) {
      expect(body.height).toBeGreaterThan(canvas.height);
      await titles.first().click();
      await drawer.getByRole("button", { name: "Close", exact: true }).click();
    } else {
      expect(canvas.height).toBeGreaterThanOrEqual(199);
      expect(body.y).toBeGreaterThanOrEqual(canvas.y + canvas.height);
    }
    await head.click();
    await expect(item(page, "etcd")).toBeAttached();
    expect((await boxOf(diagram(page))).height).toBeGreaterThanOrEqual(199);

    // Each title in the list of all threats.
    await goTo(page, "Threats");
    const list = page.getByRole("grid", { name: "Threats of the whole model" });
    expect((await boxOf(list.getByRole("columnheader", { name: "Threat" }))).width).toBeGreaterThan(
      180,
    );
    const scroller = page.locator(".long-table-scroller");
    expect(await scroller.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    await list.focus();
    await page.keyboard.press("Home");
    await expect(page.locator(".threat-title h2")).toBeVisible();
    await page.locator(".threat-panel").getByRole("button", { name: "Close", exact: true }).click();
    await expect(list).toBeVisible();

    // What the header folds away.
    const header = page.getByRole("banner");
    if (width < 900) {
      await header.getByRole("button", { name: "More", exact: true }).click();
      await within();
      await page.getByRole("menuitem", { name: /^Colours: .* Change to light/ }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
      await header.getByRole("button", { name: "More", exact: true }).click();
      await desk.chooses(`${path}.html`);
      await page.getByRole("menuitem", { name: "Export report" }).click();
      await expect(page.getByRole("region", { name: "Notices" })).toContainText("report");
      await header.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("menuitem", { name: "Present the model" }).click();
    } else {
      await header.getByRole("button", { name: "Present the model" }).click();
    }
    await within();
    await header.getByRole("button", { name: "End the presentation" }).click();
    await expect(page.getByRole("complementary", { name: "Palette and outline" })).toBeVisible();
  });
}
