import { type ReactNode, useEffect } from "react";
import type { ItemId } from "../backend";
import { componentTitle } from "../document/catalogue";
import { useSelectedTexts, useSelection } from "../document/selection";
import { itemKey, useDocumentPart } from "../document/store";
import { useWantedProperty, wantProperty } from "../document/wanted-property";
import { Icon } from "../shared";
import { BoundaryDetails } from "./BoundaryDetails";
import { ElementDetails } from "./ElementDetails";
import { FlowDetails } from "./FlowDetails";
import { ProjectDetails } from "./ProjectDetails";
import { ICONS } from "./parts";
import { SeveralDetails } from "./SeveralDetails";
import { TextDetails } from "./TextDetails";
import "./inspector.css";

/** What is known about the selection, and where it is changed; with tools for several things. */
export function Inspector({ tools }: { readonly tools?: ReactNode }) {
  const selection = useSelection();
  const texts = useSelectedTexts();
  const annotations = useDocumentPart((document) => document.annotations);
  const text = annotations.get(texts[0] ?? "");
  if (selection.length === 0 && texts.length > 0) {
    const words = texts.length > 1 ? `${texts.length} texts selected` : "Text";
    return (
      <div className="inspector">
        <h2 className="inspector-head">{words}</h2>
        <div className="inspector-body">
          {text && texts.length === 1 ? <TextDetails key={text.id} text={text} /> : null}
        </div>
      </div>
    );
  }
  const [only] = selection;
  const one = selection.length === 1 ? only : undefined;
  return (
    <div className="inspector">
      <Head items={selection} />
      {/* The key brings the new selection into view from its top. */}
      <div className="inspector-body" key={selection.map(itemKey).join()}>
        {only === undefined ? <ProjectDetails /> : null}
        {one ? <OneItem item={one} /> : null}
        {selection.length > 1 ? <SeveralDetails items={selection} tools={tools} /> : null}
      </div>
    </div>
  );
}

/** Says what kind of thing is selected. */
function Head({ items }: { readonly items: readonly ItemId[] }) {
  const { elements, boundaries } = useDocumentPart((document) => ({
    elements: document.elements,
    boundaries: document.boundaries,
  }));
  const [only] = items;
  if (only === undefined) {
    return <h2 className="inspector-head">Project</h2>;
  }
  if (items.length > 1) {
    return <h2 className="inspector-head">{items.length} selected</h2>;
  }
  const kind = only.kind === "element" ? (elements.get(only.id)?.kind ?? "process") : null;
  const other = only.kind === "flow" ? "flow" : (boundaries.get(only.id)?.form ?? "zone");
  return (
    <h2 className="inspector-head">
      <Icon name={kind === null ? other : ICONS[kind]} />
      {componentTitle(kind ?? other)}
    </h2>
  );
}

/** Brings the property that a threat asks for under the hand. */
function useWanted(item: ItemId): void {
  const wanted = useWantedProperty();
  const here = itemKey(item);
  useEffect(() => {
    if (wanted?.item !== here) {
      return;
    }
    // The diagram takes the focus first when it brings the item into sight.
    const frame = requestAnimationFrame(() => {
      wantProperty(null);
      const field = `.inspector [data-property="${CSS.escape(wanted.key)}"]`;
      const found = document.querySelector<HTMLElement>(`${field} select, ${field} input`);
      found?.scrollIntoView({ block: "center" });
      found?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, here]);
}

function OneItem({ item }: { readonly item: ItemId }) {
  useWanted(item);
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
