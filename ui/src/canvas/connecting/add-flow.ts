import { mint } from "../../document/identity";
import { select } from "../../document/selection";
import { apply } from "../../document/store";

/** Adds a flow between two elements and selects it. */
export async function addFlow(from: string, to: string, name: string): Promise<void> {
  const id = mint();
  const added = await apply({
    edit: "addFlow",
    flow: { id, name, from, to, twoWay: false, notes: "", properties: {}, outOfScope: null },
  });
  if (added) {
    select([{ kind: "flow", id }]);
  }
}
