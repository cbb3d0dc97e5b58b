// The window closes with everything in the file, whatever was under the hand.
import { clickCross } from "./close-button";
import { windowCalled } from "./dialogs";
import { KEY, type Session } from "./webdriver";
import { bulkhead, drawn, expect, node, shown, test } from "./window";

const NOTES = "//textarea[@placeholder='What else the room should know']";

test("what is typed in a field when the window closes is there again", async ({ application }) => {
  const path = application.file("closed.bulkhead");
  bulkhead("new", "--model", "kubernetes-tob-2019", "-o", path);
  await application.start(path);
  await select(application.window, "Developer");
  await shown(application.window, NOTES);
  await application.window.click(NOTES);
  const program = shownWindow();
  await application.window.write("Works from home");
  await clickCross(program);
  await gone();
  await application.stop();

  await application.start(path);
  await select(application.window, "Developer");
  await shown(application.window, NOTES);
  await application.window.click(NOTES);
  const notes = await application.window.run("return document.activeElement.value;");
  expect(notes).toBe("Works from home");
});

test("a step of the arrow keys just before the window closes is kept", async ({ application }) => {
  const path = application.file("moved.bulkhead");
  bulkhead("new", "--model", "kubernetes-tob-2019", "-o", path);
  await application.start(path);
  await select(application.window, "Developer");
  const program = shownWindow();
  await application.window.press(KEY.right);
  // It is an edit only once it rests.
  await clickCross(program);
  await gone();
  await application.stop();

  await application.start(path);
  await shown(application.window, `//button[@aria-label='Undo: Move "Developer"']`);
});

async function select(window: Session, name: string): Promise<void> {
  await drawn(window);
  // A window that has just come up may not hear the first click.
  await expect(async () => {
    await window.clickAt(await window.middle(node(name)));
    expect(await window.count(`${node(name)}[contains(@class,'selected')]`)).toBe(1);
  }).toPass();
}

const shownWindow = () => Number(windowCalled("Bulkhead$"));
const gone = () => expect.poll(() => windowCalled("Bulkhead$")).toBeUndefined();
