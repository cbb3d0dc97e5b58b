// Nothing that axe knows stands in anybody's way, in light, in dark and in high contrast.
import { expect, test } from "./desk";
import {
  begin,
  diagram,
  goTo,
  item,
  KEPT,
  nothingFound,
  REVIEW,
  reviewPart,
  WORKSPACES,
} from "./screens";

const LOOKS = [
  { look: "light", colorScheme: "light", theme: "system" },
  { look: "dark", colorScheme: "dark", theme: "system" },
  { look: "high contrast", colorScheme: "light", theme: "high-contrast" },
] as const;

for (const { look, colorScheme, theme } of LOOKS) {
  test.describe(look, () => {
    test.use({ colorScheme });
    test.beforeEach(async ({ desk }) => {
      await desk.invoke("set_settings", { settings: { theme } });
    });

    test("the start screen is open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Empty model/);
      await page.getByRole("button", { name: "Close the project" }).click();
      await expect(page.getByRole("heading", { name: "Recent" })).toBeVisible();
      await nothingFound(page);
    });

    test("the workspaces are open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      for (const workspace of WORKSPACES) {
        await goTo(page, workspace);
        await page.waitForLoadState("networkidle");
        await nothingFound(page);
      }
      await goTo(page, "Model");
      await item(page, "kube-apiserver").click();
      await nothingFound(page);
      await page.getByRole("tab", { name: "Outline" }).click();
      await nothingFound(page);
      await goTo(page, "Threats");
      await page.getByRole("grid").getByRole("row").nth(2).click();
      await expect(page.getByRole("heading", { name: "Why it is here" })).toBeVisible();
      await page.getByText("What the rule asks").click();
      await nothingFound(page);
    });

    test("controls and sources are open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await goTo(page, "Responses");
      await page
        .getByRole("navigation", { name: "Responses" })
        .getByRole("button", { name: "Controls", exact: true })
        .click();
      await page.getByRole("grid").getByRole("row").nth(1).click();
      await expect(page.getByRole("heading", { name: /^Threats of this model/ })).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Find or do" }).fill("about");
      await page.keyboard.press("Enter");
      await expect(page.getByText(/^Threat Matrix for Kubernetes/)).toBeVisible();
      await nothingFound(page);
    });

    test("snapshots and what changed since are open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await page.keyboard.press("Control+s");
      await expect(page.getByRole("dialog", { name: "Make a snapshot" })).toBeVisible();
      await nothingFound(page);
      await page.getByRole("textbox", { name: "Name", exact: true }).fill("Before");
      await page.getByRole("button", { name: "Make snapshot" }).click();
      await item(page, "End user").click();
      await page.keyboard.press("Delete");
      await goTo(page, "Review");
      await reviewPart(page, "Sign-off & snapshots").click();
      await page.getByRole("button", { name: "Sign…" }).click();
      await nothingFound(page);
      await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Grace");
      await page.getByRole("button", { name: "Sign", exact: true }).click();
      await expect(page.getByRole("row", { name: /^Grace/ })).toBeVisible();
      await nothingFound(page);
      await page.getByRole("button", { name: "Compare with today" }).click();
      await expect(page.getByRole("region", { name: /^Drawing of/ })).toBeVisible();
      await nothingFound(page);
    });

    test("choosing, deciding together and presenting are open to everybody", async ({
      page,
      desk,
    }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await goTo(page, "Threats");
      const bar = page.getByRole("search", { name: "Threats" });
      await bar.getByRole("button", { name: "More" }).click();
      await bar.getByText("Columns").click();
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await page.getByRole("grid").press("Control+a");
      await page.keyboard.press("a");
      await expect(page.getByRole("region", { name: "Decide together" })).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Find or do" }).fill("kube");
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.keyboard.press("F5");
      await item(page, "kube-apiserver").click();
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+a");
      await expect(page.getByRole("heading", { name: /selected$/ })).toBeVisible();
      await nothingFound(page);
    });

    test("what is asked on the diagram is open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await diagram(page).press("a");
      const add = page.getByRole("combobox", { name: "Add a component" });
      await expect(add).toBeFocused();
      await nothingFound(page);
      await add.fill("queue");
      await expect(page.getByRole("option").first()).toBeVisible();
      await nothingFound(page);
      await add.fill("no such thing");
      await expect(page.getByText("Process called “no such thing”")).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await item(page, "kubelet").click({ button: "right" });
      await expect(page.getByRole("menu", { name: "What can be done here" })).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("c");
      const to = page.getByRole("combobox", { name: "Name of the other element" });
      await to.fill("kube");
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("z");
      await expect(page.getByRole("dialog", { name: "Put into a zone" })).toBeVisible();
      await nothingFound(page);
      await page.getByRole("combobox", { name: "Name of the zone" }).fill("no such thing");
      await expect(page.getByText("No zone has this name.")).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Escape");
      await item(page, "Pods").click({ modifiers: ["Shift"] });
      await expect(page.getByRole("toolbar", { name: "Arrange the selection" })).toBeVisible();
      await nothingFound(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Find or do" }).fill("Scheduler health");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("group", { name: /^Bends of/ })).toBeVisible();
      await nothingFound(page);
    });

    test("the parts of the review are open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await goTo(page, "Review");
      for (const part of REVIEW) {
        await reviewPart(page, part).click();
        await expect(page.getByRole("table")).toBeVisible();
        await nothingFound(page);
      }
    });

    test("what people keep is open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await goTo(page, "Review");
      await reviewPart(page, "Open questions").click();
      await page
        .getByRole("button", { name: /^Ask somebody: / })
        .first()
        .click();
      await expect(page.getByRole("textbox", { name: "Who answers question 1" })).toBeVisible();
      await nothingFound(page);
      await reviewPart(page, "Participants").click();
      await page.getByRole("textbox", { name: "New participant" }).fill("Grace");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("textbox", { name: "Name of Grace" })).toBeVisible();
      for (const part of KEPT) {
        await reviewPart(page, part).click();
        await page.waitForLoadState("networkidle");
        await nothingFound(page);
      }
      await goTo(page, "Responses");
      await page.getByRole("button", { name: "Applied controls" }).click();
      await page.getByRole("textbox", { name: "New control" }).fill("Default deny");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("textbox", { name: "Evidence of control 1" })).toBeVisible();
      await nothingFound(page);
    });

    test("a worksheet is open to everybody", async ({ page, desk }) => {
      await begin(page, desk, /^Kubernetes security audit/);
      await goTo(page, "Review");
      await reviewPart(page, "Worksheets").click();
      await page.getByRole("button", { name: "kube-apiserver" }).first().click();
      await nothingFound(page);
      await page.getByRole("button", { name: "Adopt" }).click();
      await page.getByRole("button", { name: "Add data" }).click();
      await page.getByText("Questions for every family").click();
      await nothingFound(page);
    });
  });
}
