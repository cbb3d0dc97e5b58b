// Takes a picture of every screen. Started by `node scripts/screenshots.mjs`.
import { join } from "node:path";
import { type Desk, test } from "./desk";
import {
  begin,
  diagram,
  goTo,
  item,
  KEPT,
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
          if (workspace === "Responses") {
            // Reasons come row by row.
            await page.getByText("assumed by the reference model").nth(9).waitFor();
          }
          await page.screenshot({ path: picture(workspace.toLowerCase(), look) });
        }
        for (const part of REVIEW) {
          await reviewPart(page, part).click();
          await page.getByRole("table").waitFor();
          await page.screenshot({ path: picture(part.toLowerCase().replace(" ", "-"), look) });
        }
        for (const part of [...KEPT, "Changes", "Sign-off & snapshots"] as const) {
          await reviewPart(page, part).click();
          await page.waitForLoadState("networkidle");
          const name = part.toLowerCase().replaceAll(/[^a-z]+/g, "-");
          await page.screenshot({ path: picture(name, look) });
        }
        await goTo(page, "Model");
        await item(page, "kube-apiserver").click();
        const drawer = await openDrawer(page);
        await drawer.getByRole("grid").waitFor();
        await page.getByRole("complementary", { name: "Inspector" }).waitFor();
        await page.screenshot({ path: picture("selection", look) });
        await goTo(page, "Threats");
        await page.getByRole("grid").getByRole("row").nth(3).click();
        await page.getByRole("heading", { name: /^Why it is / }).waitFor();
        await page.screenshot({ path: picture("threat", look) });
        await goTo(page, "Model");
        await diagram(page).press("?");
        await page.getByRole("dialog", { name: "Keys" }).waitFor();
        await page.screenshot({ path: picture("keys", look) });
      });

      test("drawing", async ({ page, desk }) => {
        await begin(page, desk, /^Kubernetes security audit of 2019/);
        await drawByHand(desk);
        await page.reload();
        await diagram(page).waitFor();
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: picture("drawing", look) });
        await page.locator(".flow-label", { hasText: "Rules for host ports" }).click();
        await page.getByRole("group", { name: /^Bends of / }).waitFor();
        await page.getByRole("complementary", { name: "Inspector" }).waitFor();
        await page.screenshot({ path: picture("bends", look) });
      });
    });
  }
}

/** Adds what somebody draws beside elements and zones, and a second diagram. */
async function drawByHand(desk: Desk): Promise<void> {
  const { diagrams, elements, flows } = await desk.document();
  const diagram = diagrams[0]?.id ?? "";
  const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const element = elements.find((it) => it.name === "kube-proxy");
  const flow = flows.find((it) => it.name === "Rules for host ports");
  const line = { x: 470, y: 640 };
  const edits = [
    { edit: "setMultiple", element: element?.id, multiple: true },
    {
      edit: "drawFlow",
      diagram,
      flow: flow?.id,
      bends: [
        { x: 1240, y: 740 },
        { x: 1420, y: 790 },
      ],
      label: null,
    },
    {
      edit: "addLine",
      boundary: {
        id: id(1),
        component: "line",
        name: "What the audit looked at",
        parent: null,
        notes: "",
        properties: {},
        form: "line",
      },
      diagram,
      curve: {
        start: { x: line.x, y: line.y },
        through: { x: line.x + 40, y: line.y + 170 },
        end: { x: line.x, y: line.y + 340 },
      },
    },
    {
      edit: "setAnnotation",
      id: id(2),
      annotation: {
        id: id(2),
        diagram,
        text: "Kept as the audit drew it.\nThe present cluster is another model.",
        frame: { x: 20, y: 60, width: 260, height: 44 },
      },
    },
    {
      edit: "duplicateDiagram",
      diagram,
      copy: id(3),
      name: "As it is planned",
      annotations: [id(4)],
    },
  ];
  for (const edit of edits) {
    await desk.invoke("apply_edit", { edit });
  }
}

function picture(screen: string, look: string): string {
  return join(process.env.BULKHEAD_PICTURES ?? "pictures", `${screen}-${look}.png`);
}
