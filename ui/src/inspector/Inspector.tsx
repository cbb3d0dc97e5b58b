import type { ItemId } from "../backend";
import { useSelection } from "../document/selection";
import { itemKey, useDocumentPart } from "../document/store";
import { BoundaryDetails } from "./BoundaryDetails";
import { ElementDetails } from "./ElementDetails";
import { FlowDetails } from "./FlowDetails";
import { ProjectDetails } from "./ProjectDetails";
import { SeveralDetails } from "./SeveralDetails";
import "./inspector.css";

/** What is known about the selection, and where it is changed. */
export function Inspector() {
  const selection = useSelection();
  const [only] = selection;
  return (
    <div className="inspector">
      {only === undefined ? (
        <ProjectDetails />
      ) : selection.length === 1 ? (
        <OneItem key={itemKey(only)} item={only} />
      ) : (
        <SeveralDetails key={selection.map(itemKey).join()} items={selection} />
      )}
    </div>
  );
}

function OneItem({ item }: { readonly item: ItemId }) {
  const found = useDocumentPart(({ elements, flows, boundaries }) => ({
    element: item.kind === "element" ? elements.get(item.id) : undefined,
    flow: item.kind === "flow" ? flows.get(item.id) : undefined,
    boundary: item.kind === "boundary" ? boundaries.get(item.id) : undefined,
  }));
  if (found.element) {
    return <ElementDetails element={found.element} />;
  }
  if (found.flow) {
    return <FlowDetails flow={found.flow} />;
  }
  return found.boundary ? <BoundaryDetails boundary={found.boundary} /> : null;
}
