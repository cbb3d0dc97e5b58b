// The main job in the built window: draw, see what can go wrong and why, decide, hand in.
import { readFile, writeFile } from "node:fs/promises";
import { answer, cancel } from "./dialogs";
import { KEY, type Point, type Session } from "./webdriver";
import { bulkhead, drawn, expect, node, shown, test } from "./window";

const REASON = "Asked for in the contract with the operator.";

test("a project opens by its path, is worked on, and is there again as it was", async ({
  application,
}) => {
  const path = application.file("cluster.bulkhead");
  bulkhead("new", "--model", "kubernetes", "-o", path);
  await application.start(path);
  const { window } = application;
  await drawn(window);
  const { elements, flows } = analysed(path).status;
  expect(
    await window.count("//*[@aria-label='Diagram']//*[name()='path'][@class='flow-line']"),
  ).toBe(flows);
  expect(elements).toBeGreaterThan(20);

  // Select and move, as a hand does it.
  const scheduler = node("kube-scheduler");
  const from = await window.middle(scheduler);
  await window.clickAt(from);
  await shown(window, `${scheduler}[contains(@class,'selected')]`);
  await window.drag(from, { x: from.x + 12, y: from.y + 48 });
  await shown(window, "//button[starts-with(@aria-label,'Undo: ')]");
  const moved = await window.middle(scheduler);
  expect(moved.y).toBeGreaterThan(from.y + 20);
  const before = await places(window);

  // What can go wrong there, and why.
  await window.clickAt(moved);
  const drawer = "//section[@aria-label='Threats of the selection']";
  const closed = `${drawer}//button[@aria-expanded='false'][contains(.,'Threats of the selection')]`;
  if ((await window.count(closed)) > 0) {
    await window.click(closed);
  }
  const first = `(${drawer}//tr[contains(.,'Open')]/td[2])[1]`;
  await shown(window, first);
  await window.click(first);
  await shown(window, `${drawer}//h3[.='Why it is here']`);
  const title = await window.text(`${drawer}//h2`);
  expect(title).toContain("kube-scheduler");

  // Decide.
  await window.click(`${drawer}//fieldset//button[contains(.,'Accept')]`);
  await window.type(`${drawer}//textarea`, REASON);
  await window.click(`${drawer}//button[.='Save decision']`);
  await shown(window, "//nav[@aria-label='Workspaces']//button[contains(.,'1/')]");
  await application.stop();

  const decided = analysed(path).threats.filter((it) => it.state === "decided");
  expect(decided.map((it) => it.title)).toEqual([title]);

  // The next day.
  await application.start(path);
  const again = application.window;
  await drawn(again);
  // The view may show more or less of the diagram than before; where things stand is the same.
  const now = await places(again);
  expect(Math.abs(now.x - before.x)).toBeLessThan(0.02);
  expect(Math.abs(now.y - before.y)).toBeLessThan(0.02);
  await again.click("//nav[@aria-label='Workspaces']//button[contains(.,'Responses')]");
  await shown(again, `//tr[contains(.,'${REASON}')]`);
});

/**
 * Where kube-scheduler stands, measured from etcd by the distance of etcd from its backup; all at
 * once, because the view may be moving.
 */
async function places(window: Session): Promise<Point> {
  const all = ["kube-scheduler", "etcd", "etcd backup"].map(node);
  const [scheduler, etcd, backup] = await window.middles(all);
  if (!scheduler || !etcd || !backup) {
    throw new Error("Not all of it is drawn.");
  }
  const unit = backup.x - etcd.x;
  return { x: (scheduler.x - etcd.x) / unit, y: (scheduler.y - etcd.y) / unit };
}

test("a new project and its report go where the native dialogs say", async ({ application }) => {
  await application.start();
  const { window } = application;
  // The very first start shows the reference cluster, and leads on from there.
  await drawn(window);
  await shown(window, "//h2[.='To begin with']");
  await window.click("//footer//button[contains(.,'Start your own')]");
  const model = "//button[contains(.,'Kubernetes security audit of 2019')]";
  await shown(window, model);
  await window.click(model);
  await cancel("New project");
  await window.click(model);
  const path = application.file("from the dialog.bulkhead");
  await answer("New project", path);
  await drawn(window);
  expect(analysed(path).status.elements).toBe(14);

  const report = application.file("report.html");
  await window.click("//header//button[contains(.,'Export report')]");
  await answer("Export report", report);
  await shown(
    window,
    "//*[@aria-label='Notices'][contains(.,'The report is written to report.html.')]",
  );
  expect(await readFile(report, "utf8")).toContain("<svg");

  for (const format of ["SVG", "PNG"]) {
    const picture = application.file(`audit.${format.toLowerCase()}`);
    await find(window, `Export diagram as ${format}`);
    await answer("Export diagram", picture);
    const said = `The diagram is drawn in audit.${format.toLowerCase()}.`;
    await shown(window, `//*[@aria-label='Notices'][contains(.,'${said}')]`);
    const start = (await readFile(picture)).subarray(0, 4).toString("latin1");
    expect(start).toBe(format === "SVG" ? "<svg" : "\u0089PNG");
  }

  // Back to the start, and on with the recent file.
  await window.click("//button[@aria-label='Close the project']");
  const recent = "//section[.//h2[.='Recent']]//li//button[contains(.,'from the dialog.bulkhead')]";
  await shown(window, recent);
  await window.click(recent);
  await drawn(window);
});

test("a file that is no project is told of on the start screen", async ({ application }) => {
  const path = application.file("diary.bulkhead");
  await writeFile(path, "Dear diary");
  await application.start(path);
  const { window } = application;
  await shown(window, "//*[@role='alert']");
  expect(await window.text("//*[@role='alert']")).toContain("is not a Bulkhead project");
  await shown(window, "//h2[.='New project']");
  expect(await readFile(path, "utf8")).toBe("Dear diary");
});

/** Does what has a name, by keys. */
async function find(window: Session, action: string): Promise<void> {
  await window.press(KEY.control, "k");
  await shown(window, "//input[@aria-label='Find or do']");
  await window.write(action);
  await shown(window, `//*[@role='option'][@aria-selected='true'][contains(.,'${action}')]`);
  await window.press(KEY.enter);
}

interface Analysis {
  readonly status: { readonly elements: number; readonly flows: number };
  readonly threats: readonly { readonly title: string; readonly state: string }[];
}

function analysed(path: string): Analysis {
  return JSON.parse(bulkhead("analyse", path, "--json")) as Analysis;
}
