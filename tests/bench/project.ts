import type { Desk } from "../browser/desk";
import { drawn } from "./model";

/** An element that a model of any size has. */
export const PICKED = "element 130";

/** Makes a project of a size, leaves it among the recent ones and returns where it is. */
export async function draw(desk: Desk, elements: number, flows: number): Promise<string> {
  const path = desk.file("large.bulkhead");
  await desk.chooses(path);
  await desk.invoke("new_project", { model: "empty" });
  const { diagrams } = await desk.document();
  await desk.invoke("apply_edit", { edit: drawn(diagrams[0]?.id ?? "", elements, flows) });
  await desk.invoke("close_project");
  return path;
}
