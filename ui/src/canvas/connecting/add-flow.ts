import { mint } from "../../document/identity";
import { select } from "../../document/selection";
import { applyOrTell } from "../../document/store";

/**
 * Adds a flow between two elements and selects it. Resolves to the sentence that says why it cannot
 * be, or to null.
 */
export async function addFlow(from: string, to: string, name: string): Promise<string | null> {
  const id = mint();
  const told = await applyOrTell({
    edit: "addFlow",
    flow: { id, name, from, to, twoWay: false, notes: "", properties: {}, outOfScope: null },
  });
  if (told === null) {
    select([{ kind: "flow", id }]);
  }
  return told;
}
